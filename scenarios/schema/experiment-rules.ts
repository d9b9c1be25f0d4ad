// The rules that an experiment file sets before anything is run: at which precision it stops, and
// what its author will do upon which answer.

import * as z from 'zod/mini';
import { type Bounds, readWindow, type Scenario, type Text } from '../../sim-core/index.ts';
import { type FigureId, metrics } from '../../sim-core/figures.ts';
import { figureMisfits } from './misfits.ts';
import { pathText, type Problem, problemAt, type Step } from './problem.ts';
import { mostSeeds } from './seed-limits.ts';
import {
  furtherRead, leaf, listOf, notA, oneOf, type Report, type Schema, shown, someText, wholeNumber,
} from './strict.ts';

/** A size in a figure's unit, or as a share of its mean under the baseline. */
export interface Size {
  /** In the figure's unit; as a share, 0.01 is one per cent. */
  readonly amount: number;
  readonly isShare: boolean;
}

/** Which difference a rule looks at. */
export interface Watched {
  readonly figure: FigureId;
  /** Days of the branch as a window has them; `all` for all that count. */
  readonly window: string;
}

/**
 * Where to stop: when the widest interval of any arm at any point is so narrow, or, without a
 * width, when of each it is known whether and how it differs, by whoever looks again and again.
 */
export interface StopRule extends Watched {
  /** To either side of the difference. */
  readonly halfWidth?: Size;
  /** Seeds at most, whatever the precision. */
  readonly most: number;
}

/** A difference and its bounds. */
export interface Condition extends Watched {
  readonly atLeast?: Size;
  readonly atMost?: Size;
  /**
   * By how much a bound may be missed and still counts as kept, 0 or more: the margin of
   * non-inferiority of clinical trials (ICH E9). 0 without it.
   */
  readonly margin?: Size;
}

/** What is adopted: whatever reaches the goal and keeps all guardrails. */
export interface DecisionRule {
  readonly goal: Condition;
  readonly guardrails: readonly Condition[];
}

const mostGuardrails = 20;
const usualMost = 1000;
const figureIds = metrics.map(({ id }) => id);

/** A stop rule as it stands in a file. */
export function stopSchema(): Schema<StopRule> {
  return furtherRead(z.strictObject({
    figure: oneOf(figureIds),
    window: z.optional(someText(20)),
    halfWidth: z.optional(leaf(readWidth)),
    until: z.optional(oneOf(['known'])),
    most: z.optional(wholeNumber(2, mostSeeds)),
  }), ({ figure, window, halfWidth, until, most = usualMost }, report) => {
    if ((halfWidth === undefined) === (until === undefined)) {
      report({
        message: halfWidth === undefined
          ? { zh: '没有停止条件', en: 'does not say when to stop' }
          : { zh: '有两个停止条件', en: 'says twice when to stop' },
        allowed: { zh: 'halfWidth 或 "until": "known"', en: 'halfWidth, or "until": "known"' },
      }, [halfWidth === undefined ? 'halfWidth' : 'until']);
    }
    return {
      figure, window: windowAs(window), ...(halfWidth === undefined ? {} : { halfWidth }), most,
    };
  });
}

/** A decision rule as it stands in a file. */
export function decisionSchema(): Schema<DecisionRule> {
  return furtherRead(z.strictObject({
    goal: conditionSchema(),
    guardrails: z.optional(listOf(conditionSchema(), 1, mostGuardrails)),
  }), ({ goal, guardrails = [] }) => ({ goal, guardrails }));
}

/** A difference and its bounds as they stand in a file. */
export function conditionSchema(): Schema<Condition> {
  return furtherRead(z.strictObject({
    figure: oneOf(figureIds),
    window: z.optional(someText(20)),
    atLeast: z.optional(leaf(readSize)),
    atMost: z.optional(leaf(readSize)),
    margin: z.optional(leaf(readMargin)),
  }), readCondition);
}

interface ConditionWords {
  readonly figure: FigureId;
  readonly window?: string | undefined;
  readonly atLeast?: Size | undefined;
  readonly atMost?: Size | undefined;
  readonly margin?: Size | undefined;
}

