// How many orders a day each merchant may expect once consumers know the city: what a merchant
// reckons with before it opens. Zone by zone, the consumers who live there or spend the day there
// choose among the merchants that the first platform shows them, by the mean tastes of all
// segments. It follows from tables and defaults alone, not from a run's luck.

import { exp } from '../kernel/math.ts';
import { table, type Table } from '../kernel/table.ts';
import { platformLevers } from '../policy/levers/index.ts';
import type { City, VerticalHere } from '../world/city.ts';
import { listOf } from '../world/reach.ts';
import { segments, type Segment } from '../world/segments.ts';
import { zoneAt } from '../world/space.ts';

/** Share of needs between nine and six, when people with a day place are there (A1.h09-A1.h17). */
const needsByDay = 0.66;
/** A meal's price, and how far a need's chance of an order follows its utility. */
const mealYuan = 35;
const orderResponse = 0.5;
/** Dear baskets become orders less often: mean size of those ordered (runs at the defaults). */
const basketsOrdered = 0.98;
/** A mean consumer's tastes: utility lost by a yuan and by a minute. */
const pricePerYuan = 0.05;
const timePerMinute = 0.037;

/** Needs for whichever merchant, of 1,000. */
const anyTier = [1000] as const;

const columns = {
  /** Online orders a day. */
  orders: 'f64',
  /** Mean size of their baskets relative to the price level. */
  basketSize: 'f64',
} as const;

/** By the merchant's number. */
export type UsualOrders = Table<typeof columns>;

/** What needs a zone has. */
interface ZoneDemand {
  readonly needs: Float64Array;
  readonly baskets: Float64Array;
}

/** Weight of a merchant whom nobody would choose for the price. */
const leastWorth = 1e-200;

/** The orders of a vertical's merchants; of others, none. */
export function usualOrders(city: City, vertical: VerticalHere): UsualOrders {
  const { space, merchants } = city;
  const usual = table('usual orders', merchants.rowCount, columns);
  const demand = demandByZone(city);
  for (let zone = 0; zone < space.zoneCount; zone++) {
    if (demand.needs[zone] === 0) continue;
    const { needsByTier = anyTier } = vertical;
    for (let tier = 0; tier < needsByTier.length; tier++) {
      const list = listOf(space, vertical.firstList + tier, zone);
      addList(city, vertical, list, demand, usual, { zone, share: needsByTier[tier] / 1000 });
    }
  }
  for (let number = 0; number < usual.capacity; number++) {
    if (usual.orders[number] > 0) usual.basketSize[number] /= usual.orders[number];
  }
  scaleTo(vertical.ordersPerDay, usual);
  keepFromQueues(city, vertical, usual);
  scaleTo(vertical.ordersPerDay, usual);
  return usual;
}

function scaleTo(orders: number, usual: UsualOrders): void {
  let all = 0;
  for (let number = 0; number < usual.capacity; number++) all += usual.orders[number];
  const scale = all === 0 ? 0 : orders / all;
  for (let number = 0; number < usual.capacity; number++) usual.orders[number] *= scale;
}

/** Where more would come than can be served at once, waits keep half of the excess away. */
function keepFromQueues({ merchants }: City, vertical: VerticalHere, usual: UsualOrders): void {
  if (vertical.ordersWithoutQueue === undefined) return;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const number = merchant >> merchants.bits;
    if (usual.orders[number] === 0) continue;
    const most = Math.max(1, vertical.ordersWithoutQueue(vertical.own, merchants, merchant));
    if (usual.orders[number] > most) usual.orders[number] = Math.sqrt(most * usual.orders[number]);
  }
}

function demandByZone({ space, consumers }: City): ZoneDemand {
  const demand = {
    needs: new Float64Array(space.zoneCount),
    baskets: new Float64Array(space.zoneCount),
  };
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    const segment = segments[consumers.segment[consumer >> consumers.bits]];
    const { awayByDay, needRate, basket } = segment;
    const away = needsByDay * awayByDay;
    const orders = needRate * exp(orderResponse * utilityOf(segment));
    const home = zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer]);
    const day = zoneAt(space, consumers.dayX[consumer], consumers.dayY[consumer]);
    demand.needs[home] += orders * (1 - away);
    demand.needs[day] += orders * away;
    const size = basket * basketsOrdered;
    demand.baskets[home] += orders * (1 - away) * size;
    demand.baskets[day] += orders * away * size;
  }
  return demand;
}

