// Scenario, city and policy files as every command reads them: `check` finds good exactly what
// `run` and `compare` take.

import { dirname, join } from 'node:path';
import { scenarioInJson } from '../scenarios/schema/file-kind.ts';
import type { PolicyNamed } from '../scenarios/schema/platforms.ts';
import { parsePolicy } from '../scenarios/schema/policy-file.ts';
import { accepted, problemAt, refused } from '../scenarios/schema/problem.ts';
import type { Parsed } from '../scenarios/schema/problem.ts';
import type { PolicyDiff, Scenario } from '../sim-core/index.ts';
import { BadInput, valueOrThrow } from './bad-input.ts';
import { writtenIn } from './written-file.ts';

/** A policy that builds on another builds on at most so many. */
const mostBaselines = 16;

/** The scenario of a scenario file, or one ordinary day of the city of a city file. */
export function scenarioInFile(path: string): Parsed<Scenario> {
  const json = writtenIn(path);
  return json.ok ? scenarioInJson(json.value, policyBeside(path)) : json;
}

/** Finds policies by the names of files that lie beside a file, with what they build on. */
export function policyBeside(path: string): PolicyNamed {
  return (name) => {
    try {
      return accepted(policyFromFile(join(dirname(path), name)).whole);
    } catch (error) {
      if (error instanceof BadInput) return refused(error.problems);
      throw error;
    }
  };
}

export interface LoadedPolicy {
  /** The policy with everything that it builds on. */
  readonly whole: PolicyDiff;
  /** What it builds on, when it names a file. */
  readonly base: PolicyDiff | undefined;
}

/** The policy of a file and of the files that it builds on; throws `BadInput`. */
export function policyFromFile(path: string, above: readonly string[] = []): LoadedPolicy {
  const written = valueOrThrow(path, writtenIn(path));
  return withBaselines(path, valueOrThrow(path, parsePolicy(written)), above);
}

/** The policy that was read from a file, with what it builds on; throws `BadInput`. */
export function withBaselines(
  path: string,
  policy: PolicyDiff,
  above: readonly string[] = [],
): LoadedPolicy {
  if (policy.baseline === undefined || policy.baseline === 'defaults') {
    return { whole: policy, base: undefined };
  }
  const basePath = join(dirname(path), policy.baseline);
  if ([...above, path].includes(basePath)) {
    throw new BadInput(path, [problemAt(['baseline'], {
      message: { zh: '基准指回了自身', en: 'the baselines lead back to this file' },
      allowed: { zh: '不循环的基准', en: 'baselines that end at the defaults' },
    })]);
  }
  if (above.length >= mostBaselines) {
    throw new BadInput(path, [problemAt(['baseline'], {
      message: { zh: '基准的基准太多', en: 'too many baselines of baselines' },
      allowed: { zh: `至多 ${mostBaselines} 层`, en: `at most ${mostBaselines}, one on another` },
    })]);
  }
  const base = policyFromFile(basePath, [...above, path]).whole;
  return { whole: { ...policy, changes: [...base.changes, ...policy.changes] }, base };
}
