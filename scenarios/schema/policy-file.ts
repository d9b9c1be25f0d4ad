// Policy files: a dated difference from the defaults with a title, a source and a note of which
// clause became which lever. Assumptions about the world are refused here: a policy cannot decide
// them.

import * as z from 'zod/mini';
import {
  assumptions, type PolicyDiff, policyLevers, secondsPerDay, type Setting,
} from '../../sim-core/index.ts';
import { readJson } from './json-text.ts';
import { momentSchema, momentText } from './moment.ts';
import { problemAt } from './problem.ts';
import type { Parsed, Problem } from './problem.ts';
import { settingInFile, settingsSchema } from './setting.ts';
import { listOf, oneOf, readBy, someText, textLike, furtherRead } from './strict.ts';
import type { Schema } from './strict.ts';

const decided = Object.values(policyLevers);
const assumed = Object.values(assumptions);
const decidedIds = decided.map((lever) => lever.id);

const baselineForm = {
  zh: '"defaults" 或同一文件夹中的 .json 文件名',
  en: '"defaults" or the name of a .json file in the same folder',
};

const writtenPolicy = z.strictObject({
  title: someText(200),
  author: z.optional(someText(200)),
  source: z.optional(someText(1000)),
  baseline: z.optional(textLike(/^(defaults|[A-Za-z0-9][\w.-]*\.json)$/, baselineForm)),
  clauses: z.optional(listOf(z.strictObject({
    text: someText(1000),
    levers: listOf(oneOf(decidedIds), 1, decidedIds.length),
  }), 0, 200)),
  changes: listOf(z.strictObject({
    from: momentSchema(),
    set: settingsSchema(decided, assumed),
  }), 0, 1000),
});

/** A policy file, its changes in the order of their dates. */
export const policySchema: Schema<PolicyDiff> = furtherRead(writtenPolicy, (written, report) => {
  const changes = written.changes.map(({ from, set }) => ({ fromSeconds: from, set }));
  for (let i = 1; i < changes.length; i++) {
    if (changes[i].fromSeconds >= changes[i - 1].fromSeconds) continue;
    const before = momentText(changes[i - 1].fromSeconds);
    report({
      message: { zh: `早于上一项 ${before}`, en: `lies before the change above it, ${before}` },
      allowed: { zh: `${before} 或更晚`, en: `${before} or later` },
    }, ['changes', i, 'from']);
  }
  return { ...written, changes };
});

const allSettings = settingsSchema([...decided, ...assumed]);

/** A policy from the parsed JSON of its file. */
export function parsePolicy(value: unknown): Parsed<PolicyDiff> {
  return readBy(policySchema, value);
}

/** A policy from the text of its file. */
export function readPolicy(text: string): Parsed<PolicyDiff> {
  const json = readJson(text);
  return json.ok ? parsePolicy(json.value) : json;
}

/** Settings by lever id, assumptions about the world included. */
export function parseSettings(value: unknown): Parsed<Record<string, Setting>> {
  return readBy(allSettings, value);
}

/** The policy as JSON for its file: the inverse of `parsePolicy`. */
export function policyInFile(policy: PolicyDiff): Record<string, unknown> {
  const { changes, ...head } = policy;
  return {
    ...head,
    changes: changes.map(({ fromSeconds, set }) => ({
      from: momentText(fromSeconds),
      set: Object.fromEntries(
        Object.entries(set).map(([id, setting]) => [id, settingInFile(setting)]),
      ),
    })),
  };
}

/** What a policy says that this city or this span of days does not have. */
export function policyMisfits(
  policy: PolicyDiff,
  districtCount: number,
  lastsDays: number,
): Problem[] {
  const problems: Problem[] = [];
  policy.changes.forEach(({ fromSeconds, set }, i) => {
    if (fromSeconds >= lastsDays * secondsPerDay) {
      const last = momentText(lastsDays * secondsPerDay - 60);
      problems.push(problemAt(['changes', i, 'from'], {
        message: { zh: '晚于模拟结束', en: 'lies after the end of the run' },
        allowed: { zh: `day 0 00:00 至 ${last}`, en: `day 0 00:00 to ${last}` },
      }));
    }
    for (const [id, setting] of Object.entries(set)) {
      const rows = typeof setting === 'object' ? setting.districts ?? [] : [];
      for (const { district } of rows.filter((row) => row.district >= districtCount)) {
        problems.push(problemAt(['changes', i, 'set', id, 'districts', String(district)], {
          message: { zh: '该城市没有此区域', en: 'the city has no such district' },
          allowed: { zh: `0 至 ${districtCount - 1}`, en: `0 to ${districtCount - 1}` },
        }));
      }
    }
  });
  return problems;
}

/** Whether a policy names districts, so that the city must be known before it can be checked. */
export function namesDistricts(policy: PolicyDiff): boolean {
  return policy.changes.some(({ set }) => Object.values(set).some(
    (setting) => typeof setting === 'object' && (setting.districts ?? []).length > 0,
  ));
}
