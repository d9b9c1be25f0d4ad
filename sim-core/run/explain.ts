// Why an order went to this rider and not to that one: the riders that the dispatcher compared, at the
// moment of the decision, with what each would have cost. It is worked out only when somebody asks.

import type { OrderId, RiderId } from '../kernel/units.ts';
import type { Text } from '../kernel/text.ts';
import type { Simulation } from '../process/simulation.ts';

const mostCompared = 4;

interface Compared {
  readonly rider: RiderId;
  readonly metres: number;
  readonly onHand: number;
  readonly addedMinutes: number;
  readonly cost: number;
}

/** Sentences about an order that waits, cheapest rider first; empty when nobody is in reach. */
export function explainOrder(sim: Simulation, order: OrderId): readonly Text[] {
  const { desk, city } = sim;
  desk.findRiders(order);
  const compared: Compared[] = [];
  for (let c = 0; c < desk.nearest.count; c++) {
    const rider = desk.nearest.rider[c];
    if (!desk.planner.plan(rider, order)) continue;
    compared.push({
      rider,
      metres: desk.nearest.metres[c],
      onHand: city.riders.onHand[rider],
      addedMinutes: desk.planner.addedSeconds / 60,
      cost: desk.planner.cost,
    });
  }
  compared.sort((a, b) => a.cost - b.cost || a.rider - b.rider);
  const [best, ...others] = compared;
  if (best === undefined) return [];
  return [sentenceAbout(best), ...others.slice(0, mostCompared - 1).map((o) => versus(best, o))];
}

function name(rider: RiderId): string {
  return `R-${String(rider).padStart(3, '0')}`;
}

function sentenceAbout(best: Compared): Text {
  const km = (best.metres / 1000).toFixed(1);
  const minutes = best.addedMinutes.toFixed(0);
  return {
    zh: `${name(best.rider)}：距商家 ${km} 公里，手上 ${best.onHand} 单，多花 ${minutes} 分钟。`,
    en: `${name(best.rider)}: ${km} km from the merchant, ${best.onHand} on hand, `
      + `${minutes} min more riding.`,
  };
}

function versus(best: Compared, other: Compared): Text {
  const gapKm = (Math.abs(other.metres - best.metres) / 1000).toFixed(1);
  const isNearer = other.metres < best.metres;
  const extra = ((other.cost - best.cost) / 60).toFixed(1);
  return {
    zh: `不派 ${name(other.rider)}：${isNearer ? '近' : '远'} ${gapKm} 公里，手上 ${other.onHand} 单，`
      + `代价多 ${extra} 分钟。`,
    en: `Not ${name(other.rider)}: ${gapKm} km ${isNearer ? 'nearer' : 'farther'}, `
      + `${other.onHand} on hand, ${extra} min dearer.`,
  };
}
