// Adjusted means by hand, and every case in which no interval is given.

import { describe, expect, it } from 'vitest';
import {
  honestComparison, honestMean, luckOf, type SeedRain,
} from '../../sim-core/experiment/honest-interval.ts';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';
import { intervalOf, sampleOf } from '../../sim-core/experiment/statistics.ts';

const dryWeather = (n: number): SeedRain => ({ perSeed: new Array<number>(n).fill(0), mean: 0 });
/** Six dry seeds and two rainy ones; all seeds there are have a tenth of their needs in rain. */
const mixed: SeedRain = { perSeed: [0, 0.25, 0, 0, 0.64, 0, 0, 0], mean: 0.1 };

describe('where all seeds have the same rain', () => {
  it('the interval is that of a plain mean', () => {
    const values = [3, 5, 4, 8, 6];
    const { low, high } = intervalOf(sampleOf(values));
    const estimate = honestMean(values, dryWeather(5));
    expect(estimate).toMatchObject({ n: 5, mean: 5.2 });
    expect(estimate.low).toBeCloseTo(low, 12);
    expect(estimate.high).toBeCloseTo(high, 12);
  });

  it('a p-value of 0.05 goes with an interval that just touches 0', () => {
    const values = [1, 2, 3, 4];
    const { low } = honestMean(values, dryWeather(4));
    const shifted = honestMean(values.map((value) => value - low), dryWeather(4));
    expect(shifted.pValue).toBeCloseTo(0.05, 9);
  });

  it('one seed is not enough', () => {
    expect(honestMean([3], dryWeather(1))).toMatchObject({ mean: 3, refusal: 'few-seeds' });
    expect(honestMean([NaN], dryWeather(1))).toMatchObject({ n: 0, refusal: 'few-seeds' });
  });
});

describe('dry and rainy seeds', () => {
  it('give the value at the mean rain of all seeds when rain moves a figure along a line', () => {
    const values = mixed.perSeed.map((share) => 10 + 50 * share);
    const { mean, low, high } = honestMean(values, mixed);
    expect(mean).toBeCloseTo(15, 12);
    // No line is exactly straight: what is left is a little of what rain does.
    expect(high - low).toBeGreaterThan(0);
    expect(high - low).toBeLessThan(0.05 * mean);
  });

  it('have the interval reckoned by hand', () => {
    // Dry 8 to 13, mean 10.5, variance 3.5. Rainy rests over their roots: reach 0.125 + 0.512.
    const values = [8, 20, 9, 10, 30, 11, 12, 13];
    const reach = 0.125 + 0.512;
    const pull = 0.5 + 0.8;
    const rise = (0.5 * 9.5 + 0.8 * 19.5) / reach;
    const rests = [9.5 - rise * 0.25, 19.5 - rise * 0.64];
    const scale = rests[0] ** 2 / 0.5 + rests[1] ** 2 / 0.8;
    const rainy = scale * (0.1 / reach) ** 2 * (0.25 * 0.5 + 0.64 * 0.8);
    const dry = ((1 - (0.1 * pull) / reach) ** 2 * 3.5) / 6;
    const estimate = honestMean(values, mixed);
    expect(estimate.mean).toBeCloseTo(10.5 + 0.1 * rise, 12);
    const half = (estimate.high - estimate.low) / 2;
    // Five degrees and one, and not more than both together: the printed 95 % point of six.
    expect((dry + rainy) ** 2 / (dry ** 2 / 7 + rainy ** 2 / 3) - 2).toBeGreaterThan(6);
    expect(half / Math.sqrt(dry + rainy)).toBeCloseTo(2.447, 2);
  });

  it('rest on few degrees where the rainy ones scatter most', () => {
    const values = [10, 20, 10.1, 9.9, 60, 10, 10, 10];
    const { low, high } = honestMean(values, mixed);
    const reach = 0.125 + 0.512;
    const rise = (0.5 * 10 + 0.8 * 50) / reach;
    const rests = [10 - rise * 0.25, 50 - rise * 0.64];
    const scale = rests[0] ** 2 / 0.5 + rests[1] ** 2 / 0.8;
    const rainy = scale * (0.1 / reach) ** 2 * (0.25 * 0.5 + 0.64 * 0.8);
    // The printed points of one degree and of two; nearly all that is known is one residual.
    const t = (high - low) / 2 / Math.sqrt(rainy);
    expect(t).toBeGreaterThan(4.303);
    expect(t).toBeLessThan(12.8);
  });

  it('take the difference apart as its sides do', () => {
    const baseline = [8, 20, 9, 10, 30, 11, 12, 13];
    const policy = [9, 26, 9, 11, 41, 12, 12, 15];
    const compared = honestComparison(baseline, policy, mixed);
    expect(compared.policy - compared.baseline).toBeCloseTo(compared.difference.mean, 12);
  });

  it('leave out a seed on which a side is undefined', () => {
    const baseline = [8, 20, NaN, 10, 30, 11, 12, 13];
    const policy = [9, 26, 9, 11, 41, 12, 12, NaN];
    const compared = honestComparison(baseline, policy, mixed);
    const kept = [0, 1, 3, 4, 5, 6];
    expect(compared.difference).toEqual(honestMean(
      kept.map((i) => policy[i] - baseline[i]),
      { perSeed: kept.map((i) => mixed.perSeed[i]), mean: mixed.mean },
    ));
  });

  it('are exactly 0 for a placebo', () => {
    const values = [8, 20, 9, 10, 30, 11, 12, 13];
    expect(honestComparison(values, values, mixed).difference)
      .toEqual({ n: 8, mean: 0, low: 0, high: 0, pValue: 1 });
  });
});