function readCondition(words: ConditionWords, report: Report): Condition {
  const { figure, window, atLeast, atMost, margin } = words;
  if (atLeast === undefined && atMost === undefined) {
    report({
      message: { zh: '没有界限', en: 'has no bound' },
      allowed: { zh: 'atLeast、atMost，或二者', en: 'atLeast, atMost, or both' },
    });
  }
  const isCrossed = atLeast !== undefined && atMost !== undefined
    && atLeast.isShare === atMost.isShare && atLeast.amount > atMost.amount;
  if (isCrossed) {
    report({
      message: { zh: '小于 atLeast', en: 'is less than atLeast' },
      allowed: { zh: 'atLeast 或更大', en: 'atLeast or more' },
    }, ['atMost']);
  }
  return {
    figure,
    window: windowAs(window),
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(margin === undefined || margin.amount === 0 ? {} : { margin }),
  };
}

/** As scenarios write it; `all` where it is not written. */
export function windowAs(written = 'all'): string {
  return readWindow(written)?.id ?? written;
}

const sizes = {
  zh: '以指标单位表示的数，或 "1%" 这样的字（基准均值的百分比）',
  en: 'a number in the figure\'s unit, or a word like "1%" of its mean under the baseline',
};

/** A size as it stands in a file: a number in the figure's unit, or a word like "1%". */
export function readSize(value: unknown, report: Report): Size {
  const share = typeof value === 'string' ? /^(-?\d{1,6}(?:\.\d{1,6})?)\s?%$/.exec(value) : null;
  if (share !== null) return { amount: Number(share[1]) / 100, isShare: true };
  if (typeof value === 'number' && Number.isFinite(value)) return { amount: value, isShare: false };
  report({
    message: typeof value === 'string'
      ? { zh: `${shown(value)} 不是大小`, en: `${shown(value)} is no size` }
      : notA(value, '大小', 'a size'),
    allowed: sizes,
  });
  return { amount: 0, isShare: false };
}

const readWidth = boundedSize((amount) => amount > 0, { zh: '不大于 0', en: 'is not above 0' });
const readMargin = boundedSize((amount) => amount >= 0, { zh: '小于 0', en: 'is less than 0' });

/** A size that may not have every amount. */
function boundedSize(
  isAllowed: (amount: number) => boolean,
  otherwise: Text,
): (value: unknown, report: Report) => Size {
  return (value, report) => {
    let isSize = true;
    const size = readSize(value, (complaint, path) => {
      isSize = false;
      report(complaint, path);
    });
    if (isSize && !isAllowed(size.amount)) {
      const { zh, en } = otherwise;
      report({ message: { zh: `${shown(value)} ${zh}`, en: `${shown(value)} ${en}` },
        allowed: sizes });
    }
    return size;
  };
}

/** A size in the figure's unit. */
export function sizeIn({ amount, isShare }: Size, baseline: number): number {
  return isShare ? amount * Math.abs(baseline) : amount;
}

/** A condition's bounds in the figure's unit, with its margin. */
export function boundsIn({ atLeast, atMost, margin }: Condition, baseline: number): Bounds {
  const by = margin === undefined ? 0 : sizeIn(margin, baseline);
  return {
    ...(atLeast === undefined ? {} : { atLeast: sizeIn(atLeast, baseline) - by }),
    ...(atMost === undefined ? {} : { atMost: sizeIn(atMost, baseline) + by }),
  };
}

/** Where a difference is looked at: the windows and verticals of a scenario. */
export type WatchedPlace = Pick<Scenario, 'windows' | 'verticals'>;

/** What is looked at and not there: days that are no window, a figure of an absent vertical. */
export function watchedMisfits(
  path: readonly Step[],
  { figure, window }: Watched,
  { windows = [], verticals }: WatchedPlace,
): Problem[] {
  const known = ['all', ...windows];
  return [
    ...figureMisfits(figure, verticals, [...path, 'figure']),
    ...(known.includes(window) ? [] : [problemAt([...path, 'window'], {
      message: { zh: `${shown(window)} 不是窗口`, en: `${shown(window)} is no window` },
      allowed: { zh: known.join(', '), en: known.join(', ') },
    })]),
  ];
}

