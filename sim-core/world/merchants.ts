// Merchants and their kitchens. A kitchen is a queue with several servers that online orders share
// with guests at the table; since service is first come, first served, each job's end is known when
// it enters (Kiefer and Wolfowitz), so a kitchen needs no events of its own.

import { quantileAt, type Quantiles } from '../kernel/quantiles.ts';
import { bits, draw, streamOf, type Key } from '../kernel/random.ts';
import { records, type Records } from '../kernel/records.ts';
import { secondsPerHour, type Fen, type MerchantId, type Seconds } from '../kernel/units.ts';
import type { Space } from './space.ts';
import type { Vertical } from './vertical.ts';
import type { Places } from './generate/places.ts';

export const maxServers = 8;

/** What browsing reads comes first, so that a look costs one cache line. */
const columns = {
  x: 'f64',
  y: 'f64',
  district: 'f64',
  /** Mean basket of an average consumer. */
  menuLevelFen: 'f64',
  meanPreparationSeconds: 'f64',
  /** The Bayesian mean that consumers see, 1 to 5 stars. */
  ratingShown: 'f64',
  cuisine: 'f64',
  /** When the first of the kitchen's servers becomes free. */
  kitchenFreeAt: 'f64',
  zone: 'f64',
  /** When the next guest at the table comes, and the guest's number. */
  guestAt: 'f64',
  guest: 'f64',
  guestsPerDay: 'f64',
  trueQuality: 'f64',
  ratingWeight: 'f64',
  ordersOpen: 'f64',
  ordersTaken: 'f64',
  /** Sum of all postings to and from this merchant. */
  balanceFen: 'f64',
  onlineSalesFen: 'f64',
  onlineCostFen: 'f64',
  offlineSalesFen: 'f64',
  /** Fixed rent and wages of one day. */
  fixedDailyFen: 'f64',
  rankScore: 'f64',
  tier: 'f64',
  servers: 'f64',
  /** When each kitchen server becomes free. */
  serverFreeAt: ['f64', maxServers],
} as const;

/** Merchants by id: where they are, their kitchen and their prices. */
export type Merchants = Records<typeof columns>;

/** Draws each merchant's character once for the city; the run's seed does not change it. */
export function makeMerchants(
  places: Places,
  space: Space,
  vertical: Vertical,
  seed: number,
  dailyOrdersEach: number,
): Merchants {
  const count = places.merchantX.length;
  const merchants = records('merchants', count, columns);
  const stream = streamOf(seed, 'merchants');
  for (let m = 0; m < merchants.end; m += merchants.step) {
    const number = m >> merchants.bits;
    merchants.x[m] = places.merchantX[number];
    merchants.y[m] = places.merchantY[number];
    merchants.zone[m] = places.merchantZone[number];
    merchants.district[m] = space.district[places.merchantZone[number]];
    merchants.tier[m] = places.merchantTier[number];
    merchants.cuisine[m] = places.merchantCuisine[number];
    const tier = vertical.tiers[merchants.tier[m]];
    merchants.menuLevelFen[m] = Math.round(tier.menuFen * (0.7 + 0.6 * stream()));
    merchants.meanPreparationSeconds[m] = tier.preparationSeconds * (0.75 + 0.5 * stream());
    merchants.trueQuality[m] = tier.quality - 0.5 + stream();
    merchants.ratingShown[m] = merchants.trueQuality[m] + 0.3 * (stream() - 0.5);
    merchants.ratingWeight[m] = 200;
    merchants.guestsPerDay[m] = tier.guestsPerOrder * dailyOrdersEach * (0.5 + stream());
    merchants.servers[m] = kitchenServers(merchants, m, dailyOrdersEach, vertical);
    merchants.rankScore[m] = merchants.ratingShown[m] + stream();
    const dailySalesFen =
      (dailyOrdersEach + merchants.guestsPerDay[m]) * merchants.menuLevelFen[m];
    merchants.fixedDailyFen[m] = Math.round(dailySalesFen * vertical.fixedCostShare);
  }
  return merchants;
}

