// The engines of this page: one playback, one client for the figures. It follows the question on
// the table, so that whoever changes a lever need not know that anything runs.

import { lessMotion } from '../state/less-motion.ts';
import { useResults } from '../state/results.ts';
import { sameSetup, useSetup, type Setup } from '../state/setup.ts';
import { BackgroundRuns } from './background-runs.ts';
import { FiguresClient, poolSize } from './figures-client.ts';
import type { RunKeeper } from './kept-runs.ts';
import { Playback } from './playback.ts';
import { requestOf } from './request.ts';
import { keepStill } from './stillness.ts';

async function openDevice(): Promise<RunKeeper> {
  return (await import('./device-runs.ts')).openDeviceRuns();
}

/** While the page is developed its engine changes under one address. */
const mayKeep = import.meta.hot === undefined;

export const playback = new Playback();
export const figures = new FiguresClient(poolSize(), mayKeep ? openDevice : undefined);
export const background = new BackgroundRuns(figures.runner);

const stepWithLessMotionSeconds = 60;
const followMotion = (): void => {
  playback.leastStepSeconds = lessMotion.matches ? stepWithLessMotionSeconds : 0;
};
followMotion();
lessMotion.addEventListener('change', followMotion);

let followed: Setup | undefined;

/** Computes and shows the question on the table now and whenever it changes. */
export function followSetup(): void {
  useSetup.subscribe(({ setup, held }, before) => {
    if (held !== undefined && held !== before.held) void figures.preview(held);
    // A slider let go where it was taken up: the preview must give way to the full answer again.
    const letGo = held === undefined && before.held !== undefined;
    if (asksElse(setup) || (letGo && !answered(setup))) answer(setup);
  });
  followResults();
  answer(useSetup.getState().setup);
}

/** The background has the workers only when the question on the table has its whole answer. */
function followResults(): void {
  useResults.subscribe(({ progress }, before) => {
    if (progress === before.progress) return;
    if (progress === 'final') background.resume();
    else background.pause();
  });
}

/** Lets every engine get ready for the question on the table; none of it changes a result. */
export async function prepareEngines(): Promise<void> {
  const { setup } = useSetup.getState();
  await figures.prepare(setup.scenario);
  // A question asked meanwhile has the cores, and loads both cities itself.
  if (setup === useSetup.getState().setup) await playback.prepare(setup.scenario);
}

/** Runs the question again, after a failure or a cancellation. */
export function answerAgain(): void {
  answer(useSetup.getState().setup);
}

function answer(setup: Setup): void {
  followed = setup;
  const move = keepStill();
  playback.stopPreparing();
  void figures.compare(setup, () => {
    move();
    if (setup !== followed) return;
    void playback.load(requestOf(setup, 'a', setup.seed), requestOf(setup, 'b', setup.seed));
  });
}

/** Further policies are held against A in the background: they ask nothing else of A and B. */
function asksElse(setup: Setup): boolean {
  if (followed === undefined) return true;
  const { further: _setup, ...now } = setup;
  const { further: _before, ...before } = followed;
  return Object.entries(before).some(([part, value]) => now[part as keyof typeof now] !== value);
}

function answered(setup: Setup): boolean {
  const { setup: shown, progress } = useResults.getState();
  return shown !== undefined && progress === 'final' && sameSetup(shown, setup);
}
