// A lesson with its answers, fetched once. What another version of the engine found is left out.

import type { KeptAnswers } from '../../scenarios/lessons/answers.ts';
import { parseLesson } from '../../scenarios/lessons/lesson-file.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { shippedPolicy } from '../../scenarios/lessons/policies.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';
import { engineVersion } from '../../sim-core/index.ts';
import { once, readOrThrow } from './fetched.ts';

export interface LoadedLesson {
  readonly lesson: Lesson;
  /** Undefined where they are of another engine. */
  readonly answers: KeptAnswers | undefined;
}

/** A lesson by id. */
export const loadLesson = once(async (id: string): Promise<LoadedLesson> => {
  const shelved = shelf.find((each) => each.id === id);
  if (shelved === undefined) throw new Error(`there is no lesson ${id}`);
  const [file, answers] = await Promise.all([shelved.file(), shelved.answers()]);
  return {
    lesson: readOrThrow(parseLesson(file, shippedPolicy)),
    answers: answers.engineVersion === engineVersion ? answers : undefined,
  };
});

/** All lessons, in their order. */
export function loadLessons(): Promise<readonly LoadedLesson[]> {
  return everything('all');
}

const everything = once(() => Promise.all(shelf.map(({ id }) => loadLesson(id))));
