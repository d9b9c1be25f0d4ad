// The lessons in the order in which they are offered. Each comes in files of its own: what is
// said, and what came out, so that a page which opens one fetches no other. A new lesson is an
// entry here.

import type { KeptAnswers } from './answers.ts';

/** A lesson that is there, and how it is fetched. */
export interface ShelvedLesson {
  readonly id: string;
  /** The parsed JSON of its file. */
  file(): Promise<unknown>;
  answers(): Promise<KeptAnswers>;
}

interface JsonModule {
  readonly default: unknown;
}

export const shelf: readonly ShelvedLesson[] = [
  lesson('free-delivery', () => import('./files/free-delivery.json'),
    () => import('./answers/free-delivery.json')),
  lesson('pay-rise', () => import('./files/pay-rise.json'),
    () => import('./answers/pay-rise.json')),
  lesson('commission-cap', () => import('./files/commission-cap.json'),
    () => import('./answers/commission-cap.json')),
  lesson('stacking', () => import('./files/stacking.json'),
    () => import('./answers/stacking.json')),
  lesson('guarantee', () => import('./files/guarantee.json'),
    () => import('./answers/guarantee.json')),
  lesson('rain', () => import('./files/rain.json'), () => import('./answers/rain.json')),
  lesson('price-war', () => import('./files/price-war.json'),
    () => import('./answers/price-war.json')),
  lesson('subsidy-stops', () => import('./files/subsidy-stops.json'),
    () => import('./answers/subsidy-stops.json')),
  lesson('warehouse-density', () => import('./files/warehouse-density.json'),
    () => import('./answers/warehouse-density.json')),
  lesson('screening', () => import('./files/screening.json'),
    () => import('./answers/screening.json')),
  lesson('pharmacy-night', () => import('./files/pharmacy-night.json'),
    () => import('./answers/pharmacy-night.json')),
  lesson('county-town', () => import('./files/county-town.json'),
    () => import('./answers/county-town.json')),
];

function lesson(
  id: string,
  file: () => Promise<JsonModule>,
  answers: () => Promise<JsonModule>,
): ShelvedLesson {
  return {
    id,
    file: async () => (await file()).default,
    answers: async () => (await answers()).default as KeptAnswers,
  };
}
