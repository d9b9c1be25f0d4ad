// From the question on the table to what the engine is asked, and the cities that the page offers.

import { presets } from '../../scenarios/index.ts';
import type { ComparisonRequest, RunRequest, Scenario } from '../../sim-core/index.ts';
import { windowsAsked } from '../state/horizon.ts';
import { policyOf, type Arm, type Setup } from '../state/setup.ts';

/** The cities that a person can choose on the page, small ones first. */
const offered = ['riverside', 'county-town', 'district'] as const;

/** An arm's run; both arms have the past of the baseline, A. */
export function requestOf(setup: Setup, arm: Arm, seed: number): RunRequest {
  const past = policyOf(setup, 'a');
  return { scenario: setup.scenario, past, policy: policyOf(setup, arm), seed };
}

/** What a question on the table asks of the engine, by no dimension. */
export function comparisonRequest(setup: Setup, seeds: readonly number[]): ComparisonRequest {
  return { ...leanRequest(setup, seeds), ground: true, people: true };
}

/** The same without places and people, which weeks in the background are not asked for. */
export function leanRequest(setup: Setup, seeds: readonly number[]): ComparisonRequest {
  return {
    scenario: setup.scenario,
    baseline: policyOf(setup, 'a'),
    policy: policyOf(setup, 'b'),
    seeds,
    windows: windowsAsked(setup.scenario.days),
  };
}

/** What can be chosen as the city: those offered, and the present one wherever it came from. */
export function cityChoices(present: Scenario): readonly Scenario[] {
  const known = offered.map((id) => presets[id]);
  return known.some(({ id }) => id === present.id) ? known : [...known, present];
}

/** Another city for the same question; its warm-up is its own. */
export function inCity(scenario: Scenario, id: string): Scenario {
  if (id === scenario.id) return scenario;
  const { weather, days, platforms, verticals } = scenario;
  return { ...presets[id], weather, days, platforms, verticals };
}
