// Orders that consumers fetch: packed, put on the shelf, and handed over when somebody comes; after
// two hours they are put back, and what was paid goes back too. The platform keeps a fee and may
// take something off, since no rider is paid.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits } from '../../kernel/random.ts';
import {
  perMilleOf, secondsPerMinute, type Fen, type HoldingId, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { Due } from '../../world/holdings.ts';
import { none } from '../../world/ledger.ts';
import { isProviderHere, payBack, payOut, rulesOf } from '../../world/vertical-means.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { levers } from './levers.ts';
import { Place, placeWord } from './places.ts';
import { costShare, packSeconds, shelfSeconds } from './shops.ts';
import type { CollectTables } from './tables.ts';

/** Share of a basket fetched that the platform keeps (assumed). */
const feePerMille = 60;
/** People come so much later than they could, in the mean (assumed). */
const meanLateSeconds = 30 * secondsPerMinute;
/** When it is ready, and what is taken off its price. */
const readyWord = 1;
const offWord = 2;

/** What a platform takes off. */
export function offForFetching(
  { platforms }: City,
  { number }: CollectTables,
  platform: number,
): Fen {
  return rulesOf(platforms[platform], number, levers).pickupDiscount;
}

/** Seconds of packing an order, by its need's key. */
export function packingOf({ packing, keys }: CollectTables, needKey: number): Seconds {
  return Math.round(packSeconds * quantileAt(packing, bits(keys.packing, needKey, 0)));
}

/** It is packed; its consumer comes when it is ready, or some time later. */
export function toFetch(
  city: City,
  tables: CollectTables,
  holding: HoldingId,
  walkSeconds: Seconds,
): Seconds {
  const { holdings, now, verticals } = city;
  const { banks, books, keys, exponential, number } = tables;
  const { acceptFloorSeconds, acceptMeanSeconds } = verticals[number];
  const key = holdings.key[holding];
  const late = meanLateSeconds * quantileAt(exponential, bits(keys.fetch, key, 0));
  const readyAt = now.seconds + acceptFloorSeconds + acceptMeanSeconds + packingOf(tables, key);
  const offFen = offForFetching(city, tables, holdings.platform[holding]);
  holdings.words[holding + placeWord] = Place.shelf;
  holdings.words[holding + readyWord] = readyAt;
  holdings.words[holding + offWord] = Math.min(offFen, holdings.paidFen[holding]);
  banks.onShelf[holdings.provider[holding]]++;
  books.toFetch[0]++;
  const comesAt = Math.max(readyAt, now.seconds + walkSeconds) + Math.round(late);
  return Math.min(comesAt, readyAt + shelfSeconds);
}

/** Its consumer comes, or it is put back. */
export function pickupDue(city: City, tables: CollectTables, holding: HoldingId): number {
  const { holdings, now } = city;
  const { banks, books } = tables;
  const isHere = isProviderHere(city, holding);
  if (isHere) banks.onShelf[holdings.provider[holding]]--;
  const isTooLate = now.seconds >= holdings.words[holding + readyWord] + shelfSeconds;
  if (isTooLate || !isHere) {
    books.restocked[0]++;
    payBack(city, holding);
  } else handOver(city, tables, holding);
  return Due.settled;
}

function handOver(city: City, tables: CollectTables, holding: HoldingId): void {
  const { holdings, ledger } = city;
  const { books, rows, number } = tables;
  const shop = holdings.provider[holding];
  const platform = holdings.platform[holding];
  const basketFen = holdings.paidFen[holding];
  payOut(city, holding, rows.pickupSale, basketFen, shop);
  ledger.post(rows.pickupDiscount, holdings.words[holding + offWord], platform, none, number);
  ledger.post(rows.pickupFee, perMilleOf(basketFen, feePerMille), platform, shop, number);
  buyGoods(city, rows.goodsSold, goodsFen(basketFen), platform, shop);
  books.fetchedOrders[0]++;
  books.salesFen[0] += basketFen;
}

/** What the goods of a basket cost a shop. */
export function goodsFen(basketFen: Fen): Fen {
  return Math.round(basketFen * costShare);
}
