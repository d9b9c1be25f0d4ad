// B4: the same faults in real threads of Node: one that spins is found out by its silence, one that
// is gone is known at once, and the thread that takes its place gives the answer.

import { expect, it } from 'vitest';
import { PatientTimer } from '../../cli/patient-timer.ts';
import { openThread } from '../../cli/pool.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { EngineSilent, type Timer } from '../../sim-core/run/patience.ts';
import { RunPool } from '../../sim-core/run/pool.ts';
import { toyScenario } from '../toy-city.ts';

const job = { scenario: toyScenario, policy: noChange, seed: 7, digest: true };
const badThread = new URL('./bad-thread.ts', import.meta.url);
/** So much sooner than in earnest is the silence of a thread that spins believed here. */
const haste = 40;

async function asked(kinds: readonly ('spins' | 'exits' | 'good')[]) {
  let opened = 0;
  const patience = new PatientTimer();
  const timer: Timer = (milliseconds, call) => {
    const isHasty = kinds[opened - 1] === 'spins';
    return patience.timer(isHasty ? milliseconds / haste : milliseconds, call);
  };
  const pool = new RunPool(() => {
    const kind = kinds[opened++];
    return patience.watched(kind === 'good'
      ? openThread()
      : openThread(undefined, new URL(`?${kind}`, badThread)));
  }, 1, timer);
  let digest = '';
  try {
    await pool.start([job], (_index, result) => { digest = result.digest; }).finished;
    return { digest, opened };
  } finally {
    pool.close();
  }
}

it('B4: a thread that spins or exits is replaced, and the answer is as it was', async () => {
  const built = new BuiltCity(toyScenario);
  built.begin(noChange, 7);
  const { digest } = built.finish();
  expect(await asked(['spins', 'good'])).toEqual({ digest, opened: 2 });
  expect(await asked(['exits', 'good'])).toEqual({ digest, opened: 2 });
}, 120_000);

it('B4: threads that spin or exit again fail the question with a reason', async () => {
  await expect(asked(['spins', 'spins'])).rejects.toThrow(EngineSilent);
  await expect(asked(['exits', 'exits'])).rejects.toThrow('ended with code 3');
}, 120_000);
