// Mediators: what lies between a policy and its effects, namely prices, promises, riders online and
// what people and platforms remember. A run can be recorded, and another run of the same scenario
// and seed can be held at what was recorded, so that an effect is taken apart by measuring.
//
// Held is what is decided, not what comes of it, so that it stays defined when orders differ:
// price     fees and coupons by the recorded run's policy, and what is usual by them;
// promise   delay, margin and fixed promise as read for the same need there, else as read last;
// riders    who is hired in which way, and each half-hourly choice to be online;
// memory    loyalty, trust, distrust after a leak, ratings, who uses a platform, buys a membership
//           or joins a shop's channel, learnt delays: changed when they changed there, only then.
//
// Riders are known by key. Consumers and merchants do not change rows, so theirs are their numbers.

import { assert } from '../kernel/assert.ts';
import { secondsPerDay, type OrderId, type RiderId } from '../kernel/units.ts';
import { noChange, type PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { become } from '../world/memories.ts';
import type { Platform } from '../world/platform.ts';
import type { Terms } from './choice-record.ts';

/** All that a run can be held at. */
export const mediators = ['price', 'promise', 'riders', 'memory'] as const;
/** What a run can be held at. */
export type Mediator = (typeof mediators)[number];

/** What a run leaves of its mediators: plain data, about a megabyte for 2,000 orders. */
export interface Recording {
  readonly policy: PolicyDiff;
  /** Rows in the order of what happened; see `Row`. */
  readonly rows: Float64Array;
}

/** What hears of a run's mediators and may put others in their place. */
export interface Mediation {
  /** From the branch on, prices follow this policy instead of the run's. */
  readonly pricePolicy?: PolicyDiff;
  /** True when orders teach nobody anything. */
  readonly isMemoryHeld: boolean;
  /** Riders have been hired, and nothing has happened yet. */
  begin(city: City): void;
  /** The clock stands where it was not led by this run: forget what comes later. */
  resume(city: City): void;
  /** Figures are about to be read; what is remembered must be up to date. */
  minuteEnds(city: City): void;
  /** A need is about to be weighed; what is remembered must be up to date. */
  needArises(city: City, needKey: number): void;
  /** The terms of a need have been read. */
  termsWereRead(
    city: City,
    platform: Platform,
    district: number,
    needKey: number,
    out: Terms,
  ): void;
  /** A rider would be online on a platform, by number, or not, -1; gives the same or another. */
  choose(city: City, rider: RiderId, platform: number): number;
  /** Somebody took a platform up, lapsed, came back or forgot it. */
  standingChanged(city: City, platform: Platform, consumerNumber: number): void;
  /** A leak of data has cost a consumer's trust, or some of it has come back. */
  distrustChanged(city: City, platform: Platform, consumerNumber: number): void;
  /** A consumer wants a membership or does not; gives the same or another answer. */
  buyMembership(city: City, platform: Platform, consumerNumber: number, wants: boolean): boolean;
  /** A merchant wins a member for its own channel or does not; gives the same or another answer. */
  scanIn(city: City, consumerNumber: number, merchantNumber: number, wins: boolean): boolean;
  /** An order has ended, and what it taught has been written. */
  orderTaught(city: City, platform: Platform, order: OrderId): void;
  /** Nothing will happen any more. */
  end(city: City): void;
}

/** Kinds of rows: `[second, kind, key, platform, a, b, c, d]`. */
const Row = {
  rider: 0, terms: 1, choice: 2, memory: 3, rating: 4, delay: 5, standing: 6, membership: 7,
  distrust: 8,
  scanIn: 9,
} as const;
const width = 8;
const firstRows = 1 << 12;

/** Records a run: `sim.mediation` before the run begins, whose `recording` is taken at its end. */
export class MediatorRecorder implements Mediation {
  readonly isMemoryHeld = false;
  private rows = new Float64Array(firstRows * width);
  private count = 0;
  private policy: PolicyDiff = noChange;

  /** A copy of what has been recorded up to now. */
  get recording(): Recording {
    return { policy: this.policy, rows: this.rows.slice(0, this.count * width) };
  }

  begin(city: City): void {
    this.count = 0;
    const { riders, platforms } = city;
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      const number = rider >> riders.bits;
      let signedUp = 0;
      for (const { id, memberships } of platforms) signedUp += memberships.isSignedUp[number] << id;
      const { key, platform, registered, kind } = riders;
      this.write(
        city, Row.rider, key[rider], platform[rider], registered[rider], kind[rider], signedUp,
      );
    }
  }

  resume(city: City): void {
    this.policy = city.branchPolicy;
    while (this.count > 0 && this.rows[(this.count - 1) * width] > city.now.seconds) this.count--;
  }

  minuteEnds(): void {
    // What is remembered is the run's own.
  }

  needArises(): void {
    // As at the end of a minute.
  }

  termsWereRead(
    city: City,
    platform: Platform,
    district: number,
    needKey: number,
    { delaySeconds, marginSeconds, samePromiseSeconds }: Terms,
  ): void {
    this.write(
      city, Row.terms, needKey, platform.id,
      district, delaySeconds, marginSeconds, samePromiseSeconds,
    );
  }

  choose(city: City, rider: RiderId, platform: number): number {
    this.write(city, Row.choice, city.riders.key[rider], platform);
    return platform;
  }

  orderTaught(city: City, platform: Platform, order: OrderId): void {
    const { orders, consumers, merchants } = city;
    const { memories, listings, delays, state, id } = platform;
    const consumer = orders.consumer[order] >> consumers.bits;
    const merchant = orders.merchant[order] >> merchants.bits;
    const district = orders.district[order];
    const { ratingShown, ratingWeight } = listings;
    const { loyalty, expectedLateSeconds } = memories;
    this.write(
      city, Row.memory, consumer, id, loyalty[consumer], expectedLateSeconds[consumer],
    );
    this.write(city, Row.rating, merchant, id, ratingShown[merchant], ratingWeight[merchant]);
    const [margin] = state.marginSeconds;
    this.write(city, Row.delay, district, id, delays.perOpenOrder[district], margin);
  }

  standingChanged(city: City, { id, memories }: Platform, consumerNumber: number): void {
    this.write(city, Row.standing, consumerNumber, id, memories.standing[consumerNumber]);
  }

  distrustChanged(city: City, { id, memories }: Platform, consumerNumber: number): void {
    const fen = memories.distrustFen[consumerNumber];
    this.write(
      city, Row.distrust, consumerNumber, id, fen, memories.hasDeclined[consumerNumber],
    );
  }

  buyMembership(city: City, { id }: Platform, consumerNumber: number, wants: boolean): boolean {
    if (wants) this.write(city, Row.membership, consumerNumber, id);
    return wants;
  }

  scanIn(city: City, consumerNumber: number, merchantNumber: number, wins: boolean): boolean {
    if (wins) this.write(city, Row.scanIn, consumerNumber, merchantNumber);
    return wins;
  }

  end(): void {
    // The recording is complete.
  }

  private write(
    { now }: City, kind: number, key: number, platform: number, a = 0, b = 0, c = 0, d = 0,
  ): void {
    const start = this.count++ * width;
    if (start === this.rows.length) {
      const longer = new Float64Array(2 * this.rows.length);
      longer.set(this.rows);
      this.rows = longer;
    }
    const { rows } = this;
    rows[start] = now.seconds;
    rows[start + 1] = kind;
    rows[start + 2] = key;
    rows[start + 3] = platform;
    rows[start + 4] = a;
    rows[start + 5] = b;
    rows[start + 6] = c;
    rows[start + 7] = d;
  }
}

