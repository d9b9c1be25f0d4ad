// Policies as files: those that come with the house, one that a person brings, and the policy on
// the table to be taken away. A file that builds on another is held against it, as the command line
// does: the other becomes A.

import { misfitsIn } from '../../scenarios/schema/fit.ts';
import { parsePolicy, policyInFile, readPolicy } from '../../scenarios/schema/policy-file.ts';
import { accepted, problemAt, refused, type Parsed, type Problem }
  from '../../scenarios/schema/problem.ts';
import {
  daysPerWeek, noChange, type PolicyDiff, type Scenario, secondsPerDay,
} from '../../sim-core/index.ts';
import { samePolicy } from './policies.ts';
import type { Setup } from './setup.ts';

/** The policies that come with the house, by the name of their file. */
export type Shelf = Readonly<Record<string, PolicyDiff>>;

/** A shelf from the parsed JSON of files; one that cannot be read is a fault of the house. */
export function shelfOf(files: Readonly<Record<string, unknown>>): Shelf {
  return Object.fromEntries(Object.entries(files).map(([name, json]) => {
    const read = parsePolicy(json);
    if (!read.ok) throw new Error(`${name} is no policy file`);
    return [name, read.value];
  }));
}

/** Both arms of a policy: what it builds on, and it on top of that. */
export interface Arms {
  readonly a: PolicyDiff;
  readonly b: PolicyDiff;
}

/** The arms of a policy whose baseline, if it names one, lies on the shelf. */
export function armsOf(policy: PolicyDiff, shelf: Shelf): Parsed<Arms> {
  const { baseline: name = 'defaults', ...own } = policy;
  if (name === 'defaults') return accepted({ a: noChange, b: own });
  if (!Object.hasOwn(shelf, name)) {
    return refused([problemAt(['baseline'], {
      message: { zh: `此处没有 ${name}`, en: `there is no ${name} here` },
      allowed: { zh: '"defaults" 或随附的政策文件', en: '"defaults" or a policy that comes with the page' },
    })]);
  }
  const { baseline: _next, ...found } = shelf[name];
  const base = armsOf(shelf[name], shelf);
  if (!base.ok) return base;
  const a = { ...found, changes: base.value.b.changes };
  return accepted({ a, b: { ...own, changes: [...a.changes, ...own.changes] } });
}

/** The arms of the text of a file that a person brings. */
export function armsInText(text: string, shelf: Shelf): Parsed<Arms> {
  const read = readPolicy(text);
  return read.ok ? armsOf(read.value, shelf) : read;
}

/** The scenario with days enough for all changes, and some for people to react to the last one. */
export function lastingLongEnough(scenario: Scenario, { a, b }: Arms): Scenario {
  const last = Math.max(0, ...[a, b].flatMap(({ changes }) => (
    changes.map(({ fromSeconds }) => fromSeconds)
  )));
  if (last < secondsPerDay) return scenario;
  const weeks = Math.ceil(last / secondsPerDay / daysPerWeek) + 2;
  return { ...scenario, days: Math.max(scenario.days, weeks * daysPerWeek) };
}

/** What of a policy the scenario on the table does not have. */
export async function armsMisfit(scenario: Scenario, arms: Arms): Promise<Problem[]> {
  const found = await misfitsIn(scenario, [arms.a, arms.b]);
  return [...found.policies[0], ...found.policies[1]];
}

/** Policy B as the text of a file, under a name. */
export function fileOf({ a, b }: Pick<Setup, 'a' | 'b'>, title: string, shelf: Shelf): string {
  const known = Object.entries(shelf).find(([, policy]) => samePolicy(policy, a))?.[0];
  const isOnA = known !== undefined && a.changes.every((change, i) => (
    JSON.stringify(change) === JSON.stringify(b.changes[i])
  ));
  const changes = isOnA ? b.changes.slice(a.changes.length) : b.changes;
  const baseline = isOnA && a.changes.length > 0 ? known : 'defaults';
  const policy = { ...b, title, baseline, changes };
  return `${JSON.stringify(policyInFile(policy), undefined, 2)}\n`;
}
