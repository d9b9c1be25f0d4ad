// What a lesson shows beside its explanation, made beforehand like the other answers: curves of one
// lever alone, over the lesson's baseline and in its city, and how evenly its riders are paid. Who
// ends with one yuan follows from the answers themselves.

import {
  type Comparison, type IntegerLever, leverById, type PolicyDiff, readWindow, SeedRains,
} from '../../sim-core/index.ts';
import { lorenzOf, metricById, Tally } from '../../sim-core/figures.ts';
import { type Curve, curveOf, levelsBetween } from '../curves/curve.ts';
import { type Externality, externalityOf } from '../curves/externality.ts';
import { type CurveId, curves, isCurve } from '../curves/named.ts';
import type { Lesson } from './lesson.ts';

/** Points of a lesson's curve. */
const pointCount = 5;
/** Steps of the share of riders. */
const lorenzSteps = 20;
/** Digits that are kept of a number: more than are ever shown. */
const keptDigits = 6;

/** By window of the lesson's trial. */
export type ByDays<T> = Readonly<Record<string, T>>;

/** A curve without what is between its points. */
export type KeptCurve = Pick<Curve, 'baseline' | 'points' | 'whole'>;
export type KeptExternality = Readonly<Record<keyof Externality, KeptCurve>>;

/** Lorenz curves at equal steps of the share of riders. */
export interface LorenzPair {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** By exhibit, those that the lesson shows. */
export interface Exhibits {
  readonly supply?: ByDays<KeptCurve>;
  readonly demand?: ByDays<KeptCurve>;
  readonly promise?: ByDays<KeptExternality>;
  readonly lorenz?: ByDays<LorenzPair>;
}

/** The lever of a curve with a name. */
export function leverOf(id: CurveId): IntegerLever {
  const lever = leverById(curves[id].lever);
  if (lever?.kind !== 'integer') throw new Error(`curve ${id} is over no lever with numbers`);
  return lever;
}

/** The values of its lever. */
export function levelsOf(id: CurveId): number[] {
  return levelsBetween(leverOf(id), ...curves[id].range, pointCount);
}

/** The policies of a lesson's curves, one curve behind the other, in the order of the values. */
export function curvePolicies({ explain: { shows = [] }, predict }: Lesson): PolicyDiff[] {
  return shows.filter(isCurve).flatMap((id) => {
    const { lever, beside } = curves[id];
    return levelsOf(id).map((at) => ({
      title: `${lever} ${at}`,
      changes: [...predict.baseline.changes, { fromSeconds: 0, set: { ...beside, [lever]: at } }],
    }));
  });
}

/**
 * What a lesson shows, from the comparison of its trial and one for each of its curves' policies;
 * undefined where that is nothing that is kept.
 */
export function exhibitsOf(
  { explain: { shows = [] }, predict: { scenario } }: Lesson,
  trial: Comparison,
  alongCurves: readonly Comparison[],
): Exhibits | undefined {
  const windows = scenario.windows ?? [];
  const byDays = <T>(make: (window: string) => T): ByDays<T> => (
    Object.fromEntries(windows.map((window) => [window, make(window)]))
  );
  const rains = new SeedRains(scenario);
  for (const seed of trial.seeds) rains.add(seed);
  let from = 0;
  const along = (id: CurveId): unknown => {
    const found = alongCurves.slice(from, from += levelsOf(id).length);
    return byDays((window) => curveOn(id, window, found, rains));
  };
  const kept = shows.flatMap((id): [string, unknown][] => {
    if (isCurve(id)) return [[id, along(id)]];
    return id === 'lorenz' ? [[id, byDays((window) => lorenzOn(window, trial))]] : [];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept) as Exhibits;
}

/** A curve on some days, of its figure or of the platform and all others. */
function curveOn(
  id: CurveId,
  window: string,
  found: readonly Comparison[],
  rains: SeedRains,
): KeptCurve | KeptExternality {
  const { figure, isOfSides } = curves[id];
  const metric = metricById(figure);
  if (metric === undefined) throw new Error(`there is no figure ${figure}`);
  const days = readWindow(window);
  const options = { metric, rain: rains.of(days), days: rains.daysIn(days) };
  const levels = levelsOf(id);
  const compared = found.map(({ windows }, i) => (
    { at: levels[i], figures: windows[window].figures }
  ));
  if (isOfSides === true) {
    const { platform, others } = externalityOf(compared, options);
    return { platform: keptOf(platform), others: keptOf(others) };
  }
  return keptOf(curveOf(
    compared.map(({ at, figures }) => ({ at, figure: figures[figure] })),
    { ...options, isApart: false },
  ));
}

function keptOf({ baseline, points, whole }: Curve): KeptCurve {
  return rounded({ baseline, points, whole });
}

/** The same with its numbers rounded, however deep. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return Number(value.toPrecision(keptDigits)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(rounded) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, rounded(each)]),
  ) as T;
}

function lorenzOn(window: string, { shape, windows }: Comparison): LorenzPair {
  const { tallies } = windows[window];
  const read = (tally: Float64Array): number[] => (
    rounded(lorenzOf(new Tally(shape, tally).bins('hourlyFenSpread'), lorenzSteps))
  );
  return { before: read(tallies.baseline), after: read(tallies.policy) };
}
