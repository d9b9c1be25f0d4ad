// From arguments to a checked scenario and policies: preset names or files, with every problem of
// all of them reported at once.

import { presetIds, presetScenario } from '../scenarios/index.ts';
import { seasonOf, seasons, worldIn, type Season } from '../scenarios/seasons.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import type { Goal } from '../scenarios/schema/goal-file.ts';
import { misfitsIn } from '../scenarios/schema/fit.ts';
import { figureMisfits } from '../scenarios/schema/misfits.ts';
import { policyInFile as policyForFile } from '../scenarios/schema/policy-file.ts';
import { problemAt, refused } from '../scenarios/schema/problem.ts';
import type { Parsed } from '../scenarios/schema/problem.ts';
import {
  daysSchema,
  warmUpSchema,
  weatherSchema,
} from '../scenarios/schema/scenario-file.ts';
import { valueFromWord } from '../scenarios/schema/setting.ts';
import { notOneOf, readBy, wholeNumber } from '../scenarios/schema/strict.ts';
import type { Schema } from '../scenarios/schema/strict.ts';
import type { FigureId, SmallestEffects } from '../sim-core/figures.ts';
import {
  againstAt, engineVersion, levelsAt, noChange, type PolicyChange, type PolicyDiff, type Scenario,
} from '../sim-core/index.ts';
import { BadInput, readAll, valueOrThrow } from './bad-input.ts';
import { policyFromFile, scenarioInFile } from './input-files.ts';
import type { LoadedPolicy } from './input-files.ts';
import { changesFromWords } from './settings-option.ts';
import { lookAt } from './text-file.ts';

export interface ScenarioOptions {
  readonly weather?: string;
  readonly season?: string;
  readonly days?: string;
  readonly warmUp?: string;
}

export interface PolicyOptions {
  readonly policy?: string;
  readonly baseline?: string;
  readonly set?: readonly string[];
  readonly assume?: readonly string[];
  readonly season?: string;
}

export interface PolicyPair {
  readonly baseline: PolicyDiff;
  readonly policy: PolicyDiff;
}

/** A preset's name or a scenario file, with what the options change. */
export function scenarioFrom(name: string, options: ScenarioOptions): Scenario {
  const [scenario, weather, days, warmUp, season] = readAll<[
    Scenario, Scenario['weather'] | undefined, number | undefined, number | undefined,
    Season | undefined,
  ]>(
    () => presetScenario(name) ?? valueOrThrow(name, scenarioNamed(name)),
    () => optionBy('--weather', weatherSchema(), options.weather),
    () => optionBy('--days', daysSchema(), numberWord(options.days)),
    () => optionBy('--warm-up', warmUpSchema(), numberWord(options.warmUp)),
    () => seasonNamed(options.season),
  );
  checkSeason(season, scenario);
  return {
    ...scenario,
    weather: weather ?? season?.weather ?? scenario.weather,
    days: days ?? scenario.days,
    warmUp: warmUp ?? scenario.warmUp,
  };
}

/** Refuses a season of which the city has nothing. */
function checkSeason(season: Season | undefined, { verticals }: Scenario): void {
  if (season === undefined || season.weather !== undefined) return;
  if (Object.keys(worldIn(season, verticals)).length > 0) return;
  const services = [...new Set(Object.keys(season.world).map((id) => id.split('.')[0]))].join(', ');
  throw new BadInput('--season', [problemAt([], {
    message: {
      zh: `${season.id} 对此城市没有任何假设`, en: `${season.id} assumes nothing about this city`,
    },
    allowed: { zh: `城市须有业态 ${services}`, en: `a city with ${services}` },
  })]);
}

function seasonNamed(id: string | undefined): Season | undefined {
  if (id === undefined) return undefined;
  const [known] = namesBehind('--season', [id], seasons.map((season) => season.id));
  return seasonOf(known);
}

/**
 * The baseline and the policy that the options describe, in a city with these verticals, of which
 * a season may say something.
 */
export function policiesFrom(
  options: PolicyOptions, verticalIds: readonly string[] = [],
): PolicyPair {
  const [own, baseline, set, assumed] = readAll<
    [LoadedPolicy, PolicyDiff | undefined, PolicyChange[], PolicyChange[]]
  >(
    () => options.policy === undefined
      ? { whole: noChange, base: undefined }
      : policyFromFile(options.policy),
    () => options.baseline === undefined ? undefined : policyFromFile(options.baseline).whole,
    () => changesFromWords('--set', options.set ?? []),
    () => changesFromWords('--assume', options.assume ?? []),
  );
  const season = options.season === undefined ? undefined : seasonOf(options.season);
  const assume = season === undefined
    ? assumed
    : [{ fromSeconds: 0, set: worldIn(season, verticalIds) }, ...assumed];
  const title = options.set?.join(' ');
  const policy = set.length === 0 ? own.whole : {
    ...own.whole,
    title: options.policy === undefined ? title as string : `${own.whole.title}; ${title}`,
    changes: [...own.whole.changes, ...set],
  };
  return {
    baseline: assuming(baseline ?? own.base ?? noChange, assume),
    policy: assuming(policy, assume),
  };
}

