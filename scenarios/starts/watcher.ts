// Watches a city over weeks and says what its people and its platform know in the end.

import type { SettledStart } from '../../sim-core/index.ts';
import {
  type City, lossPerMinuteLate, NeedOutcome, type Observer, segments, Standing,
} from '../../sim-core/plug-in.ts';
import type { Recipe } from './recipe.ts';
import { RidersWatcher } from './riders-watcher.ts';

/** Consumers that stand for all of a segment. */
const samplesPerSegment = 48;

interface Memory {
  readonly loyalty: number;
  readonly lateSeconds: number;
  readonly orders: number;
  readonly standing: number;
}

export class Watcher implements Observer {
  private readonly recipe: Recipe;
  private city: City | undefined;
  private isLast = false;
  /** Of the last days: orders and their consumers' loyalty; by district deliveries, stars lost. */
  private orders = 0;
  private loyaltySum = 0;
  private lateSum = 0;
  private delivered: number[] = [];
  private starsLost: number[] = [];
  /** By district, needs and those of them that became orders. */
  private needs: number[] = [];
  private needsOrdered: number[] = [];
  private merchantOrders: number[] = [];
  private merchantSales: number[] = [];
  /** Sums over those days and all runs. */
  private closedDays = 0;
  private marginSum = 0;
  private delaySums: number[] = [];
  private runs = 0;
  private zoneOrders: number[] = [];
  private hourOrders: number[] = [];
  private readonly memories: Memory[][] = segments.map(() => []);
  private readonly riders = new RidersWatcher();

  constructor(recipe: Recipe) {
    this.recipe = recipe;
  }

  /** Before anything else: the city whose facts these are. */
  watch(city: City): void {
    const { districtCount, zoneCount } = city.space;
    this.city = city;
    const rows = city.merchants.rowCount;
    this.merchantOrders = new Array<number>(rows).fill(0);
    this.merchantSales = new Array<number>(rows).fill(0);
    this.needs = new Array<number>(districtCount).fill(0);
    this.needsOrdered = new Array<number>(districtCount).fill(0);
    this.delivered = new Array<number>(districtCount).fill(0);
    this.starsLost = new Array<number>(districtCount).fill(0);
    this.delaySums = new Array<number>(districtCount).fill(0);
    this.zoneOrders = new Array<number>(zoneCount).fill(0);
    this.hourOrders = new Array<number>(24).fill(0);
  }

  needArose(_consumer: number, outcome: number, _gainFen: number, district: number): void {
    if (!this.isLast) return;
    this.needs[district]++;
    if (outcome === NeedOutcome.platform) this.needsOrdered[district]++;
  }

  orderPlaced(order: number): void {
    if (!this.isLast) return;
    const { orders, consumers, platforms } = this.watched();
    this.orders++;
    const { loyalty, expectedLateSeconds } = platforms[0].memories;
    const consumer = orders.consumer[order] >> consumers.bits;
    this.loyaltySum += loyalty[consumer];
    this.lateSum += expectedLateSeconds[consumer];
  }

  orderDelivered(order: number): void {
    if (!this.isLast) return;
    const { orders, merchants, now } = this.watched();
    const district = merchants.district[orders.merchant[order]];
    const lateSeconds = Math.max(0, now.seconds - orders.promisedAt[order]);
    this.delivered[district]++;
    const merchant = orders.merchant[order] >> merchants.bits;
    this.merchantOrders[merchant]++;
    this.merchantSales[merchant] += orders.basketFen[order];
    this.starsLost[district] += (lossPerMinuteLate * lateSeconds) / 60;
  }

  /** A step of the calendar: a day of a run closes. */
  closeDay(city: City, day: number): void {
    this.isLast = day + 1 >= this.recipe.days - this.recipe.lastDays;
    if (day < this.recipe.days - this.recipe.lastDays) return;
    const { state, delays } = city.platforms[0];
    this.closedDays++;
    this.riders.closeDay(city);
    this.marginSum += state.marginSeconds[0];
    delays.perOpenOrder.forEach((seconds, district) => { this.delaySums[district] += seconds; });
  }

  /** A run is over: its consumers' memories and its platform's forecast are taken. */
  closeRun(): void {
    const { consumers, platforms } = this.watched();
    const [{ memories, forecast }] = platforms;
    this.isLast = false;
    this.runs++;
    consumers.segment.forEach((segment, number) => {
      const loyalty = memories.loyalty[number];
      this.memories[segment].push({
        loyalty,
        lateSeconds: memories.expectedLateSeconds[number],
        orders: memories.ordersPlaced[number],
        standing: memories.standing[number],
      });
    });
    for (let zone = 0; zone < this.zoneOrders.length; zone++) {
      this.zoneOrders[zone] += forecast.usualOrders(zone);
    }
    for (let hour = 0; hour < 24; hour++) this.hourOrders[hour] += forecast.usualInHour(hour);
  }

  start(madeFrom: string): SettledStart {
    const dayOrders = this.hourOrders.reduce((sum, each) => sum + each);
    return {
      madeFrom,
      usualLoyalty: Math.round((1000 * this.loyaltySum) / this.orders) / 1000,
      usualLateSeconds: Math.round(this.lateSum / this.orders),
      memories: this.memories.map(samplesOf),
      orderedShares: this.needs.map((needs, district) => (
        Math.round((100_000 * Math.max(1, this.needsOrdered[district])) / Math.max(1, needs))
      )),
      lateStarsPerCent: this.starsLost.map((lost, district) => (
        Math.round((100 * lost) / Math.max(1, this.delivered[district]))
      )),
      merchants: {
        ordersPerCent: this.merchantOrders.map((orders) => (
          Math.round((100 * orders) / this.closedDays)
        )),
        salesYuan: this.merchantSales.map((fen) => Math.round(fen / 100 / this.closedDays)),
      },
      marginSeconds: Math.round(this.marginSum / this.closedDays),
      delaySeconds: this.delaySums.map((sum) => Math.round(sum / this.closedDays)),
      riders: this.riders.known,
      forecast: {
        days: this.recipe.days,
        ordersTenths: this.zoneOrders.map((orders) => Math.round((10 * orders) / this.runs)),
        hourShares: this.hourOrders.map((orders) => Math.round((100_000 * orders) / dayOrders)),
      },
    };
  }

  private watched(): City {
    if (this.city === undefined) throw new Error('a watcher is told its city first');
    return this.city;
  }
}

/** Every so many of a segment's consumers, from the least to the most loyal. */
function samplesOf(all: readonly Memory[]): SettledStart['memories'][number] {
  const inOrder = [...all].sort((a, b) => a.loyalty - b.loyalty || a.orders - b.orders);
  const nobody = { loyalty: 0, lateSeconds: 0, orders: 0, standing: Standing.nonUser };
  const perMilleOf = (...standings: readonly number[]): number => Math.round(
    (1000 * all.filter(({ standing }) => standings.includes(standing)).length) / all.length,
  );
  const samples = Array.from({ length: samplesPerSegment }, (_unused, i) => (
    inOrder[Math.floor(((i + 0.5) * inOrder.length) / samplesPerSegment)] ?? nobody
  ));
  return {
    loyaltyPerMille: samples.map(({ loyalty }) => Math.round(1000 * loyalty)),
    ordersPlaced: samples.map(({ orders }) => orders),
    usersPerMille: perMilleOf(Standing.newcomer, Standing.customer, Standing.returned),
    lapsedPerMille: perMilleOf(Standing.lapsed),
    lateSeconds: samples.map(({ lateSeconds }) => Math.round(lateSeconds)),
  };
}
