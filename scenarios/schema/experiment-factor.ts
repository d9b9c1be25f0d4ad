// One factor of an experiment file: a lever or an assumption, and its values, listed or as a range;
// or the city's layout, whose values are written as seeds are.

import * as z from 'zod/mini';
import {
  assumedLevers, canonicalJson, decidedLevers, type Factor, type FactorLevels, layoutFactor,
  type Lever, seedsFrom,
} from '../../sim-core/index.ts';
import { addressSchema, misaddressed } from './address.ts';
import { readSeeds } from './seeds.ts';
import { leverIn, readSetting } from './setting.ts';
import {
  furtherRead, leaf, listComplaint, notA, notOneOf, type Report, type Schema, twice, wholeNumber,
  within,
} from './strict.ts';
import type { Complaint } from './problem.ts';

/** All that an experiment may vary. */
export const variedLevers: readonly Lever[] = [...decidedLevers, ...assumedLevers];

/** An experiment may have so many points at most, each with every arm. */
export const mostPoints = 10_000;

/** A factor as its file has it; in a grid a range without steps has too many levels. */
export interface WrittenFactor extends Factor {
  readonly isRange: boolean;
}

/** A factor as it stands in a file. */
export function factorSchema(): Schema<WrittenFactor> {
  return furtherRead(z.strictObject({
    lever: leaf(readLever),
    for: z.optional(addressSchema()),
    values: z.optional(z.unknown()),
    from: z.optional(z.unknown()),
    to: z.optional(z.unknown()),
    steps: z.optional(wholeNumber(2, mostPoints)),
  }), readFactor);
}

function readLever(value: unknown, report: Report): string {
  const known = [...variedLevers.map(({ id }) => id), layoutFactor];
  if (typeof value !== 'string') report({ message: notA(value, '杠杆 id', 'the id of a lever') });
  else if (value !== layoutFactor && leverIn(variedLevers, value) === undefined) {
    report(() => notOneOf(value, known));
  }
  return value as string;
}

interface FactorWords {
  readonly lever: string;
  readonly for?: string | undefined;
  readonly values?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly steps?: number | undefined;
}

function readFactor(words: FactorWords, report: Report): WrittenFactor {
  if (words.lever === layoutFactor) return readLayouts(words, report);
  const lever = leverIn(variedLevers, words.lever);
  if (lever === undefined) return { lever: words.lever, levels: { values: [] }, isRange: false };
  const { for: address } = words;
  const refusal = address === undefined ? undefined : misaddressed(lever, address);
  if (refusal) report(refusal, ['for']);
  const levels = words.values === undefined
    ? readRange(lever, words, report)
    : readValues(lever, words, report);
  return {
    lever: words.lever,
    ...(address === undefined ? {} : { for: address }),
    levels,
    isRange: 'low' in levels,
  };
}

/** Seeds of layouts: nobody decides the ground, and from one seed to another there is no way. */
function readLayouts(words: FactorWords, report: Report): WrittenFactor {
  for (const key of ['for', 'from', 'to', 'steps'] as const) {
    if (words[key] !== undefined) report(notOfLayouts, [key]);
  }
  const seeds = readSeeds(words.values, within(report, 'values'), mostPoints);
  return {
    lever: layoutFactor,
    levels: { values: 'count' in seeds ? seedsFrom(seeds.root, seeds.count) : seeds },
    isRange: false,
  };
}

const notOfLayouts: Complaint = {
  message: { zh: '不属于布局', en: 'is not of a layout' },
  allowed: {
    zh: '只有 values：布局的种子，写法与 seeds 相同',
    en: 'values only: seeds of layouts, written as seeds are',
  },
};

function readValues(lever: Lever, words: FactorWords, report: Report): FactorLevels {
  const { values } = words;
  for (const key of ['from', 'to', 'steps'] as const) {
    if (words[key] !== undefined) report(besides('values'), [key]);
  }
  if (!Array.isArray(values)) {
    report(listComplaint(values), ['values']);
    return { values: [] };
  }
  if (values.length === 0) {
    report({
      message: { zh: '没有任何取值', en: 'has no value' },
      allowed: { zh: '至少一个取值', en: 'one value at least' },
    }, ['values']);
  }
  const at = within(report, 'values');
  const read = values.map((each: unknown, i) => readSetting(lever, each, within(at, i)));
  const written = read.map((each) => canonicalJson(each));
  written.forEach((word, i) => {
    if (written.indexOf(word) < i) report(twice(word), ['values', i]);
  });
  return { values: read };
}

/** From one value to another; of an assumption its usual range, if the file names no other. */
function readRange(lever: Lever, words: FactorWords, report: Report): FactorLevels {
  if (lever.kind === 'choice') {
    report({
      message: { zh: '缺失', en: 'is missing' },
      allowed: {
        zh: lever.options.map(({ id }) => id).join(', '),
        en: `a list of ${lever.options.map(({ id }) => id).join(', ')}`,
      },
    }, ['values']);
    return { values: [] };
  }
  const isUsual = lever.usual !== undefined && words.from === undefined && words.to === undefined;
  const [low, high] = isUsual ? lever.usual : (['from', 'to'] as const).map((key) => (
    readSetting(lever, words[key], within(report, key))
  ));
  if (typeof low !== 'number' || typeof high !== 'number') return { low: 0, high: 0 };
  if (low >= high) {
    report({
      message: { zh: `${high} 不大于 ${low}`, en: `${high} is not above ${low}` },
      allowed: { zh: `大于 ${low}`, en: `more than ${low}` },
    }, ['to']);
    return { low, high: low };
  }
  const { steps } = words;
  if (steps === undefined) return { low, high };
  if (steps > high - low + 1) {
    report({
      message: { zh: `${steps} 太大`, en: `${steps} is too large` },
      allowed: {
        zh: `2 至 ${high - low + 1} 的整数`, en: `a whole number from 2 to ${high - low + 1}`,
      },
    }, ['steps']);
    return { low, high };
  }
  const gap = (high - low) / (steps - 1);
  return { values: Array.from({ length: steps }, (_unused, i) => low + Math.round(i * gap)) };
}

function besides(key: string): Complaint {
  return {
    message: { zh: `与 ${key} 同时出现`, en: `stands beside ${key}` },
    allowed: { zh: '二者之一', en: 'one of the two' },
  };
}
