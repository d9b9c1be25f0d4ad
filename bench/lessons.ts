// `npm run lessons`: runs the trials of lessons and keeps what came out beside them, so that a page
// shows it without a run. Lessons whose answers stand are left as they are; with --again none is.
// Name lessons to run only those. It takes some processor minutes a lesson.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FileRuns } from '../cli/file-runs.ts';
import { isStale, lessonNamed, answersKey } from '../cli/lessons.ts';
import { openPool } from '../cli/pool.ts';
import {
  type Answers, answersFrom, figuresSpokenOf, type KeptAnswers,
} from '../scenarios/lessons/answers.ts';
import {
  type CurveByWindow, curvePolicies, lessonCurve,
} from '../scenarios/lessons/lesson-curve.ts';
import {
  type FigureOn, type Lesson, lessonSeeds, type Trial,
} from '../scenarios/lessons/lesson.ts';
import { shelf } from '../scenarios/lessons/shelf.ts';
import {
  type Comparison, engineVersion, MemoryRuns, type PolicyDiff, type RunStore, seedsFor,
  startComparisons, StoredRuns,
} from '../sim-core/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean' }, runs: { type: 'string' } },
});
/** Lessons share baselines, and a folder of runs outlives the process. */
const runs: RunStore = values.runs === undefined ? new MemoryRuns() : new FileRuns(values.runs);
const asked = positionals.length > 0 ? positionals : shelf.map(({ id }) => id);
for (const id of asked) await keepAnswers(id);

async function keepAnswers(id: string): Promise<void> {
  const lesson = lessonNamed(id);
  if (values.again !== true && !isStale(lesson)) return;
  const asked = figuresSpokenOf(lesson);
  const curve = await curveOfLesson(lesson);
  const kept: KeptAnswers = {
    engineVersion,
    key: answersKey(lesson),
    predict: await answersOf(lesson.predict, asked.predict),
    transfer: await answersOf(lesson.transfer, asked.transfer),
    ...(curve === undefined ? {} : { curve }),
  };
  const file = new URL(`../scenarios/lessons/answers/${id}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(kept, undefined, 1)}\n`);
  process.stdout.write(`${id} is answered\n`);
}

async function answersOf(trial: Trial, asked: readonly FigureOn[]): Promise<Answers> {
  const [found] = await comparisonsOf(trial, [trial.policy]);
  return answersFrom(found, asked);
}

async function curveOfLesson(lesson: Lesson): Promise<CurveByWindow | undefined> {
  const { explain: { curve }, predict } = lesson;
  if (curve === undefined) return undefined;
  return lessonCurve(curve, predict, await comparisonsOf(predict, curvePolicies(lesson)));
}

async function comparisonsOf(
  { scenario, baseline }: Trial,
  policies: readonly PolicyDiff[],
): Promise<readonly Comparison[]> {
  const pool = openPool(undefined, (policies.length + 1) * lessonSeeds);
  try {
    const seeds = seedsFor(scenario, 1, lessonSeeds);
    const { windows } = scenario;
    const request = { scenario, baseline, policies, seeds, windows };
    const found = await startComparisons(request, new StoredRuns(pool, runs)).result;
    if (found === undefined) throw new Error('the trial was cancelled');
    return found;
  } finally {
    pool.close();
  }
}
