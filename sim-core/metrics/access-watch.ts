// Who has somebody in reach: half past each hour, for each service and zone with homes, whether a
// provider that is open can be with a resident within the time that the service itself promises.

import { secondsPerMinute, type MerchantId, type Seconds, type ZoneId } from '../kernel/units.ts';
import type { City, VerticalHere } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import type { Platform } from '../world/platform.ts';
import { listOf } from '../world/reach.ts';
import { segments } from '../world/segments.ts';
import { zoneAt, type Space } from '../world/space.ts';
import { isRidden, usualPromiseMinutes } from '../world/vertical-data.ts';

const minutesPerHour = 60;
/** The minute of an hour at which it is looked. */
const lookMinute = 30;

/** A place as a look at it needs it: its middle, and how long a rider needs from its kerb. */
interface Door {
  zone: ZoneId;
  x: number;
  y: number;
  district: number;
}

/** Looks at a city once an hour; whoever reads it is told of the same minute after it. */
export class AccessWatch {
  /** Residents by zone and segment. */
  readonly residents: Float64Array;
  /** By vertical and zone, the share of its needs, 0 to 1, for which somebody is in reach. */
  readonly reached: Float64Array;
  readonly observer: Observer;
  private readonly city: City;
  private readonly door: Door = { zone: 0, x: 0, y: 0, district: 0 };

  constructor(city: City) {
    this.city = city;
    this.residents = residentsOf(city);
    this.reached = new Float64Array(city.verticals.length * city.space.zoneCount);
    this.observer = {
      minuteEnded: (minute) => {
        if (isLookedAt(city, minute)) this.look();
      },
    };
  }

  private look(): void {
    const { verticals, space } = this.city;
    for (const vertical of verticals) {
      const first = vertical.number * space.zoneCount;
      for (let zone = 0; zone < space.zoneCount; zone++) {
        this.reached[first + zone] = this.isHome(zone) ? this.reachedIn(vertical, zone) : 0;
      }
    }
  }

  private isHome(zone: ZoneId): boolean {
    const { residents } = this;
    for (let segment = 0; segment < segments.length; segment++) {
      if (residents[zone * segments.length + segment] > 0) return true;
    }
    return false;
  }

  private reachedIn(vertical: VerticalHere, zone: ZoneId): number {
    const { space } = this.city;
    setDoor(space, zone, this.door);
    const { tiers, needsByTier } = vertical;
    if (needsByTier === undefined) return tiers.length > 0 && this.isReached(vertical, 0) ? 1 : 0;
    let perMille = 0;
    for (let tier = 0; tier < tiers.length; tier++) {
      if (needsByTier[tier] > 0 && this.isReached(vertical, tier)) perMille += needsByTier[tier];
    }
    return perMille / 1000;
  }

  private isReached(vertical: VerticalHere, tier: number): boolean {
    const { platforms, now } = this.city;
    return platforms.some((platform) => (
      platform.isOpenAt(now.seconds) && this.isReachedBy(platform, vertical, tier)
    ));
  }

  private isReachedBy(platform: Platform, vertical: VerticalHere, tier: number): boolean {
    const { city, door } = this;
    const { merchants, space } = city;
    const { handOver, own, firstList, tiers } = vertical;
    const isBrought = isRidden({ handOver });
    if (isBrought && platform.state.ridersOnline[0] === 0) return false;
    if (handOver === 'carriage') return true;
    const list = listOf(space, firstList + tier, door.zone);
    const { start, merchant: listed, radiusMetres } = platform.reach;
    const radius = radiusMetres[firstList + tier];
    const promised = tiers[tier].promiseSeconds ?? usualPromiseMinutes * secondsPerMinute;
    for (let place = start[list]; place < start[list + 1]; place++) {
      const merchant = listed[place];
      const dx = merchants.x[merchant] - door.x;
      const dy = merchants.y[merchant] - door.y;
      if (dx * dx + dy * dy > radius * radius || merchants.isOpen[merchant] === 0) continue;
      if (vertical.isOpenNow?.(city, own, merchant) === false) continue;
      if (!isBrought || this.broughtSeconds(platform, vertical, merchant) <= promised) return true;
    }
    return false;
  }

  /** What a platform expects of an order that is placed now, without any margin. */
  private broughtSeconds(
    platform: Platform, vertical: VerticalHere, merchant: MerchantId,
  ): Seconds {
    const { city, door } = this;
    const { merchants, travel, space } = city;
    const { acceptFloorSeconds, acceptMeanSeconds, own } = vertical;
    const from = merchants.district[merchant];
    const straight = Math.abs(merchants.x[merchant] - door.x)
      + Math.abs(merchants.y[merchant] - door.y);
    return acceptFloorSeconds + acceptMeanSeconds
      + vertical.waitSeconds(city, own, merchant) + merchants.usualReadySeconds[merchant]
      + travel.secondsOf(travel.ridden(straight, from, door.district), from, door.district)
      + city.parkSeconds + space.kerbToDoorSeconds[door.zone]
      + platform.expectedDelay(door.district, platform.openOrdersPerRider);
  }
}

/** Whether the minute that begins is one at which access is looked at, of a day that counts. */
export function isLookedAt({ now, endSeconds }: City, minute: number): boolean {
  return minute % minutesPerHour === lookMinute && now.seconds < endSeconds;
}

function setDoor(space: Space, zone: ZoneId, door: Door): void {
  const { columns, zoneMetres, district } = space;
  const column = zone % columns;
  door.zone = zone;
  door.x = (column + 0.5) * zoneMetres;
  door.y = ((zone - column) / columns + 0.5) * zoneMetres;
  door.district = district[zone];
}

function residentsOf({ consumers, space }: City): Float64Array {
  const residents = new Float64Array(space.zoneCount * segments.length);
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    const zone = zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer]);
    residents[zone * segments.length + consumers.segment[consumer >> consumers.bits]]++;
  }
  return residents;
}
