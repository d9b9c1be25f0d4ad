// Health keeps what every vertical must keep; no doctor has two patients, whoever waits waits once,
// each case has one end, nothing goes to a pharmacy unchecked, its fee and its doctors are paid as
// the rules say, nobody else learns of it, and each state, taken away, takes its figure along.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { classCount } from '../../sim-core/verticals/fulfilment/class-queue.ts';
import {
  CaseStage, classOf, isChecked, queuedAs, stageOf,
} from '../../sim-core/verticals/health/cases.ts';
import { Class } from '../../sim-core/verticals/health/classes.ts';
import { health } from '../../sim-core/verticals/health/index.ts';
import { doctorsOn } from '../../sim-core/verticals/health/rosters.ts';
import {
  districtNames, sumOf, type Desks, type HealthTables,
} from '../../sim-core/verticals/health/tables.ts';
import { verticalsNamed } from '../../sim-core/verticals/index.ts';
import type { City } from '../../sim-core/world/city.ts';
import { Due, isHeldBy } from '../../sim-core/world/holdings.ts';
import { isReferred, Stage } from '../../sim-core/world/orders.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { lookedThrough } from './looked-through.ts';

/** A town of few meals and shops whose doctors have seventy thousand people to see. */
const scenario: Scenario = {
  ...toyScenario,
  verticals: ['food', 'retail', 'health'],
  city: { ...toyScenario.city, residents: 70_000, ordersPerDay: 150 },
};

function tablesOf({ verticals }: City): HealthTables {
  return verticals.find(({ id }) => id === 'health')?.own as HealthTables;
}

/** What is wrong with doctors, queues, cases, prescriptions and money. */
function problemsOf(city: City): string[] {
  const { holdings, ledger, orders } = city;
  const tables = tablesOf(city);
  const { books, doctors, pharmacists, rows, number } = tables;
  const problems: string[] = [];
  const at = Array.from({ length: 6 }, () => 0);
  let uncheckedOrders = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (!isHeldBy(holdings, number, row)) continue;
    at[stageOf(holdings, row)]++;
    const isReferredNow = stageOf(holdings, row) === CaseStage.referred;
    if (isReferredNow && !isChecked(holdings, row)) uncheckedOrders++;
  }
  problems.push(
    ...queueProblems(city, doctors, CaseStage.waitsForDoctor),
    ...queueProblems(city, pharmacists, CaseStage.waitsForCheck),
  );
  if (doctors.busy[0] !== at[CaseStage.withDoctor]) problems.push('a doctor has two or nobody');
  if (pharmacists.busy[0] !== at[CaseStage.atCheck]) problems.push('a pharmacist reads two');
  const isFree = doctors.busy[0] < doctorsOn(city, tables, 0);
  if (isFree && at[CaseStage.waitsForDoctor] > 0) problems.push('somebody waits in vain');
  const sum = (...names: (keyof typeof books & string)[]): number =>
    names.reduce((all, name) => all + (books[name] as Float64Array)[0], 0);
  const under = at.reduce((a, b) => a + b, 0) - at[CaseStage.asked];
  const gone = sum('left', 'advised', 'noPharmacy', 'notBrought', 'brought');
  if (sum('asked') !== gone + under) problems.push(`${gone} cases of ${sum('asked')}`);
  let referred = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (orders.stage[order] !== Stage.free && isReferred(orders, order)) referred++;
  }
  if (referred !== at[CaseStage.referred]) problems.push('a medicine has two orders or none');
  const ended = sum('consultations') - at[CaseStage.withDoctor];
  const hours = sum('doctorSeconds') / 3600;
  const paidFen = ledger.postedFen(rows.doctorPay);
  if (paidFen !== 1500 * ended + 6000 * hours) problems.push('doctors are paid wrongly');
  const isAllOn = uncheckedOrders === 0 && books.unchecked[0] === 0;
  if (!isAllOn && ledger.postedFen(rows.pharmacistPay) > 0) problems.push('one is unchecked');
  return problems;
}

