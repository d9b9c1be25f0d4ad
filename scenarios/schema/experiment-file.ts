// Experiment files: a scenario, what is varied in it and how, on which seeds, and which figures are
// told. Everything that is wrong with a file is told at once, with its place.

import * as z from 'zod/mini';
import {
  canonicalJson, type Factor, fewestForBootstrap, noChange, type PolicyDiff, type Scenario,
  seedsFor, type Setting,
} from '../../sim-core/index.ts';
import { type FigureId, metrics } from '../../sim-core/figures.ts';
import { presetIds } from '../index.ts';
import { idSchema } from './city-file.ts';
import { type Design, designMisfits, designSchema, pointsOf } from './experiment-design.ts';
import { factorSchema, mostPoints, variedLevers } from './experiment-factor.ts';
import {
  type DecisionRule, decisionSchema, ruleMisfits, type StopRule, stopSchema,
} from './experiment-rules.ts';
import { readJson } from './json-text.ts';
import { layoutMisfits } from './layout-misfits.ts';
import { figureMisfits } from './misfits.ts';
import type { PolicyNamed } from './platforms.ts';
import { isAssumed, policyFileName } from './policy-file.ts';
import { accepted, type Complaint, type Parsed, type Problem, problemAt, refused, type Step }
  from './problem.ts';
import { readParts, repeated } from './read-parts.ts';
import { parseScenario } from './scenario-file.ts';
import { readSeeds, seedCount, type Seeds } from './seeds.ts';
import { readSettings, type Settings } from './setting.ts';
import { leaf, listOf, notA, oneOf, type Report, shown, someText, twice, yesOrNo }
  from './strict.ts';
import { varianceMisfits } from './variance-misfits.ts';

const usualSeeds: Seeds = { root: 1, count: 16 };
const mostFactors = 40;

/** A policy that an experiment tries at every point. */
export interface ExperimentArm {
  readonly id: string;
  readonly policy: PolicyDiff;
}

/** Read, with all that its words stand for. */
export interface Experiment {
  readonly title: string;
  readonly scenario: Scenario;
  readonly baseline: PolicyDiff;
  /** One at least. */
  readonly arms: readonly ExperimentArm[];
  readonly factors: readonly Factor[];
  /** Levels by factor; one point without levels where nothing is varied. */
  readonly points: readonly (readonly Setting[])[];
  /** How the points were laid; absent where the file does not say. */
  readonly design?: Design;
  /** Where a stop rule says how many: those of the pilot. */
  readonly seeds: readonly number[];
  /** Of the seeds; absent where they are a list. */
  readonly root?: number;
  readonly figures: readonly FigureId[];
  /** How intervals are made, but that of the figure of a stop rule; the usual way without it. */
  readonly interval?: 'bootstrap';
  /** Whether it is told where variance comes from: days, layouts or assumptions. */
  readonly variance?: true;
  readonly stop?: StopRule;
  readonly decision?: DecisionRule;
}

const figureIds = metrics.map(({ id }) => id);
const headlines = metrics.filter(({ headline }) => headline).map(({ id }) => id);

const experimentSchema = z.strictObject({
  title: someText(200),
  scenario: z.unknown(),
  baseline: z.optional(leaf(readPolicyWords)),
  arms: z.optional(listOf(
    z.strictObject({ id: idSchema(), policy: leaf(readPolicyWords) }), 1, mostPoints,
  )),
  factors: z.optional(listOf(factorSchema(), 1, mostFactors)),
  design: z.optional(designSchema()),
  seeds: z.optional(leaf((value, report) => readSeeds(value, report))),
  figures: z.optional(listOf(oneOf(figureIds), 1, figureIds.length)),
  interval: z.optional(oneOf(['bootstrap'])),
  variance: z.optional(yesOrNo()),
  stop: z.optional(stopSchema()),
  decision: z.optional(decisionSchema()),
});

type Written = z.output<typeof experimentSchema>;
/** What of a file can be read, where not all of it can. */
type Parts = Partial<Written>;

