// The rain of an experiment's seeds, in any stretch of its days: what figures are adjusted for.

import type { Scenario } from '../run/engine.ts';
import type { DayWindow } from '../run/windows.ts';
import type { SeedRain } from './honest-interval.ts';
import { countedWindow, meanRainByDay, rainByDay, type RainWindow } from './rain.ts';

/** Keeps a number for each seed and day. */
export class SeedRains {
  private readonly scenario: Scenario;
  private readonly counted: RainWindow;
  /** Of the days that count, over all seeds there are. */
  private readonly means: readonly number[];
  private bySeed: (readonly number[])[] = [];

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.counted = countedWindow(scenario);
    this.means = meanRainByDay(this.counted);
  }

  /** Takes in a seed, behind those that are there. */
  add(seed: number): void {
    this.bySeed.push(rainByDay(this.counted, seed));
  }

  copy(): SeedRains {
    const copy = new SeedRains(this.scenario);
    copy.bySeed = [...this.bySeed];
    return copy;
  }

  /** How many days a stretch has; without one, all that count. */
  daysIn(stretch?: Pick<DayWindow, 'first' | 'last'>): number {
    return stretch === undefined ? this.counted.days : stretch.last - stretch.first + 1;
  }

  /** Over all days that count, or from one of them to another, counted from 1. */
  of(stretch?: Pick<DayWindow, 'first' | 'last'>): SeedRain {
    const { first, last } = stretch ?? { first: 1, last: this.counted.days };
    const share = (days: readonly number[]): number => (
      days.slice(first - 1, last).reduce((sum, day) => sum + day, 0) / this.daysIn(stretch)
    );
    return { perSeed: this.bySeed.map(share), mean: share(this.means) };
  }
}
