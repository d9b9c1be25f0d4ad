// The door to the ground of a described city, for questions about places before a city is built. It
// stands apart so that a page can load it when such a question comes, which is seldom.

export { siteGround } from './world/generate/site-ground.ts';
export type { SiteChoice, SiteGround, SitePoint } from './world/generate/site-ground.ts';
export { districtCountOf } from './world/space.ts';
export { districtShapes } from './world/generate/district-shapes.ts';
export type { DistrictShape, DistrictShapes } from './world/generate/district-shapes.ts';
