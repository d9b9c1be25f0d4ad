// What a run came to for each rider and each merchant, so that the same person can be found in
// another world. Kept only for runs that ask, by key, since rows pass from one to another.

import type { MerchantId, RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { riderNetFen } from '../world/riders.ts';

/** Of each person in turn, so many numbers as `personField` names; by key, upwards. */
export interface PeopleOfRun {
  /** Who was online on a day that counts. */
  readonly riders: Float64Array;
  /** Who kept shop on one. */
  readonly merchants: Float64Array;
}

/** Where a person's numbers stand. */
export const personField = {
  /** Who it is, the same in every run of the city. */
  key: 0,
  /** Riders: pay less running costs and contributions. Merchants: profit, rent and wages paid. */
  fen: 1,
  /** What it is held against. Riders: seconds online. Merchants: sales in fen. */
  per: 2,
} as const;
export const personStride = Object.keys(personField).length;

/** Adds up people's days; days of a warm-up are cleared away like other tallies'. */
export class PeopleTally {
  readonly observer: Observer;
  private readonly city: City;
  private isAsked = false;
  private readonly riders = new Map<number, Person>();
  private readonly merchants = new Map<number, Person>();
  /** Merchants' accounts when the day began, by number of the row. */
  private readonly balanceFen: Float64Array;

  constructor(city: City) {
    this.city = city;
    const { riders, merchants } = city;
    this.balanceFen = new Float64Array(merchants.rowCount);
    this.observer = {
      riderDayEnded: (rider: RiderId) => {
        if (!this.isAsked) return;
        const netFen = riderNetFen(riders, rider);
        add(this.riders, riders.key[rider], netFen, riders.onlineSeconds[rider]);
      },
      merchantDayEnded: (merchant: MerchantId) => {
        if (!this.isAsked) return;
        const fen = merchants.balanceFen[merchant] - this.balanceFen[merchant >> merchants.bits];
        const salesFen = merchants.onlineSalesFen[merchant] + merchants.tableSalesFen[merchant];
        add(this.merchants, merchants.key[merchant], fen, salesFen);
      },
      dayEnded: () => this.noteBalances(),
    };
  }

  /** A run stands at its first second. */
  begin(isAsked: boolean): void {
    this.isAsked = isAsked;
    this.clear();
    this.noteBalances();
  }

  clear(): void {
    this.riders.clear();
    this.merchants.clear();
  }

  result(): PeopleOfRun {
    return { riders: rowsOf(this.riders), merchants: rowsOf(this.merchants) };
  }

  private noteBalances(): void {
    if (!this.isAsked) return;
    const { merchants } = this.city;
    for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
      this.balanceFen[merchant >> merchants.bits] = merchants.balanceFen[merchant];
    }
  }
}

interface Person {
  fen: number;
  per: number;
}

function add(people: Map<number, Person>, key: number, fen: number, per: number): void {
  const person = people.get(key) ?? { fen: 0, per: 0 };
  person.fen += fen;
  person.per += per;
  people.set(key, person);
}

function rowsOf(people: ReadonlyMap<number, Person>): Float64Array {
  const rows = new Float64Array(people.size * personStride);
  [...people].sort(([one], [other]) => one - other).forEach(([key, { fen, per }], i) => {
    rows.set([key, fen, per], i * personStride);
  });
  return rows;
}
