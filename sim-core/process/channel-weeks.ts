// Merchants look at their own channels when a week closes: the fee is paid, what the week's own
// orders brought is learnt, and some, drawn by key, decide whether to keep one from now on.

import { keepsChannel } from '../decide/keep-channel.ts';
import { nextUsual } from '../decide/bid-for-place.ts';
import { draw, keyOf, type Key } from '../kernel/random.ts';
import { secondsPerDay, type Fen, type MerchantId } from '../kernel/units.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import { clearChannelWeek, keepChannel } from '../world/channels.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { merchantRulesOf } from '../world/owners.ts';
import { Reason } from '../world/reasons.ts';
import { errandFen } from './own-orders.ts';
import type { Simulation } from './simulation.ts';

/** Way to a member's door that a merchant reckons with before it knows, metres (assumed). */
const usualMetres = 2000;

/** A week closes: each channel is paid for and weighed. */
export function weighChannels({ city }: Simulation): void {
  const { merchants, channels, assumptions, keys, citySeed, now } = city;
  const uptake = assumptions.serviceUptake / 1000;
  const week = Math.floor(now.seconds / (daysPerWeek * secondsPerDay));
  const readiness = keyOf(citySeed, 'merchant channel');
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0) continue;
    const number = merchant >> merchants.bits;
    const isKept = channels.shops.isKept[number] === 1;
    if (isKept) closeWeek(city, merchant);
    if (!isReady(city, readiness, merchant)) keepChannel(channels, number, false);
    else if (draw(keys.channel, merchants.key[merchant], week) < uptake) weigh(city, merchant);
    clearChannelWeek(channels, number);
  }
}

/** Whether a merchant is one of those who could keep a channel at all. */
function isReady(city: City, readiness: Key, merchant: MerchantId): boolean {
  const { merchants, verticals } = city;
  if (verticals[merchants.vertical[merchant]].sellsItself === undefined) return false;
  const share = merchantRulesOf(city, merchant).channelShare / 1000;
  return draw(readiness, merchants.key[merchant], 0) < share;
}

function closeWeek({ merchants, channels, ledger, assumptions }: City, merchant: MerchantId): void {
  const { shops } = channels;
  const number = merchant >> merchants.bits;
  const orders = shops.weekOrders[number];
  const vertical = merchants.vertical[merchant];
  ledger.post(Reason.channelFee, assumptions.channelFee, none, merchant, vertical);
  shops.weeks[number]++;
  shops.ordersPerWeek[number] = nextUsual(shops.ordersPerWeek[number], orders);
  if (orders === 0) return;
  const leftFen = shops.weekLeftFen[number] / orders;
  shops.leftPerOrderFen[number] = nextUsual(shops.leftPerOrderFen[number], leftFen);
}

function weigh(city: City, merchant: MerchantId): void {
  const { merchants, channels, platforms, assumptions } = city;
  const { isKept, weeks, ordersPerWeek, leftPerOrderFen } = channels.shops;
  const number = merchant >> merchants.bits;
  let orders = 0;
  let leftFen = 0;
  for (let i = 0; i < platforms.length; i++) {
    orders += platforms[i].listings.weekOrders[number];
    leftFen += platforms[i].listings.weekContributionFen[number];
  }
  const known = leftPerOrderFen[number];
  const keeps = keepsChannel(isKept[number] === 1, {
    weeks: weeks[number],
    ownOrders: ordersPerWeek[number],
    platformOrders: orders,
    ownLeftFen: known === 0 ? foreseenLeftFen(city, merchant) : known,
    platformLeftFen: orders > 0 ? leftFen / orders : 0,
    feeFen: assumptions.channelFee,
  });
  keepChannel(channels, number, keeps);
}

/** What an order would leave, by what orders through platforms were and their goods cost. */
function foreseenLeftFen(city: City, merchant: MerchantId): Fen {
  const { merchants, platforms } = city;
  const number = merchant >> merchants.bits;
  let orders = 0;
  let ownSalesFen = 0;
  let goodsFen = 0;
  for (let i = 0; i < platforms.length; i++) {
    const { listings } = platforms[i];
    const salesFen = listings.weekSalesFen[number];
    orders += listings.weekOrders[number];
    ownSalesFen += (salesFen * merchants.priceLevelFen[merchant]) / listings.priceLevelFen[number];
    goodsFen += salesFen - listings.weekChargesFen[number] - listings.weekContributionFen[number];
  }
  if (orders === 0) return 0;
  const { channelDiscount, channelDeliveryFee } = merchantRulesOf(city, merchant);
  const kept = ownSalesFen * (1 - channelDiscount / 1000) - goodsFen;
  return kept / orders + channelDeliveryFee - errandFen(city, usualMetres);
}
