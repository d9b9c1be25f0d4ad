// Reads an instance of the meal-delivery-routing problem (four tab-separated texts) into a given
// day. Everything wrong is reported at once with file, line and column; nothing is clamped.
import type { BenchmarkDay, DayTerms } from '../../sim-core/benchmark.ts';
import { mostProblems } from '../schema/problem.ts';
import { visible, visibleCut } from '../schema/visible-text.ts';

/** The four texts of an instance. */
export interface MdrpTexts {
  readonly orders: string;
  readonly restaurants: string;
  readonly couriers: string;
  readonly parameters: string;
}

/**
 * One thing wrong with a file. Line 1 is the header; no column concerns the whole line or file, no
 * file all of them.
 */
export interface MdrpProblem {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

/** File names of an instance, by the part of the instance that they hold. */
export const MDRP_FILES: { readonly [part in keyof MdrpTexts]: string } = {
  orders: 'orders.txt', restaurants: 'restaurants.txt',
  couriers: 'couriers.txt', parameters: 'instance_parameters.txt',
};

type Column = { readonly name: string; readonly min: number; readonly max: number };
const METRES_MAX = 1_000_000;
const MINUTES_MAX = 10_080;
const metres = (name: string): Column => ({ name, min: -METRES_MAX, max: METRES_MAX });
const minutes = (name: string): Column => ({ name, min: 0, max: MINUTES_MAX });
/** Columns that hold an id of a thing rather than a number have no range. */
const id = (name: string): Column => ({ name, min: NaN, max: NaN });

const COLUMNS: { readonly [part in keyof MdrpTexts]: readonly Column[] } = {
  orders: [id('order'), metres('x'), metres('y'), minutes('placement_time'), id('restaurant'),
    minutes('ready_time')],
  restaurants: [id('restaurant'), metres('x'), metres('y')],
  couriers: [id('courier'), metres('x'), metres('y'), minutes('on_time'), minutes('off_time')],
  parameters: [
    { name: 'meters_per_minute', min: 1, max: 100_000 },
    { name: 'pickup service minutes', min: 0, max: 120 },
    { name: 'dropoff service minutes', min: 0, max: 120 },
    { name: 'target click-to-door', min: 0, max: MINUTES_MAX },
    { name: 'maximum click-to-door', min: 0, max: MINUTES_MAX },
    { name: 'pay per order', min: 0, max: 100_000 },
    { name: 'guaranteed pay per hour', min: 0, max: 100_000 },
  ],
};

/** A file's rows: per column either texts (ids) or numbers, and each row's line number. */
interface Table {
  readonly ids: Map<string, string[]>;
  readonly numbers: Map<string, number[]>;
  readonly lines: number[];
  /** False when a row is missing here because something is wrong with it. */
  isWhole: boolean;
}

/** More rows a file are not read; the largest published day has some two thousand. */
const mostRows = 200_000;

/** Problems of all files; beyond a bound they are counted only. */
class ProblemList {
  readonly listed: MdrpProblem[] = [];
  count = 0;

  add(file: string, line: number, column: string, message: string): void {
    this.count++;
    if (this.listed.length < mostProblems) this.listed.push({ file, line, column, message });
  }

