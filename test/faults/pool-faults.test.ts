// B4: a seeded simulator of faults around the pool. Answers come late, twice or never, workers die,
// spin until they are told to stop, or stop without being told. Whatever happens, a question ends:
// it is answered in full and rightly, it fails with a reason, or it is cancelled. A failure is
// reproduced from its seed.

import { describe, expect, it } from 'vitest';
import { draw, keyOf, pick } from '../../sim-core/kernel/random.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { RunPool, type WorkerLike } from '../../sim-core/run/pool.ts';
import { toyScenario } from '../toy-city.ts';

/** Another seed of the simulator: FAULT_SEED=7 npx vitest run test/faults. */
const firstFaultSeed = Number(process.env.FAULT_SEED ?? 1);
const questions = 300;
const deadlineTurns = 2000;

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}

/** What a worker does with one job. */
type Fault = 'none' | 'late' | 'dies' | 'stops' | 'doubled' | 'spins';

/** A worker whose faults follow from the simulator's seed and the order of its jobs. */
class FaultyWorker implements WorkerLike {
  private readonly faultOf: () => Fault;
  private stop: (() => void) | undefined;

  constructor(faultOf: () => Fault) {
    this.faultOf = faultOf;
  }

  async run(request: RunRequest): Promise<RunResult | undefined> {
    const fault = this.faultOf();
    if (fault === 'dies') throw new Error('the worker died');
    if (fault === 'stops') return undefined;
    if (fault === 'late') await turns(20);
    // A spinning worker hears nothing until it is closed; what watches it closes it.
    if (fault === 'spins') {
      await new Promise<void>((resolve) => {
        this.stop = resolve;
        void turns(50).then(() => this.close());
      });
      throw new Error('the worker was closed');
    }
    await turn();
    return { seed: request.seed } as unknown as RunResult;
  }

  async cancel(): Promise<void> {
    await turn();
  }

  close(): void {
    this.stop?.();
  }
}

interface Ending {
  readonly how: 'final' | 'failed' | 'cancelled' | 'never';
  readonly results: readonly number[];
  readonly heardAfter: number;
}

/** One question to a pool of faulty workers, perhaps cancelled on the way. */
async function asked(seed: number): Promise<Ending> {
  const luck = keyOf(seed, 'faults');
  let jobsSeen = 0;
  const rate = draw(luck, 0, 1) * 0.5;
  const kinds: readonly Fault[] = ['late', 'dies', 'stops', 'doubled', 'spins'];
  const faultOf = (): Fault => {
    const job = ++jobsSeen;
    return draw(luck, job, 2) < rate ? kinds[pick(luck, job, 3, kinds.length)] : 'none';
  };
  const pool = new RunPool(() => new FaultyWorker(faultOf), 1 + pick(luck, 0, 4, 4));
  const jobs = Array.from({ length: 1 + pick(luck, 0, 5, 12) }, (_unused, i): RunRequest => (
    { scenario: toyScenario, policy: noChange, seed: i }
  ));
  const results: number[] = [];
  let isOver = false;
  let heardAfter = 0;
  const run = pool.start(jobs, (index, result) => {
    if (isOver) heardAfter++;
    expect(results[index]).toBeUndefined();
    results[index] = (result as unknown as { seed: number }).seed;
  });
  const isCancelled = draw(luck, 0, 6) < 0.3;
  if (isCancelled) {
    void turns(pick(luck, 0, 7, 30)).then(() => {
      run.cancel();
      isOver = true;
    });
  }
  const how = await Promise.race([
    run.finished.then((isComplete) => (isComplete ? 'final' as const : 'cancelled' as const),
      () => 'failed' as const),
    turns(deadlineTurns).then(() => 'never' as const),
  ]);
  isOver = true;
  await turns(60);
  pool.close();
  return { how, results, heardAfter };
}

describe('B4: waiting without an end', () => {
  it(`no question does, whatever its workers do: seeds from ${firstFaultSeed}`, async () => {
    const endings = new Map<string, number>();
    for (let seed = firstFaultSeed; seed < firstFaultSeed + questions; seed++) {
      const { how, results, heardAfter } = await asked(seed);
      endings.set(how, (endings.get(how) ?? 0) + 1);
      expect(how, `FAULT_SEED=${seed}`).not.toBe('never');
      expect(heardAfter, `FAULT_SEED=${seed}: heard after the end`).toBe(0);
      if (how === 'final') expect(results, `FAULT_SEED=${seed}`).toEqual([...results.keys()]);
    }
    // The simulator tries what it is for.
    for (const how of ['final', 'failed', 'cancelled']) {
      expect(endings.get(how) ?? 0, how).toBeGreaterThan(10);
    }
  }, 60_000);

  it('ends the same way from the same seed', async () => {
    for (let seed = 1; seed <= 20; seed++) expect(await asked(seed)).toEqual(await asked(seed));
  });
});
