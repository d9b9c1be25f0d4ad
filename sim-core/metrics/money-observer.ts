// Reads the ledger and the merchants' books when a run ends, and writes them into the tally.

import type { MerchantId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { reasonKeys } from '../world/ledger.ts';
import type { Tally } from './tally.ts';

export function observeMoney(city: City, tally: Tally): Observer {
  const { merchants } = city;
  return {
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
    runEnded(): void {
      tally.addTotal('runs', 1);
      for (let row = 0; row < reasonKeys.length; row++) {
        tally.setLedger(row, city.ledger.totals.fen[row]);
      }
    },
  };
}
