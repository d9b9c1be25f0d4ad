// Strict checker of a solution of a benchmark day. It knows nothing of the rules that made it: it
// plays every rider's moves against the travel times, services and shifts, and refuses whatever
// does not fit, so that a figure reported from a checked solution is a figure that could have
// happened.
import { type BenchmarkDay, travelMinutes } from '../../sim-core/benchmark.ts';
import { SOLUTION_FILES } from './solution.ts';
import type { AssignmentRow, MdrpSolution, MoveRow, OrderRow } from './solution.ts';
import type { MdrpProblem } from './import.ts';

interface Book {
  readonly day: BenchmarkDay;
  readonly orderIndex: ReadonlyMap<string, number>;
  readonly restaurantIndex: ReadonlyMap<string, number>;
  readonly riderIndex: ReadonlyMap<string, number>;
  /** Order row by order index, and the assignment row that names the order. */
  readonly orderRow: Map<number, OrderRow>;
  readonly assignmentOf: Map<number, AssignmentRow>;
  readonly problems: MdrpProblem[];
}

/** Lists every rule that a solution breaks; an empty list means it is valid. */
export function checkSolution(day: BenchmarkDay, solution: MdrpSolution): MdrpProblem[] {
  const book: Book = {
    day,
    orderIndex: new Map(day.orderIds.map((id, i) => [id, i])),
    restaurantIndex: new Map(day.restaurantIds.map((id, i) => [id, i])),
    riderIndex: new Map(day.riderIds.map((id, i) => [id, i])),
    orderRow: new Map(), assignmentOf: new Map(), problems: [],
  };
  solution.orders.forEach((row, i) => checkOrderRow(book, row, i + 2));
  const sound = solution.assignments.filter((row, i) => checkAssignment(book, row, i + 2));
  checkOrdersAgainstAssignments(book, solution.orders);
  const movesOf = groupMoves(book, solution.moves);
  for (const [rider, riderId] of day.riderIds.entries()) {
    const own = sound.filter((row) => row.riderId === riderId)
      .sort((a, b) => a.pickupMinute - b.pickupMinute);
    playRider(book, rider, own, movesOf.get(riderId) ?? []);
  }
  return book.problems;
}

function report(
  book: Book, part: keyof typeof SOLUTION_FILES, line: number, column: string, message: string,
): void {
  book.problems.push({ file: SOLUTION_FILES[part], line, column, message });
}

function checkOrderRow(book: Book, row: OrderRow, line: number): void {
  const { day } = book;
  const say = (column: string, message: string): void =>
    report(book, 'orders', line, column, message);
  const order = book.orderIndex.get(row.orderId);
  if (order === undefined) return say('order', `unknown order "${row.orderId}"`);
  if (book.orderRow.has(order)) return say('order', `order "${row.orderId}" stands twice`);
  book.orderRow.set(order, row);
  const minutes = [row.placedMinute, row.readyMinute, row.pickupMinute, row.dropMinute];
  if (!minutes.every(Number.isInteger)) say('', 'every time must be a whole minute');
  if (!book.riderIndex.has(row.riderId)) say('courier', `unknown courier "${row.riderId}"`);
  if (row.placedMinute !== day.orderPlacedMinute[order]) {
    say('placement_time', `must be ${day.orderPlacedMinute[order]}, found ${row.placedMinute}`);
  }
  if (row.readyMinute !== day.orderReadyMinute[order]) {
    say('ready_time', `must be ${day.orderReadyMinute[order]}, found ${row.readyMinute}`);
  }
  if (row.pickupMinute < day.orderReadyMinute[order]) {
    say('pickup_time', `must be at least the ready time ${day.orderReadyMinute[order]}, ` +
      `found ${row.pickupMinute}`);
  }
}

