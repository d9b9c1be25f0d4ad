// No dispatch rule of the city knows the future of a published day: each row is one day, cut once
// for every rule. `npm test` tries some of the days, other ones with every commit.

import { playDay } from '../../sim-core/benchmark-day/play-day.ts';
import { keyOf, pick } from '../../sim-core/kernel/random.ts';
import { publishedDayNames, sharedDay, sharedDaysPresent } from '../benchmark-day/days.ts';
import { linesOfCut, linesUntil, plays } from '../benchmark-day/look-ahead.ts';
import type { Verification } from './verification.ts';

export const lookAhead: Verification = {
  id: 'look-ahead',
  shows: 'No rule knows the future: a day cut after any minute is the same up to that minute.',
  keys: publishedDayNames,
  rowsAgain: 0,

  lacks() {
    return sharedDaysPresent ? undefined : '../shared/mdrp/instances is not beside the repository.';
  },

  /** By rule: how many moves are the same up to the cut, or null where one is not. */
  async compute(key) {
    const day = sharedDay(key);
    const { orderPlacedMinute: placed } = day;
    const minutes = placed[placed.length - 1] - placed[0];
    return Object.fromEntries(Object.entries(plays).map(([name, play]) => {
      const T = placed[0] + pick(keyOf(1, `look-ahead ${key} ${name}`), 0, 0, minutes);
      const whole = linesUntil(playDay(day, play(day)), T);
      const moves = whole === '' ? 0 : whole.split('\n').length;
      return [name, linesOfCut(day, play, T) === whole ? moves : null];
    }));
  },

  report(rows) {
    const moves = [...rows.values()].flatMap((row) => Object.values(row)).map(Number);
    const sum = moves.reduce((all, each) => all + each, 0);
    return [`${rows.size} days under ${Object.keys(plays).length} rules, ${sum} moves compared`];
  },

  problems(rows) {
    return [...rows].flatMap(([key, row]) => Object.entries(row)
      .filter(([, moves]) => moves === null)
      .map(([name]) => `${name} knows the future of ${key}`));
  },
};
