// Where merchants, consumers, riders and stations stand: in the numbers promised, on dry land on
// the right bank, near each other as in a real town, and the same for the same seed.

import { describe, expect, it } from 'vitest';
import { presetOf, presets } from '../../scenarios/presets/index.ts';
import { district } from '../../scenarios/presets/district.ts';
import { riverside } from '../../scenarios/presets/riverside.ts';
import { digestAll } from '../../sim-core/kernel/snapshot.ts';
import { Segment } from '../../sim-core/world/generate/consumers.ts';
import { generatePlaces } from '../../sim-core/world/generate/places.ts';
import type { Places } from '../../sim-core/world/generate/places.ts';
import { planCity } from '../../sim-core/world/generate/plan.ts';
import { shoreMetres } from '../../sim-core/world/generate/river.ts';
import { quotas } from '../../sim-core/world/generate/sampling.ts';
import { buildSpace, zoneAt, ZoneKind } from '../../sim-core/world/space.ts';
import type { CitySpec, Space } from '../../sim-core/world/space.ts';
import { food } from '../../sim-core/verticals/food/index.ts';
import { marketOf } from '../../sim-core/world/vertical-data.ts';

function placesOf(spec: CitySpec, space: Space): Places {
  return generatePlaces(spec, space, [marketOf(food, food.sizeIn(spec))]);
}

function digestOfPlaces(places: Places): string {
  return digestAll(Object.entries(places).map(([name, column]) => {
    const view = column as Int32Array | Uint8Array;
    return { name, buffer: Int32Array.from(view).buffer };
  }));
}

function expectDry(
  spec: CitySpec, space: Space, x: Int32Array, y: Int32Array, zones?: Int32Array,
): void {
  const { river } = planCity(spec);
  let wrong = 0;
  for (let i = 0; i < x.length; i++) {
    const zone = zoneAt(space, x[i], y[i]);
    const dry = river === null || shoreMetres(river, x[i], y[i]) >= 0;
    if (space.land[zone] === 0 || !dry || (zones && zones[i] !== zone)) wrong++;
  }
  expect(wrong).toBe(0);
}

describe.each(presets.filter((spec) => spec.residents <= 100_000))('$id', (spec) => {
  const space = buildSpace(spec);
  const places = placesOf(spec, space);

  it('has the numbers that the preset promises', () => {
    expect(places.merchantX).toHaveLength(spec.merchants);
    expect(places.riderHomeX).toHaveLength(spec.riders);
    expect(places.consumerHomeX).toHaveLength(spec.residents);
    expect(spec.residents / spec.ordersPerDay).toBe(5);
    expect(places.stationX.length).toBeGreaterThan(space.districtCount * 0.2);
  });

  it('puts everything on land and in the zone it says', () => {
    const { merchantX, merchantY, merchantZone, riderHomeX, riderHomeY, riderHomeZone } = places;
    expectDry(spec, space, merchantX, merchantY, merchantZone);
    expectDry(spec, space, riderHomeX, riderHomeY, riderHomeZone);
    expectDry(spec, space, places.consumerHomeX, places.consumerHomeY, places.consumerHomeZone);
    expectDry(spec, space, places.consumerDayX, places.consumerDayY, places.consumerDayZone);
    expectDry(spec, space, places.stationX, places.stationY);
  });

  it('lists consumers zone by zone', () => {
    const { consumerZoneStart, consumerHomeZone } = places;
    expect(consumerZoneStart[space.zoneCount]).toBe(spec.residents);
    for (let zone = 0; zone < space.zoneCount; zone++) {
      for (let c = consumerZoneStart[zone]; c < consumerZoneStart[zone + 1]; c++) {
        if (consumerHomeZone[c] !== zone) expect.fail(`consumer ${c} is not in zone ${zone}`);
      }
    }
  });
});