/** Checks an assignment on its own; true if it is sound enough to be played. */
function checkAssignment(book: Book, row: AssignmentRow, line: number): boolean {
  const { day } = book;
  const before = book.problems.length;
  const say = (column: string, message: string): void =>
    report(book, 'assignments', line, column, message);
  const rider = book.riderIndex.get(row.riderId);
  if (rider === undefined) say('courier', `unknown courier "${row.riderId}"`);
  if (!Number.isInteger(row.assignmentMinute) || !Number.isInteger(row.pickupMinute)) {
    say('', 'every time must be a whole minute');
  }
  if (row.orderIds.length === 0) say('order', 'an assignment needs at least one order');
  let restaurant = -1;
  for (const orderId of row.orderIds) {
    const order = book.orderIndex.get(orderId);
    if (order === undefined) {
      say('order', `unknown order "${orderId}"`);
      continue;
    }
    if (book.assignmentOf.has(order)) say('order', `order "${orderId}" is assigned twice`);
    book.assignmentOf.set(order, row);
    if (restaurant === -1) restaurant = day.orderRestaurant[order];
    if (day.orderRestaurant[order] !== restaurant) {
      say('order', `order "${orderId}" is of another restaurant than the orders before it`);
    }
    if (row.assignmentMinute < day.orderPlacedMinute[order]) {
      say('assignment_time', `must be at least the placement of "${orderId}" at ` +
        `${day.orderPlacedMinute[order]}, found ${row.assignmentMinute}`);
    }
    if (row.pickupMinute < day.orderReadyMinute[order]) {
      say('pickup_time', `must be at least the ready time of "${orderId}" at ` +
        `${day.orderReadyMinute[order]}, found ${row.pickupMinute}`);
    }
    if (!book.orderRow.has(order)) say('order', `order "${orderId}" has no row in the orders file`);
  }
  if (row.assignmentMinute > row.pickupMinute) {
    say('assignment_time', `must be at most the pick-up at ${row.pickupMinute}, ` +
      `found ${row.assignmentMinute}`);
  }
  if (rider !== undefined && row.pickupMinute > day.riderOffMinute[rider]) {
    say('pickup_time', `must be at most the off-time ${day.riderOffMinute[rider]} of ` +
      `"${row.riderId}", found ${row.pickupMinute}`);
  }
  return book.problems.length === before;
}

function checkOrdersAgainstAssignments(book: Book, rows: readonly OrderRow[]): void {
  rows.forEach((row, i) => {
    const order = book.orderIndex.get(row.orderId);
    if (order === undefined) return;
    const assignment = book.assignmentOf.get(order);
    const say = (column: string, message: string): void =>
      report(book, 'orders', i + 2, column, message);
    if (assignment === undefined) {
      return say('order', `order "${row.orderId}" is delivered without an assignment`);
    }
    if (assignment.riderId !== row.riderId) {
      say('courier', `must be "${assignment.riderId}" as assigned, found "${row.riderId}"`);
    }
    if (assignment.pickupMinute !== row.pickupMinute) {
      say('pickup_time', `must be ${assignment.pickupMinute} as assigned, ` +
        `found ${row.pickupMinute}`);
    }
  });
}

type Move = { readonly row: MoveRow; readonly line: number };

function groupMoves(book: Book, moves: readonly MoveRow[]): Map<string, Move[]> {
  const groups = new Map<string, Move[]>();
  moves.forEach((row, i) => {
    const line = i + 2;
    const say = (column: string, message: string): void =>
      report(book, 'couriers', line, column, message);
    if (!book.riderIndex.has(row.riderId)) {
      return say('courier', `unknown courier "${row.riderId}"`);
    }
    for (const [column, id] of [['origin', row.originId], ['destination', row.destinationId]]) {
      const known = book.orderIndex.has(id) || book.restaurantIndex.has(id) ||
        (column === 'origin' && id === '0');
      if (!known) say(column, `unknown place "${id}"`);
    }
    if (!Number.isInteger(row.departureMinute)) say('departure_time', 'must be a whole minute');
    const group = groups.get(row.riderId);
    if (group === undefined) groups.set(row.riderId, [{ row, line }]);
    else {
      if (moves[i - 1].riderId !== row.riderId) {
        say('courier', `the moves of "${row.riderId}" must stand together`);
      }
      group.push({ row, line });
    }
  });
  return groups;
}

/** Where a rider is while the moves are played, and since when the rider is free to leave. */
interface Position { placeId: string; x: number; y: number; freeMinute: number }

