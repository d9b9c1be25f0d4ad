// A window is a stretch of a run's branch that has figures of its own, in days counted from 1: `1`
// is the first day, `1-7` the first week, `22-28` the fourth. What its figures can show depends on
// who had time to react by then.

import type { Text } from '../kernel/text.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';

/** A run has at most this many windows. */
export const mostWindows = 20;

/** A stretch of whole days of the branch. */
export interface DayWindow {
  /** As it is written: `1`, `22-28`. */
  readonly id: string;
  /** First and last day, from 1. */
  readonly first: number;
  /** Its last day, from 1; not before the first. */
  readonly last: number;
}

/** Reads `N` or `N-M` with 1 <= N <= M; undefined when it is neither. */
export function readWindow(text: string): DayWindow | undefined {
  const found = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/.exec(text);
  if (found === null) return undefined;
  const first = Number(found[1]);
  const last = Number(found[2] ?? found[1]);
  if (last < first) return undefined;
  return { id: first === last ? `${first}` : `${first}-${last}`, first, last };
}

/** Whose reactions the figures of a window hold, and whose they cannot hold yet. */
export function reactionsIn({ first, last }: DayWindow): Text {
  if (last === 1) {
    return {
      zh: '骑手和消费者数小时内的反应；需要数周的变化还看不到',
      en: 'what riders and consumers do within hours; what takes weeks is yet to come',
    };
  }
  if (last <= daysPerWeek) {
    return {
      zh: '已含数日内学到的东西；需要数周的变化还看不到',
      en: 'with what is learnt within days; what takes weeks is yet to come',
    };
  }
  if (first <= daysPerWeek) {
    return {
      zh: '最初的反应和数周后的反应混在一起',
      en: 'first reactions and those of later weeks together',
    };
  }
  return { zh: '已含数周才形成的习惯', en: 'with habits that take weeks' };
}
