// What merchants pay to the platform.

import { integerLever } from '../lever.ts';

/** Share of the food's price that the platform keeps, per mille. */
export const commission = integerLever({
  id: 'merchant.commission',
  owner: 'platform',
  group: 'merchant',
  unit: 'per-mille',
  min: 0,
  max: 300,
  step: 5,
  value: 180,
  usual: [50, 250],
  label: { zh: '佣金（抽成）', en: 'Commission' },
  doc: {
    zh: '平台从每单菜品金额中向商家收取的比例，含技术服务费与履约服务费。',
    en: 'Share of the food price that the platform charges the merchant on every order, service and '
      + 'delivery parts together.',
  },
  source: { cite: 'A6.01', quality: 'published' },
  varies: ['district'],
});

/** Delivery charged to merchants, base, fen. */
export const merchantDeliveryBase = integerLever({
  id: 'merchant.delivery-base',
  owner: 'platform',
  group: 'merchant-delivery',
  unit: 'fen',
  min: 0,
  max: 1000,
  step: 10,
  value: 0,
  usual: [0, 500],
  label: { zh: '商家履约服务费起步价', en: 'Delivery charged to merchants, base' },
  doc: {
    zh: '每单向商家收取的配送服务费中与距离无关的部分；2021 年费率改革后与佣金分开计收。',
    en: 'The part of what merchants pay for delivery that does not depend on distance; '
      + 'since the reform of 2021 it stands apart from commission.',
  },
  source: { cite: 'C07', quality: 'published' },
  varies: [],
});

/** Delivery charged to merchants, per kilometre, fen-per-km. */
export const merchantDeliveryPerKm = integerLever({
  id: 'merchant.delivery-per-km',
  owner: 'platform',
  group: 'merchant-delivery',
  unit: 'fen-per-km',
  min: 0,
  max: 500,
  step: 10,
  value: 0,
  usual: [0, 200],
  label: { zh: '商家履约服务费每公里', en: 'Delivery charged to merchants, per kilometre' },
  doc: {
    zh: '超过起算距离后，每公里向商家加收的配送服务费。',
    en: 'What merchants pay for each kilometre of the way beyond a distance.',
  },
  source: { cite: 'C07', quality: 'published' },
  varies: [],
});

/** Distance from which merchants pay by kilometre, metres. */
export const merchantDeliveryFrom = integerLever({
  id: 'merchant.delivery-from',
  owner: 'platform',
  group: 'merchant-delivery',
  unit: 'metres',
  min: 0,
  max: 10000,
  step: 500,
  value: 3000,
  usual: [0, 5000],
  label: { zh: '履约服务费起算距离', en: 'Distance from which merchants pay by kilometre' },
  doc: {
    zh: '按公里加收商家配送服务费的起算骑行距离。',
    en: 'Riding distance from which merchants pay for each kilometre.',
  },
  source: { cite: 'A6.04', quality: 'published' },
  varies: [],
});

/** Rebate for exclusivity, per-mille. */
export const exclusiveRebate = integerLever({
  id: 'merchant.exclusive-rebate',
  owner: 'platform',
  group: 'merchant-terms',
  unit: 'per-mille',
  min: 0,
  max: 300,
  step: 10,
  value: 0,
  usual: [0, 150],
  label: { zh: '独家返佣', en: 'Rebate for exclusivity' },
  doc: {
    zh: '商家只与本平台合作时佣金率的降低幅度；零表示不提供独家合作。',
    en: 'By how much commission is lower for merchants who are with this platform alone; '
      + 'zero makes no such offer.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Better place for exclusivity, per-mille. */
export const exclusiveRank = integerLever({
  id: 'merchant.exclusive-rank',
  owner: 'platform',
  group: 'merchant-terms',
  unit: 'per-mille',
  min: 0,
  max: 3000,
  step: 100,
  value: 0,
  usual: [0, 1500],
  label: { zh: '独家排位加成', en: 'Better place for exclusivity' },
  doc: {
    zh: '独家商家在列表中的排位加成，1000 相当于一星。',
    en: 'How much higher exclusive merchants stand in the lists; 1000 is worth a whole '
      + 'star.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Lower place for who pays less, per-mille. */
export const rankByTake = integerLever({
  id: 'merchant.rank-by-take',
  owner: 'platform',
  group: 'merchant-terms',
  unit: 'per-mille',
  min: 0,
  max: 3000,
  step: 100,
  value: 0,
  usual: [0, 2000],
  label: { zh: '低佣金商家降权', en: 'Lower place for who pays less' },
  doc: {
    zh: '实付佣金低于应收的商家在列表中被降权，全部免付时降低 1000 相当于一星。',
    en: 'Merchants who pay less than is asked stand lower in the lists; at 1000 one who '
      + 'pays nothing stands a whole star lower.',
  },
  source: { cite: 'C05a', quality: 'published' },
  varies: [],
});
