// Windows and days of a run: their sums, their names, what is kept of a run and under which key.

import { describe, expect, it } from 'vitest';
import { openPool } from '../../cli/pool.ts';
import { readWindows } from '../../scenarios/schema/windows.ts';
import { startComparison } from '../../sim-core/experiment/compare.ts';
import { startReplication } from '../../sim-core/experiment/replicate.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity, LocalBatch } from '../../sim-core/run/local-engine.ts';
import type { JobRunner } from '../../sim-core/run/pool.ts';
import { plainOf, resultFromPlain } from '../../sim-core/run/result-codec.ts';
import { builtKey, runKey } from '../../sim-core/run/run-key.ts';
import { MemoryRuns, StoredRuns } from '../../sim-core/run/stored-runs.ts';
import { readWindow } from '../../sim-core/run/windows.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const scenario = { ...toyScenario, days: 9, warmUp: 1 };
const windows = ['1', '2', '1-2', '1-7', '8-9', '1-9'];
const request: RunRequest = { scenario, policy: policyOf({}), seed: 7, windows };

function run(asked: RunRequest): RunResult {
  const built = new BuiltCity(asked.scenario);
  built.start(asked);
  return built.finish();
}

describe('windows of a run', () => {
  const result = run(request);
  const tallyOf = (id: string): Tally => new Tally(result.shape, result.windows[id].tally);

  it('add up day by day', () => {
    expect(Object.keys(result.windows)).toEqual([...windows].sort((a, b) => +a - +b));
    const both = Array.from(tallyOf('1').values, (value, i) => value + tallyOf('2').values[i]);
    expect(Array.from(tallyOf('1-2').values)).toEqual(both);
    expect(tallyOf('1-7').sum('days')).toBe(7);
    expect(tallyOf('1-7').sum('placed') + tallyOf('8-9').sum('placed')).toBe(result.orders);
    expect(result.windows['1-9']).toEqual({ figures: result.figures, tally: result.tally });
    const posted = tallyOf('1-9').postedFen(Reason.commission);
    const [weekFen, restFen] = ['1-7', '8-9'].map((id) => tallyOf(id).postedFen(Reason.commission));
    expect(weekFen + restFen).toBe(posted);
    expect(posted).toBeGreaterThan(0);
  });

  it('have the figures of their days', () => {
    expect(result.byDay).toHaveLength(9);
    expect(result.byDay[0]).toEqual(result.windows['1'].figures);
    expect(result.byDay[1]).toEqual(result.windows['2'].figures);
  });

  it('change nothing, and no warm-up or digest does', () => {
    const { windows: none, ...bare } = run({ ...request, windows: undefined, digest: true });
    expect(none).toEqual({});
    expect(bare).toEqual({ ...result, windows: undefined, digest: bare.digest });
    expect([result.digest, bare.digest.length]).toEqual(['', 16]);
  });
});

describe('comparisons over weeks', () => {
  const question = {
    scenario: { ...scenario, days: 3 },
    baseline: policyOf({}),
    policy: policyOf({ 'dispatch.largest-stack': 1 }),
    seeds: [1, 2, 3], windows: ['1', '2-3'],
  };

  it('are exactly zero in every window for a policy equal to its baseline', async () => {
    const pool = openPool(1, 2);
    const same = { ...question, policy: policyOf({}), seeds: [1, 2] };
    const comparison = await startComparison(same, pool).result;
    const days = [comparison, ...Object.values(comparison?.windows ?? {})];
    expect(days).toHaveLength(3);
    for (const { figures } of days.flatMap((each) => each ?? [])) {
      for (const { perSeed: { difference } } of Object.values(figures)) {
        for (const value of difference) expect(value === 0 || Number.isNaN(value)).toBe(true);
      }
      expect(figures['delivery.on-time-share']).toMatchObject({ n: 2, difference: 0, low: 0 });
    }
  }, 60_000);

  it('give one and four workers the same answer', async () => {
    const [one, four] = await Promise.all([1, 4].map(async (workers) => {
      const pool = openPool(workers, 6);
      const answer = await startComparison(question, pool).result;
      pool.close();
      return answer;
    }));
    expect(four).toEqual(one);
    expect(one?.windows['1'].figures['delivery.on-time-share'].difference).not.toBe(0);
  }, 60_000);
});

