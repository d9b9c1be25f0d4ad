// `npm run sensitivity`: asks every standard question again under other assumptions and keeps the
// answers in scenarios/questions/sensitivity.json, from which the manual and the page say in how
// many worlds a conclusion holds. It takes processor hours; it can be shared out:
//   npm run -s sensitivity -- --part 1/16 --out part-1.json        (on each of 16 processors)
//   npm run -s sensitivity -- --join part-1.json part-2.json ...

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { standardQuestions } from '../scenarios/questions/index.ts';
import { studyOf, type StudyAnswer } from '../scenarios/questions/study.ts';
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

/** Every question in one world; questions of one weather share their baseline. */
function answersIn({ variation, world, seeds }: Job): StudyAnswer[] {
  const baselines = new Map<string, Figures>();
  return standardQuestions.map((question) => {
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

function runPart(part: string, out: string): void {
  const [number, of] = part.split('/').map(Number);
  const jobs = allJobs.filter((_job, i) => i % of === number - 1);
  writeFileSync(out, JSON.stringify(jobs.flatMap(answersIn)));
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
  const found = positionals.flatMap((path) => (
    JSON.parse(readFileSync(path, 'utf8')) as StudyAnswer[]
  ));
  // JSON has no NaN: null stands for it.
  keep(found.map((each) => ({
    ...each, differences: each.differences.map((value) => value ?? NaN),
  })));
} else if (values.part !== undefined && values.out !== undefined) {
  runPart(values.part, values.out);
} else {
  keep(allJobs.flatMap(answersIn));
}
