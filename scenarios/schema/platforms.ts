// The platforms of a scenario as they stand in its file: an id, a label, and what each decides
// apart from the run's policy, either as settings or as the name of a policy file beside it.

import * as z from 'zod/mini';
import {
  decidedLevers, type Lever, noChange, type PlatformPlan, type PolicyDiff, type Text,
} from '../../sim-core/index.ts';
import { everybody, reservedAddresses } from '../../sim-core/policy-terms.ts';
import { idSchema } from './city-file.ts';
import { isAssumed, policyFileName, policyInFile, policySchema } from './policy-file.ts';
import { accepted, problemAt, refused } from './problem.ts';
import type { Complaint, Parsed, Problem, Step } from './problem.ts';
import { leverIn, readSettings, type Settings } from './setting.ts';
import { bothLanguages, furtherRead, leaf, listOf, shown, wholeNumber } from './strict.ts';
import type { Report, Schema } from './strict.ts';
import { mostDays } from './windows.ts';

export const mostPlatforms = 3;

/** Finds the policy that a scenario file names. */
export type PolicyNamed = (name: string) => Parsed<PolicyDiff>;

/** A platform as its file has it. */
export interface WrittenPlatform {
  readonly id: string;
  readonly label?: Text | undefined;
  /** Whole days of the run after which it opens; there from the beginning if absent. */
  readonly opensAfterDays?: number | undefined;
  /** Settings by lever id, or the name of a policy file. */
  readonly policy?: Settings | string | undefined;
}

/** The list in a scenario file. */
export function platformsSchema(): Schema<readonly WrittenPlatform[]> {
  const written = z.strictObject({
    id: idSchema(),
    label: z.optional(bothLanguages(100)),
    opensAfterDays: z.optional(wholeNumber(1, mostDays - 1)),
    policy: z.optional(ownPolicySchema()),
  });
  return furtherRead(listOf(written, 1, mostPlatforms), (platforms, report) => {
    checkIds(platforms, report);
    checkOpenings(platforms, report);
    return platforms;
  });
}

/** The list in a link, where policies stand in full. */
export function planSchema(): Schema<readonly PlatformPlan[]> {
  const plan = z.strictObject({
    id: idSchema(),
    label: bothLanguages(100),
    opensAfterDays: z.optional(wholeNumber(1, mostDays - 1)),
    policy: policySchema,
  });
  return furtherRead(listOf(plan, 1, mostPlatforms), (platforms, report) => {
    checkIds(platforms, report);
    checkOpenings(platforms, report);
    platforms.forEach(({ id, policy }, i) => {
      for (const { path, complaint } of strangersIn(policy, id)) {
        report(complaint, [i, 'policy', ...path]);
      }
    });
    return platforms;
  });
}

/** The inverse of reading them from a link. */
export function plansInLink(platforms: readonly PlatformPlan[]): unknown {
  return platforms.map(({ policy, ...named }) => ({ ...named, policy: policyInFile(policy) }));
}

/** Platforms with their labels and policies, those in files found by name. */
export function plansOf(
  written: readonly WrittenPlatform[],
  policyNamed: PolicyNamed,
): Parsed<PlatformPlan[]> {
  const problems: Problem[] = [];
  const plans = written.map(({ id, label, opensAfterDays, policy }, i): PlatformPlan => {
    const path: Step[] = ['platforms', i, 'policy'];
    const named = label ?? { zh: `平台 ${id}`, en: `Platform ${id}` };
    const plan = { id, label: named, ...(opensAfterDays === undefined ? {} : { opensAfterDays }) };
    if (typeof policy !== 'string') return { ...plan, policy: ownPolicy(named, policy) };
    const found = policyNamed(policy);
    problems.push(...problemsInFile(found, policy, id, path));
    return { ...plan, policy: found.ok ? found.value : noChange };
  });
  return problems.length > 0 ? refused(problems) : accepted(plans);
}

function ownPolicy(label: Text, set: Settings | undefined): PolicyDiff {
  if (set === undefined || Object.keys(set).length === 0) return noChange;
  return { title: label.en, changes: [{ fromSeconds: 0, set }] };
}

