// What waits for days at shops: goods sent back, which ride once and whose price comes back once,
// and flowers ordered ahead, which are paid into escrow, set aside and brought on their day. What
// is held at the end is reported, and nothing is where nobody orders ahead or sends back.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { forgetAhead } from '../../sim-core/verticals/retail/ahead.ts';
import { daysOfAhead, type RetailTables } from '../../sim-core/verticals/retail/tables.ts';
import type { City } from '../../sim-core/world/city.ts';
import { Due, heldOf } from '../../sim-core/world/holdings.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { lookedThrough } from './looked-through.ts';

const scenario: Scenario = { ...toyScenario, verticals: ['food', 'retail'], days: 6 };
const set = {
  'retail.level': 3000, 'retail.return-level': 3000, 'retail.ordered-ahead': 500,
  'retail.flower-day': 'friday',
};

/** A run's figures, those of verticals among them. */
function figuresUnder(
  built: BuiltCity,
  under: Readonly<Record<string, number | string>>,
): Readonly<Record<string, number>> {
  return dayUnder(built, under, 3).figures;
}

function tablesOf({ verticals }: City): RetailTables {
  return verticals[1].own as RetailTables;
}

/** Bouquets set aside are those of holdings, and money back is that of goods that came back. */
function problemsOf(city: City): string[] {
  const { shops, books, rows } = tablesOf(city);
  const { holdings, ledger } = city;
  let aside = 0;
  for (let shop = 0; shop < shops.end; shop += shops.step) {
    for (let day = 0; day < daysOfAhead; day++) aside += shops.ahead[shop + day];
  }
  let ahead = 0;
  let toCome = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (holdings.vertical[row] === 0) continue;
    if (holdings.words[row] === 1) ahead += holdings.words[row + 1];
    else toCome++;
  }
  const problems: string[] = [];
  if (aside !== ahead) problems.push(`${aside} bouquets are set aside for ${ahead} ordered ahead`);
  if (books.toSendBack[0] !== books.sentBack[0] + toCome) problems.push('a return is lost');
  const backFen = ledger.postedFen(rows.returnRefund);
  if (backFen > 0 !== books.sentBack[0] > 0) problems.push(`${backFen} fen back for nothing`);
  return problems;
}

describe('what waits for days at shops', { timeout: 120_000 }, () => {
  const found = lookedThrough({ scenario, number: 1, seed: 3, problemsOf, set });

  it('is made once, ends once, and leaves escrow, shelves and riders in order', () => {
    expect(found.problems).toEqual([]);
    expect(found.holdings.ended[Due.order]).toBeGreaterThan(10);
    expect(found.holdings.ended[Due.rideBack]).toBeGreaterThan(3);
    expect(found.holdings.open).toBeGreaterThan(0);
  });

  it('is reported when the run ends, with what is in escrow for it', () => {
    const built = new BuiltCity({ ...scenario, days: 4 });
    const figures = figuresUnder(built, set);
    const { city } = built.sim;
    const { count, fen } = heldOf(city.holdings, 1);
    const { books } = tablesOf(city);
    expect(count).toBeGreaterThan(0);
    expect(fen).toBeGreaterThan(0);
    expect(fen).toBe(city.ledger.balanceFen('escrow'));
    expect(figures['retail.held']).toBeCloseTo(books.heldAtNight[0] / 4, 9);
    expect(figures['retail.held-money']).toBeCloseTo(books.heldFenAtNight[0] / 4, 6);
    // The last night's holdings are the last of those added up.
    expect(books.heldFenAtNight[0]).toBeGreaterThanOrEqual(fen);
  });

  it('goes on from any moment as it would have gone', () => {
    const built = new BuiltCity({ ...scenario, days: 3 });
    const whole = dayUnder(built, set, 7);
    built.begin(policyOf(set), 7);
    built.advance(2 * 86_400 + 40_000);
    const image = built.snapshot();
    const other = new BuiltCity({ ...scenario, days: 3 });
    other.restore(image, policyOf(set), 7);
    expect(other.finish()).toEqual(whole);
  });

  it('is nothing where nobody orders ahead or sends back', () => {
    const built = new BuiltCity({ ...scenario, days: 2 });
    const figures = figuresUnder(built, {});
    expect(built.sim.city.holdings.head.made[0]).toBe(0);
    expect(figures['retail.held']).toBe(0);
  });
});

function forgetAllAhead(city: City): void {
  const { shops } = tablesOf(city);
  for (let shop = 0; shop < shops.end; shop += shops.step) forgetAhead(shops, shop);
}

describe('flowers ordered ahead', { timeout: 120_000 }, () => {
  /** Whether florists forget each night what was ordered ahead. */
  function goneWhere(isForgotten: boolean): number {
    const built = new BuiltCity(scenario);
    const under = { ...set, 'retail.ordered-ahead': 800 };
    built.begin(policyOf(under), 3);
    for (let day = 1; day < 5 && isForgotten; day++) {
      built.advance(day * 86_400 - 1);
      forgetAllAhead(built.sim.city);
    }
    const figures: Readonly<Record<string, number>> = built.finish().figures;
    return figures['retail.ahead-gone'];
  }

  it('are there on their day, as the florist knows of them and keeps them', () => {
    const known = goneWhere(false);
    expect(known).toBeLessThan(0.05);
    expect(goneWhere(true)).toBeGreaterThan(known + 0.1);
  });
});

describe('a city whose verticals let nothing wait', () => {
  it('has no table for it, and no reason of money', () => {
    const { city } = new BuiltCity(toyScenario).sim;
    expect(city.holdings.rowCount).toBe(0);
    expect(city.sections.some(({ name }) => name.startsWith('holdings'))).toBe(false);
    expect(city.ledger.reasons.some(({ id }) => id === 'paidAhead')).toBe(false);
  });
});
