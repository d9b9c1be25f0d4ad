// Visits to shops keep what every vertical must keep; each voucher is used, repaid, broken or held,
// in count and in fen; they are used as often as their hazards say; places queue as Erlang says,
// with and without people who leave; whoever would have come at the full price is found by a run
// without vouchers; and each state, taken away, takes its figure with it.

import { describe, expect, it } from 'vitest';
import { exp } from '../../sim-core/kernel/math.ts';
import { exponentialQuantiles, quantileAt } from '../../sim-core/kernel/quantiles.ts';
import { keyOf, subKey, unsignedBits } from '../../sim-core/kernel/random.ts';
import { weekdayOf } from '../../sim-core/kernel/weekdays.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { instore } from '../../sim-core/verticals/instore/index.ts';
import { kinds, needShareByHour, secondByLuck } from '../../sim-core/verticals/instore/kinds.ts';
import { mostPlaces, type InstoreTables } from '../../sim-core/verticals/instore/tables.ts';
import { holdingDue, hypeAfter } from '../../sim-core/verticals/instore/visits.ts';
import {
  asWhat, ComesAs, hazardOf, isInstead, isSeated, isVoucher, lastDayOf, note, useMoment,
} from '../../sim-core/verticals/instore/vouchers.ts';
import { voucherWorth } from '../../sim-core/verticals/instore/wishes.ts';
import type { City } from '../../sim-core/world/city.ts';
import { Due, EscrowReason, heldOf, releaseHolding } from '../../sim-core/world/holdings.ts';
import { hold } from '../../sim-core/world/vertical-means.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { lookedThrough } from './looked-through.ts';

/** A town with few meals and some people, so that there are visits on every day. */
const scenario: Scenario = {
  ...toyScenario,
  verticals: ['food', 'instore'],
  days: 3,
  city: { ...toyScenario.city, residents: 9000, ordersPerDay: 60 },
};
const alone: Scenario = { ...scenario, verticals: ['instore'] };
const small: Scenario = { ...alone, city: { ...alone.city, residents: 1500 } };
const daySeconds = 86_400;

function tablesOf({ verticals }: City): InstoreTables {
  return verticals.find(({ id }) => id === 'instore')?.own as InstoreTables;
}

/** What is wrong with vouchers, visits and places. */
function problemsOf(city: City): string[] {
  const { holdings, ledger, now } = city;
  const { books, rows, places, number } = tablesOf(city);
  const problems: string[] = [];
  const seated = new Map<number, number>();
  let vouchers = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (holdings.vertical[row] !== number + 1) continue;
    if (isVoucher(holdings, row)) vouchers++;
    else if (holdings.paidFen[row] > 0) problems.push(`${row} has paid ahead without a voucher`);
    if (!isSeated(holdings, row) || holdings.dueAt[row] <= now.seconds) continue;
    const shop = holdings.provider[row];
    seated.set(shop, (seated.get(shop) ?? 0) + 1);
  }
  for (const [shop, guests] of seated) {
    if (guests > places.servers[shop]) problems.push(`shop ${shop} has ${guests} guests seated`);
  }
  const { sold, used, repaid, broken, soldFen } = books;
  const ended = used[0] + repaid[0] + broken[0];
  if (sold[0] !== ended + vouchers) {
    problems.push(`${sold[0]} vouchers sold, ${ended} have ended and ${vouchers} are held`);
  }
  const endedFen = ledger.postedFen(rows.voucherUsed) + ledger.postedFen(rows.voucherExpired)
    + ledger.postedFen(rows.voucherBack);
  const heldFen = heldOf(holdings, number).fen;
  const paidFen = ledger.postedFen(EscrowReason.paidAhead);
  if (paidFen !== endedFen + heldFen || paidFen !== soldFen[0]) {
    problems.push(`${paidFen} fen paid for vouchers, ${endedFen} are out and ${heldFen} held`);
  }
  const { walkIns, bookings, guests, noShows, leftForGood, closed } = books;
  const { head } = holdings;
  if (walkIns[0] + bookings[0] + sold[0] !== head.made[0]) problems.push('somebody is not counted');
  const gone = guests[0] + noShows[0] + leftForGood[0] + closed[0] + repaid[0] + broken[0];
  if (gone !== head.ended[0]) problems.push(`${gone} are gone, ${head.ended[0]} holdings ended`);
  return problems;
}

interface Under {
  readonly set?: Readonly<Record<string, number | string>>;
  readonly days?: number;
  readonly warmUp?: number;
  readonly change?: (city: City) => void;
}

function figuresUnder({ set = {}, days = 3, warmUp = 0, change }: Under): Record<string, number> {
  const built = new BuiltCity({ ...small, days, warmUp });
  built.begin(policyOf(set), 5);
  change?.(built.sim.city);
  return built.finish().figures;
}

