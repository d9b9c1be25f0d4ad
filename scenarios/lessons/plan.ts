// How long a class has for each step of a lesson.

import { type Lesson, periodMinutes, type PeriodStep, periodSteps } from './lesson.ts';

/** Whole minutes of each step of a lesson that is one of so many in a period. */
export function stepMinutes(
  { period }: Pick<Lesson, 'period'>,
  lessonCount: number,
): Readonly<Record<PeriodStep, number>> {
  const share = Math.floor(periodMinutes / lessonCount) / periodMinutes;
  let planned = 0;
  let until = 0;
  const minutes = { ...period };
  for (const step of periodSteps) {
    planned += period[step];
    minutes[step] = Math.round(planned * share) - until;
    until += minutes[step];
  }
  return minutes;
}
