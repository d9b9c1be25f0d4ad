// Who rides, for which platforms and on which terms: those there from the beginning, those who come
// during a run, and those who leave. A row that somebody has left is taken by whoever comes next.

import { quantileAt } from '../kernel/quantiles.ts';
import { draw, evenBits, evenDraw } from '../kernel/random.ts';
import { secondsPerDay, type DistrictId, type RiderId } from '../kernel/units.ts';
import type { Assumptions, PlatformRules } from '../policy/rules.ts';
import { nextRider, placeOfCandidate } from '../world/candidates.ts';
import type { City } from '../world/city.ts';
import { riderHomeWeights } from '../world/generate/places.ts';
import { Activity, characterKeyOf, giveCharacter, RiderKind, settleIn } from '../world/riders.ts';
import { leaveWhenEmpty } from './presence.ts';
import { forgetHarm } from './safety.ts';
import { planFirstThought, planRider } from './shift.ts';
import type { Simulation } from './simulation.ts';

/** Spread of reservation wages around the median (assumed; B3.07 gives 15 to 28 around 20). */
export const wageSpread = 0.2;
const lowestWageShare = 0.4;
/** Share of crowdsourced riders who have signed up with any given further platform (assumed). */
const multiHomingShare = 0.5;
/** Share of crowdsourced riders who live on riding (assumed; A4.03). */
export const fullTimeShare = 0.2;
/**
 * Terms that are spread evenly over riders: how many live on riding is the city's, and who does is
 * the run's luck. Draws of terms that are not stand in shift.ts too.
 */
const Trait = { kind: 0, wage: 1, home: 2, fullTime: 3 } as const;

/** Riders registered at the beginning: the first by key, as many as the world supplies. */
export function hireRiders(city: City): void {
  const { riders, assumptions } = city;
  const registered = suppliedRiders(city, assumptions);
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    riders.registered[rider] = riders.key[rider] < registered ? 1 : 0;
    agreeOnTerms(city, rider);
  }
}

/** What was in force before a policy changed: platforms' rules by number, and the world's. */
export interface TermsBefore {
  readonly rules: readonly PlatformRules[];
  readonly assumptions: Assumptions;
}

/**
 * Changes those terms in which the policies in force differ from earlier ones, and no others: what
 * riders have learnt stays. Who is struck off, or rides in another way from now on, ends the stint
 * with empty hands. Those who are new or free from now on think about being online within half an
 * hour; shifts are planned when the day opens.
 */
export function changeTerms(sim: Simulation, before: TermsBefore): void {
  const { city } = sim;
  const { riders, platforms, assumptions } = city;
  const supplied = suppliedRiders(city, assumptions);
  const suppliedBefore = suppliedRiders(city, before.assumptions);
  const isWage = assumptions.reservationWage !== before.assumptions.reservationWage;
  let isShare = false;
  for (const { id, rules } of platforms) {
    if (rules.dedicatedShare !== before.rules[id].dedicatedShare) isShare = true;
  }
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const who = riders.key[rider];
    const isRegistered = riders.registered[rider] === 1;
    const isAway = !isRegistered && riders.activity[rider] === Activity.offline;
    if (who >= suppliedBefore && who < supplied && isAway) signOn(city, rider);
    else if (who >= supplied && who < suppliedBefore && isRegistered) leaveRider(sim, rider);
    else if (isShare && isRegistered) changeKind(sim, rider);
    if (isWage) riders.reservationFenPerHour[rider] = wageOf(city, rider);
  }
}

function suppliedRiders({ plannedRiders }: City, { riderSupply }: Assumptions): number {
  return Math.round((plannedRiders * riderSupply) / 1000);
}

/** Somebody whom the world did not supply before begins to ride. */
function signOn(city: City, rider: RiderId): void {
  const { riders } = city;
  riders.registered[rider] = 1;
  riders.tenancy[rider]++;
  agreeOnTerms(city, rider);
  if (riders.kind[rider] === RiderKind.crowdsourced) planFirstThought(city, rider);
}

/** Rides in another way from now on, if the share of dedicated riders says so. */
function changeKind(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders } = city;
  const home = riders.homePlatform[rider];
  const kind = kindOf(city, rider, home);
  if (kind === riders.kind[rider]) return;
  const isOnline = riders.activity[rider] !== Activity.offline;
  riders.kind[rider] = kind;
  riders.tenancy[rider]++;
  // Who is online belongs to the platform of the stint.
  if (!isOnline) riders.platform[rider] = home;
  signUp(city, rider, riders.platform[rider]);
  if (kind === RiderKind.crowdsourced) planFirstThought(city, rider);
  else leaveWhenEmpty(sim, rider);
}

/**
 * For whom a rider works, in which way, and for how much an hour is worth working. The kind is
 * drawn by the platform's share of dedicated riders unless it is given.
 */