describe('visits to shops in a toy town', () => {
  keepsTheContract({ vertical: instore, scenario, problemsOf });

  it.each(['on', 'off'])('conserve vouchers over 66 days, refund %s', { timeout: 240_000 },
    (refund) => {
      const set = { 'instore.expiry-refund': refund, 'instore.reach': 1000 };
      const found = lookedThrough({
        scenario: { ...small, days: 66 }, number: 0, seed: 2, problemsOf, set,
      });
      expect(found.problems).toEqual([]);
      expect(found.holdings.ended[Due.settled]).toBeGreaterThan(1000);
      expect(found.holdings.open).toBeGreaterThan(100);
    });

  it('find room for the most wishes, vouchers and streams', { timeout: 240_000 }, () => {
    const set = { 'instore.level': 3000, 'instore.discount': 600, 'instore.reach': 1000 };
    const built = new BuiltCity({ ...small, days: 62 });
    built.begin(policyOf(set), 3);
    built.finish();
    const { head, rowCount } = built.sim.city.holdings;
    expect(head.held[0]).toBeLessThan(0.9 * rowCount);
  });
});

describe('vouchers', () => {
  const { sim: { city } } = new BuiltCity(small, { isMeasured: false });
  const tables = tablesOf(city);
  tables.keys.use = keyOf(1, 'use');

  it.each([ComesAs.voucher, ComesAs.impulse])('of sort %i are used as hazards say', (as) => {
    const count = 20_000;
    const lastDay = lastDayOf(as, 4);
    let hazard = 0;
    for (let day = 5; day <= lastDay; day++) hazard += hazardOf(as, weekdayOf(day));
    let used = 0;
    for (let key = 0; key < count; key++) {
      const at = useMoment(city, tables, subKey(7, key, 0), as, 4, 4);
      expect(at).toBeGreaterThan(5 * daySeconds);
      if (at < (lastDay + 1) * daySeconds) used++;
    }
    expect(Math.abs(used / count - (1 - exp(-hazard)))).toBeLessThan(0.01);
    expect(1 - exp(-hazard)).toBeCloseTo(as === ComesAs.voucher ? 0.85 : 0.59, 1);
  });

  it('are worth what is left after doubt', () => {
    expect(voucherWorth(0.3, 0.9, false)).toBeCloseTo(0.9 - 0.7, 9);
    expect(voucherWorth(0.3, 0.9, true)).toBeCloseTo(0.9 - 0.9 * 0.7, 9);
    expect(voucherWorth(0, 0.9, false)).toBeLessThan(0);
  });

  it('replace a visit at the full price where a run without them has it', () => {
    const chosen = (discount: number): { shops: Map<number, number>; city: City } => {
      const shops = new Map<number, number>();
      const built: BuiltCity = new BuiltCity({ ...alone, days: 1 }, { observers: [{
        holdingMade: (row) => {
          const { holdings } = built.sim.city;
          shops.set(holdings.key[row], holdings.provider[row]);
        },
      }] });
      built.begin(policyOf({ 'instore.discount': discount, 'instore.reach': 0 }), 9);
      built.finish();
      return { shops, city: built.sim.city };
    };
    const without = chosen(0);
    const { city: { holdings } } = chosen(300);
    let agree = 0;
    let instead = 0;
    let all = 0;
    for (let row = 0; row < holdings.end; row += holdings.step) {
      if (holdings.vertical[row] === 0 || asWhat(holdings, row) !== ComesAs.voucher) continue;
      const isSame = without.shops.get(holdings.key[row]) === holdings.provider[row];
      all++;
      if (isInstead(holdings, row)) instead++;
      if (isSame === isInstead(holdings, row)) agree++;
    }
    expect(instead).toBeGreaterThan(20);
    expect(all - instead).toBeGreaterThan(20);
    expect(agree / all).toBeGreaterThan(0.98);
  });
});

