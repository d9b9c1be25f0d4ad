// Why money moves: each reason is one row that says who pays whom, in which book the payment
// stands, and what people call it. Profit lines, margins, riders' pay and the money-flow picture
// are read from these rows, so that no sign and no label is written twice.

import type { Text } from '../kernel/text.ts';

/**
 * Kinds of parties that money moves between. A worker is a merchant who goes to the consumer; the
 * state is there for the regulator; escrow holds what is paid ahead.
 */
export const parties = [
  'consumer', 'merchant', 'rider', 'platform', 'state', 'outside', 'worker', 'escrow',
] as const;
/** Who pays or is paid. */
export type Party = (typeof parties)[number];

/** What postings are about. Merchants' and riders' accounts are kept by book. */
export const books = {
  onlineSales: { zh: '线上销售', en: 'Online sales' },
  onlineCosts: { zh: '线上订单的成本与赔付', en: 'Costs of online orders, and what makes them good' },
  tableSales: { zh: '堂食销售', en: 'Sales at the table' },
  tableCosts: { zh: '堂食成本', en: 'Costs of guests at the table' },
  onlineFixed: { zh: '线上分摊的固定成本', en: 'Fixed costs, online share' },
  tableFixed: { zh: '堂食分摊的固定成本', en: 'Fixed costs, share of the table' },
  delivery: { zh: '配送与售后', en: 'Delivery, coupons and making good' },
  riderPay: { zh: '骑手薪酬', en: 'Rider pay' },
  riderCosts: { zh: '骑手成本', en: 'Riders’ own costs' },
  running: { zh: '平台运营', en: 'Running the platform' },
  visits: { zh: '上门服务', en: 'Visits by workers' },
  held: { zh: '托管', en: 'In escrow' },
  lockers: { zh: '自提柜', en: 'Parcel lockers' },
} as const satisfies Record<string, Text>;
/** What a posting is about. */
export type Book = keyof typeof books;

/** A row of the list: plain data, so that a vertical can bring rows of its own. */
export interface PostingReason {
  readonly id: string;
  readonly from: Party;
  readonly to: Party;
  readonly book: Book;
  readonly label: Text;
  /**
   * Whether its vertical has it since a version of the engine whose digests it must not move: its
   * row stands behind those of all verticals. No if absent.
   */
  readonly isGained?: boolean;
}

/** A row before its name is known. */
export type ReasonRow = Omit<PostingReason, 'id'>;

