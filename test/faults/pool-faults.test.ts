// B4: a seeded simulator of faults around the pool, in virtual time. Answers come late or never,
// workers die with a word or without one, spin, or stop without being told. Whatever happens, a
// question ends: it is answered in full and rightly, it fails with a reason, or it is cancelled.

import { describe, expect, it } from 'vitest';
import { draw, keyOf, pick } from '../../sim-core/kernel/random.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity, LocalBatch } from '../../sim-core/run/local-engine.ts';
import { EngineSilent, silenceFor } from '../../sim-core/run/patience.ts';
import { RunPool, type WorkerLike } from '../../sim-core/run/pool.ts';
import { toyScenario } from '../toy-city.ts';
import { faultSeeds, firstFaultSeed, seedNote } from './fault-options.ts';
import { VirtualTime } from './virtual-time.ts';

/** A question that has not ended after an hour never will. */
const endlessMs = 3_600_000;
const silenceMs = silenceFor(toyScenario);

const kinds = ['late', 'dies', 'stops', 'silent', 'spins', 'repeats', 'deaf'] as const;
/** What a worker does with one job. */
type Fault = 'none' | (typeof kinds)[number];

/** A worker whose faults follow from the simulator's seed and the order of its jobs. */
class FaultyWorker implements WorkerLike {
  private isClosed = false;
  private epoch = 0;
  private readonly time: VirtualTime;
  private readonly faultOf: () => Fault;

  constructor(time: VirtualTime, faultOf: () => Fault) {
    this.time = time;
    this.faultOf = faultOf;
  }

  async run(
    request: RunRequest,
    onShare?: (share: number) => void,
  ): Promise<RunResult | undefined> {
    const fault = this.faultOf();
    const epoch = ++this.epoch;
    if (fault === 'dies') throw new Error('the worker died');
    if (fault === 'stops') return undefined;
    if (fault === 'silent' || fault === 'spins') return new Promise(() => undefined);
    // A spinning worker may say where it is, again and again: it comes no further.
    while (fault === 'repeats' && !this.isClosed) {
      onShare?.(0.5);
      await this.time.sleep(silenceMs / 10);
    }
    const slices = 4;
    const sliceMs = fault === 'late' ? silenceMs / 2 : 10;
    for (let slice = 1; slice <= slices; slice++) {
      await this.time.sleep(sliceMs);
      if (epoch !== this.epoch && fault !== 'deaf') return undefined;
      onShare?.(slice / slices);
    }
    if (this.isClosed) throw new Error('the worker was closed');
    return { seed: request.seed } as unknown as RunResult;
  }

  async cancel(): Promise<void> {
    this.epoch++;
    await this.time.sleep(1);
  }

  close(): void {
    this.isClosed = true;
  }
}

interface Ending {
  readonly how: 'final' | 'failed' | 'cancelled' | 'never';
  readonly results: readonly number[];
  readonly heardAfter: number;
  readonly atMs: number;
}

/** One question to a pool of faulty workers, perhaps cancelled on the way. */
async function asked(seed: number): Promise<Ending> {
  const luck = keyOf(seed, 'faults');
  const time = new VirtualTime();
  let jobsSeen = 0;
  const rate = draw(luck, 0, 1) * 0.5;
  const faultOf = (): Fault => {
    const job = ++jobsSeen;
    return draw(luck, job, 2) < rate ? kinds[pick(luck, job, 3, kinds.length)] : 'none';
  };
  const size = 1 + pick(luck, 0, 4, 4);
  const pool = new RunPool(() => new FaultyWorker(time, faultOf), size, time.timer);
  const jobs = Array.from({ length: 1 + pick(luck, 0, 5, 12) }, (_unused, i): RunRequest => (
    { scenario: toyScenario, policy: noChange, seed: i }
  ));
  const results: number[] = [];
  let how: Ending['how'] = 'never';
  let heardAfter = 0;
  const run = pool.start(jobs, (index, result) => {
    if (how !== 'never') heardAfter++;
    expect(results[index]).toBeUndefined();
    results[index] = (result as unknown as { seed: number }).seed;
  });
  run.finished.then(
    (isComplete) => { how = isComplete ? 'final' : 'cancelled'; },
    () => { how = 'failed'; },
  );
  if (draw(luck, 0, 6) < 0.3) time.set(run.cancel, pick(luck, 0, 7, 30_000));
  await time.until(() => how !== 'never', endlessMs);
  const atMs = time.nowMs;
  await time.until(() => false, endlessMs);
  // However the question ended, none of its workers is still thought to be busy with it.
  const next = pool.start([], () => undefined);
  expect(await next.finished).toBe(true);
  pool.close();
  return { how, results, heardAfter, atMs };
}

