// Listens to who takes a platform up, leaves it and comes back, to the coupons that orders use, and
// follows the cohorts of first orders.

import { secondsPerDay, type ConsumerId, type OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { isMember, isUser, Standing } from '../world/memories.ts';
import { isReturning } from '../world/orders.ts';
import { segments } from '../world/segments.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import { findOrder } from './service-observer.ts';
import type { Tally } from './tally.ts';

/** A cohort is looked at when its first order is so old, and kept who ordered within these days. */
const cohortDays = 28;
const recentDays = 14;

export function observeAdoption(city: City, tally: Tally): Observer {
  return { ...observeCoupons(city, tally), ...observePopulations(city, tally) };
}

function observeCoupons(city: City, tally: Tally): Observer {
  const { orders, consumers } = city;
  const used = tally.recorder(
    ['couponFen', 'couponAnywayFen', 'couponHunterFen', 'couponGainedFen', 'gained'],
  );
  const { amounts, column } = used;
  const place = newPlace();
  return {
    orderPlaced(order: OrderId): void {
      if (isReturning(orders, order)) return;
      const fen = orders.platformCouponFen[order];
      const offFen = fen + orders.merchantCouponFen[order];
      const segment = segments[consumers.segment[orders.consumer[order] >> consumers.bits]];
      const isGained = orders.standing[order] !== Standing.customer;
      if (fen === 0 && !isGained) return;
      amounts[column.couponFen] = fen;
      amounts[column.couponAnywayFen] = orders.choiceGainFen[order] > offFen ? fen : 0;
      amounts[column.couponHunterFen] = segment.loyal === 0 ? fen : 0;
      amounts[column.couponGainedFen] = isGained ? fen : 0;
      amounts[column.gained] = isGained ? 1 : 0;
      findOrder(city, place, order);
      used.add(place);
    },
  };
}

function observePopulations({ platforms, now }: City, tally: Tally): Observer {
  const moved = tally.recorder(['adopted', 'lapsed', 'returned']);
  const days = tally.recorder(
    ['userDays', 'memberDays', 'mutedDays', 'distrustFen', 'cohort', 'cohortKept'],
  );
  const leaked = tally.recorder(['leakHit']);
  const place = newPlace();
  return {
    standingChanged(_consumer: ConsumerId, platform: number, standing: number): void {
      const { amounts, column } = moved;
      amounts[column.adopted] = standing === Standing.newcomer ? 1 : 0;
      amounts[column.lapsed] = standing === Standing.lapsed ? 1 : 0;
      amounts[column.returned] = standing === Standing.returned ? 1 : 0;
      place[Axis.platform] = platform;
      moved.add(place);
    },
    dataLeaked(platform: number, users: number): void {
      leaked.amounts[0] = users;
      place[Axis.platform] = platform;
      leaked.add(place);
    },
    dayEnded(): void {
      // The day is closed at the next midnight.
      const today = Math.floor((now.seconds - 1) / secondsPerDay);
      const { amounts, column } = days;
      for (const { id, memories } of platforms) {
        const { standing, activeDay, joinedDay, isMuted, distrustFen } = memories;
        amounts.fill(0);
        for (let number = 0; number < standing.length; number++) {
          if (isUser(standing[number])) {
            amounts[column.userDays]++;
            amounts[column.distrustFen] += distrustFen[number];
          }
          if (isMember(memories, number, today)) amounts[column.memberDays]++;
          amounts[column.mutedDays] += isMuted[number];
          if (joinedDay[number] !== today - cohortDays) continue;
          amounts[column.cohort]++;
          if (today - activeDay[number] < recentDays) amounts[column.cohortKept]++;
        }
        place[Axis.platform] = id;
        days.add(place);
      }
    },
  };
}
