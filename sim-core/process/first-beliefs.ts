// What riders of a city without a settled start expect of an hour: the earnings at which as many of
// them are online as its usual orders can pay. Found by letting a few kinds of riders live through
// one mean day again and again, each time with the earnings that their own hours leave.

import { hoursFrom, onlineChance, type RiderDay } from '../decide/go-online.ts';
import { workChance } from '../decide/work-today.ts';
import { secondsPerHalfHour } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import {
  cellOfDay,
  cellsOfDay,
  dayKinds,
  firstDistrict,
  firstOfGroup,
  hourOfCell,
} from '../world/expectations.ts';
import type { Platform } from '../world/platform.ts';
import { favouriteHourAt } from '../world/riders.ts';
import { riddenPerDay } from '../world/vertical-data.ts';
import { usualCostFenPerHour } from './beliefs.ts';
import { fullTimeShare, wageSpread } from './hire.ts';
import { postedPayFen } from './pay.ts';
import { dayBeginsSeconds } from './rider-day.ts';
import { shareOnShift } from './shift.ts';

const halfHours = 48;
const minutesOfSlot = 30;
const minutesPerDay = 1440;
/** From a need to the middle of its ride (assumed). */
const carriedLaterMinutes = 20;
const rounds = 40;
/** How far each round moves earnings. */
const step = 0.2;
/** Orders of a busy engaged hour (A1.27), and the greatest share of an hour that is engaged. */
const ordersPerEngagedHour = 4.1;
const mostUtilisation = 0.95;
/**
 * Kinds of crowdsourced riders that stand for all: by favourite hour; by wage and mood together,
 * which spread as if apart; and by how long they stay fresh.
 */
const favourites = 6;
const wageSteps = [-0.85, 0, 0.85] as const;
const freshSteps = [-1, 1] as const;
const usualDay: RiderDay = { isFullTime: false, mood: 0, freshness: 0 };

/** Fills the expectations of every platform. */
export function expectAtFirst(city: City): void {
  const online = new Float64Array(halfHours);
  for (const platform of city.platforms) {
    const { expectations } = platform;
    for (let group = 0; group < expectations.groupCount; group++) {
      const wages = new Float64Array(halfHours).fill(city.assumptions.reservationWage);
      const district = firstDistrict(expectations, group);
      for (let round = 0; round < rounds; round++) {
        fillOnline(city, platform, wages, online);
        for (let slot = 0; slot < halfHours; slot++) {
          wages[slot] += step * (earnedIn(city, platform, district, slot, online) - wages[slot]);
        }
      }
      write(city, platform, group, wages, online);
    }
  }
}

/** Riders of one group online in each half hour of a mean day, at these earnings. */
function fillOnline(
  { assumptions, plannedRiders }: City,
  { rules, expectations, sharers }: Platform,
  wages: Float64Array,
  online: Float64Array,
): void {
  const all = plannedRiders / sharers / expectations.groupCount;
  const dedicated = (all * rules.dedicatedShare) / 1000;
  for (let slot = 0; slot < halfHours; slot++) online[slot] = dedicated * shareOnShift(slot / 2);
  const kinds = favourites * wageSteps.length * freshSteps.length;
  for (let kind = 0; kind < 2 * kinds; kind++) {
    usualDay.isFullTime = kind >= kinds;
    usualDay.mood = wageSteps[kind % wageSteps.length];
    usualDay.freshness = freshSteps[kind % freshSteps.length];
    const share = usualDay.isFullTime ? fullTimeShare : 1 - fullTimeShare;
    const riders = ((all - dedicated) * share * workChance(usualDay.isFullTime, 1)) / kinds;
    const nth = Math.floor(kind / (wageSteps.length * freshSteps.length)) % favourites;
    const wage = assumptions.reservationWage * (1 + wageSpread * usualDay.mood);
    liveThrough(wages, online, riders, wage, favouriteHourAt((0.5 + nth) / favourites));
  }
}

/** Adds riders alike to those online, from the morning to the next one. */
function liveThrough(
  wages: Float64Array,
  online: Float64Array,
  riders: number,
  reservationFen: number,
  favouriteHour: number,
): void {
  let share = 0;
  let hours = 0;
  for (let i = 0; i < halfHours; i++) {
    const slot = (i + dayBeginsSeconds / secondsPerHalfHour) % halfHours;
    const far = hoursFrom(slot / 2, favouriteHour);
    const stays = onlineChance(wages[slot], reservationFen, usualDay, far, true, hours);
    const comes = onlineChance(wages[slot], reservationFen, usualDay, far, false, hours);
    share = share * stays + (1 - share) * comes;
    hours += share / 2;
    online[slot] += riders * share;
  }
}

/** What an hour of a half hour brings when so many share its usual orders. */
function earnedIn(
  city: City,
  { rules, expectations, sharers }: Platform,
  district: number,
  slot: number,
  online: Float64Array,
): number {
  const { verticals } = city;
  let orders = 0;
  for (const vertical of verticals) {
    const { needShareByMinute } = vertical;
    const perDay = riddenPerDay(vertical);
    for (let i = 0; i < minutesOfSlot; i++) {
      const minute = slot * minutesOfSlot + i - carriedLaterMinutes + minutesPerDay;
      orders += perDay * needShareByMinute[minute % minutesPerDay];
    }
  }
  const ordersAnHour = (2 * orders) / sharers / expectations.groupCount;
  const most = mostUtilisation * ordersPerEngagedHour;
  const each = Math.min(most, ordersAnHour / Math.max(0.01, online[slot]));
  return each * postedPayFen(city, rules, district, Math.floor(slot / 2), 0) - usualCostFenPerHour;
}

function write(
  city: City,
  { expectations, rules }: Platform,
  group: number,
  wages: Float64Array,
  online: Float64Array,
): void {
  const { cells } = expectations;
  const district = firstDistrict(expectations, group);
  for (let dayKind = 0; dayKind < dayKinds; dayKind++) {
    const first = firstOfGroup(group, dayKind);
    cells.netFenPerHour.fill(0, first, first + cellsOfDay);
    cells.onlineHours.fill(0, first, first + cellsOfDay);
    for (let slot = 0; slot < halfHours; slot++) {
      const cell = cellOfDay(slot * secondsPerHalfHour);
      const at = first + cell;
      const hours = Math.max(0.01, online[slot] / 2);
      cells.onlineHours[at] += hours;
      // The mean over the cell so far, by hours.
      const share = hours / cells.onlineHours[at];
      cells.netFenPerHour[at] += share * (wages[slot] - cells.netFenPerHour[at]);
      cells.postedFen[at] = postedPayFen(city, rules, district, hourOfCell(cell), 0);
    }
  }
}
