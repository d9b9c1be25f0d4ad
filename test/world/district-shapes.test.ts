// Districts as a map shows them: their areas cover the city once, each point knows its district,
// and borders lie between two districts on dry land.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { districtShapes } from '../../sim-core/world/generate/district-shapes.ts';
import { buildSpace, zoneAt } from '../../sim-core/world/space.ts';

describe.each(['riverside', 'county-town'])('districts of %s', (id) => {
  const spec = presets[id].city;
  const space = buildSpace(spec);
  const { at, districts } = districtShapes(spec);
  const [width, height] = [space.columns, space.rows].map((zones) => zones * space.zoneMetres);

  it('have the names and numbers that policies know them by', () => {
    expect(districts.map(({ name }) => name)).toEqual(space.districtName);
    for (let zone = 0; zone < space.zoneCount; zone++) {
      const x = (zone % space.columns + 0.5) * space.zoneMetres;
      const y = (Math.floor(zone / space.columns) + 0.5) * space.zoneMetres;
      expect(at(x, y)).toBe(space.district[zone]);
    }
    expect([at(-1, 10), at(10, -1), at(width, 10), at(10, height)])
      .toEqual([undefined, undefined, undefined, undefined]);
  });

  it('cover the whole city, and no ground twice', () => {
    const owners = new Int32Array(space.zoneCount).fill(-1);
    for (const [district, { areas }] of districts.entries()) {
      for (const [[west, south], , [east, north]] of areas) {
        for (let x = west; x < east; x += space.zoneMetres) {
          for (let y = south; y < north; y += space.zoneMetres) {
            const zone = zoneAt(space, x, y);
            expect(owners[zone]).toBe(-1);
            owners[zone] = district;
          }
        }
      }
    }
    expect([...owners]).toEqual([...space.district]);
  });

  it('meet along lines on land', () => {
    const half = space.zoneMetres / 2;
    for (const [district, { borders }] of districts.entries()) {
      for (const [[fromX, fromY], [toX, toY]] of borders) {
        const isUpright = fromX === toX;
        const [x, y] = isUpright ? [fromX, (fromY + half)] : [(fromX + half), fromY];
        const sides = isUpright ? [[x - half, y], [x + half, y]] : [[x, y - half], [x, y + half]];
        const found = sides.map(([sideX, sideY]) => at(sideX, sideY));
        expect(found).toContain(district);
        expect(found[0]).not.toBe(found[1]);
        expect(isUpright ? toY : toX).toBeGreaterThan(isUpright ? fromY : fromX);
        for (const [sideX, sideY] of sides) expect(space.land[zoneAt(space, sideX, sideY)]).toBe(1);
      }
    }
    expect(districts.some(({ borders }) => borders.length > 1)).toBe(true);
  });
});
