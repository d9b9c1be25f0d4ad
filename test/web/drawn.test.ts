// Settings that are drawn over the hours of the week: taken apart and put together they mean the
// same to the engine at every hour, in every district and weather; strokes change what they are
// painted over and nothing else; file, link, sentence and undo carry them.

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultLinkState, encodeLink, readLink } from '../../scenarios/schema/link.ts';
import { parsePolicy, policyInFile } from '../../scenarios/schema/policy-file.ts';
import { weekdays } from '../../sim-core/kernel/weekdays.ts';
import { policyLevers } from '../../sim-core/policy/levers/index.ts';
import type { Setting, SettingRow, VariedSetting } from '../../sim-core/policy/policy.ts';
import { rowsOf, Varied } from '../../sim-core/policy/varied.ts';
import { asleepLevers, weekdaysIn } from '../../web/state/asleep.ts';
import { datesOf, withDates } from '../../web/state/dated.ts';
import {
  drawnOf, hourOfWeek, isWritable, settingOfDrawn, withPlain,
} from '../../web/state/drawn.ts';
import { settingIn, withLever } from '../../web/state/lever-settings.ts';
import {
  evenedSetting, gridOf, hoursBetween, paintedSetting, valueAt,
} from '../../web/state/painted.ts';
import { plainSetting, firstSetup, useSetup, withSetting } from '../../web/state/setup.ts';
import { diffSentence, leverChanges } from '../../web/words/diff-sentence.ts';

const fee = policyLevers.deliveryFeeBase;
const districtCount = 4;

/** What holds in each district at each hour of the week, in each weather. */
function meant(setting: Setting): number[] {
  const read: VariedSetting = typeof setting === 'object' ? setting : { default: Number(setting) };
  const varied = new Varied(read.default ?? fee.value, rowsOf(read), districtCount);
  const weathers = [
    { rainLevel: 0, isHot: false }, { rainLevel: 1, isHot: false }, { rainLevel: 0, isHot: true },
  ];
  return weathers.flatMap((weather) => weekdays.flatMap((_, weekday) => (
    Array.from({ length: 24 }, (__, hour) => hour).flatMap((hour) => {
      varied.turnTo({ hour, weekday, ...weather });
      return Array.from({ length: districtCount }, (___, district) => varied.at(district));
    })
  )));
}

const value = fc.integer({ min: 0, max: 3 });
const span = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
  .map(([from, length]) => ({ from, to: Math.min(24, from + length) }));
const places = fc.uniqueArray(fc.integer({ min: 0, max: districtCount - 1 }), { minLength: 1 });
const row: fc.Arbitrary<SettingRow> = fc.record({
  hours: span,
  districts: places,
  weekdays: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
  when: fc.constantFrom('rain' as const, 'heat' as const),
  value,
}, { requiredKeys: ['value'] });
const anySetting: fc.Arbitrary<VariedSetting> = fc.record({
  default: value,
  hours: fc.array(fc.record({ hours: span, value }), { maxLength: 1 })
    .map((all) => all.map(({ hours, value: there }) => ({ ...hours, value: there }))),
  districts: places.chain((all) => fc.tuple(...all.map(() => value)).map((values) => (
    all.map((district, i) => ({ district, value: values[i] }))
  ))),
  rows: fc.array(row, { maxLength: 4 }),
}, { requiredKeys: [] });

