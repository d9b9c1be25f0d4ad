// The challenges that ship: nobody has reached one before a lever is moved, and each can be
// reached, found by running both.

import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  boundsToKeep, type Challenge, keptBy, reaches, type Try,
} from '../../scenarios/challenges/challenge.ts';
import { parseChallenge, readChallenge } from '../../scenarios/challenges/challenge-file.ts';
import { type ChallengeId, challengeIds } from '../../scenarios/challenges/ids.ts';
import { challengeFile } from '../../scenarios/challenges/shelf.ts';
import { requestOfTry, startOf, tryFrom } from '../../scenarios/challenges/trial.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import type { RunResult } from '../../sim-core/index.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';

/** Settings that reach each, in the order of its levers. Nothing of them is on the page. */
const solutions: Readonly<Record<ChallengeId, readonly number[]>> = {
  'punctual': [950, 200, 300],
  'decent-pay': [450, 3, 200],
  'ninety-and-thirteen': [990, 450, 3, 300, 300],
};

async function named(id: ChallengeId): Promise<Challenge> {
  const read = parseChallenge(await challengeFile(id));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const starts = new Map<number, RunResult>();

/** A try, with the runs of the defaults done once for all challenges. */
function tryOut(challenge: Challenge, settings: readonly number[]): Try {
  const request = requestOfTry(challenge, settings);
  const { scenario, baseline } = request;
  const isStart = settings.every((each, i) => each === startOf(challenge)[i]);
  const pairs = request.seeds.map((seed) => {
    const run = (policy: typeof baseline): RunResult => (
      runScenario({ scenario, past: baseline, policy, seed })
    );
    const start = starts.get(seed) ?? run(baseline);
    starts.set(seed, start);
    return { baseline: start, policy: isStart ? start : run(request.policy) };
  });
  return tryFrom(challenge, settings, comparisonOf(request, pairs));
}

describe.each(challengeIds)('challenge %s', (id) => {
  it('is not reached by what is, and can be reached', async () => {
    const challenge = await named(id);
    expect(challenge.id).toBe(id);
    const start = tryOut(challenge, startOf(challenge));
    expect(reaches(challenge, start)).toBe(false);
    const solved = tryOut(challenge, solutions[id]);
    expect(keptBy(challenge, solved)).toEqual(boundsToKeep(challenge).map(() => true));
  }, 120_000);
});

describe('the challenges', () => {
  it('stand in the same city, each under a number of its own', async () => {
    const all = await Promise.all(challengeIds.map(named));
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
    expect(new Set(all.map(({ scenario }) => JSON.stringify(scenario))).size).toBe(1);
  });

  it('are refused with every place that is wrong', () => {
    const good = readFileSync(
      new URL('../../scenarios/challenges/files/punctual.json', import.meta.url), 'utf8',
    );
    const bad = JSON.parse(good) as Record<string, never> & {
      levers: { from: number; lever: string }[]; conditions: object[]; aim: { best: string };
      budget: Record<string, number>; number: number;
    };
    bad.number = 16;
    bad.levers[0].from = 905;
    bad.levers[1].lever = 'coupon.amont';
    bad.budget = { figure: 'platform.profit' as never };
    bad.conditions[0] = { figure: 'orders.placed', atLeast: 3, atMost: 2 };
    bad.aim.best = 'fewest';
    const read = readChallenge(JSON.stringify(bad));
    if (read.ok) throw new Error('it was taken');
    expect(read.problems.map(({ path }) => path).sort()).toEqual([
      'aim.best', 'budget', 'conditions[0]', 'levers[0]', 'levers[1].lever', 'number',
    ]);
    const twice = JSON.parse(good) as { levers: unknown[] };
    twice.levers[1] = twice.levers[0];
    const again = readChallenge(JSON.stringify(twice));
    expect(again.ok ? [] : again.problems.map(({ path }) => path)).toEqual(['levers']);
  });
});
