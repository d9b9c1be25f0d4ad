// What must hold in a city at every moment, each rule written from the tables alone. A rule gives
// sentences about what is wrong, none when all is well, so that a failure says what and where.

import { cellsOf } from '../../sim-core/kernel/records.ts';
import type { Simulation } from '../../sim-core/process/simulation.ts';
import type { City } from '../../sim-core/world/city.ts';
import { Stage } from '../../sim-core/world/orders.ts';
import { parties } from '../../sim-core/world/reasons.ts';
import { loadClasses } from '../../sim-core/world/rider-grid.ts';
import {
  Activity,
  isDropOff,
  mostOnHand,
  orderOfStop,
  stopAt,
} from '../../sim-core/world/riders.ts';

/** All that is wrong with a city now. */
export function problemsOf({ city }: Simulation): string[] {
  return [
    ...numbersAreNumbers(city),
    ...moneyAddsUp(city),
    ...holdingsAreAccountedFor(city),
    ...ordersAreAccountedFor(city),
    ...stagesFitRiders(city),
    ...routesAreSound(city),
    ...gridsAreSound(city),
  ].slice(0, 12);
}

function numbersAreNumbers(city: City): string[] {
  const tables: Readonly<Record<string, object>> = {
    consumers: city.consumers,
    merchants: city.merchants,
    riders: city.riders,
    orders: city.orders,
    ...Object.fromEntries(city.platforms.flatMap((platform) => [
      [`delays ${platform.id}`, platform.delays],
      [`listings ${platform.id}`, platform.listings],
      [`memories ${platform.id}`, platform.memories],
      [`platform ${platform.id}`, platform.state],
    ])),
    reasons: city.ledger.totals,
    ...tablesOfVerticals(city),
  };
  return Object.entries(tables).flatMap(([name, columns]) => {
    const step = 'step' in columns ? Number(columns.step) : 1;
    return Object.entries(columns).flatMap(([column, values]) => {
      if (!(values instanceof Float64Array || values instanceof Float32Array)) return [];
      const row = firstNotFinite(values, step);
      return row < 0 ? [] : [`${name}.${column}[${row}] is ${values[row]}`];
    });
  });
}

/** Columns of records overlap: only every `step`th cell is this column's. */
function firstNotFinite(values: Float64Array | Float32Array, step: number): number {
  for (let row = 0; row < values.length; row += step) {
    if (!Number.isFinite(values[row])) return row;
  }
  return -1;
}

/** What verticals keep in rows of their own. */
function tablesOfVerticals({ verticals }: City): Record<string, object> {
  return Object.fromEntries(verticals.flatMap(({ id, own }) =>
    Object.entries(own as Record<string, unknown>).flatMap(([name, rows]) => {
      const isTable = typeof rows === 'object' && rows !== null && 'section' in rows;
      return isTable ? [[`${id} ${name}`, rows]] : [];
    })));
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function moneyAddsUp({ ledger, merchants, riders }: City): string[] {
  const problems: string[] = [];
  const all = parties.reduce((sum, party) => sum + ledger.balanceFen(party), 0);
  if (all !== 0) problems.push(`balances sum to ${all} fen`);
  const merchantFen = ledger.merchantAccountsFen;
  const own = sumOf(cellsOf(merchants, merchants.balanceFen));
  if (own !== merchantFen) problems.push(`merchants hold ${own}, the ledger says ${merchantFen}`);
  const riderFen = ledger.balanceFen('rider');
  const earned = sumOf(cellsOf(riders, riders.balanceFen));
  if (earned !== riderFen) problems.push(`riders hold ${earned}, the ledger says ${riderFen}`);
  const columns = { totals: ledger.totals.fen, earned: cellsOf(riders, riders.earnedFen),
    merchants: cellsOf(merchants, merchants.balanceFen),
    sales: cellsOf(merchants, merchants.onlineSalesFen) };
  for (const [name, values] of Object.entries(columns)) {
    if (!values.every(Number.isInteger)) problems.push(`${name} holds parts of a fen`);
  }
  if (!ledger.totals.fen.every((fen) => fen >= 0)) problems.push('a reason has a negative total');
  return problems;
}

/** Each is held once, and escrow holds what was paid ahead for them and nothing else. */
function holdingsAreAccountedFor({ holdings, orders, ledger }: City): string[] {
  const problems: string[] = [];
  let held = 0;
  let paidFen = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (holdings.vertical[row] === 0) continue;
    held++;
    paidFen += holdings.paidFen[row];
  }
  const { head } = holdings;
  if (head.held[0] !== held) problems.push(`${head.held[0]} holdings are counted, ${held} held`);
  if (head.made[0] - head.ended[0] !== held) {
    problems.push(`${head.made[0]} holdings were made, ${head.ended[0]} have ended, ${held} held`);
  }
  const escrowFen = ledger.balanceFen('escrow');
  if (escrowFen !== paidFen) problems.push(`${escrowFen} fen in escrow for ${paidFen} paid ahead`);
  const riding = new Set<number>();
  for (let order = 0; order < orders.end; order += orders.step) {
    if (orders.stage[order] === Stage.free || orders.returning[order] === 0) continue;
    const holding = orders.returning[order] - 1;
    if (holdings.vertical[holding] === 0) problems.push(`${order} brings back what has ended`);
    if (riding.has(holding)) problems.push(`holding ${holding} rides back twice`);
    riding.add(holding);
  }
  return problems;
}

