// What the platform adds to the price of a rider apart from the ride: how the rider's hourly
// earnings compare with everybody's, and how likely the offer is to be declined. Both weights are
// zero unless a policy says otherwise, and then nothing here is computed.

import { acceptChance } from '../decide/accept-offer.ts';
import { secondsPerHour, type Fen, type RiderId, type Seconds } from '../kernel/units.ts';
import type { PlatformRules } from '../policy/rules.ts';
import type { City } from '../world/city.ts';
import { Activity, RiderKind } from '../world/riders.ts';

/** Hours of mean earnings that every rider is taken to begin with: an hour is mostly luck. */
const priorHours = 0.5;
/** Earnings farther from the mean than this many times the mean count as this far. */
const mostApart = 1;
/** What a declined offer costs, as seconds of price at a weight of one (assumed). */
const declineSeconds = 400;

export class PriceAdjustments {
  /** The least that a surcharge can be: what a limit may be loosened by. */
  least = 0;
  private readonly city: City;
  /** Price of a rider who earns twice the mean, above one who earns the mean. */
  private fairnessSeconds: Seconds = 0;
  private willingness = 0;
  private meanFenPerHour = 0;
  private usualWageFen = 0;

  constructor(city: City) {
    this.city = city;
  }

  /** True when both weights are zero. */
  get areOff(): boolean {
    return this.fairnessSeconds === 0 && this.willingness === 0;
  }

  /** Takes up the weights in force, and the mean earnings when they are needed. */
  adopt(rules: PlatformRules): void {
    this.fairnessSeconds = rules.fairnessSeconds;
    this.willingness = rules.willingnessWeight / 1000;
    this.usualWageFen = this.city.assumptions.reservationWage;
    this.least = -this.fairnessSeconds * mostApart;
    if (this.fairnessSeconds > 0) this.meanFenPerHour = this.meanEarnings();
  }

  /** For giving a rider something that pays so much and takes so long; may be negative. */
  of(rider: RiderId, payFen: Fen, addedSeconds: Seconds, kerbSeconds: Seconds): Seconds {
    let priceSeconds = 0;
    if (this.fairnessSeconds > 0) priceSeconds += this.fairnessSeconds * this.apart(rider);
    if (this.willingness > 0) {
      const isDedicated = this.city.riders.kind[rider] === RiderKind.dedicated;
      const wage = this.usualWageFen;
      const chance = acceptChance(payFen, addedSeconds, wage, kerbSeconds, 0, isDedicated);
      priceSeconds += this.willingness * declineSeconds * (1 - chance);
    }
    return Math.round(priceSeconds);
  }

  /** How far a rider's hourly earnings lie above the mean, in means, within bounds. */
  private apart(rider: RiderId): number {
    const mean = this.meanFenPerHour;
    if (mean <= 0) return 0;
    const hours = this.onlineSeconds(rider) / secondsPerHour;
    const { earnedFen } = this.city.riders;
    const hourly = (earnedFen[rider] + mean * priorHours) / (hours + priorHours);
    return Math.max(-mostApart, Math.min(mostApart, hourly / mean - 1));
  }

  private onlineSeconds(rider: RiderId): Seconds {
    const { riders, now } = this.city;
    return riders.onlineSeconds[rider] + now.seconds - riders.onlineSince[rider];
  }

  /** Fen an hour online of all who are online, counted from each one's first hour. */
  private meanEarnings(): number {
    const { riders } = this.city;
    let fen = 0;
    let seconds = 0;
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      if (riders.activity[rider] === Activity.offline) continue;
      fen += riders.earnedFen[rider];
      seconds += this.onlineSeconds(rider);
    }
    return seconds > 0 ? (fen * secondsPerHour) / seconds : 0;
  }
}
