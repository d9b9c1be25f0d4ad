// A program of its own, started with --expose-gc: runs the toy city for 28 days with windows and a
// warm-up, and prints the heap in use, garbage collected, after the fifth and after the last day;
// then the heap after a few and after many comparisons' runs have been folded.

import { startComparison } from '../../sim-core/experiment/compare.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('start Node with --expose-gc');

const daySeconds = 86_400;

/** Buffers of what one collection found are given back by the next at the latest. */
function heapBytes(): number {
  for (let i = 0; i < 3; i++) collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function overDays(): number[] {
  const scenario = { ...toyScenario, days: 28, warmUp: 1 };
  const built = new BuiltCity(scenario);
  built.start({ scenario, policy: policyOf({}), seed: 1, windows: ['1', '1-7', '22-28'] });
  return [6, 29].map((days) => {
    built.advance(days * daySeconds);
    return heapBytes();
  });
}

/** Heap while so many seeds are compared, each result being a copy of one real run's. */
async function overRuns(result: RunResult): Promise<number[]> {
  const heap: number[] = [];
  const runner = {
    start: (jobs: readonly RunRequest[], onResult: (i: number, result: RunResult) => void) => {
      jobs.forEach((_job, i) => {
        onResult(i, { ...result, tally: result.tally.slice() });
        if (i === 100 || i === jobs.length - 1) heap.push(heapBytes());
      });
      return { finished: Promise.resolve(true), cancel: () => undefined };
    },
  };
  const seeds = Array.from({ length: 500 }, (_unused, i) => i);
  const policy = policyOf({});
  await startComparison({ scenario: toyScenario, baseline: policy, policy, seeds }, runner).result;
  return heap;
}

const built = new BuiltCity(toyScenario);
built.begin(policyOf({}), 1);
const result = built.finish();
const days = overDays();
process.stdout.write(JSON.stringify({ days, runs: await overRuns(result) }));
