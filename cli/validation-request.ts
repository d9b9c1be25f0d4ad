// What a validation case asks to run: its scenario under the policies of the files that it names.

import { fileURLToPath } from 'node:url';
import type { ValidationCase } from '../scenarios/validation/index.ts';
import {
  type ExperimentRequest, noChange, type PolicyDiff, seedsFrom,
} from '../sim-core/index.ts';
import { policyFromFile } from './input-files.ts';

/** The case on seeds from a root, as many as it asks for unless said otherwise. */
export function requestOf(
  validation: ValidationCase,
  root: number,
  count?: number,
): ExperimentRequest {
  const { scenario, baseline, policy, seeds } = validation;
  const first = baseline === undefined ? noChange : shippedPolicy(baseline);
  const arms = policy === undefined ? [first] : [first, shippedPolicy(policy)];
  return { scenario, arms, seeds: seedsFrom(root, count ?? seeds), windows: scenario.windows };
}

function shippedPolicy(name: string): PolicyDiff {
  const url = new URL(`../scenarios/policies/${name}`, import.meta.url);
  return policyFromFile(fileURLToPath(url)).whole;
}
