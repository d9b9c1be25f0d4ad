// Nobody's luck depends on who else exists: riders who never go online and a merchant whom nobody
// is shown change nothing for the others, and neither does a lever set to where it stands.

import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../sim-core/kernel/records.ts';
import { defaultNumber, type Lever } from '../../sim-core/policy/lever.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import type { FoodTables } from '../../sim-core/verticals/food/kitchens.ts';
import type { Reach } from '../../sim-core/world/reach.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { FactStream, firstOtherLine } from './fact-stream.ts';
import { firstParting, runByTheHour } from './hourly-digests.ts';

/** A city that is heard, apart from facts about single merchants' books. */
function heardCity(scenario: Scenario): { built: BuiltCity; stream: FactStream } {
  const stream = new FactStream();
  const observers = [stream.observer(['merchantDayEnded'])];
  const built = new BuiltCity(scenario, { isMeasured: false, observers });
  stream.watch(built.sim.city);
  return { built, stream };
}

describe('riders who never go online', () => {
  it('change nothing for the others', () => {
    const few = heardCity(toyScenario);
    const { city } = toyScenario;
    const many = heardCity({ ...toyScenario, city: { ...city, riders: city.riders * 2 } });
    few.built.begin(policyOf({}), 7);
    many.built.begin(policyOf({ 'world.rider-supply': 500 }), 7);
    // Riders of a city planned for more of them would expect less of an hour.
    const cellsIn = ({ sim }: BuiltCity): Float64Array => (
      new Float64Array(sim.city.platforms[0].expectations.cells.section.buffer)
    );
    cellsIn(many.built).set(cellsIn(few.built));
    few.built.finish();
    many.built.finish();
    const registered = ({ sim }: BuiltCity): number => {
      const { riders } = sim.city;
      return cellsOf(riders, riders.registered).reduce((sum, one) => sum + one, 0);
    };
    expect(registered(many.built)).toBe(registered(few.built));
    expect(many.built.sim.city.riders.rowCount).toBe(2 * few.built.sim.city.riders.rowCount);
    expect(few.stream.lines.length).toBeGreaterThan(2000);
    expect(firstOtherLine(few.stream, many.stream)).toBeUndefined();
  });
});

/** The same lists without one merchant. */
function without(reach: Reach, hidden: number): Reach {
  const start = new Int32Array(reach.start.length);
  const shown: number[] = [];
  for (let zone = 0; zone + 1 < start.length; zone++) {
    for (let i = reach.start[zone]; i < reach.start[zone + 1]; i++) {
      if (reach.merchant[i] !== hidden) shown.push(reach.merchant[i]);
    }
    start[zone + 1] = shown.length;
  }
  return { ...reach, start, merchant: Int32Array.from(shown) };
}

describe('a merchant whom nobody is shown', () => {
  const hiddenNumber = 3;

  function dayWith(change: (built: BuiltCity) => void): FactStream {
    const { built, stream } = heardCity(toyScenario);
    built.begin(policyOf({}), 7);
    const platform = built.sim.city.platforms[0];
    platform.reach = without(platform.reach, hiddenNumber << built.sim.city.merchants.bits);
    change(built);
    built.finish();
    // Its own guests and its rent are its own affair.
    const hidden = String(hiddenNumber << built.sim.city.merchants.bits);
    const others = stream.lines.filter((line) => {
      const [, name, , , , holder] = line.split(' ');
      return name !== 'moneyPosted' || holder !== hidden;
    });
    stream.lines.splice(0, stream.lines.length, ...others);
    return stream;
  }

  it('changes nothing for the others, however it is run', () => {
    const usual = dayWith(() => undefined);
    const other = dayWith(({ sim }) => {
      const { merchants } = sim.city;
      const hidden = hiddenNumber << merchants.bits;
      merchants.priceLevelFen[hidden] *= 3;
      merchants.usualReadySeconds[hidden] *= 2;
      const { kitchens } = sim.city.verticals[0].own as FoodTables;
      kitchens.guestsPerDay[hidden] *= 4;
      kitchens.servers[hidden] = 1;
    });
    expect(firstOtherLine(usual, other)).toBeUndefined();
  });

  it('would show if it were seen, so that the comparison can fail', () => {
    const seen = heardCity(toyScenario);
    seen.built.begin(policyOf({}), 7);
    seen.built.finish();
    expect(firstOtherLine(seen.stream, dayWith(() => undefined))).toBeDefined();
  });
});

