// Merchants close and open when a week closes: whoever has nothing left in the till, some for
// reasons of their own, and newcomers where places earn more than was to be expected. Numbers are
// expected ones with the fraction carried over; who it is, is drawn by key and week.

import { tillAfter } from '../decide/close-shop.ts';
import { entryOver } from '../decide/open-shop.ts';
import { draw } from '../kernel/random.ts';
import { daysPerMonth, secondsPerDay, type MerchantId } from '../kernel/units.ts';
import type { City, VerticalHere } from '../world/city.ts';
import { rebuildDerived } from './derived.ts';
import { openNewBooks, reserveDays } from './settled-books.ts';
import { closeMerchant, openMerchant } from './shops.ts';
import type { Simulation } from './simulation.ts';

/** Occasions of a week's draws: who closes, then where each newcomer opens. */
const closesOccasion = 0;
const opensOccasion = 1;

/** A week closes: its books, then who leaves, then who comes. */
export function turnOverMerchants({ city }: Simulation): void {
  const { verticals, turnover, now } = city;
  const days = Math.round((now.seconds - turnover.clock.lastSeconds[0]) / secondsPerDay);
  if (days < 1) return;
  const day = Math.floor(now.seconds / secondsPerDay);
  turnover.clock.lastSeconds[0] = now.seconds;
  closeBooks(city, days);
  for (let v = 0; v < verticals.length; v++) {
    closeSome(city, verticals[v], days, day);
    openSome(city, verticals[v], days, day);
  }
  rebuildDerived(city);
  for (let v = 0; v < verticals.length; v++) openNewBooks(city, verticals[v]);
}

/** Every merchant counts its week; who cannot pay closes. */
function closeBooks(city: City, days: number): void {
  const { merchants, turnover, space, facts } = city;
  turnover.places.usualSalesFen.fill(0);
  turnover.places.extraProfitFen.fill(0);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0) continue;
    const profitFen = merchants.balanceFen[merchant] - merchants.weekStartFen[merchant];
    const place = merchants.vertical[merchant] * space.districtCount + merchants.district[merchant];
    const extraFen = profitFen - days * merchants.usualProfitFen[merchant];
    turnover.places.usualSalesFen[place] += days * merchants.usualSalesFen[merchant];
    turnover.places.extraProfitFen[place] += extraFen;
    merchants.weekStartFen[merchant] = merchants.balanceFen[merchant];
    const mostFen = reserveDays * merchants.fixedDailyFen[merchant];
    merchants.cashFen[merchant] = tillAfter(merchants.cashFen[merchant], profitFen, mostFen);
    facts.merchantWeekEnded(merchant, profitFen);
    if (merchants.cashFen[merchant] < 0) close(city, merchant);
  }
}

function close(city: City, merchant: MerchantId): void {
  closeMerchant(city, merchant);
  city.facts.merchantClosed(merchant);
}

/** Some close whatever they earn: a lease ends, an owner grows old. */
function closeSome(city: City, vertical: VerticalHere, days: number, day: number): void {
  const { turnover, assumptions } = city;
  const share = (assumptions.merchantExit / 1000) * (days / daysPerMonth);
  turnover.carry.exits[vertical.number] += share * openCount(city, vertical);
  while (turnover.carry.exits[vertical.number] >= 1) {
    turnover.carry.exits[vertical.number]--;
    const merchant = nextToClose(city, vertical, day);
    if (merchant >= 0) close(city, merchant);
  }
}

function openCount({ merchants }: City, { number }: VerticalHere): number {
  let count = 0;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 1 && merchants.vertical[merchant] === number) count++;
  }
  return count;
}

/** The open merchant whose draw of this day is least; -1 when none is open. */
function nextToClose({ merchants, keys }: City, { number }: VerticalHere, day: number): MerchantId {
  let least = 1;
  let found = -1;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0 || merchants.vertical[merchant] !== number) continue;
    const luck = draw(keys.turnover, merchants.key[merchant], 2 * day + closesOccasion);
    if (luck >= least) continue;
    least = luck;
    found = merchant;
  }
  return found;
}

/** As many newcomers as make up for those exits at rest; more where places earn more. */
function openSome(city: City, vertical: VerticalHere, days: number, day: number): void {
  const { turnover, assumptions, space } = city;
  let wanted = 0;
  for (let d = 0; d < space.districtCount; d++) wanted += pull(city, vertical, d);
  const share = (assumptions.merchantExit / 1000) * (days / daysPerMonth);
  turnover.carry.entries[vertical.number] += share * wanted;
  for (let nth = 0; turnover.carry.entries[vertical.number] >= 1; nth++) {
    turnover.carry.entries[vertical.number]--;
    const luck = draw(city.keys.turnover, vertical.number + nth * 16, 2 * day + opensOccasion);
    const district = districtAt(city, vertical, luck * wanted);
    if (district < 0) continue;
    const merchant = openMerchant(city, vertical, district);
    if (merchant >= 0) city.facts.merchantOpened(merchant);
  }
}

/** How many shops a district would hold, were it to have as many more as it earns more. */
function pull(city: City, { number }: VerticalHere, district: number): number {
  const { turnover, space, assumptions } = city;
  const place = number * space.districtCount + district;
  const { firstCount, usualSalesFen, extraProfitFen } = turnover.places;
  const isKnown = usualSalesFen[place] > 0;
  const extraShare = isKnown ? extraProfitFen[place] / usualSalesFen[place] : 0;
  return firstCount[place] * entryOver(extraShare, assumptions.entryScale / 1000);
}

/** The district in which a running sum of their pulls passes an amount; -1 when none pulls. */
function districtAt(city: City, vertical: VerticalHere, amount: number): number {
  let left = amount;
  let last = -1;
  for (let d = 0; d < city.space.districtCount; d++) {
    const here = pull(city, vertical, d);
    if (here === 0) continue;
    last = d;
    left -= here;
    if (left < 0) return d;
  }
  return last;
}
