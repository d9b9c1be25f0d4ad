// Riding distance and time: exact on a hand-made space, and ordered as a rider would expect.

import { describe, expect, it } from 'vitest';
import { riverside } from '../../scenarios/presets/riverside.ts';
import { buildSpace } from '../../sim-core/world/space.ts';
import type { Space } from '../../sim-core/world/space.ts';
import { baseSpeedMetresPerSecond, Travel } from '../../sim-core/world/travel.ts';

const space = buildSpace(riverside);

/** Two districts side by side, 1.5 times L1 between them, the second twice as fast. */
function twoDistricts(): Space {
  return {
    ...space, columns: 2, rows: 1, zoneMetres: 500, zoneCount: 2, districtCount: 2,
    district: Uint16Array.of(0, 1), detour: Float64Array.of(1.1, 1.5, 1.5, 1.2),
    speedFactor: Float64Array.of(1, 2),
  };
}

describe('travel', () => {
  it('stretches L1 by the detour of the two districts', () => {
    const travel = new Travel(twoDistricts());
    expect(travel.metres(100, 100, 300, 200)).toBe(330);
    expect(travel.metres(100, 100, 700, 200)).toBe(1050);
    expect(travel.metres(600, 0, 700, 0)).toBe(120);
  });

  it('takes the mean pace of the two districts, rounded up', () => {
    const travel = new Travel(twoDistricts());
    travel.setConditions(14, 0);
    const pace = 1 / baseSpeedMetresPerSecond;
    expect(travel.seconds(0, 0, 400, 0)).toBe(Math.ceil(400 * 1.1 * pace));
    expect(travel.seconds(100, 100, 700, 200)).toBe(Math.ceil(1050 * 0.75 * pace));
    expect(travel.seconds(5, 5, 5, 5)).toBe(0);
  });

  it('knows the district of points on zone borders', () => {
    const travel = new Travel(space);
    for (let column = 0; column < space.columns; column++) {
      for (let row = 0; row < space.rows; row++) {
        const expected = space.district[row * space.columns + column];
        const west = column * space.zoneMetres;
        const south = row * space.zoneMetres;
        expect(travel.districtAt(west, south)).toBe(expected);
        const east = west + space.zoneMetres - 1;
        expect(travel.districtAt(east, south + space.zoneMetres - 1)).toBe(expected);
      }
    }
  });

  it('is slower the more it rains, and slower at the evening peak than at night', () => {
    const travel = new Travel(space);
    const secondsAt = (hour: number, rain: number): number => {
      travel.setConditions(hour, rain);
      return travel.seconds(300, 300, 4500, 4200);
    };
    for (let hour = 0; hour < 24; hour++) {
      expect(secondsAt(hour, 1)).toBeGreaterThan(secondsAt(hour, 0));
      expect(secondsAt(hour, 2)).toBeGreaterThan(secondsAt(hour, 1));
    }
    expect(secondsAt(18, 0)).toBeGreaterThan(secondsAt(3, 0));
  });

  it('is the same both ways and not much longer than by way of a third point', () => {
    const travel = new Travel(space);
    travel.setConditions(12, 0);
    let tried = 0;
    let broken = 0;
    for (let i = 0; i < 4000; i++) {
      const at = (n: number): number => ((i + 1) * n) % 4999;
      const a = travel.seconds(at(7919), at(104729), at(1299709), at(611953));
      expect(travel.seconds(at(1299709), at(611953), at(7919), at(104729))).toBe(a);
      const first = travel.seconds(at(7919), at(104729), at(15485863), at(32452843));
      const then = travel.seconds(at(15485863), at(32452843), at(1299709), at(611953));
      tried++;
      // Factors are means over districts, so a short way over the river may break the rule.
      if (a > 1.25 * (first + then)) broken++;
    }
    expect(broken / tried).toBeLessThan(0.01);
  });
});