/**
 * Holds some mediators at a recording of the same scenario and seed. Set it as `sim.mediation`
 * before the run begins; held at all of its own mediators, a run is itself.
 */
export class MediatorHold implements Mediation {
  readonly pricePolicy?: PolicyDiff;
  readonly isMemoryHeld: boolean;
  private readonly rows: Float64Array;
  private readonly isPromiseHeld: boolean;
  private readonly areRidersHeld: boolean;
  /** The first row of the present second or later, and the first that is not yet remembered. */
  private first = 0;
  private unread = 0;
  private platformCount = 1;
  /** The last terms before the present second, by district and platform; -1 for none. */
  private lastTerms = new Int32Array(0);

  constructor(recording: Recording, held: readonly Mediator[]) {
    this.rows = recording.rows;
    this.pricePolicy = held.includes('price') ? recording.policy : undefined;
    this.isPromiseHeld = held.includes('promise');
    this.areRidersHeld = held.includes('riders');
    this.isMemoryHeld = held.includes('memory');
  }

  begin(city: City): void {
    if (!this.areRidersHeld) return;
    const { rows } = this;
    const { riders, platforms } = city;
    for (let rider = 0, at = 0; rider < riders.end; rider += riders.step, at += width) {
      const isSame = rows[at + 1] === Row.rider && rows[at + 2] === riders.key[rider];
      assert(isSame, 'these riders were recorded in another city', riders.key[rider]);
      riders.platform[rider] = rows[at + 3];
      riders.registered[rider] = rows[at + 4];
      riders.kind[rider] = rows[at + 5];
      for (const { id, memberships } of platforms) {
        memberships.isSignedUp[rider >> riders.bits] = (rows[at + 6] >> id) & 1;
      }
    }
  }

