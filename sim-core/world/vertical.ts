// What a vertical is: its data (vertical-data.ts), tables of its own, and what
// happens at each stage of an order. The engine knows no vertical by name: a new one is a new
// folder, and a missing concept is added here. Stages are free functions, called through the
// vertical's number, and `Own` is whatever tables and keys the vertical made for a city.

import type { Key } from '../kernel/random.ts';
import type { Quantiles } from '../kernel/quantiles.ts';
import type { Section } from '../kernel/table.ts';
import type { Text } from '../kernel/text.ts';
import type {
  ConsumerId, DistrictId, Fen, HoldingId, MerchantId, Metres, OrderId, Seconds, ZoneId,
} from '../kernel/units.ts';
import type { Consumers } from './consumers.ts';
import type { CitySpec } from './generate/city-spec.ts';
import type { Merchants } from './merchants.ts';
import type { Orders } from './orders.ts';
import type { Shapes } from './shapes.ts';
import type { VerticalData, VerticalSize } from './vertical-data.ts';

/** What a vertical is told when a city opens and it makes its tables. */
export interface Opening {
  /** Its number in this city. */
  readonly number: number;
  /** How large it is there. */
  readonly size: VerticalSize;
  /** Districts of the city. */
  readonly districtCount: number;
  /** Who lives here. */
  readonly consumers: Consumers;
  /** Those of all verticals, already in their places. */
  readonly merchants: Merchants;
  /** Those that are open: a vertical's table about orders has their ids. */
  readonly orders: Orders;
  /** Tables of distributions that all verticals draw from. */
  readonly shapes: Shapes;
  /** The rows of the ledger of the vertical's own reasons. */
  readonly reasonRows: Readonly<Record<string, number>>;
}

/** A thing that follows from the tables of a city and stands in no section. */
export interface DerivedOf<C> {
  readonly name: string;
  /** Leaves the thing as it is when nothing that it follows from has changed. */
  rebuild(city: C): void;
}

/** An ordinary day of a merchant at the defaults: sales, and what the goods sold cost. */
export interface UsualDay {
  readonly onlineSalesFen: number;
  readonly onlineGoodsFen: number;
  readonly tableSalesFen: number;
  readonly tableGoodsFen: number;
  /** Rent and wages of a day, where they are known; others leave a usual margin on the sales. */
  readonly fixedFen?: number;
  /** What platforms charge for it, where that is not the usual commission on orders. */
  readonly chargesFen?: number;
}

/** One thing that can be seen of a merchant's place at a moment. */
export interface PlaceFact {
  /** What is counted, as a person calls it. */
  readonly label: Text;
  /** How many there are, a whole number of 0 or more. */
  readonly value: number;
  /** How many there can be; without it there is no bound. */
  readonly of?: number;
  /** What a person is told in the place of the number, where it counts nothing. */
  readonly said?: Text;
}

/** Something of a vertical that is no merchant's and stands or moves in the city. */
export interface Sight {
  readonly x: Metres;
  readonly y: Metres;
  /** Which of `sightKinds` it is. */
  readonly kind: number;
  /** Whether it is at work. */
  readonly isOpen: boolean;
  /** How full it is, 0 to 1. */
  readonly filled: number;
}

/** Whose need it is, and where it arises. */
export interface Whereabouts {
  readonly consumer: ConsumerId;
  readonly x: Metres;
  readonly y: Metres;
  readonly zone: ZoneId;
}

/** Where an order is fetched and where it is brought, metres east and north in the city. */
export interface Ends {
  fromX: Metres;
  fromY: Metres;
  toX: Metres;
  toY: Metres;
}

/** How a vertical refers what it holds to a merchant of the vertical that it stands on. */
export interface ReferralOf<C, Own> {
  /**
   * Lays what is asked for before the holding's provider, whose vertical's order it will be, and
   * gives what its basket is over the usual one there.
   */
  ask(city: C, own: Own, holding: HoldingId): number;
  /** By how many thousandths of the usual more lateness of its order weighs, 0 or more. */
  lateExtra(city: C, own: Own, holding: HoldingId): number;
  /**
   * Its order has ended, brought or not; then the holding ends. `rideFen`: what its rider was paid
   * for it, 0 where nobody brought it.
   */
  ended(city: C, own: Own, holding: HoldingId, isBrought: boolean, rideFen: Fen): void;
}

