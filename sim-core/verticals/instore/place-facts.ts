// What can be seen of a shop that people go to: who sits there, and who has paid to come.

import type { MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { isHeldBy } from '../../world/holdings.ts';
import type { PlaceFact } from '../../world/vertical.ts';
import { busyServers } from '../fulfilment/kitchen-queue.ts';
import type { InstoreTables } from './tables.ts';
import { asWhat, ComesAs, isSeated, isVoucher } from './vouchers.ts';

export function placeFacts(
  city: City, { places, number }: InstoreTables, merchant: MerchantId,
): readonly PlaceFact[] {
  const { holdings, now } = city;
  let vouchers = 0;
  let bookings = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    const isOfShop = isHeldBy(holdings, number, row) && holdings.provider[row] === merchant;
    if (!isOfShop || isSeated(holdings, row)) continue;
    if (isVoucher(holdings, row)) vouchers++;
    else if (asWhat(holdings, row) === ComesAs.booking) bookings++;
  }
  return [
    {
      label: { zh: '已占的座位', en: 'Places taken' },
      value: busyServers(places, merchant, now.seconds),
      of: places.servers[merchant],
    },
    { label: { zh: '未用的团购券', en: 'Vouchers not used yet' }, value: vouchers },
    { label: { zh: '已订的位', en: 'Bookings to come' }, value: bookings },
  ];
}
