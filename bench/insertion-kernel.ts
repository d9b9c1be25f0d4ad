// The kernel of planning orders into riders' routes, in a made-up town that the C++ twin makes
// alike: 512 riders with none to six stops ahead, 1,024 orders, four districts.

import type { City, Orders, Riders, Space } from '../sim-core/plug-in.ts';
import {
  Activity, dropOffStop, insertStop, isDropOff, makeOrders, noLimit, pickUpStop, RoutePlanner,
  type RouteWeights, stopAt, takeOrder, Travel, unsignedBits,
} from '../sim-core/workbench.ts';
import { madeUpRiders, spread, type Kernel } from './dispatch-kernels.ts';

const orderSteps = 50_000;
const comparedRiders = 8;
const riderCount = 512;
const openCount = 1024;
const mostCarried = 3;
const side = 8;
const zoneMetres = 500;
const townMetres = side * zoneMetres;
const districtCount = 4;
/** At two in the afternoon in dry weather riders go at their base speed. */
const freeFlowHour = 14;
const nowSeconds = 50_400;
const weights: RouteWeights = { rider: 1, waiting: 0.7, late: 1, bufferSeconds: 240 };

/** One order after the other, each for eight riders, and no more than the best so far may cost. */
export function insertionKernel(key: number): Kernel {
  const space = makeSpace(key);
  const travel = new Travel(space);
  travel.setConditions(freeFlowHour, 0);
  const orders = makeOrders(openCount + riderCount * mostCarried);
  const orderIds = Int32Array.from({ length: openCount + riderCount * mostCarried }, (_, i) => {
    const order = takeOrder(orders);
    fillOrder(orders, order, travel, key, i);
    return order;
  });
  const riders = madeUpRiders(riderCount);
  const riderIds = Int32Array.from({ length: riderCount }, (_, i) => i << riders.bits);
  for (let i = 0; i < riderCount; i++) {
    const from = openCount + i * mostCarried;
    const carried = orderIds.subarray(from, from + (i % (mostCarried + 1)));
    fillRider(riders, riderIds[i], orders, carried, key, i);
  }
  const now = { seconds: nowSeconds, hour: freeFlowHour, rainLevel: 0 };
  const verticals = [{ pickupSeconds: 60 }];
  const made = { space, travel, orders, riders, now, verticals, parkSeconds: 45 };
  const city = made as unknown as City;
  const planner = new RoutePlanner(city, weights);
  const work = (): number => {
    let sum = 0;
    let places = 0;
    for (let step = 0; step < orderSteps; step++) {
      const order = orderIds[step & (openCount - 1)];
      let least = noLimit;
      for (let c = 0; c < comparedRiders; c++) {
        const rider = riderIds[unsignedBits(key, step, 50 + c) & (riderCount - 1)];
        // Laid out anew for each plan, as in C++: in a day, most are found as they were kept.
        const isFree = riders.stopCount[rider] === 0;
        if (!isFree) planner.begin(rider);
        if (!(isFree ? planner.plan(rider, order, least) : planner.add(order, least))) continue;
        least = planner.costSeconds;
        const pair = planner.pickUpPosition * 16 + planner.dropOffPosition;
        places = (Math.imul(places, 31) + pair) | 0;
      }
      sum += least;
    }
    return sum + places;
  };
  return { name: 'insertion', stepCount: orderSteps * comparedRiders, work };
}

function makeSpace(key: number): Space {
  const district = Uint16Array.from(
    { length: side * side },
    (_, zone) => unsignedBits(key, zone, 40) & 3,
  );
  const pairs = districtCount * districtCount;
  const detour = Float64Array.from({ length: pairs }, (_, i) => 1.2 + spread(key, i, 41) * 0.004);
  const speedFactor = Float64Array.from(
    { length: districtCount },
    (_, i) => 0.8 + spread(key, i, 42) * 0.004,
  );
  const shape = { columns: side, rows: side, zoneMetres, districtCount };
  return { ...shape, district, detour, speedFactor } as unknown as Space;
}

function fillOrder(orders: Orders, order: number, travel: Travel, key: number, i: number): void {
  orders.fromX[order] = unsignedBits(key, i, 43) % townMetres;
  orders.fromY[order] = unsignedBits(key, i, 44) % townMetres;
  orders.x[order] = unsignedBits(key, i, 45) % townMetres;
  orders.y[order] = unsignedBits(key, i, 46) % townMetres;
  orders.district[order] = travel.districtAt(orders.x[order], orders.y[order]);
  orders.kerbSeconds[order] = 30 + (unsignedBits(key, i, 47) % 120);
  orders.promisedAt[order] = nowSeconds + 900 + (unsignedBits(key, i, 48) % 2400);
  orders.estimatedReadyAt[order] = nowSeconds - 300 + (unsignedBits(key, i, 49) % 900);
}

/** Pick-ups first, unless the order is on board, then drop-offs; the first stop is on the way. */
function fillRider(
  riders: Riders, rider: number, orders: Orders, carried: Int32Array, key: number, i: number,
): void {
  const aboard = unsignedBits(key, i, 60) & 7;
  carried.forEach((order, j) => {
    if (((aboard >> j) & 1) === 0) {
      insertStop(riders, rider, riders.stopCount[rider], pickUpStop(order));
    }
  });
  for (const order of carried) {
    insertStop(riders, rider, riders.stopCount[rider], dropOffStop(order));
  }
  riders.toX[rider] = riders.fromX[rider] = unsignedBits(key, i, 61) % townMetres;
  riders.toY[rider] = riders.fromY[rider] = unsignedBits(key, i, 62) % townMetres;
  riders.legStart[rider] = nowSeconds - 60 + (unsignedBits(key, i, 63) % 120);
  riders.legEnd[rider] = nowSeconds + (unsignedBits(key, i, 64) % 600);
  riders.activity[rider] = Activity.toCustomer;
  if (carried.length === 0) return;
  const isDrop = isDropOff(stopAt(riders, rider, 0));
  const order = stopAt(riders, rider, 0) >> 1;
  riders.toX[rider] = (isDrop ? orders.x : orders.fromX)[order];
  riders.toY[rider] = (isDrop ? orders.y : orders.fromY)[order];
  const isWaiting = !isDrop && (unsignedBits(key, i, 65) & 3) === 0;
  if (isWaiting) riders.activity[rider] = Activity.waitingForOrder;
}
