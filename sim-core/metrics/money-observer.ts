// Reads the ledger and the merchants' books when a day ends, and writes them into the tally.

import type { MerchantId } from '../kernel/units.ts';
import { table, type Section } from '../kernel/table.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { reasonKeys } from '../world/ledger.ts';
import type { Tally } from './tally.ts';

export interface MoneyObserver extends Observer {
  /** What the ledger held when the day began. */
  readonly section: Section;
}

export function observeMoney(city: City, tally: Tally): MoneyObserver {
  const { merchants } = city;
  const { totals } = city.ledger;
  const before = table('ledger before the day', totals.capacity, { fen: 'f64' });
  return {
    section: before.section,
    merchantDayEnded(merchant: MerchantId): void {
      const onlineFen = merchants.onlineSalesFen[merchant];
      const offlineFen = merchants.offlineSalesFen[merchant];
      const fixedFen = merchants.fixedDailyFen[merchant];
      const salesFen = onlineFen + offlineFen;
      tally.addTotal('merchants', 1);
      tally.addTotal('onlineSalesFen', onlineFen);
      tally.addTotal('onlineCostFen', merchants.onlineCostFen[merchant]);
      tally.addTotal('offlineSalesFen', offlineFen);
      tally.addTotal('fixedFen', fixedFen);
      tally.addTotal('fixedOnlineFen', salesFen > 0 ? (fixedFen * onlineFen) / salesFen : 0);
    },
    dayEnded(): void {
      tally.addTotal('days', 1);
      for (let row = 0; row < reasonKeys.length; row++) {
        tally.setLedger(row, totals.fen[row] - before.fen[row]);
      }
      before.fen.set(totals.fen);
    },
  };
}
