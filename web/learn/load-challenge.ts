// A challenge, fetched once, and its tries.

import type { Challenge, Try } from '../../scenarios/challenges/challenge.ts';
import { parseChallenge } from '../../scenarios/challenges/challenge-file.ts';
import { type ChallengeId, challengeIds } from '../../scenarios/challenges/ids.ts';
import { challengeFile } from '../../scenarios/challenges/shelf.ts';
import { requestOfTry, tryFrom } from '../../scenarios/challenges/trial.ts';
import { startComparison } from '../../sim-core/index.ts';
import { figures } from '../engine/session.ts';
import { once, readOrThrow } from './fetched.ts';

/** A challenge by id. */
export const loadChallenge = once(async (id: ChallengeId): Promise<Challenge> => (
  readOrThrow(parseChallenge(await challengeFile(id)))
));

/** All challenges, in their order. */
export function loadChallenges(): Promise<readonly Challenge[]> {
  return everything('all');
}

const everything = once(() => Promise.all(challengeIds.map((id) => loadChallenge(id))));

/** Runs a try; rejects when a run fails. */
export async function runTry(challenge: Challenge, settings: readonly number[]): Promise<Try> {
  const request = requestOfTry(challenge, settings);
  const found = await startComparison(request, figures.runner).result;
  if (found === undefined) throw new Error('the run was stopped');
  return tryFrom(challenge, settings, found);
}