/** A vertical of a city of type `C`; verticals name it `Vertical` of `city.ts`. */
export interface VerticalOf<C, Own> extends VerticalData {
  /** How large it is in a described city. */
  sizeIn(spec: CitySpec): VerticalSize;
  /** The most that can be held at once; only where `isHolding`. */
  mostHeld?(size: VerticalSize): number;
  /** Makes the tables and keys of its own. */
  open(opening: Opening): Own;
  /** Of the tables that change: for snapshots and digests. */
  sections(own: Own): readonly Section[];
  /** Takes the keys of its own from a run's seed, under names that stand for purposes. */
  setKeys(own: Own, keyFor: (purpose: string) => Key): void;
  /**
   * Gives a merchant what only this vertical's merchants have.
   * `dailyOrders`: orders that are planned for each merchant.
   */
  furnish(
    own: Own,
    merchants: Merchants,
    merchant: MerchantId,
    stream: () => number,
    dailyOrders: number,
  ): void;
  /** What a merchant's day comes to with so many online orders, their baskets of a mean size. */
  usualDay(
    own: Own,
    merchants: Merchants,
    merchant: MerchantId,
    orders: number,
    basketSize: number,
  ): UsualDay;
  /** Online orders of a day beyond which queues keep others away; no bound if absent. */
  ordersWithoutQueue?(own: Own, merchants: Merchants, merchant: MerchantId): number;
  /** So many guests a day more come to the merchant itself, or fewer when it is below zero. */
  guestsChange?(own: Own, merchant: MerchantId, perDay: number): void;
  /** How large a share of a district's needs usually becomes orders, as a settled city found. */
  ordersUsually?(own: Own, district: DistrictId, share: number): void;
  /** Somebody who would rather buy offline than do nothing has chosen, perhaps a platform. */
  offlineWeighed?(own: Own, district: DistrictId, isOrdered: boolean): void;
  /** A day has ended, after all merchants' days. */
  dayTurns?(city: C, own: Own): void;
  /** Needs in this weather over those on a dry day of 20 degrees; rain 0 dry, 1 light, 2 heavy. */
  weatherDemand(rainLevel: number, celsius: number): number;
  /** Needs of the present day over those of an ordinary one, besides the weather; 1 if absent. */
  needFactor?(city: C, own: Own): number;
  /** The tier that a need which arises now is for; its merchants alone are looked at. */
  tierWanted?(city: C, own: Own, needKey: Key): number;
  /** A need has arisen, for a tier: 0 where any will do. */
  needArises?(city: C, own: Own, place: Whereabouts, tier: number): void;
  /** How far its tiers with a radius deliver on a platform, over the usual; 1 if absent. */
  radiusShare?(city: C, own: Own, platform: number): number;
  /**
   * Where what is carried for the need that arose last, or for the holding that is due, is fetched
   * and brought; only where `handOver` is a carriage.
   */
  ends?(city: C, own: Own, out: Ends): void;
  /** What it costs the consumer in money and time to do without all platforms; 0 if absent. */
  offlineCostFen?(city: C, own: Own): Fen;
  /**
   * What a need's basket is over the usual one, of its tier where it is for one, where the vertical
   * says what is in it; the wanted size, 1 in the mean of all consumers, if absent. Called once
   * when the need arises, after `tierWanted`.
   */
  basketSize?(own: Own, needKey: Key, wantedSize: number): number;

