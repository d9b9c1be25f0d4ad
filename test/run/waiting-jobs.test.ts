// Which worker takes which job: the runs of one past go where it is, nobody waits without reason.

import { describe, expect, it } from 'vitest';
import type { RunRequest } from '../../sim-core/run/engine.ts';
import { PastPlaces, WaitingJobs } from '../../sim-core/run/waiting-jobs.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

function jobsOf(warmUp: number, seeds: readonly number[], arms: number): RunRequest[] {
  const scenario = { ...toyScenario, warmUp };
  const past = policyOf({});
  return seeds.flatMap((seed) => Array.from({ length: arms }, (_unused, arm) => (
    { scenario, past, policy: policyOf({ 'coupon.amount': arm }), seed }
  )));
}

describe('jobs that wait', () => {
  it('are taken first come, first served where there is no past', () => {
    const waiting = new WaitingJobs(jobsOf(0, [1, 2], 2), new PastPlaces());
    expect([0, 1, 0, 2, 1].map((seat) => waiting.takeFor(seat))).toEqual([0, 1, 2, 3, undefined]);
  });

  it('stay with the worker that has their past', () => {
    const waiting = new WaitingJobs(jobsOf(3, [1, 2, 3], 2), new PastPlaces());
    const taken = [0, 1, 1, 1, 1, 1, 0].map((seat) => waiting.takeFor(seat));
    expect(taken).toEqual([0, 2, 3, 4, 5, undefined, 1]);
  });

  it('are remembered over lists of jobs', () => {
    const places = new PastPlaces();
    new WaitingJobs(jobsOf(3, [1], 1), places).takeFor(1);
    const waiting = new WaitingJobs(jobsOf(3, [1, 2], 1), places);
    expect([0, 0, 1].map((seat) => waiting.takeFor(seat))).toEqual([1, undefined, 0]);
  });

  it('are worth another past when many of one wait and nothing else does', () => {
    const waiting = new WaitingJobs(jobsOf(3, [1], 8), new PastPlaces());
    const taken = [0, 1, 2, 3, 4].map((seat) => waiting.takeFor(seat));
    expect(taken).toEqual([0, 1, 2, 3, 4]);
    expect(waiting.takeFor(5)).toBeUndefined();
    expect([0, 1, 2, 0].map((seat) => waiting.takeFor(seat))).toEqual([5, 6, 7, undefined]);
  });
});
