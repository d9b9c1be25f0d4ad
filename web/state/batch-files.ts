// Batches as files: one that a person brings with the policies that it names, all chosen at once.
// Everything that is wrong is told, as the command line tells it.

import { parseExperiment, parseGoal } from '../../scenarios/experiments.ts';
import { accepted, type Complaint, type Parsed, problemAt, type Problem, refused }
  from '../../scenarios/schema/problem.ts';
import { misfitsIn } from '../../scenarios/schema/fit.ts';
import { readJson } from '../../scenarios/schema/json-text.ts';
import type { PolicyNamed } from '../../scenarios/schema/platforms.ts';
import { parsePolicy } from '../../scenarios/schema/policy-file.ts';
import { againstAt, levelsAt, type PolicyDiff, type Scenario } from '../../sim-core/index.ts';
import type { BatchPlan, BatchSource } from './batch.ts';

/** A file that a person brings. */
export interface BroughtFile {
  readonly name: string;
  readonly text: string;
}

/** One of some files, and the others by their names. */
export interface OneOfFiles {
  readonly written: unknown;
  readonly beside: Readonly<Record<string, unknown>>;
}

/** The one file that is wanted; `refusal` says what is wrong where there are none or several. */
export function oneOfFiles(
  brought: readonly BroughtFile[],
  isWanted: (written: unknown) => boolean,
  refusal: (count: number) => Complaint,
): Parsed<OneOfFiles> {
  const problems: Problem[] = [];
  const read = brought.flatMap(({ name, text }) => {
    const json = readJson(text);
    if (json.ok) return [{ name, written: json.value }];
    problems.push(...json.problems.map((problem) => under(name, problem)));
    return [];
  });
  if (problems.length > 0) return refused(problems);
  const wanted = read.filter(({ written }) => isWanted(written));
  if (wanted.length !== 1) return refused([problemAt([], refusal(wanted.length))]);
  const [one] = wanted;
  const others = read.filter((each) => each !== one);
  return accepted({
    written: one.written,
    beside: Object.fromEntries(others.map(({ name, written }) => [name, written])),
  });
}

/** The batch among some files, of which the others are policies that it may name. */
export function batchInFiles(brought: readonly BroughtFile[]): Parsed<BatchSource> {
  const found = oneOfFiles(brought, isExperiment, (count) => ({
    message: {
      zh: `所选文件中有 ${count} 个实验`,
      en: `there are ${count} experiments among the files`,
    },
    allowed: {
      zh: '一个含 scenario 的实验文件，以及它点名的政策文件',
      en: 'one experiment file, which has a scenario, and the policy files that it names',
    },
  }));
  return found.ok ? accepted({ id: undefined, ...found.value }) : found;
}

function isExperiment(written: unknown): boolean {
  return typeof written === 'object' && written !== null && 'scenario' in written;
}

/** A batch as it is run, or all that is wrong with it. */
export async function readBatch({ written, beside }: BatchSource): Promise<Parsed<BatchPlan>> {
  const named = namedAmong(beside);
  if (isGoal(written)) {
    const read = parseGoal(written, named);
    if (!read.ok) return read;
    const { scenario, baseline, factors } = read.value;
    const ends = [0, 0.999_999].map((share) => (
      againstAt(
        { baseline, policy: baseline }, factors, levelsAt(factors, factors.map(() => share)),
      ).policy
    ));
    return fitting({ kind: 'goal', goal: read.value }, scenario, [baseline, ...ends]);
  }
  const read = parseExperiment(written, named);
  if (!read.ok) return read;
  const { scenario, baseline, arms, factors, points: [first] } = read.value;
  return fitting({ kind: 'experiment', experiment: read.value }, scenario, [
    baseline,
    ...arms.map(({ policy }) => againstAt({ baseline, policy }, factors, first).policy),
  ]);
}

/** Whether a file says a goal; otherwise it is read as an experiment. */
export function isGoal(written: unknown): boolean {
  return isExperiment(written) && 'goal' in (written as object);
}

/** The plan, or what its policies say that its scenario does not have. */
async function fitting(
  plan: BatchPlan,
  scenario: Scenario,
  policies: readonly PolicyDiff[],
): Promise<Parsed<BatchPlan>> {
  const misfits = await misfitsIn(scenario, policies);
  const problems = [...misfits.scenario, ...misfits.policies.flat()];
  return problems.length > 0 ? refused(problems) : accepted(plan);
}

/** Finds policies by name among some files, with what they build on. */
export function namedAmong(
  beside: BatchSource['beside'], above: readonly string[] = [],
): PolicyNamed {
  return (name) => {
    if (!Object.hasOwn(beside, name) || above.includes(name)) {
      return refused([problemAt([], {
        message: above.includes(name)
          ? { zh: '基准指回了自身', en: 'the baselines lead back to this file' }
          : { zh: '没有一起打开', en: 'was not opened with it' },
        allowed: {
          zh: '同时选取实验文件和它点名的政策文件',
          en: 'the experiment and all policy files that it names, chosen at once',
        },
      })]);
    }
    const read = parsePolicy(beside[name]);
    const { baseline = 'defaults' } = read.ok ? read.value : {};
    if (!read.ok || baseline === 'defaults') return read;
    const base = namedAmong(beside, [...above, name])(baseline);
    return base.ok
      ? accepted({ ...read.value, changes: [...base.value.changes, ...read.value.changes] })
      : base;
  };
}

function under(name: string, problem: Problem): Problem {
  return { ...problem, path: problem.path === '' ? name : `${name}: ${problem.path}` };
}
