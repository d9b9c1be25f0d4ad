// Services at home keep what every vertical must keep; no half hour of a worker is taken twice and
// nobody is in two places; screening passes and teaches what the formula says; money is conserved
// with what is in escrow; and each state of the workers, taken away, takes its figure with it.

import { describe, expect, it } from 'vitest';
import { exp } from '../../sim-core/kernel/math.ts';
import { streamOf } from '../../sim-core/kernel/random.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { calendarDays, slotAt } from '../../sim-core/verticals/fulfilment/calendar.ts';
import { Phase, phaseOf, totalWord } from '../../sim-core/verticals/home/bookings.ts';
import { home } from '../../sim-core/verticals/home/index.ts';
import { slotsFor } from '../../sim-core/verticals/home/time-set-aside.ts';
import { isContract, meanSkill, services } from '../../sim-core/verticals/home/services.ts';
import type { HomeTables } from '../../sim-core/verticals/home/tables.ts';
import { disputeChance, leakChance } from '../../sim-core/verticals/home/visits.ts';
import { furnish, skillSpread } from '../../sim-core/verticals/home/workers.ts';
import type { City } from '../../sim-core/world/city.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { lookedThrough } from './looked-through.ts';

/** A town with few meals and many people, so that there are some visits in a few days. */
const scenario: Scenario = {
  ...toyScenario,
  verticals: ['food', 'home'],
  days: 3,
  city: { ...toyScenario.city, residents: 9000, ordersPerDay: 60 },
};
const daySeconds = 86_400;

function tablesOf({ verticals }: City): HomeTables {
  return verticals.find(({ id }) => id === 'home')?.own as HomeTables;
}

function figuresUnder(
  set: Readonly<Record<string, number | string>>,
  change: (city: City) => void = () => undefined,
  days = 9,
): Readonly<Record<string, number>> {
  const built = new BuiltCity({ ...scenario, days });
  built.begin(policyOf({ 'home.level': 3000, ...set }), 5);
  change(built.sim.city);
  return built.finish().figures;
}

/** What is wrong with calendars, contracts and what workers were paid. */
function problemsOf(city: City): string[] {
  const { holdings, merchants, ledger, now } = city;
  const { workers, books, rows, number } = tablesOf(city);
  const problems: string[] = [];
  const taken = new Map<string, number>();
  const underWay = new Set<number>();
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (holdings.vertical[row] !== number + 1) continue;
    const worker = holdings.provider[row];
    if (merchants.key[worker] !== holdings.providerKey[row]) continue;
    const tier = merchants.tier[worker];
    const phase = phaseOf(holdings, row);
    const due = holdings.dueAt[row];
    if (phase === Phase.contract && holdings.paidFen[row] > holdings.words[row + totalWord]) {
      problems.push(`contract ${row} has more in escrow than it costs`);
    }
    if (phase === Phase.underWay) {
      if (underWay.has(worker) && workers.freeAt[worker] < now.seconds) {
        problems.push(`worker ${worker} is in two places`);
      }
      underWay.add(worker);
    }
    if (phase !== Phase.booked || isContract(tier) || due < now.seconds) continue;
    const day = Math.floor(due / daySeconds);
    const bits = ((1 << slotsFor(tier)) - 1) << slotAt(due % daySeconds);
    const key = `${worker} ${day}`;
    const before = taken.get(key) ?? 0;
    if ((before & bits) !== 0) problems.push(`worker ${worker} is booked twice on day ${day}`);
    const busy = workers.busy[worker + (day % calendarDays)];
    if ((busy & bits) !== bits) problems.push(`worker ${worker} has a booking and no half hour`);
    taken.set(key, before | bits);
  }
  const paidFen = ledger.postedFen(rows.visitPrice);
  const workersFen = ledger.balanceFen('worker');
  const outFen = ledger.postedFen(rows.fares) + ledger.postedFen(rows.ownClaim);
  const inFen = ledger.postedFen(rows.visitPay) + ledger.postedFen(rows.travelPay)
    + ledger.postedFen(rows.privatePay);
  if (workersFen !== inFen - outFen) problems.push(`workers hold ${workersFen} fen`);
  if (ledger.postedFen(rows.visitPay) > paidFen) problems.push('workers get more than is paid');
  const { booked, visits, privateVisits, failed, givenUp, contractsOver } = books;
  const ended = visits[0] + privateVisits[0] + failed[0] + givenUp[0] + contractsOver[0];
  const { head } = holdings;
  if (booked[0] !== head.made[0] || ended !== head.ended[0]) {
    problems.push(`${booked[0]} bookings of ${head.made[0]}, ${ended} ends of ${head.ended[0]}`);
  }
  return problems;
}

