// What colours of marks mean, by the scheme that is chosen. A rider's paint is one number: a share
// of the way from the first colour of the scale to the last, or the number of a kind from here on.

import { riderField } from '../../sim-core/screen.ts';
import type { RiderColour } from '../state/colours.ts';

/** Kinds are counted from this number on, in the order of the palette's `kinds`. */
export const firstKind = 10;
/** Half an hour to the promise is plenty, nothing is late. */
export const plentySeconds = 1500;
/** Where the scales of load and of income end: so many orders, and so much since midnight. */
export const fullLoad = 5;
export const fullIncomeFen = 30_000;

type Riders = Float32Array;
type Paint = (riders: Riders, base: number) => number;

const share = (value: number): number => Math.min(1, Math.max(0, value));
const kind = (number: number): number => firstKind + number;

/** Empty hands have no promise, and are painted as the first kind, as is who does nothing. */
const paints: Readonly<Record<RiderColour, Paint>> = {
  slack: (riders, base) => {
    if (riders[base + riderField.activity] === 0) return kind(0);
    return share(1 - riders[base + riderField.slackSeconds] / plentySeconds);
  },
  activity: (riders, base) => kind(Math.min(3, riders[base + riderField.activity])),
  load: (riders, base) => {
    const onHand = riders[base + riderField.onHand];
    return onHand === 0 ? kind(0) : share((onHand - 1) / (fullLoad - 1));
  },
  type: (riders, base) => kind(riders[base + riderField.kind] === 0 ? 3 : 1),
  income: (riders, base) => share(riders[base + riderField.earnedFen] / fullIncomeFen),
};

/** What a scheme gives the rider whose row begins there. */
export function paintIn(scheme: RiderColour): Paint {
  return paints[scheme];
}
