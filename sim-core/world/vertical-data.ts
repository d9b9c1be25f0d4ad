// What a vertical's needs are like, how consumers choose and how what is wanted comes to them: the
// data of a vertical, and what follows from them alone.

import type { Text } from '../kernel/text.ts';
import type { Brought } from './brought.ts';
import type { Market } from './generate/places.ts';
import type { Siting } from './generate/sites.ts';
import type { Survey } from './generate/survey.ts';
import type { Specialty } from './merchants.ts';

/** What a platform usually promises where a kind of merchant has no promise of its own (A1.14). */
export const usualPromiseMinutes = 35;

/** How large a vertical is in a city. */
export interface VerticalSize {
  /** Merchants listed. */
  readonly merchants: number;
  /** Orders of an ordinary day at the defaults, as the city's description promises them. */
  readonly ordersPerDay: number;
  /** Needs of an ordinary day. */
  readonly needsPerDay: number;
}

/** What needs are like, and how consumers choose. */
export interface VerticalData extends Brought {
  /**
   * Stands before the names of the purposes for which the vertical's needs and merchants are
   * drawn, so that no two verticals share luck: unique, mostly the id and a slash.
   */
  readonly drawPrefix: string;
  /** Share of a day's needs in each hour of an ordinary day, counted at dispatch; sums to 1. */
  readonly needShareByHour: readonly number[];
  /** Minutes from a need to the dispatch at which published hours count it. */
  readonly needLeadMinutes: number;
  /** Share of a day's orders in each hour, as a platform knows it before the day; sums to 1. */
  readonly orderShareByHour: readonly number[];
  /**
   * Of 1,000 needs of a day those for merchants of each tier, where a need is for one tier and no
   * other (`tierWanted`); any merchant will do if absent.
   */
  readonly needsByTier?: readonly number[];
  /** At least one; shares sum to 1,000. */
  readonly specialties: readonly Specialty[];
  /** Utility of the platform as such and of buying offline; of doing nothing it is 0. */
  readonly platformUtility: number;
  /** Utility of buying offline, where doing nothing is 0. */
  readonly offlineUtility: number;
  /**
   * Share of what a usual basket of a need's size costs that would be spent elsewhere too, so that
   * it weighs on no choice; 0 if absent, where the whole price does.
   */
  readonly spentAnyway?: number;
  /** Correlation of merchants within the platform: lower scale of the nested logit, 0 to 1. */
  readonly nestScale: number;
  /** Merchants that a consumer looks at. */
  readonly considered: number;
  /** Utility of one star, of full loyalty, of the wanted specialty. */
  readonly perStar: number;
  /** Utility of full loyalty. */
  readonly perLoyalty: number;
  /** Utility of the wanted specialty. */
  readonly rightSpecialty: number;
  /** Seconds from placing to the merchant's acceptance: mean of an exponential above a floor. */
  readonly acceptFloorSeconds: number;
  readonly acceptMeanSeconds: number;
  /** Before the estimated ready time, when a rider is looked for. */
  readonly dispatchLeadSeconds: number;
  /**
   * How what is wanted comes to the consumer: a rider brings it from its merchant if absent; or one
   * of the two goes to the other, so that no rider, fee or coupon of the platform is asked for it;
   * or a rider carries it from one place to another that the order gives (`ends`), so that nobody
   * makes it ready, its merchant is a desk of the platform, and its whole price is a fee; or, with
   * self, a rider brings it or the consumer walks to the merchant for it, whichever seems better;
   * or, remote, nobody goes anywhere, so that no way, rider, fee or coupon is in it.
   */
  readonly handOver?: 'visit' | 'carriage' | 'self' | 'remote';
  /**
   * What it has to do with what households keep at home, where needs are tied together: groceries
   * fill the pantry, and who has no meal brought empties it; nothing if absent.
   */
  readonly pantryUse?: 'fills' | 'empties';
  /**
   * Whether what is wanted here is nobody else's business: no message, promoted place or personal
   * list moves a need or is paid by its order, and no memory of a platform counts it.
   */
  readonly isPrivate?: boolean;
  /** Whether consumers go there, so that what is shown says nothing of what bringing costs. */
  readonly isOnSite?: boolean;
  /** Share of its planned orders that consumers fetch, 0 to 1; 0 if absent. */
  readonly fetchedShare?: number;
  /** What a minute until it comes weighs over the usual: 1 if absent, 0 for an appointment. */
  readonly timeWeight?: number;
  /** Where its first merchants stand: on shop fronts if absent. */
  readonly siting?: Siting;
  /** Whether the merchants that a city's survey tells of are its; no if absent. */
  readonly isSurveyed?: boolean;
  /** Whether its merchants are the platforms' own: nobody takes a commission from them. */
  readonly isPlatformsOwn?: boolean;
  /** Whether its goods are not counted, so that what is sold out may be ordered; no if absent. */
  readonly hasStockErrors?: boolean;
  /** At the merchant: parking, walking in, taking the bag. */
  readonly pickupSeconds: number;
  /** Seconds after the promise at which a consumer without a rider gives up: mean and floor. */
  readonly patienceFloorSeconds: number;
  readonly patienceMeanSeconds: number;
  /** What one of its merchants is called where nobody would say merchant. */
  readonly merchantName?: Text;
  /** What its `sights` are called, by their kind. */
  readonly sightKinds?: readonly Text[];
  /** The kind of its `sights` that moves about; none if absent. */
  readonly movingSight?: number;
  /** Tasks of its own that can be pending besides those of its merchants; none if absent. */
  readonly mostTasks?: number;
}

/** Orders of an ordinary day that riders bring. */
export function riddenPerDay({ handOver, ordersPerDay, fetchedShare = 0 }: Ridden): number {
  return isRidden({ handOver }) ? ordersPerDay * (1 - fetchedShare) : 0;
}

/** Whether riders have anything to do with a vertical. */
export function isRidden({ handOver }: Pick<VerticalData, 'handOver'>): boolean {
  return handOver !== 'visit' && handOver !== 'remote';
}

/** What says how many of a vertical's orders are ridden. */
export type Ridden =
  Pick<VerticalData, 'handOver' | 'fetchedShare'> & Pick<VerticalSize, 'ordersPerDay'>;

/** Where and from what a vertical's merchants are placed. */
export function marketOf(
  vertical: VerticalData, { merchants }: VerticalSize, survey?: Survey,
): Market {
  const { tiers, specialties } = vertical;
  const place = (ids: readonly { readonly id: string }[], id: string | undefined) => (
    id === undefined ? undefined : ids.findIndex((each) => each.id === id)
  );
  return {
    purpose: `${vertical.drawPrefix}merchant places`,
    merchants,
    tierShares: vertical.tiers.map(({ perMille }) => perMille),
    specialtyShares: vertical.specialties.map(({ perMille }) => perMille),
    siting: vertical.siting,
    ...(vertical.isSurveyed === true && survey !== undefined && {
      known: survey.merchants.map(({ tier, specialty, ...where }) => (
        { ...where, tier: place(tiers, tier), specialty: place(specialties, specialty) }
      )),
    }),
  };
}