function agreeOnTerms(city: City, rider: RiderId, kind = -1): void {
  const { riders, keys } = city;
  const home = drawHome(city, rider);
  forgetHarm(city, rider);
  riders.homePlatform[rider] = home;
  riders.kind[rider] = kind === -1 ? kindOf(city, rider, home) : kind;
  const luck = evenDraw(keys.riderTerms, riders.key[rider], Trait.fullTime);
  riders.isFullTime[rider] = luck < fullTimeShare ? 1 : 0;
  riders.platform[rider] = home;
  signUp(city, rider, home);
  riders.reservationFenPerHour[rider] = wageOf(city, rider);
}

/** One of the platforms that are open when a rider signs on. */
function drawHome({ riders, platforms, keys, now }: City, rider: RiderId): number {
  let open = 0;
  for (let i = 0; i < platforms.length; i++) if (platforms[i].isOpenAt(now.seconds)) open++;
  let left = Math.floor(evenDraw(keys.riderTerms, riders.key[rider], Trait.home) * open);
  for (let i = 0; i < platforms.length; i++) {
    if (platforms[i].isOpenAt(now.seconds) && left-- === 0) return i;
  }
  return 0;
}

function kindOf({ riders, platforms, keys }: City, rider: RiderId, home: number): number {
  const share = platforms[home].rules.dedicatedShare / 1000;
  const isDedicated = evenDraw(keys.riderTerms, riders.key[rider], Trait.kind) < share;
  return isDedicated ? RiderKind.dedicated : RiderKind.crowdsourced;
}

function wageOf({ riders, assumptions, keys, shapes }: City, rider: RiderId): number {
  const z = quantileAt(shapes.normal, evenBits(keys.riderTerms, riders.key[rider], Trait.wage));
  const wageShare = Math.max(lowestWageShare, 1 + wageSpread * z);
  return Math.round(assumptions.reservationWage * wageShare);
}

/** Dedicated riders work for one platform; of the crowdsourced, a share for others too. */
function signUp(city: City, rider: RiderId, home: number): void {
  const { riders, keys, platforms } = city;
  const isDedicated = riders.kind[rider] === RiderKind.dedicated;
  for (const { id, memberships } of platforms) {
    const isSecond = draw(keys.riderTerms, riders.key[rider], 3 + id) < multiHomingShare;
    const isMember = id === home || (isSecond && !isDedicated);
    memberships.isSignedUp[rider >> riders.bits] = isMember ? 1 : 0;
  }
}

/**
 * The next candidate of a district begins to ride. Gives the rider's row, or -1 when every row is
 * taken; the candidate then counts as come, so that later ones are the same under every policy.
 */
export function enterRider(sim: Simulation, district: DistrictId): RiderId {
  const { city } = sim;
  const rider = signUpCandidate(city, district, -1);
  if (rider !== -1) planRider(city, rider, Math.floor(city.now.seconds / secondsPerDay));
  return rider;
}

/** The same at midnight for a rider of a given kind; shifts are planned when the day opens. */
export function recruitRider({ city }: Simulation, district: DistrictId, kind: number): void {
  const rider = signUpCandidate(city, district, kind);
  if (rider !== -1 && kind === RiderKind.crowdsourced) planFirstThought(city, rider);
}

function signUpCandidate(city: City, district: DistrictId, kind: number): RiderId {
  const { candidates, riders, space, shapes, citySeed } = city;
  const key = nextRider(candidates, space, district);
  const rider = freeRow(city);
  if (rider === -1) return rider;
  const home = placeOfCandidate(candidates, space, riderHomeWeights(space), key, district);
  settleIn(riders, rider, home.x, home.y);
  giveCharacter(riders, rider, key, characterKeyOf(citySeed), shapes.normal);
  riders.registered[rider] = 1;
  riders.tenancy[rider]++;
  riders.ordersDelivered[rider] = 0;
  riders.offersDeclined[rider] = 0;
  riders.onlineTimes[rider] = 0;
  riders.workedSeconds[rider] = 0;
  agreeOnTerms(city, rider, kind);
  return rider;
}

/** A rider rides no more once the hands are empty; the row is free from then on. */
export function leaveRider(sim: Simulation, rider: RiderId): void {
  const { riders } = sim.city;
  riders.registered[rider] = 0;
  riders.tenancy[rider]++;
  leaveWhenEmpty(sim, rider);
}

/** A row under which nobody rides, and nobody rode today; -1 when there is none. */
function freeRow({ riders }: City): RiderId {
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const isFree = riders.registered[rider] === 0 && riders.activity[rider] === Activity.offline;
    if (isFree && riders.onlineSeconds[rider] === 0) return rider;
  }
  return -1;
}