  resume({ space, platforms }: City): void {
    this.first = 0;
    this.unread = 0;
    this.platformCount = platforms.length;
    this.lastTerms = new Int32Array(space.districtCount * platforms.length).fill(-1);
  }

  minuteEnds(city: City): void {
    if (!this.isMemoryHeld) return;
    this.moveTo(city.now.seconds);
    this.remember(city, this.first);
  }

  needArises(city: City, needKey: number): void {
    this.moveTo(city.now.seconds);
    if (!this.isMemoryHeld) return;
    const same = this.find(city, Row.terms, needKey);
    this.remember(city, same === -1 ? this.first : same);
  }

  termsWereRead(
    city: City,
    platform: Platform,
    district: number,
    needKey: number,
    out: Terms,
  ): void {
    if (!this.isPromiseHeld) return;
    const same = this.find(city, Row.terms, needKey, platform.id);
    const at = same === -1 ? this.lastTerms[this.placeOf(platform.id, district)] : same;
    if (at === -1) return;
    out.delaySeconds = this.rows[at + 5];
    out.marginSeconds = this.rows[at + 6];
    out.samePromiseSeconds = this.rows[at + 7];
  }

  choose(city: City, rider: RiderId, platform: number): number {
    if (!this.areRidersHeld) return platform;
    this.moveTo(city.now.seconds);
    const at = this.find(city, Row.choice, city.riders.key[rider]);
    return at === -1 ? -1 : this.rows[at + 3];
  }

  buyMembership(city: City, { id }: Platform, consumerNumber: number, wants: boolean): boolean {
    if (!this.isMemoryHeld) return wants;
    this.moveTo(city.now.seconds);
    return this.find(city, Row.membership, consumerNumber, id) !== -1;
  }

  scanIn(city: City, consumerNumber: number, merchantNumber: number, wins: boolean): boolean {
    if (!this.isMemoryHeld) return wins;
    this.moveTo(city.now.seconds);
    return this.find(city, Row.scanIn, consumerNumber, merchantNumber) !== -1;
  }

  standingChanged(): void {
    // Standings change only where memory is not held, and then no help is needed.
  }

  distrustChanged(): void {
    // As with standings.
  }

  orderTaught(): void {
    // What is held does not learn, and what is not held needs no help.
  }

  end(city: City): void {
    if (this.isMemoryHeld) this.remember(city, this.rows.length);
  }

  private placeOf(platform: number, district: number): number {
    return district * this.platformCount + platform;
  }

  /** Leaves the rows of earlier seconds behind. */
  private moveTo(nowSeconds: number): void {
    const { rows } = this;
    for (; this.first < rows.length && rows[this.first] < nowSeconds; this.first += width) {
      if (rows[this.first + 1] !== Row.terms) continue;
      this.lastTerms[this.placeOf(rows[this.first + 3], rows[this.first + 4])] = this.first;
    }
  }

  /** Where a row of the present second begins; -1 when there is none. */
  private find({ now }: City, kind: number, key: number, platform = -1): number {
    const { rows } = this;
    for (let at = this.first; at < rows.length && rows[at] === now.seconds; at += width) {
      const isSame = rows[at + 1] === kind && rows[at + 2] === key;
      if (isSame && (platform === -1 || rows[at + 3] === platform)) return at;
    }
    return -1;
  }

  /** Writes what was remembered up to a row into the world. */
  private remember({ platforms, consumers, facts }: City, until: number): void {
    const { rows } = this;
    for (; this.unread < until; this.unread += width) {
      const at = this.unread;
      const key = rows[at + 2];
      const platform = platforms[rows[at + 3]];
      if (rows[at + 1] === Row.memory) {
        platform.memories.loyalty[key] = rows[at + 4];
        platform.memories.expectedLateSeconds[key] = rows[at + 5];
      }
      if (rows[at + 1] === Row.distrust) {
        platform.memories.distrustFen[key] = rows[at + 4];
        platform.memories.hasDeclined[key] = rows[at + 5];
      }
      if (rows[at + 1] === Row.standing) {
        const day = Math.floor(rows[at] / secondsPerDay);
        become(platform.memories, key, rows[at + 4], day, platform.usualLateSeconds);
        facts.standingChanged(key << consumers.bits, platform.id, rows[at + 4]);
      }
      if (rows[at + 1] === Row.rating) {
        platform.listings.ratingShown[key] = rows[at + 4];
        platform.listings.ratingWeight[key] = rows[at + 5];
      }
      if (rows[at + 1] === Row.delay) {
        platform.delays.perOpenOrder[key] = rows[at + 4];
        platform.state.marginSeconds[0] = rows[at + 5];
      }
    }
  }
}
