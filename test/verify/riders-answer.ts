// What riders do about pay over half a year of dry riverside days, on two seeds: they know what an
// hour brings, do not swing from day to day, and when pay rises by a tenth, more of them come until
// an hour brings what it brought before (B3.05, C04). With the pool of riders frozen, none come.

import { RiderWeeks, ratioOver, swingOf, type Settings } from './rider-weeks.ts';
import { inRow, keysBySeed, partsOf } from './verification.ts';
import type { Figures, Rows, Verification } from './verification.ts';

const tenthMore: Settings = {
  'rider-pay.base': 495,
  'rider-pay.per-km': 77,
  'rider-pay.peak-bonus': 66,
};
const frozenPool: Settings = { 'world.rider-entry': 0, 'world.rider-turnover': 0 };

interface Arm {
  readonly weeks: number;
  readonly past: Settings;
  readonly change: Settings;
}

const arms: Readonly<Record<string, Arm>> = {
  untouched: { weeks: 26, past: {}, change: {} },
  raised: { weeks: 26, past: {}, change: tenthMore },
  frozen: { weeks: 10, past: frozenPool, change: {} },
  'frozen-raised': { weeks: 10, past: frozenPool, change: tenthMore },
};
const seeds = 2;

/** Weeks over which a row holds what an hour brought. */
const spans = { '1': [1, 7], '6-10': [36, 70], '21-26': [141, 182] } as const;
type Span = keyof typeof spans;

export const ridersAnswer: Verification = {
  id: 'riders-answer',
  shows: 'A rise of riders\' pay brings more riders, until an hour brings what it did before.',
  keys: Object.keys(arms).flatMap((arm) => keysBySeed(arm, seeds)),
  rowsAgain: 1,

  compute(key): Promise<Figures> {
    const { word, seed } = partsOf(key);
    const { weeks, past, change } = arms[word];
    const days = new RiderWeeks(weeks).run(past, change, seed);
    const hourly = Object.entries(spans).map(([span, within]) => (
      [`fenPerHour ${span}`, inRow(3600 * ratioOver(days, within, 'netFen', 'onlineSeconds'))]
    ));
    return Promise.resolve({
      ...Object.fromEntries(hourly),
      expectedShare: inRow(ratioOver(days, [7, 20], 'expectedFen', 'netFen')),
      busyShare: inRow(ratioOver(days, spans['21-26'], 'engagedSeconds', 'onlineSeconds')),
      swing: swingOf(days),
      registeredFirst: days[0].registered,
      registeredEighthWeek: days[8 * 7 - 1].registered,
      registeredLast: days[days.length - 1].registered,
    } as Figures);
  },

  report(rows) {
    return (Object.keys(spans) as Span[]).map((span) => {
      const percent = 100 * rise(rows, 'raised', 'untouched', span);
      return `weeks ${span}: an hour brings ${percent.toFixed(1)} % more`;
    });
  },

  problems(rows) {
    return Object.entries(claims(rows)).filter(([, holds]) => !holds).map(([says]) => says);
  },
};

function value(rows: Rows, arm: string, seed: number, figure: string): number {
  const found = rows.get(`${arm} ${seed}`)?.[figure];
  return typeof found === 'number' ? found : NaN;
}

/** Mean over seeds of the relative change of earnings an hour. */
function rise(rows: Rows, policy: string, baseline: string, span: Span): number {
  let sum = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const hourly = (arm: string): number => value(rows, arm, seed, `fenPerHour ${span}`);
    sum += hourly(policy) / hourly(baseline) - 1;
  }
  return sum / seeds;
}

/** Every sentence with whether it holds; of what a row lacks, none does. */
function claims(rows: Rows): Readonly<Record<string, boolean>> {
  const everySeed = (holds: (seed: number) => boolean): boolean => (
    Array.from({ length: seeds }, (_unused, i) => i + 1).every(holds)
  );
  const untouched = (figure: string) => (seed: number): number => (
    value(rows, 'untouched', seed, figure)
  );
  const raised = (figure: string) => (seed: number): number => value(rows, 'raised', seed, figure);
  const first = untouched('registeredFirst');
  const last = untouched('registeredLast');
  return {
    'riders expect what they get, to 5 %': everySeed((seed) => (
      Math.abs(untouched('expectedShare')(seed) - 1) < 0.05
    )),
    'riders do not swing from day to day': everySeed((seed) => untouched('swing')(seed) > -0.2),
    'they stay as many when nothing changes': everySeed((seed) => (
      Math.abs(untouched('registeredEighthWeek')(seed) / first(seed) - 1) < 0.08
    )),
    'they earn more an hour at first': rise(rows, 'raised', 'untouched', '1') > 0.015,
    'they earn less more by weeks 6 to 10': rise(rows, 'raised', 'untouched', '6-10') < 0.03,
    'they earn what they earned before by weeks 21 to 26':
      Math.abs(rise(rows, 'raised', 'untouched', '21-26')) < 0.015,
    'more have come': everySeed((seed) => raised('registeredLast')(seed) > 1.03 * last(seed)),
    'they are busy for a smaller share of their time': everySeed((seed) => (
      raised('busyShare')(seed) < untouched('busyShare')(seed) - 0.02
    )),
    'nobody comes to a frozen pool': everySeed((seed) => (
      value(rows, 'frozen-raised', seed, 'registeredLast')
        === value(rows, 'frozen', seed, 'registeredFirst')
    )),
    'with a frozen pool a rise of pay lasts': rise(rows, 'frozen-raised', 'frozen', '6-10') > 0.03,
  };
}
