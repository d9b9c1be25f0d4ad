// The lessons in the order in which they are offered. Each comes in files of its own: what is
// said, and what came out, so that a page which opens one fetches no other.

import type { KeptAnswers } from './answers.ts';
import { listedLessons } from './listed-lessons.ts';

/** A lesson that is there, and how it is fetched. */
export interface ShelvedLesson {
  readonly id: string;
  /** As its file says: answer codes and links carry it. */
  readonly number: number;
  /** The parsed JSON of its file. */
  file(): Promise<unknown>;
  answers(): Promise<KeptAnswers>;
}

export const shelf: readonly ShelvedLesson[] = listedLessons.map(({ file, answers, ...named }) => ({
  ...named,
  file: async () => (await file()).default,
  answers: async () => (await answers()).default as KeptAnswers,
}));
