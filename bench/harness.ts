// What every bench scenario shares: the shape of a result, timing that resists a busy machine, and
// the machine constant, a fixed piece of work by which results of two machines can be compared.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One measured figure. */
export interface BenchRow {
  name: string;
  value: number;
  /** `ns`, `us`, `ms`, `s` for times, `.../s` for rates; anything else is not the machine's. */
  unit: string;
  /** The stored figure of the same name; null when none is stored. */
  baseline: number | null;
}

/** A module of bench/: its figures, in the order in which they are shown. */
export interface BenchScenario {
  run(): Promise<BenchRow[]>;
}

/** Figures by name, with the machine constant of the run that measured them. */
export interface Baseline {
  machineNanoseconds: number;
  values: Record<string, number>;
}

export const MACHINE_ROW_NAME = 'machine constant';

const baselineFile = fileURLToPath(new URL('./baseline.json', import.meta.url));

/** A row whose baseline the runner fills in. */
export function benchRow(name: string, value: number, unit: string): BenchRow {
  return { name, value, unit, baseline: null };
}

/**
 * Nanoseconds per step of the fastest of several repeats: on a machine shared with others the
 * fastest is what the code needs, and the rest is what the others took. `work` does `stepCount`
 * steps and returns a number that depends on all of them, so that nothing can be left out.
 */
export function fastestNanoseconds(
  work: () => number,
  stepCount: number,
  repeatCount = 7,
): { nanoseconds: number; checksum: number } {
  let checksum = work();
  let fastest = Infinity;
  for (let repeat = 0; repeat < repeatCount; repeat++) {
    const startedAt = process.hrtime.bigint();
    checksum = work();
    const elapsed = Number(process.hrtime.bigint() - startedAt);
    fastest = Math.min(fastest, elapsed / stepCount);
  }
  return { nanoseconds: fastest, checksum };
}

/** Seconds that this process's own code needs for a piece of work, whatever else runs. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

/** Seconds of one piece of work that is too long to repeat often: the median of the repeats. */
export function medianSeconds(work: () => void, repeatCount = 5): number {
  const seconds: number[] = [];
  for (let repeat = 0; repeat < repeatCount; repeat++) {
    const startedAt = process.hrtime.bigint();
    work();
    seconds.push(Number(process.hrtime.bigint() - startedAt) / 1e9);
  }
  return median(seconds);
}

/** The one in the middle; of an even number the higher of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * The machine constant, in nanoseconds a step: a hash of integers, a chain of floating-point
 * operations and a walk through 4 MB. It must never be changed, or stored figures lose their sense.
 */
export function machineNanoseconds(): number {
  const places = new Int32Array(1 << 20);
  const stepCount = 2_000_000;
  const work = (): number => {
    let hash = 1;
    let amount = 1;
    for (let step = 0; step < stepCount; step++) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + step;
      const place = hash & 0xfffff;
      amount = amount * 0.999_999 + places[place] / (1 + amount);
      places[place] = (places[place] + step) & 0xffff;
    }
    return amount + hash;
  };
  return fastestNanoseconds(work, stepCount).nanoseconds;
}

/** What is stored, or an empty baseline when nothing is. */
export function readBaseline(): Baseline {
  try {
    return JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline;
  } catch {
    return { machineNanoseconds: 0, values: {} };
  }
}

/** Stores figures, keeping those of scenarios that were not run. */
export function writeBaseline(baseline: Baseline): void {
  writeFileSync(baselineFile, `${JSON.stringify(baseline, null, 2)}\n`);
}

/** How a unit goes with the speed of the machine: 1 for times, -1 for rates, 0 for the rest. */
export function machineExponent(unit: string): -1 | 0 | 1 {
  if (unit.endsWith('/s')) return -1;
  return /^(ns|us|ms|s)$/.test(unit) ? 1 : 0;
}
