// What platforms' memberships come to (who has one, how much of the orders is theirs, what is left
// of the fees), what merchants pay for promoted places, and how evenly orders fall on merchants.

import { measures } from './measures.ts';
import { figure, ratio } from './metric.ts';
import { giniOf } from './spread.ts';

export const marketingFigures = {
  'consumer.members': figure({
    group: 'consumers',
    label: { zh: '会员', en: 'Members' },
    doc: {
      zh: '平均每天持有平台会员的消费者人数；多个平台分别计。',
      en: 'Consumers with a membership of a platform, mean over days. Counted on each platform.',
    },
    unit: 'people',
    digits: 0,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    of: ['memberDays'],
    per: ['days'],
    value: (read) => read.sum('memberDays') / read.sum('days'),
  }),
  'orders.member-share': figure({
    group: 'consumers',
    label: { zh: '会员订单占比', en: 'Orders of members' },
    doc: {
      zh: '会员所下订单占全部订单的比例。',
      en: 'Share of orders that members place.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    ...ratio('placedByMembers', 'placed'),
  }),
  'platform.memberships': figure({
    group: 'platform',
    label: { zh: '会员收支', en: 'Membership fees less discounts' },
    doc: {
      zh: '平台每天收取的会员费减去给会员的配送费减免；会员多下的订单不计在内。',
      en: 'Membership fees that platforms take on a day, less what members are let off; what they '
        + 'order more is not counted here.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    moves: 'slowly',
    of: ['membershipFen'],
    per: ['days'],
    value: (read) => read.sum('membershipFen') / read.sum('days'),
  }),
  'consumer.muted': figure({
    group: 'consumers',
    label: { zh: '关闭推送的人', en: 'Consumers who mute messages' },
    doc: {
      zh: '平均每天已关闭平台推送的消费者人数；多个平台分别计。',
      en: 'Consumers who have muted the messages of a platform, mean over days. Counted on each '
        + 'platform.',
    },
    unit: 'people',
    digits: 0,
    better: 'lower',
    headline: false,
    moves: 'slowly',
    of: ['mutedDays'],
    per: ['days'],
    value: (read) => read.sum('mutedDays') / read.sum('days'),
  }),
  'merchant.advertising-share': figure({
    group: 'merchants',
    label: { zh: '推广费占销售额', en: 'Advertising over sales' },
    doc: {
      zh: '商家付给平台的推广费除以线上销售额。',
      en: 'What merchants pay for promoted places, over their online sales.',
    },
    unit: 'share',
    digits: 2,
    better: 'neither',
    headline: false,
    ...ratio('advertisingFen', 'onlineSalesFen'),
  }),
  'platform.advertising-per-order': figure({
    group: 'platform',
    label: { zh: '单均推广收入', en: 'Advertising per order' },
    doc: {
      zh: '商家所付推广费除以已送达订单。',
      en: 'What merchants pay for promoted places, per delivery.',
    },
    unit: 'fen-per-order',
    digits: 2,
    better: 'neither',
    headline: false,
    ...ratio('advertisingFen', 'delivered'),
  }),
  'merchant.sales-gini': figure({
    group: 'merchants',
    label: { zh: '商家销售额基尼系数', en: 'Gini of merchants’ sales' },
    doc: {
      zh: '各商家每日线上销售额的基尼系数：0 表示完全平均。',
      en: 'Gini index of merchants’ online sales of a day; 0 when all sell alike.',
    },
    unit: 'index',
    digits: 3,
    better: 'neither',
    headline: false,
    of: ['merchantSalesSpread'],
    value: (read) => giniOf(read.bins('merchantSalesSpread'), measures.merchantSalesSpread.width),
  }),
};
