// Parts of an effect by blocked paths: what is held at itself is itself, a fee acts through prices
// alone, a dispatch rule not at all through them, parts and rest and what they do together add up,
// and it does not matter who runs what, or what was kept.

import { beforeAll, describe, expect, it } from 'vitest';
import {
  LocalBatch, type MediatedEffect, mediationJobs, type MediationRequest, MemoryRuns,
  type PolicyDiff, RunPool, runKey, type RunRequest, startComparison, startMediation, StoredRuns,
} from '../../sim-core/index.ts';
import { mediators } from '../../sim-core/plug-in.ts';
import { PastPlaces, WaitingJobs } from '../../sim-core/run/waiting-jobs.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const scenario = { ...toyScenario, weather: 'dry' as const, days: 1, warmUp: 1 };
const baseline: PolicyDiff = { title: 'A', changes: [] };
const seeds = [1, 2];

/** Prices by hour, fee and coupon, so that dates and hours of prices are held too. */
const fee: PolicyDiff = {
  title: 'Cheaper',
  changes: [
    { fromSeconds: 0, set: { 'delivery-fee.base': 0 } },
    { fromSeconds: 40_000, set: { 'coupon.amount': 600 } },
  ],
};
const dispatch = policyOf({ 'dispatch.largest-stack': 1 });

const pool = new StoredRuns(new RunPool(() => new LocalBatch(), 1), new MemoryRuns());

async function effectOf(request: Partial<MediationRequest>): Promise<MediatedEffect> {
  const { policy = fee, ...more } = request;
  const found = await startMediation(
    { scenario, baseline, policy, seeds, ...more }, pool,
  ).result;
  return found!;
}

/** Figures that are defined on some seed, by id. */
function definedIn({ figures }: Pick<MediatedEffect, 'figures'>) {
  const defined = Object.entries(figures).filter(([, { n }]) => n > 0);
  expect(defined.length).toBeGreaterThan(100);
  return defined;
}

describe('a held run', { timeout: 60_000 }, () => {
  const paths = [
    ['with a warm-up', scenario], ['without one', { ...scenario, warmUp: 0 }],
  ] as const;

  const engine = new LocalBatch();

  it.each(paths)('is itself at its own mediators, %s', async (_name, of) => {
    const ask: RunRequest = { scenario: of, past: baseline, policy: fee, seed: 4, digest: true };
    const free = await engine.run(ask);
    const held = await engine.run({ ...ask, held: { at: fee, mediators } });
    expect(held).toEqual(free);
    const other = await engine.run({ ...ask, held: { at: baseline, mediators } });
    expect(other?.digest).not.toBe(free?.digest);
    // What was cancelled on its way leaves nothing of its own behind.
    const lost = engine.run({ ...ask, held: { at: baseline, mediators: ['riders'] } });
    await engine.cancel();
    expect(await lost).toBeUndefined();
    expect((await engine.run(ask))?.digest).toBe(free?.digest);
  });

  it('has a key of its own, unless nothing is held', () => {
    const ask: RunRequest = { scenario, past: baseline, policy: fee, seed: 4 };
    const keyOf = (held: RunRequest['held']): string => runKey({ ...ask, held });
    const free = runKey(ask);
    expect(runKey({ ...ask, isRecorded: true })).toBe(free);
    expect(keyOf({ at: baseline, mediators: [] })).toBe(free);
    const keys = [
      keyOf({ at: baseline, mediators: ['price'] }), keyOf({ at: dispatch, mediators: ['price'] }),
      keyOf({ at: baseline, mediators: ['price', 'riders'] }),
    ];
    expect(new Set([free, ...keys]).size).toBe(4);
    expect(keyOf({ at: baseline, mediators: ['riders', 'price'] })).toBe(keys[2]);
  });
});

