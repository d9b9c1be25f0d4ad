// The columns of the files of rows: orders, riders' days and weeks, merchants' days, postings. Each
// says what it holds; the manual's data dictionary is made from these words, and a column without
// any does not compile.

import type { RowColumn } from '../row-file.ts';
import type { MerchantDayRow } from './merchant-rows.ts';
import type { OrderRow } from './order-rows.ts';
import type { PostingRow } from './posting-rows.ts';
import type { RiderDayRow, RiderWeekRow, Who } from './rider-rows.ts';

type Docs<Row> = Readonly<Record<keyof Row, string>>;

const seed = 'Seed of the run.';
const at = 'Seconds from 00:00 of the first day that counts;';

const order: Docs<OrderRow> = {
  seed,
  order: 'Number of the order in the run, in the order of placing, the warm-up\'s included.',
  need: 'Hash of the need behind it: the same need has the same one under every policy.',
  day: 'Day on which it was placed, from 1; 0 for one that was open when the warm-up ended.',
  platform: 'Id of the platform.',
  vertical: 'Id of the vertical.',
  district: 'Number of the customer\'s district.',
  segment: 'Id of the customer\'s segment.',
  consumer: 'Number of the customer, the same in every run of the city.',
  merchant: 'Key of the merchant, the same in every run of the city.',
  merchantTier: 'Id of the kind of merchant.',
  rider: 'Key of the rider who delivered it; empty when cancelled.',
  riderKind: '`dedicated` or `crowdsourced`; empty when cancelled.',
  offers: 'How often it was offered to a rider.',
  basketFen: 'Price of the goods.',
  feeFen: 'Delivery fee.',
  platformCouponFen: 'Part of the coupon that the platform bears.',
  merchantCouponFen: 'Part of the coupon that the merchant bears.',
  memberFen: 'Taken off the fee for a member; the platform bears it.',
  promisedSeconds: 'From placing to the promised time.',
  placedAt: `${at} below 0 in the warm-up.`,
  acceptedAt: `${at} when the merchant took it up.`,
  firstOfferedAt: `${at} when it was first offered to a rider.`,
  riderAcceptedAt: `${at} when the last rider who was given it took it.`,
  arrivedAt: `${at} when that rider was at the merchant's.`,
  readyAt: `${at} when the goods were ready, or would have been.`,
  pickedUpAt: `${at} when the rider left the merchant with it.`,
  endedAt: `${at} when it was handed over or cancelled. A stage that was not reached is empty.`,
  lateSeconds: 'Handed over after the promised time, below 0 before; empty when cancelled.',
  outcome: '`delivered` or `cancelled`.',
  cancelReason: '`no-rider`, `kitchen` (not ready in time), `declined` (by every rider asked) or '
    + '`stock` (sold out).',
  refundFen: 'Given back to the customer afterwards.',
  riderPayFen: 'Base, distance and bonus, made up to the legal least, less the late penalty.',
  riderPenaltyFen: 'The late penalty alone, less what was given back.',
};

const who: Docs<Who> = {
  rider: 'Key of the rider, the same in every run of the city.',
  kind: '`dedicated` or `crowdsourced`.',
  isFullTime: '1 for a crowdsourced rider who lives on riding, 0 for another.',
  platform: 'Id of the platform of the last stint, or of the contract.',
  homeDistrict: 'Number of the district in which the rider lives.',
};

const worked = {
  onlineSeconds: 'Online.',
  engagedSeconds: 'Online with at least one order on hand.',
  unpaidSeconds: 'Online without one: waiting, which only a guarantee pays.',
  nightSeconds: 'Online between 22:00 and 6:00.',
  rainSeconds: 'Online in hours with rain.',
  heatSeconds: 'Online in hours of at least 35 degrees.',
  orders: 'Delivered.',
  lateOrders: 'Of these, after the promised time.',
  offersDeclined: 'Offers declined; several orders in one offer count once.',
  riddenMetres: 'Ridden.',
  penaltyFen: 'Late penalties, less what was given back.',
  insuranceFen: 'The rider\'s contribution to social insurance.',
  platformInsuranceFen: 'The platform\'s contribution to social insurance.',
  netFen: '`earnedFen` less running costs and `insuranceFen`.',
  accidents: 'Accidents; at most one a day.',
  accidentDaysLost: 'Following days on which these keep the rider from riding.',
  pointsTaken: 'Points that the platform\'s card then lacks, of 12; 0 without a card.',
};

const riderDay: Docs<RiderDayRow> = {
  seed,
  day: 'From 1. Only days on which the rider was online have a row.',
  ...who,
  ...worked,
  baseFen: 'Base pay.',
  kmFen: 'Pay for distance.',
  bonusFen: 'Bonuses for peak hours and rain.',
  minimumFen: 'What single orders were made up by to the legal least.',
  topUpFen: 'What hours were made up by, to a guarantee or to the legal least.',
  earnedFen: 'Gross: the five before, less `penaltyFen`.',
  runningCostFen: 'Electricity, battery and wear.',
};

