// What a lesson is: a policy tried in a city, of which a class says beforehand what becomes of each
// side, how much and why. A lesson is a file without code and without results: whatever it says of
// them names a figure and days, and is filled in from answers computed beforehand.

import type { PolicyDiff, Scenario, Setting, Text } from '../../sim-core/index.ts';
import { type FigureId, type Metric, metricById } from '../../sim-core/figures.ts';
import type { ExhibitId } from '../curves/named.ts';
import type { Size } from '../schema/experiment-rules.ts';

/** A figure on some days of a trial. */
export interface FigureOn {
  readonly figure: FigureId;
  /** One of the windows of the trial's scenario. */
  readonly window: string;
}

/** A figure whose change is guessed, and where "a little" and "middling" end. */
export interface Dot extends FigureOn {
  /** Rising, in the figure's unit or as shares of its mean under the baseline. */
  readonly steps: readonly [little: Size, middling: Size];
}

/** A policy against its baseline in a city. */
export interface Trial {
  readonly scenario: Scenario;
  readonly baseline: PolicyDiff;
  readonly policy: PolicyDiff;
  /**
   * What is assumed of the world on the policy's side, where the question is what another world
   * would do; the first change of the policy sets it.
   */
  readonly assume?: Readonly<Record<string, Setting>>;
}

/** Why it comes so, as somebody might say; and what is answered to who says it. */
export interface Reason {
  readonly text: Text;
  /** Of one reason of a lesson, and true. */
  readonly isRight: boolean;
  readonly feedback: Text;
}

/** What a sentence says of a figure, held against the answers by a test. */
export interface Claim extends FigureOn {
  readonly moves: Movement;
  /** That it moves by less than this. */
  readonly under?: Size;
}

export type Movement = (typeof movements)[number];
/** `none` where no difference that matters is shown. */
export const movements = ['up', 'down', 'none'] as const;

/** A link of the chain that explains the result. */
export interface Link extends Claim {
  readonly text: Text;
}

/** A step of the lesson without devices. */
export interface SpokenStep {
  readonly minutes: number;
  readonly text: Text;
}

/** A lesson, read. */
export interface Lesson {
  readonly id: string;
  /** From 1; answer codes carry it, so that it never changes. */
  readonly number: number;
  readonly title: Text;
  /** What is learnt, for the list and the guide. */
  readonly aim: Text;
  /** In which usual courses it has its place. */
  readonly courses: Text;
  readonly minutes: number;
  /** Minutes of each step when a class has a period of 45. */
  readonly period: Readonly<Record<PeriodStep, number>>;
  readonly read: Text;
  readonly predict: Trial & {
    readonly dots: readonly Dot[];
    /** What the reasons answer. */
    readonly why: Text;
    readonly reasons: readonly Reason[];
  };
  readonly explain: {
    readonly chain: readonly Link[];
    readonly text: Text;
    /** What the model leaves out of this matter. */
    readonly leavesOut: Text;
    /** What is shown beside; curves are over the baseline and in the trial's city. */
    readonly shows?: readonly ExhibitId[];
  };
  readonly transfer: Trial & {
    readonly text: Text;
    readonly dot: Dot;
    readonly moves: Movement;
    /** To who was right, and to who was not. */
    readonly right: Text;
    readonly wrong: Text;
  };
  readonly sandbox: { readonly lever: string; readonly text: Text };
  readonly withoutDevices: readonly SpokenStep[];
}

/** What a class does in a period, one after the other. */
export type PeriodStep = (typeof periodSteps)[number];
export const periodSteps = ['read', 'guess', 'run', 'reveal', 'explain', 'transfer'] as const;
/** Minutes that a period has. */
export const periodMinutes = 45;
/** Minutes that the version without devices takes. */
export const spokenMinutes = 10;
/** Exhibits at most. */
export const mostExhibits = 2;
/** Dots at most, so that an answer code holds them all. */
export const mostDots = 4;
/** Reasons at most. */
export const mostReasons = 4;
/** Lessons at most, for the same reason. */
export const mostLessons = 45;
/** Seeds on which a lesson's trials are run, from root 1. */
export const lessonSeeds = 8;

/**
 * Reasons with their numbers, in the order in which they are offered: authors tend to write the
 * right one first, and its place must tell nothing.
 */
export function offeredReasons(
  { number, predict: { reasons } }: Pick<Lesson, 'number' | 'predict'>,
): readonly (Reason & { readonly at: number })[] {
  return reasons
    .map((reason, at) => ({ ...reason, at }))
    .sort((a, b) => (number + a.at) % reasons.length - (number + b.at) % reasons.length);
}

/** What a figure is called and how it is shown, those of verticals too. */
export function metricOf({ figure }: Pick<FigureOn, 'figure'>): Metric {
  const metric = metricById(figure);
  if (metric === undefined) throw new Error(`there is no figure ${figure}`);
  return metric;
}
