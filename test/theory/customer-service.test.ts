// Customer service: people cost more the sooner they answer, a machine is cheap and solves less,
// and who is answered worse than usual orders less. As usual nothing is posted and nobody is moved;
// where an answer weighs nothing only its cost is left.

import { describe, expect, it } from 'vitest';
import {
  answerTo, worthOfAnswer, type Complaint, type CustomerService,
} from '../../sim-core/decide/answer-complaint.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { usualService } from '../../sim-core/process/customer-service.ts';
import { MediatorHold, MediatorRecorder } from '../../sim-core/process/hold.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { NeedOutcome } from '../../sim-core/world/facts.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

type Settings = Readonly<Record<string, Setting>>;

const seeds = [1, 2, 3, 4];
const alone = { 'service.machine-share': 1000, 'service.handover': 'no' } as const;
/** Much is sold out, and an answer weighs as three orders do, so that a small town shows it. */
const troubled = { 'world.stock-errors': 100, 'world.answer-weight': 3000 } as const;

const told = { answers: 0, costFen: 0, missed: 0, waiting: 0 };
const graceSeconds = 600;
const built = new BuiltCity({ ...toyScenario, days: 14, weather: 'dry' }, {
  observers: [{
    complaintAnswered(_order, _minutes, _isSolved, costFen) {
      told.answers++;
      told.costFen += costFen;
      told.missed--;
    },
    orderDelivered(order) {
      const { orders, now } = built.sim.city;
      const isLate = now.seconds - orders.promisedAt[order] > graceSeconds;
      if (isLate || orders.isReplaced[order] === 1) told.missed++;
    },
    orderCancelled: () => { told.missed++; },
    needArose(_consumer, outcome) {
      // Between the ends of orders none waits for its answer.
      if (outcome === NeedOutcome.platform && told.missed !== 0) told.waiting++;
    },
  }],
});

function run(set: Settings, seed = 3): RunResult {
  Object.assign(told, { answers: 0, costFen: 0, missed: 0, waiting: 0 });
  built.begin(policyOf(set), seed);
  const result = built.finish();
  expect(told.waiting).toBe(0);
  expect(problemsOf(built.sim)).toEqual([]);
  return result;
}

function loyaltyOfAll(): number {
  const [{ memories: { loyalty } }] = built.sim.city.platforms;
  return loyalty.reduce((sum, each) => sum + each, 0);
}

const lucks = Array.from({ length: 20 }, (_unused, i) => (i + 0.5) / 20);
const complaints: readonly Complaint[] = [true, false].flatMap((isHard) => (
  lucks.flatMap((peopleLuck) => lucks.map((solvesLuck) => (
    { isHard, machineLuck: 0.5, solvesLuck, peopleLuck }
  )))
));

describe('an answer', () => {
  const machine = { ...usualService, machineShare: 1, machineSolves: 0.7 };
  const solvedBy = (service: CustomerService, isHard: boolean): number => {
    const mine = complaints.filter((complaint) => complaint.isHard === isHard);
    return mine.filter((complaint) => answerTo(complaint, service).isSolved).length / mine.length;
  };

  it('of a machine solves less than people do, least of all what is hard', () => {
    const unaided = { ...machine, passesOn: false };
    expect(solvedBy(usualService, false)).toBeCloseTo(0.95, 6);
    expect(solvedBy(usualService, true)).toBeCloseTo(0.8, 6);
    expect(solvedBy(unaided, false)).toBeCloseTo(0.95 * 0.7, 6);
    expect(solvedBy(unaided, true)).toBeLessThan(0.3 * 0.8);
    expect(solvedBy(machine, true)).toBeCloseTo(0.8, 6);
    for (const complaint of complaints) {
      const { isSolved } = answerTo(complaint, machine);
      expect(isSolved).toBe(answerTo(complaint, usualService).isSolved);
    }
  });

  it('costs more the sooner people give it, and is worth more', () => {
    const [complaint] = complaints;
    const at = (peopleMinutes: number) => answerTo(complaint, { ...usualService, peopleMinutes });
    const answers = [1, 5, 10, 60, 240].map(at);
    const costs = answers.map(({ costFen }) => costFen);
    const worths = answers.map(worthOfAnswer);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    // Half the wait asks for twice as many people who wait for work.
    expect(at(5).costFen - 400).toBe(2 * (at(10).costFen - 400));
    expect(worthOfAnswer({ ...at(10), isSolved: false })).toBe(0);
  });
});

