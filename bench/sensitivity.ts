// `npm run sensitivity`: asks every standard question again under other assumptions and keeps the
// answers in scenarios/questions/sensitivity.json, from which the manual and the page say in how
// many worlds a conclusion holds. It takes processor hours; it can be shared out, and asked for
// some questions only, those of others being kept:
//   npm run -s sensitivity -- coupon-that-stops
//   npm run -s sensitivity -- --part 1/16 --out part-1.json        (on each of 16 processors)
//   npm run -s sensitivity -- --join part-1.json part-2.json ...

import { readFileSync, writeFileSync } from 'node:fs';
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

/** Questions in one world; those of one weather share their baseline. */
function answersIn(
  { variation, world, seeds }: Job,
  questions: readonly StandardQuestion[],
): StudyAnswer[] {
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
      differences.push(figuresOf(withPolicy)[answer] - baseline[answer]);
      level += baseline[answer] / seeds;
    }
    return { question: question.id, variation, level, differences };
  });
}

function answersTo(ids: readonly string[], jobs: readonly Job[]): StudyAnswer[] {
  const unknown = ids.filter((id) => !standardQuestions.some((each) => each.id === id));
  if (unknown.length > 0) throw new Error(`there is no question ${unknown.join(', ')}`);
  const questions = standardQuestions.filter(({ id }) => ids.length === 0 || ids.includes(id));
  return jobs.flatMap((job) => answersIn(job, questions));
}

/** Puts the studies of the questions that were asked in the place of the kept ones. */
function keep(answers: readonly StudyAnswer[]): void {
  const { questions: before } = JSON.parse(readFileSync(kept, 'utf8')) as KeptStudy;
  const asked = standardQuestions.filter(({ id }) => (
    answers.some(({ question }) => question === id)
  ));
  const now = studyOf(answers, asked);
  const questions = standardQuestions.flatMap(({ id }) => (
    [...now, ...before].find(({ question }) => question === id) ?? []
  ));
  writeFileSync(kept, `${JSON.stringify({ engineVersion, questions }, undefined, 1)}\n`);
}

const { values, positionals } = parseArgs({
  options: {
    part: { type: 'string' }, out: { type: 'string' }, join: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.join) {
  const found = positionals.flatMap((path) => (
    JSON.parse(readFileSync(path, 'utf8')) as StudyAnswer[]
  ));
  // JSON has no NaN: null stands for it.
  keep(found.map((each) => ({
    ...each, differences: each.differences.map((value) => value ?? NaN),
  })));
} else if (values.part !== undefined && values.out !== undefined) {
  const [number, of] = values.part.split('/').map(Number);
  const jobs = allJobs.filter((_job, i) => i % of === number - 1);
  writeFileSync(values.out, JSON.stringify(answersTo(positionals, jobs)));
} else {
  keep(answersTo(positionals, allJobs));
}