const themes = [...new Set(leverList.map(({ group }) => group))];

describe('a lever set to where it stands', () => {
  const built = new BuiltCity(toyScenario);
  let usual: ReturnType<typeof runByTheHour> | undefined;

  function dayUnder(policy: PolicyDiff): ReturnType<typeof runByTheHour> {
    built.begin(policy, 7);
    return runByTheHour(built);
  }

  function partingFrom(policy: PolicyDiff): string | undefined {
    usual ??= dayUnder(policyOf({}));
    return firstParting(usual, dayUnder(policy));
  }

  // All levers of a theme at once: what one of them moved no other puts back to the bit. Only
  // where something has moved is each asked alone, so that the failure names it.
  it.each(themes)('of %s', (theme) => {
    const levers = leverList.filter(({ group }) => group === theme);
    for (const settingOf of [asItStands, everywhere]) {
      const set = levers.flatMap((lever) => settingOf(lever));
      if (partingFrom(policyOf(Object.fromEntries(set))) === undefined) continue;
      const partings = set.map(([id, value]) => [id, partingFrom(policyOf({ [id]: value }))]);
      expect.fail(`${theme}: ${JSON.stringify(partings)}`);
    }
  });

  it('would part if one lever of a theme did not stand where the others do', () => {
    const theme = leverList.filter(({ group }) => group === 'rider-pay').flatMap(asItStands);
    const moved = { ...Object.fromEntries(theme), 'rider-pay.base': 500 };
    expect(partingFrom(policyOf(moved))).toBeDefined();
  });

  it('a change that is undone before the day begins leaves nothing', () => {
    const changed = { 'merchant.commission': 250, 'dispatch.delivery-radius': 2500 };
    expect(partingFrom({
      title: 'There and back',
      changes: [
        { fromSeconds: 0, set: changed },
        { fromSeconds: 0, set: defaultsOf(Object.keys(changed)) },
      ],
    })).toBeUndefined();
    expect(partingFrom(policyOf(changed))).toBeDefined();
  });

  it('a change that is undone at the same moment of the day changes no life', () => {
    const heard = heardCity(toyScenario);
    heard.built.begin(policyOf({}), 7);
    heard.built.finish();
    const usual = [...heard.stream.lines];
    heard.stream.lines.length = 0;
    heard.built.begin({
      title: 'At ten',
      changes: [
        { fromSeconds: 36_000, set: { 'rider-pay.base': 900, 'dispatch.largest-stack': 1 } },
        { fromSeconds: 36_000, set: defaultsOf(['rider-pay.base', 'dispatch.largest-stack']) },
      ],
    }, 7);
    heard.built.finish();
    expect(heard.stream.lines).toEqual(usual);
  });
});

type Said = readonly [id: string, value: Setting];

const asItStands = (lever: Lever): Said[] => [[lever.id, lever.value]];

/** The default once more, for all hours or districts, of levers that may vary by them. */
function everywhere(lever: Lever): Said[] {
  if (lever.varies.length === 0) return [];
  return [[lever.id, lever.varies.includes('hour')
    ? { hours: [{ from: 0, to: 24, value: defaultNumber(lever) }] }
    : { districts: [{ district: 0, value: defaultNumber(lever) }] }]];
}

function defaultsOf(ids: readonly string[]): Record<string, number | string> {
  return Object.fromEntries(
    leverList.filter((lever) => ids.includes(lever.id)).map((lever) => [lever.id, lever.value]),
  );
}
