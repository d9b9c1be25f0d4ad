// A lesson with its answers, fetched once. What another version of the engine found is left out.

import type { KeptAnswers } from '../../scenarios/lessons/answers.ts';
import { parseLesson } from '../../scenarios/lessons/lesson-file.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { shippedPolicy } from '../../scenarios/lessons/policies.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';
import { problemLine } from '../../scenarios/schema/problem.ts';
import { engineVersion } from '../../sim-core/index.ts';

export interface LoadedLesson {
  readonly lesson: Lesson;
  /** Undefined where they are of another engine. */
  readonly answers: KeptAnswers | undefined;
}

const fetched = new Map<string, Promise<LoadedLesson>>();

/** A lesson by id; the same promise for the same lesson, unless it failed. */
export function loadLesson(id: string): Promise<LoadedLesson> {
  const known = fetched.get(id);
  if (known !== undefined) return known;
  const loading = load(id);
  fetched.set(id, loading);
  loading.catch(() => fetched.delete(id));
  return loading;
}

/** All lessons, in their order. */
export function loadLessons(): Promise<readonly LoadedLesson[]> {
  return (everything ??= Promise.all(shelf.map(({ id }) => loadLesson(id))));
}

let everything: Promise<readonly LoadedLesson[]> | undefined;

async function load(id: string): Promise<LoadedLesson> {
  const shelved = shelf.find((each) => each.id === id);
  if (shelved === undefined) throw new Error(`there is no lesson ${id}`);
  const [file, answers] = await Promise.all([shelved.file(), shelved.answers()]);
  const read = parseLesson(file, shippedPolicy);
  if (!read.ok) throw new Error(read.problems.map((problem) => problemLine(problem)).join('\n'));
  return {
    lesson: read.value,
    answers: answers.engineVersion === engineVersion ? answers : undefined,
  };
}
