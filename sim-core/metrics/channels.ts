// Merchants' own channels: how many are kept, who is a member, what is ordered there past all
// platforms, and what platforms lose by it.

import { figure, ratio } from './metric.ts';

export const channelFigures = {
  'orders.own-channel-share': figure({
    group: 'merchants',
    label: { zh: '私域订单占比', en: 'Orders through own channels' },
    doc: {
      zh: '商家自有渠道的订单占自有渠道订单与平台已送达订单之和的比例。',
      en: 'Share of orders through merchants’ own channels among these and platforms’ deliveries.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    of: ['ownOrders', 'delivered'],
    value: (read) => read.sum('ownOrders') / (read.sum('ownOrders') + read.sum('delivered')),
  }),
  'merchant.channel-share': figure({
    group: 'merchants',
    label: { zh: '私域开通率', en: 'Merchants with an own channel' },
    doc: {
      zh: '营业商家中有自有渠道（社群或小程序）的比例。',
      en: 'Share of open merchants who keep a group or small program of their own.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    ...ratio('channelDays', 'merchantDays'),
  }),
  'merchant.channel-members': figure({
    group: 'merchants',
    label: { zh: '私域会员数', en: 'Members of own channels' },
    doc: {
      zh: '平均每天各商家自有渠道的会员人次；一人可是几家店的会员。',
      en: 'Members of merchants’ own channels on a mean day; somebody counts at each shop that has '
        + 'scanned them in.',
    },
    unit: 'people',
    digits: 0,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    of: ['channelMembers'],
    per: ['days'],
    value: (read) => read.sum('channelMembers') / read.sum('days'),
  }),
  'merchant.commission-saved': figure({
    group: 'merchants',
    label: { zh: '私域省下的佣金', en: 'Commission saved by own channels' },
    doc: {
      zh: '原本会经平台下单的自有渠道订单，若经平台应付的佣金，每天。',
      en: 'Commission on those orders through own channels that would have come through a platform '
        + 'otherwise, on a day.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    moves: 'slowly',
    of: ['ownCommissionFen'],
    per: ['days'],
    value: (read) => read.sum('ownCommissionFen') / read.sum('days'),
  }),
  'platform.orders-lost': figure({
    group: 'platform',
    label: { zh: '流失到私域的订单', en: 'Orders lost to own channels' },
    doc: {
      zh: '若无自有渠道便会经该平台下单的订单，每天；由同一次选择逐单得知。',
      en: 'Orders through own channels whose consumers would otherwise have ordered through the '
        + 'platform, on a day; each choice knows.',
    },
    unit: 'orders',
    digits: 0,
    better: 'lower',
    headline: false,
    moves: 'slowly',
    of: ['ownOrdersDiverted'],
    per: ['days'],
    value: (read) => read.sum('ownOrdersDiverted') / read.sum('days'),
  }),
};
