// Goal files: levers with ranges, what shall be least or most, and which conditions must hold. The
// policy that does so is looked for; what it is held against and in which city stands as in an
// experiment file.

import * as z from 'zod/mini';
import {
  type Factor, isAssumption, layoutFactor, type PolicyDiff, type Scenario,
} from '../../sim-core/index.ts';
import { type FigureId, metricById, metrics } from '../../sim-core/figures.ts';
import { variedLevers } from './experiment-factor.ts';
import { parseExperiment, scenarioOf } from './experiment-file.ts';
import {
  type Condition, conditionSchema, contradictions, type Watched, watchedMisfits,
  type WatchedPlace, windowAs,
} from './experiment-rules.ts';
import { readJson } from './json-text.ts';
import { figureMisfits } from './misfits.ts';
import type { PolicyNamed } from './platforms.ts';
import { accepted, type Complaint, type Parsed, type Problem, problemAt, refused }
  from './problem.ts';
import { readParts, repeated } from './read-parts.ts';
import { mostSeeds } from './seed-limits.ts';
import { furtherRead, listOf, notA, oneOf, someText, unknownKey, wholeNumber }
  from './strict.ts';

/** What shall be least or most: a figure's difference from the baseline. */
export interface Aim extends Watched {
  /** Whether as little of it is wanted as can be, or as much. */
  readonly best: 'least' | 'most';
}

/** Read, with all that its words stand for. */
export interface Goal {
  readonly title: string;
  readonly scenario: Scenario;
  readonly baseline: PolicyDiff;
  /** Levers that may be set, and to what. */
  readonly factors: readonly Factor[];
  readonly aim: Aim;
  /** Which differences from the baseline must be reached. */
  readonly conditions: readonly Condition[];
  /** Runs of policies that the search may take, beside those of the baseline. */
  readonly runs: number;
  /** Seeds on which each policy is tried first. */
  readonly fewSeeds: number;
  /** New seeds on which the found policy is checked. */
  readonly freshSeeds: number;
  /** Assumptions at both ends of whose usual range it is checked as well. */
  readonly worlds: readonly string[];
  /** Figures whose frontier is told of all policies that were tried. */
  readonly frontier: readonly FigureId[];
}

const figureIds = metrics.map(({ id }) => id);
const directed = metrics.filter(({ better }) => better !== 'neither').map(({ id }) => id);
const steppable = variedLevers.flatMap((lever) => (
  lever.owner === 'world' && lever.kind === 'integer' ? [lever.id] : []
));
const usualRuns = 400;
const usualSeeds = 4;
const usualFrontier: readonly FigureId[] = [
  'platform.profit', 'rider.hourly-earnings', 'delivery.time-mean',
];

const aimSchema = furtherRead(z.strictObject({
  figure: oneOf(figureIds),
  window: z.optional(someText(20)),
  best: oneOf(['least', 'most']),
}), ({ figure, window, best }): Aim => ({ figure, window: windowAs(window), best }));

const ownSchema = z.strictObject({
  goal: aimSchema,
  conditions: listOf(conditionSchema(), 1, 20),
  runs: z.optional(wholeNumber(20, 100_000)),
  seeds: z.optional(wholeNumber(2, 64)),
  fresh: z.optional(wholeNumber(4, mostSeeds)),
  worlds: z.optional(listOf(oneOf(steppable), 1, steppable.length)),
  frontier: z.optional(listOf(oneOf(directed), 2, 5)),
});

type Parts = Partial<z.output<typeof ownSchema>>;

const ownKeys = ['goal', 'conditions', 'runs', 'seeds', 'fresh', 'worlds', 'frontier'];
const sharedKeys = ['title', 'scenario', 'baseline', 'factors'];

