// Which ways of OpenStreetMap a courier on an electric bicycle may use, in which direction and how
// fast. Keys and values are those of the project's wiki (Key:highway, Key:access, Key:oneway).

import type { GlobePlace } from './datum.ts';

/** A way of a map as its file has it. */
export interface MapWay {
  readonly tags: Readonly<Record<string, string>>;
  /** Where it stands in its file: the line, or the feature's number. */
  readonly line: number;
  /** In the file's own coordinates, in the order in which the way was drawn. */
  readonly places: readonly GlobePlace[];
}

/** What a way is to a courier. */
export interface Street {
  readonly kind: 'major' | 'minor' | 'bridge';
  /** Riding speed relative to that on a main street. */
  readonly speed: number;
  readonly isOpenAlong: boolean;
  readonly isOpenAgainst: boolean;
}

/** Why a way is none: its class is not ridden, or nobody may enter. */
export type Barred = 'class' | 'access';

/**
 * Riding speed by class relative to a main street (assumed; the order is that of GraphHopper's
 * bicycle profile, from which an electric bicycle differs most where it is not pedalled at a walk).
 * Motorways and what is not listed (under construction, corridors, lifts) are not ridden.
 */
const speedOfClass: Readonly<Record<string, number>> = {
  trunk: 1, primary: 1, secondary: 1, tertiary: 1,
  trunk_link: 1, primary_link: 1, secondary_link: 1, tertiary_link: 1,
  cycleway: 1, unclassified: 0.9, residential: 0.9, road: 0.7, service: 0.7,
  living_street: 0.6, track: 0.6, path: 0.5, bridleway: 0.4, pedestrian: 0.4, footway: 0.4,
  steps: 0.1,
};
/** Pushed, or ridden among people on foot (assumed). */
const pushedSpeed = 0.4;
/** On a way made for walking that bicycles may use (assumed). */
const sharedSpeed = 0.8;
const main = /^(trunk|primary|secondary|tertiary)(_link)?$/;
const madeForWalking = new Set(['path', 'bridleway', 'pedestrian', 'footway']);
const closed = new Set([
  'no', 'private', 'permit', 'military', 'agricultural', 'forestry', 'use_sidepath', 'customers',
]);
const welcome = new Set(['yes', 'designated', 'permissive', 'official']);
const yes = new Set(['yes', 'true', '1']);
const backwards = new Set(['-1', 'reverse']);

/** The street that a way with these tags is, or why it is none. */
export function streetOf(tags: MapWay['tags']): Street | Barred {
  const { highway, bicycle, vehicle, access, bridge = 'no' } = tags;
  const usual = Object.hasOwn(speedOfClass, highway) ? speedOfClass[highway] : undefined;
  if (usual === undefined || tags.area === 'yes' || yes.has(tags.motorroad)) return 'class';
  // What is said of bicycles goes before what is said of all vehicles, and that before the rest.
  if (closed.has(bicycle ?? vehicle ?? access)) return 'access';
  const isShared = madeForWalking.has(highway) && welcome.has(bicycle);
  const speed = bicycle === 'dismount' ? Math.min(usual, pushedSpeed)
    : isShared ? sharedSpeed : usual;
  const kind = bridge !== 'no' ? 'bridge' : main.test(highway) ? 'major' : 'minor';
  return { kind, speed, ...openIn(tags) };
}

function openIn(tags: MapWay['tags']): Pick<Street, 'isOpenAlong' | 'isOpenAgainst'> {
  const isAround = tags.junction === 'roundabout' || tags.junction === 'circular';
  const oneway = tags['oneway:bicycle'] ?? tags.oneway ?? (isAround ? 'yes' : 'no');
  const lanes = ['cycleway', 'cycleway:left', 'cycleway:right', 'cycleway:both'];
  const isContraflow = lanes.some((lane) => (
    tags[lane]?.startsWith('opposite') || tags[`${lane}:oneway`] === 'no'
  ));
  return {
    isOpenAlong: isContraflow || !backwards.has(oneway),
    isOpenAgainst: isContraflow || !yes.has(oneway),
  };
}
