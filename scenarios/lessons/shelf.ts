// The lessons in the order in which they are offered. Each comes in files of its own: what is
// said, and what came out, so that a page which opens one fetches no other. A new lesson is an
// entry here.

import type { KeptAnswers } from './answers.ts';

/** A lesson that is there, and how it is fetched. */
export interface ShelvedLesson {
  readonly id: string;
  /** As its file says: answer codes and links carry it. */
  readonly number: number;
  /** The parsed JSON of its file. */
  file(): Promise<unknown>;
  answers(): Promise<KeptAnswers>;
}

interface JsonModule {
  readonly default: unknown;
}

export const shelf: readonly ShelvedLesson[] = [
  lesson('free-delivery', 1, () => import('./files/free-delivery.json'),
    () => import('./answers/free-delivery.json')),
  lesson('pay-rise', 2, () => import('./files/pay-rise.json'),
    () => import('./answers/pay-rise.json')),
  lesson('commission-cap', 3, () => import('./files/commission-cap.json'),
    () => import('./answers/commission-cap.json')),
  lesson('stacking', 4, () => import('./files/stacking.json'),
    () => import('./answers/stacking.json')),
  lesson('guarantee', 5, () => import('./files/guarantee.json'),
    () => import('./answers/guarantee.json')),
  lesson('rain', 6, () => import('./files/rain.json'),
    () => import('./answers/rain.json')),
  lesson('price-war', 7, () => import('./files/price-war.json'),
    () => import('./answers/price-war.json')),
  lesson('subsidy-stops', 8, () => import('./files/subsidy-stops.json'),
    () => import('./answers/subsidy-stops.json')),
  lesson('warehouse-density', 9, () => import('./files/warehouse-density.json'),
    () => import('./answers/warehouse-density.json')),
  lesson('screening', 10, () => import('./files/screening.json'),
    () => import('./answers/screening.json')),
  lesson('pharmacy-night', 11, () => import('./files/pharmacy-night.json'),
    () => import('./answers/pharmacy-night.json')),
  lesson('county-town', 12, () => import('./files/county-town.json'),
    () => import('./answers/county-town.json')),
];

function lesson(
  id: string,
  number: number,
  file: () => Promise<JsonModule>,
  answers: () => Promise<JsonModule>,
): ShelvedLesson {
  return {
    id,
    number,
    file: async () => (await file()).default,
    answers: async () => (await answers()).default as KeptAnswers,
  };
}
