// First answers of the home page's cards: run while the page is open, and not after it was left.

import { expect, it } from 'vitest';
import { type RunRequest } from '../../sim-core/index.ts';
import { BackgroundRuns } from '../../web/engine/background-runs.ts';
import { answerCards } from '../../web/home/first-answers.ts';
import { questions } from '../../web/home/questions.ts';

it('are asked for on the home page, and leave the cores to the map once it is left', async () => {
  const started: (readonly RunRequest[])[] = [];
  let cancelled = 0;
  const background = new BackgroundRuns({
    start: (jobs) => {
      started.push(jobs);
      let end: (isOver: boolean) => void = () => undefined;
      const finished = new Promise<boolean>((resolve) => (end = resolve));
      return { finished, cancel: () => void (cancelled++, end(false)) };
    },
  });
  background.resume();
  const leave = answerCards(background, questions);
  await expect.poll(() => started.length).toBe(1);
  leave();
  await expect.poll(() => cancelled).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(started).toHaveLength(1);
});

it('are not made for a question whose policy changes later: its first day answers nothing', () => {
  const wanted: string[][] = [];
  const want = (_: string, tasks: readonly unknown[]): void => void wanted.push(tasks.map(String));
  const later = questions.filter(({ horizon }) => horizon !== 'run');
  expect(later.map(({ id }) => id)).toContain('coupon-that-stops');
  answerCards({ want } as unknown as BackgroundRuns, later);
  expect(wanted).toEqual([[]]);
});