/** A goal from the parsed JSON of its file; `policyNamed` finds the policies it names. */
export function parseGoal(value: unknown, policyNamed: PolicyNamed): Parsed<Goal> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused([problemAt([], {
      message: notA(value, '目标文件的内容', 'what a goal file holds'),
      allowed: { zh: '一个对象', en: 'an object' },
    })]);
  }
  const part = (keys: readonly string[]): Record<string, unknown> => (
    Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
  );
  const known = [...sharedKeys, ...ownKeys];
  const problems: Problem[] = Object.keys(value).filter((key) => !known.includes(key))
    .map((key) => problemAt([key], unknownKey(key, known)));
  const { whole: own, parts } = readParts(ownSchema, part(ownKeys));
  const shared = parseExperiment({
    ...part(sharedKeys), design: { kind: 'sobol', points: 1 }, seeds: 1,
    // Without factors an experiment needs an arm; their absence is said below.
    ...('factors' in value ? {} : { arms: [{ id: 'a', policy: {} }], design: undefined }),
  }, policyNamed);
  if (!own.ok) problems.push(...own.problems);
  if (!shared.ok) problems.push(...shared.problems);
  if (!('factors' in value)) {
    problems.push(problemAt(['factors'], {
      message: { zh: '缺失', en: 'is missing' },
      allowed: { zh: '至少一个有范围的杠杆', en: 'one lever with a range at least' },
    }));
  }
  const place = scenarioOf('scenario' in value ? value.scenario : undefined, policyNamed);
  problems.push(
    ...ruleMisfits(parts, place.ok ? place.value : undefined),
    ...(shared.ok ? shared.value.factors.flatMap(factorMisfits) : []),
  );
  if (!own.ok || !shared.ok || problems.length > 0) return refused(problems);
  const { title, scenario, baseline, factors } = shared.value;
  const {
    goal: aim, conditions, runs = usualRuns, seeds = usualSeeds, fresh = 16, worlds = [],
    frontier = usualFrontier,
  } = own.value;
  return accepted({
    title, scenario, baseline, factors, aim, conditions, runs, fewSeeds: seeds, freshSeeds: fresh,
    worlds, frontier,
  });
}

/** A goal from the text of its file. */
export function readGoal(text: string, policyNamed: PolicyNamed): Parsed<Goal> {
  const json = readJson(text);
  return json.ok ? parseGoal(json.value, policyNamed) : json;
}

const noLever: Complaint = {
  message: { zh: '不是政策杠杆', en: 'is no lever of a policy' },
  allowed: { zh: '政策杠杆', en: 'levers that a policy decides' },
};

/** What the goal's own parts say that does not go together, of those that can be read. */
function ruleMisfits(parts: Parts, place: WatchedPlace | undefined): Problem[] {
  const { goal, conditions = [], frontier = [], runs = usualRuns, seeds = usualSeeds } = parts;
  const watched = place === undefined ? [] : [
    ...(goal === undefined ? [] : watchedMisfits(['goal'], goal, place)),
    ...conditions.flatMap((each, i) => watchedMisfits(['conditions', i], each, place)),
    ...frontier.flatMap((figure, i) => figureMisfits(figure, place.verticals, ['frontier', i])),
  ];
  const problems = [
    ...watched,
    ...repeated(frontier, (i) => ['frontier', i]),
    ...repeated(parts.worlds ?? [], (i) => ['worlds', i]),
    ...contradictions(conditions.map((condition, i) => ({ path: ['conditions', i], condition }))),
  ];
  const least = 6 * seeds;
  if ('runs' in parts && 'seeds' in parts && runs < least) {
    problems.push(problemAt(['runs'], {
      message: { zh: `${runs} 太少`, en: `${runs} are too few` },
      allowed: { zh: `${least} 或更多`, en: `${least} or more with ${seeds} seeds a policy` },
    }));
  }
  return problems;
}

/** Why a factor can be no lever of a search; nothing where it can. */
function factorMisfits(factor: Factor, i: number): Problem[] {
  const problems: Problem[] = [];
  const { lever, levels } = factor;
  if (lever === layoutFactor) problems.push(problemAt(['factors', i, 'lever'], noLever));
  if (isAssumption(factor)) {
    problems.push(problemAt(['factors', i, 'lever'], {
      message: { zh: `${lever} 是对世界的假设`, en: `${lever} is an assumption` },
      allowed: { zh: '政策杠杆；假设写在 worlds 中',
        en: 'levers that a policy decides; assumptions stand in worlds' },
    }));
  }
  if ('values' in levels && levels.values.length < 2) {
    problems.push(problemAt(['factors', i, 'values'], {
      message: { zh: '只有一个取值', en: 'has one value only' },
      allowed: { zh: '两个或更多', en: 'two or more' },
    }));
  }
  return problems;
}

/** Whether more of a figure is better, 1, or less, -1. */
export function directionOf(figure: FigureId): 1 | -1 {
  return metricById(figure)?.better === 'lower' ? -1 : 1;
}
