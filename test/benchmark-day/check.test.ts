// The checker must accept a valid solution and refuse each way of breaking one: every mutation
// below breaks one rule of the benchmark days and must be named by the checker.
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../scenarios/mdrp/check.ts';
import { readSolution, solutionOf, writeSolution } from '../../scenarios/mdrp/solution.ts';
import type { AssignmentRow, MdrpSolution, MoveRow, OrderRow }
  from '../../scenarios/mdrp/solution.ts';
import { runBundle } from '../../sim-core/benchmark-day/exact-rules.ts';
import { ownDay } from './days.ts';

type Loose<T> = { -readonly [key in keyof T]: T[key] };
interface Draft {
  assignments: (Loose<Omit<AssignmentRow, 'orderIds'>> & { orderIds: string[] })[];
  orders: Loose<OrderRow>[];
  moves: Loose<MoveRow>[];
}

const day = ownDay('dinner-rush');
const valid = solutionOf(day, runBundle(day));
const draft = (): Draft => structuredClone(valid) as unknown as Draft;
const bundleAt = valid.assignments.findIndex((a) => a.orderIds.length === 2);
const bundle = valid.assignments[bundleAt];
const rowOf = (d: Draft, orderId: string): Loose<OrderRow> =>
  d.orders.find((o) => o.orderId === orderId) as Loose<OrderRow>;
const movesTo = (d: Draft, orderId: string): number =>
  d.moves.findIndex((m) => m.destinationId === orderId);
/** A rider of several assignments, and where the moves of the second start. */
const busy = valid.moves.findIndex((m, i) => i > 0 && m.riderId === valid.moves[i - 1].riderId &&
  day.restaurantIds.includes(m.destinationId));

/** Moves a whole assignment of one order in time, as a solution that lies consistently would. */
function shift(d: Draft, at: number, minutes: number): void {
  const a = d.assignments[at];
  a.pickupMinute += minutes;
  a.assignmentMinute += Math.min(minutes, 0);
  const first = Math.min(...a.orderIds.map((orderId) => movesTo(d, orderId)));
  d.moves[first - 1].departureMinute += minutes;
  for (const orderId of a.orderIds) {
    const row = rowOf(d, orderId);
    row.pickupMinute += minutes;
    row.dropMinute += minutes;
    d.moves[movesTo(d, orderId)].departureMinute += minutes;
  }
}

