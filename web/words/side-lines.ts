// The sides of an answer as lines: those that are always named and those that move, with amounts in
// whole yuan that add up to their total as it is shown.

import type { ComparedFigure, Comparison } from '../../sim-core/index.ts';
import { type FigureId, type MetricGroup, stakeholders } from '../../sim-core/figures.ts';
import { groupOf } from '../frame/hue.ts';
import { figureOf, isUnmoved } from '../state/paired.ts';
import { answerWords, sideWords } from './answer-words.ts';
import { addingUp } from './format.ts';
import type { Language } from './language.ts';

/** A side, or all of them together. */
export interface SideLine {
  readonly id: FigureId;
  readonly name: string;
  /** Undefined of the total. */
  readonly hue: MetricGroup | undefined;
  readonly figure: ComparedFigure;
  /** The difference in whole yuan: sides and total add up as they stand. */
  readonly shownFen: number;
}

/** Shown even when nothing moves them: their standing still is an answer. */
const always: readonly FigureId[] = [
  'welfare.consumers', 'welfare.merchants', 'welfare.riders', 'welfare.platforms',
];

/** The lines, the total last. */
export function sideLines(comparison: Comparison, language: Language): SideLine[] {
  const total = figureOf(comparison, 'welfare.total');
  const sides = stakeholders.flatMap((id): Omit<SideLine, 'shownFen'>[] => {
    const figure = figureOf(comparison, id);
    if (figure === undefined) return [];
    if (!always.includes(id) && isUnmoved(figure)) return [];
    return [{ id, name: sideWords[id][language], hue: groupOf(id), figure }];
  });
  const rounded = addingUp(sides.map(({ figure }) => figure.difference / 100));
  const lines = sides.map((side, i) => ({ ...side, shownFen: rounded[i] * 100 }));
  if (total === undefined) return lines;
  const name = answerWords.total[language];
  const shownFen = Math.round(total.difference / 100) * 100;
  return [...lines, { id: 'welfare.total', name, hue: undefined, figure: total, shownFen }];
}
