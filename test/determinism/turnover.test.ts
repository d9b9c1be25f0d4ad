// Riders who come and go within a run: each district's candidates are the same on whatever day and
// into whatever row they come, and one who comes changes no draw about anybody else.

import { describe, expect, it } from 'vitest';
import { enterRider, leaveRider } from '../../sim-core/process/hire.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const seed = 7;
const scenario = { ...toyScenario, days: 3 };
const district = 1;

/** What a rider is, apart from the row and from what has happened to it. */
function characterOf({ sim }: BuiltCity, rider: number): Record<string, number> {
  const { riders } = sim.city;
  return {
    key: riders.key[rider],
    homeX: riders.homeX[rider],
    homeY: riders.homeY[rider],
    pace: riders.pace[rider],
    favouriteHour: riders.favouriteHour[rider],
    kind: riders.kind[rider],
    wage: riders.reservationFenPerHour[rider],
  };
}

function begunUntil(seconds: number): BuiltCity {
  const built = new BuiltCity(scenario);
  built.begin(policyOf({}), seed);
  built.advance(seconds);
  return built;
}

describe('a candidate', () => {
  it('is the same whatever the day and the row', () => {
    const early = begunUntil(secondsPerDay);
    const first = enterRider(early.sim, district);
    const late = begunUntil(2 * secondsPerDay);
    enterRider(late.sim, district + 1);
    const second = enterRider(late.sim, district);
    expect(second).not.toBe(first);
    expect(characterOf(late, second)).toEqual(characterOf(early, first));
    const space = early.sim.city.space;
    const { homeX, homeY } = early.sim.city.riders;
    const column = Math.floor(homeX[first] / space.zoneMetres);
    const zone = Math.floor(homeY[first] / space.zoneMetres) * space.columns + column;
    expect(space.district[zone]).toBe(district);
  });

  it('works, is paid and leaves the world sound', () => {
    const built = begunUntil(secondsPerDay);
    const { city } = built.sim;
    const entered = [0, 1, 2, 3].map(() => enterRider(built.sim, district));
    expect(entered.every((rider) => rider >= 0)).toBe(true);
    built.advance(2 * secondsPerDay);
    const delivered = entered.map((rider) => city.riders.ordersDelivered[rider]);
    expect(Math.max(...delivered)).toBeGreaterThan(0);
    expect(problemsOf(built.sim)).toEqual([]);
    built.finish();
  });

  it('finds no row when all are taken, and counts as come all the same', () => {
    const built = begunUntil(0);
    const { riders } = built.sim.city;
    const free = riders.rowCount - built.sim.city.plannedRiders;
    const rows = Array.from({ length: free + 1 }, () => enterRider(built.sim, district));
    expect(rows.filter((row) => row >= 0)).toHaveLength(free);
    expect(rows.at(-1)).toBe(-1);
  });
});

describe('a rider who leaves', () => {
  it('brings what is on hand to its end, goes offline and is followed by another', () => {
    const noon = 11.8 * 3600;
    const built = begunUntil(noon);
    const { riders } = built.sim.city;
    let busy = -1;
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      // An offer that is being read may still be taken.
      if (riders.onHand[rider] > 0 && riders.offeredOrder[rider] === -1) busy = rider;
    }
    const delivered = riders.ordersDelivered[busy] + riders.onHand[busy];
    leaveRider(built.sim, busy);
    built.advance(noon + 2 * 3600);
    expect(riders.ordersDelivered[busy]).toBe(delivered);
    expect(riders.activity[busy]).toBe(0);
    built.advance(secondsPerDay + 1);
    fillFreeRows(built);
    built.advance(secondsPerDay + 14 * 3600);
    expect(riders.key[busy]).toBeGreaterThan(riders.rowCount);
    expect(problemsOf(built.sim)).toEqual([]);
  });
});

/** Fills every free row, that of the one who left among them. */
function fillFreeRows(built: BuiltCity): void {
  while (enterRider(built.sim, district) >= 0);
}

describe('turnover', () => {
  it('gives one digest when run again', () => {
    const run = (): string => {
      const built = begunUntil(secondsPerDay);
      const again = built.digest();
      built.begin(policyOf({}), seed);
      built.advance(secondsPerDay);
      expect(built.digest()).toBe(again);
      leaveRider(built.sim, 3 << built.sim.city.riders.bits);
      enterRider(built.sim, district);
      return built.finish().digest;
    };
    expect(run()).toBe(run());
  });

  it('changes no draw elsewhere: who does not meet the entrant goes online as before', () => {
    const without = begunUntil(secondsPerDay);
    const withOne = begunUntil(secondsPerDay);
    const entrant = enterRider(withOne.sim, district);
    // The entrant never rides, so nobody can meet it.
    leaveRider(withOne.sim, entrant);
    without.finish();
    withOne.finish();
    const { riders } = without.sim.city;
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      if (rider === entrant) continue;
      expect(withOne.sim.city.riders.onlineTimes[rider]).toBe(riders.onlineTimes[rider]);
      expect(withOne.sim.city.riders.earnedFen[rider]).toBe(riders.earnedFen[rider]);
    }
  });
});
