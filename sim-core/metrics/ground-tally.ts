// What happens where: a few sums of orders, and who has somebody in reach, by hexagon and hour of
// the day, beside the tally, which knows districts only. It hears the same facts, and its cells add
// up to the tally's sums.

import { hoursPerDay, hourOfDay } from '../kernel/units.ts';
import type { OrderId } from '../kernel/units.ts';
import type { Section } from '../kernel/table.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { isReturning, paidFenOf } from '../world/orders.ts';
import { hexAt, hexNet, type HexNet } from '../world/hexes.ts';
import { isLookedAt, type AccessWatch } from './access-watch.ts';
import type { SumId } from './measures.ts';

/** The sums that are kept by place, in the order of their numbers in a cell. */
export const groundSums = [
  'placed', 'promisedSeconds', 'paidFen', 'delivered', 'doorSeconds', 'late', 'poolSeconds',
  'accessAsked', 'accessReached',
] as const satisfies readonly SumId[];

/** A sum that is kept by place. */
export type GroundSumId = (typeof groundSums)[number];

const column = Object.fromEntries(groundSums.map((id, i) => [id, i])) as {
  readonly [S in GroundSumId]: number;
};
/** Numbers of one hexagon and hour. */
const cellStride = groundSums.length;
const hexStride = hoursPerDay * cellStride;

/** The net over a city of whose ground sums are kept. */
export function groundNet({ columns, rows, zoneMetres }: City['space']): HexNet {
  return hexNet(columns * zoneMetres, rows * zoneMetres);
}

/** A sum of one hexagon over some hours of the day, out of a run's ground sums. */
export function groundSum(
  values: Float64Array,
  cell: number,
  measure: GroundSumId,
  hours: readonly number[],
): number {
  let sum = 0;
  for (const hour of hours) sum += values[cell * hexStride + hour * cellStride + column[measure]];
  return sum;
}

/**
 * Adds up orders by the hexagon of the customer's door and the hour in which they are placed, and
 * residents by that of their zone's middle.
 */
export class GroundTally {
  /** By hexagon, hour and sum. */
  readonly values: Float64Array;
  readonly observer: Observer;

  constructor(city: City, access: AccessWatch) {
    const net = groundNet(city.space);
    this.values = new Float64Array(net.cellCount * hexStride);
    this.observer = {
      ...observeGround(city, net, this.values),
      ...observeAccess(city, net, this.values, access),
    };
  }

  get section(): Section {
    return { name: 'ground', buffer: this.values.buffer as ArrayBuffer };
  }

  clear(): void {
    this.values.fill(0);
  }
}

function observeAccess(
  city: City, net: HexNet, values: Float64Array, { homes, reached }: AccessWatch,
): Observer {
  const { space, verticals, now } = city;
  const hexOf = Int32Array.from(homes, ({ x, y }) => hexAt(net, x, y));
  return {
    minuteEnded(minute: number): void {
      if (!isLookedAt(city, minute)) return;
      for (const { number, tiers } of verticals) {
        if (tiers.length === 0) continue;
        for (let home = 0; home < homes.length; home++) {
          const { zone, residents } = homes[home];
          const cell = hexOf[home] * hexStride + now.hour * cellStride;
          values[cell + column.accessAsked] += residents;
          values[cell + column.accessReached] +=
            residents * reached[number * space.zoneCount + zone];
        }
      }
    },
  };
}

function observeGround({ orders, now }: City, net: HexNet, values: Float64Array): Observer {
  const cellOf = (order: OrderId): number =>
    hexAt(net, orders.x[order], orders.y[order]) * hexStride
    + hourOfDay(orders.placedAt[order]) * cellStride;
  return {
    orderPlaced(order: OrderId): void {
      if (isReturning(orders, order)) return;
      const cell = cellOf(order);
      values[cell + column.placed] += 1;
      values[cell + column.promisedSeconds] += orders.promisedAt[order] - orders.placedAt[order];
      values[cell + column.paidFen] += paidFenOf(orders, order);
    },
    orderDelivered(order: OrderId): void {
      if (isReturning(orders, order)) return;
      const cell = cellOf(order);
      values[cell + column.delivered] += 1;
      values[cell + column.doorSeconds] += now.seconds - orders.placedAt[order];
      values[cell + column.late] += now.seconds > orders.promisedAt[order] ? 1 : 0;
      values[cell + column.poolSeconds] +=
        orders.firstOfferedAt[order] - orders.acceptedAt[order];
    },
  };
}
