// A city to watch. It keeps snapshots along the way, so that any moment is reached from the nearest
// one before it and looks exactly as it did when it was first played.

import { assert } from '../kernel/assert.ts';
import { secondsPerHour, type Seconds } from '../kernel/units.ts';
import type { Figures } from '../metrics/index.ts';
import { noChange } from '../policy/policy.ts';
import { drawMap } from '../world/generate/map.ts';
import type { CityMap } from '../world/generate/map-shapes.ts';
import type { City } from '../world/city.ts';
import { zoneAt, type Space } from '../world/space.ts';
import type { PlaceFact } from '../world/vertical.ts';
import type { BuiltCity } from './built-city.ts';
import { CityShelf } from './city-shelf.ts';
import type { CityPortrait, HomesShown, LiveEngine, RunRequest, Scenario } from './engine.ts';
import { Following, type Followed, type FollowedMoment } from './followed.ts';
import { accountOf, type OrderAccount } from './order-account.ts';
import { pictureOf, placeKinds, sightsOf } from './picture.ts';
import { StreetWays } from './street-ways.ts';
import { explainOrder } from './explain.ts';
import {
  IncidentWatch, type Incident, type IncidentKind, type IncidentPlace,
} from './incidents.ts';
import { PastStore } from './pasts.ts';
import type { Text } from '../kernel/text.ts';

/** Hours behind the last day whose weather a screen is told. */
const nightHours = 4;
/** Snapshots take at most this much memory; their spacing follows from the city's size. */
const snapshotBytes = 160_000_000;
const closestSpacing = secondsPerHour / 2;
/** Between two signs of life on the way to a moment. */
const longestStride = secondsPerHour / 4;

interface Kept {
  readonly atSeconds: Seconds;
  readonly image: ArrayBuffer;
}

/** Long enough for rush hours, rain and night to have been through every part of the engine. */
const practiseHours = 24;
/** In a large city every part has long been used before a day is over. */
const ordersToPractise = 6000;
/** Steps of a practising city between two pictures. */
const stepsPerPicture = 4;

/** A city to watch in this thread; rejects when a city is asked for before it is loaded. */
export class LocalLive implements LiveEngine {
  private readonly incidents = new IncidentWatch();
  private readonly shelf = new CityShelf(undefined, [this.incidents.observer]);
  private readonly pause: () => Promise<void>;
  private readonly beginWork: () => (share: number) => void;
  /** Maps follow from a city's space alone. */
  private readonly maps = new WeakMap<Space, CityMap>();
  private readonly ways = new WeakMap<CityMap, StreetWays>();
  private built: BuiltCity | undefined;
  /** How often preparing was begun or stopped. */
  private preparations = 0;
  private readonly pasts = new PastStore();
  private request: RunRequest | undefined;
  private kept: Kept[] = [];
  private spacing: Seconds = secondsPerHour;

  /**
   * `pause` lets the host take messages while the engine practises; `beginWork` is called for each
   * piece of work and gives back what hears which share of it is done, so that whoever waits knows
   * that the engine comes further.
   */
  constructor(
    pause: () => Promise<void> = () => Promise.resolve(),
    beginWork: () => (share: number) => void = () => () => undefined,
  ) {
    this.pause = pause;
    this.beginWork = beginWork;
  }

  async prepare(scenario: Scenario): Promise<void> {
    // Whoever watches a city has an engine that is compiled.
    if (this.built !== undefined) return;
    const mine = ++this.preparations;
    /** Lets the host speak; false when it wants something else by now. */
    const mayGoOn = async (): Promise<boolean> => {
      await this.pause();
      return this.built === undefined && this.preparations === mine;
    };
    const sign = this.beginWork();
    sign(0);
    // Who starts this thread may have been asked for something else while it started.
    if (!await mayGoOn()) return;
    const built = this.shelf.take(scenario);
    if (!await mayGoOn()) return;
    built.begin(noChange, 0);
    this.mapOf(built, scenario);
    if (!await mayGoOn()) return;
    const ways = this.waysOf(built, scenario);
    const stepsInAll = practiseHours * 4;
    const { placed } = built.sim.city.counts;
    for (let step = 1; step <= stepsInAll && built.step(); step++) {
      sign(step / stepsInAll);
      if (!await mayGoOn() || placed[0] >= ordersToPractise) return;
      if (step % stepsPerPicture === 0) pictureOf(built.sim, ways);
    }
  }

  stopPreparing(): Promise<void> {
    this.preparations++;
    return Promise.resolve();
  }

  load(request: RunRequest): Promise<CityPortrait> {
    const sign = this.beginWork();
    sign(0);
    const built = this.shelf.take(request.scenario);
    this.built = built;
    this.request = request;
    this.pasts.start(built, request);
    while (built.sim.city.now.seconds < firstSeconds(built)) {
      built.step();
      sign(built.share);
      this.pasts.notice(built, request);
    }
    built.advance(firstSeconds(built));
    const first = built.snapshot();
    const span = built.sim.city.endSeconds - firstSeconds(built);
    const room = Math.max(2, Math.floor(snapshotBytes / first.byteLength));
    this.spacing = Math.max(closestSpacing, Math.ceil(span / room));
    this.kept = [{ atSeconds: built.sim.city.now.seconds, image: first }];
    return Promise.resolve(portraitOf(built, this.mapOf(built, request.scenario)));
  }

  seek(atSeconds: Seconds): Promise<ArrayBuffer> {
    this.moveTo(atSeconds);
    const built = this.city();
    return Promise.resolve(pictureOf(built.sim, this.waysOf(built, built.scenario)));
  }

