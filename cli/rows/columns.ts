// The columns of the files of single orders, riders' days and riders' weeks. Each says what it
// holds; the manual's data dictionary is made from these words, and a column without any does not
// compile.

import type { RowColumn } from '../row-file.ts';
import type { OrderRow } from './order-rows.ts';
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
