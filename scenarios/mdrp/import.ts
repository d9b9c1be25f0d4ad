// Reads an instance of the meal-delivery-routing problem (four tab-separated texts) into a given
// day. Everything wrong is reported at once with file, line and column; nothing is clamped.
import type { BenchmarkDay, DayTerms } from '../../sim-core/benchmark.ts';

/** The four texts of an instance. */
export interface MdrpTexts {
  readonly orders: string;
  readonly restaurants: string;
  readonly couriers: string;
  readonly parameters: string;
}

/** One thing wrong with a file. Line 1 is the header; column 0 concerns the whole line or file. */
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
interface Table { ids: Map<string, string[]>; numbers: Map<string, number[]>; lines: number[] }

/** Builds the day of an instance, or lists everything that is wrong with it. */
export function importMdrp(
  name: string, texts: MdrpTexts,
): { day: BenchmarkDay; problems: [] } | { day: null; problems: MdrpProblem[] } {
  const problems: MdrpProblem[] = [];
  const orders = readTable('orders', texts, problems);
  const restaurants = readTable('restaurants', texts, problems);
  const couriers = readTable('couriers', texts, problems);
  const parameters = readTable('parameters', texts, problems);
  checkIds(orders, restaurants, couriers, problems);
  checkTimes(orders, couriers, problems);
  const terms = readTerms(parameters, problems);
  if (problems.length > 0 || terms === null) return { day: null, problems };
  return { day: buildDay(name, orders, restaurants, couriers, terms), problems: [] };
}

/** One line for people: `orders.txt:3 placement_time: message`. */
export function problemLine(problem: MdrpProblem): string {
  const column = problem.column === '' ? '' : ` ${problem.column}`;
  return `${problem.file}:${problem.line}${column}: ${problem.message}`;
}

function readTable(part: keyof MdrpTexts, texts: MdrpTexts, problems: MdrpProblem[]): Table {
  const file = MDRP_FILES[part];
  const columns = COLUMNS[part];
  const table: Table = { ids: new Map(), numbers: new Map(), lines: [] };
  for (const { name, min } of columns) {
    if (Number.isNaN(min)) table.ids.set(name, []);
    else table.numbers.set(name, []);
  }
  const lines = texts[part].replace(/\s+$/, '').split('\n').map((line) => line.replace(/\r$/, ''));
  const expected = columns.map((column) => column.name).join('\t');
  if (lines[0] !== expected) {
    problems.push({ file, line: 1, column: '',
      message: `the header must be "${expected.replaceAll('\t', ' | ')}"` });
    return table;
  }
  if (lines.length < 2) {
    problems.push({ file, line: 2, column: '', message: 'at least one row is needed' });
  }
  for (let i = 1; i < lines.length; i++) readRow(file, i + 1, lines[i], columns, table, problems);
  return table;
}

function readRow(
  file: string, line: number, text: string, columns: readonly Column[], table: Table,
  problems: MdrpProblem[],
): void {
  const cells = text.split('\t');
  if (cells.length !== columns.length) {
    problems.push({ file, line, column: '',
      message: `${columns.length} tab-separated cells are needed, found ${cells.length}` });
    return;
  }
  const before = problems.length;
  const read = columns.map((column, i) => readCell(file, line, cells[i], column, problems));
  if (problems.length > before) return;
  columns.forEach((column, i) => {
    table.ids.get(column.name)?.push(cells[i]);
    table.numbers.get(column.name)?.push(read[i]);
  });
  table.lines.push(line);
}

function readCell(
  file: string, line: number, cell: string, column: Column, problems: MdrpProblem[],
): number {
  if (Number.isNaN(column.min)) {
    if (!/^\S+$/.test(cell)) {
      problems.push({ file, line, column: column.name,
        message: `an id without blanks is needed, found "${cell}"` });
    }
    return 0;
  }
  const value = /^-?\d{1,9}$/.test(cell) ? Number(cell) : NaN;
  if (!(value >= column.min && value <= column.max)) {
    problems.push({ file, line, column: column.name,
      message: `a whole number from ${column.min} to ${column.max} is needed, found "${cell}"` });
  }
  return value;
}

