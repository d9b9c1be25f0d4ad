// What a class has said, kept in this tab alone: a reload must not lose forty codes, and the next
// class in the same room must find none.

import { useState } from 'react';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { places } from '../../scenarios/lessons/score.ts';
import { type Entry, entryOf } from './tally.ts';

/** A code, or a hand as `h2 -1`: the dot and the place. */
function writtenOf(entry: Entry): string {
  return entry.kind === 'code' ? entry.code : `h${entry.hand.dot} ${entry.hand.place}`;
}

function readFrom(written: string, lesson: Lesson): readonly Entry[] {
  const hand = /^h(\d+) (-?\d)$/.exec(written);
  if (hand === null) {
    const entry = entryOf(written, lesson);
    return typeof entry === 'object' ? [entry] : [];
  }
  const dot = Number(hand[1]);
  const place = places.find((each) => each === Number(hand[2]));
  const isOfLesson = place !== undefined && dot <= lesson.predict.dots.length;
  return isOfLesson ? [{ kind: 'hand', hand: { dot, place } }] : [];
}

/** The entries of a lesson's class, and how to put others in their place. */
export function useKeptEntries(
  lesson: Lesson,
): [entries: readonly Entry[], put: (entries: readonly Entry[]) => void] {
  const key = `o2o-city.class.${lesson.id}`;
  const [entries, setEntries] = useState<readonly Entry[]>(() => kept(key).flatMap((written) => (
    readFrom(written, lesson)
  )));
  const put = (next: readonly Entry[]): void => {
    setEntries(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next.map(writtenOf)));
    } catch {
      // A browser that keeps nothing loses them with the page.
    }
  };
  return [entries, put];
}

function kept(key: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
