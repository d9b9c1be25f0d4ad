// An experiment file run by a program: the pilot of a stop rule is simulated once, though the
// answers on all seeds are made of it too.

import { expect, it } from 'vitest';
import { parseExperiment, runCount, startFindings } from '../../scenarios/experiments.ts';
import {
  type JobRunner, LocalBatch, MemoryRuns, RunPool, StoredRuns,
} from '../../sim-core/index.ts';
import { toyScenario } from '../toy-city.ts';

it('runs the pilot once, and as many seeds more as it asks for', async () => {
  const read = parseExperiment({
    title: 'Dearer delivery',
    scenario: { id: 'toy', city: toyScenario.city, weather: 'dry' },
    arms: [{ id: 'dearer', policy: { 'delivery-fee.base': 600 } }],
    seeds: 8,
    stop: { figure: 'orders.placed', halfWidth: '0.9%', most: 40 },
    figures: ['orders.placed'],
  }, () => ({ ok: false, problems: [] }));
  if (!read.ok) throw new Error('the experiment is not understood');
  const pool = new RunPool(() => new LocalBatch(), 1);
  let simulated = 0;
  const counting: JobRunner = {
    start(jobs, onResult, onShare) {
      simulated += jobs.length;
      return pool.start(jobs, onResult, onShare);
    },
  };
  const findings = await startFindings(read.value, counting).result;
  expect(findings?.experiment.seeds.length).toBeGreaterThan(8);
  expect(findings?.experiment.seeds.slice(0, 8)).toEqual(read.value.seeds);
  expect(simulated).toBe(runCount(findings!.experiment));
});

it('draws seeds again where a file asks for it; what differs by nothing stays', async () => {
  const file = {
    title: 'Dearer delivery',
    scenario: { id: 'toy', city: toyScenario.city, weather: 'dry' },
    arms: [
      { id: 'dearer', policy: { 'delivery-fee.base': 600 } }, { id: 'same', policy: 'defaults' },
    ],
    seeds: 16,
    figures: ['delivery.time-p90', 'platform.profit'],
  };
  const runs = new StoredRuns(new RunPool(() => new LocalBatch(), 1), new MemoryRuns());
  const [usual, drawn] = await Promise.all([file, { ...file, interval: 'bootstrap' }].map(
    async (each) => {
      const read = parseExperiment(each, () => ({ ok: false, problems: [] }));
      if (!read.ok) throw new Error('the experiment is not understood');
      return (await startFindings(read.value, runs).result)!.rows;
    },
  ));
  const [dearer, others] = [0, 1].map((arm) => drawn.filter(({ trial }) => trial.arm === arm));
  dearer.forEach(({ found }, i) => {
    expect(found.difference).toBe(usual[i].found.difference);
    expect(found.low).toBeLessThanOrEqual(usual[i].found.low);
    expect(found.high).toBeGreaterThanOrEqual(usual[i].found.high);
    expect(found.high - found.low).toBeGreaterThan(usual[i].found.high - usual[i].found.low);
  });
  for (const { found } of others) expect([found.low, found.high]).toEqual([0, 0]);
});
