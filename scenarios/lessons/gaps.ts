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
      const list = windows.join(', ');
      return [problemAt([...path, language], {
        message: {
          zh: `${shown(words)} 无法填入`, en: `${shown(words)} cannot be filled in`,
        },
        allowed: {
          zh: `{before、after 或 change + 指标 id + 窗口}，窗口为 ${list}`,
          en: `{before, after or change, a figure's id, a window}; windows are ${list}`,
        },
      })];
    })
  ));
}

function gapOf(inner: string): Gap {
  const [kind = '', figure = '', window = ''] = inner.trim().split(/\s+/);
  return { kind: kind as GapKind, figure: figure as FigureId, window };
}
