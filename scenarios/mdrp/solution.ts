// The three files in which a solution of a meal-delivery-routing day is handed to the public
// evaluator: written from a day's trips, and read back strictly (space-separated, one header row).
import { type BenchmarkDay, onPlace, type Trip } from '../../sim-core/benchmark.ts';
import type { MdrpProblem } from './import.ts';

/** A row of `solution_info_assignments.txt`. Times are minutes of the day. */
export interface AssignmentRow {
  readonly assignmentMinute: number;
  readonly pickupMinute: number;
  readonly riderId: string;
  readonly orderIds: readonly string[];
}

/** A row of `solution_info_orders.txt`: one delivered order. */
export interface OrderRow {
  readonly orderId: string;
  readonly placedMinute: number;
  readonly readyMinute: number;
  readonly pickupMinute: number;
  readonly dropMinute: number;
  readonly riderId: string;
}

/** A row of `solution_info_couriers.txt`: one ride. Place `0` is the rider's on-location. */
export interface MoveRow {
  readonly riderId: string;
  readonly departureMinute: number;
  readonly originId: string;
  readonly destinationId: string;
}

/** A whole solution as rows. */
export interface MdrpSolution {
  readonly assignments: readonly AssignmentRow[];
  readonly orders: readonly OrderRow[];
  readonly moves: readonly MoveRow[];
}

/** The three texts of a solution. */
export interface SolutionTexts {
  readonly assignments: string;
  readonly orders: string;
  readonly couriers: string;
}

/** Names of the evaluator's files. */
export const SOLUTION_FILES: { readonly [part in keyof SolutionTexts]: string } = {
  assignments: 'solution_info_assignments.txt',
  orders: 'solution_info_orders.txt',
  couriers: 'solution_info_couriers.txt',
};

const HEADERS: { readonly [part in keyof SolutionTexts]: string } = {
  assignments: 'assignment_time pickup_time courier order',
  orders: 'order placement_time ready_time pickup_time dropoff_time courier',
  couriers: 'courier departure_time origin destination',
};

/** Rows of a day's trips; undelivered orders have none. */
export function solutionOf(day: BenchmarkDay, trips: readonly Trip[]): MdrpSolution {
  const assignments = trips.map((trip) => ({
    assignmentMinute: trip.assignedMinute, pickupMinute: trip.pickupMinute,
    riderId: day.riderIds[trip.rider], orderIds: trip.orders.map((o) => day.orderIds[o]),
  }));
  const rank = new Map(day.riderIds.map((riderId, i) => [riderId, i]));
  assignments.sort((a, b) => a.assignmentMinute - b.assignmentMinute ||
    (rank.get(a.riderId) ?? 0) - (rank.get(b.riderId) ?? 0) || a.pickupMinute - b.pickupMinute);
  const orders: { index: number; row: OrderRow }[] = [];
  for (const trip of trips) {
    trip.orders.forEach((index, i) => orders.push({ index, row: {
      orderId: day.orderIds[index], placedMinute: day.orderPlacedMinute[index],
      readyMinute: day.orderReadyMinute[index], pickupMinute: trip.pickupMinute,
      dropMinute: trip.dropMinutes[i], riderId: day.riderIds[trip.rider],
    } }));
  }
  orders.sort((a, b) => a.index - b.index);
  return { assignments, orders: orders.map(({ row }) => row), moves: movesOf(day, trips) };
}

function movesOf(day: BenchmarkDay, trips: readonly Trip[]): MoveRow[] {
  const byRider: Trip[][] = day.riderIds.map(() => []);
  for (const trip of trips) byRider[trip.rider].push(trip);
  const moves: MoveRow[] = [];
  byRider.forEach((own, rider) => {
    const riderId = day.riderIds[rider];
    let place = onPlace(day, rider);
    own.sort((a, b) => a.pickupMinute - b.pickupMinute);
    for (const trip of own) {
      const restaurantId = day.restaurantIds[day.orderRestaurant[trip.orders[0]]];
      const origin = place < day.orderIds.length ? day.orderIds[place] : '0';
      moves.push({ riderId, departureMinute: trip.departureMinute, originId: origin,
        destinationId: restaurantId });
      let departureMinute = trip.pickupMinute + day.terms.pickupServiceMinutes / 2;
      let originId = restaurantId;
      trip.orders.forEach((order, i) => {
        const destinationId = day.orderIds[order];
        moves.push({ riderId, departureMinute, originId, destinationId });
        departureMinute = trip.dropMinutes[i] + day.terms.dropoffServiceMinutes / 2;
        originId = destinationId;
        place = order;
      });
    }
  });
  return moves;
}

