// Instant retail keeps what every vertical must keep; what a catalogue shows and the shelf does not
// hold follows the formula; nobody orders outside hours; flowers are conserved; nobody carries more
// than 25 kg; and each state of the shops, frozen, takes its figure with it.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { exp } from '../../sim-core/kernel/math.ts';
import { itemOfLine, LineState, stateOfLine } from '../../sim-core/verticals/fulfilment/lines.ts';
import { goneShare } from '../../sim-core/verticals/retail/catalogue.ts';
import { categoriesOf, mostCategories } from '../../sim-core/verticals/retail/goods.ts';
import { retail } from '../../sim-core/verticals/retail/index.ts';
import { isOnDuty } from '../../sim-core/verticals/retail/opening.ts';
import { isNight, isOpenAt, shopTiers, Tier } from '../../sim-core/verticals/retail/shops.ts';
import type { RetailTables } from '../../sim-core/verticals/retail/tables.ts';
import type { City } from '../../sim-core/world/city.ts';
import { mostGrams } from '../../sim-core/world/riders.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { shopProblems } from './kept/shops.ts';

/** Two days, since what a day's end changes shows on the second. */
const scenario: Scenario = { ...toyScenario, verticals: ['food', 'retail'], days: 2 };
const daySeconds = 86_400;

function tablesOf({ verticals }: City): RetailTables {
  return verticals.find(({ id }) => id === 'retail')?.own as RetailTables;
}

describe('instant retail in a toy town', () => {
  keepsTheContract({ vertical: retail, scenario, problemsOf: shopProblems });
});

interface Seen {
  readonly city: City;
  readonly figures: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  readonly nightOrders: number;
  readonly heaviest: number;
}

/** A run in which each order of a shop is looked at when it is placed, and each load. */
function watched(set: Readonly<Record<string, number | string>>): Seen {
  const problems: string[] = [];
  let nightOrders = 0;
  let heaviest = 0;
  const built: BuiltCity = new BuiltCity(scenario, {
    observers: [{
      orderPlaced: (order) => {
        const { city } = built.sim;
        if (city.orders.vertical[order] !== 1) return;
        if (isNight(city.now.hour)) nightOrders++;
        problems.push(...problemsOfOrder(city, order));
      },
      offerAccepted: (_order, rider) => {
        heaviest = Math.max(heaviest, built.sim.city.riders.gramsOnHand[rider]);
      },
    }],
  });
  const { figures } = dayUnder(built, set, 5);
  return { city: built.sim.city, figures, problems, nightOrders, heaviest };
}

function problemsOfOrder(city: City, order: number): string[] {
  const { orders, merchants, now } = city;
  const tables = tablesOf(city);
  const { goods } = tables;
  const merchant = orders.merchant[order];
  const tier = merchants.tier[merchant];
  const day = Math.floor(now.seconds / daySeconds);
  const isDuty = isNight(now.hour) && isOnDuty(city, tables, merchant, day);
  const problems: string[] = [];
  if (!isOpenAt(shopTiers[tier], now.hour) && !isDuty) {
    problems.push(`a ${shopTiers[tier].id} took an order at ${now.hour}`);
  }
  const counts = [0, 0, 0];
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    counts[stateOfLine(line)]++;
    if (Math.floor(itemOfLine(line) / mostCategories) !== tier) problems.push('goods of others');
  }
  const { bought, substituted, missing } = LineState;
  const all = counts[bought] + counts[substituted] + counts[missing];
  if (all !== goods.lines[order] || all === 0) problems.push(`${all} of ${goods.lines[order]}`);
  if (goods.missingFen[order] > orders.basketFen[order]) problems.push('more back than paid');
  return problems;
}