/** Enough servers for the busiest hour at the vertical's planned utilisation. */
function kitchenServers(
  merchants: Merchants,
  m: MerchantId,
  dailyOrders: number,
  vertical: Vertical,
): number {
  const busiest = Math.max(...vertical.needShareByHour);
  const jobsPerHour = (dailyOrders + merchants.guestsPerDay[m]) * busiest;
  const work = (jobsPerHour * merchants.meanPreparationSeconds[m]) / secondsPerHour;
  return Math.min(maxServers, Math.max(2, Math.ceil(work / vertical.plannedKitchenUse)));
}

/** Puts a job into the kitchen now and gives the second at which it is done. */
export function enterKitchen(
  merchants: Merchants,
  merchant: MerchantId,
  nowSeconds: Seconds,
  workSeconds: number,
): number {
  const free = merchants.serverFreeAt;
  const end = merchant + merchants.servers[merchant];
  let best = merchant;
  let second = Infinity;
  for (let server = merchant + 1; server < end; server++) {
    if (free[server] < free[best]) {
      second = free[best];
      best = server;
    } else if (free[server] < second) second = free[server];
  }
  const done = Math.max(nowSeconds, free[best]) + workSeconds;
  free[best] = done;
  merchants.kitchenFreeAt[merchant] = Math.min(second, done);
  return done;
}

/** Seconds until a server is free: the wait that a job entering now would have. */
export function kitchenWait(
  merchants: Merchants,
  merchant: MerchantId,
  nowSeconds: Seconds,
): number {
  return Math.max(0, merchants.kitchenFreeAt[merchant] - nowSeconds);
}

/** Keys and tables that the stream of guests at the table draws from. */
export interface GuestDraws {
  /** Set from the run's seed. */
  key: Key;
  readonly exponential: Quantiles;
  readonly work: Quantiles;
  /** Share of a day's guests in each hour. */
  readonly shareByHour: Float64Array;
}

/**
 * Lets all guests in who came before a moment. Their times come from the merchant's own keyed
 * draws,
 * so they are the same whatever the platform does. Returns the fen that they spent.
 */
export function admitGuests(
  merchants: Merchants,
  merchant: MerchantId,
  untilSeconds: Seconds,
  draws: GuestDraws,
): Fen {
  const number = merchant >> merchants.bits;
  let spentFen = 0;
  while (merchants.guestAt[merchant] < untilSeconds) {
    const guest = merchants.guest[merchant]++;
    const arrival = merchants.guestAt[merchant];
    if (guest > 0) {
      const work = quantileAt(draws.work, bits(draws.key, number, guest * 3 + 1));
      enterKitchen(merchants, merchant, arrival, work * merchants.meanPreparationSeconds[merchant]);
      const size = 0.6 + 0.8 * draw(draws.key, number, guest * 3 + 2);
      spentFen += Math.round(merchants.menuLevelFen[merchant] * size);
    }
    const mass = quantileAt(draws.exponential, bits(draws.key, number, guest * 3));
    merchants.guestAt[merchant] = nextArrival(
      arrival,
      mass / Math.max(1e-9, merchants.guestsPerDay[merchant]),
      draws.shareByHour,
    );
  }
  merchants.offlineSalesFen[merchant] += spentFen;
  return spentFen;
}

/** The moment at which a share of a day's arrivals has passed since `from`. */
function nextArrival(fromSeconds: number, dayShare: number, shareByHour: Float64Array): number {
  let at = fromSeconds;
  let left = dayShare;
  for (;;) {
    const hour = Math.floor(at / secondsPerHour);
    const perSecond = shareByHour[hour % 24] / secondsPerHour;
    const hourEnd = (hour + 1) * secondsPerHour;
    const massInHour = perSecond * (hourEnd - at);
    if (left < massInHour) return at + left / perSecond;
    left -= massInHour;
    at = hourEnd;
  }
}
