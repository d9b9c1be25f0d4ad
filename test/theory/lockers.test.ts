// A bank of lockers to which parcels of one size come one by one, at any moment alike, is a loss
// system: as many find it full as Erlang's formula says, whatever the law of how long they stay.

import { describe, expect, it } from 'vitest';
import { log } from '../../sim-core/kernel/math.ts';
import { streamOf } from '../../sim-core/kernel/random.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { cellsOfSize, smallestFree } from '../../sim-core/verticals/collect/banks.ts';
import { fetchedAt } from '../../sim-core/verticals/collect/hazard.ts';
import { sizes, type CollectTables } from '../../sim-core/verticals/collect/tables.ts';
import { toyScenario } from '../toy-city.ts';

const cells = 80;
const arrivals = 300_000;
const hour = 3600;

/** Share of Poisson arrivals that find all of so many servers busy, by the usual recursion. */
function erlangB(servers: number, erlangs: number): number {
  let lost = 1;
  for (let n = 1; n <= servers; n++) lost = (erlangs * lost) / (n + erlangs * lost);
  return lost;
}

/** How long parcels stay: by a hazard that is the same in every hour, or all alike. */
const laws = {
  'a flat hazard': (stream: () => number) => -log(1 - stream()),
  'stays all alike': () => 1,
} as const;

/** The share that finds no cell, and the mean load offered, parcels coming every so often. */
function overflowOf(law: keyof typeof laws, hoursBetween: number): [number, number] {
  const scenario = { ...toyScenario, verticals: ['food', 'collect'] };
  const { sim: { city } } = new BuiltCity(scenario, { isMeasured: false });
  const { banks } = city.verticals[1].own as CollectTables;
  const flat = Array.from({ length: 24 }, () => 0.1);
  const comes = streamOf(1, 'comes');
  const stays = streamOf(2, 'stays');
  const leavesAt: number[] = [];
  const sizeOf: number[] = [];
  let at = 0;
  let lost = 0;
  let overfull = 0;
  let staySeconds = 0;
  for (let i = 0; i < arrivals; i++) {
    at += -log(1 - comes()) * hoursBetween * hour;
    for (let k = leavesAt.length - 1; k >= 0; k--) {
      if (leavesAt[k] > at) continue;
      banks.used[sizeOf[k]]--;
      leavesAt[k] = leavesAt[leavesAt.length - 1];
      sizeOf[k] = sizeOf[sizeOf.length - 1];
      leavesAt.pop();
      sizeOf.pop();
    }
    const now = Math.round(at);
    const until = fetchedAt(flat, now, now + 1e6, 1, laws[law](stays));
    staySeconds += until - now;
    const size = smallestFree(banks, 0, cells, 0);
    if (size < 0) {
      lost++;
      continue;
    }
    banks.used[size]++;
    if (banks.used[size] > cellsOfSize(cells, size)) overfull++;
    leavesAt.push(until);
    sizeOf.push(size);
  }
  for (let size = 0; size < sizes; size++) banks.used[size] = 0;
  expect(overfull).toBe(0);
  return [lost / arrivals, staySeconds / arrivals / hour / hoursBetween];
}

describe.each(['a flat hazard', 'stays all alike'] as const)('a bank of 80 cells, %s', (law) => {
  it.each([62.5, 80])('overflows as Erlang’s formula says at %d erlangs', (erlangs) => {
    const [share, offered] = overflowOf(law, 10 / erlangs);
    expect(Math.abs(offered / erlangs - 1)).toBeLessThan(0.01);
    expect(Math.abs(share - erlangB(cells, offered))).toBeLessThan(erlangs > 70 ? 0.006 : 0.002);
  });
});

describe('the formula', () => {
  it('says what the design says', () => {
    expect(erlangB(cells, 62.5)).toBeCloseTo(0.005, 3);
    expect(erlangB(cells, 80)).toBeCloseTo(0.084, 3);
  });
});