describe('orders of shops', { timeout: 60_000 }, () => {
  const seen = watched({ 'retail.level': 3000, 'retail.duty-share': 500 });

  it('come in opening hours only, at night from those on duty, and each line has one end', () => {
    expect(seen.problems).toEqual([]);
    expect(seen.nightOrders).toBeGreaterThan(0);
  });

  it('never load a rider with more than 25 kg, though several orders would', () => {
    expect(seen.heaviest).toBeLessThanOrEqual(mostGrams);
    expect(seen.heaviest).toBeGreaterThan(mostGrams / 2);
  });

  it.each(['nearest', 'bundles', 'rolling', 'grab'])('nor under the rule %s', (rule) => {
    const { heaviest } = watched({ 'retail.level': 3000, 'dispatch.rule': rule });
    expect(heaviest).toBeLessThanOrEqual(mostGrams);
    expect(heaviest).toBeGreaterThan(0);
  });

  it('have no need outside the six tiers', () => {
    const sum = (of: (tier: (typeof shopTiers)[number]) => number): number =>
      shopTiers.reduce((total, tier) => total + of(tier), 0);
    expect(sum(({ needsPerMille }) => needsPerMille)).toBe(1000);
    shopTiers.forEach(({ needShareByHour, basketFen, meanLines }, tier) => {
      expect(needShareByHour.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      const line = categoriesOf[tier].reduce((total, { perMille, priceFen }) => (
        total + (perMille * priceFen) / 1000
      ), 0);
      expect(Math.abs(line * meanLines - basketFen)).toBeLessThan(basketFen / 1000);
    });
    const night = shopTiers[Tier.pharmacy].needShareByHour.filter((_, hour) => isNight(hour));
    expect(night.reduce((a, b) => a + b)).toBeCloseTo(0.22, 9);
  });
});

describe('what is shown and gone', { timeout: 60_000 }, () => {
  /** Mean over the hours since an update, by the formula of the design. */
  const meanGone = (error: number, sellOuts: number, hours: number): number =>
    1 - ((1 - error) * (1 - exp(-sellOuts * hours))) / (sellOuts * hours);

  it('is by the formula what articles that sell out one by one come to', () => {
    const error = 0.04;
    const sellOuts = 0.02;
    const every = 4;
    const steps = 4000;
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += goneShare(error, sellOuts, ((i + 0.5) * every) / steps);
    expect(sum / steps).toBeCloseTo(meanGone(error, sellOuts, every), 5);
    expect(meanGone(error, sellOuts, every)).toBeCloseTo(0.077, 3);
  });

  it('is in the city within half a per cent of it', () => {
    const { city } = watched({ 'retail.level': 3000, 'retail.sync-hours': 12 });
    const { stock } = tablesOf(city);
    let asked = 0;
    let missed = 0;
    let expected = 0;
    for (let place = 0; place < stock.capacity; place++) {
      const tier = city.merchants.tier[Math.floor(place / mostCategories) << city.merchants.bits];
      const category = categoriesOf[tier][place % mostCategories];
      if (stock.asked[place] === 0 || category === undefined || category.wilts) continue;
      asked += stock.asked[place];
      missed += stock.missed[place];
      const { errorShare, sellOutsPerHour } = stock;
      expected += stock.asked[place] * meanGone(errorShare[place], sellOutsPerHour[place], 12);
    }
    expect(asked).toBeGreaterThan(1000);
    const spread = Math.sqrt((expected / asked) * (1 - expected / asked) / asked);
    expect(Math.abs(missed - expected) / asked).toBeLessThan(0.005 + 2 * spread);
  });

  it('is nothing without errors of records and without selling out', () => {
    const { figures } = watched({});
    const frozen = watchedWith((city) => {
      const { stock } = tablesOf(city);
      stock.errorShare.fill(0);
      stock.sellOutsPerHour.fill(0);
    });
    expect(figures['retail.missing-lines']).toBeGreaterThan(0.01);
    expect(frozen['retail.missing-lines']).toBeLessThan(figures['retail.missing-lines'] / 3);
  });
});

/** A run whose tables are set at its first moment. */
function watchedWith(
  set: (city: City) => void,
  levers: Readonly<Record<string, number | string>> = {},
): Readonly<Record<string, number>> {
  const built = new BuiltCity(scenario);
  built.begin(policyOf(levers), 5);
  set(built.sim.city);
  return built.finish().figures;
}

describe('shops’ own state', { timeout: 60_000 }, () => {
  it('taken away takes its figure along: walk-ins, bouquets', () => {
    const usual = watchedWith(() => undefined);
    const alone = watchedWith((city) => tablesOf(city).shops.guestsPerDay.fill(0));
    expect(usual['retail.walk-ins-lost']).toBeGreaterThanOrEqual(0);
    expect(alone['retail.walk-ins-lost']).toBeNaN();
    expect(alone['retail.flower-waste']).not.toBe(usual['retail.flower-waste']);
  });

  it('has pharmacies on duty bring medicine at night into reach, and cost them money', () => {
    const none = watched({ 'retail.duty-share': 0 }).figures;
    const half = watched({ 'retail.duty-share': 500 }).figures;
    const paid = watched({ 'retail.duty-share': 500, 'retail.duty-pay': 60_000 }).figures;
    expect(none['retail.night-medicine-reached']).toBe(0);
    expect(half['retail.night-medicine-reached']).toBeGreaterThan(0.3);
    expect(paid['retail.duty-gain'] - half['retail.duty-gain']).toBeCloseTo(60_000, 0);
  });

  it('has a flower day bring more orders and more bouquets', () => {
    const usual = watched({}).city;
    const festive = watched({ 'retail.flower-day': 'tuesday' }).city;
    const received = (city: City): number => tablesOf(city).books.bouquetsReceived[0];
    const wished = (city: City): number => {
      const { stock } = tablesOf(city);
      let sum = 0;
      for (let place = 0; place < stock.capacity; place++) {
        const id = Math.floor(place / mostCategories) << city.merchants.bits;
        const isFlowers = city.merchants.vertical[id] === 1
          && city.merchants.tier[id] === Tier.flowers;
        if (isFlowers) sum += stock.asked[place];
      }
      return sum;
    };
    expect(received(festive)).toBeGreaterThan(1.5 * received(usual));
    expect(wished(festive)).toBeGreaterThan(1.5 * wished(usual));
  });
});

describe('without needs', { timeout: 60_000 }, () => {
  /** Tables that a city has without shops, and which orders or walk-ins would move. */
  const others = ['consumers', 'riders', 'orders', 'order details', 'kitchens', 'counts'];

  function othersUnder(set: Readonly<Record<string, number | string>>): string[] {
    const built = new BuiltCity(scenario, { isMeasured: false });
    dayUnder(built, { ...set, 'retail.level': 0 }, 7);
    const sections = built.sim.city.sections.filter(({ name }) => others.includes(name));
    return sections.map(({ name, buffer }) => `${name} ${Buffer.from(buffer).toString('base64')}`);
  }

  it('no order is placed, and none of its levers moves anything outside its own tables', () => {
    const { city, figures } = watched({ 'retail.level': 0 });
    expect(figures['retail.orders']).toBe(0);
    expect(tablesOf(city).books.placed[0]).toBe(0);
    const usual = othersUnder({});
    expect(usual).toHaveLength(others.length);
    const moved = othersUnder({
      'retail.radius': 1500, 'retail.sync-hours': 24, 'retail.count-every': 1,
      'retail.duty-share': 1000, 'retail.flower-day': 'monday',
    });
    expect(moved).toEqual(usual);
  });
});
