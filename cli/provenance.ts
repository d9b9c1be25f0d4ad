// Where a CSV file comes from, in lines before its head that begin with `#`.

import { createHash } from 'node:crypto';
import { visible } from '../scenarios/schema/visible-text.ts';
import { canonicalJson, engineVersion, type PolicyDiff, runKey } from '../sim-core/index.ts';
import type { Question } from './question.ts';
import { policyInResult } from './inputs.ts';

/** Of the runs of some arms: equal keys, equal files. */
export function keyOfRuns(question: Question, arms: readonly PolicyDiff[]): string {
  const { scenario, seeds, windows, pair } = question;
  const hash = createHash('sha256');
  for (const seed of seeds) {
    for (const policy of arms) {
      hash.update(`${runKey({ scenario, past: pair.baseline, policy, seed, windows })}\n`);
    }
  }
  return hash.digest('hex').slice(0, 32);
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
    ...Object.entries(arms).map(([name, policy]) => {
      const { title, changes } = policyInResult(policy);
      return `${name} ${visible(String(title))}; changes ${canonicalJson(changes)}`;
    }),
    `seeds ${seeds.join(' ')}`,
    `key ${keyOfRuns(question, Object.values(arms))}`,
    'columns docs/results.md',
  ];
}
