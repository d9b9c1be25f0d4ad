// What a bank of lockers and its shop can be seen to hold.

import type { MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { PlaceFact } from '../../world/vertical.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { levers } from './levers.ts';
import { sizes, type CollectTables } from './tables.ts';

export function placeFacts(
  city: City, { banks, number }: CollectTables, merchant: MerchantId,
): readonly PlaceFact[] {
  const shelf = { label: { zh: '待取订单', en: 'Orders to fetch' }, value: banks.onShelf[merchant] };
  if (banks.isServed[merchant] === 0) return [shelf];
  const { cells } = rulesOf(city.platforms[0], number, levers);
  let used = 0;
  for (let size = 0; size < sizes; size++) {
    used += banks.used[merchant + size] + banks.usedCooled[merchant + size];
  }
  return [
    { label: { zh: '占用的格口', en: 'Cells in use' }, value: used, of: cells },
    { label: { zh: '柜台上的包裹', en: 'Parcels at the counter' }, value: banks.atCounter[merchant] },
    shelf,
  ];
}
