// What platforms' memberships come to: who has one, how much of the orders is theirs, and what is
// left of the fees.

import { figure, ratio } from './metric.ts';

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
};
