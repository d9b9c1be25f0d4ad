// The door for what is added from outside: a dispatcher that takes the place of the platform's
// rule, a behaviour of riders, an observer that hears what happens, a vertical in a folder of its
// own. All but a vertical read the city and never change it; a vertical changes its own tables.

// What a dispatcher has before it.
export type { Desk, Dispatcher } from './dispatch/desk.ts';
export type { ZoneSearches } from './dispatch/zone-searches.ts';

// What riders may decide.
export type { RiderBehaviour, RiderOffer } from './process/rider-behaviour.ts';

// What an observer hears.
export { CancelReason, factNames, NeedOutcome } from './world/facts.ts';
export type { Facts, Observer } from './world/facts.ts';

// What a run can be held at, and what records it.
export { MediatorHold, MediatorRecorder, mediators } from './process/hold.ts';
export type { Mediation, Mediator, Recording } from './process/hold.ts';

// The city that both read.
export type { ConsumerId, Fen, MerchantId, OrderId, RiderId, ZoneId } from './kernel/units.ts';
export type { ExtraSteps, Simulation, Step } from './process/simulation.ts';
export type { City, Derived, Now, VerticalHere } from './world/city.ts';
export type { Consumers } from './world/consumers.ts';
export { Standing } from './world/memories.ts';
export type { Merchants, MerchantTier, Specialty } from './world/merchants.ts';
export type { Orders } from './world/orders.ts';
export { totalAt } from './world/ledger.ts';
export type { TotalsLayout } from './world/ledger.ts';
export { pointsTaken } from './world/points-card.ts';
export { riderKinds, riderNetFen, runningCostFen } from './world/riders.ts';
export type { Riders } from './world/riders.ts';
export { segments } from './world/segments.ts';
export type { Segment } from './world/segments.ts';
export type { Space } from './world/space.ts';
export { hotCelsius } from './world/weather.ts';
export type { Weather } from './world/weather.ts';

// What lateness costs a merchant's rating.
export { lossPerMinuteLate } from './process/review.ts';

// What a vertical is made of, and the fulfilments that verticals share.
export { records } from './kernel/records.ts';
export type { Section } from './kernel/table.ts';
export { choiceLever, integerLever } from './policy/lever.ts';
export {
  cook, enterKitchen, kitchenColumns, kitchenWait, serversFor,
} from './verticals/fulfilment/kitchen-queue.ts';
export type { Kitchens } from './verticals/fulfilment/kitchen-queue.ts';
export {
  discardAll, fillUpTo, pickOrder, putBackUnits, stockColumns, takeUnits,
} from './verticals/fulfilment/pick-from-stock.ts';
export type { Stock } from './verticals/fulfilment/pick-from-stock.ts';
export type { Vertical } from './world/city.ts';
export { Carried, comesUp, fetchedByCarrier, layDown } from './world/carriers.ts';
export { fileTask, rulesOf } from './world/vertical-means.ts';
export type { Brought, BroughtMetric } from './world/brought.ts';
export type { DerivedOf, Opening, VerticalOf } from './world/vertical.ts';
export type { VerticalData, VerticalSize } from './world/vertical-data.ts';
