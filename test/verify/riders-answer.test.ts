// The claims about riders over half a year are read from stored rows: rows that say otherwise, and
// rows that are not there, must be noticed, claim by claim.

import { expect, it } from 'vitest';
import { ridersAnswer } from './riders-answer.ts';
import { RowFile, figuresByKey } from './rows.ts';
import type { Figures, Rows } from './verification.ts';

const rows = figuresByKey(ridersAnswer, new RowFile(ridersAnswer.id).read());

/** The rows as they would be with other figures in one of them. */
function altered(key: string, figures: Figures): Rows {
  return new Map(rows).set(key, { ...rows.get(key), ...figures });
}

it.each([
  ['untouched 2', { expectedShare: 1.06 }, 'riders expect what they get, to 5 %'],
  ['untouched 1', { swing: -0.3 }, 'riders do not swing from day to day'],
  ['untouched 1', { registeredEighthWeek: 1 }, 'they stay as many when nothing changes'],
  ['raised 1', { 'fenPerHour 1': 0 }, 'they earn more an hour at first'],
  ['raised 1', { 'fenPerHour 6-10': 9999 }, 'they earn less more by weeks 6 to 10'],
  ['raised 2', { 'fenPerHour 21-26': 9999 },
    'they earn what they earned before by weeks 21 to 26'],
  ['raised 2', { registeredLast: 1 }, 'more have come'],
  ['raised 2', { busyShare: 1 }, 'they are busy for a smaller share of their time'],
  ['frozen-raised 2', { registeredLast: 1 }, 'nobody comes to a frozen pool'],
  ['frozen-raised 1', { 'fenPerHour 6-10': 0 }, 'with a frozen pool a rise of pay lasts'],
] as const)('%s with %o refutes that %s', (key, figures, sentence) => {
  expect(ridersAnswer.problems(altered(key, figures))).toEqual([sentence]);
});

it('missing rows refute every claim', () => {
  const claims = ridersAnswer.problems(new Map());
  expect(claims).toHaveLength(10);
});
