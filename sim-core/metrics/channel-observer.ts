// Listens to merchants' own channels: orders that came past all platforms, which platform lost one,
// what commission was saved thereby, and who keeps a channel with how many members.

import { perMilleOf, type ConsumerId, type Fen, type MerchantId } from '../kernel/units.ts';
import { commissionPerMille } from '../process/charges.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { tierOf } from '../world/owners.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

export function observeChannels(city: City, tally: Tally): Observer {
  const { merchants, channels, platforms, consumers, now } = city;
  const own = tally.recorder(['ownOrders']);
  const lost = tally.recorder(['ownOrdersDiverted', 'ownCommissionFen']);
  const day = tally.recorder(['channelDays', 'channelMembers']);
  const place = newPlace();
  own.amounts[0] = 1;
  const find = (merchant: MerchantId): void => {
    place[Axis.vertical] = merchants.vertical[merchant];
    place[Axis['merchant-tier']] = tierOf(city, merchant);
  };
  return {
    ownOrderPlaced(
      consumer: ConsumerId, merchant: MerchantId, platform: number, basketFen: Fen,
    ): void {
      find(merchant);
      place[Axis.hour] = now.hour;
      place[Axis.segment] = consumers.segment[consumer >> consumers.bits];
      own.add(place);
      if (platform < 0) return;
      const district = merchants.district[merchant];
      const rate = commissionPerMille(city, platforms[platform], merchant, district);
      place[Axis.platform] = platform;
      lost.amounts[lost.column.ownOrdersDiverted] = 1;
      lost.amounts[lost.column.ownCommissionFen] = perMilleOf(basketFen, rate);
      lost.add(place);
    },
    merchantDayEnded(merchant: MerchantId): void {
      const number = merchant >> merchants.bits;
      if (channels.shops.isKept[number] === 0) return;
      find(merchant);
      day.amounts[day.column.channelDays] = 1;
      day.amounts[day.column.channelMembers] = channels.shops.members[number];
      day.add(place);
    },
  };
}
