// Who has somebody in reach: half past each hour, for each service and zone with homes, whether a
// provider that is open can be with a resident within the time that the service itself promises.

import { secondsPerMinute, type MerchantId, type Metres, type Seconds, type ZoneId }
  from '../kernel/units.ts';
import type { City, VerticalHere } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import type { Platform } from '../world/platform.ts';
import { livingAlone } from '../world/living-alone.ts';
import { listKinds, listOf } from '../world/reach.ts';
import { segments } from '../world/segments.ts';
import { zoneAt } from '../world/space.ts';
import { isRidden, usualPromiseMinutes } from '../world/vertical-data.ts';
import { areOpenNow } from '../world/vertical-means.ts';

const minutesPerHour = 60;
/** The minute of an hour at which it is looked. */
const lookMinute = 30;

/** A zone in which somebody lives. */
export interface Home {
  readonly zone: ZoneId;
  /** Of all segments. */
  readonly residents: number;
  /** Its middle. */
  readonly x: Metres;
  readonly y: Metres;
  readonly district: number;
  readonly kerbSeconds: Seconds;
}

/** Whose needs are looked at, on which platform, with what is the same for all homes. */
interface Asked {
  readonly platform: Platform;
  readonly vertical: VerticalHere;
  /** The number of the list, and how far its merchants deliver. */
  readonly kind: number;
  readonly radiusMetres: Metres;
  /** Whether each merchant is to be asked whether it keeps open now. */
  readonly isAsked: boolean;
  readonly isBrought: boolean;
  readonly promisedSeconds: Seconds;
  /** What every delivery takes, and open orders a rider, by which more is expected. */
  readonly fixedSeconds: Seconds;
  readonly openOrdersPerRider: number;
}

/** Looks at a city once an hour; whoever reads it is told of the same minute after it. */
export class AccessWatch {
  /** Residents by zone and segment. */
  readonly residents: Float64Array;
  /** Those of them who live alone. */
  readonly alone: Float64Array;
  /** Zones in which somebody lives, in their order. */
  readonly homes: readonly Home[];
  /** By vertical and zone, the share of its needs, 0 to 1, for which somebody is in reach. */
  readonly reached: Float64Array;
  readonly observer: Observer;
  private readonly city: City;
  /** By home, whether a platform before has served it. */
  private readonly isServed: Uint8Array;
  /**
   * By platform, list and home, the place in the list of whoever was in reach the last time, who is
   * asked first. It saves time and changes no answer: whether there is somebody is what is asked.
   */
  private readonly lastPlace: Uint8Array;
  /** Kinds of lists in the city. */
  private readonly kindCount: number;

  constructor(city: City) {
    this.city = city;
    this.residents = residentsOf(city);
    this.alone = residentsOf(city, livingAlone(city));
    this.homes = homesOf(city, this.residents);
    this.isServed = new Uint8Array(this.homes.length);
    this.reached = new Float64Array(city.verticals.length * city.space.zoneCount);
    this.kindCount = listKinds(city.verticals).length;
    const lists = city.platforms.length * this.kindCount;
    this.lastPlace = new Uint8Array(lists * this.homes.length);
    this.observer = {
      minuteEnded: (minute) => {
        if (isLookedAt(city, minute)) this.look();
      },
    };
  }

  private look(): void {
    const { reached, homes, city } = this;
    const { verticals, space } = city;
    reached.fill(0);
    for (const vertical of verticals) {
      const { tiers, needsByTier, number } = vertical;
      if (needsByTier !== undefined) {
        needsByTier.forEach((perMille, tier) => this.addTier(vertical, tier, perMille));
      } else if (tiers.length > 0) this.addTier(vertical, 0, 1000);
      for (const { zone } of homes) reached[number * space.zoneCount + zone] /= 1000;
    }
  }

  /** Adds so much to each zone of homes where somebody of a tier is in reach. */
  private addTier(vertical: VerticalHere, tier: number, perMille: number): void {
    const { reached, homes, city, isServed } = this;
    const first = vertical.number * city.space.zoneCount;
    isServed.fill(0);
    for (const platform of city.platforms) {
      const asked = this.asking(platform, vertical, tier);
      if (asked === undefined) continue;
      for (let i = 0; i < homes.length; i++) {
        if (isServed[i] === 1 || !this.isReached(asked, homes[i], i)) continue;
        isServed[i] = 1;
        reached[first + homes[i].zone] += perMille;
      }
    }
  }

