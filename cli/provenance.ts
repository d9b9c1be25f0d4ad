// Where a CSV file comes from, in lines before its head that begin with `#`.

import { createHash } from 'node:crypto';
import { presetIds, presets } from '../scenarios/index.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import {
  canonicalJson, engineVersion, linesOfRuns, noChange, type PolicyDiff, type Scenario,
} from '../sim-core/index.ts';
import type { Question } from './question.ts';
import { policyInResult } from './inputs.ts';

/** Of the runs of some arms: equal keys, equal figures. */
export function keyOfRuns(question: Question, arms: readonly PolicyDiff[]): string {
  const { scenario, seeds, windows, pair } = question;
  const lines = linesOfRuns({ scenario, past: pair.baseline, windows }, arms, seeds);
  return createHash('sha256').update(lines).digest('hex').slice(0, 32);
}

/**
 * What a scenario is beside its name, weather and days: its platforms with their own policies, its
 * verticals, and its city: the preset's id, or the whole of it where it is no preset's.
 */
export function originOf({ scenario }: Pick<Question, 'scenario'>): Record<string, unknown> {
  const { city, platforms, verticals } = scenario;
  const described = canonicalJson(city);
  const preset = presetIds.find((id) => canonicalJson(presets[id].city) === described);
  return {
    city: preset ?? city,
    platforms: platforms.map(({ id, opensAfterDays, policy }) => ({
      id,
      ...(opensAfterDays === undefined ? {} : { opensAfterDays }),
      changes: policyInResult(policy).changes,
    })),
    verticals,
  };
}

/** What JSON results say of the scenario, behind the engine's version. */
export function scenarioInResult(scenario: Scenario): Record<string, unknown> {
  const { id, weather, days, warmUp } = scenario;
  return {
    version: engineVersion, scenario: id, weather, days, warmUp, ...originOf({ scenario }),
  };
}

/** The lines, without `#`. */
export function provenance(
  question: Question,
  arms: Readonly<Record<string, PolicyDiff>>,
): string[] {
  const { scenario, seeds } = question;
  const { id, weather, days, warmUp } = scenario;
  return [
    `o2o-city ${engineVersion}`,
    `scenario ${visible(id)}; weather ${weather}; days ${days}; warmUp ${warmUp}`,
    ...Object.entries(originOf(question)).map(([name, value]) => `${name} ${canonicalJson(value)}`),
    ...Object.entries(withPast(question, arms)).map(([name, policy]) => {
      const { title, changes } = policyInResult(policy);
      return `${name} ${visible(String(title))}; changes ${canonicalJson(changes)}`;
    }),
    `seeds ${seeds.join(' ')}`,
    `key ${keyOfRuns(question, Object.values(arms))}`,
    'columns docs/results.md',
  ];
}

/** A single arm stands beside what its warm-up ran under, where that is another policy. */
function withPast(
  { pair: { baseline } }: Question,
  arms: Readonly<Record<string, PolicyDiff>>,
): Readonly<Record<string, PolicyDiff>> {
  const isOther = Object.values(arms).every((arm) => arm !== baseline)
    && canonicalJson(baseline.changes) !== canonicalJson(noChange.changes);
  return isOther ? { past: baseline, ...arms } : arms;
}
