// The figures of several arms by seed, with the rain of each seed: what folds share that take an
// effect apart. Each figure is read in all days of the branch and in each window.

import { forFigures, type FigureId, metricById } from '../metrics/index.ts';
import type { RunResult, Scenario } from '../run/engine.ts';
import { readWindow } from '../run/windows.ts';
import { type Luck, luckOf, type SeedRain } from './honest-interval.ts';
import { SeedRains } from './seed-rains.ts';
import { StretchSums } from './sums.ts';

/** One figure by arm and seed. */
export interface FigureByArm {
  readonly id: FigureId;
  /** In the order of arms and seeds; NaN in every arm on a seed on which it is undefined in any. */
  readonly values: readonly (readonly number[])[];
  readonly rain: SeedRain;
  readonly luck: Luck;
}

type ByFigure<T> = Readonly<Record<FigureId, T>>;

const allDays = 'all';

export class ArmFigures {
  /** In the order in which they came in. */
  seeds: number[] = [];
  /** How many arms there are. */
  readonly count: number;
  private readonly scenario: Scenario;
  private rains: SeedRains;
  /** By window, the sums of each arm. */
  private stretches = new Map<string, readonly StretchSums[]>();

  constructor(scenario: Scenario, count: number) {
    this.scenario = scenario;
    this.count = count;
    this.rains = new SeedRains(scenario);
  }

  /** Takes in a seed's results, in the order of the arms. */
  add(seed: number, results: readonly RunResult[]): void {
    this.seeds.push(seed);
    this.rains.add(seed);
    results.forEach((result, arm) => {
      this.sumsIn(allDays)[arm].add(result.figures);
      for (const [id, { figures }] of Object.entries(result.windows)) {
        this.sumsIn(id)[arm].add(figures);
      }
    });
  }

  copy(): ArmFigures {
    const copy = new ArmFigures(this.scenario, this.count);
    copy.seeds = [...this.seeds];
    copy.rains = this.rains.copy();
    copy.stretches = new Map([...this.stretches].map(([id, sums]) => (
      [id, sums.map((each) => each.copy())]
    )));
    return copy;
  }

  /** An arm's figures on all days, in the order of the seeds; NaN where undefined. */
  of(arm: number): ReadonlyMap<FigureId, readonly number[]> {
    return this.sumsIn(allDays)[arm].figures;
  }

  /** What is read of each figure, on all days and in each window. */
  read<T>(readOne: (figure: FigureByArm) => T): {
    readonly figures: ByFigure<T>;
    readonly windows: Readonly<Record<string, ByFigure<T>>>;
  } {
    const windows = [...this.stretches.keys()].filter((id) => id !== allDays);
    return {
      figures: this.readIn(allDays, readOne),
      windows: Object.fromEntries(windows.map((id) => [id, this.readIn(id, readOne)] as const)),
    };
  }

  private readIn<T>(id: string, readOne: (figure: FigureByArm) => T): ByFigure<T> {
    const sums = this.sumsIn(id);
    const stretch = id === allDays ? undefined : readWindow(id);
    const rain = this.rains.of(stretch);
    const days = this.rains.daysIn(stretch);
    return forFigures([...sums[0].figures.keys()], (figure) => {
      const told = sums.map((each) => each.figures.get(figure) ?? rain.perSeed.map(() => NaN));
      const isWhole = rain.perSeed.map((_share, s) => !told.some((arm) => Number.isNaN(arm[s])));
      const values = told.map((arm) => arm.map((value, s) => (isWhole[s] ? value : NaN)));
      return readOne({ id: figure, values, rain, luck: luckOf(metricById(figure), days) });
    });
  }

  private sumsIn(id: string): readonly StretchSums[] {
    const known = this.stretches.get(id)
      ?? Array.from({ length: this.count }, () => new StretchSums());
    this.stretches.set(id, known);
    return known;
  }
}
