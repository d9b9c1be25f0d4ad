// The city seen from afar: how full hexagons are, in cities of any size.

import { describe, expect, it } from 'vitest';
import {
  type CityPortrait, type Frame, orderField, orderStride,
} from '../../sim-core/screen.ts';
import { FarView, hexFloats } from '../../web/engine/far-view.ts';

/** A square city, its shops, and open orders spread over it evenly. */
function fullness(kilometres: number, merchantCount: number, openOrders: number): number[] {
  const metres = kilometres * 1000;
  const bounds = { minX: 0, minY: 0, maxX: metres, maxY: metres };
  const view = new FarView({ map: { bounds } as CityPortrait['map'], merchantCount });
  const orders = new Float32Array(openOrders * orderStride);
  const across = Math.ceil(Math.sqrt(openOrders));
  for (let i = 0; i < openOrders; i++) {
    orders[i * orderStride + orderField.x] = ((i % across) / across) * metres;
    orders[i * orderStride + orderField.y] = (Math.floor(i / across) / across) * metres;
  }
  const { hexes } = view.of({ orders, merchants: new Float32Array(), atSeconds: 0 } as Frame);
  return Array.from({ length: hexes.length / hexFloats }, (_unused, i) => hexes[i * hexFloats + 2]);
}

describe('a city seen from afar', () => {
  it('leaves room above a lunch peak in hexagons of a small city and of a megacity', () => {
    const cities = [fullness(5, 80, 200), fullness(24, 5000, 19_000), fullness(45, 30_000, 94_000)];
    for (const city of cities) {
      expect(city.length).toBeGreaterThan(100);
      expect(Math.max(...city)).toBeLessThan(0.7);
    }
  });

  it('fills hexagons in proportion to their open orders, up from none', () => {
    const [few, many] = [fullness(45, 30_000, 10_000), fullness(45, 30_000, 90_000)];
    const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
    expect(sum(many) / sum(few)).toBeCloseTo(9, 4);
  });
});
