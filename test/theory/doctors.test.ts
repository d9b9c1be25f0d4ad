// Doctors whom people reach one by one, at any moment alike, and who talk for exponential times,
// are a queue with several servers: without triage the mean wait is Erlang's, with it each class
// waits as Cobham's formula says, nine in ten and nineteen in twenty of each within the times that
// its law gives, and the mean weighted by arrivals is the same in any order.

import { describe, expect, it } from 'vitest';
import { log } from '../../sim-core/kernel/math.ts';
import { streamOf } from '../../sim-core/kernel/random.ts';
import { records } from '../../sim-core/kernel/records.ts';
import {
  classQueueColumns, join, takeNext, waitingIn,
} from '../../sim-core/verticals/fulfilment/class-queue.ts';
import { makeHoldings } from '../../sim-core/world/holdings.ts';

const doctors = 9;
const perHour = 60;
const meanMinutes = 7;
const arrivals = 800_000;
/** Of urgent cases, ordinary ones and repeats. */
const shares = [0.15, 0.6, 0.25] as const;

/** Chance that somebody waits where so many erlangs are offered to so many servers. */
function erlangC(servers: number, erlangs: number): number {
  let lost = 1;
  for (let n = 1; n <= servers; n++) lost = (erlangs * lost) / (n + erlangs * lost);
  return lost / (1 - (erlangs / servers) * (1 - lost));
}

/** Mean minutes of waiting for a doctor, by class in the order in which classes are served. */
function waitsByFormula(order: readonly number[]): number[] {
  const erlangs = (perHour * meanMinutes) / 60;
  const all = (erlangC(doctors, erlangs) * meanMinutes) / doctors;
  const waits: number[] = [];
  let before = 0;
  for (const ofClass of order) {
    const upTo = before + (shares[ofClass] * erlangs) / doctors;
    waits[ofClass] = all / ((1 - before) * (1 - upTo));
    before = upTo;
  }
  return waits;
}

/**
 * Minutes within which a share of a class is seen, by class in the order in which they are served.
 * Whoever must wait waits for an exponential time, for those who are before him, longer by the busy
 * periods of those who come later and pass him; its transform is inverted as Gaver and Stehfest do.
 */
function quantilesByFormula(order: readonly number[], share: number): number[] {
  const erlangs = (perHour * meanMinutes) / 60;
  const mustWait = erlangC(doctors, erlangs);
  const rate = doctors / meanMinutes;
  const quantiles: number[] = [];
  let before = 0;
  for (const ofClass of order) {
    const upTo = before + (shares[ofClass] * erlangs) / doctors;
    const passing = before * rate;
    const theta = rate * (1 - upTo);
    const transform = (s: number): number => {
      const sum = passing + rate + s;
      const busy = passing === 0
        ? rate / sum
        : (sum - Math.sqrt(sum * sum - 4 * passing * rate)) / (2 * passing);
      return (1 - theta / (theta + s + passing * (1 - busy))) / s;
    };
    let [low, high] = [1e-6, 200];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (mustWait * inverted(transform, middle) > 1 - share) low = middle;
      else high = middle;
    }
    quantiles[ofClass] = low;
    before = upTo;
  }
  return quantiles;
}

/** The function of a Laplace transform at a moment. */
function inverted(transform: (s: number) => number, at: number): number {
  const terms = 14;
  const half = terms / 2;
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  let sum = 0;
  for (let k = 1; k <= terms; k++) {
    let weight = 0;
    for (let j = Math.floor((k + 1) / 2); j <= Math.min(k, half); j++) {
      weight += (j ** half * factorial(2 * j)) / (factorial(half - j) * factorial(j)
        * factorial(j - 1) * factorial(k - j) * factorial(2 * j - k));
    }
    sum += (-1) ** (k + half) * weight * transform((k * Math.LN2) / at);
  }
  return (sum * Math.LN2) / at;
}

interface Measured {
  /** Mean minutes of waiting by class, and behind them of all. */
  readonly means: readonly number[];
  /** How many of each class waited so long, in bins. */
  readonly bins: readonly Float64Array[];
}

const binsPerMinute = 50;
const mostBins = 120 * binsPerMinute;

function quantileOf(bins: Float64Array, share: number): number {
  const all = bins.reduce((sum, count) => sum + count, 0);
  let bin = 0;
  for (let seen = bins[0]; seen < share * all; seen += bins[bin]) bin++;
  return (bin + 0.5) / binsPerMinute;
}

