// What an order costs and pays, as a table over hours, weather and distance, and the rules behind
// the table: fee, coupon and its budget and audience, and rider pay that is the same when offered.

import { describe, expect, it } from 'vitest';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { basePayFen, bonusFen, expectedPayFen, kmPayFen } from '../../sim-core/process/pay.ts';
import type { Quote } from '../../sim-core/process/choice-record.ts';
import { quote } from '../../sim-core/process/quote.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Standing } from '../../sim-core/world/memories.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { goldenOf } from './golden-file.ts';

const built = new BuiltCity({ ...toyScenario, weather: 'rain-evening' });
const { city } = built.sim;
const merchant = 2 << city.merchants.bits;
const consumer = 10 << city.consumers.bits;

function emptyQuote(): Quote {
  return {
    basketFen: 0, feeFen: 0, coupon: 0, platformCouponFen: 0, merchantCouponFen: 0, memberFen: 0,
    paidFen: 0, rideMetres: 0, naiveSeconds: 0, promisedSeconds: 0,
  };
}

/** A quote for a consumer some metres east of the merchant, under settings, at an hour. */
function quoted(
  set: Readonly<Record<string, Setting>>,
  { hour = 12, eastMetres = 200, basketSize = 1, student = false, isNew = false } = {},
): Quote {
  built.begin(policyOf(set), 7);
  built.advance(hour * 3600);
  const x = city.merchants.x[merchant] + eastMetres;
  const y = city.merchants.y[merchant];
  city.consumers.segment[consumer >> city.consumers.bits] = student ? 0 : 2;
  const { newcomer, customer } = Standing;
  const { standing } = city.platforms[0].memories;
  standing[consumer >> city.consumers.bits] = isNew ? newcomer : customer;
  const out = emptyQuote();
  const wish = {
    key: 1, vertical: 0, tier: 0, consumer, x, y, zone: 0, district: 0, basketSize,
    kerbSeconds: 120, merchant, ends: { fromX: 0, fromY: 0, toX: 0, toY: 0 },
  };
  quote(city, city.platforms[0], wish, merchant, out);
  return out;
}

describe('a quote', () => {
  it('is what the table says', () => {
    const cases: Record<string, Parameters<typeof quoted>> = {
      'at the defaults': [{}],
      'a large basket': [{}, { basketSize: 1.5 }],
      'a small basket below the threshold': [{}, { basketSize: 0.5 }],
      'the merchant pays all of a coupon of 8 yuan':
        [{ 'coupon.amount': 800, 'coupon.merchant-share': 1000 }],
      'fee by the hour': [{ 'delivery-fee.base': { hours: [{ from: 12, to: 13, value: 700 }] } }],
      'the fixed rule': [{ 'promise.rule': 'fixed', 'promise.fixed-time': 47 }],
    };
    const { basketFen: _basket, coupon: _programme, ...kinds } = emptyQuote();
    const columns = ['basketFen', ...Object.keys(kinds)] as (keyof Quote)[];
    const table = {
      columns,
      ...Object.fromEntries(Object.entries(cases).map(([name, given]) => {
        const out = quoted(...given);
        return [name, columns.map((column) => out[column])];
      })),
    };
    expect(table).toEqual(goldenOf('quote', table));
  });

  it('adds up', () => {
    for (const eastMetres of [50, 200, 400]) {
      const out = quoted({ 'delivery-fee.base': 250, 'delivery-fee.per-km': 90 }, { eastMetres });
      expect(out.feeFen).toBe(250 + Math.round((90 * out.rideMetres) / 1000));
      expect(out.paidFen).toBe(
        out.basketFen + out.feeFen - out.platformCouponFen - out.merchantCouponFen,
      );
      expect(out.rideMetres).toBeGreaterThanOrEqual(eastMetres);
    }
  });

  it('gives a coupon to its audience, from its threshold, within its budget', () => {
    const coupon = (
      set: Readonly<Record<string, Setting>>, student = false, isNew = false,
    ): number => {
      const given = { 'coupon.amount': 500, 'coupon.threshold': 0, ...set };
      const out = quoted(given, { student, isNew, hour: 0 });
      return out.platformCouponFen + out.merchantCouponFen;
    };
    expect(coupon({})).toBe(500);
    expect(coupon({ 'coupon.threshold': 10_000 })).toBe(0);
    expect(coupon({ 'coupon.daily-budget-per-resident': 0 })).toBe(0);
    expect(coupon({ 'coupon.audience': 'students' })).toBe(0);
    expect(coupon({ 'coupon.audience': 'students' }, true)).toBe(500);
    expect(coupon({ 'coupon.audience': 'newcomers' }, false, true)).toBe(500);
    expect(coupon({ 'coupon.audience': 'regulars' }, false, true)).toBe(0);
    expect(coupon({ 'coupon.audience': 'newcomers' })).toBe(0);
    expect(coupon({ 'coupon.audience': 'regulars' })).toBe(500);
  });

  it('splits a coupon to the fen', () => {
    const out = quoted({ 'coupon.amount': 550, 'coupon.merchant-share': 330,
      'coupon.threshold': 0 });
    expect(out.merchantCouponFen).toBe(182);
    expect(out.platformCouponFen).toBe(368);
  });
});

describe('rider pay', () => {
  const set = {
    'rider-pay.base': 400, 'rider-pay.per-km': 100, 'rider-pay.peak-bonus': 70,
    'rider-pay.rain-bonus': 130,
  };

  /** Base, distance, bonus and sum for an order of 1,250 m at an hour. */
  function payAt(hour: number): number[] {
    built.begin(policyOf(set), 7);
    built.advance(hour * 3600);
    const order = 0;
    city.orders.rideMetres[order] = 1250;
    city.orders.district[order] = 1;
    city.orders.platform[order] = 0;
    city.orders.vertical[order] = 0;
    const { rules } = city.platforms[0];
    const parts = [
      basePayFen(city, rules, order), kmPayFen(city, rules, order), bonusFen(city, rules, order),
    ];
    expect(expectedPayFen(city, order)).toBe(parts.reduce((sum, fen) => sum + fen, 0));
    return parts;
  }

  it('pays base and distance always, more at peaks and in rain', () => {
    expect(payAt(10)).toEqual([400, 125, 0]);
    expect(payAt(11)).toEqual([400, 125, 70]);
    expect(payAt(13)).toEqual([400, 125, 0]);
    expect(payAt(18)).toEqual([400, 125, 200]);
    expect(payAt(20)).toEqual([400, 125, 130]);
    expect(payAt(22)).toEqual([400, 125, 0]);
  });
});