function ordersAreAccountedFor(city: City): string[] {
  const { orders, counts, merchants } = city;
  const problems: string[] = [];
  const openAt = new Int32Array(merchants.end);
  const openOn = city.platforms.map(() => 0);
  let open = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (orders.stage[order] === Stage.free) continue;
    open++;
    openOn[orders.platform[order]]++;
    const isGone = orders.stage[order] === Stage.carried || orders.isAway[order] === 1;
    if (!isGone) openAt[orders.merchant[order]]++;
  }
  const ended = counts.delivered[0] + counts.cancelled[0];
  const placed = counts.carried[0] + counts.placed[0];
  if (placed !== ended + open) {
    problems.push(`${placed} placed, ${ended} ended and ${open} open`);
  }
  if (orders.head.open[0] !== open) problems.push(`head says ${orders.head.open[0]}, ${open} open`);
  for (const { id, state } of city.platforms) {
    if (state.ordersOpen[0] === openOn[id]) continue;
    problems.push(`platform ${id} counts ${state.ordersOpen[0]} open orders, not ${openOn[id]}`);
  }
  const merchant = openAt.findIndex(
    (count, m) => m % merchants.step === 0 && count !== merchants.ordersOpen[m],
  );
  if (merchant >= 0) {
    problems.push(`merchant ${merchant} counts ${merchants.ordersOpen[merchant]} open orders, not `
      + `${openAt[merchant]}`);
  }
  return problems;
}

function stagesFitRiders({ orders, riders, platforms }: City): string[] {
  const problems: string[] = [];
  const readers = ordersBeingRead(orders, riders);
  for (let order = 0; order < orders.end; order += orders.step) {
    const stage = orders.stage[order];
    const rider = orders.rider[order];
    for (const { id, waiting } of platforms) {
      const waits = stage === Stage.waitingForRider && orders.platform[order] === id;
      if (waiting.has(order) === waits) continue;
      problems.push(`order ${order}: stage ${stage}, waits on ${id}: ${waiting.has(order)}`);
    }
    if (rider !== -1 && isWithRider(stage) && riders.platform[rider] !== orders.platform[order]) {
      problems.push(`order ${order} is with rider ${rider} of another platform`);
    }
    const reader = readers.get(order);
    const expected = stage === Stage.offered ? rider : undefined;
    if (reader !== expected) {
      problems.push(`order ${order}: stage ${stage}, rider ${rider}, read by ${reader}`);
    }
    const isRouted = stage === Stage.assigned || stage === Stage.carried;
    if (isRouted && riders.activity[rider] === Activity.offline) {
      problems.push(`order ${order} in stage ${stage} is with rider ${rider}, who is offline`);
    }
  }
  return problems;
}

