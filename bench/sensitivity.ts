// `npm run sensitivity`: asks every standard question again under other assumptions and keeps the
// answers in scenarios/questions/sensitivity.json, from which the manual and the page say in how
// many worlds a conclusion holds. It takes processor hours; it can be shared out:
//   npm run -s sensitivity -- --part 1/16 --out part-1.json        (on each of 16 processors)
//   npm run -s sensitivity -- --join part-1.json part-2.json ...

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type StandardQuestion, standardQuestions } from '../scenarios/questions/index.ts';
import { studyOf, type StudyAnswer } from '../scenarios/questions/study.ts';
import {
  armsIn, oneAtATime, screenTrajectories, studyWindow, worldAt,
} from '../scenarios/questions/variations.ts';
import { BuiltCity, engineVersion, runScenario, type Setting } from '../sim-core/index.ts';

const seedCount = 4;
const kept = new URL('../scenarios/questions/sensitivity.json', import.meta.url);

/** One comparison to make: a question in a world on some seeds. */
interface Job {
  readonly question: StandardQuestion;
  readonly variation: string;
  readonly world: Readonly<Record<string, Setting>>;
  readonly seeds: number;
}

/** All comparisons, in an order that spreads long ones over the parts. */
function allJobs(): Job[] {
  return standardQuestions.flatMap((question) => [
    ...oneAtATime.map(({ id, set }) => ({
      question, variation: id, world: set, seeds: seedCount,
    })),
    ...screenTrajectories.flatMap(({ points }, t) => points.map((point, p) => ({
      question, variation: `screen ${t} ${p}`, world: worldAt(point), seeds: 1,
    }))),
  ]);
}

let built: BuiltCity | undefined;
let builtFor: unknown;

/** Policy less baseline of the answering figure, seed by seed; and the baseline's own. */
function answerOf({ question, variation, world, seeds }: Job): StudyAnswer {
  const differences: number[] = [];
  let level = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const [baseline, policy] = armsIn(question, world, seed).map((request) => {
      if (builtFor !== request.scenario.city) built = new BuiltCity(request.scenario);
      builtFor = request.scenario.city;
      return runScenario(request, built).windows[studyWindow].figures[question.answer];
    });
    differences.push(policy - baseline);
    level += baseline / seeds;
  }
  return { question: question.id, variation, level, differences };
}

function runPart(part: string, out: string): void {
  const [number, of] = part.split('/').map(Number);
  const jobs = allJobs().filter((_job, i) => i % of === number - 1);
  const answers: StudyAnswer[] = [];
  for (const job of jobs) answers.push(answerOf(job));
  writeFileSync(out, JSON.stringify(answers));
}

function keep(answers: readonly StudyAnswer[]): void {
  const study = { engineVersion, questions: studyOf(answers) };
  writeFileSync(kept, `${JSON.stringify(study, undefined, 1)}\n`);
}

const { values, positionals } = parseArgs({
  options: {
    part: { type: 'string' }, out: { type: 'string' }, join: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.join) {
  keep(positionals.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as StudyAnswer[]));
} else if (values.part !== undefined && values.out !== undefined) {
  runPart(values.part, values.out);
} else {
  keep(allJobs().map(answerOf));
}