/** Plays a rider's moves against the rider's assignments in the order of their pick-ups. */
function playRider(
  book: Book, rider: number, assignments: readonly AssignmentRow[], moves: readonly Move[],
): void {
  const { day } = book;
  const at: Position = { placeId: '0', x: day.riderX[rider], y: day.riderY[rider],
    freeMinute: day.riderOnMinute[rider] };
  let next = 0;
  for (const assignment of assignments) {
    const own = moves.slice(next, next + 1 + assignment.orderIds.length);
    next += own.length;
    if (own.length < 1 + assignment.orderIds.length) {
      report(book, 'couriers', moves[moves.length - 1]?.line ?? 1, '',
        `moves are missing for the assignment of "${assignment.riderId}" ` +
        `with pick-up at ${assignment.pickupMinute}`);
      return;
    }
    if (!playAssignment(book, assignment, own, at)) return;
  }
  if (next < moves.length) {
    report(book, 'couriers', moves[next].line, '',
      'a move belongs to no assignment; between assignments a rider stays');
  }
}

function playAssignment(
  book: Book, assignment: AssignmentRow, moves: readonly Move[], at: Position,
): boolean {
  const { day } = book;
  const halfPickup = day.terms.pickupServiceMinutes / 2;
  const halfDrop = day.terms.dropoffServiceMinutes / 2;
  const restaurant = day.orderRestaurant[book.orderIndex.get(assignment.orderIds[0]) ?? 0];
  const toRestaurant = moves[0];
  if (!leaves(book, toRestaurant, at, false)) return false;
  if (toRestaurant.row.destinationId !== day.restaurantIds[restaurant]) {
    report(book, 'couriers', toRestaurant.line, 'destination', 'must be the restaurant ' +
      `"${day.restaurantIds[restaurant]}" of the next assignment`);
    return false;
  }
  arrive(book, toRestaurant.row, day.restaurantX[restaurant], day.restaurantY[restaurant], at);
  if (assignment.pickupMinute < at.freeMinute + halfPickup) {
    report(book, 'couriers', toRestaurant.line, 'departure_time', `arrives at ${at.freeMinute}: ` +
      `the pick-up must be at least ${at.freeMinute + halfPickup}, half the pick-up service ` +
      `later, but is ${assignment.pickupMinute}`);
    return false;
  }
  at.freeMinute = assignment.pickupMinute + halfPickup;
  const left = new Set(assignment.orderIds);
  for (const move of moves.slice(1)) {
    if (!leaves(book, move, at, true)) return false;
    const order = book.orderIndex.get(move.row.destinationId);
    if (order === undefined || !left.delete(move.row.destinationId)) {
      report(book, 'couriers', move.line, 'destination', 'must be a customer of the assignment ' +
        `picked up at ${assignment.pickupMinute} and not yet served`);
      return false;
    }
    arrive(book, move.row, day.orderX[order], day.orderY[order], at);
    const drop = at.freeMinute + halfDrop;
    if (book.orderRow.get(order)?.dropMinute !== drop) {
      report(book, 'couriers', move.line, 'destination', `arrives at ${at.freeMinute}: the ` +
        `drop-off must be ${drop}, half the drop-off service later, but is ` +
        `${book.orderRow.get(order)?.dropMinute}`);
      return false;
    }
    at.freeMinute = drop + halfDrop;
  }
  return true;
}

/** Checks the start of a move; with an order in hand the rider may not wait before it. */
function leaves(book: Book, move: Move, at: Position, loaded: boolean): boolean {
  const { row, line } = move;
  if (row.originId !== at.placeId) {
    report(book, 'couriers', line, 'origin', `the rider is at "${at.placeId}", not at ` +
      `"${row.originId}"`);
    return false;
  }
  const early = row.departureMinute < at.freeMinute;
  if (early || (loaded && row.departureMinute > at.freeMinute)) {
    report(book, 'couriers', line, 'departure_time', `the rider is free to leave at ` +
      `${at.freeMinute}, found ${row.departureMinute}`);
    return false;
  }
  return true;
}

function arrive(book: Book, row: MoveRow, x: number, y: number, at: Position): void {
  const ride = travelMinutes(book.day.terms.metresPerMinute, at.x, at.y, x, y);
  at.placeId = row.destinationId;
  at.x = x;
  at.y = y;
  at.freeMinute = row.departureMinute + ride;
}