/** Problems of a file that a scenario names, at the place where it names it. */
function problemsInFile(
  found: Parsed<PolicyDiff>,
  name: string,
  id: string,
  path: readonly Step[],
): Problem[] {
  const inFile = found.ok
    ? strangersIn(found.value, id).map((each) => problemAt(each.path, each.complaint))
    : found.problems;
  return inFile.map((problem) => {
    const at = problem.path === '' ? name : `${name}: ${problem.path}`;
    const { message, allowed, zh } = problem;
    return {
      ...problemAt(path, { message: { zh: `${at}：${zh}`, en: `${at}: ${message}` } }),
      ...(allowed === undefined ? {} : { allowed }),
    };
  });
}

interface Stranger {
  readonly path: readonly Step[];
  readonly complaint: Complaint;
}

/** What a platform's own policy says to others than itself. */
function strangersIn(policy: PolicyDiff, id: string): Stranger[] {
  return policy.changes.flatMap(({ for: address = everybody, set, open }, i): Stranger[] => {
    if (open !== undefined) return [{ path: ['changes', i, 'open'], complaint: opensNothing }];
    if (address !== everybody && address !== id) {
      return [{
        path: ['changes', i, 'for'],
        complaint: {
          message: { zh: `不是平台 ${id} 自己`, en: `is not platform ${id} itself` },
          allowed: { zh: `${everybody} 或 ${id}`, en: `${everybody} or ${id}` },
        },
      }];
    }
    return Object.keys(set).flatMap((lever) => {
      const complaint = notAPlatforms(leverIn(decidedLevers, lever));
      return complaint ? [{ path: ['changes', i, 'set', lever], complaint }] : [];
    });
  });
}

const opensNothing: Complaint = {
  message: { zh: '不属于平台自身的政策', en: "is not for a platform's own policy" },
  allowed: { zh: '由所运行的政策开设新址', en: 'sites opened by the policy that is run' },
};

function ownPolicySchema(): Schema<Settings | string> {
  return leaf((value, report) => {
    if (typeof value !== 'string') return readSettings(decidedLevers, notAPlatforms, value, report);
    if (!policyFileName.test(value)) {
      report({
        message: { zh: `${shown(value)} 不是文件名`, en: `${shown(value)} is no file's name` },
        allowed: {
          zh: '以杠杆 id 为名的设置，或同一文件夹中的 .json 文件名',
          en: 'settings by lever id, or the name of a .json file in the same folder',
        },
      });
    }
    return value;
  });
}

function notAPlatforms(lever: Lever | undefined): Complaint | undefined {
  if (lever === undefined || lever.owner === 'platform') return undefined;
  return isAssumed(lever) ?? {
    message: { zh: '不由平台决定', en: 'is not decided by a platform' },
    allowed: {
      zh: '放入运行的政策，由其决定者负责',
      en: 'levers of platforms; a run\'s policy addresses the others',
    },
  };
}

function checkOpenings(
  platforms: readonly { readonly opensAfterDays?: number | undefined }[],
  report: Report,
): void {
  if (platforms.some(({ opensAfterDays }) => opensAfterDays === undefined)) return;
  report({
    message: {
      zh: '没有一家平台从一开始就在',
      en: 'has no platform that is there from the beginning',
    },
    allowed: { zh: '至少一家不写 opensAfterDays', en: 'one at least without opensAfterDays' },
  });
}

function checkIds(platforms: readonly { readonly id: string }[], report: Report): void {
  platforms.forEach(({ id }, i) => {
    const isTwice = platforms.findIndex((other) => other.id === id) < i;
    if (!isTwice && !reservedAddresses.includes(id)) return;
    const message = isTwice
      ? { zh: `${id} 出现两次`, en: `${id} stands twice` }
      : { zh: `${id} 是保留词`, en: `${id} is a word that addresses somebody else` };
    const words = reservedAddresses.join(', ');
    report({
      message,
      allowed: {
        zh: `互不相同且不是 ${words} 的 id`,
        en: `ids that differ and are none of ${words}`,
      },
    }, [i, 'id']);
  });
}
