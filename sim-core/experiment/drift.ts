// Whether figures still move when a run ends: the last week against the week before it, on each
// seed. An effect that is read while people still react is the beginning of an effect.

import { daysPerWeek } from '../kernel/weekdays.ts';
import type { FigureId, Figures } from '../metrics/index.ts';
import type { SmallestEffects } from '../metrics/smallest-effects.ts';
import { honestComparison } from './honest-interval.ts';
import { judged } from './verdict.ts';

/** Keeps two numbers for each figure and seed. */
export class DriftWatch {
  private readonly days: number;
  private readonly effects: SmallestEffects | undefined;
  private before = new Map<FigureId, number[]>();
  private last = new Map<FigureId, number[]>();

  /** Of a run of so many days; less than two weeks cannot tell. */
  constructor(days: number, effects?: SmallestEffects) {
    this.days = days;
    this.effects = effects;
  }

  /** The days of a seed's run; of a comparison its difference is watched, at the run's level. */
  add(byDay: readonly Figures[], baseline?: readonly Figures[]): void {
    if (this.days < 2 * daysPerWeek) return;
    const weekMean = (of: readonly Figures[], id: FigureId, from: number): number => {
      let sum = 0;
      for (let day = from; day < from + daysPerWeek; day++) sum += of[day][id];
      return sum / daysPerWeek;
    };
    const [first, second] = [this.days - 2 * daysPerWeek, this.days - daysPerWeek];
    for (const id of Object.keys(byDay[0]) as FigureId[]) {
      const usual = baseline === undefined
        ? 0
        : weekMean(baseline, id, second) - weekMean(baseline, id, first);
      push(this.before, id, weekMean(byDay, id, first));
      push(this.last, id, weekMean(byDay, id, second) - usual);
    }
  }

  copy(): DriftWatch {
    const copy = new DriftWatch(this.days, this.effects);
    copy.before = copied(this.before);
    copy.last = copied(this.last);
    return copy;
  }

  /** Figures that moved by more than the smallest effect, as a comparison would say it. */
  found(): FigureId[] | undefined {
    if (this.days < 2 * daysPerWeek) return undefined;
    // Over a whole week rain is neither rare nor large, and it is as likely in either.
    const compared = new Map([...this.before].map(([id, values]) => {
      const rain = { perSeed: values.map(() => 0), mean: 0 };
      return [id, honestComparison(values, this.last.get(id) ?? [], rain)] as const;
    }));
    const moved = [...judged(compared, this.effects)]
      .filter(([, { verdict }]) => verdict !== 'same' && verdict !== 'unknown');
    return moved.map(([id]) => id as FigureId);
  }
}

function push(into: Map<FigureId, number[]>, id: FigureId, value: number): void {
  const values = into.get(id) ?? [];
  into.set(id, values);
  values.push(value);
}

function copied(values: ReadonlyMap<FigureId, readonly number[]>): Map<FigureId, number[]> {
  return new Map([...values].map(([id, list]) => [id, [...list]]));
}