describe('a setting that is drawn', () => {
  it('means the same to the engine after it was taken apart and put together', () => {
    fc.assert(fc.property(anySetting, (setting) => {
      const again = settingOfDrawn(drawnOf(setting, fee.value));
      expect(meant(again)).toEqual(meant(setting));
      expect(settingOfDrawn(drawnOf(again, fee.value))).toEqual(again);
    }), { numRuns: 60 });
  });

  it('takes a stroke where it is painted, and nowhere else', () => {
    const stroke = fc.record({
      hours: fc.uniqueArray(fc.integer({ min: 0, max: 167 }), { minLength: 1, maxLength: 40 }),
      value,
      districts: fc.oneof(fc.constant([]), places),
    });
    const dry = fc.record({
      default: value, rows: fc.array(row.map(({ when: _, ...rest }) => rest)),
    });
    fc.assert(fc.property(dry, stroke, (setting, { hours, value: there, districts }) => {
      const before = drawnOf(setting, fee.value);
      const after = drawnOf(
        paintedSetting(setting, fee.value, { hours, value: there, districts }), fee.value,
      );
      const weekOf = (drawn: typeof before, district: number) => (
        drawn.places.find((place) => place.district === district)?.week ?? drawn.week
      );
      for (const district of districts) {
        expect(weekOf(after, district)).toEqual(weekOf(before, district).map(
          (old, hour) => (hours.includes(hour) ? there : old),
        ));
      }
      const city = districts.length > 0 ? before.week : before.week.map(
        (old, hour) => (hours.includes(hour) ? there : old),
      );
      expect(after.week).toEqual(city);
    }), { numRuns: 60 });
  });

  it('is a plain number when no hour is odd, and few entries where hours and days agree', () => {
    const grid = gridOf(fee);
    const stroke = (from: [number, number], to: [number, number], there: number | undefined) => ({
      hours: hoursBetween(
        grid, { row: from[0], column: from[1] }, { row: to[0], column: to[1] },
      ),
      value: there,
      districts: [],
    });
    const noon = stroke([0, 12], [0, 13], 900);
    const lunch = paintedSetting(700, 300, noon);
    expect(lunch).toEqual({ default: 700, hours: [{ from: 11, to: 13, value: 900 }] });
    expect(paintedSetting(lunch, 300, { ...noon, value: undefined })).toBe(700);
    const weekend = paintedSetting(lunch, 300, stroke([6, 0], [7, 0], 0));
    const rows = [{ weekdays: ['sat', 'sun'], value: 0 }];
    // Days no longer agree on noon: what is left of it is said of the others.
    const work = { hours: { from: 11, to: 13 }, weekdays: weekdays.slice(0, 5), value: 900 };
    expect(weekend).toEqual({ default: 700, rows: [work, ...rows] });
    expect(valueAt(drawnOf(weekend, 300).week, stroke([6, 3], [7, 9], 0).hours)).toBe(0);
    expect(evenedSetting(weekend, 300, [])).toBe(700);
    expect(paintedSetting(weekend, 300, stroke([0, 0], [0, 0], 500))).toBe(500);
    expect(withPlain(weekend, 100)).toEqual({ default: 100, rows: [work, ...rows] });
    expect(plainSetting(weekend, fee)).toBe(700);
  });

  it('keeps what districts have when the city is evened out, and the other way round', () => {
    const districts = [{ district: 3, value: 4 }];
    const noon = { hours: [11, 12].map((hour) => hourOfWeek(5, hour)), value: 9, districts: [] };
    const painted = paintedSetting({ default: 7, districts }, 300, noon);
    // The row of a whole city would lie over the plain entry of a district.
    expect(painted).toEqual({ default: 7, rows: [
      { hours: { from: 11, to: 13 }, weekdays: ['sat'], value: 9 }, { districts: [3], value: 4 },
    ] });
    expect(evenedSetting(painted, 300, [])).toEqual({ default: 7, districts });
    const there = paintedSetting(painted, 300, { ...noon, districts: [3, 5] });
    expect(evenedSetting(there, 300, [3, 5])).toEqual(painted);
    expect(drawnOf(there, 300).week).toEqual(drawnOf(painted, 300).week);
  });

  it('leaves what holds in some weather alone, also when the slider comes back', () => {
    const rows = [{ when: 'rain' as const, value: 900 }];
    const before = { default: 100, rows };
    expect(evenedSetting(before, 300, [])).toEqual(before);
    const back = withPlain(before, fee.value);
    expect(withSetting({ [fee.id]: before }, fee, back)).toEqual({ [fee.id]: back });
  });

  it('is known where no file could hold it', () => {
    const week = Array.from({ length: 168 }, (_, hour) => hour * 7 % 11);
    const both = { plain: 300, week, kept: [], places: [
      { district: 1, plain: undefined, week: week.map((each) => each + 20) },
    ] };
    expect(isWritable(settingOfDrawn({ ...both, places: [] }))).toBe(true);
    expect(isWritable(settingOfDrawn(both))).toBe(false);
  });
});