/** What is wrong where no difference keeps all conditions. */
export function contradictions(
  conditions: readonly { readonly path: readonly Step[]; readonly condition: Condition }[],
): Problem[] {
  return conditions.flatMap(({ path, condition }, i) => {
    const other = conditions.slice(0, i).find((earlier) => exclude(earlier.condition, condition));
    if (other === undefined) return [];
    const name = pathText(other.path);
    return [problemAt(path, {
      message: {
        zh: `与 ${name} 矛盾：没有差值能同时满足`, en: `contradicts ${name}: no difference keeps both`,
      },
      allowed: {
        zh: `与 ${name} 有共同值的界限`, en: `bounds that share a value with those of ${name}`,
      },
    })];
  });
}

/** Whether two conditions bound one difference so that no value keeps both. */
function exclude(one: Condition, other: Condition): boolean {
  if (one.figure !== other.figure || one.window !== other.window) return false;
  // Shares and amounts meet where the baseline says, which nobody knows before the run.
  return [true, false].some((isShare) => {
    const [a, b] = [one, other].map((each) => boundsOf(each, isShare));
    return a.least > b.most || b.least > a.most;
  });
}

/** The bounds that a condition sets as shares, or in the figure's unit. */
function boundsOf(
  { atLeast, atMost, margin }: Condition,
  isShare: boolean,
): { readonly least: number; readonly most: number } {
  const isComparable = margin === undefined || margin.isShare === isShare;
  const by = margin?.amount ?? 0;
  const reads = (size: Size | undefined): size is Size => isComparable && size?.isShare === isShare;
  return {
    least: reads(atLeast) ? atLeast.amount - by : -Infinity,
    most: reads(atMost) ? atMost.amount + by : Infinity,
  };
}

/**
 * What rules say that the experiment has not: days, figures, or as many seeds as asked. `pilot`:
 * how many seeds come first; `list` where they are one, undefined where nobody knows.
 */
export function ruleMisfits(
  rules: { readonly stop?: StopRule | undefined; readonly decision?: DecisionRule | undefined },
  place: WatchedPlace,
  pilot: number | 'list' | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const lookAt = (path: readonly Step[], watched: Watched): void => {
    problems.push(...watchedMisfits(path, watched, place));
  };
  const { stop, decision } = rules;
  if (stop !== undefined) {
    lookAt(['stop'], stop);
    if (pilot !== undefined) problems.push(...pilotMisfits(stop, pilot));
  }
  if (decision !== undefined) {
    lookAt(['decision', 'goal'], decision.goal);
    decision.guardrails.forEach((each, i) => lookAt(['decision', 'guardrails', i], each));
    problems.push(...contradictions([
      { path: ['decision', 'goal'], condition: decision.goal },
      ...decision.guardrails.map((condition, i) => (
        { path: ['decision', 'guardrails', i], condition }
      )),
    ]));
  }
  return problems;
}

const fewestPilot = 8;

function pilotMisfits({ most }: StopRule, pilot: number | 'list'): Problem[] {
  if (pilot === 'list') {
    return [problemAt(['seeds'], {
      message: { zh: '是列表，不能增加', en: 'are a list, which cannot grow' },
      allowed: { zh: '试点的种子个数', en: 'how many seeds the pilot has' },
    })];
  }
  if (pilot < fewestPilot) {
    return [problemAt(['seeds'], {
      message: { zh: `试点只有 ${pilot} 个`, en: `are ${pilot}, too few for a pilot` },
      allowed: { zh: `${fewestPilot} 或更多，通常 16`, en: `${fewestPilot} or more, 16 as a rule` },
    })];
  }
  if (most >= pilot) return [];
  return [problemAt(['stop', 'most'], {
    message: { zh: `${most} 少于试点的 ${pilot} 个`, en: `${most} is less than the pilot's ${pilot}` },
    allowed: { zh: `${pilot} 或更多`, en: `${pilot} or more` },
  })];
}