const riderWeek: Docs<RiderWeekRow> = {
  seed,
  week: 'From 1.',
  days: 'Days of the week that count: 7, or fewer in a run\'s last week.',
  ...who,
  restDays: 'Days of these on which the rider was not online.',
  longestDaySeconds: 'Online on the longest day.',
  daysOver8h: 'Days with at least 8 hours with orders on hand.',
  daysOver12h: 'Days with at least 12.',
  ...worked,
  earnedFen: 'Gross pay, late penalties taken off.',
  joined: '1 in the week with which the rider began to ride, save the first.',
  left: '1 in the week with which the rider gave it up.',
};

const merchantDay: Docs<MerchantDayRow> = {
  seed,
  day: 'From 1. Whoever kept shop at the day\'s end has a row, and whoever money came to or went '
    + 'from.',
  merchant: 'Key of the merchant, or of the worker who goes to customers; the same in every run of '
    + 'the city.',
  vertical: 'Id of the vertical.',
  tier: 'Id of the kind of merchant.',
  specialty: 'Id of what it is best known for; empty in a vertical without any.',
  district: 'Number of the district in which it is.',
  listedOn: 'Platforms that offer it at the day\'s end.',
  starsShown: 'Stars that these show, their mean; empty on none.',
  delivered: 'Orders of platforms that were delivered, rides back included; by the day of ending.',
  lateOrders: 'Of these, after the promised time.',
  ownOrders: 'Orders placed through its own channel.',
  cancelled: 'Orders that were cancelled; by the day of ending.',
  kitchenCancelled: 'Of these, because it was not ready in time.',
  stockCancelled: 'Of these, because it was sold out.',
  refunded: 'Orders after which the customer got money back.',
  makingSeconds: 'From taking up until ready, of all orders picked up.',
  riderWaitSeconds: 'That riders waited there, of all orders picked up.',
  onlineSalesFen: 'Baskets, those of its own channel included.',
  tableSalesFen: 'Sales at the table.',
  commissionFen: 'Commission.',
  advertisingFen: 'Paid for promoted places.',
  deliveryChargeFen: 'Paid to platforms for delivery.',
  couponFen: 'Its part of customers\' coupons.',
  fixedFen: 'Rent and wages of the day.',
  otherFen: 'All other costs, goods and packaging above all, less all other income.',
  profitFen: 'Both sales less the six after them: what it was left.',
  opened: '1 on the day on which it opened, save the first day of the city.',
  closed: '1 on the day with which it closed for good.',
};

const posting: Docs<PostingRow> = {
  seed,
  day: 'Day of whose books it is part, from 1.',
  at: 'Seconds from 00:00 of the first day that counts.',
  reason: 'Id of the reason.',
  book: 'Id of the book in which it stands.',
  from: 'Who pays: `consumer`, `merchant`, `worker` (who goes to customers), `rider`, `platform`, '
    + '`state`, `escrow` (paid ahead) or `outside`.',
  to: 'Who is paid, of the same.',
  amountFen: 'What is paid, above 0.',
  order: 'Number of the order, as in the table of orders, where it is paid as the order ends; empty '
    + 'at other times.',
  platform: 'Id of the platform; empty where it concerns none.',
  vertical: 'Id of the vertical; empty where it concerns none.',
  holder: 'Key of the merchant, worker or rider who pays or is paid; empty where none is.',
  holderGroup: 'Id of the kind of merchant, or `dedicated` or `crowdsourced`; empty likewise.',
};

/** A file's columns in their order. */
export type RowColumns<Row> = readonly (RowColumn & { readonly id: keyof Row & string })[];

/** The columns of a row whose cells are text; a list that lacks one does not compile. */
type Texts<Row> = Readonly<Record<{
  [Id in keyof Row]-?: Extract<Row[Id], string> extends never ? never : Id
}[keyof Row], true>>;

function columnsOf<Row>(docs: Docs<Row>, texts: Texts<Row>): RowColumns<Row> {
  const entries = Object.entries(docs) as [keyof Row & string, string][];
  return entries.map(([id, doc]) => ({ id, doc, isText: Object.hasOwn(texts, id) }));
}

const ridersTexts = { kind: true, platform: true } as const;

export const orderColumns = columnsOf<OrderRow>(order, {
  platform: true, vertical: true, segment: true, merchantTier: true, riderKind: true,
  outcome: true, cancelReason: true,
});
export const riderDayColumns = columnsOf<RiderDayRow>(riderDay, ridersTexts);
export const riderWeekColumns = columnsOf<RiderWeekRow>(riderWeek, ridersTexts);
export const merchantDayColumns = columnsOf<MerchantDayRow>(merchantDay, {
  vertical: true, tier: true, specialty: true,
});
export const postingColumns = columnsOf<PostingRow>(posting, {
  reason: true, book: true, from: true, to: true, platform: true, vertical: true,
  holderGroup: true,
});
