// The door for what is added from outside: a dispatcher that takes the place of the platform's
// rule, an observer that hears what happens, a vertical described as data. A plug-in reads the city
// and never changes it; BuiltCity of the main door takes them in.

export type { Desk, Dispatcher } from './dispatch/desk.ts';
export type { ZoneSearches } from './dispatch/zone-searches.ts';
export type { ConsumerId, Fen, MerchantId, OrderId, RiderId, ZoneId } from './kernel/units.ts';
export type { Simulation } from './process/simulation.ts';
export { food } from './verticals/food.ts';
export type { City } from './world/city.ts';
export type { Consumers } from './world/consumers.ts';
export { CancelReason, factNames, NeedOutcome } from './world/facts.ts';
export type { Facts, Observer } from './world/facts.ts';
export type { Merchants } from './world/merchants.ts';
export type { Orders } from './world/orders.ts';
export type { Riders } from './world/riders.ts';
export type { Space } from './world/space.ts';
export type { MerchantTier, Vertical } from './world/vertical.ts';
export type { Weather } from './world/weather.ts';
