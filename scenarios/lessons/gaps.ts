// Numbers in a lesson's sentences: `{change figure window}`, `{before ...}` and `{after ...}` are
// filled in from the answers, so that no number of a result is ever typed.

import type { Text } from '../../sim-core/index.ts';
import { type FigureId, metricById } from '../../sim-core/figures.ts';
import { type Problem, problemAt, type Step } from '../schema/problem.ts';
import { shown } from '../schema/strict.ts';
import type { FigureOn } from './lesson.ts';

export type GapKind = (typeof gapKinds)[number];
export const gapKinds = ['before', 'after', 'change'] as const;

/** A number that a sentence leaves open. */
export interface Gap extends FigureOn {
  readonly kind: GapKind;
}

const gapForm = /\{([^{}]*)\}/g;

/** The gaps of a sentence, in their order. */
export function gapsIn(sentence: string): Gap[] {
  return [...sentence.matchAll(gapForm)].map(([, inner]) => gapOf(inner));
}

/** The sentence with its gaps filled. */
export function filled(sentence: string, fill: (gap: Gap) => string): string {
  return sentence.replaceAll(gapForm, (_all, inner: string) => fill(gapOf(inner)));
}

/** Which windows may be named; where a trial has none, that it needs some. */
export function windowsAllowed(windows: readonly string[]): Text {
  const list = windows.join(', ');
  return list !== '' ? { zh: list, en: list } : {
    zh: '场景还没有 windows，先写上，例如 ["1", "22-28"]',
    en: 'the scenario has none yet; give it some, such as "windows": ["1", "22-28"]',
  };
}

/** What is wrong with the gaps of a text: an unknown word, figure or window. */
export function gapMisfits(
  text: Text,
  windows: readonly string[],
  path: readonly Step[],
): Problem[] {
  return (['zh', 'en'] as const).flatMap((language) => (
    gapsIn(text[language]).flatMap((gap) => {
      const isGood = gapKinds.includes(gap.kind) && windows.includes(gap.window)
        && metricById(gap.figure) !== undefined;
      if (isGood) return [];
      const words = `{${gap.kind} ${gap.figure} ${gap.window}}`;
      const allowed = windowsAllowed(windows);
      return [problemAt([...path, language], {
        message: {
          zh: `${shown(words)} 无法填入`, en: `${shown(words)} cannot be filled in`,
        },
        allowed: {
          zh: `{before、after 或 change + 指标 id + 窗口}，窗口：${allowed.zh}`,
          en: `{before, after or change, a figure's id, a window}; windows: ${allowed.en}`,
        },
      })];
    })
  ));
}

function gapOf(inner: string): Gap {
  const [kind = '', figure = '', window = ''] = inner.trim().split(/\s+/);
  return { kind: kind as GapKind, figure: figure as FigureId, window };
}