  all(): MdrpProblem[] {
    const further = this.count - this.listed.length;
    if (further === 0) return this.listed;
    const message = `and ${further} more problems; at most ${mostProblems} are listed`;
    return [...this.listed, { file: '', line: 0, column: '', message }];
  }
}

/** Builds the day of an instance, or lists everything that is wrong with it. */
export function importMdrp(
  name: string, texts: MdrpTexts,
): { day: BenchmarkDay; problems: [] } | { day: null; problems: MdrpProblem[] } {
  const problems = new ProblemList();
  const orders = readTable('orders', texts, problems);
  const restaurants = readTable('restaurants', texts, problems);
  const couriers = readTable('couriers', texts, problems);
  const parameters = readTable('parameters', texts, problems);
  checkIds(orders, restaurants, couriers, problems);
  checkTimes(orders, couriers, problems);
  const terms = readTerms(parameters, problems);
  if (problems.count > 0 || terms === null) return { day: null, problems: problems.all() };
  return { day: buildDay(name, orders, restaurants, couriers, terms), problems: [] };
}

/** One line for people: `orders.txt:3 placement_time: message`. */
export function problemLine(problem: MdrpProblem): string {
  const column = problem.column === '' ? '' : ` ${problem.column}`;
  const place = problem.file === '' ? '' : `${problem.file}:${problem.line}${column}: `;
  return visible(`${place}${problem.message}`);
}

function readTable(part: keyof MdrpTexts, texts: MdrpTexts, problems: ProblemList): Table {
  const file = MDRP_FILES[part];
  const columns = COLUMNS[part];
  const table: Table = { ids: new Map(), numbers: new Map(), lines: [], isWhole: false };
  for (const { name, min } of columns) {
    if (Number.isNaN(min)) table.ids.set(name, []);
    else table.numbers.set(name, []);
  }
  const text = texts[part].replace(/^\uFEFF/, '').trimEnd();
  const lines = text.split('\n', mostRows + 2).map((line) => line.replace(/\r$/, ''));
  const header = lines[0].split('\t');
  const complaint = headerComplaint(header, columns);
  if (complaint !== undefined) problems.add(file, 1, '', complaint);
  else if (lines.length < 2) problems.add(file, 2, '', 'at least one row is needed');
  else if (lines.length > mostRows + 1) {
    problems.add(file, mostRows + 2, '', `at most ${mostRows} rows are read`);
  } else {
    const before = problems.count;
    const places = columns.map((column) => header.indexOf(column.name));
    for (let i = 1; i < lines.length; i++) {
      readRow({ file, line: i + 1, cells: lines[i].split('\t') }, header.length, places,
        columns, table, problems);
    }
    table.isWhole = problems.count === before;
  }
  return table;
}

/** Columns may stand in any order, and others between them; each must be there once. */
function headerComplaint(
  header: readonly string[], columns: readonly Column[],
): string | undefined {
  const names = columns.map((column) => column.name);
  const missing = names.filter((name) => !header.includes(name));
  const twice = names.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (missing.length + twice.length === 0) return undefined;
  const wrong = [
    ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : []),
    ...(twice.length > 0 ? [`with ${twice.join(', ')} twice`] : []),
  ].join(' and ');
  return `the header must have "${names.join(' | ')}" with tabs between, `
    + `found one ${wrong}: "${visibleCut(header.join(' | '))}"`;
}

interface RawRow { readonly file: string; readonly line: number; readonly cells: string[] }

function readRow(
  row: RawRow, width: number, places: readonly number[], columns: readonly Column[],
  table: Table, problems: ProblemList,
): void {
  const { file, line, cells } = row;
  if (cells.length !== width) {
    problems.add(file, line, '', `${width} tab-separated cells are needed, found ${cells.length}`);
    return;
  }
  const before = problems.count;
  const read = columns.map((column, i) => readCell(row, cells[places[i]], column, problems));
  if (problems.count > before) return;
  columns.forEach((column, i) => {
    table.ids.get(column.name)?.push(cells[places[i]]);
    table.numbers.get(column.name)?.push(read[i]);
  });
  table.lines.push(line);
}

function readCell(row: RawRow, cell: string, column: Column, problems: ProblemList): number {
  const { file, line } = row;
  if (Number.isNaN(column.min)) {
    if (!/^\S+$/.test(cell)) {
      problems.add(file, line, column.name,
        `an id without blanks is needed, found "${visibleCut(cell)}"`);
    }
    return 0;
  }
  const value = /^-?\d{1,9}$/.test(cell) ? Number(cell) : NaN;
  if (!(value >= column.min && value <= column.max)) {
    problems.add(file, line, column.name, `a whole number from ${column.min} to ${column.max} `
      + `is needed, found "${visibleCut(cell)}"`);
  }
  return value;
}

function checkIds(
  orders: Table, restaurants: Table, couriers: Table, problems: ProblemList,
): void {
  // Moves name the places of orders and restaurants, and a rider's on-location as 0.
  checkUnique(MDRP_FILES.restaurants, 'restaurant', restaurants, ['0'], problems);
  checkUnique(MDRP_FILES.orders, 'order', orders, ['0'], problems);
  checkUnique(MDRP_FILES.couriers, 'courier', couriers, [], problems);
  // A restaurant whose own row is wrong would be missed in every order: one problem is enough.
  if (!restaurants.isWhole) return;
  const known = new Set(restaurants.ids.get('restaurant'));
  (orders.ids.get('restaurant') ?? []).forEach((restaurant, i) => {
    if (known.has(restaurant)) return;
    problems.add(MDRP_FILES.orders, orders.lines[i], 'restaurant',
      `"${visibleCut(restaurant)}" is not in ${MDRP_FILES.restaurants}`);
  });
}

/** Within its file, and apart from what is taken before. */
function checkUnique(
  file: string, column: string, table: Table, before: readonly string[], problems: ProblemList,
): void {
  const taken = new Set(before);
  (table.ids.get(column) ?? []).forEach((value, i) => {
    if (taken.has(value)) {
      problems.add(file, table.lines[i], column,
        `"${visibleCut(value)}" is used already; ids must be unique and not 0`);
    }
    taken.add(value);
  });
}