const core = {
  basket: row('consumer', 'merchant', 'onlineSales', '商品金额', 'Baskets'),
  commission: row('merchant', 'platform', 'onlineCosts', '佣金', 'Commission'),
  advertising: row('merchant', 'platform', 'onlineCosts', '推广费', 'Promoted places'),
  deliveryCharge: row('merchant', 'platform', 'onlineCosts', '商家配送服务费',
    'Delivery charged to merchants'),
  packagingLevy: row('merchant', 'state', 'onlineCosts', '包装环保税费', 'Packaging levy'),
  toolsFee: row('merchant', 'platform', 'onlineCosts', '数字化工具费', 'Fees for digital tools'),
  toolsAid: row('state', 'merchant', 'onlineCosts', '数字化工具补助', 'Aid for digital tools'),
  purchasingFee: row('merchant', 'platform', 'onlineCosts', '集中采购服务费',
    'Fees of central purchasing'),
  replacedRefund: row('merchant', 'consumer', 'onlineCosts', '缺货换菜退款',
    'Money back for dishes replaced'),
  ownSale: row('consumer', 'merchant', 'onlineSales', '自有渠道商品金额', 'Baskets, own channels'),
  ownDelivery: row('consumer', 'merchant', 'onlineCosts', '自有渠道配送费',
    'Delivery fees, own channels'),
  errand: row('merchant', 'outside', 'onlineCosts', '跑腿配送成本', 'Errand riders, own channels'),
  channelFee: row('merchant', 'outside', 'onlineCosts', '自有渠道软件费',
    'Software of own channels'),
  deliveryFee: row('consumer', 'platform', 'delivery', '配送费', 'Delivery fees'),
  membershipFee: row('consumer', 'platform', 'delivery', '会员费', 'Membership fees'),
  tablewareFee: row('consumer', 'platform', 'delivery', '可循环餐具使用费',
    'Fees for reusable tableware'),
  tablewareDeposit: row('consumer', 'platform', 'delivery', '未退餐具押金',
    'Deposits lost on tableware'),
  tablewareHandling: row('platform', 'outside', 'running', '餐具回收清洗',
    'Tableware, return and washing'),
  tablewareLost: row('platform', 'outside', 'running', '餐具补置', 'Tableware, replaced'),
  riderPenalty: row('rider', 'platform', 'riderPay', '骑手超时扣款', 'Late penalties'),
  riderPenaltyBack: row('platform', 'rider', 'riderPay', '退还的超时扣款', 'Late penalties given back'),
  riderBase: row('platform', 'rider', 'riderPay', '骑手每单底价', 'Riders, base pay'),
  riderKm: row('platform', 'rider', 'riderPay', '骑手里程', 'Riders, distance'),
  riderBonus: row('platform', 'rider', 'riderPay', '骑手补贴', 'Riders, bonuses'),
  riderGuarantee: row('platform', 'rider', 'riderPay', '骑手时薪保障', 'Riders, guarantee'),
  riderMinimum: row('platform', 'rider', 'riderPay', '法定最低报酬补足',
    'Riders, made up to the least'),
  riderInsurance: row('rider', 'state', 'riderCosts', '社会保险（骑手）', 'Social insurance, riders'),
  platformInsurance: row('platform', 'state', 'running', '社会保险（平台）',
    'Social insurance, platform'),
  riderCost: row('rider', 'outside', 'riderCosts', '骑手车辆成本', 'Riders’ running costs'),
  accident: row('rider', 'outside', 'riderCosts', '骑手事故损失', 'Riders’ accidents'),
  accidentBenefit: row('state', 'rider', 'riderCosts', '工伤赔付', 'Benefits after accidents'),
  platformCoupon: row('platform', 'consumer', 'delivery', '平台优惠券', 'Coupons'),
  membershipDiscount: row('platform', 'consumer', 'delivery', '会员减免', 'Members’ discounts'),
  merchantCoupon: row('merchant', 'consumer', 'onlineCosts', '商家优惠券', 'Merchants’ coupons'),
  refund: row('platform', 'consumer', 'delivery', '退款', 'Refunds'),
  spoiled: row('platform', 'merchant', 'onlineCosts', '餐损赔付', 'Spoiled food'),
  userAdvertising: row('platform', 'outside', 'running', '用户广告投放', 'Advertising to consumers'),
  payment: row('platform', 'outside', 'running', '支付通道', 'Payment fees'),
  support: row('platform', 'outside', 'running', '客服', 'Support'),
  appealDecision: row('platform', 'outside', 'running', '申诉裁定', 'Decisions on appeals'),
  dearerAnswer: row('platform', 'outside', 'running', '客服应答高于平常的成本',
    'Answers dearer than usual'),
  cheaperAnswer: row('outside', 'platform', 'running', '客服应答低于平常的成本',
    'Answers cheaper than usual'),
  ingredients: row('merchant', 'outside', 'onlineCosts', '线上订单食材', 'Ingredients, online orders'),
  packaging: row('merchant', 'outside', 'onlineCosts', '包装', 'Packaging'),
  tableSale: row('outside', 'merchant', 'tableSales', '堂食销售', 'Sales at the table'),
  tableIngredients: row('merchant', 'outside', 'tableCosts', '堂食食材', 'Ingredients, table'),
  onlineRent: row('merchant', 'outside', 'onlineFixed', '租金与人工（线上分摊）',
    'Rent and wages, online share'),
  tableRent: row('merchant', 'outside', 'tableFixed', '租金与人工（堂食分摊）',
    'Rent and wages, share of the table'),
};

/** Name of one of the engine's own reasons. */
export type CoreReason = keyof typeof core;

/** What every city posts for, in the order of its rows in the ledger. */
export const coreReasons: readonly PostingReason[] = Object.entries(core).map(
  ([id, rest]) => ({ id, ...rest }),
);

/** The row of each of these in a ledger, for `post`: they come before what verticals bring. */
export const Reason = Object.fromEntries(
  coreReasons.map(({ id }, number) => [id, number]),
) as { readonly [R in CoreReason]: number };

function row(
  from: Party,
  to: Party,
  book: Book,
  zh: string,
  en: string,
): ReasonRow {
  return { from, to, book, label: { zh, en } };
}

/** What a party gains by a fen posted for a reason: 1, -1, or 0 when it has no part in it. */
export function gainOf(party: Party, reason: PostingReason): -1 | 0 | 1 {
  if (reason.to === party) return 1;
  return reason.from === party ? -1 : 0;
}

/** Parties with accounts of their own. */
export const holders = ['merchant', 'worker', 'rider'] as const satisfies readonly Party[];

/** The party whose own account a posting touches: one of the holders, never two. */
export function holderOf({ from, to }: PostingReason): (typeof holders)[number] | undefined {
  return holders.find((party) => from === party || to === party);
}