describe('through what an effect goes', { timeout: 120_000 }, () => {
  let cheaper: MediatedEffect;
  beforeAll(async () => {
    cheaper = await effectOf({ windows: ['1'], isBothWays: true });
  }, 120_000);

  it('is nothing where nothing is changed', async () => {
    for (const [id, { difference, through, direct }] of definedIn(await effectOf({
      policy: { title: 'B', changes: [] }, seeds: [1],
    }))) {
      const parts = [difference, direct.part, ...through.map(({ part }) => part)];
      expect(parts.every((part) => part === 0), id).toBe(true);
    }
  });

  it('is prices alone for a lever that sets a price', () => {
    for (const [id, found] of definedIn(cheaper)) {
      const [price] = found.through;
      expect(price.part, id).toBe(found.difference);
      expect(found.direct.part, id).toBe(0);
      // The same the other way: with B's prices alone, A is B.
      expect(price.alone, id).toBe(found.difference);
    }
    expect(cheaper.idle).toEqual([]);
    const [price, , riders] = cheaper.figures['orders.placed'].through;
    expect(price.part).toBeGreaterThan(0);
    expect(riders.part).not.toBe(0);
  });

  it('is not prices for a dispatch rule, and direct on the day itself', async () => {
    const effect = await effectOf({ policy: dispatch });
    for (const [id, { through: [price] }] of definedIn(effect)) {
      expect(price.perSeed.every((part) => part === 0 || Number.isNaN(part)), id).toBe(true);
      expect(price.part, id).toBe(0);
    }
    expect(effect.idle).toEqual(['price']);
    const { difference, direct, through } = effect.figures['delivery.time-mean'];
    expect(direct.part / difference).toBeGreaterThan(0.9);
    expect(through[0].verdict).toBe('same');
    // Who orders knows nothing of dispatching but by what is promised and remembered.
    const orders = effect.figures['orders.placed'];
    expect(orders.direct.part).toBe(0);
    expect(orders.through[1].part).toBeLessThan(0);
  });

  it('adds up with what the paths do together, on all days and in windows', () => {
    for (const figures of [cheaper.figures, cheaper.windows['1']]) {
      for (const [id, found] of definedIn({ figures })) {
        const parts = [...found.through, found.direct].reduce((sum, { part }) => sum + part, 0);
        const size = Math.max(1, Math.abs(found.difference), Math.abs(parts));
        expect(Math.abs(parts + found.together - found.difference), id).toBeLessThan(1e-9 * size);
      }
    }
  });

  it('is of the difference that a comparison finds', async () => {
    const compared = await startComparison({ scenario, baseline, policy: fee, seeds }, pool).result;
    for (const [id, { difference, low, baseline: level }] of definedIn(cheaper)) {
      const of = compared!.figures[id as 'orders.placed'];
      if (of.n < seeds.length) continue;
      expect([difference, low, level], id).toEqual([of.difference, of.low, of.baseline]);
    }
  });

  it('does not depend on who runs what, nor on what is kept', async () => {
    const request = { scenario, baseline, policy: dispatch, seeds };
    const wide = new RunPool(() => new LocalBatch(), 2);
    const kept = new MemoryRuns();
    // The baseline is kept already, so that whoever holds at it must record it once more.
    const before = new StoredRuns(pool, kept);
    await startComparison(request, before).result;
    let simulated = 0;
    const told: number[] = [];
    const counting = { start: (...args: Parameters<RunPool['start']>) => {
      simulated += args[0].length;
      return wide.start(...args);
    } };
    const found = await startMediation(request, new StoredRuns(counting, kept), {
      onSeed: (read) => told.push(read().seeds.length),
    }).result;
    expect(found).toEqual(await startMediation(request, pool).result);
    expect([mediationJobs(request).length, simulated, found?.arms]).toEqual([14, 10, 7]);
    expect(told).toEqual([1, 2]);
  });

  it('is measured where the baseline was recorded, so that no run is made twice', () => {
    const jobs = mediationJobs({
      scenario: { ...scenario, warmUp: 0 }, baseline, policy: fee, seeds,
    });
    const waiting = new WaitingJobs(jobs, new PastPlaces());
    const takenBy = [0, 1].map((): number[] => []);
    // One goes at half the pace of the other.
    for (let turn = 0; turn < 2 * jobs.length; turn++) {
      const seat = turn % 3 === 0 ? 1 : 0;
      const index = waiting.takeFor(seat);
      if (index !== undefined) takenBy[seat].push(index);
    }
    expect(takenBy.flat().toSorted((a, b) => a - b)).toEqual(jobs.map((_job, index) => index));
    for (const seed of seeds) {
      const places = takenBy.map((taken) => taken.filter((index) => (
        jobs[index].seed === seed && (jobs[index].held !== undefined || jobs[index].isRecorded)
      )).length);
      // Nobody stands idle for it: the last four may be taken by who has nothing else to do.
      expect(Math.min(...places)).toBeLessThanOrEqual(seed === seeds[1] ? 4 : 0);
    }
  });

  it('is not told when it is cancelled', async () => {
    const run = startMediation({ scenario, baseline, policy: fee, seeds }, pool);
    run.cancel();
    expect(await run.result).toBeUndefined();
  });
});
