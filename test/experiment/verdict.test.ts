// Words about differences: only beyond the smallest that matters, and not by looking at many.

import { describe, expect, it } from 'vitest';
import type { JudgedPart } from '../../sim-core/experiment/breakdowns.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import type { Estimate, HonestComparison } from '../../sim-core/experiment/honest-interval.ts';
import { adjustedPValues, verdictOn } from '../../sim-core/experiment/verdict.ts';
import { metricById, metrics } from '../../sim-core/metrics/index.ts';
import type { SmallestEffects } from '../../sim-core/metrics/smallest-effects.ts';
import { smallestEffectOf, smallestEffects } from '../../sim-core/metrics/smallest-effects.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

describe('p-values of many figures', () => {
  it('are adjusted as in the paper of Benjamini and Hochberg', () => {
    // The fifteen of their example (1995): four are rejected at 0.05.
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262,
      0.5719, 0.6528, 0.759, 1,
    ];
    const adjusted = adjustedPValues(published);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(adjusted[0]).toBeCloseTo(0.0015, 12);
    expect(adjusted[3]).toBeCloseTo(0.035625, 12);
    expect(adjusted[14]).toBe(1);
  });

  it('keep their places, rise with rank and leave out what is not known', () => {
    expect(adjustedPValues([0.04, NaN, 0.01, 0.03])).toEqual([0.04, NaN, 0.03, 0.04]);
    expect(adjustedPValues([])).toEqual([]);
  });
});

function compared(mean: number, half: number, more: Partial<Estimate> = {}): HonestComparison {
  const difference = { n: 16, mean, low: mean - half, high: mean + half, pValue: 0, ...more };
  return { baseline: 0.8, policy: 0.8 + mean, difference };
}

const onTime = { id: 'delivery.on-time-share', better: 'higher' } as const;

describe('a verdict', () => {
  it('claims a difference that is sure and matters, by which way is better', () => {
    expect(verdictOn(onTime, compared(0.03, 0.01), 0.001)).toBe('better');
    expect(verdictOn(onTime, compared(-0.03, 0.01), 0.001)).toBe('worse');
    expect(verdictOn({ ...onTime, better: 'lower' }, compared(-0.03, 0.01), 0.001)).toBe('better');
    expect(verdictOn({ ...onTime, better: 'neither' }, compared(-0.03, 0.01), 0.001)).toBe('lower');
    expect(verdictOn({ ...onTime, better: 'neither' }, compared(0.03, 0.01), 0.001)).toBe('higher');
  });

  it('calls a sure difference that is too small none that matters: 0.04 points of margin', () => {
    const margin = metricById('merchant.net-margin');
    if (margin === undefined) throw new Error('no margin');
    expect(verdictOn(margin, compared(0.0004, 0.0001), 0.0001)).toBe('same');
    expect(verdictOn(margin, compared(0.0004, 0.0001), 0.0001, { [margin.id]: 0 })).toBe('better');
  });

  it('does not know what is not sure, or may matter or not', () => {
    expect(verdictOn(onTime, compared(0.03, 0.01), 0.2)).toBe('unknown');
    expect(verdictOn(onTime, compared(0.008, 0.006), 0.001)).toBe('unknown');
    expect(verdictOn(onTime, compared(0.004, 0.05), 0.9)).toBe('unknown');
    const refusal = { low: NaN, high: NaN, pValue: NaN, refusal: 'no-rain' } as const;
    expect(verdictOn(onTime, compared(0.03, 0.01, refusal), NaN)).toBe('unknown');
  });

  it('AC-R3: finds no difference in a placebo, even if every difference counts', () => {
    expect(verdictOn(onTime, compared(0, 0, { pValue: 1 }), 1)).toBe('same');
    expect(verdictOn(onTime, compared(0, 0, { pValue: 1 }), 1, { [onTime.id]: 0 })).toBe('same');
  });
});

describe('smallest effects', () => {
  it('are set for every headline figure and no unknown one, above 0 and with a reason', () => {
    const ids = metrics.map(({ id }): string => id);
    expect(Object.keys(smallestEffects).filter((id) => !ids.includes(id))).toEqual([]);
    const headlines = metrics.filter(({ headline }) => headline).map(({ id }): string => id);
    expect(headlines.filter((id) => !(id in smallestEffects))).toEqual([]);
    for (const { size, reason } of Object.values(smallestEffects)) {
      expect(size).toBeGreaterThan(0);
      expect(reason.zh).not.toBe('');
      expect(reason.en).not.toBe('');
    }
  });

  it('are in the figure\'s unit, or a share of the baseline, and can be set', () => {
    expect(smallestEffectOf('delivery.time-mean', 30)).toBe(0.5);
    expect(smallestEffectOf('platform.profit', -200_000)).toBe(10_000);
    expect(smallestEffectOf('platform.profit', -200_000, { 'platform.profit': 7 })).toBe(7);
    expect(smallestEffectOf('of-a-vertical-from-outside', 200)).toBe(2);
  });
});

describe('A10: the parts of figures are many looks', () => {
  // Without rain, of which few seeds say nothing.
  const scenario = { ...toyScenario, weather: 'dry' as const };
  const policy = policyOf({ 'rider-pay.base': 900 });
  const built = new BuiltCity(scenario);
  const seeds = [1, 2, 3, 4, 5, 6];
  const pairs = seeds.map((seed) => ({
    baseline: runScenario({ scenario, policy: noChange, seed }, built),
    policy: runScenario({ scenario, policy, seed }, built),
  }));
  const partsUnder = (smallest: SmallestEffects): JudgedPart[] => {
    const by = ['hour', 'district'] as const;
    const request = { scenario, baseline: noChange, policy, seeds, by, smallestEffects: smallest };
    return Object.values(comparisonOf(request, pairs).breakdowns)
      .flatMap((byDimension) => Object.values(byDimension))
      .flatMap((byPart) => Object.values(byPart));
  };
  const zeros = Object.fromEntries(metrics.map(({ id }) => [id, 0]));
  const isClaimed = ({ verdict }: JudgedPart): boolean => (
    verdict !== 'same' && verdict !== 'unknown'
  );

  it('and all of them share in what luck may show', () => {
    const parts = partsUnder(zeros);
    const moved = parts.map(({ low, high, pValue }) => (low === 0 && high === 0 ? NaN : pValue));
    expect(parts.map(({ adjustedPValue }) => adjustedPValue)).toEqual(adjustedPValues(moved));
    const alone = parts.filter(({ pValue, difference }) => pValue <= 0.05 && difference !== 0);
    const claimed = parts.filter(isClaimed);
    expect(claimed.length).toBeGreaterThan(0);
    expect(alone.length).toBeGreaterThan(claimed.length);
    for (const { adjustedPValue } of claimed) expect(adjustedPValue).toBeLessThanOrEqual(0.05);
  });

  it('and none gets a word within the smallest difference that matters', () => {
    for (const part of partsUnder({}).filter(isClaimed)) {
      expect(Math.abs(part.difference)).toBeGreaterThanOrEqual(part.smallestEffect);
    }
    const huge = Object.fromEntries(metrics.map(({ id }) => [id, 1e12]));
    expect(partsUnder(huge).some(isClaimed)).toBe(false);
  });
});