  /** Undefined where the platform has nobody to bring anything or open, or is not there yet. */
  private asking(platform: Platform, vertical: VerticalHere, tier: number): Asked | undefined {
    const { now, parkSeconds } = this.city;
    const { firstList, tiers, acceptFloorSeconds, acceptMeanSeconds } = vertical;
    const isBrought = isRidden(vertical);
    if (!platform.isOpenAt(now.seconds)) return undefined;
    if (isBrought && platform.state.ridersOnline[0] === 0) return undefined;
    const areOpen = areOpenNow(this.city, vertical, tier);
    if (areOpen === false) return undefined;
    const kind = firstList + tier;
    return {
      platform,
      vertical,
      kind,
      radiusMetres: platform.reach.radiusMetres[kind],
      isAsked: areOpen === undefined,
      isBrought,
      promisedSeconds: tiers[tier].promiseSeconds ?? usualPromiseMinutes * secondsPerMinute,
      fixedSeconds: acceptFloorSeconds + acceptMeanSeconds + parkSeconds,
      openOrdersPerRider: platform.openOrdersPerRider,
    };
  }

  /** Whether there is somebody for a home, told by its number. */
  private isReached(asked: Asked, home: Home, number: number): boolean {
    const { city, homes, kindCount, lastPlace } = this;
    const { platform, kind, vertical } = asked;
    if (vertical.handOver === 'carriage') return true;
    const list = listOf(city.space, kind, home.zone);
    const { start, merchant: listed } = platform.reach;
    const first = start[list];
    const count = start[list + 1] - first;
    const known = (platform.id * kindCount + kind) * homes.length + number;
    const last = lastPlace[known];
    if (last < count && this.canServe(asked, home, listed[first + last])) return true;
    for (let place = 0; place < count; place++) {
      if (place === last || !this.canServe(asked, home, listed[first + place])) continue;
      lastPlace[known] = place;
      return true;
    }
    return false;
  }

  private canServe(asked: Asked, home: Home, merchant: MerchantId): boolean {
    const { city } = this;
    const { merchants } = city;
    const { vertical, radiusMetres, isAsked, isBrought, promisedSeconds } = asked;
    const dx = merchants.x[merchant] - home.x;
    const dy = merchants.y[merchant] - home.y;
    if (dx * dx + dy * dy > radiusMetres * radiusMetres) return false;
    if (merchants.isOpen[merchant] === 0) return false;
    if (isAsked && vertical.isOpenNow?.(city, vertical.own, merchant) === false) return false;
    return !isBrought || this.broughtSeconds(asked, home, merchant) <= promisedSeconds;
  }

  /** What a platform expects of an order that is placed now, without any margin. */
  private broughtSeconds(
    { platform, vertical, fixedSeconds, openOrdersPerRider }: Asked,
    { x, y, district, kerbSeconds }: Home,
    merchant: MerchantId,
  ): Seconds {
    const { merchants, travel } = this.city;
    const from = merchants.district[merchant];
    const straight = Math.abs(merchants.x[merchant] - x) + Math.abs(merchants.y[merchant] - y);
    return fixedSeconds + kerbSeconds
      + vertical.waitSeconds(this.city, vertical.own, merchant)
      + merchants.usualReadySeconds[merchant]
      + travel.secondsOf(travel.ridden(straight, from, district), from, district)
      + platform.expectedDelay(district, openOrdersPerRider);
  }
}

/** Whether the minute that begins, before the run's end, is one at which access is looked at. */
export function isLookedAt({ now, endSeconds }: City, minute: number): boolean {
  return minute % minutesPerHour === lookMinute && now.seconds < endSeconds;
}

/** Zones in which somebody lives. */
function homesOf({ space }: City, residents: Float64Array): Home[] {
  const { columns, zoneMetres, zoneCount, district, kerbToDoorSeconds } = space;
  const homes: Home[] = [];
  for (let zone = 0; zone < zoneCount; zone++) {
    const first = zone * segments.length;
    const here = residents.subarray(first, first + segments.length)
      .reduce((sum, each) => sum + each);
    if (here === 0) continue;
    const column = zone % columns;
    homes.push({
      zone,
      residents: here,
      x: (column + 0.5) * zoneMetres,
      y: ((zone - column) / columns + 0.5) * zoneMetres,
      district: district[zone],
      kerbSeconds: kerbToDoorSeconds[zone],
    });
  }
  return homes;
}

/** Of all, or by number of those who are meant. */
function residentsOf({ consumers, space }: City, isMeant?: Uint8Array): Float64Array {
  const residents = new Float64Array(space.zoneCount * segments.length);
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    const number = consumer >> consumers.bits;
    if (isMeant?.[number] === 0) continue;
    const zone = zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer]);
    residents[zone * segments.length + consumers.segment[number]]++;
  }
  return residents;
}