/** The same as measured; `placeOf` gives the class of the queue in which a class waits. */
function waitsMeasured(placeOf: (ofClass: number) => number): Measured {
  const queue = records('doctors', 1, classQueueColumns);
  const holdings = makeHoldings(4096);
  const stream = streamOf(5, 'comes');
  const talk = streamOf(6, 'talks');
  const freeAt: number[] = [];
  const cameAt = new Float64Array(4096);
  const classes = new Uint8Array(4096);
  const count = [0, 0, 0];
  const waited = [0, 0, 0];
  const bins = shares.map(() => new Float64Array(mostBins));
  let next = 0;
  let now = 0;
  let mostBusy = 0;
  const startNext = (): void => {
    while (queue.busy[0] < doctors) {
      const item = takeNext(queue, 0, holdings);
      if (item < 0) return;
      const row = item / holdings.step;
      queue.busy[0]++;
      mostBusy = Math.max(mostBusy, queue.busy[0]);
      count[classes[row]]++;
      const minutes = now - cameAt[row];
      waited[classes[row]] += minutes;
      bins[classes[row]][Math.min(mostBins - 1, Math.floor(minutes * binsPerMinute))]++;
      freeAt.push(now - log(1 - talk()) * meanMinutes);
    }
  };
  let comes = 0;
  for (let i = 0; i < arrivals; i++) {
    comes -= log(1 - stream()) * (60 / perHour);
    for (;;) {
      let first = -1;
      for (let k = 0; k < freeAt.length; k++) {
        if (freeAt[k] <= comes && (first < 0 || freeAt[k] < freeAt[first])) first = k;
      }
      if (first < 0) break;
      now = freeAt[first];
      freeAt[first] = freeAt[freeAt.length - 1];
      freeAt.pop();
      queue.busy[0]--;
      startNext();
    }
    now = comes;
    const luck = stream();
    const ofClass = luck < shares[0] ? 0 : luck < shares[0] + shares[1] ? 1 : 2;
    const row = next++ % holdings.rowCount;
    cameAt[row] = now;
    classes[row] = ofClass;
    join(queue, 0, placeOf(ofClass), holdings, row * holdings.step);
    startNext();
  }
  expect(mostBusy).toBe(doctors);
  expect(waitingIn(queue, 0)).toBeLessThan(100);
  const all = waited.reduce((a, b) => a + b, 0) / arrivals;
  return { means: [...waited.map((sum, k) => sum / count[k]), all], bins };
}

const mean = (waits: readonly number[]): number => (
  shares.reduce((sum, share, k) => sum + share * waits[k], 0)
);

describe('nine doctors whom sixty people an hour ask', { timeout: 60_000 }, () => {
  it('wait as the design says', () => {
    const [urgent, ordinary, repeat] = waitsByFormula([0, 1, 2]);
    expect([urgent, ordinary, repeat].map((one) => Math.round(100 * one))).toEqual([34, 81, 323]);
    expect(Math.round(100 * mean(waitsByFormula([0, 1, 2])))).toBe(135);
  });

  const inTurn = waitsMeasured(() => 0);
  const byClass = waitsMeasured((ofClass) => ofClass);
  const turned = waitsMeasured((ofClass) => 2 - ofClass);

  it('are waited for as Erlang’s formula says where all are alike', () => {
    const { length } = shares;
    const expected = mean(waitsByFormula([0, 1, 2]));
    const { means } = inTurn;
    expect(Math.abs(means[length] / expected - 1)).toBeLessThan(0.03);
    for (let k = 0; k < length; k++) expect(Math.abs(means[k] / expected - 1)).toBeLessThan(0.03);
  });

  it.each([
    ['the urgent first', byClass, [0, 1, 2]],
    ['the urgent last', turned, [2, 1, 0]],
  ] as const)('see each class as the formula says, %s', (_name, measured, order) => {
    const expected = waitsByFormula(order);
    expected.forEach((one, k) => (
      expect(Math.abs(measured.means[k] / one - 1)).toBeLessThan(0.03)
    ));
    for (const share of [0.9, 0.95]) {
      quantilesByFormula(order, share).forEach((one, k) => {
        const found = quantileOf(measured.bins[k], share);
        expect(Math.abs(found / one - 1), `${share} of class ${k}: ${found}, ${one}`)
          .toBeLessThan(0.04);
      });
    }
  });

  it('see the first class within the times of an exponential, as its law says', () => {
    const [urgent] = quantilesByFormula([0, 1, 2], 0.9);
    const rate = (doctors / meanMinutes) * (1 - (shares[0] * 7) / doctors);
    expect(urgent).toBeCloseTo(log(erlangC(doctors, 7) / 0.1) / rate, 3);
  });

  it('have the same mean wait in any order', () => {
    const [one, two, three] = [inTurn, byClass, turned].map(({ means }) => means[shares.length]);
    expect(Math.abs(two / one - 1)).toBeLessThan(0.02);
    expect(Math.abs(three / one - 1)).toBeLessThan(0.02);
  });
});