describe('home services in a toy town', () => {
  keepsTheContract({ vertical: home, scenario, problemsOf });

  it('conserve workers’ time and money over ten busy days', { timeout: 120_000 }, () => {
    const set = { 'home.level': 3000, 'home.take': 300, 'home.insurance': 'off' };
    const found = lookedThrough({ scenario: { ...scenario, days: 10 }, number: 1, seed: 2,
      problemsOf, set });
    expect(found.problems).toEqual([]);
    expect(found.holdings.made).toBeGreaterThan(100);
    expect(found.holdings.open).toBeGreaterThan(0);
  });
});

describe('screening', () => {
  /** Chance below, and density, of a standard normal: series and formula of any textbook. */
  const density = (z: number): number => exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const below = (z: number): number => {
    let sum = z;
    let term = z;
    for (let i = 1; i < 200; i++) {
      term *= (z * z) / (2 * i + 1);
      sum += term;
    }
    return 0.5 + sum * density(z);
  };

  it.each([4.1, 4.5])('passes and betters as many as the formula says at %d', (cut) => {
    const { sim: { city } } = new BuiltCity(scenario, { isMeasured: false });
    const tables = tablesOf(city);
    const { workers } = tables;
    const worker = workers.end - workers.step;
    const stream = streamOf(1, 'screened');
    const count = 40_000;
    let passed = 0;
    let skill = 0;
    for (let i = 0; i < count; i++) {
      furnish(tables, city.merchants, worker, stream);
      if (workers.score[worker] < cut) continue;
      passed++;
      skill += workers.skill[worker];
    }
    const spread = Math.sqrt(2) * skillSpread;
    const a = (cut - meanSkill) / spread;
    const share = 1 - below(a);
    const mean = meanSkill + ((skillSpread * skillSpread) / spread) * (density(a) / share);
    expect(Math.abs(passed / count - share)).toBeLessThan(0.01);
    expect(Math.abs(skill / passed - mean)).toBeLessThan(0.01);
  });
});

describe('workers’ own state', { timeout: 120_000 }, () => {
  const usual = figuresUnder({});

  it('flips a figure when it is taken away: calendar, skill, ties', () => {
    const full = figuresUnder({}, (city) => {
      const { workers } = tablesOf(city);
      for (let row = 0; row < workers.end; row += workers.step) workers.contractUntil[row] = 1000;
    });
    expect(usual['home.unserved']).toBeLessThan(0.7);
    expect(full['home.unserved']).toBe(1);
    const clumsy = figuresUnder({}, (city) => {
      const { workers } = tablesOf(city);
      for (let row = 0; row < workers.end; row += workers.step) workers.skill[row] = 3;
    });
    expect(clumsy['home.quality']).toBeLessThan(usual['home.quality'] - 1);
    expect(clumsy['home.disputes']).toBeGreaterThan(usual['home.disputes'] + 0.05);
    expect(clumsy['home.leaked']).toBeLessThanOrEqual(usual['home.leaked']);
  });

  it('has a higher take drive visits past the platform', () => {
    const dear = figuresUnder({ 'home.take': 400 });
    expect(dear['home.leaked']).toBeGreaterThan(usual['home.leaked']);
    expect(dear['home.worker-hour']).toBeLessThan(usual['home.worker-hour']);
  });

  it('has damage paid by workers where nobody insures it', () => {
    const built = new BuiltCity({ ...scenario, days: 9 });
    dayUnder(built, { 'home.level': 3000, 'home.insurance': 'off' }, 5);
    const { city } = built.sim;
    const { rows } = tablesOf(city);
    expect(city.ledger.postedFen(rows.premium)).toBe(0);
    expect(city.ledger.postedFen(rows.claim)).toBe(0);
    expect(city.ledger.postedFen(rows.ownClaim)).toBeGreaterThan(0);
  });
});

describe('the formulas', () => {
  it('are those of the design', () => {
    expect(leakChance(0.167, 1, true)).toBeCloseTo(0.036, 3);
    expect(leakChance(0.25, 1, true)).toBeCloseTo(0.091, 3);
    expect(disputeChance(4)).toBeCloseTo(0.03, 9);
    expect(services.reduce((sum, { needsPerMille }) => sum + needsPerMille, 0)).toBe(1000);
  });
});