function isWithRider(stage: number): boolean {
  return stage === Stage.offered || stage === Stage.assigned || stage === Stage.carried;
}

/** Who reads an offer of which order: an offer is one order, with others hanging on it. */
function ordersBeingRead(orders: City['orders'], riders: City['riders']): Map<number, number> {
  const readers = new Map<number, number>();
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    let order = riders.offeredOrder[rider];
    for (; order !== -1 && !readers.has(order); order = orders.next[order]) {
      readers.set(order, rider);
    }
  }
  return readers;
}

function routesAreSound(city: City): string[] {
  const problems: string[] = [];
  const online = city.platforms.map(() => 0);
  const { riders } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) online[riders.platform[rider]]++;
    const problem = routeProblem(city, rider);
    if (problem !== undefined) problems.push(`rider ${rider}: ${problem}`);
  }
  for (const { id, state } of city.platforms) {
    const counted = state.ridersOnline[0];
    if (online[id] === counted) continue;
    problems.push(`${online[id]} riders online on platform ${id}, which counts ${counted}`);
  }
  return problems;
}

/** Each order once, its pick-up before its drop-off, and as many drop-offs as orders on hand. */
function routeProblem({ riders, orders }: City, rider: number): string | undefined {
  const activity = riders.activity[rider];
  const stops = riders.stopCount[rider];
  const pickedUp = new Set<number>();
  const dropped = new Set<number>();
  for (let position = 0; position < stops; position++) {
    const stop = stopAt(riders, rider, position);
    const order = orderOfStop(stop);
    if (orders.rider[order] !== rider) return `carries order ${order} of another rider`;
    const seen = isDropOff(stop) ? dropped : pickedUp;
    if (seen.has(order)) return `visits order ${order} twice`;
    if (!isDropOff(stop) && dropped.has(order)) return `drops order ${order} before its pick-up`;
    seen.add(order);
  }
  for (const order of dropped) {
    const expected = pickedUp.has(order) ? Stage.assigned : Stage.carried;
    if (orders.stage[order] !== expected) return `order ${order} in stage ${orders.stage[order]}`;
  }
  for (const order of pickedUp) if (!dropped.has(order)) return `never drops order ${order}`;
  if (riders.onHand[rider] !== dropped.size) return `${riders.onHand[rider]} orders on hand`;
  if (riders.onHand[rider] > mostOnHand) return `${riders.onHand[rider]} orders are too many`;
  const isMoving = activity !== Activity.offline && activity !== Activity.idle;
  return isMoving === stops > 0 ? undefined : `activity ${activity} with ${stops} stops`;
}

function gridsAreSound({ riders, platforms }: City): string[] {
  const problems: string[] = [];
  const filed = new Set<number>();
  for (const { id, grid } of platforms) {
    for (let list = 0; list < grid.first.length; list++) {
      for (let rider = grid.first[list]; rider !== -1; rider = grid.nextOf(rider)) {
        if (filed.has(rider)) return [...problems, `rider ${rider} is filed twice`];
        filed.add(rider);
        const load = Math.min(loadClasses - 1, riders.onHand[rider]);
        if (riders.platform[rider] !== id) problems.push(`${rider} is filed with a stranger`);
        if (riders.gridList[rider] !== list) problems.push(`${rider} is not filed in ${list}`);
        if (riders.activity[rider] === Activity.offline) problems.push(`offline ${rider} is filed`);
        if (riders.offeredOrder[rider] !== -1) problems.push(`${rider} reads and is filed`);
        if (list % loadClasses !== load) problems.push(`rider ${rider} is filed by another load`);
      }
    }
  }
  const marked = cellsOf(riders, riders.gridList).filter((list) => list !== -1).length;
  if (marked !== filed.size) problems.push(`${marked} riders are marked, ${filed.size} filed`);
  return problems;
}
