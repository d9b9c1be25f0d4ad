// Each order that flies has its slot, cell and craft, and each craft its charge.

import { fullWattHours } from '../../../sim-core/verticals/unmanned/flight.ts';
import {
  cellsOfPad, Craft, mostRoutes, Phase, slotsOfPad, type UnmannedTables,
} from '../../../sim-core/verticals/unmanned/tables.ts';
import type { City } from '../../../sim-core/world/city.ts';
import { Stage } from '../../../sim-core/world/orders.ts';
import { ownOf } from './own.ts';

/** What is wrong with slots, cells, queues and crafts now. */
export function droneProblems(city: City): string[] {
  const { orders, now } = city;
  const { pads, routes, crafts, bound, number } = ownOf<UnmannedTables>(city, 'unmanned');
  const problems: string[] = [];
  const slots = new Float64Array(pads.x.length);
  const cells = new Float64Array(pads.x.length);
  const waiting = new Float64Array(mostRoutes);
  for (let order = 0; order < orders.end; order += orders.step) {
    // Others may carry beside them.
    if (orders.carrier[order] !== number + 1) continue;
    if (orders.stage[order] !== Stage.withCarrier) continue;
    const phase = bound.phase[order];
    const route = bound.route[order];
    const pad = routes.toPad[route];
    cells[pad]++;
    if (phase < Phase.flown) {
      slots[pad]++;
      waiting[route]++;
    }
    const isAboard = phase === Phase.loading || phase === Phase.flown;
    if (isAboard && crafts.order[bound.craft[order]] !== order) problems.push('a craft lost it');
    if (phase === Phase.ridden) problems.push(`order ${order} is with nobody`);
  }
  for (let craft = 0; craft < crafts.phase.length; craft++) {
    const phase = crafts.phase[craft];
    const order = crafts.order[craft];
    if (crafts.slotPad[craft] >= 0) slots[crafts.slotPad[craft]]++;
    const isLaden = phase === Craft.loading || phase === Craft.out;
    if (isLaden !== order >= 0) problems.push(`craft ${craft} in phase ${phase} has ${order}`);
    if (phase === Craft.home && crafts.chargeWattHours[craft] !== fullWattHours) {
      problems.push(`craft ${craft} is not charged`);
    }
    if (crafts.chargeWattHours[craft] < 0) problems.push(`craft ${craft} is empty`);
    const isInAir = phase === Craft.out || phase === Craft.back;
    if (isInAir && crafts.legEnd[craft] < now.seconds) problems.push(`craft ${craft} hangs`);
  }
  for (let pad = 0; pad < pads.x.length; pad++) {
    if (pads.slotsTaken[pad] !== slots[pad]) problems.push(`slots of pad ${pad} are wrong`);
    if (pads.cellsTaken[pad] !== cells[pad]) problems.push(`cells of pad ${pad} are wrong`);
    if (slots[pad] > slotsOfPad || cells[pad] > cellsOfPad) problems.push(`pad ${pad} is too full`);
  }
  for (let route = 0; route < mostRoutes; route++) {
    if (routes.bound[route] !== waiting[route]) problems.push(`route ${route} has lost an order`);
  }
  return problems;
}
