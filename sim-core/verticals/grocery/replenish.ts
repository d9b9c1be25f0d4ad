// Replenishment: at closing a warehouse learns from the day's wishes and orders for tomorrow, item
// by item; before it opens the goods arrive, a few of them damaged.

import {
  errorAfter, forecastAfter, stockUpTo, unitsToOrder,
} from '../../decide/order-goods.ts';
import { quantileAt } from '../../kernel/quantiles.ts';
import { draw } from '../../kernel/random.ts';
import { hoursPerDay } from '../../kernel/units.ts';
import { weekdayOf } from '../../kernel/weekdays.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { ageClasses, assortment, categories, sellableClasses } from './assortment.ts';
import { needShareByHour, weatherDemand, weekdayFactor } from './demand.ts';
import { Forecast, levers } from './levers.ts';
import { meanLines } from './lines.ts';
import { liftsOn, liftsToday, noLifts } from './promotions.ts';
import { unitsAtHand } from './shelves.ts';
import { firstPlace, type GroceryTables } from './tables.ts';
import { labelUnits } from './tracing.ts';

/** Share of units that arrive damaged, and transport of a unit to the site (assumed). */
const damagedShare = 0.005;
const inboundFen = 16;
/** Mean error of a first forecast over the spread of a day's wishes (assumed, as of a normal). */
const errorOverSpread = 0.8;
/** Wishes of an item vary from day to day by so much beyond chance (as drawn). */
const dayStray = 0.21;
const wholeTurn = 4_294_967_296;

/** Demand of a whole day over an ordinary one's, by weekday and weather, as it is foreseen. */
export function dayFactor(city: City, day: number): number {
  let weather = 0;
  for (let hour = 0; hour < hoursPerDay; hour++) {
    const index = day * hoursPerDay + hour;
    const { weather: sky } = city;
    weather += needShareByHour[hour]
      * weatherDemand(sky.rainLevel(index), sky.temperatureCelsius(index));
  }
  return weekdayFactor[weekdayOf(day - city.warmUp)] * weather;
}

function foreseenFactor(city: City, forecast: number, day: number): number {
  return forecast === Forecast.informed ? dayFactor(city, day) : 1;
}

/** A new warehouse reckons with so many orders a day. */
export function expectOrders(tables: GroceryTables, merchant: number, orders: number): void {
  const { stock, sites } = tables;
  const first = firstPlace(tables, merchant);
  sites.foreseenOrders[merchant] = orders;
  for (let item = 0; item < assortment.count; item++) {
    const share = categories[assortment.category[item]].perMille / 1000;
    const wishes = orders * meanLines * share * assortment.popularity[item];
    const spread = Math.sqrt(wishes + dayStray * dayStray * wishes * wishes);
    stock.forecast[first + item] = wishes;
    stock.meanError[first + item] = errorOverSpread * spread;
    stock.asked[first + item] = 0;
  }
}

/** The site closes after a day: it learns from what was wished, whether it was there or not. */
export function learnFromDay(
  city: City,
  tables: GroceryTables,
  merchant: number,
  day: number,
): void {
  const { stock, sites, number } = tables;
  const { forecast: rule } = rulesOf(city.platforms[0], number, levers);
  const factor = foreseenFactor(city, rule, day);
  const lifts = rule === Forecast.informed ? liftsToday(tables) : noLifts(tables);
  const isNaive = rule === Forecast.naive;
  const first = firstPlace(tables, merchant);
  for (let item = 0; item < assortment.count; item++) {
    const place = first + item;
    const { asked, forecast, meanError } = stock;
    // Where everybody took what was on promotion nothing can be learnt of the rest.
    if (lifts[item] > 0) {
      const wished = asked[place] / (factor * lifts[item]);
      meanError[place] = errorAfter(meanError[place], forecast[place], wished);
      forecast[place] = forecastAfter(forecast[place], wished, isNaive);
    }
    asked[place] = 0;
  }
  const ordinary = sites.ordersToday[merchant] / dayFactor(city, day);
  sites.foreseenOrders[merchant] = forecastAfter(sites.foreseenOrders[merchant], ordinary, false);
  sites.ordersToday[merchant] = 0;
}

/** Orders what a day will need beyond what will still be sold then. */
export function orderGoods(
  city: City,
  tables: GroceryTables,
  merchant: number,
  day: number,
  isTonight: boolean,
): void {
  const { stock, number, normal } = tables;
  const { forecast, serviceLevel, sellUntil } = rulesOf(city.platforms[0], number, levers);
  const factor = foreseenFactor(city, forecast, day);
  const lifts = forecast === Forecast.informed ? liftsOn(city, tables, day) : noLifts(tables);
  const z = quantileAt(normal, Math.floor((serviceLevel / 1000) * wholeTurn));
  const first = firstPlace(tables, merchant);
  for (let item = 0; item < assortment.count; item++) {
    const place = first + item;
    // Goods that tonight makes too old are not there tomorrow.
    const isOlder = isTonight && (day % assortment.classDays[item]) === 0;
    const classes = sellableClasses(item, sellUntil) - (isOlder ? 1 : 0);
    const atHand = unitsAtHand(tables, place, classes) + stock.onOrder[place];
    const foreseen = factor * lifts[item];
    const upTo = stockUpTo(stock.forecast[place], stock.meanError[place], z, foreseen);
    const { caseUnits } = categories[assortment.category[item]];
    stock.onOrder[place] += unitsToOrder(upTo, atHand, caseUnits);
  }
}

/** What was ordered arrives, is paid for and stands on the shelves; some of it is damaged. */
export function receiveGoods(
  city: City,
  tables: GroceryTables,
  merchant: number,
  day: number,
): void {
  const { stock, ages, books, keys, rows, number } = tables;
  const first = firstPlace(tables, merchant);
  let costFen = 0;
  let units = 0;
  for (let item = 0; item < assortment.count; item++) {
    const place = first + item;
    const came = stock.onOrder[place];
    if (came === 0) continue;
    const damaged = Math.floor(damagedShare * came + draw(keys.damage, place, day));
    stock.onOrder[place] = 0;
    stock.received[place] += came;
    stock.damaged[place] += damaged;
    ages.units[place * ageClasses] += came - damaged;
    costFen += came * assortment.costFen[item];
    books.damagedFen[0] += damaged * assortment.costFen[item];
    units += came;
  }
  books.receivedFen[0] += costFen;
  buyGoods(city, rows.goodsBought, costFen, none, merchant);
  city.ledger.post(rows.inbound, units * inboundFen, none, merchant, number);
  labelUnits(city, tables, merchant, day, units);
}
