// Each order on a tour is at one place, left when it had to, and relay points keep what lies there.

import { levers } from '../../../sim-core/verticals/rounds/levers.ts';
import { isBroughtOutside } from '../../../sim-core/verticals/rounds/ground.ts';
import { mostRelays, Phase, type RoundsTables } from '../../../sim-core/verticals/rounds/tables.ts';
import type { City } from '../../../sim-core/world/city.ts';
import { Stage } from '../../../sim-core/world/orders.ts';
import { rulesOf } from '../../../sim-core/world/vertical-means.ts';
import { ownOf } from './own.ts';

/**
 * What is wrong with orders, departures and relay points now. Of departures only under a rule that
 * has been the same since the run began.
 */
export function roundProblems(city: City, isRuleSteady = true): string[] {
  const { orders, now } = city;
  const tables = ownOf<RoundsTables>(city, 'rounds');
  const { bound, relays, number } = tables;
  const { departureEvery, leastOrders } = rulesOf(city.platforms[0], number, levers);
  const every = departureEvery * 60;
  const hasTimetable = isRuleSteady && every > 0;
  const kept = new Float64Array(mostRelays);
  const problems: string[] = [];
  for (let order = 0; order < orders.end; order += orders.step) {
    const phase = bound.phase[order];
    const isCarried = orders.stage[order] === Stage.withCarrier
      && orders.carrier[order] === number + 1;
    if (isCarried !== (phase !== Phase.none)) problems.push(`order ${order}: phase ${phase}`);
    if (!isCarried) continue;
    if (!isBroughtOutside(city, tables, order)) problems.push(`order ${order} is for the core`);
    if (phase === Phase.laidBy) kept[bound.relay[order] - 1]++;
    if (isRuleSteady && phase === Phase.waiting) {
      const longest = every === 0 ? 3600 : leastOrders > 1 ? 2 * every : every;
      const isForgotten = now.seconds - bound.readyAt[order] > longest;
      if (isForgotten) problems.push(`order ${order} is forgotten`);
    }
    if (phase < Phase.called) continue;
    const waited = bound.leftAt[order] - bound.readyAt[order];
    if (hasTimetable && bound.leftAt[order] % every !== 0) problems.push('a tour has its own time');
    const hasMissed = hasTimetable && leastOrders === 1 && waited > every;
    if (hasMissed) problems.push(`order ${order} missed one`);
    const isAtOnce = bound.arrivesAt[order] <= bound.leftAt[order];
    if (isAtOnce) problems.push(`order ${order} is there at once`);
  }
  for (let relay = 0; relay < mostRelays; relay++) {
    if (relays.kept[relay] !== kept[relay]) problems.push(`relay point ${relay} has lost an order`);
  }
  return problems;
}