function checkIds(
  orders: Table, restaurants: Table, couriers: Table, problems: MdrpProblem[],
): void {
  // Moves name customers and restaurants in one column, and the on-location as 0: no id may clash.
  const places = new Set(['0']);
  const known = new Set(restaurants.ids.get('restaurant'));
  checkUnique(MDRP_FILES.restaurants, 'restaurant', restaurants, places, problems);
  checkUnique(MDRP_FILES.orders, 'order', orders, places, problems);
  checkUnique(MDRP_FILES.couriers, 'courier', couriers, new Set(), problems);
  const named = orders.ids.get('restaurant') ?? [];
  named.forEach((restaurant, i) => {
    if (known.has(restaurant)) return;
    problems.push({ file: MDRP_FILES.orders, line: orders.lines[i], column: 'restaurant',
      message: `"${restaurant}" is not in ${MDRP_FILES.restaurants}` });
  });
  const orderIds = orders.ids.get('order') ?? [];
  orderIds.forEach((order, i) => {
    if (/\d$/.test(order)) return;
    problems.push({ file: MDRP_FILES.orders, line: orders.lines[i], column: 'order',
      message: `an id ending in a number is needed to order equal times, found "${order}"` });
  });
}

function checkUnique(
  file: string, column: string, table: Table, taken: Set<string>, problems: MdrpProblem[],
): void {
  (table.ids.get(column) ?? []).forEach((value, i) => {
    if (taken.has(value)) {
      problems.push({ file, line: table.lines[i], column,
        message: `"${value}" is used already; ids must be unique and not 0` });
    }
    taken.add(value);
  });
}

function checkTimes(orders: Table, couriers: Table, problems: MdrpProblem[]): void {
  const placed = orders.numbers.get('placement_time') ?? [];
  const ready = orders.numbers.get('ready_time') ?? [];
  placed.forEach((minute, i) => {
    if (ready[i] >= minute) return;
    problems.push({ file: MDRP_FILES.orders, line: orders.lines[i], column: 'ready_time',
      message: `must be at least the placement time ${minute}, found ${ready[i]}` });
  });
  const on = couriers.numbers.get('on_time') ?? [];
  const off = couriers.numbers.get('off_time') ?? [];
  on.forEach((minute, i) => {
    if (off[i] >= minute) return;
    problems.push({ file: MDRP_FILES.couriers, line: couriers.lines[i], column: 'off_time',
      message: `must be at least the on-time ${minute}, found ${off[i]}` });
  });
}

function readTerms(table: Table, problems: MdrpProblem[]): DayTerms | null {
  const file = MDRP_FILES.parameters;
  if (table.lines.length > 1) {
    problems.push({ file, line: table.lines[1], column: '', message: 'only one row is allowed' });
  }
  if (table.lines.length !== 1) return null;
  const value = (name: string): number => (table.numbers.get(name) ?? [])[0];
  for (const name of ['pickup service minutes', 'dropoff service minutes']) {
    if (value(name) % 2 === 0) continue;
    problems.push({ file, line: table.lines[0], column: name,
      message: `an even number is needed, as half of it must be whole, found ${value(name)}` });
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
    placed[a] - placed[b] || numericId(orderIds[a]) - numericId(orderIds[b]) || a - b);
  const sorted = (column: string): Int32Array => {
    const values = numbers(orders, column);
    return Int32Array.from(sequence, (i) => values[i]);
  };
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
    riderIds: ids(couriers, 'courier'),
    riderX: Int32Array.from(numbers(couriers, 'x')),
    riderY: Int32Array.from(numbers(couriers, 'y')),
    riderOnMinute: Int32Array.from(numbers(couriers, 'on_time')),
    riderOffMinute: Int32Array.from(numbers(couriers, 'off_time')),
  };
}

/** The number that ends an id such as `o12`. */
function numericId(orderId: string): number {
  return Number(/\d+$/.exec(orderId)?.[0] ?? 0);
}
