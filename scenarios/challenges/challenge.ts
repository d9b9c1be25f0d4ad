// What a challenge is: a city, a few levers, a budget, conditions and an aim, for whoever has
// learnt to play with in ten tries. A file without code and without results: what a try comes to is
// run.

import type { Bounds, Scenario, Text } from '../../sim-core/index.ts';
import { type FigureId, type Metric, metricById, type MetricUnit }
  from '../../sim-core/figures.ts';

/** A figure that must lie within bounds, in its own unit: the mean over the challenge's seeds. */
export interface Bounded extends Bounds {
  readonly figure: FigureId;
}

/** A lever that may be moved, from one value to another, both included. */
export interface ChallengeLever {
  readonly lever: string;
  readonly from: number;
  readonly to: number;
  /** Between neighbouring values; `to` is reached. */
  readonly step: number;
}

/** A challenge, read. */
export interface Challenge {
  readonly id: string;
  /** From 1; codes carry it, so that it never changes. */
  readonly number: number;
  readonly title: Text;
  readonly text: Text;
  readonly scenario: Scenario;
  readonly levers: readonly ChallengeLever[];
  /** What may be spent. */
  readonly budget: Bounded;
  readonly conditions: readonly Bounded[];
  /** Of what there shall be least or most once all else is met. */
  readonly aim: { readonly figure: FigureId; readonly best: 'least' | 'most' };
}

/** One try: how the levers stood, in their order, and what came of it, by `figuresOf`. */
export interface Try {
  readonly settings: readonly number[];
  /** Rounded as `roundedFor` does, so that what is judged is what is shown and sent. */
  readonly figures: readonly number[];
}

/** Tries that one has. */
export const mostTries = 10;
/** Seeds on which each try is run, from root 1: everybody meets the same days. */
export const challengeSeeds = 3;
/** Challenges at most, so that one character of a code names each. */
export const mostChallenges = 15;

const roundings: Readonly<Partial<Record<MetricUnit, number>>> = {
  share: 0.001, index: 0.001, fen: 100, minutes: 0.1, hours: 0.1, kilometres: 0.1,
};

/** The figures that a challenge looks at: the aim's, the budget's and those of the conditions. */
export function figuresOf({ aim, budget, conditions }: Challenge): readonly FigureId[] {
  return [...new Set([aim, budget, ...conditions].map(({ figure }) => figure))];
}

/** What must be kept: the budget first. */
export function boundsToKeep({ budget, conditions }: Challenge): readonly Bounded[] {
  return [budget, ...conditions];
}

/** What a challenge says of a figure. */
export function metricOfFigure(figure: FigureId): Metric {
  const metric = metricById(figure);
  if (metric === undefined) throw new Error(`there is no figure ${figure}`);
  return metric;
}

/** How fine a figure is told: in its unit, above 0. */
export function finenessOf(figure: FigureId): number {
  return roundings[metricOfFigure(figure).unit] ?? 1;
}

/** A figure as it is told, in its unit. */
export function roundedFor(figure: FigureId, value: number): number {
  const perUnit = Math.round(1 / Math.min(1, finenessOf(figure)));
  const coarse = Math.max(1, finenessOf(figure));
  return (Math.round((value * perUnit) / coarse) * coarse) / perUnit;
}

/** How many values a lever of a challenge has. */
export function valuesOf({ from, to, step }: ChallengeLever): number {
  return (to - from) / step + 1;
}

/** Whether each of `boundsToKeep` is kept by a try. */
export function keptBy(challenge: Challenge, tried: Try): readonly boolean[] {
  return boundsToKeep(challenge).map(({ figure, atLeast = -Infinity, atMost = Infinity }) => {
    const value = figureOf(challenge, tried, figure);
    return value >= atLeast && value <= atMost;
  });
}

/** A figure of a try. */
export function figureOf(challenge: Challenge, tried: Try, figure: FigureId): number {
  return tried.figures[figuresOf(challenge).indexOf(figure)];
}

/** Whether a try keeps everything. */
export function reaches(challenge: Challenge, tried: Try): boolean {
  return keptBy(challenge, tried).every(Boolean);
}

/**
 * Below 0 where the first try is better: one that keeps all before one that does not, among the
 * former the better aim, among the latter the one that keeps more.
 */
export function compareTries(challenge: Challenge, a: Try, b: Try): number {
  const kept = (tried: Try): number => keptBy(challenge, tried).filter(Boolean).length;
  const { figure, best } = challenge.aim;
  const further = figureOf(challenge, a, figure) - figureOf(challenge, b, figure);
  return kept(b) - kept(a) || (best === 'least' ? further : -further);
}

/** The best of some tries, the earliest among equals; undefined where there is none. */
export function bestOf(challenge: Challenge, tries: readonly Try[]): Try | undefined {
  return [...tries].sort((a, b) => compareTries(challenge, a, b)).at(0);
}
