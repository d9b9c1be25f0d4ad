// Tables of days and towns whose components of variance are planted, and how often intervals hold
// them: made-up values, the same on every machine.

import { overTowns } from '../../sim-core/experiment/other-towns.ts';
import { estimateFrom } from '../../sim-core/experiment/honest-interval.ts';
import { intervalOf, sampleOf } from '../../sim-core/experiment/statistics.ts';
import { CrossedVariance } from '../../sim-core/experiment/variance.ts';
import { keyOf, streamOf } from '../../sim-core/kernel/random.ts';

/** Draws of mean 0 and variance 1. */
export type Luck = () => number;

export function normalLuck(seed: number): Luck {
  const uniform = streamOf(keyOf(seed, 'planted'), 'normal');
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** As skewed as waiting times. */
export function skewedLuck(seed: number): Luck {
  const uniform = streamOf(keyOf(seed, 'planted'), 'skewed');
  return () => -Math.log(1 - uniform()) - 1;
}

/** By component, in the order in which these are told. */
export interface Plant {
  readonly sizes: readonly number[];
  /** By the component's ways, as `0`, `1` or `0 1`; none of them where absent. */
  readonly variances: Readonly<Record<string, number>>;
}

/** A table of one value a combination, the last way's levels running fastest. */
export function tableOf({ sizes, variances }: Plant, luck: Luck): number[] {
  const count = sizes.reduce((product, size) => product * size, 1);
  const values = new Array<number>(count).fill(0);
  for (const [ways, variance] of Object.entries(variances)) {
    const effects = new Map<string, number>();
    values.forEach((_value, at) => {
      const levels = levelsAt(at, sizes);
      const key = ways.split(' ').map((way) => levels[Number(way)]).join(' ');
      if (!effects.has(key)) effects.set(key, Math.sqrt(variance) * luck());
      values[at] += effects.get(key)!;
    });
  }
  return values;
}

function levelsAt(at: number, sizes: readonly number[]): number[] {
  const levels: number[] = [];
  let rest = at;
  for (const size of [...sizes].reverse()) {
    levels.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return levels;
}

/** What many tables of a plant come to, each component by its ways. */
export interface Recovered {
  readonly ways: string;
  readonly planted: number;
  readonly mean: number;
  /** Standard error of that mean. */
  readonly error: number;
  /** Shares of tables whose interval holds the component, and its share of all. */
  readonly held: number;
  readonly shareHeld: number;
}

export function recovered(plant: Plant, luck: Luck, tables: number): Recovered[] {
  const split = new CrossedVariance(plant.sizes);
  const found = Array.from({ length: tables }, () => split.of(tableOf(plant, luck)));
  const all = Object.values(plant.variances).reduce((sum, each) => sum + each, 0);
  return found[0].map(({ ways: list }, i) => {
    const ways = list.join(' ');
    const planted = plant.variances[ways] ?? 0;
    const { mean, variance } = sampleOf(found.map((each) => each[i].variance));
    const shareOf = (holds: (each: (typeof found)[number][number]) => boolean): number => (
      found.filter((each) => holds(each[i])).length / tables
    );
    return {
      ways, planted, mean, error: Math.sqrt(variance / tables),
      held: shareOf(({ low, high }) => low <= planted && planted <= high),
      shareHeld: shareOf(({ shareLow, shareHigh }) => (
        shareLow <= planted / all && planted / all <= shareHigh
      )),
    };
  });
}

/** How often intervals over towns (the first way) hold the mean, 0, and one more town's value. */
export function heldOverTowns(plant: Plant, luck: Luck, tables: number): [number, number, number] {
  const [towns, days] = plant.sizes;
  let [mean, other, plain] = [0, 0, 0];
  const holds = ({ low, high }: { low: number; high: number }, value: number): number => (
    low <= value && value <= high ? 1 : 0
  );
  for (let i = 0; i < tables; i++) {
    const values = tableOf(plant, luck);
    const perTown = Array.from({ length: towns }, (_unused, town) => (
      sampleOf(values.slice(town * days, (town + 1) * days)).mean
    ));
    const perDay = sampleOf(Array.from({ length: days }, (_unused, day) => (
      sampleOf(values.filter((_value, at) => at % days === day)).mean
    )));
    const overDays = estimateFrom(
      days, perDay.mean, Math.sqrt(perDay.variance / days), days - 1,
    );
    const found = overTowns(perTown, overDays);
    mean += holds(found.mean, 0);
    other += holds(found.other, Math.sqrt(plant.variances['0'] ?? 0) * luck());
    plain += holds(intervalOf(perDay), 0);
  }
  return [mean / tables, other / tables, plain / tables];
}