describe('a city by day', () => {
  const space = buildSpace(district);
  const places = placesOf(district, space);

  it('fills its offices at noon with people who sleep elsewhere', () => {
    let sleeping = 0;
    let working = 0;
    for (let c = 0; c < district.residents; c++) {
      if (space.kind[places.consumerHomeZone[c]] === ZoneKind.office) sleeping++;
      if (space.kind[places.consumerDayZone[c]] === ZoneKind.office) working++;
    }
    expect(working).toBeGreaterThan(3 * sleeping);
  });

  it('keeps the elderly at home and sends white collars out', () => {
    const away = new Float64Array(5);
    const all = new Float64Array(5);
    for (let c = 0; c < district.residents; c++) {
      all[places.consumerSegment[c]]++;
      if (places.consumerDayZone[c] !== places.consumerHomeZone[c]) {
        away[places.consumerSegment[c]]++;
      }
    }
    expect(Math.min(...all)).toBeGreaterThan(0.03 * district.residents);
    expect(away[Segment.elderly] / all[Segment.elderly]).toBeLessThan(0.06);
    expect(away[Segment.whiteCollar] / all[Segment.whiteCollar]).toBeGreaterThan(0.8);
  });

  it('works nearer to home than chance would have it', () => {
    const { consumerHomeX, consumerHomeY, consumerDayX, consumerDayY } = places;
    const gap = (home: number, day: number): number =>
      Math.abs(consumerHomeX[home] - consumerDayX[day]) +
      Math.abs(consumerHomeY[home] - consumerDayY[day]);
    const commuters: number[] = [];
    for (let c = 0; c < district.residents; c++) {
      if (places.consumerDayZone[c] !== places.consumerHomeZone[c]) commuters.push(c);
    }
    const half = commuters.length >> 1;
    const mean = (of: (i: number) => number): number =>
      commuters.reduce((total, _, i) => total + of(i), 0) / commuters.length;
    const real = mean((i) => gap(commuters[i], commuters[i]));
    const mixed = mean((i) => gap(commuters[i], commuters[(i + half) % commuters.length]));
    expect(real).toBeLessThan(0.9 * mixed);
  });

  it('has merchants thicker where people eat: mean within 3 km of home under 2 km', () => {
    let near = 0;
    let metres = 0;
    for (let c = 0; c < district.residents; c += 499) {
      for (let m = 0; m < district.merchants; m++) {
        const dx = places.merchantX[m] - places.consumerHomeX[c];
        const dy = places.merchantY[m] - places.consumerHomeY[c];
        const gap = Math.sqrt(dx * dx + dy * dy);
        if (gap > 3000) continue;
        near++;
        metres += gap;
      }
    }
    expect(metres / near).toBeLessThan(2000);
  });

  it('is the same twice and another with another seed', () => {
    const again = placesOf(riverside, buildSpace(riverside));
    const once = placesOf(riverside, buildSpace(riverside));
    expect(digestOfPlaces(again)).toBe(digestOfPlaces(once));
    const other = { ...riverside, seed: 8 };
    expect(digestOfPlaces(placesOf(other, buildSpace(other))))
      .not.toBe(digestOfPlaces(once));
  });
});

describe('presets', () => {
  it('have the sizes promised', () => {
    const size = (id: string): (number | undefined)[] => {
      const spec = presetOf(id);
      return [spec?.ordersPerDay, spec?.riders, spec?.merchants];
    };
    expect(size('riverside')).toEqual([2000, 210, 80]);
    expect(size('district')).toEqual([20_000, 1720, 600]);
    expect(size('metropolis')).toEqual([200_000, 13_400, 5000]);
    expect(size('megacity')).toEqual([1_000_000, 84_000, 30_000]);
    expect(size('county-town')).toEqual([1200, 105, 70]);
    expect(presetOf('nowhere')).toBeUndefined();
  });
});

describe('quotas', () => {
  it('sum to the total and stay within one of each share', () => {
    const weights = Float64Array.of(0, 1, 2.5, 0, 3.7, 0.1, 2.7);
    const counts = quotas(weights, 1001);
    expect(counts.reduce((total, n) => total + n, 0)).toBe(1001);
    for (let i = 0; i < weights.length; i++) {
      expect(Math.abs(counts[i] - (weights[i] / 10) * 1001)).toBeLessThanOrEqual(1);
    }
    expect(counts[0] + counts[3]).toBe(0);
  });
});