/** Whether those who stand in queues are those who wait, each once, in the class that it says. */
function queueProblems({ holdings }: City, desks: Desks, stage: number): string[] {
  const problems: string[] = [];
  const seen = new Set<number>();
  for (let ofClass = 0; ofClass < classCount; ofClass++) {
    let count = 0;
    let last = 0;
    for (let one = desks.first[ofClass]; one !== 0; one = holdings.words[one - 1 + 1]) {
      const row = one - 1;
      if (seen.has(row)) return ['a queue runs in a circle'];
      seen.add(row);
      count++;
      last = one;
      if (stageOf(holdings, row) !== stage) problems.push(`${row} stands in a queue and waits not`);
      if (queuedAs(holdings, row) !== ofClass) problems.push(`${row} waits in another class`);
    }
    if (desks.waiting[ofClass] !== count) problems.push(`${count} wait in class ${ofClass}`);
    if (desks.last[ofClass] !== last) problems.push(`a queue ends elsewhere in class ${ofClass}`);
  }
  return problems;
}

describe('health in a toy town', () => {
  keepsTheContract({ vertical: health, scenario, problemsOf });

  it('conserves cases and medicine where everybody has flu and few doctors are on line', () => {
    const set = {
      'health.level': 3000, 'health.doctors': 500, 'health.triage': 'on',
      'health.urgent-weight': 10_000, 'retail.level': 50,
    };
    const found = lookedThrough({ scenario, number: 2, seed: 2, set, problemsOf });
    expect(found.problems).toEqual([]);
    expect(found.holdings.ended[Due.refer]).toBeGreaterThan(20);
    expect(found.holdings.ended[Due.settled]).toBeGreaterThan(20);
  }, 60_000);

  it('is only where shops are', () => {
    expect(() => verticalsNamed(['food', 'health'])).toThrow('health stands on retail');
    expect(verticalsNamed(['health', 'retail'])[0]).toBe(health);
  });
});

/** A day with few orders of shops, so that riders have time for medicine. */
const calm = { 'retail.level': 50 };

/** Such a day, what was changed at its first second, and what is told of its referred orders. */
function dayOf(
  set: Readonly<Record<string, number | string>>,
  change: (city: City) => void = () => undefined,
): Day {
  const referred: OrderSeen[] = [];
  let promoted = 0;
  const built: BuiltCity = new BuiltCity(scenario, {
    observers: [{
      orderPlaced: (order) => {
        const { orders, holdings } = built.sim.city;
        if (orders.promotedFen[order] >= 0) promoted++;
        if (!isReferred(orders, order)) return;
        const holding = orders.referral[order] - 1;
        referred.push({
          promotedFen: orders.promotedFen[order],
          lateExtra: orders.lateExtra[order],
          isUrgent: classOf(holdings, holding) === Class.urgent,
          isChecked: isChecked(holdings, holding),
        });
      },
    }],
  });
  built.begin(policyOf({ ...calm, ...set }), 5);
  const { city } = built.sim;
  change(city);
  const { figures } = built.finish();
  return { city, figures, referred, promoted };
}

interface Day {
  readonly city: City;
  readonly figures: Readonly<Record<string, number>>;
  readonly referred: readonly OrderSeen[];
  /** Orders whose merchant paid for a promoted place. */
  readonly promoted: number;
}

interface OrderSeen {
  readonly promotedFen: number;
  readonly lateExtra: number;
  readonly isUrgent: boolean;
  readonly isChecked: boolean;
}

