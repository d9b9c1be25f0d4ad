// The drawn city: bridges meet both banks, streets stay dry, blocks stay out of the water, sizes
// stay modest. The riverside picture is kept as an artefact to look at.

import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/presets/index.ts';
import { riverside } from '../../scenarios/presets/riverside.ts';
import { drawMap } from '../../sim-core/world/generate/map.ts';
import type { CityMap } from '../../sim-core/world/generate/map-shapes.ts';
import { bankAt, planCity } from '../../sim-core/world/generate/plan.ts';
import type { CityPlan } from '../../sim-core/world/generate/plan.ts';
import { shoreMetres } from '../../sim-core/world/generate/river.ts';
import { buildSpace } from '../../sim-core/world/space.ts';
import { mapToSvg } from './map-svg.ts';

function shoreAt(plan: CityPlan, x: number, y: number): number {
  return plan.river === null ? Infinity : shoreMetres(plan.river, x, y);
}

const features = (map: CityMap): number =>
  map.blocks.length + map.parks.length + map.roads.length + map.water.length;

describe.each(presets.filter((spec) => spec.id !== 'megacity'))('the map of $id', (spec) => {
  const space = buildSpace(spec);
  const plan = planCity(spec);
  const map = drawMap(spec, space);

  it('has a bridge for each asked for, from bank to bank', () => {
    const bridges = map.roads.filter((road) => road.kind === 'bridge');
    expect(bridges).toHaveLength(spec.bridges);
    for (const { path } of bridges) {
      const from = path[0];
      const to = path[path.length - 1];
      expect(bankAt(plan, from[0], from[1])).toBe(0);
      expect(bankAt(plan, to[0], to[1])).toBe(1);
      expect(shoreAt(plan, from[0], from[1])).toBeGreaterThan(0);
      expect(shoreAt(plan, to[0], to[1])).toBeGreaterThan(0);
    }
  });

  it('keeps other streets and all blocks out of the water', () => {
    const streets = map.roads.filter((road) => road.kind !== 'bridge');
    for (const { path } of streets) {
      for (const [x, y] of path) expect(shoreAt(plan, x, y)).toBeGreaterThan(0);
    }
    for (const { ring } of map.blocks) {
      expect(ring.length).toBeGreaterThanOrEqual(3);
      for (const [x, y] of ring) expect(shoreAt(plan, x, y)).toBeGreaterThan(20);
    }
  });

  it('stays inside the city and in whole metres', () => {
    const rings = [...map.blocks.map((block) => block.ring), ...map.parks];
    for (const ring of rings) {
      for (const [x, y] of ring) {
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(x >= 0 && y >= 0 && x <= map.bounds.maxX && y <= map.bounds.maxY).toBe(true);
      }
    }
  });

  it('is drawn with some thousand features at most and named in two languages', () => {
    expect(features(map)).toBeGreaterThan(1000);
    expect(features(map)).toBeLessThan(7500);
    expect(map.districtLabels.length).toBeGreaterThan(5);
    for (const label of map.districtLabels) {
      expect(label.zh).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(label.en).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    }
  });
});

describe('the map of riverside', () => {
  it('is the same twice, and is kept as a picture', () => {
    const space = buildSpace(riverside);
    const map = drawMap(riverside, space);
    expect(drawMap(riverside, space)).toEqual(map);
    mkdirSync('artifacts', { recursive: true });
    const svg = mapToSvg(map, 1100);
    writeFileSync('artifacts/city-riverside.svg', svg);
    expect(svg).toContain('</svg>');
  });
});
