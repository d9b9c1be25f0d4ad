// The door for measuring: the kernels that benches time one by one and that engines of JavaScript
// are compared by. Nothing here is promised to programs; it changes with the engine.

export { SparseAssignment } from './dispatch/assignment.ts';
export { metresPerOrderOnHand, NearestRiders } from './dispatch/candidates.ts';
export { dispatchers } from './dispatch/index.ts';
export { noLimit, RoutePlanner } from './dispatch/insertion.ts';
export type { RouteWeights } from './dispatch/route-layout.ts';
export { DueQueue } from './kernel/due-queue.ts';
export { greatestAt } from './kernel/greatest.ts';
export { exp, log, pow, sinPi } from './kernel/math.ts';
export { quantileAt } from './kernel/quantiles.ts';
export type { Quantiles } from './kernel/quantiles.ts';
export { bitsFrom, draw, keyOf, pick, rootOf, streamOf, unsignedBits } from './kernel/random.ts';
export { digestAll } from './kernel/snapshot.ts';
export { table } from './kernel/table.ts';
export type { Places } from './world/generate/places.ts';
export { makeOrders, takeOrder } from './world/orders.ts';
export { RiderGrid } from './world/rider-grid.ts';
export {
  Activity, dropOffStop, insertStop, isDropOff, makeRiders, pickUpStop, stopAt,
} from './world/riders.ts';
export { baseSpeedMetresPerSecond, Travel } from './world/travel.ts';
