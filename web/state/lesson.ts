// Which lesson or challenge is open and how, and what has been predicted on this device. A locked
// prediction is kept as its answer code and nothing else; it never leaves the device by itself.

import { create } from 'zustand';
import { store, stored } from './stored.ts';

/** `student`: from the link of a class, which reveals the result together. */
export const lessonModes = ['alone', 'class', 'student'] as const;
export type LessonMode = (typeof lessonModes)[number];

interface LessonState {
  /** Id of the open lesson or challenge; undefined for the list. */
  readonly lesson: string | undefined;
  /** The one that was open before the list. */
  readonly left: string | undefined;
  readonly mode: LessonMode;
  /** Lessons of one period, by id and in their order. */
  readonly period: readonly string[];
  /** Answer codes of locked predictions by lesson. */
  readonly locked: Readonly<Record<string, string>>;
  /** Who came from the link of a class stays a student of it. */
  open(lesson: string | undefined, mode?: LessonMode): void;
  /** Puts a lesson behind those of the period, or takes it out. */
  togglePeriod(lesson: string): void;
  lock(lesson: string, code: string): void;
  /** Forgets a prediction, so that it can be made anew. */
  unlock(lesson: string): void;
}

const storageKey = 'o2o-city.lessons';

export const useLesson = create<LessonState>((set, get) => ({
  lesson: undefined,
  left: undefined,
  mode: 'alone',
  period: [],
  locked: remembered(),
  open: (lesson, mode) => set((now) => (
    {
      lesson,
      left: now.lesson,
      mode: mode ?? (now.mode === 'student' ? 'student' : 'alone'),
    }
  )),
  togglePeriod: (lesson) => set(({ period }) => ({
    period: period.includes(lesson)
      ? period.filter((each) => each !== lesson)
      : [...period, lesson],
  })),
  lock: (lesson, code) => {
    // What other tabs locked since is kept too: a camera opens each lesson in one of its own.
    set({ locked: { ...get().locked, ...remembered(), [lesson]: code } });
    store(storageKey, get().locked);
  },
  unlock: (lesson) => {
    const { [lesson]: _gone, ...locked } = { ...get().locked, ...remembered() };
    set({ locked });
    store(storageKey, locked);
  },
}));

function remembered(): Record<string, string> {
  return Object.fromEntries(Object.entries(stored(storageKey)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  ));
}
