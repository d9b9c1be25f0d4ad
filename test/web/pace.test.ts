// How long something will take: from how it went, nothing before there is something to say it from,
// anew after it was stopped or began again.

import { describe, expect, it } from 'vitest';
import { Pace } from '../../scenarios/experiments/pace.ts';
import { leftInWords } from '../../web/words/answer-words.ts';
import { type Heard, toldAfterATenth } from '../../bench/time-left.ts';
import records from './pace-records.json' with { type: 'json' };

/** A pace that hears of a share every second, at so much a second. */
function steady(from: number, perSecond: number, seconds: number, pace = new Pace(), at = 0): Pace {
  for (let second = 0; second <= seconds; second++) {
    pace.heard(from + perSecond * second, at + second * 1000);
  }
  return pace;
}

describe('the time that is left', () => {
  it('follows from what was done of late', () => {
    expect(steady(0, 0.01, 2).leftSeconds).toBeUndefined();
    expect(steady(0, 0.01, 20).leftSeconds).toBeCloseTo(80);
    const slower = steady(0.2, 0.001, 60, steady(0, 0.01, 20), 20_000);
    expect(slower.leftSeconds).toBeCloseTo(740, 0);
    expect(steady(0.4, 0, 40).leftSeconds).toBeUndefined();
  });

  it('AC-B5: is within a quarter after a tenth of the runs, though these differ', () => {
    // From half to one and a half of the usual time each, in no order.
    const lengths = Array.from({ length: 200 }, (_run, i) => 500 + ((i * 7919) % 1001));
    const whole = lengths.reduce((sum, each) => sum + each, 0);
    const pace = new Pace();
    let at = 0;
    lengths.forEach((length, i) => {
      at += length;
      pace.heard((i + 1) / lengths.length, at);
      if (i + 1 < lengths.length / 10 || i + 1 === lengths.length) return;
      const left = (whole - at) / 1000;
      expect(Math.abs(pace.leftSeconds! - left)).toBeLessThan(0.25 * left + 1);
    });
  });

  it.each(Object.entries(records))(
    'AC-B5: of %s recorded riverside days, whose first runs are slow, is never told wrongly',
    (size, heard) => {
      const all = toldAfterATenth(heard as unknown as Heard);
      for (const { share, toldSeconds, isBound, trueSeconds } of all) {
        if (isBound) expect(toldSeconds, `at most, at ${share}`).toBeGreaterThan(trueSeconds);
      }
      // A bound is told from a tenth on, however short it is; how far off the rest may be is known.
      expect(all[0].share).toBeLessThan(0.15);
      const told = all.filter(({ isBound }) => !isBound);
      for (const { share, toldSeconds, trueSeconds } of told) {
        const miss = Math.abs(toldSeconds - trueSeconds);
        expect(miss, `at ${share}`).toBeLessThan(0.25 * trueSeconds + 0.5);
      }
      // Twenty days are over before more can be known.
      const by = { 20: Infinity, 60: 0.75, 200: 0.2, 1000: 0.11 }[size]!;
      expect(told[0]?.share ?? 1).toBeLessThan(by);
    },
  );

  it('is told in minutes, and by a bound where that is less than one', () => {
    const begun = steady(0, 0, 5);
    begun.heard(0.1, 5400);
    begun.heard(0.1, 5800);
    expect([begun.leftSeconds, begun.roughSeconds]).toEqual([undefined, begun.atMostSeconds]);
    expect(begun.atMostSeconds).toBeGreaterThan(3);
    const slow = steady(0, 0, 5);
    slow.heard(0.001, 5800);
    expect(slow.atMostSeconds).toBeGreaterThan(60);
    expect(slow.roughSeconds).toBeUndefined();
    expect(steady(0, 0.001, 60).roughSeconds).toBeGreaterThan(60);
  });

  it('counts no results that were kept, which come all at once', () => {
    const pace = new Pace();
    for (let kept = 0; kept <= 50; kept++) pace.heard(kept / 100, kept);
    expect(steady(0.5, 0.01, 10, pace, 1000).leftSeconds).toBeGreaterThan(35);
  });

  it('counts no beginning in which code is read and compiled', () => {
    const pace = steady(0, 0.05, 12, steady(0, 0, 5), 6000);
    expect(pace.leftSeconds).toBeCloseTo(8);
  });

  it('counts no pause, and begins anew with another run', () => {
    const paused = steady(0.1, 0.01, 10, steady(0, 0.01, 10), 600_000);
    expect(paused.leftSeconds).toBeCloseTo(80);
    expect(steady(0, 0.05, 10, steady(0, 0.01, 20), 21_000).leftSeconds).toBeCloseTo(10);
  });

  it('is said no more exactly than it can be known', () => {
    expect(leftInWords(20, 'en')).toBe('less than a minute left');
    expect(leftInWords(170, 'zh')).toBe('约 3 分钟');
    expect(leftInWords(7000, 'en')).toBe('about 2 h left');
  });
});
