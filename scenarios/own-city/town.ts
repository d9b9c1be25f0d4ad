// A town from somebody's own four files: zones with their people, merchants, riders' homes and the
// orders of a log. Everything that is wrong is told at once, with file, line and column.

import type { Problem } from '../schema/problem.ts';
import { visibleCut } from '../schema/visible-text.ts';
import { type Column, columnOf, isSameName, nearestIn, type TableName, townColumns }
  from './columns.ts';
import { problemIn, type TextRow, type TextTable } from './text-table.ts';
import { type Datum, fromGcj02, type GlobePlace, metresFrom } from './datum.ts';

/** A place of a file, in WGS-84. */
export interface Placed extends GlobePlace {
  readonly id: string;
  readonly line: number;
}

export interface TownZone extends Placed {
  readonly name: string | undefined;
  readonly residents: number;
  readonly jobs: number | undefined;
  /** Outer ring in WGS-84, of zones that are areas. */
  readonly ring: readonly GlobePlace[] | undefined;
}

export interface TownMerchant extends Placed {
  readonly tier: string | undefined;
  readonly specialty: string | undefined;
}

/** Minutes of the day; undefined where the file does not say. */
export interface TownRider extends Placed {
  readonly onMinute: number | undefined;
  readonly offMinute: number | undefined;
}

/** Moments are minutes of the day on which the order was placed, perhaps beyond midnight. */
export interface TownOrder extends Placed {
  /** As `2026-03-02`, however the file writes it; empty for a time without a date. */
  readonly day: string;
  readonly placedMinute: number;
  /** Index into the merchants. */
  readonly merchant: number;
  readonly readyMinute: number | undefined;
  readonly deliveredMinute: number | undefined;
}

/** What the four files say. */
export interface Town {
  readonly zones: readonly TownZone[];
  readonly merchants: readonly TownMerchant[];
  readonly riders: readonly TownRider[];
  readonly orders: readonly TownOrder[];
}

/** How files are to be read. */
export interface TownReading {
  readonly datum: Datum;
  /** Names of columns where they are not known: `zones.residents` to a name in the head. */
  readonly columns: ReadonlyMap<string, string>;
  /** What a merchant's type and cuisine may be called, by word: an id. */
  readonly tiers: ReadonlyMap<string, string>;
  readonly specialties: ReadonlyMap<string, string>;
}

/** Farther from the middle of all zones nothing lies. */
const farthestDegrees = 0.5;
/** No meal is brought farther, east or north. */
export const farthestMetres = 7000;
const mostPeople = 10_000_000;
const minutesPerDay = 1440;
const dayMs = 86_400_000;
/** Date, if any, hour and minute; seconds are passed over. */
const momentForm =
  /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ]+)?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/** The town of four tables; nothing where something is wrong, which goes into the list. */
export function readTown(
  tables: Readonly<Record<TableName, TextTable>>,
  reading: TownReading,
  problems: Problem[],
): Town | undefined {
  const before = problems.length;
  const read = (name: TableName): Reader => new Reader(name, tables[name], reading, problems);
  const zones = zonesIn(read('zones'));
  const merchants = merchantsIn(read('merchants'), reading);
  const riders = ridersIn(read('riders'));
  const orders = ordersIn(read('orders'), merchants);
  checkFar(tables, { zones, merchants, riders, orders }, problems);
  return problems.length > before ? undefined : { zones, merchants, riders, orders };
}

/** Reads the cells of a table by what its columns are. */
class Reader {
  readonly table: TextTable;
  private readonly reading: TownReading;
  private readonly problems: Problem[];
  private readonly places = new Map<string, number>();
  private readonly seen = new Map<string, number>();

  constructor(name: TableName, table: TextTable, reading: TownReading, problems: Problem[]) {
    this.table = table;
    this.reading = reading;
    this.problems = problems;
    for (const column of townColumns[name]) {
      const asked = reading.columns.get(`${name}.${column.id}`);
      const place = columnOf(column, table.head, asked);
      if (place !== undefined) this.found(column.id, place);
      else if (column.isOptional !== true || asked !== undefined) this.lack(column, name, asked);
    }
  }

  /** Rows with their place; none where a column lacks. */
  get rows(): readonly TextRow[] {
    return this.places.has('id') && this.places.has('longitude') && this.places.has('latitude')
      ? this.table.rows : [];
  }

  /** Whether the file has such a column. */
  has(column: string): boolean {
    return this.places.has(column);
  }

  text(row: TextRow, column: string): string | undefined {
    const place = this.places.get(column);
    const cell = place === undefined ? '' : row.cells[place];
    return cell === '' ? undefined : cell;
  }

