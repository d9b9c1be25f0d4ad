// Why an order went to this rider and not to that one: the riders that the dispatcher compared, at
// the moment of the decision, with what each would have cost. It is worked out only when somebody
// asks.

import type { OrderId, RiderId } from '../kernel/units.ts';
import type { Text } from '../kernel/text.ts';
import type { Simulation } from '../process/simulation.ts';
import { platformOf } from '../world/owners.ts';

const mostCompared = 4;

interface Compared {
  readonly rider: RiderId;
  /** As on the screen: the rider's number. */
  readonly name: string;
  readonly metres: number;
  readonly onHand: number;
  readonly addedMinutes: number;
  /** Price of the rider, in seconds. */
  readonly priceSeconds: number;
}

/**
 * Sentences about an order that waits: the rider who got it, or the cheapest one when `chosen` is
 * -1, and how others compare; empty when nobody is in reach.
 */
export function explainOrder(
  sim: Simulation,
  order: OrderId,
  chosen: RiderId = -1,
): readonly Text[] {
  const compared = compareRiders(sim, order, chosen);
  const best = compared.find((one) => one.rider === chosen) ?? compared[0];
  if (best === undefined) return [];
  const others = compared.filter((one) => one !== best).slice(0, mostCompared - 1);
  return [sentenceAbout(best), ...others.map((other) => versus(best, other))];
}

/** The riders near the merchant, and the chosen one wherever it is; the cheapest first. */
function compareRiders(sim: Simulation, order: OrderId, chosen: RiderId): Compared[] {
  const { desk, city } = sim;
  const platform = platformOf(city, order);
  desk.workFor(platform);
  desk.priceAdjustments.adopt(platform.rules);
  desk.findRiders(order);
  const riders = Array.from(desk.nearest.rider.subarray(0, desk.nearest.count));
  if (chosen >= 0 && !riders.includes(chosen)) riders.push(chosen);
  const compared: Compared[] = [];
  for (const rider of riders) {
    if (!desk.canPrice(rider, order)) continue;
    compared.push({
      rider,
      name: nameOf(rider >> city.riders.bits),
      metres: metresToMerchant(sim, rider, order),
      onHand: city.riders.onHand[rider],
      addedMinutes: desk.addedSeconds / 60,
      priceSeconds: desk.priceSeconds,
    });
  }
  return compared.sort((a, b) => a.priceSeconds - b.priceSeconds || a.rider - b.rider);
}

function metresToMerchant(sim: Simulation, rider: RiderId, order: OrderId): number {
  const { riders, orders, travel } = sim.city;
  const { toX, toY } = riders;
  return travel.metres(toX[rider], toY[rider], orders.fromX[order], orders.fromY[order]);
}

function nameOf(riderNumber: number): string {
  return `R-${String(riderNumber).padStart(3, '0')}`;
}

function sentenceAbout(best: Compared): Text {
  const km = (best.metres / 1000).toFixed(1);
  const minutes = best.addedMinutes.toFixed(0);
  return {
    zh: `${best.name}：距商家 ${km} 公里，手上 ${best.onHand} 单，多花 ${minutes} 分钟。`,
    en: `${best.name}: ${km} km from the merchant, ${best.onHand} on hand, `
      + `${minutes} min more riding.`,
  };
}

function versus(best: Compared, other: Compared): Text {
  const gapKm = (Math.abs(other.metres - best.metres) / 1000).toFixed(1);
  const isNearer = other.metres < best.metres;
  const isDearer = other.priceSeconds >= best.priceSeconds;
  const minutes = (Math.abs(other.priceSeconds - best.priceSeconds) / 60).toFixed(1);
  return {
    zh: `不派 ${other.name}：${isNearer ? '近' : '远'} ${gapKm} 公里，手上 ${other.onHand} 单，`
      + (isDearer ? `代价多 ${minutes} 分钟。` : `代价少 ${minutes} 分钟，但另有订单更需要。`),
    en: `Not ${other.name}: ${gapKm} km ${isNearer ? 'nearer' : 'farther'}, `
      + `${other.onHand} on hand, ${minutes} min `
      + (isDearer ? 'dearer.' : 'cheaper, but another order gained more there.'),
  };
}
