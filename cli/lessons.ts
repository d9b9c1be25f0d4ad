// Lessons and their answers from files: which policies a lesson's file may name, and whether what
// is kept of it is still what its trials would give.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, noChange, runKey, seedsFor } from '../sim-core/index.ts';
import { figuresSpokenOf, type KeptAnswers } from '../scenarios/lessons/answers.ts';
import { curvePolicies } from '../scenarios/lessons/exhibits.ts';
import { type LessonPolicyNamed, readLesson } from '../scenarios/lessons/lesson-file.ts';
import { type Lesson, lessonSeeds, type Trial } from '../scenarios/lessons/lesson.ts';
import { accepted, refused } from '../scenarios/schema/problem.ts';
import { BadInput, valueOrThrow } from './bad-input.ts';
import { policyFromFile } from './input-files.ts';
import { lookAt } from './text-file.ts';

const lessonFolder = new URL('../scenarios/lessons/', import.meta.url);
const policyFolder = new URL('../scenarios/policies/', import.meta.url);

/** Finds policies among those that ship, which a page finds too, or beside a lesson's file. */
export function policyForLesson(path: string): LessonPolicyNamed {
  return (name) => {
    const shipped = fileURLToPath(new URL(name, policyFolder));
    const file = lookAt(shipped) === undefined ? join(dirname(path), name) : shipped;
    try {
      const { whole, base = noChange } = policyFromFile(file);
      return accepted({ policy: whole, baseline: base });
    } catch (error) {
      if (error instanceof BadInput) return refused(error.problems);
      throw error;
    }
  };
}

/** A lesson that ships; throws `BadInput` when its file is wrong. */
export function lessonNamed(id: string): Lesson {
  const path = fileURLToPath(new URL(`files/${id}.json`, lessonFolder));
  return valueOrThrow(path, readLesson(readFileSync(path, 'utf8'), policyForLesson(path)));
}

/** What is kept of a lesson; undefined where nothing is. */
export function keptAnswers(id: string): KeptAnswers | undefined {
  try {
    const text = readFileSync(new URL(`answers/${id}.json`, lessonFolder), 'utf8');
    return JSON.parse(text) as KeptAnswers;
  } catch {
    return undefined;
  }
}

/** All that a lesson's answers depend on, hashed: engine, both trials, curves and their seeds. */
export function answersKey(lesson: Lesson): string {
  const { predict, transfer } = lesson;
  const points = curvePolicies(lesson).map((policy) => ({ ...predict, policy }));
  const keys = [predict, transfer, ...points].map(runsOf);
  return createHash('sha256').update(canonicalJson(keys)).digest('hex').slice(0, 16);
}

/** Whether a lesson's answers are of other runs, or leave out what it speaks of. */
export function isStale(lesson: Lesson): boolean {
  const kept = keptAnswers(lesson.id);
  if (kept?.key !== answersKey(lesson)) return true;
  const exhibits = (lesson.explain.shows ?? []).filter((id) => id !== 'incidence');
  if (exhibits.some((id) => kept.exhibits?.[id] === undefined)) return true;
  const spoken = figuresSpokenOf(lesson);
  return (['predict', 'transfer'] as const).some((trial) => (
    spoken[trial].some(({ figure, window }) => !Object.hasOwn(kept[trial], `${figure} ${window}`))
  ));
}

function runsOf({ scenario, baseline, policy }: Trial): string[] {
  const { windows } = scenario;
  return seedsFor(scenario, 1, lessonSeeds).flatMap((seed) => (
    [baseline, policy].map((arm) => (
      runKey({ scenario, past: baseline, policy: arm, seed, windows })
    ))
  ));
}