  /** What a screen shows of a merchant besides its open orders; nothing if absent. */
  placeFacts?(city: C, own: Own, merchant: MerchantId): readonly PlaceFact[];
  /**
   * What a screen shows of it besides merchants; each keeps its place in the list over a run, and
   * stands there as undefined while there is nothing to see.
   */
  sights?(city: C, own: Own): readonly (Sight | undefined)[];
  /** What a screen shows of one of them besides. */
  sightFacts?(city: C, own: Own, sight: number): readonly PlaceFact[];
  /** The first second of a run, when the policy is in force. */
  beginRun(city: C, own: Own): void;
  /** A merchant has opened in the midst of a run: what the row's last tenant left is gone. */
  opened(city: C, own: Own, merchant: MerchantId): void;
  /**
   * How far a household's wallet and pantry tie its needs of all verticals together, 0 to 1; not at
   * all if absent.
   */
  householdTies?(city: C, own: Own): number;
  /** Utility of what merchants of all platforms alike offer to the present need; 0 if absent. */
  offerWorth?(city: C, own: Own): number;
  /**
   * Whether all merchants of a tier keep open now, or none does; undefined where they differ, as
   * they may if absent: then `isOpenNow` is asked of each. A tier of 0 where needs are for any.
   */
  areOpenNow?(city: C, own: Own, tier: number): boolean | undefined;
  /** Whether a merchant keeps open now: those closed are not looked at; all do if absent. */
  isOpenNow?(city: C, own: Own, merchant: MerchantId): boolean;
  /** Whether a merchant can be ordered from now, for a need known by its key. */
  isOffered(city: C, own: Own, merchant: MerchantId, needKey: Key): boolean;
  /**
   * Utility that a merchant has for a need besides its stars, price and time: 0 or less, so that
   * nobody overlooks a better one; 0 if absent.
   */
  appeal?(city: C, own: Own, merchant: MerchantId, needKey: Key): number;
  /** Seconds until a merchant can begin with an order that comes now, as a platform sees it. */
  waitSeconds(city: C, own: Own, merchant: MerchantId): number;
  /** An order's row is filled, and its promise given. */
  placed(city: C, own: Own, order: OrderId): void;
  /** Whether nothing of it is there, as the merchant finds on taking it up; no if absent. */
  isSoldOut?(city: C, own: Own, order: OrderId): boolean;
  /** The merchant takes the order up: sets `readyAt`, `estimatedReadyAt`; `grams` if it weighs. */
  accepted(city: C, own: Own, order: OrderId): void;
  /**
   * When what has been chosen of a merchant is to come up, for whoever orders ahead: its basket,
   * or `aheadFen` of it, goes into escrow, and `held` is told. 0 when it is to be placed now, which
   * all are if absent.
   */
  heldUntil?(city: C, own: Own, needKey: Key, merchant: MerchantId): Seconds;
  /** How much of a basket that is held is paid ahead; all of it if absent. */
  aheadFen?(city: C, own: Own, basketFen: Fen): Fen;
  /** A holding has been made of a need: words may be set. */
  held?(city: C, own: Own, holding: HoldingId): void;
  /**
   * A holding is due, made of a need or by `hold` of `vertical-means.ts`: says what becomes of it,
   * one of `Due`. An order costs what is in escrow; of what is settled nothing is left there.
   */
  holdingDue?(city: C, own: Own, holding: HoldingId): number;
  /** How much of a holding's hazard a day that opens takes; 0 if absent. */
  dailyHazard?(city: C, own: Own, holding: HoldingId): number;
  /** What becomes of a holding that is referred; only where it `standsOn` another vertical. */
  readonly referral?: ReferralOf<C, Own>;
  /** Its consumer gives a holding up: settles it, so that nothing is left in escrow. */
  givenUp?(city: C, own: Own, holding: HoldingId): void;
  /** What a platform takes off what its consumer fetches; none if absent. */
  offForFetching?(city: C, own: Own, platform: number): Fen;
  /**
   * A holding has been made of what its consumer will fetch, who is so many seconds on foot away:
   * gives the moment at which it comes up. Its basket is in escrow. Where `handOver` is self.
   */
  toFetch?(city: C, own: Own, holding: HoldingId, walkSeconds: Seconds): Seconds;
  /** What was to ride back has come to its provider. */
  rodeBack?(city: C, own: Own, holding: HoldingId): void;
  /** What its rider is paid for an order by now; by the platform's rates if absent. */
  ridePayFen?(city: C, own: Own, order: OrderId): Fen;
  /** Seconds that a rider stands at an end of an order over the usual, or below it; 0 if absent. */
  doorSeconds?(city: C, own: Own, order: OrderId, isDrop: boolean): Seconds;
  /** A rider sets out for an end of an order, where what is to be done is done after `seconds`. */
  legBegins?(
    city: C,
    own: Own,
    order: OrderId,
    isDrop: boolean,
    metres: Metres,
    seconds: Seconds,
  ): void;
  /** Whether nobody hands an order over where it is to be fetched: it then ends; no if absent. */
  isNobodyThere?(city: C, own: Own, order: OrderId): boolean;
  /** Whether nobody takes it where it is brought, so that it goes back; asked at each arrival. */
  goesBack?(city: C, own: Own, order: OrderId): boolean;
  /** The customer has it. Posts what the goods cost the merchant. */
  handedOver(city: C, own: Own, order: OrderId): void;
  /** Stars by which a delivered order falls short of its merchant's quality; 0 if absent. */
  starsLost?(city: C, own: Own, order: OrderId): number;
  /**
   * The order has ended without a delivery, after its acceptance. One whose goods are sold out ends
   * before it, and is not told.
   */
  cancelled(city: C, own: Own, order: OrderId): void;
  /**
   * A merchant makes an order ready that came past all platforms, and pays for its goods; gives the
   * second at which it is ready. Merchants have no own channels where it is absent.
   */
  sellsItself?(
    city: C,
    own: Own,
    merchant: MerchantId,
    needKey: number,
    basketFen: Fen,
  ): Seconds;
  /** A merchant's day ends; `untilSeconds` is its last moment. */
  dayClosed(city: C, own: Own, merchant: MerchantId, untilSeconds: Seconds): void;