describe('mostly rainy seeds', () => {
  it('lie around one line', () => {
    const rain: SeedRain = { perSeed: [0.1, 0.2, 0.3, 0.5, 0.6], mean: 0.25 };
    const estimate = honestMean([1, 2, 3, 5, 6], rain);
    expect(estimate.mean).toBeCloseTo(2.5, 12);
    const noisy = honestMean([1.1, 1.9, 3.2, 4.8, 6.1], rain);
    expect(noisy.low).toBeLessThan(noisy.mean);
    expect(noisy.refusal).toBeUndefined();
  });
});

describe('the same difference on all seeds', () => {
  const eight = dryWeather(8);
  const takeRates = [0.181, 0.179, 0.184, 0.18, 0.178, 0.182, 0.183, 0.177];
  const by = (step: number) => honestComparison(
    takeRates, takeRates.map((value) => value + step), eight).difference;
  // Seeds differ by 0.0024; an eighth part of all days, three tenths, may go unseen on eight seeds.
  const spread = Math.sqrt(42 / 7) * 0.001;
  const unseen = 1 - 0.05 ** (1 / 8);

  it('is sure where it is larger than what seeds differ by, as of a commission', () => {
    const { mean, low, high, pValue } = by(0.02);
    expect(mean).toBeCloseTo(0.02, 12);
    expect(pValue).toBe(0);
    expect((high - low) / 2).toBeCloseTo(spread * unseen, 12);
    expect(low).toBeGreaterThan(0);
  });

  it('is no certainty where seeds differ by more: another may come on a seed not drawn', () => {
    const { low, high, pValue } = by(0.0002);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    expect(pValue).toBeCloseTo((1 - 0.0002 / spread) ** 8, 9);
    expect(pValue).toBeGreaterThan(0.4);
  });

  it('has a p-value of 0.05 where its interval just touches 0', () => {
    expect(by(spread * unseen).pValue).toBeCloseTo(0.05, 9);
    expect(by(spread * unseen).low).toBeCloseTo(0, 12);
  });

  it('is sure of a figure that is the same on all seeds, by the value itself', () => {
    const level = takeRates.map(() => 0.1);
    expect(honestMean(level, { ...eight, mean: 0 })).toMatchObject({ low: 0.1, high: 0.1 });
    expect(honestComparison(level, level.map(() => 0.3), eight).difference.pValue).toBe(0);
  });
});

describe('a figure that says of itself that a few seeds cannot tell it', () => {
  const users = [9706, 9708, 9705, 9707];

  it('has no interval in days that are too few for it', () => {
    expect(luckOf({ moves: 'slowly' }, 6)).toBe('slow');
    const { mean, refusal } = honestMean(users, dryWeather(4), 'slow');
    expect(mean).toBe(9706.5);
    expect(refusal).toBe('few-days');
    expect(honestComparison(users, users, dryWeather(4), 'slow').difference.refusal)
      .toBe('few-days');
    expect(honestMean([NaN], dryWeather(1), 'slow')).toMatchObject({ n: 0, refusal: 'few-days' });
  });

  it('has one over weeks', () => {
    expect(luckOf({ moves: 'slowly' }, 7)).toBe('rare');
    expect(honestMean(users, dryWeather(4), 'rare').refusal).toBeUndefined();
  });

  it('is not taken to be 0 where no seed had the rare event', () => {
    const none = users.map(() => 0);
    expect(luckOf({ moves: 'rarely' }, 1)).toBe('rare');
    expect(luckOf({}, 1)).toBe('usual');
    expect(honestMean(none, dryWeather(4), 'rare').refusal).toBe('few-events');
    expect(honestMean(none, dryWeather(4)).refusal).toBeUndefined();
    expect(honestComparison(none, users, dryWeather(4), 'rare').difference.refusal)
      .toBe('few-events');
    const many = [3, 5, 4, 7];
    expect(honestMean(many, dryWeather(4), 'rare').refusal).toBeUndefined();
    expect(honestComparison(many, [3, 5, 4, 6], dryWeather(4), 'rare').difference.refusal)
      .toBe('few-events');
    expect(honestComparison(many, [3, 5, 4, 6], dryWeather(4)).difference.refusal).toBeUndefined();
  });
});

