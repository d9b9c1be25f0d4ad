// `npm run sensitivity`: asks every standard question again under other assumptions and keeps the
// answers in scenarios/questions/sensitivity.json, from which the manual and the page say in how
// many worlds a conclusion holds. It takes processor hours; it can be shared out, and asked for
// some questions only, those of others being kept; a part that is interrupted goes on where it was
// when it is asked for again with the same file:
//   npm run -s sensitivity -- coupon-that-stops
//   npm run -s sensitivity -- --part 1/16 --out part-1.json        (on each of 16 processors)
//   npm run -s sensitivity -- --join part-1.json part-2.json ...

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type StandardQuestion, standardQuestions } from '../scenarios/questions/index.ts';
import { type KeptStudy, studyOf, type StudyAnswer } from '../scenarios/questions/study.ts';
import {
  armsIn, oneAtATime, screenTrajectories, studyWindow, worldAt,
} from '../scenarios/questions/variations.ts';
import {
  BuiltCity, engineVersion, type Figures, type RunRequest, runScenario, type Setting,
} from '../sim-core/index.ts';

const seedCount = 4;
const kept = new URL('../scenarios/questions/sensitivity.json', import.meta.url);

/** A world in which every question is asked on some seeds. */
interface Job {
  readonly variation: string;
  readonly world: Readonly<Record<string, Setting>>;
  readonly seeds: number;
}

const allJobs: readonly Job[] = [
  ...oneAtATime.map(({ id, set }) => ({ variation: id, world: set, seeds: seedCount })),
  ...screenTrajectories.flatMap(({ points }, t) => points.map((point, p) => (
    { variation: `screen ${t} ${p}`, world: worldAt(point), seeds: 1 }
  ))),
];

let built: BuiltCity | undefined;

function figuresOf(request: RunRequest): Figures {
  built ??= new BuiltCity(request.scenario);
  return runScenario(request, built).windows[studyWindow].figures;
}

/** The first seed's two runs in the defaults' world, by question. */
const inDefaults = new Map<string, readonly [Figures, Figures]>();

/** Whether a world's first seed gives all figures of the defaults, in both arms, to the digit. */
function nothingReads(question: StandardQuestion, pair: readonly [Figures, Figures]): boolean {
  let usual = inDefaults.get(question.id);
  if (usual === undefined) {
    const [without, withPolicy] = armsIn(question, {}, 1);
    usual = [figuresOf(without), figuresOf(withPolicy)];
    inDefaults.set(question.id, usual);
  }
  return JSON.stringify(usual) === JSON.stringify(pair);
}

/**
 * Questions in one world; those of one weather share their baseline. A world whose assumption
 * nothing in the question reads is known by its first seed and not run on the others: its answer is
 * the defaults'.
 */
function answersIn(
  { variation, world, seeds }: Job,
  questions: readonly StandardQuestion[],
): PartAnswer[] {
  const baselines = new Map<string, Figures>();
  return questions.map((question) => {
    const { answer, scenario } = question;
    const differences: number[] = [];
    let level = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const [without, withPolicy] = armsIn(question, world, seed);
      const place = `${scenario.id} ${scenario.weather} ${seed}`;
      const baseline = baselines.get(place) ?? figuresOf(without);
      baselines.set(place, baseline);
      const moved = figuresOf(withPolicy);
      if (seed < seeds && seed === 1 && variation !== 'defaults'
        && nothingReads(question, [baseline, moved])) {
        return { question: question.id, variation, asDefaults: true };
      }
      differences.push(moved[answer] - baseline[answer]);
      level += baseline[answer] / seeds;
    }
    return { question: question.id, variation, level, differences };
  });
}

/** What a part keeps of one comparison: its answer, or that it is the defaults'. */
type PartAnswer = StudyAnswer | {
  readonly question: string;
  readonly variation: string;
  readonly asDefaults: true;
};

/** Parts joined: who has the defaults' answer is given it. */
function resolved(answers: readonly PartAnswer[]): StudyAnswer[] {
  const usual = answers.flatMap((each) => (
    each.variation === 'defaults' && 'level' in each ? [each] : []
  ));
  return answers.map((each) => {
    if ('level' in each) return each;
    const found = usual.find(({ question }) => question === each.question);
    if (found === undefined) throw new Error(`${each.question}: join the part with the defaults`);
    return { ...found, variation: each.variation };
  });
}

function questionsOf(ids: readonly string[]): readonly StandardQuestion[] {
  const unknown = ids.filter((id) => !standardQuestions.some((each) => each.id === id));
  if (unknown.length > 0) throw new Error(`there is no question ${unknown.join(', ')}`);
  return standardQuestions.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

/** Does what a part's file does not hold yet, and writes it after each world. */
function workOff(
  jobs: readonly Job[],
  questions: readonly StandardQuestion[],
  out?: string,
): readonly PartAnswer[] {
  let answers = out !== undefined && existsSync(out) ? readPart(out) : [];
  for (const job of jobs) {
    const open = questions.filter(({ id }) => !answers.some(
      (each) => each.question === id && each.variation === job.variation,
    ));
    if (open.length === 0) continue;
    answers = [...answers, ...answersIn(job, open)];
    if (out === undefined) continue;
    writeFileSync(`${out}.new`, JSON.stringify({ engineVersion, answers }));
    renameSync(`${out}.new`, out);
  }
  return answers;
}

/** What a part's file holds; JSON has no NaN: null stands for it. */
function readPart(path: string): readonly PartAnswer[] {
  const part = JSON.parse(readFileSync(path, 'utf8')) as KeptPart;
  if (part.engineVersion !== engineVersion) {
    throw new Error(`${path} is of engine ${part.engineVersion}, this one is ${engineVersion}`);
  }
  return part.answers.map((each) => ('level' in each
    ? { ...each, differences: each.differences.map((value) => value ?? NaN) }
    : each));
}

interface KeptPart {
  readonly engineVersion: string;
  readonly answers: readonly PartAnswer[];
}

/** Puts the studies of the questions that were asked in the place of the kept ones. */
function keep(parts: readonly PartAnswer[]): void {
  const answers = resolved(parts);
  const { questions: before } = JSON.parse(readFileSync(kept, 'utf8')) as KeptStudy;
  const asked = standardQuestions.filter(({ id }) => (
    answers.some(({ question }) => question === id)
  ));
  const now = studyOf(answers, asked);
  const questions = standardQuestions.flatMap(({ id }) => (
    [...now, ...before].find(({ question }) => question === id) ?? []
  ));
  writeFileSync(kept, `${JSON.stringify({ questions }, rounded, 1)}\n`);
}

const { values, positionals } = parseArgs({
  options: {
    part: { type: 'string' }, out: { type: 'string' }, join: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.join) keep(positionals.flatMap(readPart));
else {
  const [number, of] = (values.part ?? '1/1').split('/').map(Number);
  const jobs = allJobs.filter((_job, i) => i % of === number - 1);
  const answers = workOff(jobs, questionsOf(positionals), values.out);
  if (values.out === undefined) keep(answers);
}

/** The page loads them all: six digits are more than anybody reads, and half of the bytes. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(6)) : value;
}
