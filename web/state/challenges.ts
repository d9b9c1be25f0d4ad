// What has been tried of each challenge on this device: the round that is played, and the board of
// finished rounds and of codes that others handed over. All are codes and nothing else. What
// another version of the engine came to is left behind, since its figures are not ours.

import { create } from 'zustand';
import { engineVersion } from '../../sim-core/index.ts';
import { store, stored } from './stored.ts';

/** The rounds of one challenge. */
interface Rounds {
  /** The code of the tries so far; undefined before the first. */
  readonly round?: string;
  /** Codes of rounds that are over, in the order in which they came. */
  readonly board: readonly string[];
}

interface Challenges {
  /** By challenge. */
  readonly rounds: Readonly<Record<string, Rounds>>;
  play(challenge: string, round: string): void;
  /** Puts a code on the board, once. */
  putUp(challenge: string, code: string): void;
  /** Puts the round on the board and begins another. */
  endRound(challenge: string): void;
}

const storageKey = `o2o-city.challenges.${engineVersion}`;
/** Rounds that a board keeps. */
const longestBoard = 60;
export const noRounds: Rounds = { board: [] };

export const useChallenges = create<Challenges>((set, get) => {
  const change = (challenge: string, to: (rounds: Rounds) => Rounds): void => {
    const { rounds } = get();
    set({ rounds: { ...rounds, [challenge]: to(rounds[challenge] ?? noRounds) } });
    store(storageKey, get().rounds);
  };
  const withCode = ({ board }: Rounds, code: string): readonly string[] => (
    board.includes(code) ? board : [...board, code].slice(-longestBoard)
  );
  return {
    rounds: remembered(),
    play: (challenge, round) => change(challenge, (rounds) => ({ ...rounds, round })),
    putUp: (challenge, code) => change(challenge, (rounds) => (
      { ...rounds, board: withCode(rounds, code) }
    )),
    endRound: (challenge) => change(challenge, (rounds) => ({
      board: rounds.round === undefined ? rounds.board : withCode(rounds, rounds.round),
    })),
  };
});

function remembered(): Record<string, Rounds> {
  return Object.fromEntries(Object.entries(stored(storageKey)).flatMap(([id, kept]) => {
    const { round, board } = (kept ?? {}) as Record<string, unknown>;
    if (!Array.isArray(board)) return [];
    const codes = board.filter((each): each is string => typeof each === 'string');
    return [[id, { ...(typeof round === 'string' ? { round } : {}), board: codes }]];
  }));
}