/** The evaluator's three texts of a solution. */
export function writeSolution(solution: MdrpSolution): SolutionTexts {
  const text = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
    [header, ...rows.map((row) => row.join(' '))].join('\n') + '\n';
  return {
    assignments: text(HEADERS.assignments, solution.assignments.map((a) =>
      [a.assignmentMinute, a.pickupMinute, a.riderId, ...a.orderIds])),
    orders: text(HEADERS.orders, solution.orders.map((o) =>
      [o.orderId, o.placedMinute, o.readyMinute, o.pickupMinute, o.dropMinute, o.riderId])),
    couriers: text(HEADERS.couriers, solution.moves.map((m) =>
      [m.riderId, m.departureMinute, m.originId, m.destinationId])),
  };
}

/** Reads the three texts back, or lists what is wrong with their form. */
export function readSolution(
  texts: SolutionTexts,
): { solution: MdrpSolution; problems: [] } | { solution: null; problems: MdrpProblem[] } {
  const problems: MdrpProblem[] = [];
  const assignments = readRows('assignments', texts, 4, true, problems).map(({ cells, whole }) => ({
    assignmentMinute: whole(0, 'assignment_time'), pickupMinute: whole(1, 'pickup_time'),
    riderId: cells[2], orderIds: cells.slice(3),
  }));
  const orders = readRows('orders', texts, 6, false, problems).map(({ cells, whole }) => ({
    orderId: cells[0], placedMinute: whole(1, 'placement_time'),
    readyMinute: whole(2, 'ready_time'), pickupMinute: whole(3, 'pickup_time'),
    dropMinute: whole(4, 'dropoff_time'), riderId: cells[5],
  }));
  const moves = readRows('couriers', texts, 4, false, problems).map(({ cells, whole }) => ({
    riderId: cells[0], departureMinute: whole(1, 'departure_time'),
    originId: cells[2], destinationId: cells[3],
  }));
  if (problems.length > 0) return { solution: null, problems };
  return { solution: { assignments, orders, moves }, problems: [] };
}

interface ReadRow { cells: string[]; whole: (cell: number, column: string) => number }

function readRows(
  part: keyof SolutionTexts, texts: SolutionTexts, columns: number, mayHaveMore: boolean,
  problems: MdrpProblem[],
): ReadRow[] {
  const file = SOLUTION_FILES[part];
  const lines = texts[part].replace(/\n$/, '').split('\n');
  const header = lines[0];
  if (header !== HEADERS[part] && !(mayHaveMore && header === `${HEADERS[part]} ...`)) {
    problems.push({ file, line: 1, column: '', message: `the header must be "${HEADERS[part]}"` });
    return [];
  }
  const rows: ReadRow[] = [];
  lines.slice(1).forEach((text, i) => {
    const cells = text.split(' ');
    const line = i + 2;
    if (cells.length < columns || (!mayHaveMore && cells.length > columns) || cells.includes('')) {
      const number = `${columns}${mayHaveMore ? ' or more' : ''}`;
      problems.push({ file, line, column: '',
        message: `${number} cells with one space between are needed, found "${text}"` });
      return;
    }
    const whole = (cell: number, column: string): number => {
      if (/^\d{1,9}$/.test(cells[cell])) return Number(cells[cell]);
      problems.push({ file, line, column,
        message: `a whole number of minutes from 0 is needed, found "${cells[cell]}"` });
      return NaN;
    };
    rows.push({ cells, whole });
  });
  return rows;
}