describe('the folder’s own state', { timeout: 120_000 }, () => {
  const usual = dayOf({});

  it('flips a figure when it is taken away: doctors, pharmacists, pharmacies at night', () => {
    expect(usual.figures['health.left']).toBeLessThan(0.3);
    expect(usual.figures['health.medicines']).toBeGreaterThan(10);
    const away = dayOf({}, (city) => {
      tablesOf(city).doctors.busy[0] = 1000;
    });
    // Whoever sees how long the wait is does not ask.
    expect(away.figures['health.cases']).toBe(0);
    expect(away.figures['health.medicines']).toBe(0);
    const unread = dayOf({}, (city) => {
      tablesOf(city).pharmacists.busy[0] = 1000;
    });
    expect(unread.figures['health.medicines']).toBe(0);
    expect(unread.figures['health.cases']).toBeGreaterThan(20);
    expect(usual.figures['health.night-reached']).toBeGreaterThan(0);
    expect(dayOf({ 'retail.duty-share': 0 }).figures['health.night-reached']).toBe(0);
  });

  it('lets nothing on prescription go unchecked, unless nobody need check', () => {
    expect(usual.referred.length).toBeGreaterThan(10);
    expect(usual.referred.every((each) => each.isChecked)).toBe(true);
    expect(usual.figures['health.faulty']).toBe(0);
    const free = dayOf({ 'health.check': 'off', 'health.level': 3000 });
    expect(free.referred.some((each) => each.isChecked)).toBe(false);
    expect(free.figures['health.faulty']).toBeGreaterThan(0);
    const { ledger, verticals } = free.city;
    expect(ledger.postedFen((verticals[2].own as HealthTables).rows.pharmacistPay)).toBe(0);
  });

  it('weighs the lateness of urgent medicine, and of no other', () => {
    const { referred } = dayOf({ 'health.urgent-weight': 5000 });
    expect(referred.some(({ isUrgent }) => isUrgent)).toBe(true);
    for (const { isUrgent, lateExtra } of referred) expect(lateExtra).toBe(isUrgent ? 4000 : 0);
    expect(usual.referred.every(({ lateExtra }) => lateExtra === 0)).toBe(true);
  });

  it('sees those who seem urgent first, and all others later', () => {
    const flu = { 'health.level': 3000, 'health.doctors': 500 };
    const inTurn = dayOf(flu).figures;
    const first = dayOf({ ...flu, 'health.triage': 'on' }).figures;
    expect(first['health.wait-urgent-p50']).toBeLessThan(inTurn['health.wait-urgent-p50']);
    expect(first['health.wait-repeat-p90']).toBeGreaterThan(inTurn['health.wait-repeat-p90']);
  });

  it('counts districts that add up to the city', () => {
    const { verticals, space } = usual.city;
    const own = verticals[2].own as HealthTables;
    for (const name of districtNames) {
      let sum = 0;
      for (let d = 0; d < space.districtCount; d++) sum += sumOf(own, `${name}@d${d}`);
      expect(sum).toBe(sumOf(own, name));
    }
    expect(sumOf(own, 'nightNeeds')).toBeGreaterThan(0);
  });
});

describe('what is nobody else’s business', { timeout: 120_000 }, () => {
  const ordersCounted = ({ platforms }: City): number => (
    platforms[0].memories.ordersPlaced.reduce((a, b) => a + b, 0)
  );
  const loud = { 'advertising.places': 3, 'privacy.personal-ranking': 1000 };

  it('pays for no promoted place, and no platform counts it', () => {
    let before = 0;
    const { city, referred, promoted } = dayOf(loud, (begun) => {
      before = ordersCounted(begun);
    });
    expect(promoted).toBeGreaterThan(0);
    expect(referred.length).toBeGreaterThan(10);
    expect(referred.every(({ promotedFen }) => promotedFen === -1)).toBe(true);
    expect(ordersCounted(city) - before).toBe(city.counts.placed[0] - referred.length);
  });

  it('is moved by no message', () => {
    const casesUnder = (perWeek: number): number => dayOf(
      { 'push.per-week': perWeek, 'retail.level': 0 },
    ).figures['health.cases'];
    expect(casesUnder(14)).toBe(casesUnder(0));
  });
});
