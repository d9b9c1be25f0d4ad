// The first-day answer of every question on the home page, made from a few seeds while nobody
// waits for anything else.

import { create } from 'zustand';
import type { Comparison } from '../../sim-core/index.ts';
import { type BackgroundRuns, type BackgroundTask, comparing } from '../engine/background-runs.ts';
import { policyOf, seedsOf } from '../state/setup.ts';
import type { Question } from './questions.ts';

/** Enough for an interval, few enough for ten questions in some seconds. */
const seedCount = 8;

/** By question, once it is there. */
export const useFirstAnswers = create<Readonly<Record<string, Comparison>>>(() => ({}));

/**
 * Has all cards of a list answered that are not yet and that a first day can answer, until the
 * function that it gives is called: who has left the page has the cores to themselves.
 */
export function answerCards(background: BackgroundRuns, asked: readonly Question[]): () => void {
  const answered = useFirstAnswers.getState();
  const wanted = asked.filter(({ id, horizon }) => horizon === 'run' && !(id in answered));
  background.want('cards', wanted.map(taskOf));
  return () => background.want('cards', []);
}

function taskOf({ id, scenario, setup }: Question): BackgroundTask {
  const firstDay = { ...setup, scenario, seedCount };
  return comparing({
    request: {
      scenario,
      baseline: policyOf(firstDay, 'a'),
      policy: policyOf(firstDay, 'b'),
      seeds: seedsOf(firstDay),
      ground: true,
      people: true,
    },
    heard: (comparison) => {
      if (comparison.n < comparison.wanted) return;
      useFirstAnswers.setState({ [id]: comparison });
    },
  });
}
