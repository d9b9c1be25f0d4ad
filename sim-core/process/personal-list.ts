// Personal lists: what a platform takes for a consumer's taste this time, where it may look.

import { draw, pick } from '../kernel/random.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import type { NeedScratch } from './choice-record.ts';

/** Occasions of draws about a consumer, and about a need. */
const chosenOccasion = 0;
const declinesOccasion = 1;
const fitOccasion = 2;
const guessOccasion = 3;

/** How little somebody minds sharing data: from 0, whom privacy matters most, to 1. */
export function opennessOf({ keys }: City, number: number): number {
  return draw(keys.privacy, number, declinesOccasion);
}

/** The specialty by which a list is arranged for a need; -1 where it is the same for all. */
export function guessedSpecialty(
  city: City,
  platform: Platform,
  need: NeedScratch,
  wanted: number,
): number {
  const { personalRanking } = platform.rules;
  if (personalRanking === 0 || city.verticals[need.vertical].isPrivate === true) return -1;
  const { keys, consumers, rules, assumptions, verticals } = city;
  const number = need.consumer >> consumers.bits;
  if (draw(keys.privacy, number, chosenOccasion) * 1000 >= personalRanking) return -1;
  const hasDeclined = platform.memories.hasDeclined[number] === 1;
  if (hasDeclined || opennessOf(city, number) * 1000 < rules.regulator.privacyOptOut) return -1;
  const fits = draw(keys.privacy, need.key, fitOccasion) * 1000 < assumptions.personalFit;
  const { specialties } = verticals[need.vertical];
  return fits ? wanted : pick(keys.privacy, need.key, guessOccasion, specialties.length);
}