describe('the name of a window', () => {
  it('is a day or a stretch of days from 1', () => {
    expect(readWindow('22-28')).toEqual({ id: '22-28', first: 22, last: 28 });
    expect(readWindow('3-3')).toEqual({ id: '3', first: 3, last: 3 });
    for (const text of ['', '0', '01', '1-', '-1', '2-1', '1.5', '1-2-3', 'x']) {
      expect(readWindow(text), text).toBeUndefined();
    }
  });

  it('is refused with every problem of its list', () => {
    expect(readWindows(' 1, 1-7,1 ', 7)).toEqual({ ok: true, value: ['1', '1-7'] });
    const refused = readWindows('0,8,7-1', 7);
    const paths = refused.ok ? [] : refused.problems.map(({ path }) => path);
    expect(paths).toEqual(['[0]', '[1]', '[2]']);
    const many = readWindows(new Array(21).fill('1').join(','), 7);
    expect(many.ok ? [] : many.problems.map(({ allowed }) => allowed)).toEqual(['20 at most']);
    expect(() => run({ ...request, windows: ['10'] })).toThrow('ends after the last day');
  });
});

describe('what is kept', () => {
  it('is named by all that a result depends on, and by nothing else', () => {
    const key = runKey(request);
    const { past: _past, ...whole } = { ...request, past: request.policy, digest: false };
    expect(runKey(whole)).toBe(key);
    expect(runKey({ ...request, policy: { ...request.policy, title: 'Other' } })).toBe(key);
    expect(runKey({ ...request, scenario: { ...scenario, id: 'other' } })).toBe(key);
    const others: RunRequest[] = [
      { ...request, seed: 8 }, { ...request, digest: true }, { ...request, windows: ['1'] },
      { ...request, policy: policyOf({ 'coupon.amount': 0 }) },
      { ...request, past: policyOf({ 'coupon.amount': 0 }) },
      { ...request, scenario: { ...scenario, days: 8 } },
      { ...request, scenario: { ...scenario, weather: 'heat' } },
    ];
    expect(new Set([key, ...others.map(runKey)]).size).toBe(others.length + 1);
    const ends = { ...scenario, days: 1, warmUp: 0, weather: 'heat' as const };
    expect(builtKey(ends)).toBe(builtKey(scenario));
  });

  it('comes back from plain JSON as it was', () => {
    const result = run({ ...request, scenario: { ...scenario, days: 9, warmUp: 0 }, digest: true });
    expect(resultFromPlain(JSON.parse(JSON.stringify(plainOf(result))))).toEqual(result);
    for (const none of [undefined, null, 3, {}, { format: 0 }]) {
      expect(resultFromPlain(none)).toBeUndefined();
    }
  });

  it('gives way to newer runs when the bytes are used up', () => {
    const result = run({ ...request, scenario: { ...scenario, days: 1, warmUp: 0 }, windows: [] });
    const store = new MemoryRuns(2.5 * result.tally.byteLength);
    store.put('a', result);
    store.put('b', result);
    store.get('a');
    store.put('c', result);
    const held = ['a', 'b', 'c'].filter((key) => store.get(key) !== undefined);
    expect(held).toEqual(['a', 'c']);
  });

  it('is not run again, and equal jobs are one', async () => {
    const engine = new LocalBatch();
    let runs = 0;
    const runner: JobRunner = {
      start: (jobs, onResult) => ({
        cancel: () => undefined,
        finished: (async () => {
          for (const [i, job] of jobs.entries()) {
            runs++;
            const result = await engine.run(job);
            if (result !== undefined) onResult(i, result);
          }
          return true;
        })(),
      }),
    };
    const stored = new StoredRuns(runner, new MemoryRuns());
    const day = { scenario: toyScenario, policy: policyOf({}) };
    const first = await startReplication({ ...day, seeds: [1, 1, 2] }, stored).result;
    const again = await startReplication({ ...day, seeds: [1, 1, 2] }, stored).result;
    expect(runs).toBe(2);
    expect(again).toEqual(first);
  }, 60_000);
});
