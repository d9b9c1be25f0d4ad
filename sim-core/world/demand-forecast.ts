// What a platform expects of the hour ahead, zone by zone: orders at the merchants there. It begins
// with the merchants listed and the day's usual course, learns from each day that has passed, and
// moves with what today has already shown. It never reads anything that has not happened yet.

import { table, type Section, type Table } from '../kernel/table.ts';
import { hoursPerDay, type ZoneId } from '../kernel/units.ts';
import type { Merchants } from './merchants.ts';
import { riddenPerDay, type Ridden } from './vertical-data.ts';

/** The beginning counts as much as this share of a day that was seen (assumed). */
const priorDays = 0.25;
/** Share of a day's orders after which today's level counts as much as the usual one (assumed). */
const levelShare = 0.02;
/** Orders of a zone after which its own day counts as much as the city's (assumed). */
const zoneOrders = 12;

const zoneColumns = {
  /** Orders expected in the present hour, as foretold at its beginning. */
  ahead: 'f64',
  /** Orders in today's hours that are over: foretold without today's level, and seen. */
  usualSoFar: 'f64',
  seenSoFar: 'f64',
} as const;
const cellColumns = { usual: 'f64', seen: 'f64' } as const;
const stateColumns = {
  daysSeen: 'f64',
  usualSoFar: 'f64',
  seenSoFar: 'f64',
  /** Orders of the whole city expected in the present hour. */
  ahead: 'f64',
} as const;

/** A vertical's planned day. */
export interface PlannedOrders extends Ridden {
  readonly merchants: number;
  /** The usual course of a day; sums to 1. */
  readonly orderShareByHour: readonly number[];
}

/** Orders of all verticals that are ridden on a planned day. */
export function plannedOrdersOf(verticals: readonly PlannedOrders[]): number {
  return verticals.reduce((sum, vertical) => sum + riddenPerDay(vertical), 0);
}

export class DemandForecast {
  readonly zones: Table<typeof zoneColumns>;
  readonly sections: readonly Section[];
  private readonly plannedOrders: number;
  /** By zone and hour of the day: mean of the days seen, and today's count. */
  private readonly cells: Table<typeof cellColumns>;
  private readonly state: Table<typeof stateColumns>;

  /** `share` of what is planned for each of the `verticals`, by number, is this platform's. */
  constructor(
    id: number,
    share: number,
    zoneCount: number,
    merchants: Merchants,
    verticals: readonly PlannedOrders[],
  ) {
    this.plannedOrders = share * plannedOrdersOf(verticals);
    this.zones = table(`platform ${id} forecast`, zoneCount, zoneColumns);
    this.cells = table(`platform ${id} forecast hours`, zoneCount * hoursPerDay, cellColumns);
    this.state = table(`platform ${id} forecast state`, 1, stateColumns);
    this.sections = [this.zones.section, this.cells.section, this.state.section];
    for (let m = 0; m < merchants.end; m += merchants.step) {
      if (merchants.isOpen[m] === 0) continue;
      const vertical = verticals[merchants.vertical[m]];
      const perMerchant = (share * riddenPerDay(vertical)) / vertical.merchants;
      const first = merchants.zone[m] * hoursPerDay;
      for (let hour = 0; hour < hoursPerDay; hour++) {
        this.cells.usual[first + hour] += perMerchant * vertical.orderShareByHour[hour];
      }
    }
    this.lookAhead(0);
  }

  /** Begins with what so many earlier days have taught, `share` of it this platform's. */
  expect(
    known: {
      readonly days: number;
      readonly ordersTenths: readonly number[];
      readonly hourShares: readonly number[];
    },
    share: number,
  ): void {
    const { cells, state } = this;
    state.daysSeen[0] = known.days;
    known.ordersTenths.forEach((tenths, zone) => {
      known.hourShares.forEach((hourShare, hour) => {
        cells.usual[zone * hoursPerDay + hour] = (share * tenths * hourShare) / 1_000_000;
      });
    });
    this.lookAhead(0);
  }

  /** Orders of a zone on a usual day. */
  usualOrders(zone: ZoneId): number {
    const first = zone * hoursPerDay;
    return this.cells.usual.subarray(first, first + hoursPerDay).reduce((sum, each) => sum + each);
  }

  /** Orders of the whole city in an hour of a usual day. */
  usualInHour(hour: number): number {
    let orders = 0;
    for (let zone = 0; zone < this.zones.capacity; zone++) {
      orders += this.cells.usual[zone * hoursPerDay + hour];
    }
    return orders;
  }

  /** An order at a merchant of a zone. */
  count(zone: ZoneId, hour: number): void {
    this.cells.seen[zone * hoursPerDay + hour]++;
  }

  /** Orders of the whole city expected in the present hour. */
  get aheadOrders(): number {
    return this.state.ahead[0];
  }

  /** Orders of a zone in an hour of today so far. */
  seen(zone: ZoneId, hour: number): number {
    return this.cells.seen[zone * hoursPerDay + hour];
  }

  /** An hour of the day is over: it becomes part of what is known, and the next one is foretold. */
  closeHour(hour: number): void {
    const { zones, cells, state } = this;
    for (let zone = 0; zone < zones.capacity; zone++) {
      const cell = zone * hoursPerDay + hour;
      zones.usualSoFar[zone] += cells.usual[cell];
      zones.seenSoFar[zone] += cells.seen[cell];
      state.usualSoFar[0] += cells.usual[cell];
      state.seenSoFar[0] += cells.seen[cell];
    }
    if (hour === hoursPerDay - 1) this.closeDay();
    this.lookAhead((hour + 1) % hoursPerDay);
  }

  private closeDay(): void {
    const { zones, cells, state } = this;
    state.daysSeen[0]++;
    const weight = 1 / (state.daysSeen[0] + priorDays);
    for (let cell = 0; cell < cells.capacity; cell++) {
      cells.usual[cell] += weight * (cells.seen[cell] - cells.usual[cell]);
      cells.seen[cell] = 0;
    }
    zones.usualSoFar.fill(0);
    zones.seenSoFar.fill(0);
    state.usualSoFar[0] = 0;
    state.seenSoFar[0] = 0;
  }

  private lookAhead(hour: number): void {
    const { zones, cells, state } = this;
    state.ahead[0] = 0;
    const prior = levelShare * this.plannedOrders;
    const usualSoFar = prior + state.usualSoFar[0];
    // Of what nobody rides nothing is expected, and no day is busier than another.
    const level = usualSoFar === 0 ? 1 : (prior + state.seenSoFar[0]) / usualSoFar;
    for (let zone = 0; zone < zones.capacity; zone++) {
      const usual = level * zones.usualSoFar[zone];
      const own = (zoneOrders + zones.seenSoFar[zone]) / (zoneOrders + usual);
      zones.ahead[zone] = cells.usual[zone * hoursPerDay + hour] * level * own;
      state.ahead[0] += zones.ahead[zone];
    }
  }
}
