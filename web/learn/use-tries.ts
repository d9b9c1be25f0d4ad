// The round of a challenge that is being played: its tries, and the one that runs.

import { useEffect, useState } from 'react';
import { type Challenge, mostTries, type Try } from '../../scenarios/challenges/challenge.ts';
import { startOf } from '../../scenarios/challenges/trial.ts';
import { decodeTries, encodeTries } from '../../scenarios/challenges/tries-code.ts';
import type { Text } from '../../sim-core/index.ts';
import { noRounds, useChallenges } from '../state/challenges.ts';
import { failureOf } from '../words/failure.ts';
import { runTry } from './load-challenge.ts';

export interface Tries {
  readonly tries: readonly Try[];
  /** Before anything is moved; undefined until it has been run. */
  readonly start: Try | undefined;
  readonly isRunning: boolean;
  readonly failure: Text | undefined;
  tryOut(settings: readonly number[]): Promise<void>;
}

export function useTries(challenge: Challenge): Tries {
  const { id } = challenge;
  const { round } = useChallenges(({ rounds }) => rounds[id] ?? noRounds);
  const play = useChallenges((state) => state.play);
  const [start, setStart] = useState<Try>();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Text>();
  const tries = triesOf(challenge, round);
  const run = async (settings: readonly number[], then: (found: Try) => void): Promise<void> => {
    setFailure(undefined);
    try {
      then(await runTry(challenge, settings));
    } catch (reason) {
      setFailure(failureOf(reason));
    }
  };
  useEffect(() => {
    void run(startOf(challenge), setStart);
    // Run once: a challenge never changes while it is shown.
  }, [id]);
  return {
    tries,
    start,
    isRunning,
    failure,
    tryOut: async (settings) => {
      if (tries.length >= mostTries) return;
      setRunning(true);
      await run(settings, (found) => {
        // Read anew: meanwhile another page of this challenge may have played, or ended the round.
        const before = triesOf(challenge, useChallenges.getState().rounds[id]?.round);
        if (before.length < mostTries) play(id, encodeTries(challenge, [...before, found]));
      });
      setRunning(false);
    },
  };
}

/** The tries of a code; none where it cannot be read. */
export function triesOf(challenge: Challenge, code: string | undefined): readonly Try[] {
  const read = code === undefined ? [] : decodeTries(code, challenge);
  return typeof read === 'string' ? [] : read;
}