/** An experiment from the parsed JSON of its file; `policyNamed` finds the policies it names. */
export function parseExperiment(value: unknown, policyNamed: PolicyNamed): Parsed<Experiment> {
  const { whole, parts } = readParts(experimentSchema, value);
  const problems: Problem[] = whole.ok ? [] : [...whole.problems];
  if (!('scenario' in parts)) return refused(problems);
  const scenario = scenarioOf(parts.scenario, policyNamed);
  if (!scenario.ok) problems.push(...scenario.problems);
  const policyOf = (words: Settings | string | undefined, path: readonly Step[]): PolicyDiff => {
    const found = policyIn(words, path, policyNamed);
    if (found.ok) return found.value;
    problems.push(...found.problems);
    return noChange;
  };
  const baseline = policyOf(parts.baseline, ['baseline']);
  const named = parts.arms?.map(({ id, policy }, i) => (
    { id, policy: policyOf(policy, ['arms', i, 'policy']) }
  ));
  problems.push(...misfitsOf(parts), ...overwritten(named, parts.factors));
  if (scenario.ok) {
    const { verticals } = scenario.value;
    problems.push(...(parts.figures ?? []).flatMap((figure, i) => (
      figureMisfits(figure, verticals, ['figures', i])
    )));
    problems.push(...ruleMisfits(parts, scenario.value, pilotOf(parts)));
    problems.push(...layoutMisfits(
      parts.factors ?? [], scenario.value, saysWarmUp(parts.scenario), [
        { path: ['baseline'], policy: baseline },
        ...(named ?? []).map(({ policy }, i) => ({ path: ['arms', i, 'policy'], policy })),
      ],
    ));
  }
  if (!whole.ok || !scenario.ok || problems.length > 0) return refused(problems);
  const { title, design, factors = [], figures = headlines, seeds = usualSeeds } = whole.value;
  const { interval, variance, stop, decision } = whole.value;
  return accepted({
    title,
    scenario: scenario.value,
    baseline,
    arms: named ?? [{ id: 'policy', policy: baseline }],
    factors: factors.map(({ isRange: _isRange, ...factor }) => factor),
    points: pointsOf(factors, design),
    ...(design === undefined ? {} : { design }),
    ...('count' in seeds
      ? { root: seeds.root, seeds: seedsFor(scenario.value, seeds.root, seeds.count) }
      : { seeds }),
    figures,
    ...(interval === undefined ? {} : { interval }),
    ...(variance === true ? { variance } : {}),
    ...(stop === undefined ? {} : { stop }),
    ...(decision === undefined ? {} : { decision }),
  });
}

/** An experiment on so many seeds of its root, of which the first are those it has. */
export function grownTo(experiment: Experiment, count: number): Experiment {
  const { root, scenario, seeds } = experiment;
  if (root === undefined || count <= seeds.length) return experiment;
  return { ...experiment, seeds: seedsFor(scenario, root, count) };
}

/** An experiment from the text of its file. */
export function readExperiment(text: string, policyNamed: PolicyNamed): Parsed<Experiment> {
  const json = readJson(text);
  return json.ok ? parseExperiment(json.value, policyNamed) : json;
}

/** The scenario of a file that holds one or names a preset; problems lie beneath `scenario`. */
export function scenarioOf(value: unknown, policyNamed: PolicyNamed): Parsed<Scenario> {
  const written = typeof value === 'string' ? { preset: value } : value;
  if (value === undefined || typeof value === 'number' || value === null) {
    const list = presetIds.join(', ');
    return refused([problemAt(['scenario'], {
      message: notA(value, '场景', 'a scenario'),
      allowed: { zh: `${list}，或场景文件的内容`, en: `${list}, or what a scenario file holds` },
    })]);
  }
  const read = parseScenario(written, policyNamed);
  return read.ok ? read : refused(read.problems.map((problem) => beneath('scenario', problem)));
}

function saysWarmUp(scenario: unknown): boolean {
  return typeof scenario === 'object' && scenario !== null && 'warmUp' in scenario;
}

function beneath(step: string, problem: Problem): Problem {
  const { path } = problem;
  if (path === '' || path.startsWith('[')) return { ...problem, path: step + path };
  return { ...problem, path: `${step}.${path}` };
}

function policyIn(
  words: Settings | string | undefined,
  path: readonly Step[],
  policyNamed: PolicyNamed,
): Parsed<PolicyDiff> {
  if (words === undefined || words === 'defaults') return accepted(noChange);
  if (typeof words === 'string') {
    const found = policyNamed(words);
    if (found.ok) return found;
    return refused(found.problems.map(({ path: at, message, zh, allowed }) => ({
      ...problemAt(path, { message: {
        zh: `${words}${at === '' ? '' : `: ${at}`}：${zh}`,
        en: `${words}: ${at === '' ? '' : `${at}: `}${message}`,
      } }),
      ...(allowed === undefined ? {} : { allowed }),
    })));
  }
  const title = Object.entries(words).map(([id, set]) => `${id}=${canonicalJson(set)}`).join(' ');
  return accepted({ title: title || noChange.title, changes: [{ fromSeconds: 0, set: words }] });
}