describe('places with exponential stays', { timeout: 120_000 }, () => {
  const arrivals = 120_000;
  const exponential = exponentialQuantiles();
  const staySeconds = kinds[0].staySeconds;

  /** Walk-ins at random times at one shop. */
  function simulated(servers: number, load: number, isPatient: boolean): InstoreTables {
    const { sim: { city } } = new BuiltCity(small, { isMeasured: false });
    const tables = { ...tablesOf(city), stays: exponential };
    if (isPatient) tables.exponential = new Float64Array(4097).fill(1e9);
    const { merchants, holdings, now } = city;
    const shop = shopOf(city);
    tables.places.servers[shop] = servers;
    tables.keys.visit = keyOf(3, 'visit');
    // No task is filed beyond the end.
    city.endSeconds = 0;
    const key = keyOf(3, `arrivals ${servers} ${load}`);
    let at = 0;
    for (let i = 0; i < arrivals; i++) {
      at += (staySeconds / load) * quantileAt(exponential, unsignedBits(key, i, 0));
      now.seconds = at;
      const holding = hold(city, {
        vertical: 0, platform: 0, key: subKey(key, i, 1), consumer: 0, provider: shop,
      });
      note(city, holding, ComesAs.walkIn, merchants.priceLevelFen[shop], 0);
      holdingDue(city, tables, holding);
      releaseHolding(holdings, holding);
    }
    return tables;
  }

  function shopOf({ merchants }: City): number {
    for (let row = 0; row < merchants.end; row += merchants.step) {
      if (merchants.isOpen[row] === 1 && merchants.tier[row] === 0) return row;
    }
    throw new Error('there is no restaurant');
  }

  /** States of so many people, present or waiting, by balance of the rates up and down. */
  function balance(servers: number, load: number, leavesPerStay: number): number[] {
    const weights = [1];
    for (let n = 1; n < 400; n++) {
      const down = Math.min(n, servers) + Math.max(0, n - servers) * leavesPerStay;
      weights.push(weights[n - 1] * (load / down));
    }
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
  }

  const queueOf = (shares: readonly number[], servers: number): number =>
    shares.reduce((sum, share, n) => sum + share * Math.max(0, n - servers), 0);

  it.each([[4, 3], [12, 9.6]])('of %i with a load of %d wait as Erlang C says', (servers, load) => {
    const { books } = simulated(servers, load, true);
    const wait = (queueOf(balance(servers, load, 0), servers) / load) * staySeconds;
    expect(books.left[0]).toBe(0);
    expect(Math.abs(books.waitSeconds[0] / books.seated[0] / wait - 1)).toBeLessThan(0.05);
  });

  it.each([[4, 4], [12, 13]])('of %i under a load of %d lose as Erlang A says', (servers, load) => {
    const { books } = simulated(servers, load, false);
    const leavesPerStay = staySeconds / 900;
    const left = (queueOf(balance(servers, load, leavesPerStay), servers) * leavesPerStay) / load;
    expect(Math.abs(books.left[0] / arrivals / left - 1)).toBeLessThan(0.03);
  });
});

describe('shops’ own state', { timeout: 240_000 }, () => {
  const places = (count: number) => (city: City): void => {
    const { servers, end, step } = tablesOf(city).places;
    for (let shop = 0; shop < end; shop += step) servers[shop] = count;
  };

  it('keeps people waiting where there are few places, and nobody where there are many', () => {
    const set = { 'instore.level': 3000 };
    const few = figuresUnder({ set, change: places(1) });
    const many = figuresUnder({ set, change: places(mostPlaces) });
    expect(few['instore.left']).toBeGreaterThan(0.05);
    expect(many['instore.left']).toBeLessThan(0.01);
    expect(many['instore.table-wait']).toBeLessThan(few['instore.table-wait']);
  });

  it('has vouchers expire for somebody’s profit, or be paid back', () => {
    const days = { days: 10, warmUp: 30 };
    const kept = figuresUnder(days);
    const back = figuresUnder({ ...days, set: { 'instore.expiry-refund': 'on' } });
    expect(kept['instore.breakage']).toBeGreaterThan(0);
    expect(back['instore.breakage']).toBe(0);
    expect(back['instore.repaid']).toBeGreaterThan(0);
    expect(back['instore.vouchers']).toBeGreaterThan(kept['instore.vouchers']);
    expect(figuresUnder({ set: { 'instore.discount': 0 } })['instore.vouchers']).toBe(0);
  });

  it('disappoints whom a stream has promised too much', () => {
    const days = { days: 6, warmUp: 6 };
    const loud = figuresUnder({ ...days, set: { 'instore.reach': 1000 } });
    const honest = { 'instore.reach': 1000, 'instore.overstatement': 0 };
    const plain = figuresUnder({ ...days, set: honest });
    expect(loud['instore.gap']).toBeGreaterThan(plain['instore.gap']);
    expect(loud['instore.impulse']).toBeGreaterThan(0.1);
    expect(figuresUnder({ set: { 'instore.reach': 0 } })['instore.impulse']).toBe(0);
    expect(hypeAfter(0.4, 3)).toBeCloseTo(0.2, 9);
  });

  it('sets out at hours that have wishes', () => {
    const counts = new Array<number>(24).fill(0);
    for (let i = 0; i < 10_000; i++) counts[Math.floor(secondByLuck((i + 0.5) / 10_000) / 3600)]++;
    for (let hour = 0; hour < 24; hour++) {
      expect(counts[hour] / 10_000).toBeCloseTo(needShareByHour[hour], 3);
    }
  });
});
