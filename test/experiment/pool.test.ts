// The pool with engines made for the test: order of answers, dying workers, cancelling; and what a
// comparison makes of it.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { comparisonOf, startComparison } from '../../sim-core/experiment/compare.ts';
import type { Comparison } from '../../sim-core/experiment/compare.ts';
import { startReplication } from '../../sim-core/experiment/replicate.ts';
import type { TallyShape } from '../../sim-core/metrics/dimensions.ts';
import type { Figures } from '../../sim-core/metrics/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { RunPool } from '../../sim-core/run/pool.ts';
import type { WorkerLike } from '../../sim-core/run/pool.ts';

const scenario = presets.riverside;
const shape = { parts: {}, reasons: [] } as unknown as TallyShape;
const level = 'delivery.time-mean';
const rare = 'forecast.error';
const other: PolicyDiff = { title: 'other', changes: [{ fromSeconds: 0, set: {} }] };
const seeds = [1, 2, 3, 4, 5];

/** Two figures that depend on the request alone; one of them is undefined on some seeds. */
function resultOf({ policy, seed }: RunRequest): RunResult {
  const shift = policy.title === 'other' ? 1 / 3 : 0;
  return {
    digest: `${seed}-${policy.title}`,
    orders: 100 + seed,
    figures: {
      [level]: Math.sqrt(seed) + shift, [rare]: seed % 2 === 0 ? NaN : seed + shift,
    } as Figures,
    tally: Float64Array.of(seed, shift),
    shape,
    byDay: [],
    windows: {},
  };
}

/** Answers after a number of turns of the event loop that only this rule knows. */
function slowWorker(turnsFor: (request: RunRequest) => number): WorkerLike {
  let epoch = 0;
  return {
    async run(request) {
      const own = epoch;
      for (let i = turnsFor(request); i > 0; i--) {
        await new Promise((resolve) => { setImmediate(resolve); });
        if (own !== epoch) return undefined;
      }
      return resultOf(request);
    },
    async cancel() { epoch++; },
    close() { epoch++; },
  };
}

const request = { scenario, baseline: noChange, policy: other, seeds };

async function compared(
  workers: number,
  turns: (request: RunRequest) => number,
): Promise<{ final: Comparison; provisional: Comparison[] }> {
  const pool = new RunPool(() => slowWorker(turns), workers);
  const provisional: Comparison[] = [];
  const final = await startComparison(request, pool, (read) => provisional.push(read())).result;
  pool.close();
  if (final === undefined) throw new Error('cancelled');
  return { final, provisional };
}

describe('pool of engines', () => {
  it('gives the same bytes for any number of workers and any order of answers', async () => {
    const first = await compared(1, () => 0);
    const text = JSON.stringify(first.final);
    for (const [workers, turns] of [
      [2, () => 1], [3, ({ seed }: RunRequest) => 6 - seed], [16, ({ seed }: RunRequest) => seed],
      [4, ({ policy, seed }: RunRequest) => (policy === other ? seed : 9 - seed)],
    ] as const) {
      expect(JSON.stringify((await compared(workers, turns)).final)).toBe(text);
    }
  });

  it('gives provisional comparisons of finished pairs only, in the order of seeds', async () => {
    const { provisional, final } = await compared(3, ({ seed }) => 7 - seed);
    expect(provisional.map((each) => each.n)).toEqual([1, 2, 3, 4, 5]);
    for (const each of provisional) {
      expect(each.wanted).toBe(5);
      expect([...each.seeds]).toEqual([...each.seeds].sort((a, b) => a - b));
      const pairs = seeds.map((seed) => (each.seeds.includes(seed)
        ? {
          baseline: resultOf({ scenario, policy: noChange, seed }),
          policy: resultOf({ scenario, policy: other, seed }),
        }
        : undefined));
      expect(each).toEqual(comparisonOf(request, pairs));
    }
    expect(provisional.at(-1)).toEqual(final);
  });

  it('sums tallies and keeps a count for each figure', async () => {
    const { final } = await compared(2, () => 0);
    expect([...final.tallies.baseline]).toEqual([15, 0]);
    expect(final.tallies.policy[0]).toBe(15);
    expect(final.figures[level].n).toBe(5);
    expect(final.figures[rare].n).toBe(3);
    expect(final.figures[rare].perSeed.difference[1]).toBeNaN();
  });

  it('stops at once when cancelled, hands over nothing more, and can be used again', async () => {
    const pool = new RunPool(() => slowWorker(({ seed }) => (seed === 1 ? 0 : Infinity)), 2);
    let pairs = 0;
    const run = startComparison(request, pool, () => { pairs++; });
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    run.cancel();
    const before = pairs;
    expect(await run.result).toBeUndefined();
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(pairs).toBe(before);
    const again = await startReplication({ scenario, policy: noChange, seeds: [1] }, pool).result;
    expect(again?.digests).toEqual(['1-Baseline']);
    pool.close();
  });

  it('replaces a worker that dies, once', async () => {
    let deaths = 0;
    const dying = (times: number): WorkerLike => ({
      async run(job) {
        if (deaths < times) {
          deaths++;
          throw new Error('died');
        }
        return resultOf(job);
      },
      async cancel() { /* nothing runs */ },
      close() { /* nothing to close */ },
    });
    const once = new RunPool(() => dying(1), 1);
    const question = { scenario, policy: other, seeds };
    expect((await startReplication(question, once).result)?.seeds).toEqual(seeds);
    deaths = 0;
    const always = new RunPool(() => dying(Infinity), 2);
    await expect(startReplication(question, always).result).rejects.toThrow('died');
  });

  it('tells the first failure, and is not ended by a worker that cannot be closed', async () => {
    let tried = 0;
    const pool = new RunPool(() => ({
      run: () => Promise.reject(new Error(tried++ === 0 ? 'the disk is full' : 'begun before')),
      cancel: () => Promise.resolve(),
      close: () => { throw new Error('is gone already'); },
    }), 1);
    const [job] = [{ scenario, policy: noChange, seed: 1 }];
    await expect(pool.start([job], () => undefined).finished).rejects.toThrow('the disk is full');
    expect(tried).toBeGreaterThan(1);
    pool.close();
  });

  it('gives a replication with every seed and its interval', async () => {
    const pool = new RunPool(() => slowWorker(({ seed }) => 6 - seed), 3);
    const counts: number[] = [];
    const result = await startReplication(
      { scenario, policy: noChange, seeds }, pool, (done) => counts.push(done),
    ).result;
    expect(counts).toEqual([1, 2, 3, 4, 5]);
    expect(result?.digests).toEqual(seeds.map((seed) => `${seed}-Baseline`));
    expect(result?.figures[level].perSeed).toEqual(seeds.map(Math.sqrt));
    expect(result?.figures[rare]).toMatchObject({ n: 3, mean: 3 });
    pool.close();
  });

  it('refuses a size that makes no sense', () => {
    expect(() => new RunPool(() => slowWorker(() => 0), 0)).toThrow();
  });
});