function readPolicyWords(value: unknown, report: Report): Settings | string {
  if (typeof value !== 'string') return readSettings(variedLevers, isAssumed, value, report);
  if (value !== 'defaults' && !policyFileName.test(value)) {
    report({
      message: { zh: `${shown(value)} 不是文件名`, en: `${shown(value)} is no file's name` },
      allowed: {
        zh: '"defaults"、以杠杆 id 为名的设置，或同一文件夹中的 .json 文件名',
        en: '"defaults", settings by lever id, or the name of a .json file in the same folder',
      },
    });
  }
  return value;
}

/** Drawn again, few seeds tell too little. */
function fewForBootstrap(seeds: Seeds): Problem[] {
  const count = seedCount(seeds);
  if (count >= fewestForBootstrap) return [];
  return [problemAt(['seeds'], {
    message: {
      zh: `只有 ${count} 个，自助法不够用`, en: `are ${count}, too few for the bootstrap`,
    },
    allowed: { zh: `${fewestForBootstrap} 或更多`, en: `${fewestForBootstrap} or more` },
  })];
}

/** How many seeds come first; undefined where they cannot be read. */
function pilotOf(parts: Parts): number | 'list' | undefined {
  if (!('seeds' in parts)) return undefined;
  const { seeds = usualSeeds } = parts;
  return 'count' in seeds ? seeds.count : 'list';
}

/** What the parts of a file say that does not go together, of those that can be read. */
function misfitsOf(parts: Parts): Problem[] {
  const { arms = [], factors = [], design, figures = [], seeds = usualSeeds } = parts;
  const has = (...names: readonly (keyof Written)[]): boolean => (
    names.every((name) => name in parts)
  );
  const problems: Problem[] = [];
  const say = (path: readonly Step[], complaint: Complaint): void => {
    problems.push(problemAt(path, complaint));
  };
  if (has('arms', 'factors') && arms.length === 0 && factors.length === 0) {
    say([], {
      message: { zh: '既没有 arms 也没有 factors', en: 'has neither arms nor factors' },
      allowed: { zh: '至少二者之一', en: 'one of them at least' },
    });
  }
  const names = factors.map(({ lever, for: address }) => `${address ?? ''}:${lever}`);
  problems.push(
    ...repeated(arms.map(({ id }) => id), (i) => ['arms', i, 'id']),
    ...factors.flatMap(({ lever }, i) => (
      names.indexOf(names[i]) < i ? [problemAt(['factors', i, 'lever'], twice(lever))] : []
    )),
    ...repeated(figures, (i) => ['figures', i]),
  );
  if (has('factors') && design !== undefined && factors.length === 0) {
    say(['design'], {
      message: { zh: '没有因素可供设计', en: 'has no factors to lay out' },
      allowed: { zh: '与 factors 同时出现', en: 'a design beside factors' },
    });
  }
  if (has('factors', 'design')) problems.push(...designMisfits(factors, design));
  if (has('seeds') && parts.interval !== undefined) problems.push(...fewForBootstrap(seeds));
  if (has('factors', 'design', 'seeds') && parts.variance === true) {
    problems.push(...varianceMisfits(factors, design, seedCount(seeds)));
  }
  return problems;
}

/**
 * Plain settings of the arms that a file names which a factor would overwrite at every point, so
 * that they never hold. Where it names none, factors move the baseline's own settings.
 */
function overwritten(
  arms: readonly ExperimentArm[] = [],
  factors: Written['factors'] = [],
): Problem[] {
  return arms.flatMap(({ policy }, i) => factors.flatMap(({ lever, for: address }, f) => {
    const isSet = policy.changes.some((change) => (
      change.fromSeconds === 0 && change.for === address && lever in change.set
      && typeof change.set[lever] !== 'object'
    ));
    if (!isSet) return [];
    return [problemAt(['arms', i, 'policy'], {
      message: {
        zh: `设了 ${lever}，而 factors[${f}] 会改变它`,
        en: `sets ${lever}, which factors[${f}] varies`,
      },
      allowed: { zh: '没有因素改变的杠杆', en: 'levers that no factor varies' },
    })];
  }));
}
