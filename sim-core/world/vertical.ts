// What a vertical is: data about needs, baskets, preparation and care on the way. The engine knows
// no vertical by name; a new one is a new object, and a missing concept is added here.

import type { Text } from '../kernel/text.ts';

/** A class of merchants of a vertical. */
export interface MerchantTier {
  readonly id: string;
  readonly label: Text;
  /** Mean basket of an average consumer, before delivery fee and coupons. */
  readonly menuFen: number;
  readonly preparationSeconds: number;
  /** Mean true quality in stars. */
  readonly quality: number;
  /** Guests at the table for each online order. */
  readonly guestsPerOrder: number;
}

/** A kind of goods or services: what is wanted when, how it is made ready and brought. */
export interface Vertical {
  readonly id: string;
  readonly label: Text;
  /** Share of a day's needs in each hour of an ordinary day, counted at dispatch; sums to 1. */
  readonly needShareByHour: readonly number[];
  /** Minutes from a need to the dispatch at which published hours count it. */
  readonly needLeadMinutes: number;
  /** Share of a day's orders in each hour, as a platform knows it before the day; sums to 1. */
  readonly orderShareByHour: readonly number[];
  /** Share of guests at the table in each hour; sums to 1. */
  readonly guestShareByHour: readonly number[];
  readonly tiers: readonly MerchantTier[];
  /** Needs for 1,000 orders at the defaults, unless a city says otherwise. */
  readonly needsPerThousandOrders: number;
  /** Utility of buying offline and of doing nothing is 0; of the platform as such. */
  readonly platformUtility: number;
  /** Utility of buying offline, where doing nothing is 0. */
  readonly offlineUtility: number;
  /** Correlation of merchants within the platform: lower scale of the nested logit, 0 to 1. */
  readonly nestScale: number;
  /** Merchants that a consumer looks at. */
  readonly considered: number;
  /** Utility of one star, of full loyalty, of the right cuisine. */
  readonly perStar: number;
  /** Utility of full loyalty. */
  readonly perLoyalty: number;
  /** Utility of the cuisine that the consumer likes best. */
  readonly rightCuisine: number;
  /** Seconds from placing to the merchant's acceptance: mean of an exponential above a floor. */
  readonly acceptFloorSeconds: number;
  readonly acceptMeanSeconds: number;
  /** Shape of the gamma distribution of preparation times. */
  readonly preparationShape: number;
  /** Share of kitchen capacity used in the busiest hour at the planned size. */
  readonly plannedKitchenUse: number;
  /** Before the estimated ready time, when a rider is looked for. */
  readonly dispatchLeadSeconds: number;
  /** At the merchant: parking, walking in, taking the bag. */
  readonly pickupSeconds: number;
  /** At the kerb: parking and locking, apart from the way to the door. */
  readonly parkSeconds: number;
  readonly ingredientShare: number;
  readonly fixedCostShare: number;
  readonly packagingFen: number;
  /** Seconds after acceptance at which a consumer without a rider gives up: mean and floor. */
  readonly patienceFloorSeconds: number;
  readonly patienceMeanSeconds: number;
}
