// Policy files: a dated difference from the defaults with a title, a source and a note of which
// clause became which lever. Each change speaks to who decides its levers. Assumptions about the
// world are refused here: a policy cannot decide them.

import * as z from 'zod/mini';
import {
  assumedLevers, decidedLevers, type Lever, type PolicyChange, type PolicyDiff,
} from '../../sim-core/index.ts';
import { addressSchema, misaddressed } from './address.ts';
import { readJson } from './json-text.ts';
import { momentSchema, momentText } from './moment.ts';
import type { Complaint, Parsed } from './problem.ts';
import { leverIn, settingsSchema, type Settings } from './setting.ts';
import { sitesSchema } from './sites.ts';
import { listOf, oneOf, readBy, someText, textLike, furtherRead } from './strict.ts';
import type { Report, Schema } from './strict.ts';
import { settingInFile } from './varied-setting.ts';

/**
 * The name of a policy file that lies beside another file: any that people write, in any script,
 * but no path and no hidden file.
 */
export const policyFileName = /^[^./\\\p{C}][^/\\\p{C}]{0,200}\.json$/iu;

const baselineName = new RegExp(`^defaults$|${policyFileName.source}`, 'iu');
const baselineForm = {
  zh: '"defaults" 或同一文件夹中的 .json 文件名',
  en: '"defaults" or the name of a .json file in the same folder',
};

const dayWritten = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const dayForm = { zh: '日期，如 2026-11-28', en: 'a day as 2026-11-28' };

/** The schema of policies that decide some levers. */
export function policySchemaOf(levers: readonly Lever[]): Schema<PolicyDiff> {
  const ids = levers.map((lever) => lever.id);
  const written = z.strictObject({
    title: someText(200),
    author: z.optional(someText(200)),
    written: z.optional(textLike(dayWritten, dayForm)),
    source: z.optional(someText(1000)),
    baseline: z.optional(textLike(baselineName, baselineForm)),
    clauses: z.optional(listOf(z.strictObject({
      text: someText(1000),
      levers: listOf(oneOf([...ids, 'open']), 1, ids.length),
    }), 0, 200)),
    notModelled: z.optional(listOf(someText(1000), 0, 50)),
    changes: listOf(z.strictObject({
      from: momentSchema(),
      for: z.optional(addressSchema()),
      set: z.optional(settingsSchema([...levers, ...assumedLevers], isAssumed)),
      open: z.optional(sitesSchema()),
    }), 0, 1000),
  });
  return furtherRead(written, ({ changes: dated, ...head }, report) => {
    const changes = dated.map(({ from, set = {}, ...change }) => (
      { fromSeconds: from, set, ...change }
    ));
    const policy = { ...head, changes };
    checkContents(dated, report);
    checkDates(policy, report);
    checkAddresses(policy, levers, report);
    return policy;
  });
}

/** A policy file, its changes in the order of their dates. */
export const policySchema: Schema<PolicyDiff> = policySchemaOf(decidedLevers);

const allSettings = settingsSchema([...decidedLevers, ...assumedLevers]);

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
export function parseSettings(value: unknown): Parsed<Settings> {
  return readBy(allSettings, value);
}

/** The policy as JSON for its file: the inverse of `parsePolicy`. */
export function policyInFile(policy: PolicyDiff): Record<string, unknown> {
  const { changes, ...head } = policy;
  return {
    ...head,
    changes: changes.map(({ fromSeconds, for: address, set, open }) => ({
      from: momentText(fromSeconds),
      ...(address === undefined ? {} : { for: address }),
      // A change that only opens sites says nothing of levers.
      ...(open !== undefined && Object.keys(set).length === 0 ? {} : { set: settingsInFile(set) }),
      ...(open === undefined ? {} : { open }),
    })),
  };
}

/** Settings as JSON: the inverse of reading them. */
export function settingsInFile(settings: Readonly<Settings>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).map(([id, setting]) => [id, settingInFile(setting)]),
  );
}

/** Why a policy may not set an assumption about the world; undefined for other levers. */
export function isAssumed(lever: Lever): Complaint | undefined {
  if (lever.owner !== 'world') return undefined;
  return {
    message: {
      zh: '这是对世界的假设，不是政策',
      en: 'is an assumption about the world, which no policy decides',
    },
    allowed: { zh: '政策杠杆', en: 'levers that a policy decides' },
  };
}

/** A change that neither sets nor opens anything was meant to. */
function checkContents(dated: readonly Partial<PolicyChange>[], report: Report): void {
  dated.forEach(({ for: address, set, open }, i) => {
    if (set === undefined && open === undefined) report(setsNothing, ['changes', i]);
    if (open !== undefined && address !== undefined) report(opensForAll, ['changes', i, 'for']);
  });
}

const setsNothing: Complaint = {
  message: { zh: '既没有 set 也没有 open', en: 'has neither set nor open' },
  allowed: { zh: 'set、open 或二者', en: 'set, open or both' },
};

const opensForAll: Complaint = {
  message: { zh: '与 open 并列', en: 'stands beside open' },
  allowed: { zh: '新址不属于任何平台：不写 for', en: 'no for: a site is on every platform' },
};

function checkDates({ changes }: PolicyDiff, report: Report): void {
  for (let i = 1; i < changes.length; i++) {
    if (changes[i].fromSeconds >= changes[i - 1].fromSeconds) continue;
    const before = momentText(changes[i - 1].fromSeconds);
    report({
      message: { zh: `早于上一项 ${before}`, en: `lies before the change above it, ${before}` },
      allowed: { zh: `${before} 或更晚`, en: `${before} or later` },
    }, ['changes', i, 'from']);
  }
}

function checkAddresses({ changes }: PolicyDiff, levers: readonly Lever[], report: Report): void {
  changes.forEach(({ for: address, set }, i) => {
    for (const id of Object.keys(set)) {
      const lever = leverIn(levers, id);
      const refusal = lever && address ? misaddressed(lever, address) : undefined;
      if (refusal) report(refusal, ['changes', i, 'set', id]);
    }
  });
}