  /**
   * Whether it takes up an order of whatever vertical that its merchant has just accepted and for
   * which a rider would be paid `rideFen` by now: it is then with the carrier, who has said by
   * `comesUp` when it is to be asked about it. A vertical that has this member is a carrier; it
   * may sell nothing itself.
   */
  takesUp?(city: C, own: Own, order: OrderId, rideFen: Fen): boolean;
  /** An order that it carries comes up: says what becomes of it, one of `Carried`. */
  carrierTurns?(city: C, own: Own, order: OrderId): number;
  /** A rider has brought an order of whatever vertical, and was paid `paidFen` for it. */
  riderBrought?(city: C, own: Own, order: OrderId, paidFen: Fen): void;
  /** An order of whatever vertical has ended without being brought; asked of carriers. */
  notBrought?(city: C, own: Own, order: OrderId): void;
  /**
   * What somebody else pays of the base fee, as far as that goes, where something bought on a
   * platform is brought to a place, whoever brings it; nothing if absent. Asked of carriers.
   */
  feeOffFen?(city: C, own: Own, platform: number, x: Metres, y: Metres): Fen;
  /**
   * Seconds from now until it would have brought to a place what a merchant has ready in
   * `readySeconds`, where that is known when it is ordered, as by a timetable; 0 where it is not,
   * or it brings no such order. A promise is given for no less. Asked of carriers.
   */
  scheduledSeconds?(
    city: C,
    own: Own,
    platform: number,
    merchant: MerchantId,
    readySeconds: Seconds,
    to: Pick<Whereabouts, 'x' | 'y'> & { readonly kerbSeconds: Seconds },
  ): Seconds;

  /** A task of its own is due, which it filed with `fileTask`. */
  taskIsDue?(city: C, own: Own, task: number, row: number): void;
  /** What follows from the city's tables and is kept in `own`. */
  derived?(own: Own): readonly DerivedOf<C>[];
  /** One of `sums`, from the beginning of the run. */
  sumOf?(own: Own, name: string): number;
}

/** Keys of when and to whom needs arise: set from the run's seed. */
export interface NeedKeys {
  needCount: Key;
  need: Key;
}

/** A vertical in a city: what it is, and what it has there. */
export interface VerticalAtWork<C, Own> extends VerticalOf<C, Own>, VerticalSize {
  /** Its place in `city.verticals`: what merchants and orders carry. */
  readonly number: number;
  /** The place of its first tier among those of all verticals. */
  readonly firstTier: number;
  /** The place of its first ranked list of a zone among those of all verticals. */
  readonly firstList: number;
  readonly own: Own;
  readonly keys: NeedKeys;
  /** Menu level of its merchants in the mean, fen. */
  readonly usualBasketFen: number;
  /** Each minute's share of a day's needs. */
  readonly needShareByMinute: Float64Array;
  /** Kanter's factor for the nest's common shock. */
  readonly nest: Quantiles;
}