const MUTATIONS: [string, RegExp, (d: Draft) => void][] = [
  ['restaurants of one assignment differ', /another restaurant/, (d) => {
    const other = d.assignments.find((a) => day.orderRestaurant[day.orderIds.indexOf(a.orderIds[0])]
      !== day.orderRestaurant[day.orderIds.indexOf(bundle.orderIds[0])]);
    d.assignments[bundleAt].orderIds.push((other as AssignmentRow).orderIds[0]);
  }],
  ['an order is delivered without an assignment', /without an assignment/,
    (d) => { d.assignments.splice(0, 1); }],
  ['an assigned order has no order row', /no row in the orders file/, (d) => { d.orders.pop(); }],
  ['half the pick-up service is skipped before the pick-up', /half the pick-up service/, (d) => {
    const first = d.moves.findIndex((m) => m.destinationId === bundle.orderIds[0]) - 1;
    d.moves[first].departureMinute = bundle.pickupMinute;
  }],
  ['half the pick-up service is skipped after the pick-up', /free to leave/, (d) => {
    d.moves[movesTo(d, bundle.orderIds[0])].departureMinute -= 2;
  }],
  ['half the drop-off service is skipped', /half the drop-off service/, (d) => {
    rowOf(d, bundle.orderIds[0]).dropMinute -= 2;
  }],
  ['the drop-off is later than the ride', /half the drop-off service/, (d) => {
    rowOf(d, bundle.orderIds[1]).dropMinute += 1;
  }],
  ['a rider is in two places: leaves before being free', /free to leave/,
    (d) => { d.moves[busy].departureMinute = d.moves[busy - 1].departureMinute; }],
  ['a rider is in two places: starts elsewhere', /the rider is at/,
    (d) => { d.moves[busy].originId = '0'; }],
  ['a rider leaves before coming on duty', /free to leave/,
    (d) => { d.moves[0].departureMinute = 0; }],
  ['a pick-up is after the off-time', /off-time/, (d) => { shift(d, 0, 900); }],
  ['an assignment is before a placement', /placement of/, (d) => {
    const at = d.assignments.length - 1;
    d.assignments[at].assignmentMinute =
      rowOf(d, d.assignments[at].orderIds[0]).placedMinute - 1;
  }],
  ['an assignment is after its pick-up', /at most the pick-up/,
    (d) => { d.assignments[0].assignmentMinute = d.assignments[0].pickupMinute + 1; }],
  ['a pick-up is before ready', /ready time/, (d) => {
    const at = d.assignments.findIndex((a) => a.orderIds.length === 1 &&
      rowOf(d, a.orderIds[0]).pickupMinute === rowOf(d, a.orderIds[0]).readyMinute);
    shift(d, at, -1);
  }],
  ['the order row contradicts its assignment', /as assigned/,
    (d) => { rowOf(d, bundle.orderIds[0]).pickupMinute += 1; }],
  ['the order row names another rider', /as assigned/, (d) => {
    const row = rowOf(d, bundle.orderIds[0]);
    row.riderId = day.riderIds.find((riderId) => riderId !== row.riderId) as string;
  }],
  ['a ready time is not the day\'s', /must be \d+, found/,
    (d) => { d.orders[0].readyMinute -= 1; }],
  ['a placement is not the day\'s', /must be \d+, found/,
    (d) => { d.orders[0].placedMinute -= 1; }],
  ['an order is assigned twice', /assigned twice/,
    (d) => { d.assignments.push(structuredClone(d.assignments[3])); }],
  ['an order row stands twice', /stands twice/,
    (d) => { d.orders.push(structuredClone(d.orders[3])); }],
  ['an unknown order', /unknown order/, (d) => { d.orders[0].orderId = 'o9999'; }],
  ['an unknown order in an assignment', /unknown order/,
    (d) => { d.assignments[0].orderIds[0] = 'o9999'; }],
  ['an unknown courier', /unknown courier/, (d) => { d.assignments[0].riderId = 'c9999'; }],
  ['an unknown courier in the orders', /unknown courier/, (d) => { d.orders[0].riderId = 'x'; }],
  ['an unknown courier in the moves', /unknown courier/, (d) => { d.moves[0].riderId = 'x'; }],
  ['an unknown place', /unknown place/, (d) => { d.moves[0].destinationId = 'r9999'; }],
  ['a time that is not whole', /whole minute/, (d) => { d.assignments[0].pickupMinute += 0.5; }],
  ['a drop-off that is not whole', /whole minute/, (d) => { d.orders[0].dropMinute += 0.5; }],
  ['a departure that is not whole', /whole minute/,
    (d) => { d.moves[0].departureMinute -= 0.5; }],
  ['an assignment without orders', /at least one order/,
    (d) => { d.assignments[0].orderIds = []; }],
  ['a move to the wrong restaurant', /must be the restaurant/, (d) => {
    d.moves[0].destinationId =
      day.restaurantIds.find((r) => r !== d.moves[0].destinationId) as string;
  }],
  ['moves are missing', /moves are missing|must be a customer|the rider is at/,
    (d) => { d.moves.splice(busy, 2); }],
  ['a move that belongs to nothing', /belongs to no assignment/, (d) => {
    const last = d.moves[d.moves.length - 1];
    d.moves.push({ riderId: last.riderId, departureMinute: 900,
      originId: last.destinationId, destinationId: day.restaurantIds[0] });
  }],
  ['a rider\'s moves do not stand together', /stand together/,
    (d) => { d.moves.push(d.moves.splice(0, 1)[0]); }],
];

describe('checkSolution', () => {
  it('accepts the valid solution that the mutations start from', () => {
    expect(checkSolution(day, valid)).toEqual([]);
    expect(bundleAt).toBeGreaterThan(-1);
  });

  it.each(MUTATIONS)('refuses when %s', (_, message, mutate) => {
    const broken = draft();
    mutate(broken);
    const problems = checkSolution(day, broken as unknown as MdrpSolution);
    expect(problems.map((p) => p.message).join('\n')).toMatch(message);
  });

  it('accepts a bundle served in another sequence than it is listed', () => {
    const swapped = draft();
    swapped.assignments[bundleAt].orderIds.reverse();
    expect(checkSolution(day, swapped as unknown as MdrpSolution)).toEqual([]);
  });
});

describe('the three files', () => {
  const texts = writeSolution(valid);

  it('come back as they were written', () => {
    expect(readSolution(texts).solution).toEqual(valid);
    expect(texts.assignments.split('\n')[0]).toBe('assignment_time pickup_time courier order');
  });

  it.each<[string, typeof texts]>([
    ['header', { ...texts, orders: texts.orders.replace('order ', 'Order ') }],
    ['cells', { ...texts, couriers: `${texts.couriers}c1 5 0\n` }],
    ['one space', { ...texts, assignments: texts.assignments.replace(/ c(\d)/, '  c$1') }],
    ['whole number', { ...texts, orders: texts.orders.replace(/ (\d+)/, ' $1.5') }],
    ['whole number', { ...texts, orders: texts.orders.replace(/ (\d+)/, ' -$1') }],
  ])('are refused for their %s', (message, broken) => {
    const { solution, problems } = readSolution(broken);
    expect(solution).toBeNull();
    expect(problems.map((p) => p.message).join('\n')).toContain(message);
  });
});