describe('B4: waiting without an end', () => {
  it(`no question does, whatever its workers do: seeds from ${firstFaultSeed}`, async () => {
    const endings = new Map<string, number>();
    const seeds = faultSeeds(300);
    for (const seed of seeds) {
      const { how, results, heardAfter } = await asked(seed);
      endings.set(how, (endings.get(how) ?? 0) + 1);
      expect(how, seedNote(seed)).not.toBe('never');
      expect(heardAfter, `heard after the end: ${seedNote(seed)}`).toBe(0);
      if (how === 'final') expect(results, seedNote(seed)).toEqual([...results.keys()]);
    }
    // The simulator tries what it is for.
    if (seeds.length < 300) return;
    for (const how of ['final', 'failed', 'cancelled']) {
      expect(endings.get(how) ?? 0, how).toBeGreaterThan(10);
    }
  }, 3_600_000);

  it('ends the same way and at the same moment from the same seed', async () => {
    for (let seed = 1; seed <= 20; seed++) expect(await asked(seed)).toEqual(await asked(seed));
  });
});

/** Asks one job of a pool whose workers do what they are told, by the order in which they open. */
async function oneJob(faults: readonly Fault[]) {
  const time = new VirtualTime();
  let opened = 0;
  const open = (): WorkerLike => {
    const fault = faults[opened++];
    return new FaultyWorker(time, () => fault);
  };
  const pool = new RunPool(open, 1, time.timer);
  const job: RunRequest = { scenario: toyScenario, policy: noChange, seed: 7 };
  const run = pool.start([job], () => undefined);
  let ending: unknown = 'never';
  run.finished.then((isComplete) => { ending = isComplete; }, (reason) => { ending = reason; });
  await time.until(() => ending !== 'never', endlessMs);
  pool.close();
  return { ending, opened, atMs: time.nowMs };
}

describe('B4: a worker', () => {
  it.each(['silent', 'repeats'] as const)('that is %s is replaced, and asked once more',
    async (fault) => {
      const healed = await oneJob([fault, 'none']);
      expect(healed).toMatchObject({ ending: true, opened: 2 });
      expect(healed.atMs).toBeGreaterThan(silenceMs);
      expect(healed.atMs).toBeLessThan(2 * silenceMs);
      const lost = await oneJob([fault, fault, 'none']);
      expect(lost.ending).toBeInstanceOf(EngineSilent);
      expect(lost.opened).toBe(2);
    });

  it('that takes long but comes further is left alone, however long it takes', async () => {
    const { ending, opened, atMs } = await oneJob(['late']);
    expect(ending).toBe(true);
    expect(opened).toBe(1);
    expect(atMs).toBe(2 * silenceMs);
  });

  it('says a larger share after every step, those after its last day too', async () => {
    const shares: number[] = [];
    const job: RunRequest = { scenario: toyScenario, policy: noChange, seed: 7 };
    await new LocalBatch().run(job, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(24 * 4);
    expect([...new Set(shares)].sort((one, other) => one - other)).toEqual(shares);
    const built = new BuiltCity(toyScenario);
    built.begin(noChange, 7);
    built.advance(built.sim.city.endSeconds);
    const atMidnight = built.share;
    built.advance(built.lastSeconds);
    expect(built.share).toBeGreaterThan(atMidnight);
    expect(built.share).toBeLessThanOrEqual(1);
  });

  it('that cannot be opened fails the question', async () => {
    const pool = new RunPool(() => { throw new Error('no more memory'); }, 2);
    const job: RunRequest = { scenario: toyScenario, policy: noChange, seed: 7 };
    await expect(pool.start([job], () => undefined).finished).rejects.toThrow('no more memory');
  });

  it('is waited for longer where its city takes longer to build', () => {
    const { city } = toyScenario;
    const large = { ...toyScenario, city: { ...city, residents: 5_000_000 } };
    // Five million residents take some twenty seconds on a slow core.
    expect(silenceFor(large)).toBeGreaterThan(120_000);
  });
});
