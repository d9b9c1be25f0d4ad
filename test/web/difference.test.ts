// The difference city against the figures: what is painted adds up to the figure of the city,
// agrees with its figures by district, turns with the answer's sign as sentence and chart do, and
// is nothing where nothing on the streets differs.

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { figures } from '../../sim-core/metrics/index.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/local-engine.ts';
import type { JudgedPart, PolicyDiff, RunResult, Setting } from '../../sim-core/index.ts';
import { hexAt, hexX, hexY } from '../../sim-core/screen.ts';
import { drawMap } from '../../sim-core/world/generate/map.ts';
import { IntervalBar } from '../../web/charts/interval-bar.tsx';
import { tallyOf } from '../../web/engine/metric-list.ts';
import { partsBy } from '../../web/lab/figure-parts.ts';
import {
  differenceOf, hoursMeant, paintedPlaces, streetsByCell, whatMoves, type Difference,
} from '../../web/map/difference.ts';
import { metresAt } from '../../web/map/ground.ts';
import { palettes, rgbOf } from '../../web/palette.ts';
import { firstSetup, policyOf, seedsOf } from '../../web/state/setup.ts';
import { headline } from '../../web/words/headline.ts';
import { policyOf as setting } from '../toy-city.ts';

const free = standardQuestions.find(({ id }) => id === 'free-delivery')!;
const { scenario } = free;
const setup = { ...firstSetup, scenario, seedCount: 8 };
const seeds = seedsOf(setup);
const built = new BuiltCity(scenario);
const { space, travel } = built.sim.city;
const map = drawMap(scenario.city, space);
const streets = streetsByCell(map);
const wholeDay = hoursMeant('day', 0);
const freeIn = (district: number): Setting => (
  { default: 300, districts: [{ district, value: 0 }] }
);
const favoured = 6;

type Days = readonly RunResult[];

function daysUnder(policy: PolicyDiff): Days {
  const past = policyOf(setup, 'a');
  return seeds.map((seed) => runScenario({ scenario, past, policy, seed, ground: true }, built));
}

const plain = daysUnder(policyOf(setup, 'a'));
const everywhere = daysUnder(free.policy);
const inOneDistrict = daysUnder(setting({ 'delivery-fee.base': freeIn(favoured) }));

function compared(baseline: Days, policy: Days, of = seeds) {
  const [one, other] = [policyOf(setup, 'a'), free.policy];
  const request = { scenario, baseline: one, policy: other, seeds: of, by: ['district'] as const };
  const pairs = of.map((_seed, i) => ({ baseline: baseline[i], policy: policy[i] }));
  return comparisonOf({ ...request, ground: true }, pairs);
}

type Compared = ReturnType<typeof compared>;
type Id = Difference['id'];

function differenceIn(comparison: Compared, id: Id): Difference {
  return differenceOf(comparison, map, id, wholeDay)!;
}

/** The hexagons that are hatched. */
function hatchedIn({ net, ...rest }: Difference): number[] {
  const { lines } = paintedPlaces({ net, ...rest }, [], 'light');
  return lines.map(({ geometry }) => {
    const [, [[ax, ay], [bx, by]]] = (geometry as GeoJSON.MultiLineString).coordinates;
    return hexAt(net, ...metresAt((ax + bx) / 2, (ay + by) / 2));
  });
}

/** By hexagon how strongly it is painted: above 0 where it is painted as better. */
function paintOf(difference: Difference): Map<number, number> {
  const { better, worse } = palettes.light;
  const said = (hex: string): string => rgbOf(hex).map((part) => Math.round(part * 255)).join();
  const { areas } = paintedPlaces(difference, streets, 'light');
  return new Map(areas.map(({ geometry, properties }) => {
    const ring = (geometry as GeoJSON.Polygon).coordinates[0].slice(1);
    const middle = [0, 1].map((axis) => ring.reduce((sum, at) => sum + at[axis], 0) / ring.length);
    const fill = String(properties?.fill);
    const [colour, alpha] = fill.slice('rgba('.length, -1).split(/,(?=[^,]*$)/);
    expect([said(better), said(worse)]).toContain(colour);
    const cell = hexAt(difference.net, ...metresAt(middle[0], middle[1]));
    return [cell, colour === said(better) ? Number(alpha) : -Number(alpha)];
  }));
}

