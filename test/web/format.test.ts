// Numbers as people read them, in both languages: units, signs, money in debt, and the files that
// charts give away.

import { describe, expect, it } from 'vitest';
import { metricById, metrics } from '../../sim-core/metrics/index.ts';
import { leverList, policyLevers } from '../../sim-core/policy/levers/index.ts';
import { csvOf } from '../../web/charts/chart-table.ts';
import { ticksOf } from '../../web/charts/scale.ts';
import { diffSentence, leverChanges, said } from '../../web/words/diff-sentence.ts';
import {
  clockTime, digitsToTell, joined, showChange, showFigure, showSetting,
} from '../../web/words/format.ts';

function metric(id: string) {
  const found = metricById(id);
  if (found === undefined) throw new Error(`there is no metric ${id}`);
  return found;
}

describe('figures', () => {
  it('carry their unit in both languages', () => {
    const earnings = metric('rider.hourly-earnings');
    expect(joined(showFigure(earnings, 2460, 'en'))).toBe('¥24.60/h');
    expect(joined(showFigure(earnings, 2460, 'zh'))).toBe('¥24.60/小时');
    expect(joined(showFigure(metric('delivery.on-time-share'), 0.941, 'en'))).toBe('94.1\u00a0%');
  });

  it('put the sign before the currency', () => {
    const profit = metric('platform.profit-per-order');
    expect(joined(showFigure(profit, -201, 'en'))).toBe('−¥2.01/order');
    expect(joined(showChange(profit, 150, 'en'))).toBe('+¥1.50/order');
  });

  it('show exactly nothing as 0 and what is unknown as a dash', () => {
    expect(showChange(metric('orders.placed'), 0, 'en').number).toBe('0');
    expect(showFigure(metric('orders.placed'), Number.NaN, 'en').number).toBe('–');
  });

  it('take one digit more where rounding would hide a difference', () => {
    const online = metric('rider.online-mean');
    expect(digitsToTell(online, 32.1, 32.4)).toBe(online.digits + 1);
    expect(digitsToTell(online, 31.4, 32.6)).toBe(online.digits);
    expect(digitsToTell(online, 32.1, 32.1)).toBe(online.digits);
  });

  it('never stand without a label in either language', () => {
    for (const { label, doc } of metrics) {
      for (const text of [label.zh, label.en, doc.zh, doc.en]) expect(text).not.toBe('');
    }
  });
});

describe('settings', () => {
  it('are shown in the units of people', () => {
    expect(showSetting(policyLevers.commission, 185, 'en')).toBe('18.5\u00a0%');
    expect(showSetting(policyLevers.deliveryFeeBase, 300, 'zh')).toBe('¥3.00');
    expect(showSetting(policyLevers.deliveryRadius, 4000, 'en')).toBe('4.0 km');
  });

  it('make a sentence of what differs', () => {
    const changes = leverChanges({}, { 'delivery-fee.base': 0 }, 'en');
    expect(diffSentence(changes, 'en')).toBe(
      `${policyLevers.deliveryFeeBase.label.en} ¥3.00 → ¥0.00`,
    );
    expect(leverChanges({}, {}, 'zh')).toEqual([]);
  });

  it('say where they are odd, conditions too', () => {
    const odd = {
      default: 300,
      hours: [{ from: 11, to: 13, value: 100 }],
      districts: [{ district: 3, value: 0 }],
      rows: [{ when: 'rain' as const, weekdays: ['sat' as const], value: 700 }],
    };
    expect(said(policyLevers.deliveryFeeBase, odd, 'en')).toBe(
      '¥3.00 (11–13 h ¥1.00, district 3 ¥0.00, rain Sat ¥7.00)',
    );
    expect(said(policyLevers.deliveryFeeBase, odd, 'zh')).toBe(
      '¥3.00（11–13时 ¥1.00，3 号片区 ¥0.00，下雨 周六 ¥7.00）',
    );
  });

  it('can all be shown', () => {
    for (const lever of leverList) expect(showSetting(lever, lever.value, 'en')).not.toBe('');
  });
});

describe('small things', () => {
  it('tell the time of day past midnight too', () => {
    expect(clockTime(11 * 3600 + 5 * 60)).toBe('11:05');
    expect(clockTime(25 * 3600)).toBe('01:00');
  });

  it('put round numbers on axes', () => {
    expect(ticksOf(0, 100)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticksOf(3, 3)).toEqual([3]);
  });

  it('quote what would break a file', () => {
    const table = { columns: [{ id: 'a', name: 'A' }], rows: [['x,"y"'], [1.5], [Number.NaN]] };
    expect(csvOf(table)).toBe('a,columns\n"x,""y""",a: A\n1.5,a: A\n,a: A\n');
  });

  it('AC-I3: say in each row of a file what its columns hold', () => {
    const columns = [{ id: 'a', name: '甲 (¥)' }, { id: 'low', name: 'Lower end, "95 %"' }];
    expect(csvOf({ columns, rows: [[1, 2]] }, { city: 'riverside' })).toBe(
      'a,low,city,columns\n1,2,riverside,"a: 甲 (¥); low: Lower end, ""95 %"""\n',
    );
  });
});
