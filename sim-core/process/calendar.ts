// The calendar: what closes and what opens when a half hour, an hour, a day and a week turn, in
// order. A new step is a function elsewhere and a line in one of these lists.
//
// One task turns all of them, because midnight ends a half hour, an hour, a day and perhaps a week
// at one moment, and their order must not depend on which was filed first. What is over is closed
// from the shortest to the longest; then what begins is opened.

import { hoursPerDay, secondsPerHalfHour } from '../kernel/units.ts';
import { daysPerWeek, weekOf, weekdayOf } from '../kernel/weekdays.ts';
import { Task } from '../world/tasks.ts';
import { movePopulations, payForAdvertising } from './adoption.ts';
import { countHalfHour, learnFromDay } from './beliefs.ts';
import { branchBegins } from './branch.ts';
import { weighChannels } from './channel-weeks.ts';
import { closeMerchants, closeRiders, startAfresh } from './close-day.ts';
import { weighListings } from './delisting.ts';
import { rankByTerms } from './exclusivity.ts';
import { leakData } from './data-leak.ts';
import { openHoldings } from './holdings.ts';
import { keepHouse } from './household.ts';
import { closeForecastHour, countRecentOrders, renewCoupons, setConditions } from './hours.ts';
import { countRiderDays, foreseeDay, turnPool } from './pool.ts';
import { settleHour } from './presence.ts';
import { closePointsCards } from './safety.ts';
import { endLongDays, planDay, wakeRiders } from './shift.ts';
import { openPlatforms } from './late-entry.ts';
import { sellServices } from './merchant-services.ts';
import { lookBackOnWeek } from './member-weeks.ts';
import { tireOfMessages } from './messages.ts';
import { setMenuPrices, startListingWeek } from './menu-prices.ts';
import { turnOverMerchants } from './merchant-turnover.ts';
import { platformsReact } from './platform-reactions.ts';
import { bidForPlaces, learnFromPromotion } from './promotion.ts';
import { openSites } from './sites.ts';
import { after, type Simulation, type Step } from './simulation.ts';

const halfHourCloses: readonly Step[] = [countRecentOrders, countHalfHour];
const hourCloses: readonly Step[] = [closeForecastHour, movePopulations, settleHour];
/** Then the extra steps of the day, the week if it is over, and last the day is told. */
const dayCloses: readonly Step[] = [
  closeRiders, closePointsCards, countRiderDays, learnFromDay, closeMerchants, keepHouse,
];
const weekCloses: readonly Step[] = [
  turnPool, setMenuPrices, sellServices, weighChannels, weighListings, rankByTerms,
  turnOverMerchants, platformsReact, learnFromPromotion, startListingWeek,
];

const halfHourOpens: readonly Step[] = [({ city }) => setConditions(city), wakeRiders, endLongDays];
const dayOpens: readonly Step[] = [
  startAfresh, openPlatforms, branchBegins, openSites, leakData, bidForPlaces, renewCoupons,
  payForAdvertising, lookBackOnWeek, tireOfMessages, openHoldings, foreseeDay, planDay,
];

const halfHoursPerDay = 2 * hoursPerDay;

/** Turns every half hour; `halfHours` counts them since the first second. */
export function halfHourTurns(sim: Simulation, halfHours: number): void {
  const { city } = sim;
  const { now, endSeconds } = city;
  const day = halfHours / halfHoursPerDay;
  const isMidnight = Number.isInteger(day) && now.seconds < endSeconds;
  const isFullHour = halfHours > 0 && halfHours % 2 === 0 && now.seconds <= endSeconds;
  take(halfHourCloses, sim, halfHours - 1);
  if (isFullHour) take(hourCloses, sim, halfHours / 2 - 1);
  if (isMidnight && day > 0) dayTurns(sim, day - 1);
  take(halfHourOpens, sim, halfHours);
  if (isMidnight) take(dayOpens, sim, day);
  const isOver = now.seconds >= endSeconds && city.orders.head.open[0] === 0;
  if (!isOver) after(city, secondsPerHalfHour, Task.halfHourTurns, halfHours + 1);
}

/** Closes a day, 0 the first simulated: at midnight; the last one when its orders have ended. */
export function dayTurns(sim: Simulation, day: number): void {
  const { city, extraSteps } = sim;
  take(dayCloses, sim, day);
  take(extraSteps.dayCloses ?? [], sim, day);
  const sinceBranch = day - city.warmUp;
  if (weekdayOf(sinceBranch) === daysPerWeek - 1) weekTurns(sim, weekOf(sinceBranch));
  city.facts.dayEnded(day);
}

function weekTurns(sim: Simulation, week: number): void {
  take(weekCloses, sim, week);
  take(sim.extraSteps.weekCloses ?? [], sim, week);
}

function take(steps: readonly Step[], sim: Simulation, count: number): void {
  for (const step of steps) step(sim, count);
}
