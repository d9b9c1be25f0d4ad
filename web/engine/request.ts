// From the question on the table to what the engine is asked: the scenario of the chosen city and
// weather, and the policy of an arm.

import { presets } from '../../scenarios/index.ts';
import type { RunRequest, Scenario } from '../../sim-core/index.ts';
import { policyOf, type Arm, type Setup } from '../state/setup.ts';

/** The cities that a person can choose on the page, small ones first. */
export const cityChoices = ['riverside', 'county-town', 'district'] as const;

export function scenarioOf(setup: Setup): Scenario {
  return { ...presets[setup.preset], weather: setup.weather };
}

/** An arm's run; both arms have the past of the baseline, A. */
export function requestOf(setup: Setup, arm: Arm, seed: number): RunRequest {
  const past = policyOf(setup, 'a');
  return { scenario: scenarioOf(setup), past, policy: policyOf(setup, arm), seed };
}

/** A city's name. */
export function cityLabel(id: string): Scenario['label'] {
  return presets[id].label;
}