  explainOrder(orderNumber: number): Promise<readonly Text[]> {
    const built = this.city();
    const here = built.sim.city.now.seconds;
    const { orders } = built.sim.city;
    const order = orderNumber << orders.bits;
    const offeredAt = orders.offeredAt[order];
    const chosen = orders.attempts[order] > 0 ? orders.rider[order] : -1;
    if (offeredAt > 0 && orders.attempts[order] > 0) this.moveTo(offeredAt - 1);
    const reasons = explainOrder(built.sim, order, chosen);
    this.moveTo(here);
    return Promise.resolve(reasons);
  }

  accountOf(orderNumber: number): Promise<OrderAccount | undefined> {
    const { city } = this.city().sim;
    return Promise.resolve(accountOf(city, orderNumber << city.orders.bits));
  }

  nextIncident(kind: IncidentKind, after: IncidentPlace): Promise<Incident | undefined> {
    const { city } = this.city().sim;
    const goTo = (atSeconds: Seconds): void => this.moveTo(atSeconds);
    return Promise.resolve(this.incidents.find(city, kind, after, goTo));
  }

  follow(
    who: Followed, fromSeconds: Seconds, untilSeconds: Seconds,
  ): Promise<readonly FollowedMoment[]> {
    const built = this.city();
    const [first, last] = [firstSeconds(built), built.lastSeconds];
    assert(
      fromSeconds >= first && fromSeconds <= untilSeconds && untilSeconds <= last,
      `followed from second ${fromSeconds} to ${untilSeconds} in a run from ${first} to ${last}`,
    );
    this.moveTo(fromSeconds);
    const following = new Following(built.sim.city, who);
    following.look();
    this.moveTo(untilSeconds, () => following.look());
    return Promise.resolve(following.moments);
  }

  placeFacts(merchantNumber: number): Promise<readonly PlaceFact[]> {
    const { city } = this.city().sim;
    const { merchants, verticals } = city;
    const shown = sightsOf(city)[merchantNumber - merchants.rowCount];
    if (shown !== undefined) {
      const { vertical, nth } = shown;
      return Promise.resolve(vertical.sightFacts?.(city, vertical.own, nth) ?? []);
    }
    const merchant = merchantNumber << merchants.bits;
    const { own, placeFacts } = verticals[merchants.vertical[merchant]];
    return Promise.resolve(placeFacts?.(city, own, merchant) ?? []);
  }

  figuresNow(): Promise<Figures> {
    return Promise.resolve(this.city().figuresSoFar());
  }

  private mapOf(built: BuiltCity, { city }: Scenario): CityMap {
    const { space } = built.sim.city;
    const map = this.maps.get(space) ?? drawMap(city, space);
    this.maps.set(space, map);
    return map;
  }

  private waysOf(built: BuiltCity, scenario: Scenario): StreetWays {
    const map = this.mapOf(built, scenario);
    const ways = this.ways.get(map) ?? new StreetWays(map);
    this.ways.set(map, ways);
    return ways;
  }

  private city(): BuiltCity {
    assert(this.built !== undefined, 'load a city before looking at it');
    return this.built;
  }

  /**
   * From the nearest snapshot when the moment is behind, then forwards, keeping snapshots; `look`
   * is called at every second on the way, none of which is then leapt over.
   */
  private moveTo(atSeconds: Seconds, look?: () => void): void {
    const built = this.city();
    const { now } = built.sim.city;
    const target = Math.max(firstSeconds(built), Math.min(built.lastSeconds, atSeconds));
    const base = this.kept.findLast((entry) => entry.atSeconds <= target);
    assert(base !== undefined && this.request !== undefined, 'a city has no beginning');
    const mayLeap = look === undefined && base.atSeconds > now.seconds;
    if (target < now.seconds || mayLeap) {
      built.resume(this.request, base.image);
    }
    const sign = this.beginWork();
    const from = now.seconds;
    while (now.seconds < target) {
      const last = this.kept[this.kept.length - 1].atSeconds;
      const next = last + this.spacing;
      const until = now.seconds < next ? Math.min(target, next) : target;
      const stride = Math.min(until, now.seconds + longestStride);
      while (look !== undefined && now.seconds < stride) {
        built.advance(now.seconds + 1);
        look();
      }
      built.advance(stride);
      sign((now.seconds - from) / (target - from));
      if (now.seconds === next) this.kept.push({ atSeconds: next, image: built.snapshot() });
    }
  }
}

/** The first second that is shown: after the warm-up. */
function firstSeconds(built: BuiltCity): Seconds {
  return built.sim.city.branchSeconds;
}

function homesIn({ consumers, space }: City): HomesShown {
  const counted = new Uint32Array(space.zoneCount);
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    counted[zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer])] += 1;
  }
  return { zoneMetres: space.zoneMetres, columns: space.columns, consumers: counted };
}

function portraitOf(built: BuiltCity, map: CityMap): CityPortrait {
  const { city } = built.sim;
  const { merchants, weather, space } = city;
  const hours = Math.ceil(city.endSeconds / secondsPerHour) + nightHours;
  return {
    map,
    districtNames: space.districtName,
    homes: homesIn(city),
    services: city.verticals.map((vertical) => ({
      id: vertical.id,
      label: vertical.label,
      kinds: placeKinds(vertical),
      movingKind: vertical.movingSight,
      merchantName: vertical.merchantName,
    })),
    merchantCount: merchants.rowCount,
    rainLevel: Uint8Array.from({ length: hours }, (_, hour) => weather.rainLevel(hour)),
    temperatureCelsius: Float32Array.from({ length: hours }, (_, hour) =>
      weather.temperatureCelsius(hour),
    ),
    startSeconds: firstSeconds(built),
    endSeconds: city.endSeconds,
  };
}
