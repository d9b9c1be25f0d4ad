// Challenge files: everything that is wrong with one is told at once, with its place and what would
// be allowed.

import * as z from 'zod/mini';
import { decidedLevers, type IntegerLever, type Lever } from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { idSchema } from '../schema/city-file.ts';
import { readJson } from '../schema/json-text.ts';
import { accepted, type Parsed, refused } from '../schema/problem.ts';
import { parseScenario } from '../schema/scenario-file.ts';
import {
  bothLanguages, furtherRead, leaf, listOf, notA, oneOf, passOn, readBy, type Report, type Schema,
  wholeNumber,
} from '../schema/strict.ts';
import {
  type Bounded, boundsToKeep, type Challenge, type ChallengeLever, mostChallenges, valuesOf,
} from './challenge.ts';

const figureIds = metrics.map(({ id }) => id);
const slidden: readonly IntegerLever[] = (decidedLevers as readonly Lever[])
  .flatMap((lever) => (lever.kind === 'integer' ? [lever] : []));
const most = Number.MAX_SAFE_INTEGER;

const boundedSchema: Schema<Bounded> = furtherRead(z.strictObject({
  figure: oneOf(figureIds),
  atLeast: z.optional(leaf(readAmount)),
  atMost: z.optional(leaf(readAmount)),
}), ({ figure, atLeast, atMost }, report) => {
  const lone = atLeast === undefined && atMost === undefined;
  if (lone || (atLeast ?? -Infinity) > (atMost ?? Infinity)) {
    report({
      message: lone
        ? { zh: '没有界限', en: 'has no bound' }
        : { zh: 'atLeast 大于 atMost', en: 'has an atLeast above its atMost' },
      allowed: { zh: 'atLeast、atMost，或由小到大的二者', en: 'atLeast, atMost, or both, rising' },
    });
  }
  return {
    figure,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  };
});

const leverSchema: Schema<ChallengeLever> = furtherRead(z.strictObject({
  lever: oneOf(slidden.map(({ id }) => id)),
  from: wholeNumber(0, most),
  to: wholeNumber(0, most),
  step: wholeNumber(1, most),
}), (written, report) => {
  const lever = slidden.find(({ id }) => id === written.lever);
  if (lever !== undefined) checkRange(written, lever, report);
  return written;
});

const challengeSchema = z.strictObject({
  id: idSchema(),
  number: wholeNumber(1, mostChallenges),
  title: bothLanguages(60),
  text: bothLanguages(400),
  scenario: leaf((value, report) => {
    const read = parseScenario(value);
    if (!read.ok) passOn(read.problems, report);
    return read.ok ? read.value : undefined;
  }),
  levers: listOf(leverSchema, 1, 6),
  budget: boundedSchema,
  conditions: listOf(boundedSchema, 1, 5),
  aim: z.strictObject({ figure: oneOf(figureIds), best: oneOf(['least', 'most']) }),
});

/** A challenge from the parsed JSON of its file. */
export function parseChallenge(value: unknown): Parsed<Challenge> {
  const read = readBy(furtherRead(challengeSchema, (written, report) => {
    const challenge = written as Challenge;
    const named: Readonly<Record<string, readonly string[]>> = {
      levers: challenge.levers.map(({ lever }) => lever),
      conditions: boundsToKeep(challenge).map(({ figure }) => figure),
    };
    for (const [key, names] of Object.entries(named)) {
      names.forEach((name, i) => {
        if (names.indexOf(name) === i) return;
        report({
          message: { zh: `${name} 出现两次`, en: `names ${name} twice` },
          allowed: { zh: '互不相同', en: 'each once' },
        }, [key]);
      });
    }
    return challenge;
  }), value);
  return read.ok ? accepted(read.value) : refused(read.problems);
}

/** A challenge from the text of its file. */
export function readChallenge(text: string): Parsed<Challenge> {
  const json = readJson(text);
  return json.ok ? parseChallenge(json.value) : json;
}

/** The range must lie in the lever's and hold its default, which is where everybody starts. */
function checkRange(written: ChallengeLever, lever: IntegerLever, report: Report): void {
  const { from, to, step } = written;
  const allowed = {
    zh: `${lever.min} 至 ${lever.max} 内由小到大，按 step 取得到 to 和默认值 ${lever.value}`,
    en: `from ${lever.min} to ${lever.max}, rising; steps reach to and the default ${lever.value}`,
  };
  const isGood = from >= lever.min && to <= lever.max && from < to
    && Number.isInteger(valuesOf(written)) && Number.isInteger((lever.value - from) / step)
    && lever.value >= from && lever.value <= to;
  if (isGood) return;
  report({
    message: { zh: `${from} 至 ${to}、步长 ${step} 不可用`, en: `cannot go ${from} to ${to} by ${step}` },
    allowed,
  });
}

function readAmount(value: unknown, report: Report): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  report({
    message: notA(value, '数', 'a number'),
    allowed: { zh: '以指标单位表示的数', en: 'a number in the figure’s unit' },
  });
  return 0;
}