/** Adds up something of each hexagon by the district in which its middle lies. */
function byDistrict(difference: Difference, of: (cell: number, at: number) => number): number[] {
  const { net, places } = difference;
  const sums = new Array<number>(space.districtCount).fill(0);
  places.forEach(({ cell }, at) => {
    const x = Math.max(1, Math.min(map.bounds.maxX - 1, hexX(net, cell)));
    const y = Math.max(1, Math.min(map.bounds.maxY - 1, hexY(net, cell)));
    const value = of(cell, at);
    if (!Number.isNaN(value)) sums[travel.districtAt(x, y)] += value;
  });
  return sums;
}

/** How much two lists rise and fall together, 1 when they are in step. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const product = (a: readonly number[], b: readonly number[]): number => (
    mean(a.map((value, i) => (value - mean(a)) * (b[i] - mean(b))))
  );
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

const free8 = compared(plain, everywhere);

describe.each([
  ['free delivery everywhere', free8],
  ['free delivery in one district', compared(plain, inOneDistrict)],
])('the map of %s', (_name, comparison) => {
  const difference = differenceIn(comparison, 'orders.placed');
  const figure = comparison.figures['orders.placed'];
  const parts = Object.values(comparison.breakdowns['orders.placed']?.district ?? {});

  it('adds up to the figure of the city, and by district to its figures by district', () => {
    const sum = difference.places.reduce((all, place) => all + place.difference, 0);
    expect(sum).toBeCloseTo(figure.difference, 6);
    const placed = byDistrict(difference, (_cell, at) => difference.places[at].difference);
    // Hexagons lie across borders, so that districts do not add up to the order.
    expect(correlation(placed, parts.map((part) => part.difference))).toBeGreaterThan(0.8);
  });

  it('is painted as better and worse where the districts are', () => {
    const paint = paintOf(difference);
    const painted = byDistrict(difference, (cell) => paint.get(cell) ?? 0);
    const claimed = parts.flatMap(({ verdict }, district) => (
      verdict === 'better' || verdict === 'worse' ? [{ district, verdict }] : []
    ));
    expect(claimed.length).toBeGreaterThan(0);
    for (const { district, verdict } of claimed) {
      const sign = verdict === 'better' ? 1 : -1;
      expect(Math.sign(painted[district]), `district ${district}`).toBe(sign);
    }
  });
});

describe('the map of a mean', () => {
  it('shows in each district about what its figure says', () => {
    const difference = differenceIn(free8, 'delivery.time-mean');
    const { places } = difference;
    const orders = byDistrict(difference, (_cell, at) => places[at].orders);
    const minutes = byDistrict(difference, (_cell, at) => (
      places[at].difference * places[at].orders
    ));
    const parts = Object.values(free8.breakdowns['delivery.time-mean']?.district ?? {});
    parts.forEach((part, district) => {
      const away = Math.abs(minutes[district] / orders[district] - part.difference);
      expect(away, `district ${district}`).toBeLessThan(0.8);
    });
  });

  it('is strongest where only one district is favoured', () => {
    const difference = differenceIn(compared(plain, inOneDistrict), 'consumer.paid-per-order');
    const paint = paintOf(difference);
    const painted = byDistrict(difference, (cell) => paint.get(cell) ?? 0);
    expect(painted.indexOf(Math.max(...painted))).toBe(favoured);
  });
});

describe('AC-M4, AC-R8: places of which nothing is said', () => {
  const withVerdict = ({ places }: Difference, verdict: string): number[] => (
    places.filter((place) => place.verdict === verdict).map(({ cell }) => cell)
  );

  it('are hatched where there are too few orders, and bare where nothing differs', () => {
    const difference = differenceIn(free8, 'orders.placed');
    const few = withVerdict(difference, 'few');
    expect(few.length).toBeGreaterThan(0);
    for (const { verdict, orders, low, isUnmoved } of difference.places) {
      if (isUnmoved) continue;
      const isFew = orders * seeds.length * 2 < 30 || Number.isNaN(low);
      expect(verdict === 'few').toBe(isFew);
    }
    // Hexagons that lie beside the city but for a sliver are left blank.
    const { net, bounds } = difference;
    const inside = few.filter((cell) => (
      hexX(net, cell) <= bounds.maxX && hexY(net, cell) <= bounds.maxY
    ));
    expect(inside.length).toBeGreaterThan(0);
    expect(hatchedIn(difference)).toEqual(inside);
    const paint = paintOf(difference);
    expect(few.filter((cell) => paint.has(cell))).toEqual([]);
    const still = differenceIn(compared(plain, plain), 'orders.placed');
    expect(withVerdict(still, 'same')).toHaveLength(still.places.length);
    expect(hatchedIn(still)).toEqual([]);
  });
});

describe('AC-R8: parts in charts', () => {
  it('are pale where there are too few orders, whatever the engine says of them', () => {
    const { 'orders.placed': orders, 'delivery.time-mean': time } = figures;
    const oneDay = compared(plain, everywhere, seeds.slice(0, 1));
    const arms = (['baseline', 'policy'] as const).map((arm) => tallyOf(oneDay, arm));
    const judged = Object.fromEntries(oneDay.shape.parts.hour.map(({ id }) => (
      [id, { ...oneDay.figures[time.id], verdict: 'worse' } as JudgedPart]
    )));
    const parts = partsBy(time, oneDay, 'hour', judged, 'en');
    const few = parts.filter((_part, hour) => (
      arms.reduce((sum, arm) => sum + orders.value(arm, 'hour', hour), 0) < 30
    ));
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(12);
    expect(parts.filter(({ isSure }) => !isSure)).toEqual(few);
    expect(few[0].word).toBe('too few orders to tell');
  });
});

describe('AC-R4: pairing by seed', () => {
  it.each(['delivery.on-time-share', 'rider.hourly-earnings'] as const)(
    'halves the variance of the difference in %s, or better',
    (id) => {
      const variance = (values: readonly number[]): number => {
        const mean = values.reduce((all, each) => all + each, 0) / values.length;
        return values.reduce((all, each) => all + (each - mean) ** 2, 0) / (values.length - 1);
      };
      const { baseline, policy, difference } = free8.figures[id].perSeed;
      const unpaired = variance(baseline) + variance(policy);
      expect(unpaired / variance(difference)).toBeGreaterThan(2);
    },
  );
});

describe('A and B changed', () => {
  const turned = compared(everywhere, plain);

  it('turn every place of the map and keep its strength', () => {
    for (const id of ['orders.placed', 'delivery.time-mean'] as const) {
      const [one, other] = [paintOf(differenceIn(free8, id)), paintOf(differenceIn(turned, id))];
      expect(one.size).toBeGreaterThan(60);
      expect([...other.keys()]).toEqual([...one.keys()]);
      for (const [cell, strength] of one) expect(other.get(cell)).toBe(-strength);
    }
  });

  it('turn the sentence and the chart of the same figure', () => {
    const metric = figures[free.answer];
    const [one, other] = [free8, turned].map((each) => each.figures[free.answer]);
    expect(one.difference).toBeLessThan(0);
    expect(headline(free.says, metric, one, 'en')).toContain(free.says?.lower.en);
    expect(headline(free.says, metric, other, 'en')).toContain(free.says?.higher.en);
    expect(meanOnBar(one)).toBeLessThan(50);
    expect(meanOnBar(one) + meanOnBar(other)).toBeCloseTo(100, 6);
  });
});

/** Where the mean stands on a figure's bar, in per cent of its width; zero stands at 50. */
function meanOnBar(figure: Parameters<typeof IntervalBar>[0]['figure']): number {
  const drawn = renderToStaticMarkup(createElement(IntervalBar, { figure, label: '' }));
  return Number(/class="mean" x1="([\d.]+)%"/.exec(drawn)?.[1]);
}

describe('where nothing on the streets differs', () => {
  const nothingPainted = (comparison: Compared): void => {
    for (const id of ['orders.placed', 'delivery.time-mean'] as const) {
      expect(paintOf(differenceIn(comparison, id)).size).toBe(0);
    }
  };

  it('nothing is painted, and it is known to be money alone', () => {
    const money = compared(plain, daysUnder(setting({ 'merchant.commission': 100 })));
    expect(money.figures['platform.profit'].difference).toBeLessThan(0);
    expect(whatMoves(money)).toBe('money');
    nothingPainted(money);
  });

  it('and equal policies move nothing at all', () => {
    const equal = compared(plain, plain);
    expect(whatMoves(equal)).toBe('nothing');
    nothingPainted(equal);
    expect(whatMoves(free8)).toBe('streets');
  });
});