describe('no interval is given', () => {
  const dry = [5, 6, 7, 8, 5, 6, 7, 8];

  it('of ordinary weather when no seed has rain', () => {
    const rain: SeedRain = { ...dryWeather(8), mean: 0.1 };
    expect(honestMean(dry, rain)).toMatchObject({ mean: 6.5, low: NaN, refusal: 'no-rain' });
  });

  it('when one seed has rain, which says nothing of how much rainy days differ', () => {
    const rain: SeedRain = { perSeed: [0, 0, 0, 0.4, 0, 0, 0, 0], mean: 0.1 };
    expect(honestMean(dry, rain)).toMatchObject({ low: NaN, pValue: NaN, refusal: 'little-rain' });
  });

  it('of what hangs on how hard it rains, until six seeds have rain; a difference has one', () => {
    const seedsOf = (rainy: number): SeedRain => ({
      perSeed: Array.from({ length: 5 * rainy }, (_none, i) => (i % 5 === 0 ? 0.5 : 0)), mean: 0.1,
    });
    const valuesOn = ({ perSeed }: SeedRain): number[] => (
      perSeed.map((share, i) => 30 + 10 * share + (i % 3))
    );
    const [few, enough] = [seedsOf(5), seedsOf(6)];
    expect(honestMean(valuesOn(few), few, 'rainy').refusal).toBe('little-rain');
    expect(honestMean(valuesOn(few), few).refusal).toBeUndefined();
    expect(honestMean(valuesOn(enough), enough, 'rainy').refusal).toBeUndefined();
    const more = valuesOn(few).map((value, i) => value + (i % 2));
    expect(honestComparison(valuesOn(few), more, few, 'rainy').difference.refusal).toBeUndefined();
    expect(honestMean(valuesOn(few), dryWeather(few.perSeed.length), 'rainy').refusal)
      .toBeUndefined();
  });

  it('where it rains so differently that a mean would lie beyond all seeds: it is plain', () => {
    const cases: readonly SeedRain[] = [
      // All of them wetter than seeds are on average.
      { perSeed: [0.3, 0.35, 0.4, 0.6], mean: 0.1 },
      { perSeed: [0, 0, 0.03, 0.04], mean: 0.1 },
      // Rain so alike and so far from the mean that a line is all slope.
      { perSeed: [0.3, 0.301, 0.302, 0.303], mean: 0.1 },
    ];
    for (const rain of cases) {
      const values = rain.perSeed.map((share, i) => 50 - 4 * share + (i % 2));
      const { mean, refusal } = honestMean(values, rain);
      expect(mean).toBeCloseTo(sampleOf(values).mean, 12);
      expect(refusal).toBe('other-rain');
    }
  });

  it('A2: no mean lies far beyond its seeds, whatever their rain', () => {
    for (let number = 0; number < 2000; number++) {
      const at = (i: number): number => draw(keyOf(number, 'rain'), i, 0);
      const n = 2 + Math.floor(10 * at(0));
      const perSeed = Array.from({ length: n }, (_unused, i) => (
        at(1) < 0.5 && at(10 + i) < 0.7 ? 0 : at(30 + i)
      ));
      const values = perSeed.map((_share, i) => at(60 + i));
      const { mean } = honestMean(values, { perSeed, mean: 0.1 });
      const [low, high] = [Math.min(...values), Math.max(...values)];
      // Weights are no less than zero, so that a mean is between the seeds' values.
      expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
      expect(mean).toBeLessThanOrEqual(high + 1e-9);
    }
  });

  it('of a figure that counts few events, but of one that is 0 throughout', () => {
    const few = [0, 0, 0.001, 0, 0.002, 0, 0, 0.001];
    expect(honestMean(few, mixed).refusal).toBe('few-events');
    expect(honestComparison(few, few.map((value) => value / 2), mixed).difference.refusal)
      .toBe('few-events');
    expect(honestMean(few.map(() => 0), mixed)).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('of few events, until there are a hundred seeds', () => {
    const many = Array.from({ length: 100 }, (_unused, i) => (i % 2 === 0 ? 0 : 0.001));
    expect(honestMean(many, dryWeather(100)).refusal).toBeUndefined();
    expect(honestMean(many.slice(1), dryWeather(99)).refusal).toBe('few-events');
  });
});
