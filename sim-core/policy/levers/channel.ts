// Merchants' own channels: a shop scans its guests in as members, who may then order from it past
// all platforms. Off by default.

import { integerLever } from '../lever.ts';

/** Merchants who could keep a channel of their own, per mille. */
export const channelShare = integerLever({
  id: 'channel.share',
  owner: 'merchant',
  group: 'channel',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 600],
  label: { zh: '可建私域的商家比例', en: 'Merchants ready for an own channel' },
  doc: {
    zh: '有能力自建私域（社群或小程序）的商家比例；其中划算的商家每周陆续开通，零表示没有私域。',
    en: 'Share of merchants who could keep a group or small program of their own; of these, whom it '
      + 'pays do so, week by week. At zero there are no own channels.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Chance that a guest at the table is won as a member, per mille. */
export const channelEffort = integerLever({
  id: 'channel.effort',
  owner: 'merchant',
  group: 'channel',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 200,
  usual: [50, 500],
  label: { zh: '扫码入会力度', en: 'Effort to win members' },
  doc: {
    zh: '堂食顾客被引导扫码入会的概率；外卖袋中的卡片效果为其三成。',
    en: 'Chance that somebody who eats at the table is scanned in as a member; a leaflet in the bag '
      + 'of a delivery does three tenths of that.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What members are let off the table's price, per mille. */
export const channelDiscount = integerLever({
  id: 'channel.discount',
  owner: 'merchant',
  group: 'channel',
  unit: 'per-mille',
  min: 0,
  max: 500,
  step: 10,
  value: 50,
  usual: [0, 200],
  label: { zh: '私域会员折扣', en: 'Discount to members' },
  doc: {
    zh: '会员在商家自有渠道下单时，菜价比堂食价低的比例。',
    en: 'By how much dishes cost members less, ordered from the shop itself, than at its table.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What a member pays for delivery, fen. */
export const channelDeliveryFee = integerLever({
  id: 'channel.delivery-fee',
  owner: 'merchant',
  group: 'channel',
  unit: 'fen',
  min: 0,
  max: 2000,
  step: 50,
  value: 300,
  usual: [0, 800],
  label: { zh: '私域配送费', en: 'Delivery fee of own channels' },
  doc: {
    zh: '会员在自有渠道下单并要求送达时付的配送费；到店自取免付。',
    en: 'What a member pays to have an order brought that came through the shop’s own channel; who '
      + 'fetches it on foot pays none.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What ordering away from the app where all shops are is felt to cost, fen. */
export const channelTrouble = integerLever({
  id: 'world.channel-trouble',
  owner: 'world',
  group: 'merchants',
  unit: 'fen',
  min: 0,
  max: 3000,
  step: 50,
  value: 500,
  usual: [100, 1500],
  label: { zh: '离开平台下单的麻烦', en: 'Trouble of ordering past platforms' },
  doc: {
    zh: '会员离开平台、到商家自有渠道下单平均感到的麻烦，折合金额；因人而异，从零到两倍。',
    en: 'What it is felt to cost a member to order from a shop itself rather than where all shops '
      + 'are, in the mean; it differs from nothing to twice as much.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What software for a channel costs a merchant a week, fen. */
export const channelFee = integerLever({
  id: 'world.channel-fee',
  owner: 'world',
  group: 'merchants',
  unit: 'fen',
  min: 0,
  max: 100_000,
  step: 500,
  value: 5000,
  usual: [1000, 20_000],
  label: { zh: '私域软件周费', en: 'Weekly fee for a channel’s software' },
  doc: {
    zh: '商家自有渠道每周的软件费，付给城市以外的服务商。',
    en: 'What a merchant with an own channel pays a week for its software, to somebody outside the '
      + 'city.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What an errand service asks a merchant for an order, besides the way, fen. */
export const errandCost = integerLever({
  id: 'world.errand-cost',
  owner: 'world',
  group: 'merchants',
  unit: 'fen',
  min: 0,
  max: 3000,
  step: 50,
  value: 500,
  usual: [200, 1200],
  label: { zh: '跑腿配送起步价', en: 'Base price of an errand' },
  doc: {
    zh: '商家为自有渠道的每单付给跑腿服务的起步价，另加每公里 1.5 元。',
    en: 'What an errand service asks a merchant for an order of its own channel, and one and a half '
      + 'yuan a kilometre besides.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