/** A policy as results hold it: its title and its changes as they stand in a file. */
export function policyInResult(policy: PolicyDiff): Record<string, unknown> {
  const { title, changes } = policyForFile(policy);
  return { title, changes };
}

/** Refuses what a policy says that the scenario does not have. */
export async function checkFit(
  scenario: Scenario,
  policies: readonly PolicyDiff[],
): Promise<void> {
  const misfits = await misfitsIn(scenario, policies);
  const found = [
    { where: scenario.id, problems: misfits.scenario },
    ...policies.map(({ title }, i) => ({ where: title, problems: misfits.policies[i] })),
  ];
  readAll(...found.map(({ where, problems }) => () => {
    if (problems.length > 0) throw new BadInput(where, problems);
  }));
}

/** Refuses figures of verticals that the scenario has not; `option` names them. */
export function checkFigures(
  option: string,
  { verticals }: Scenario,
  figures: readonly FigureId[] = [],
): void {
  const problems = figures.flatMap((figure) => figureMisfits(figure, verticals, []));
  if (problems.length > 0) throw new BadInput(option, problems);
}

/** Refuses a smallest effect on a figure that the scenario has not. */
export function checkSmallest(scenario: Scenario, effects: SmallestEffects): void {
  checkFigures('--smallest', scenario, Object.keys(effects) as FigureId[]);
}

/** Refuses what an experiment's policies or factors say that its scenario does not have. */
export async function checkExperiment(experiment: Experiment): Promise<void> {
  const { scenario, baseline, arms, factors, points } = experiment;
  const [first] = points;
  await checkFit(scenario, [
    baseline,
    ...arms.map(({ policy }) => againstAt({ baseline, policy }, factors, first).policy),
  ]);
}

/** Refuses to go on where another version of the engine is wanted. */
export function checkEngine(wanted: string | undefined, where = '--engine'): void {
  if (wanted === undefined || wanted === engineVersion) return;
  throw new BadInput(where, [problemAt([], {
    message: { zh: `要求引擎 ${wanted}`, en: `engine ${wanted} is asked for` },
    allowed: { zh: `此处为 ${engineVersion}`, en: `here it is ${engineVersion}` },
  })]);
}

/** Refuses what a goal's baseline or levers say that its scenario does not have. */
export async function checkGoal({ scenario, baseline, factors }: Goal): Promise<void> {
  const ends = [0, 0.999_999].map((share) => (
    againstAt({ baseline, policy: baseline }, factors, levelsAt(factors, factors.map(() => share)))
  ));
  await checkFit(scenario, [baseline, ...ends.map(({ policy }) => policy)]);
}

/** Words behind an option that are each one of some names; every other one is told. */
export function namesBehind<Name extends string>(
  option: string, words: readonly string[], known: readonly Name[],
): readonly Name[] {
  const isKnown = (word: string): word is Name => (known as readonly string[]).includes(word);
  const wrong = words.filter((word) => !isKnown(word));
  if (wrong.length > 0) {
    throw new BadInput(option, wrong.map((word) => problemAt([], notOneOf(word, known))));
  }
  return words.filter(isKnown);
}

/** A whole number behind an option; undefined when the option is absent. */
export function wholeNumberOption(
  option: string,
  word: string | undefined,
  min: number,
  max: number,
): number | undefined {
  return optionBy(option, wholeNumber(min, max), numberWord(word));
}

function scenarioNamed(name: string): Parsed<Scenario> {
  if (!looksLikeFile(name)) {
    const { message, allowed } = notOneOf(name, presetIds);
    const list = presetIds.join(', ');
    return refused([problemAt([], {
      message,
      allowed: allowed && { zh: `${list}，或场景文件`, en: `${list}, or a scenario file` },
    })]);
  }
  return scenarioInFile(name);
}

function looksLikeFile(name: string): boolean {
  if (/[./\\]/.test(name)) return true;
  return lookAt(name) !== undefined;
}

function assuming(policy: PolicyDiff, assume: readonly PolicyChange[]): PolicyDiff {
  if (assume.length === 0) return policy;
  return { ...policy, changes: [...assume, ...policy.changes] };
}

function optionBy<T>(option: string, schema: Schema<T>, value: unknown): T | undefined {
  return value === undefined ? undefined : valueOrThrow(option, readBy(schema, value));
}

function numberWord(word: string | undefined): number | string | undefined {
  return word === undefined ? undefined : valueFromWord(word);
}