describe('a grid', () => {
  it('has the days and hours that the lever may vary with', () => {
    const sizes = Object.values(policyLevers).map((lever) => {
      const { days, hours } = gridOf(lever);
      return `${days.length} x ${hours.length}`;
    });
    expect([...new Set(sizes)].sort()).toEqual(['1 x 1', '8 x 1', '8 x 25']);
  });
});

describe('a price of the weekend', () => {
  const setting = { default: 300, rows: [{ weekdays: ['sat', 'sun'] as const, value: 0 }] };
  const b = { title: 'B', changes: [{ fromSeconds: 0, set: { [fee.id]: setting } }] };

  beforeEach(() => useSetup.getState().replace(firstSetup));

  it('is carried by file, link and sentence, and undone', async () => {
    const file = parsePolicy(JSON.parse(JSON.stringify(policyInFile(b))));
    expect(file.ok && file.value.changes).toEqual(b.changes);
    const link = await readLink(encodeLink({ ...defaultLinkState, b }));
    expect(link.ok && link.value.b.changes).toEqual(b.changes);
    const { commit, undo } = useSetup.getState();
    commit(withLever(useSetup.getState().setup, fee, setting));
    const changes = (language: 'zh' | 'en'): string => (
      diffSentence(leverChanges({}, { [fee.id]: setting }, language), language)
    );
    expect(changes('en')).toBe('Delivery fee, base ¥3.00 → ¥0.00 (only Sat, Sun)');
    expect(changes('zh')).toBe('基础配送费 ¥3.00 → ¥0.00（仅周六、周日）');
    undo();
    expect(useSetup.getState().setup).toEqual(firstSetup);
  });

  it('is said to hold on none of the days of a run that ends on Monday', () => {
    const named = (days: string) => asleepLevers({ a: firstSetup.a, b }, days).map(({ id }) => id);
    expect(named('1')).toEqual([fee.id]);
    expect(named('1-5')).toEqual([fee.id]);
    expect(named('1-6')).toEqual([]);
    expect(named('22-28')).toEqual([]);
    expect(asleepLevers({ a: b, b }, '1')).toEqual([]);
    expect(weekdaysIn('6-8')).toEqual(['mon', 'sat', 'sun']);
  });
});

describe('dates of a change', () => {
  const inB = (setup: typeof firstSetup) => setup.b.changes;

  it('are midnights between which it holds, in a run that is long enough, and go again', () => {
    const moved = { ...firstSetup, ...withLever(firstSetup, fee, 0) };
    const dated = { ...moved, ...withDates(moved, fee, { from: 3, until: 5 }) };
    expect(inB(dated)).toEqual([
      { fromSeconds: 2 * 86_400, set: { [fee.id]: 0 } },
      { fromSeconds: 5 * 86_400, set: { [fee.id]: 300 } },
    ]);
    expect(dated.scenario.days).toBe(21);
    expect(datesOf(dated, fee)).toEqual({ from: 3, until: 5 });
    const later = { ...dated, ...withDates(dated, fee, { from: 8, until: undefined }) };
    expect(inB(later)).toEqual([{ fromSeconds: 7 * 86_400, set: { [fee.id]: 0 } }]);
    expect(asleepLevers(later, '1-7').map(({ id }) => id)).toEqual([fee.id]);
    expect(inB({ ...later, ...withDates(later, fee, undefined) })).toEqual(inB(moved));
    expect(settingIn(later, fee)).toBe(300);
  });

  it('leave what a file says of other levers and of one platform', () => {
    const forOne = { fromSeconds: 43_200, for: 'b', set: { [fee.id]: 100 } };
    const both = { fromSeconds: 86_400, set: { [fee.id]: 200, 'coupon.amount': 500 } };
    const written = { ...firstSetup, b: { title: 'B', changes: [forOne, both] } };
    expect(inB({ ...written, ...withDates(written, fee, { from: 4, until: undefined }) })).toEqual([
      forOne,
      { fromSeconds: 86_400, set: { 'coupon.amount': 500 } },
      { fromSeconds: 3 * 86_400, set: { [fee.id]: 200 } },
    ]);
  });
});
