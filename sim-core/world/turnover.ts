// What is carried over from week to week where merchants open and close: expected numbers are
// fractions, and a fraction waits until it makes up a whole shop.

import { table, type Table } from '../kernel/table.ts';
import type { Merchants } from './merchants.ts';

const carryColumns = {
  /** Shops that should have closed, and opened, and have not yet. */
  exits: 'f64',
  entries: 'f64',
} as const;

const placeColumns = {
  /** Shops that were there at the beginning. */
  firstCount: 'f64',
  /** Of the week that closes: sales that were to be expected, and profit beyond what was. */
  usualSalesFen: 'f64',
  extraProfitFen: 'f64',
} as const;

const clockColumns = { lastSeconds: 'f64' } as const;

export interface Turnover {
  /** By vertical. */
  readonly carry: Table<typeof carryColumns>;
  /** By vertical and district: entry `vertical * districts + district`. */
  readonly places: Table<typeof placeColumns>;
  /** When a week closed last. */
  readonly clock: Table<typeof clockColumns>;
}

/** Half a shop is carried at first, so that the first one is due after half of the usual time. */
const firstCarry = 0.5;

export function makeTurnover(
  verticalCount: number,
  districtCount: number,
  merchants: Merchants,
): Turnover {
  const turnover = {
    carry: table('turnover carried', verticalCount, carryColumns),
    places: table('turnover places', verticalCount * districtCount, placeColumns),
    clock: table('turnover clock', 1, clockColumns),
  };
  turnover.carry.exits.fill(firstCarry);
  turnover.carry.entries.fill(firstCarry);
  for (let m = 0; m < merchants.end; m += merchants.step) {
    if (merchants.isOpen[m] === 0) continue;
    turnover.places.firstCount[merchants.vertical[m] * districtCount + merchants.district[m]]++;
  }
  return turnover;
}
