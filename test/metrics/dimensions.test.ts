// Measures and what divides them: parts add up to the whole, a dimension or an id that does not
// exist does not compile, a tally starts again from zero and is added to another.

import { describe, expect, it } from 'vitest';
import { dimensionIds } from '../../sim-core/metrics/dimensions.ts';
import { figures, metrics } from '../../sim-core/metrics/index.ts';
import { figure } from '../../sim-core/metrics/metric.ts';
import { measureIds, measures, type Measure } from '../../sim-core/metrics/measures.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { toyGrocer } from '../verticals/toy-grocer/index.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';

const platforms: Scenario['platforms'] = ['a', 'b'].map((id) => (
  { id, label: { zh: id, en: id }, policy: policyOf({}) }
));
const scenario: Scenario = { ...toyScenario, platforms, verticals: ['food', 'toy-grocer'] };
const built = new BuiltCity(scenario, { verticals: [toyGrocer] });
const { shape, tally: values } = dayUnder(built, { 'merchant.commission': 200 }, 7);
const tally = new Tally(shape, values);

const summed = measureIds.flatMap((id) => {
  const { kind, by }: Measure = measures[id];
  return kind === 'histogram' ? [] : by.map((dimension) => [id, dimension] as const);
});

describe('a measure', () => {
  it('has parts to divide: two platforms, two verticals, several tiers', () => {
    const counts = dimensionIds.map((id) => [id, shape.parts[id].length]);
    expect(Object.fromEntries(counts)).toMatchObject({
      hour: 24, 'rider-kind': 2, segment: 5, platform: 2, vertical: 2, 'merchant-tier': 4,
    });
    expect(shape.parts['merchant-tier'].map(({ id }) => id)).toContain('toy-grocer/corner-shop');
  });

  it.each(summed)('%s by %s adds up to the whole', (id, dimension) => {
    const whole = tally.read(id);
    const parts = shape.parts[dimension].map((_part, part) => tally.read(id, dimension, part));
    const sum = parts.reduce((all, part) => all + part, 0);
    expect(Math.abs(sum - whole)).toBeLessThanOrEqual(Math.abs(whole) * 1e-12);
    if (whole !== 0) expect(parts.some((part) => part !== 0)).toBe(true);
  });

  it('has histograms whose parts add up, bin by bin', () => {
    for (const id of ['doorSecondsSpread', 'hourlyFenSpread'] as const) {
      const kinds = [0, 1].map((kind) => tally.bins(id, 'rider-kind', kind));
      expect(kinds[0].map((count, bin) => count + kinds[1][bin])).toEqual(tally.bins(id));
    }
    const count = tally.bins('doorSecondsSpread').reduce((sum, bin) => sum + bin, 0);
    expect(count).toBe(tally.sum('delivered'));
  });

  it('is divided by what differs: each platform, vertical and segment has its orders', () => {
    for (const dimension of ['platform', 'vertical', 'segment', 'merchant-tier'] as const) {
      const parts = shape.parts[dimension].map((_p, part) => tally.sum('placed', dimension, part));
      expect(Math.min(...parts), dimension).toBeGreaterThan(0);
    }
  });
});

describe('a figure', () => {
  it('can be divided by what all its measures share', () => {
    expect(figures['delivery.on-time-share'].by).toEqual(dimensionIds);
    expect(figures['consumer.surplus-per-need'].by).toEqual(['hour', 'district', 'segment']);
    expect(figures['platform.profit'].by).toEqual(['platform']);
    expect(figures['rider.first-offer-accepted'].by).not.toContain('hour');
    expect(figures['merchant.net-margin'].by).toEqual(['vertical', 'merchant-tier']);
  });

  it('adds up over its parts where it is a sum', () => {
    for (const id of ['orders.placed', 'platform.profit'] as const) {
      const { by, value } = figures[id];
      for (const dimension of by) {
        const sum = shape.parts[dimension].reduce((all, _part, part) => (
          all + value(tally, dimension, part)
        ), 0);
        expect(sum, `${id} by ${dimension}`).toBeCloseTo(value(tally), 6);
      }
    }
  });

  it('is undefined, and never 0 or infinite, where it is a ratio over nothing', () => {
    const nothing = new Tally(shape);
    for (const metric of metrics) expect(metric.value(nothing), metric.id).toBeNaN();
    const night = shape.parts.hour.map((_part, hour) => tally.sum('delivered', 'hour', hour));
    const empty = night.indexOf(0);
    if (empty >= 0) expect(figures['delivery.time-mean'].value(tally, 'hour', empty)).toBeNaN();
  });

  it('does not compile with a wrong id, dimension or measure', () => {
    expect(() => {
      // @ts-expect-error there is no such figure
      expect(figures['delivery.on-time']).toBeUndefined();
      // @ts-expect-error needs have no kind of rider
      tally.sum('needs', 'rider-kind', 0);
      // @ts-expect-error there is no such measure
      tally.sum('deliverd');
      // @ts-expect-error a histogram is not a sum
      tally.sum('hourlyFenSpread');
      figure({
        group: 'city', label: { zh: '', en: '' }, doc: { zh: '', en: '' }, unit: 'orders',
        digits: 0, better: 'neither', headline: false,
        of: ['placed'],
        // @ts-expect-error it does not say that it reads cancelled orders
        value: (read) => read.sum('placed') - read.sum('cancelled'),
      });
    }).toThrow();
  });
});

describe('a tally', () => {
  it('is added to another, and starts again from zero', () => {
    const sum = new Tally(shape);
    const other = new Tally(shape, values.slice());
    other.addInto(sum);
    other.addInto(sum);
    expect(sum.values).toEqual(values.map((value) => 2 * value));
    other.clear();
    expect(other.values.every((value) => value === 0)).toBe(true);
    expect(other.values.length).toBe(values.length);
  });

  it('refuses the values of another city', () => {
    expect(() => new Tally(shape, new Float64Array(3))).toThrow('another city');
  });
});
