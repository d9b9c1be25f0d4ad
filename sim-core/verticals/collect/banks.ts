// Banks of lockers: which shops keep one, how many cells of each size there are, and the smallest
// free one that a parcel fits into.

import type { MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { isShopOf, rulesOf } from '../../world/vertical-means.ts';
import { levers } from './levers.ts';
import { sizes, type Banks, type CollectTables } from './tables.ts';

/** Shares of small and of middle cells, and of parcels; the others are large (assumed). */
export const smallShare = 0.5;
export const middleShare = 0.35;
/** People for whom the lever counts banks. */
const peoplePerCount = 10_000;

/** Cells of a size in a bank of so many. */
export function cellsOfSize(cells: number, size: number): number {
  const small = Math.round(cells * smallShare);
  const middle = Math.round(cells * middleShare);
  return [small, middle, cells - small - middle][size];
}

/** Of these, those that are cooled, where so many of a thousand are. */
export function cooledOfSize(cells: number, size: number, cooledPerMille: number): number {
  return Math.round((cellsOfSize(cells, size) * cooledPerMille) / 1000);
}

/**
 * The size of the smallest free cell that a parcel of a size fits into, among those that are cooled
 * or those that are not; -1 when there is none.
 */
export function smallestFree(
  banks: Pick<Banks, 'used' | 'usedCooled'>,
  bank: MerchantId,
  cells: number,
  parcelSize: number,
  cooledPerMille = 0,
  isCooled = false,
): number {
  const used = isCooled ? banks.usedCooled : banks.used;
  for (let size = parcelSize; size < sizes; size++) {
    const cooled = cooledOfSize(cells, size, cooledPerMille);
    const count = isCooled ? cooled : cellsOfSize(cells, size) - cooled;
    if (used[bank + size] < count) return size;
  }
  return -1;
}

/** Couriers come to as many banks as there are, those first that shorten ways from homes most. */
export function openBanks(city: City, tables: CollectTables): void {
  const { merchants, consumers, platforms } = city;
  const { banks, number } = tables;
  const { banksOpen } = rulesOf(platforms[0], number, levers);
  let left = Math.max(1, Math.round((banksOpen * consumers.rowCount) / peoplePerCount));
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const isServed = left > 0 && isShopOf(merchants, number, merchant);
    banks.isServed[merchant] = isServed ? 1 : 0;
    if (isServed) left--;
  }
  findNearest(city, tables);
}

/** By zone, the bank with the shortest way from its middle. */
function findNearest({ merchants, space }: City, tables: CollectTables): void {
  const { banks } = tables;
  const { zoneCount, columns, zoneMetres } = space;
  if (tables.bankOfZone.length !== zoneCount) tables.bankOfZone = new Int32Array(zoneCount);
  const least = new Float64Array(zoneCount).fill(Infinity);
  tables.bankOfZone.fill(-1);
  for (let bank = 0; bank < banks.end; bank += banks.step) {
    if (banks.isServed[bank] === 0) continue;
    for (let zone = 0; zone < zoneCount; zone++) {
      const column = zone % columns;
      const x = (column + 0.5) * zoneMetres;
      const y = ((zone - column) / columns + 0.5) * zoneMetres;
      const metres = Math.abs(merchants.x[bank] - x) + Math.abs(merchants.y[bank] - y);
      if (metres >= least[zone]) continue;
      least[zone] = metres;
      tables.bankOfZone[zone] = bank;
    }
  }
}
