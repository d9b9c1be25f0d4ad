// What came out of a lesson's trials, computed beforehand so that a weak laptop suffices, and kept
// with the engine's version and a key of all that it depends on.

import {
  type ComparedDays, type Comparison, type Incidence, incidenceOf, type Verdict,
} from '../../sim-core/index.ts';
import { type FigureId, stakeholders } from '../../sim-core/figures.ts';
import type { ExhibitId } from '../curves/named.ts';
import { sizeIn } from '../schema/experiment-rules.ts';
import type { Exhibits } from './exhibits.ts';
import { gapsIn } from './gaps.ts';
import type { Dot, FigureOn, Lesson, Movement } from './lesson.ts';

/** A figure on some days of a trial, in its own unit. */
export interface Answer {
  /** Mean under the baseline. */
  readonly before: number;
  /** Mean under the policy. */
  readonly after: number;
  /** Policy less baseline. */
  readonly change: number;
  /** Bounds of its 95 % interval; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
  /** Below this a change is not called one. */
  readonly smallest: number;
  /**
   * Where a dot is drawn of it, the change on each seed, in their order, null where it is
   * undefined; else empty.
   */
  readonly perSeed: readonly (number | null)[];
}

/** By figure and window, as `answerOn` finds them. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answers of a lesson as they are kept. */
export interface KeptAnswers {
  readonly engineVersion: string;
  /** Of scenarios, policies and seeds of both trials, and of the curves. */
  readonly key: string;
  readonly predict: Answers;
  readonly transfer: Answers;
  /** What the lesson shows beside. */
  readonly exhibits?: Exhibits;
}

/** Every figure that a lesson shows or speaks of, by trial. */
export function figuresSpokenOf(lesson: Lesson): {
  readonly predict: readonly FigureOn[];
  readonly transfer: readonly FigureOn[];
} {
  const { predict, explain, transfer } = lesson;
  const told = [
    explain.text, ...explain.chain.map(({ text }) => text),
    ...predict.reasons.map(({ feedback }) => feedback),
  ];
  const dots = onAllDays(predict, predict.dots.map(({ figure }) => figure));
  const shown = onAllDays(predict, (explain.shows ?? []).flatMap((id) => shownBy[id]));
  const gaps = (texts: readonly { zh: string; en: string }[]): FigureOn[] => (
    texts.flatMap(({ zh, en }) => [...gapsIn(zh), ...gapsIn(en)])
  );
  return {
    predict: [...dots, ...explain.chain, ...gaps(told), ...shown],
    transfer: [transfer.dot, ...gaps([transfer.right, transfer.wrong])],
  };
}

/** Of which incidence is made. */
const incidenceFigures = [...stakeholders, 'orders.placed'] as const;

/** Figures of which an exhibit is made, where they are not kept with it. */
const shownBy: Readonly<Record<ExhibitId, readonly FigureId[]>> = {
  supply: [],
  demand: [],
  promise: [],
  incidence: incidenceFigures,
  lorenz: ['rider.hourly-gini'],
};

function onAllDays(
  { scenario: { windows = [] } }: Lesson['predict'],
  figures: readonly FigureId[],
): FigureOn[] {
  return figures.flatMap((figure) => windows.map((window) => ({ figure, window })));
}

/** The answers of a comparison to some figures, with all seeds of the dots. */
export function answersFrom(
  found: Comparison,
  asked: readonly FigureOn[],
  dots: readonly FigureOn[],
): Answers {
  const drawn = new Set(dots.map(nameOf));
  return Object.fromEntries(asked.map((each) => {
    const name = nameOf(each);
    const answer = answerFrom(found, each);
    return [name, drawn.has(name) ? answer : { ...answer, perSeed: [] }];
  }));
}

/** The answer of a figure on some days; throws where none is kept. */
export function answerOn(answers: Answers, asked: FigureOn): Answer {
  const name = nameOf(asked);
  if (!Object.hasOwn(answers, name)) throw new Error(`no answer is kept of ${name}`);
  return answers[name];
}

/** With whom one yuan ends, on days of which the answers have all sides and the orders. */
export function incidenceOn(answers: Answers, window: string): Incidence {
  return incidenceOf({
    figures: Object.fromEntries(incidenceFigures.map((figure) => (
      [figure, { difference: answerOn(answers, { figure, window }).change }]
    ))),
  });
}

/** Which way a figure went, as far as it may be claimed. */
export function movementOf({ verdict, change }: Pick<Answer, 'verdict' | 'change'>): Movement {
  if (verdict === 'same' || verdict === 'unknown') return 'none';
  return change > 0 ? 'up' : 'down';
}

/** Where "no change", "a little" and "middling" end for a dot, in the figure's unit, rising. */
export function boundsOf(
  { steps }: Dot,
  { before, smallest }: Pick<Answer, 'before' | 'smallest'>,
): readonly [number, number, number] {
  const [little, middling] = steps.map((size) => sizeIn(size, before));
  return [Math.min(smallest, little / 2), little, middling];
}

function answerFrom(found: Comparison, { figure, window }: FigureOn): Answer {
  const days: ComparedDays | undefined = found.windows[window];
  if (days === undefined) throw new Error(`the run has no window ${window}`);
  const { baseline, policy, difference, low, high, verdict, smallestEffect, perSeed }
    = days.figures[figure];
  return {
    before: baseline,
    after: policy,
    change: difference,
    low: defined(low),
    high: defined(high),
    verdict,
    smallest: smallestEffect,
    perSeed: perSeed.difference.map(defined),
  };
}

/** JSON has no NaN. */
function defined(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function nameOf({ figure, window }: { figure: FigureId; window: string }): string {
  return `${figure} ${window}`;
}