function checkTimes(orders: Table, couriers: Table, problems: ProblemList): void {
  const placed = orders.numbers.get('placement_time') ?? [];
  const ready = orders.numbers.get('ready_time') ?? [];
  placed.forEach((minute, i) => {
    if (ready[i] >= minute) return;
    problems.add(MDRP_FILES.orders, orders.lines[i], 'ready_time',
      `must be at least the placement time ${minute}, found ${ready[i]}`);
  });
  const on = couriers.numbers.get('on_time') ?? [];
  const off = couriers.numbers.get('off_time') ?? [];
  on.forEach((minute, i) => {
    if (off[i] >= minute) return;
    problems.add(MDRP_FILES.couriers, couriers.lines[i], 'off_time',
      `must be at least the on-time ${minute}, found ${off[i]}`);
  });
}

function readTerms(table: Table, problems: ProblemList): DayTerms | null {
  const file = MDRP_FILES.parameters;
  if (table.lines.length > 1) {
    problems.add(file, table.lines[1], '', 'only one row is allowed');
  }
  if (table.lines.length !== 1) return null;
  const value = (name: string): number => (table.numbers.get(name) ?? [])[0];
  for (const name of ['pickup service minutes', 'dropoff service minutes']) {
    if (value(name) % 2 === 0) continue;
    problems.add(file, table.lines[0], name,
      `an even number is needed, as half of it must be whole, found ${value(name)}`);
  }
  return {
    metresPerMinute: value('meters_per_minute'),
    pickupServiceMinutes: value('pickup service minutes'),
    dropoffServiceMinutes: value('dropoff service minutes'),
    targetClickToDoorMinutes: value('target click-to-door'),
    maximumClickToDoorMinutes: value('maximum click-to-door'),
    payPerOrderDollars: value('pay per order'),
    guaranteedPayPerHourDollars: value('guaranteed pay per hour'),
  };
}

function buildDay(
  name: string, orders: Table, restaurants: Table, couriers: Table, terms: DayTerms,
): BenchmarkDay {
  const ids = (table: Table, column: string): string[] => table.ids.get(column) ?? [];
  const numbers = (table: Table, column: string): number[] => table.numbers.get(column) ?? [];
  const orderIds = ids(orders, 'order');
  const placed = numbers(orders, 'placement_time');
  const sequence = orderIds.map((_, i) => i).sort((a, b) =>
    placed[a] - placed[b] || compareIds(orderIds[a], orderIds[b]));
  // Ties between riders go by their place: that of their ids, not of their rows.
  const courierIds = ids(couriers, 'courier');
  const riders = courierIds.map((_, i) => i)
    .sort((a, b) => compareIds(courierIds[a], courierIds[b]));
  const inOrder = (table: Table, rows: readonly number[]) => (column: string): Int32Array => {
    const values = numbers(table, column);
    return Int32Array.from(rows, (i) => values[i]);
  };
  const sorted = inOrder(orders, sequence);
  const rider = inOrder(couriers, riders);
  const restaurantIndex = new Map(ids(restaurants, 'restaurant').map((r, i) => [r, i]));
  const orderRestaurants = ids(orders, 'restaurant');
  return {
    name, terms,
    orderIds: sequence.map((i) => orderIds[i]),
    orderX: sorted('x'), orderY: sorted('y'),
    orderPlacedMinute: sorted('placement_time'), orderReadyMinute: sorted('ready_time'),
    orderRestaurant: Int32Array.from(sequence,
      (i) => restaurantIndex.get(orderRestaurants[i]) ?? -1),
    restaurantIds: ids(restaurants, 'restaurant'),
    restaurantX: Int32Array.from(numbers(restaurants, 'x')),
    restaurantY: Int32Array.from(numbers(restaurants, 'y')),
    riderIds: riders.map((i) => courierIds[i]),
    riderX: rider('x'), riderY: rider('y'),
    riderOnMinute: rider('on_time'), riderOffMinute: rider('off_time'),
  };
}

/**
 * The sequence of orders placed in one minute: by the number that ends the id, as in `o12`, ids
 * without one last; then by the id's text. It does not depend on the sequence in the file.
 */
function compareIds(a: string, b: string): number {
  const [numberA, numberB] = [a, b].map((id) => Number(/\d+$/.exec(id)?.[0] ?? Infinity));
  if (numberA !== numberB) return numberA < numberB ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
