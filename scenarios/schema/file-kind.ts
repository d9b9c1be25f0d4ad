// What a JSON file is, seen from its content, and the scenario of one that describes a city: the
// command line and the page take the same files.

import type { Scenario } from '../../sim-core/index.ts';
import { ordinaryDay } from '../index.ts';
import { parseCity } from './city-file.ts';
import type { PolicyNamed } from './platforms.ts';
import { accepted, type Parsed } from './problem.ts';
import { parseScenario } from './scenario-file.ts';

export const jsonKinds = ['policy', 'scenario', 'city', 'experiment', 'goal', 'lesson'] as const;
export type JsonKind = (typeof jsonKinds)[number];

/** What a JSON value is meant to be; undefined when nothing tells. */
export function kindOfJson(value: unknown): JsonKind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('predict' in value || 'transfer' in value) return 'lesson';
  if ('goal' in value) return 'goal';
  if ('scenario' in value) return 'experiment';
  if ('changes' in value || 'title' in value) return 'policy';
  if ('preset' in value || 'city' in value || 'weather' in value) return 'scenario';
  return 'columns' in value ? 'city' : undefined;
}

/** The scenario of a scenario file, or one ordinary day of the city of a city file. */
export function scenarioInJson(value: unknown, policyNamed: PolicyNamed): Parsed<Scenario> {
  if (kindOfJson(value) !== 'city') return parseScenario(value, policyNamed);
  const city = parseCity(value);
  return city.ok ? accepted(ordinaryDay(city.value)) : city;
}
