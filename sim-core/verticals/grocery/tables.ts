// What groceries have in a city: sites with pickers, shelves by item and age, what is in each open
// order, the day's popularity of items, and the sums of which figures are made.

import { gammaQuantiles, type Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { gained, table, type Section, type Table } from '../../kernel/table.ts';
import type { DistrictId } from '../../kernel/units.ts';
import type { Opening } from '../../world/vertical.ts';
import { kitchenColumnsFor } from '../fulfilment/kitchen-queue.ts';
import { emptyWanted, mostLines, type Wanted } from '../fulfilment/lines.ts';
import { ageClasses, assortment, categories } from './assortment.ts';
import type { reasons } from './reasons.ts';

export const mostPickers = 24;
/** Shape of the gamma distribution of picking times (assumed). */
const pickingShape = 9;
/** Sites beyond those of the beginning that may open in a run: those of a policy, and newcomers. */
const spareSites = 6;

const siteColumns = {
  ...kitchenColumnsFor(mostPickers),
  /** Where its shelves begin, by number from 1; 0 where the row has never been a warehouse. */
  shelves: 'f64',
  /** Orders of a day that it reckons with, under an ordinary day's demand; today's so far. */
  foreseenOrders: 'f64',
  ordersToday: 'f64',
} as const;

const stockColumns = {
  /** Forecast of a day's wishes and its mean error, under an ordinary day's demand. */
  forecast: 'f64',
  meanError: 'f64',
  /** Ordered from the supplier and still to come. */
  onOrder: 'i32',
  /** Wished since the last closing, whether it was there or not. */
  asked: 'i32',
  /** Sums over a run, in units: received = all others + those on the shelf. */
  received: 'i32',
  damaged: 'i32',
  sold: 'i32',
  soldMarked: 'i32',
  wasted: 'i32',
} as const;

const goodsColumns = {
  /** Each line: see `packLine`. */
  line: ['i32', mostLines],
  lines: 'i32',
  /** Day on which they were reserved. */
  day: 'i32',
  /** What is given back for missing lines, taken off for those marked down, paid for added ones. */
  missingFen: 'i32',
  markedFen: 'i32',
  addedFen: 'i32',
  /** What is taken off for promotions, and of how many lines. */
  promotedFen: 'i32',
  promotedLines: 'i32',
} as const;

const bookColumns = {
  orders: 'f64',
  lines: 'f64',
  missing: 'f64',
  substituted: 'f64',
  marked: 'f64',
  added: 'f64',
  receivedFen: 'f64',
  soldFen: 'f64',
  wastedFen: 'f64',
  damagedFen: 'f64',
  siteDays: 'f64',
  starsLost: 'f64',
} as const;

const promotingColumns = {
  /** Items on promotion today; lines sold on promotion over a run. */
  items: 'f64',
  promotedLines: 'f64',
} as const;

const trustColumns = {
  /** Trust in where groceries come from, 0 to 1. */
  level: 'f64',
  /** Lines brought today, and those whose goods bore a label. */
  lines: 'f64',
  labelled: 'f64',
} as const;

const labelColumns = {
  /** The day, from 1 on, whose goods were the first to be labelled; 0 while none are. */
  fromDay: 'f64',
  /** Trust at the end of each day in the mean of districts, added up over a run. */
  trustDays: 'f64',
} as const;

type BookName = keyof typeof bookColumns;

/** Names of the sums over a run. */
export const sumNames: readonly string[] = [
  ...Object.keys(bookColumns), 'trustDays', 'promotedLines',
];

export type Sites = Records<typeof siteColumns>;
export type Stock = Table<typeof stockColumns>;
export type Goods = Records<typeof goodsColumns>;
export type Books = Table<typeof bookColumns>;

export interface GroceryTables {
  readonly number: number;
  /** Orders of a day with which a new warehouse reckons. */
  readonly ordersPerSite: number;
  readonly sites: Sites;
  /** By place: shelves of a site times items. */
  readonly stock: Stock;
  /** Units by place and age class. */
  readonly ages: Table<{ readonly units: 'i32' }>;
  /** By order. */
  readonly goods: Goods;
  /** By item, running sums within its category of the day's popularity. */
  readonly mix: Table<{ readonly upTo: 'f64' }>;
  /** Shelves given out so far, and the day whose mix it is. */
  readonly day: Table<{ readonly shelves: 'f64'; readonly mixDay: 'f64' }>;
  readonly books: Books;
  /** By item, what its promotion takes off the price today, per mille of it. */
  readonly promotions: Table<{ readonly off: 'f64' }>;
  readonly promoting: Table<typeof promotingColumns>;
  /** By category, the chance that with a line of it something on promotion is bought besides. */
  readonly besides: Table<{ readonly chance: 'f64' }>;
  /** By item, another day's promotions and what they make of its wishes: scratch, in no section. */
  readonly foreseen: { readonly off: Float64Array; readonly lift: Float64Array };
  /** By district. */
  readonly trust: Table<typeof trustColumns>;
  readonly labels: Table<typeof labelColumns>;
  /** Where the need of the moment arises: scratch, in no section. */
  readonly place: { district: DistrictId };
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  readonly picking: Quantiles;
  readonly normal: Quantiles;
  readonly wanted: Wanted;
  /** Set from the run's seed. */
  readonly keys: { lines: Key; mix: Key; day: Key; damage: Key; picking: Key; promotion: Key };
}

export function openGrocery(opening: Opening): GroceryTables {
  const { number, merchants, orders, shapes, size, reasonRows, districtCount } = opening;
  const shelves = size.merchants + spareSites + Math.ceil(size.merchants / 4);
  const places = shelves * assortment.count;
  return {
    number,
    ordersPerSite: size.ordersPerDay / size.merchants,
    sites: records('grocery sites', merchants.rowCount, siteColumns, merchants.bits),
    stock: table('grocery stock', places, stockColumns),
    ages: table('grocery ages', places * ageClasses, { units: 'i32' }),
    goods: records('grocery goods', orders.rowCount, goodsColumns, orders.bits),
    mix: table('grocery mix', assortment.count, { upTo: 'f64' }),
    day: table('grocery day', 1, { shelves: 'f64', mixDay: 'f64' }),
    books: table('grocery books', 1, bookColumns),
    promotions: table('grocery promotions', assortment.count, { off: 'f64' }),
    promoting: table('grocery promoting', 1, promotingColumns),
    besides: table('grocery besides', categories.length, { chance: 'f64' }),
    foreseen: {
      off: new Float64Array(assortment.count), lift: new Float64Array(assortment.count),
    },
    trust: table('grocery trust', districtCount, trustColumns),
    labels: table('grocery labels', 1, labelColumns),
    place: { district: 0 },
    rows: reasonRows as GroceryTables['rows'],
    picking: gammaQuantiles(pickingShape),
    normal: shapes.normal,
    wanted: emptyWanted(),
    keys: { lines: 0, mix: 0, day: 0, damage: 0, picking: 0, promotion: 0 },
  };
}

/** Where the items of a site's shelves begin in the stock. */
export function firstPlace({ sites }: GroceryTables, merchant: number): number {
  return (sites.shelves[merchant] - 1) * assortment.count;
}

/** What changes of it; digests leave out what is off by default while it is. */
export function sectionsOf(tables: GroceryTables): readonly Section[] {
  const { sites, stock, ages, goods, mix, day, books } = tables;
  return [
    sites.section, stock.section, ages.section, goods.section, mix.section, day.section,
    books.section,
    ...[tables.trust, tables.labels, tables.promotions, tables.promoting, tables.besides]
      .map(({ section }) => gained(section, 0)),
  ];
}

/** One of `sumNames` over a run. */
export function sumOf({ books, labels, promoting }: GroceryTables, name: string): number {
  if (name === 'trustDays') return labels.trustDays[0];
  return name === 'promotedLines' ? promoting.promotedLines[0] : books[name as BookName][0];
}
