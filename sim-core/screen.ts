// The door for whoever draws a city: an engine whose clock moves both ways, what stands still (the
// portrait with its map) and what moves (frames).

export type { CityPortrait, HomesShown, LiveEngine, ServiceShown } from './run/engine.ts';
export {
  merchantField, merchantStride, orderField, orderPicture, orderStride, readFrame, riderActivity,
  riderField, riderStride,
} from './run/frame.ts';
export type { Frame } from './run/frame.ts';
export { incidentKinds } from './run/incidents.ts';
export type { Incident, IncidentKind, IncidentPlace } from './run/incidents.ts';
export type {
  Followed, FollowedMerchant, FollowedMoment, FollowedOrder, FollowedRider,
} from './run/followed.ts';
export type { OrderAccount } from './run/order-account.ts';
export { LocalLive } from './run/local-live.ts';
export { groundFigureIds, placesCompared } from './experiment/ground.ts';
export type { ComparedGround, ComparedPlace } from './experiment/ground.ts';
export { hexAt, hexNet, hexX, hexY } from './world/hexes.ts';
export type { HexNet } from './world/hexes.ts';
export type {
  CityMap, MapBlock, MapLabel, MapRoad, Point, Ring, WaterLabel,
} from './world/generate/map-shapes.ts';
export type { PlaceFact } from './world/vertical.ts';
export { ZoneKind } from './world/space.ts';
