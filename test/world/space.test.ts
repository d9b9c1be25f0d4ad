// Zones, districts and detours of generated cities: what must hold in every preset and what a river
// must change.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/presets/index.ts';
import { countyTown } from '../../scenarios/presets/county-town.ts';
import { district } from '../../scenarios/presets/district.ts';
import { riverside } from '../../scenarios/presets/riverside.ts';
import { digestAll } from '../../sim-core/kernel/snapshot.ts';
import { buildSpace, zoneAt, ZoneKind } from '../../sim-core/world/space.ts';
import type { CitySpec, Space } from '../../sim-core/world/space.ts';

const sum = (column: Float64Array): number => column.reduce((total, here) => total + here, 0);

function digestOfSpace(space: Space): string {
  const sections = Object.entries(space).flatMap(([name, column]) =>
    ArrayBuffer.isView(column)
      ? [{ name, buffer: new Uint8Array(column.buffer, 0).slice().buffer }]
      : []);
  return digestAll(sections) + JSON.stringify(space.districtName);
}

/** The two zones on either side of the river that are nearest to each other at a place. */
function acrossTheRiver(space: Space): { near: number; far: number }[] {
  const pairs: { near: number; far: number }[] = [];
  for (let column = 0; column < space.columns; column++) {
    for (let row = 1; row < space.rows; row++) {
      const far = row * space.columns + column;
      let near = far - space.columns;
      while (near >= 0 && space.land[near] === 0) near -= space.columns;
      if (near < 0 || space.land[far] === 0 || space.bank[near] === space.bank[far]) continue;
      pairs.push({ near, far });
    }
  }
  return pairs;
}

describe.each(presets.filter((spec) => spec.id !== 'megacity'))('$id', (spec) => {
  const space = buildSpace(spec);

  it('has land and water, and nobody in the water', () => {
    expect(space.land.some((here) => here === 0)).toBe(true);
    for (let zone = 0; zone < space.zoneCount; zone++) {
      expect(space.land[zone] === 0).toBe(space.kind[zone] === ZoneKind.water);
      if (space.land[zone] === 1) continue;
      const people = space.residents[zone] + space.jobs[zone] + space.students[zone];
      expect(people + space.merchantWeight[zone]).toBe(0);
    }
  });

  it('holds the people it promises', () => {
    expect(sum(space.residents) + sum(space.students)).toBeCloseTo(spec.residents, 4);
    expect(sum(space.merchantWeight)).toBeCloseTo(1, 9);
  });

  it('has detours of at least 1, the same both ways, and none absurd', () => {
    const n = space.districtCount;
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        const factor = space.detour[a * n + b];
        expect(factor).toBeGreaterThanOrEqual(1);
        expect(factor).toBe(space.detour[b * n + a]);
        expect(factor).toBeLessThan(9);
      }
      expect(space.detour[a * n + a]).toBeLessThan(1.3);
    }
  });

  it('keeps every district on one bank, with a name of its own', () => {
    const bank = new Map<number, number>();
    for (let zone = 0; zone < space.zoneCount; zone++) {
      const d = space.district[zone];
      expect(space.bank[zone]).toBe(bank.get(d) ?? space.bank[zone]);
      bank.set(d, space.bank[zone]);
    }
    expect(bank.size).toBe(space.districtCount);
    expect(new Set(space.districtName.map((name) => name.en)).size).toBe(space.districtCount);
    expect(new Set(space.districtName.map((name) => name.zh)).size).toBe(space.districtCount);
  });

  it('keeps doors between 60 and 300 s and speeds near 1', () => {
    for (const seconds of space.kerbToDoorSeconds) {
      expect(seconds).toBeGreaterThanOrEqual(60);
      expect(seconds).toBeLessThanOrEqual(300);
    }
    for (const factor of space.speedFactor) expect(Math.abs(factor - 1)).toBeLessThan(0.25);
  });
});

describe('a river', () => {
  it('makes the way longer across it than along it', () => {
    const space = buildSpace(riverside);
    const n = space.districtCount;
    const crossing = acrossTheRiver(space).map(({ near, far }) =>
      space.detour[space.district[near] * n + space.district[far]]);
    const mean = crossing.reduce((total, factor) => total + factor, 0) / crossing.length;
    const own = space.detour.filter((_, i) => i % (n + 1) === 0);
    expect(crossing.length).toBeGreaterThan(5);
    expect(mean).toBeGreaterThan(1.15 * (sum(own) / n));
  });

  it('costs more with one bridge than with six', () => {
    const meanWith = (bridges: number): number => {
      const space = buildSpace({ ...district, bridges });
      return sum(space.detour) / space.detour.length;
    };
    expect(meanWith(1)).toBeGreaterThan(meanWith(6) + 0.05);
  });

  it('is absent when not asked for', () => {
    const space = buildSpace({ ...riverside, river: false });
    expect(space.land.every((here) => here === 1)).toBe(true);
    expect(Math.max(...space.detour)).toBeLessThan(1.2);
  });
});

describe('a city', () => {
  it.each([riverside, countyTown])('is the same twice: $id', (spec) => {
    expect(digestOfSpace(buildSpace(spec))).toBe(digestOfSpace(buildSpace(spec)));
  });

  it('is another with another seed', () => {
    const other: CitySpec = { ...riverside, seed: riverside.seed + 1 };
    expect(digestOfSpace(buildSpace(other))).not.toBe(digestOfSpace(buildSpace(riverside)));
  });

  it('can be built from any seed', () => {
    for (let seed = 100; seed < 130; seed++) {
      const space = buildSpace({ ...riverside, seed });
      const dry = space.land.reduce((total, here) => total + here, 0);
      expect(dry / space.zoneCount, `seed ${seed}`).toBeGreaterThan(0.75);
      expect(Math.max(...space.detour), `seed ${seed}`).toBeLessThan(9);
      for (const kind of [ZoneKind.office, ZoneKind.campus, ZoneKind.oldTown, ZoneKind.park]) {
        expect(space.kind.includes(kind), `seed ${seed} kind ${kind}`).toBe(true);
      }
    }
  });

  it('refuses a river without a bridge', () => {
    expect(() => buildSpace({ ...riverside, bridges: 0 })).toThrow('bridge');
  });

  it('finds the zone of a point', () => {
    const space = buildSpace(riverside);
    expect(zoneAt(space, 0, 0)).toBe(0);
    expect(zoneAt(space, 249, 250)).toBe(space.columns);
    expect(zoneAt(space, 4999, 4999)).toBe(space.zoneCount - 1);
  });
});