  /** A number within bounds; undefined where nothing stands and nothing must. */
  number(row: TextRow, column: string, min: number, max: number, isNeeded = true):
  number | undefined {
    const cell = this.text(row, column);
    if (cell === undefined && !isNeeded) return undefined;
    const value = cell !== undefined && /^[-+]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : NaN;
    if (value >= min && value <= max) return value;
    const shown = visibleCut(cell ?? '');
    this.refuse(row, column, `“${shown}”不可用`, `"${shown}" cannot be used`, {
      zh: `${min} 至 ${max} 的数`, en: `a number from ${min} to ${max}`,
    });
    return undefined;
  }

  /** Id and place of a row, each checked. */
  placed(row: TextRow): Placed {
    const id = this.text(row, 'id') ?? '';
    const line = this.seen.get(id);
    if (id === '') {
      this.refuse(row, 'id', '没有编号', 'has no id', { zh: '一个编号', en: 'an id' });
    } else if (line !== undefined) {
      this.refuse(row, 'id', `“${visibleCut(id)}”已在第 ${line} 行`,
        `"${visibleCut(id)}" stands on line ${line} already`,
        { zh: '文件中唯一的编号', en: 'an id that stands once in the file' });
    }
    this.seen.set(id, row.line);
    const longitude = this.number(row, 'longitude', -180, 180) ?? NaN;
    const latitude = this.number(row, 'latitude', -85, 85) ?? NaN;
    return { id, line: row.line, ...this.onGlobe({ longitude, latitude }) };
  }

  onGlobe(place: GlobePlace): GlobePlace {
    return this.reading.datum === 'gcj02' ? fromGcj02(place) : place;
  }

  /** Minutes of its day and the day itself, as `2026-03-02 11:45`, `2026/3/2T11:45:30`, `11:45`. */
  moment(row: TextRow, column: string): { day: string; minute: number } | undefined {
    const cell = this.text(row, column);
    if (cell === undefined) return undefined;
    const found = momentForm.exec(cell);
    const [, year, month, date, hour, minute] = found ?? [];
    const day = year === undefined ? '' : dayIn(year, month, date);
    if (found !== null && day !== undefined && Number(hour) <= 24 && Number(minute) < 60) {
      return { day, minute: Number(hour) * 60 + Number(minute) };
    }
    this.refuse(row, column, `“${visibleCut(cell)}”不是时刻`, `"${visibleCut(cell)}" is no moment`, {
      zh: '形如 2026-03-02 11:45 或 11:45', en: 'one like 2026-03-02 11:45 or 11:45',
    });
    return undefined;
  }

  /** A word that stands for an id. */
  word(row: TextRow, column: string, known: ReadonlyMap<string, string>): string | undefined {
    const cell = this.text(row, column);
    if (cell === undefined) return undefined;
    const id = known.get(cell.toLowerCase());
    if (id !== undefined) return id;
    const words = [...known.keys()].join(', ');
    this.refuse(row, column, `“${visibleCut(cell)}”不认识`, `"${visibleCut(cell)}" is not known`,
      { zh: words, en: words });
    return undefined;
  }

  refuse(row: TextRow, column: string, zh: string, en: string, allowed: { zh: string; en: string }):
  void {
    const place = { line: row.line, column };
    this.problems.push(problemIn(this.table.file, place, zh, en, allowed));
  }

  /** A column that has been found; the only one of its name, or nobody knows which is meant. */
  private found(id: string, place: number): void {
    const { file, head } = this.table;
    this.places.set(id, place);
    if (!head.some((name, i) => i !== place && isSameName(name, head[place]))) return;
    const name = visibleCut(head[place]);
    this.problems.push(problemIn(file, { line: 1 }, `有两列名为“${name}”`,
      `has two columns called "${name}"`, { zh: '互不相同的列名', en: 'names that differ' }));
  }

  private lack(column: Column, name: TableName, asked: string | undefined): void {
    const near = asked === undefined ? nearestIn(column, this.table.head) : undefined;
    const head = this.table.head.map((each) => visibleCut(each)).join(', ');
    const [zh, en] = asked !== undefined
      ? [`没有名为“${visibleCut(asked)}”的列`, `has no column called "${visibleCut(asked)}"`]
      : [`缺少“${column.id}”列（${column.meaning.zh}）`,
        `lacks the column "${column.id}" (${column.meaning.en})`];
    const perhaps = near === undefined ? ['', ''] : [`；是不是“${near}”？`, `; perhaps "${near}"?`];
    this.problems.push(problemIn(this.table.file, { line: 1 }, `${zh}，有：${head}${perhaps[0]}`,
      `${en}; it has ${head}${perhaps[1]}`, {
        zh: `${[column.id, ...column.names].join('、')}，或 --column ${name}.${column.id}=列名`,
        en: `${[column.id, ...column.names].join(', ')}, or --column ${name}.${column.id}=NAME`,
      }));
  }
}

/** A day as `2026-03-02`; undefined where the calendar has none. */
function dayIn(year: string, month: string, date: string): string | undefined {
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  const inCalendar = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return inCalendar.toISOString().slice(0, 10) === day ? day : undefined;
}