describe('a city', { timeout: 120_000 }, () => {
  it('answers every complaint once, and as usual posts nothing for it', () => {
    const { figures, orders } = run(troubled);
    const { ledger } = built.sim.city;
    expect(told.answers).toBeGreaterThan(50);
    expect(told.missed).toBe(0);
    expect(figures['consumer.complaints']).toBeCloseTo(told.answers / orders, 2);
    expect(figures['consumer.answer-time']).toBe(10);
    expect(figures['platform.answer-cost']).toBe(500);
    expect(ledger.postedFen(Reason.dearerAnswer)).toBe(0);
    expect(ledger.postedFen(Reason.cheaperAnswer)).toBe(0);
    const machineLess = { ...troubled, 'world.machine-solves': 0, 'service.handover': 'no' };
    expect(run(machineLess).digest).toBe(run(troubled).digest);
  });

  it('posts to the fen what answers differ from the usual', () => {
    const others: readonly Settings[] = [
      alone, { 'service.answer-time': 2 }, { 'service.machine-share': 500 },
    ];
    for (const set of others) {
      run({ ...troubled, ...set });
      const { ledger } = built.sim.city;
      const moreFen = ledger.postedFen(Reason.dearerAnswer);
      const lessFen = ledger.postedFen(Reason.cheaperAnswer);
      expect(moreFen - lessFen).toBe(told.costFen - 500 * told.answers);
    }
  });

  it('orders less where complaints stay unsolved, and more where they are answered at once', () => {
    const ordersUnder = (set: Settings): number => seeds.reduce((sum, seed) => (
      sum + run({ ...troubled, ...set }, seed).orders
    ), 0);
    const usual = ordersUnder({});
    const unsolved = { ...alone, 'world.machine-solves': 0 };
    expect(ordersUnder(unsolved)).toBeLessThan(0.998 * usual);
    expect(ordersUnder({ 'service.answer-time': 1 })).toBeGreaterThan(usual);
    expect(ordersUnder({ 'service.answer-time': 240 })).toBeLessThan(usual);
  });

  it('is as it was, but for what answers cost, where an answer weighs nothing', () => {
    const deaf = { ...troubled, 'world.answer-weight': 0 };
    const usual = run(deaf).figures;
    const { answers } = told;
    const under = run({ ...deaf, ...alone }).figures;
    const savedFen = under['platform.profit'] - usual['platform.profit'];
    expect(savedFen).toBeCloseTo((answers * 480) / 14, 6);
    const about = ['consumer.answer-time', 'consumer.complaints-solved', 'platform.answer-cost'];
    const apart = Object.keys(usual).filter((id) => (
      !Object.is(usual[id as keyof typeof usual], under[id as keyof typeof usual])
    ));
    expect(apart).toEqual(expect.arrayContaining(about));
    for (const id of apart) expect([...about, ...ofProfit]).toContain(id);
  });

  it('is as it was where nobody remembers, however it answers', () => {
    const recorder = new MediatorRecorder();
    built.sim.mediation = recorder;
    const { orders } = run(troubled);
    const loyalty = loyaltyOfAll();
    built.sim.mediation = new MediatorHold(recorder.recording, ['memory']);
    const held = run({ ...troubled, ...alone });
    built.sim.mediation = undefined;
    expect(held.orders).toBe(orders);
    expect(loyaltyOfAll()).toBe(loyalty);
    run({ ...troubled, ...alone });
    expect(loyaltyOfAll()).toBeLessThan(0.995 * loyalty);
  });
});

/** What a saving shows in besides. */
const ofProfit = [
  'platform.profit', 'platform.profit-per-order', 'consumer.lifetime-value', 'welfare.platforms',
  'welfare.total',
];
