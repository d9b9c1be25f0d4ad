// What lessons are called, for whoever looks for one: their files without their answers.

import { listedLessons } from '../../scenarios/lessons/listed-lessons.ts';
import type { Text } from '../../sim-core/index.ts';

export interface LessonName {
  /** Told apart from a question's of the same name: see `lessonOfName`. */
  readonly id: string;
  readonly name: Text;
}

const before = 'lesson.';

export function lessonNames(): Promise<readonly LessonName[]> {
  return Promise.all(listedLessons.map(async ({ id, file }) => (
    { id: before + id, name: (await file()).default.title }
  )));
}

/** The lesson that a name's id means. */
export function lessonOfName(id: string): string {
  return id.slice(before.length);
}
