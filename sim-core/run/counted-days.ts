// The days of a run that count. Listeners add up one day's tally; when the day closes it is added
// to the sum of all days and of each window that contains it, and starts from zero. So memory is
// one tally a window, however many days there are.

import { assert } from '../kernel/assert.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import type { TallyShape } from '../metrics/dimensions.ts';
import { figuresOf, forFigures } from '../metrics/index.ts';
import type { FigureId, Figures, Metric } from '../metrics/index.ts';
import type { GroundTally } from '../metrics/ground-tally.ts';
import type { PeopleTally } from '../metrics/people-tally.ts';
import { Tally } from '../metrics/tally.ts';
import type { Observer } from '../world/facts.ts';
import type { WindowResult } from './engine.ts';
import { mostWindows, readWindow, type DayWindow } from './windows.ts';

/** Everything that a run's days came to. */
export interface DaysResult extends WindowResult {
  readonly orders: number;
  readonly byDay: readonly Figures[];
  readonly windows: Readonly<Record<string, WindowResult>>;
  readonly shape: TallyShape;
}

interface WindowSum {
  readonly window: DayWindow;
  readonly sum: Tally;
}

export class CountedDays {
  /** Of the present day: listeners add to this one. */
  readonly today: Tally;
  /** Comes after all who add to the tally. */
  readonly observer: Observer;
  private readonly shape: TallyShape;
  /** What is kept apart from the tally, of the days that count. */
  private readonly ground: GroundTally;
  private readonly people: PeopleTally;
  private readonly others: readonly Metric[];
  /** Of every figure, in their order. */
  private readonly ids: readonly FigureId[];
  private readonly all: Tally;
  private warmUp = 0;
  private sums: readonly WindowSum[] = [];
  /** Figures day by day, and how many days have closed. */
  private days = dayTable(0, 0);
  private readonly closed = table('closed days', 1, { count: 'i32' });

  /** `others`: figures of verticals that are not in the engine's list. */
  constructor(
    shape: TallyShape,
    { ground, people }: { readonly ground: GroundTally; readonly people: PeopleTally },
    others: readonly Metric[] = [],
  ) {
    this.shape = shape;
    this.ground = ground;
    this.people = people;
    this.others = others;
    this.today = this.emptyTally();
    this.all = this.emptyTally();
    this.ids = Object.keys(this.figuresOf(this.today)) as FigureId[];
    this.observer = {
      dayEnded: (day) => this.closeDay(day - this.warmUp),
    };
  }

  /** Makes room for a run's days and windows, all empty; the warm-up's days are left out. */
  plan(warmUp: number, dayCount: number, windows: readonly string[]): void {
    this.warmUp = warmUp;
    assert(windows.length <= mostWindows, 'a run has too many windows', windows.length);
    this.sums = [...new Set(windows)].map((text) => {
      const window = readWindow(text);
      assert(window !== undefined, `${text} is not a window of days`);
      assert(window.last <= dayCount, `window ${text} ends after the last day`, dayCount);
      return { window, sum: this.emptyTally() };
    });
    const { length } = this.ids;
    if (this.days.capacity !== dayCount * length) this.days = dayTable(dayCount, length);
    this.days.figure.fill(0);
    this.closed.count[0] = 0;
    this.all.clear();
    this.ground.clear();
  }

  /** What has been summed up so far, for snapshots in the midst of a run. */
  get sections(): readonly Section[] {
    const tallies = [this.all, ...this.sums.map(({ sum }) => sum)];
    const own = [this.closed.section, this.days.section, this.ground.section];
    return [...own, ...tallies.map(sectionOf)];
  }

  /** The figures of all days so far, the present one included. */
  figuresSoFar(): Figures {
    const sum = this.emptyTally();
    this.all.addInto(sum);
    this.today.addInto(sum);
    return this.figuresOf(sum);
  }

  result(): DaysResult {
    const byDay = Array.from({ length: this.closed.count[0] }, (_unused, day) => (
      forFigures(this.ids, (_id, i) => this.days.figure[day * this.ids.length + i])
    ));
    const windows = this.sums.map(({ window, sum }) => [window.id, this.resultOf(sum)] as const);
    return {
      orders: this.all.sum('placed'),
      ...this.resultOf(this.all),
      byDay,
      windows: Object.fromEntries(windows),
      shape: this.shape,
    };
  }

  private emptyTally(): Tally {
    return new Tally(this.shape);
  }

  private figuresOf(tally: Tally): Figures {
    return figuresOf(tally, this.others);
  }

  private resultOf(tally: Tally): WindowResult {
    return { figures: this.figuresOf(tally), tally: tally.values.slice() };
  }

  /** `day`: 0 for the branch's first; those of the warm-up do not count. */
  private closeDay(day: number): void {
    if (day >= 0) this.count(day);
    else {
      this.ground.clear();
      this.people.clear();
    }
    this.today.clear();
  }

  private count(day: number): void {
    this.closed.count[0] = day + 1;
    const figures = this.figuresOf(this.today);
    this.ids.forEach((id, i) => {
      this.days.figure[day * this.ids.length + i] = figures[id];
    });
    this.today.addInto(this.all);
    for (const { window, sum } of this.sums) {
      if (window.first <= day + 1 && day + 1 <= window.last) this.today.addInto(sum);
    }
  }
}

function dayTable(dayCount: number, figureCount: number): Table<{ readonly figure: 'f64' }> {
  return table('figures by day', dayCount * figureCount, { figure: 'f64' });
}

/** A tally as a section; its values are all of its buffer. */
export function sectionOf(tally: Tally): Section {
  return { name: 'tally', buffer: tally.values.buffer as ArrayBuffer };
}
