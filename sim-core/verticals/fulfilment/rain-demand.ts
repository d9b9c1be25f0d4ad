// How rain moves needs for whatever is brought to the door.

/** Needs over those of a dry day: heavy rain as measured for take-aways (B2.04), light assumed. */
const rainDemand = [1, 1.12, 1.3] as const;

/** By the rain's level: 0 dry, 1 light, 2 heavy. */
export function demandInRain(rainLevel: number): number {
  return rainDemand[rainLevel];
}
