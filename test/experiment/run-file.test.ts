// An experiment file run by a program: the pilot of a stop rule is simulated once, though the
// answers on all seeds are made of it too.

import { expect, it } from 'vitest';
import { parseExperiment, runCount, startFindings } from '../../scenarios/experiments.ts';
import { type JobRunner, LocalBatch, RunPool } from '../../sim-core/index.ts';
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
