// What shops have in a city: a till with its staff and walk-ins, a stock record of each category
// with its errors, flowers by age, what is in each open order, and the sums that figures are made
// of.

import { gammaQuantiles, type Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { table, type Table } from '../../kernel/table.ts';
import { hoursPerDay } from '../../kernel/units.ts';
import type { Opening } from '../../world/vertical.ts';
import { binNamesOf } from '../fulfilment/bins.ts';
import { guestColumns, type Arrivals } from '../fulfilment/guests.ts';
import { kitchenColumns } from '../fulfilment/kitchen-queue.ts';
import { heldColumns } from '../fulfilment/held.ts';
import { emptyWanted, mostLines, type Wanted } from '../fulfilment/lines.ts';
import { makeTableVisits, type TableVisits } from '../fulfilment/table-visits.ts';
import { mostCategories } from './goods.ts';
import type { reasons } from './reasons.ts';
import { isOpenAt, shopTiers, type ShopTier } from './shops.ts';

/** Shape of the gamma distributions of picking and serving (assumed). */
const workShape = 4;
/** Days, from the morning on which they come, for which flowers can be sold (assumed). */
export const flowerLifeDays = 2;

/** More days than anybody orders ahead. */
export const daysOfAhead = 7;

const shopColumns = {
  ...kitchenColumns,
  ...guestColumns,
  /** Till staff by day. */
  staff: 'f64',
  /** When the catalogue was last brought up to date, and the bouquets that it showed then. */
  updatedAt: 'f64',
  shownBouquets: 'f64',
  /** Bouquets on hand by days since they came; on order for the next morning. */
  bouquets: ['f64', flowerLifeDays],
  onOrder: 'f64',
  /** Bouquets ordered ahead for a day, by its number's remainder. */
  ahead: ['f64', daysOfAhead],
  /** Forecast of a day's wishes for them and its mean error, on a day like others; wished today. */
  forecast: 'f64',
  meanError: 'f64',
  wished: 'f64',
  /** Bouquets over a run: received = sold + wilted + on hand. */
  received: 'f64',
  sold: 'f64',
  wilted: 'f64',
} as const;

const stockColumns = {
  /** Share of the articles on the shelf whose record is wrong. */
  errorShare: 'f64',
  /** How often an article that was there sells out, by the hour. */
  sellOutsPerHour: 'f64',
  /** Day of the last count. */
  countedDay: 'i32',
  /** Lines asked for, sold and missed over a run. */
  asked: 'i32',
  sold: 'i32',
  missed: 'i32',
} as const;

const goodsColumns = {
  /** Each line: see `packLine`. */
  line: ['i32', mostLines],
  lines: 'i32',
  /** What is given back for missing lines, and what the others cost the shop. */
  missingFen: 'i32',
  costFen: 'i32',
  /** Of these, what was paid when the flowers came. */
  paidBeforeFen: 'i32',
  /** 1 when a pharmacy on duty took it at night. */
  isOnDuty: 'i32',
} as const;

const bookColumns = {
  placed: 'f64',
  orders: 'f64',
  soldOut: 'f64',
  lines: 'f64',
  missing: 'f64',
  substituted: 'f64',
  metres: 'f64',
  goodsFen: 'f64',
  starsLost: 'f64',
  shopDays: 'f64',
  needs: 'f64',
  reached: 'f64',
  nightMedicineNeeds: 'f64',
  nightMedicineReached: 'f64',
  dutyNights: 'f64',
  dutySalesFen: 'f64',
  dutyGoodsFen: 'f64',
  walkIns: 'f64',
  walkInsLost: 'f64',
  /** What walk-ins who left, and those who ordered instead, would have left the shops. */
  leftFen: 'f64',
  displacedFen: 'f64',
  bouquetsReceived: 'f64',
  bouquetsWilted: 'f64',
  orderedAhead: 'f64',
  aheadBrought: 'f64',
  aheadGivenUp: 'f64',
  /** Bouquets ordered ahead that were not there on their day. */
  aheadGone: 'f64',
  /** Orders whose goods are to be sent back, and those that have been. */
  toSendBack: 'f64',
  sentBack: 'f64',
  ...heldColumns,
} as const;

type BookName = keyof typeof bookColumns;

/** Width and number of the bins of night orders for medicine, click to door. */
export const binMinutes = 2;
export const binCount = 60;

const hourNames = Array.from({ length: hoursPerDay }, (_, hour) => hour);

/** Names of the sums over a run: needs by hour and night orders by bin besides. */
export const sumNames: readonly string[] = [
  ...Object.keys(bookColumns),
  ...hourNames.flatMap((hour) => [`needs@${hour}`, `reached@${hour}`]),
  ...binNamesOf('night', binCount),
];

export type Shops = Records<typeof shopColumns>;
export type Stock = Table<typeof stockColumns>;
export type Goods = Records<typeof goodsColumns>;
export type Books = Table<typeof bookColumns>;

/** The list of a need, and the tier that it is for: scratch, in no section. */
export interface WantedHere extends Wanted {
  tier: number;
  /** Days until it is to be brought, for whoever orders ahead; and whether it was ordered so. */
  aheadDays: number;
  isAhead: boolean;
  /** What its goods would leave a shop that sold them on the spot. */
  leftFen: number;
}

export interface RetailTables {
  readonly number: number;
  readonly shops: Shops;
  /** By shop's number and category. */
  readonly stock: Stock;
  /** By order. */
  readonly goods: Goods;
  /** By district, who orders instead of walking in. */
  readonly visits: TableVisits;
  /** What today's orders took from walk-ins, were all of them to have come here. */
  readonly day: Table<{ readonly displacedFen: 'f64' }>;
  readonly books: Books;
  readonly byHour: Table<{ readonly needs: 'f64'; readonly reached: 'f64' }>;
  /** Night orders for medicine by minutes from click to door. */
  readonly nights: Table<{ readonly orders: 'f64' }>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  /** Work over its mean. */
  readonly work: Quantiles;
  readonly normal: Quantiles;
  /** By tier, when people walk in. */
  readonly arrivals: readonly Arrivals[];
  readonly wanted: WantedHere;
  /** Set from the run's seed. */
  readonly keys: { tier: Key; lines: Key; picking: Key; duty: Key; phase: Key; giveUp: Key };
}

/** Share of needs that become orders, found by running. */
export const orderedShare = 0.44;

export function openRetail(opening: Opening): RetailTables {
  const { number, merchants, orders, shapes, districtCount, reasonRows } = opening;
  const places = merchants.rowCount * mostCategories;
  return {
    number,
    shops: records('retail shops', merchants.rowCount, shopColumns, merchants.bits),
    stock: table('retail stock', places, stockColumns),
    goods: records('retail goods', orders.rowCount, goodsColumns, orders.bits),
    visits: makeTableVisits('retail visits', districtCount, orderedShare),
    day: table('retail day', 1, { displacedFen: 'f64' }),
    books: table('retail books', 1, bookColumns),
    byHour: table('retail hours', hoursPerDay, { needs: 'f64', reached: 'f64' }),
    nights: table('retail nights', binCount, { orders: 'f64' }),
    rows: reasonRows as RetailTables['rows'],
    work: gammaQuantiles(workShape),
    normal: shapes.normal,
    arrivals: shopTiers.map((tier) => (
      { key: 0, exponential: shapes.exponential, shareByHour: walkInShareByHour(tier) }
    )),
    wanted: { ...emptyWanted(), tier: 0, aheadDays: 0, isAhead: false, leftFen: 0 },
    keys: { tier: 0, lines: 0, picking: 0, duty: 0, phase: 0, giveUp: 0 },
  };
}

/** People walk in when others order, as long as the shop is open. */
function walkInShareByHour(tier: ShopTier): Float64Array {
  const open = tier.needShareByHour.map((share, hour) => (isOpenAt(tier, hour) ? share : 0));
  const sum = open.reduce((a, b) => a + b, 0);
  return Float64Array.from(open, (share) => share / sum);
}

/** Where the categories of a merchant stand in the stock. */
export function firstStock(merchant: number, merchantBits: number): number {
  return (merchant >> merchantBits) * mostCategories;
}

/** One of `sumNames` over a run. */
export function sumOf({ books, byHour, nights }: RetailTables, name: string): number {
  const [what, place] = name.split('@');
  if (place === undefined) return books[what as BookName][0];
  if (what === 'night') return nights.orders[Number(place)];
  return byHour[what as 'needs' | 'reached'][Number(place)];
}