function zonesIn(read: Reader): TownZone[] {
  return read.rows.map((row) => ({
    ...read.placed(row),
    name: read.text(row, 'name'),
    residents: read.number(row, 'residents', 0, mostPeople, read.has('residents')) ?? 0,
    jobs: read.number(row, 'jobs', 0, mostPeople, false),
    ring: row.ring?.map(([longitude, latitude]) => read.onGlobe({ longitude, latitude })),
  }));
}

function merchantsIn(read: Reader, { tiers, specialties }: TownReading): TownMerchant[] {
  return read.rows.map((row) => ({
    ...read.placed(row),
    tier: read.word(row, 'tier', tiers),
    specialty: read.word(row, 'specialty', specialties),
  }));
}

function ridersIn(read: Reader): TownRider[] {
  return read.rows.map((row) => {
    const [onMinute, offMinute] = ['on', 'off'].map((each) => read.moment(row, each)?.minute);
    if (onMinute !== undefined && offMinute !== undefined && offMinute <= onMinute) {
      read.refuse(row, 'off', '不晚于上线', 'is no later than coming online',
        { zh: '上线之后', en: 'a moment after it' });
    }
    return { ...read.placed(row), onMinute, offMinute };
  });
}

function ordersIn(read: Reader, merchants: readonly TownMerchant[]): TownOrder[] {
  const places = new Map(merchants.map(({ id }, i) => [id, i]));
  return read.rows.map((row) => {
    const placed = read.moment(row, 'placed');
    if (placed === undefined && read.has('placed') && read.text(row, 'placed') === undefined) {
      read.refuse(row, 'placed', '没有时刻', 'has no moment', { zh: '下单时刻', en: 'when it was placed' });
    }
    const id = read.text(row, 'merchant') ?? '';
    const merchant = places.get(id) ?? -1;
    if (merchant < 0 && read.has('merchant') && merchants.length > 0) {
      read.refuse(row, 'merchant', `“${visibleCut(id)}”不在商家文件中`,
        `"${visibleCut(id)}" is not among the merchants`,
        { zh: '商家文件中的编号', en: 'an id of the merchants\' file' });
    }
    const later = (column: string): number | undefined => {
      const moment = read.moment(row, column);
      if (moment === undefined || placed === undefined) return undefined;
      const isDated = moment.day !== '' && placed.day !== '';
      const days = isDated ? (Date.parse(moment.day) - Date.parse(placed.day)) / dayMs : 0;
      const minute = moment.minute + days * minutesPerDay;
      if (minute >= placed.minute && minute <= placed.minute + minutesPerDay) return minute;
      const [zh, en] = minute < placed.minute
        ? ['早于下单', 'is before the order was placed']
        : ['比下单晚一天以上', 'is over a day after the order was placed'];
      read.refuse(row, column, zh, en, { zh: '下单后一天之内', en: 'a moment after it, within a day' });
      return undefined;
    };
    return {
      ...read.placed(row), day: placed?.day ?? '', placedMinute: placed?.minute ?? 0, merchant,
      readyMinute: later('ready'), deliveredMinute: later('delivered'),
    };
  });
}

/** Nothing lies in another city: mostly longitude and latitude have changed places. */
function checkFar(
  tables: Readonly<Record<TableName, TextTable>>, town: Town, problems: Problem[],
): void {
  const middle = (values: number[]): number => (
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
  );
  const longitude = middle(town.zones.map((zone) => zone.longitude));
  const latitude = middle(town.zones.map((zone) => zone.latitude));
  for (const name of ['zones', 'merchants', 'riders', 'orders'] as const) {
    for (const place of town[name]) {
      const away = Math.max(Math.abs(place.longitude - longitude),
        Math.abs(place.latitude - latitude));
      if (!(away > farthestDegrees)) continue;
      problems.push(problemIn(tables[name].file, { line: place.line, column: 'longitude' },
        '离其余地点太远；经度与纬度是否对调？',
        'lies far from everything else; have longitude and latitude changed places?', {
          zh: `离区域中心 ${farthestDegrees} 度以内`,
          en: `within ${farthestDegrees} degrees of the middle of the zones`,
        }));
    }
  }
  for (const order of town.orders) {
    const merchant = town.merchants[order.merchant];
    if (merchant === undefined) continue;
    const metres = Math.max(...metresFrom(merchant, order).map(Math.abs));
    if (!(metres > farthestMetres)) continue;
    const kilometres = Math.round(metres / 1000);
    problems.push(problemIn(tables.orders.file, { line: order.line, column: 'longitude' },
      `离其商家 ${kilometres} 公里`, `lies ${kilometres} km from its merchant`,
      { zh: `至多 ${farthestMetres} 米`, en: `at most ${farthestMetres} m` }));
  }
}