/** What a meal of usual size is worth to a segment, apart from what is the same for all. */
function utilityOf({ habit, basket, pricePerYuan: perYuan }: Segment): number {
  return habit - perYuan * basket * mealYuan;
}

/** Shares a share of a zone's needs out among the merchants on a list. */
function addList(
  city: City,
  vertical: VerticalHere,
  list: number,
  demand: ZoneDemand,
  usual: UsualOrders,
  { zone, share: shareOfNeeds }: { readonly zone: number; readonly share: number },
): void {
  const { merchants } = city;
  const { start, merchant: ranked } = city.platforms[0].reach;
  const first = start[list];
  const count = start[list + 1] - first;
  const { nestScale, rightSpecialty, specialties } = vertical;
  const likedMore = exp(rightSpecialty / nestScale);
  const seen = new Float64Array(count);
  const worth = new Float64Array(count);
  const ofSpecialty = new Float64Array(specialties.length);
  let all = 0;
  for (let place = 0; place < count; place++) {
    seen[place] = chanceSeen(place, count, vertical.considered);
    worth[place] = worthOf(city, vertical, ranked[first + place], zone);
    all += seen[place] * worth[place];
    ofSpecialty[merchants.specialty[ranked[first + place]]] += seen[place] * worth[place];
  }
  for (let place = 0; place < count; place++) {
    const merchant = ranked[first + place];
    const own = merchants.specialty[merchant];
    let share = 0;
    for (let wanted = 0; wanted < specialties.length; wanted++) {
      const more = wanted === own ? likedMore : 1;
      const others = all + (likedMore - 1) * ofSpecialty[wanted];
      const mine = worth[place] * more;
      share += (seen[place] * mine) / (others + (1 - seen[place]) * mine);
    }
    const orders = (shareOfNeeds * demand.needs[zone] * share) / specialties.length;
    usual.orders[merchant >> merchants.bits] += orders;
    usual.basketSize[merchant >> merchants.bits] +=
      (orders * demand.baskets[zone]) / demand.needs[zone];
  }
}

/** The chance that a place on a list is looked at: looks are denser at its top. */
function chanceSeen(place: number, count: number, considered: number): number {
  if (count <= considered) return 1;
  const looks = considered * (Math.sqrt((place + 1) / count) - Math.sqrt(place / count));
  return Math.min(1, looks);
}

/** The same as a weight in the nest: no less than can be told from nothing, however dear it is. */
function worthOf(city: City, vertical: VerticalHere, merchant: number, zone: number): number {
  const utility = meanUtility(city, vertical, merchant, zone);
  return Math.max(leastWorth, exp(utility / vertical.nestScale));
}

/** What a merchant is worth to a mean consumer in the middle of a zone. */
function meanUtility(
  { merchants, platforms, space, travel }: City,
  { perStar }: VerticalHere,
  merchant: number,
  zone: number,
): number {
  const column = zone % space.columns;
  const x = (column + 0.5) * space.zoneMetres;
  const y = ((zone - column) / space.columns + 0.5) * space.zoneMetres;
  const straight = Math.abs(merchants.x[merchant] - x) + Math.abs(merchants.y[merchant] - y);
  const from = merchants.district[merchant];
  const ridden = travel.ridden(straight, from, space.district[zone]);
  const yuan = merchants.priceLevelFen[merchant] / 100
    + (platformLevers.deliveryFeePerKm.value / 100) * (ridden / 1000);
  const seconds = merchants.usualReadySeconds[merchant]
    + travel.secondsOf(ridden, from, space.district[zone]);
  const stars = platforms[0].listings.ratingShown[merchant >> merchants.bits];
  return perStar * stars - pricePerYuan * yuan - (timePerMinute * seconds) / 60;
}
