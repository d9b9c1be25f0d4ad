// The two exact rules must come out to the integer: on the published days against the published
// sums, and on our own days against a stored table.
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../scenarios/mdrp/check.ts';
import { SMALL_DAYS, generateSmallDay } from '../../scenarios/mdrp/generate.ts';
import { solutionOf } from '../../scenarios/mdrp/solution.ts';
import type { BenchmarkDay, Trip } from '../../sim-core/benchmark-day/day.ts';
import { runBundle, runGreedy } from '../../sim-core/benchmark-day/exact-rules.ts';
import { measureDay } from '../../sim-core/benchmark-day/measures.ts';
import { SHARED_SKIP, ownDay, ownDayNames, ownTexts, sharedDay, sharedDaysPresent }
  from './days.ts';

/** delivered, assignments, click-to-door, ready-to-pickup, overage, driving (minutes), pay. */
function sums(day: BenchmarkDay, trips: Trip[]): number[] {
  const m = measureDay(day, trips);
  return [m.delivered, m.assignments, m.clickToDoorMinutes, m.readyToPickupMinutes,
    m.overageMinutes, m.drivingMinutes, m.pay];
}

const PUBLISHED: [number, number[], number[]][] = [
  [0, [505, 505, 15606, 1256, 395, 6981, 5693], [505, 501, 15548, 1177, 397, 6941, 5683]],
  [1, [511, 511, 19667, 5410, 2954, 7070, 5393], [533, 487, 19655, 4415, 2279, 7132, 5623]],
  [2, [708, 708, 21890, 1137, 610, 8979, 9733.75], [708, 701, 21789, 992, 605, 8899, 9733.75]],
  [3, [965, 965, 30228, 2060, 1058, 13174, 11192.5],
    [965, 947, 30199, 1930, 1069, 12999, 11301.25]],
  [4, [1139, 1139, 49117, 13634, 9486, 15921, 11596.75],
    [1185, 1089, 43982, 6576, 3745, 15560, 12056.75]],
];

const OWN: { [name: string]: [number[], number[]] } = {
  'dinner-rush': [
    [139, 139, 8942, 3900, 3536, 3925, 1840],
    [140, 104, 6578, 1199, 1238, 3245, 1830],
  ],
  'early-close': [
    [59, 59, 6444, 4511, 4232, 1269, 604.25],
    [59, 49, 5756, 3668, 3589, 1148, 628.25],
  ],
  'even-supply': [
    [120, 120, 6736, 2303, 2115, 3774, 1950],
    [120, 107, 5824, 1275, 1323, 3462, 1920],
  ],
  'thin-supply': [
    [89, 89, 4437, 1468, 1129, 2028, 1215],
    [90, 82, 4029, 966, 729, 1958, 1215],
  ],
};

describe('greedy and bundle', () => {
  it.skipIf(!sharedDaysPresent).each(PUBLISHED)(
    `seed %i of the published days comes out to the integer${SHARED_SKIP}`,
    (seed, greedy, bundle) => {
      const day = sharedDay(`${seed}o100t100s1p100`);
      expect(sums(day, runGreedy(day))).toEqual(greedy);
      expect(sums(day, runBundle(day))).toEqual(bundle);
    });

  it.each(ownDayNames)('our day %s comes out as stored, and valid', (name) => {
    const day = ownDay(name);
    const [greedy, bundle] = OWN[name];
    expect(sums(day, runGreedy(day))).toEqual(greedy);
    expect(sums(day, runBundle(day))).toEqual(bundle);
    for (const trips of [runGreedy(day), runBundle(day)]) {
      expect(checkSolution(day, solutionOf(day, trips))).toEqual([]);
    }
  });

  it.each(ownDayNames)('our day %s is what its recipe generates', (name) => {
    expect(ownTexts(name)).toEqual(generateSmallDay(SMALL_DAYS[name]));
  });
});
