// What law says of settings: which rule bounds them, where and since when. Rules of China first, as
// the cities are; others where they are the known example. A lever without one says nothing. This
// is a reader's guide and no advice: who decides asks a lawyer.

import type { Text } from '../../sim-core/index.ts';

/** A rule that bounds some levers. */
export interface Law {
  /** Levers by id that it speaks of. */
  readonly levers: readonly string[];
  /** What it asks or forbids, in a sentence. */
  readonly says: Text;
  /** The rule's own title, with its number or article. */
  readonly title: Text;
  /** Day from which it holds, as `2021-11-01`. */
  readonly since: string;
  readonly place: Text;
}

const china: Text = { zh: '中国', en: 'China' };

export const laws: readonly Law[] = [
  {
    levers: ['merchant.exclusive-rebate', 'merchant.exclusive-rank', 'regulator.exclusivity-ban'],
    says: {
      zh: '平台不得以不合理的限制或条件要求商家“二选一”；2021 年一家外卖平台因此被罚 34.42 亿元。',
      en: 'Platforms may not bind merchants to themselves by unreasonable terms; in 2021 a delivery '
        + 'platform was fined 3.442 billion yuan for it.',
    },
    title: {
      zh: '《电子商务法》第三十五条；国市监处罚〔2021〕74 号',
      en: 'E-Commerce Law, Article 35; market regulator’s decision 2021 No. 74',
    },
    since: '2019-01-01',
    place: china,
  },
  {
    levers: ['regulator.below-cost-ban', 'reaction.match-coupon', 'coupon.merchant-share'],
    says: {
      zh: '平台不得强制或变相强制商家按其定价规则以低于成本的价格销售。',
      en: 'Platforms may not force merchants, openly or otherwise, to sell below cost.',
    },
    title: {
      zh: '《反不正当竞争法》（2025 年修订）第十四条',
      en: 'Anti-Unfair Competition Law (2025), Article 14',
    },
    since: '2025-10-15',
    place: china,
  },
  {
    levers: ['privacy.personal-ranking', 'push.per-week', 'regulator.privacy-opt-out'],
    says: {
      zh: '自动化推送须同时提供不针对个人特征的选项，或便捷的拒绝方式。',
      en: 'Whoever is reached by automated decisions must be offered a choice that is not made of '
        + 'personal traits, or an easy way to refuse.',
    },
    title: {
      zh: '《个人信息保护法》第二十四条',
      en: 'Personal Information Protection Law, Article 24',
    },
    since: '2021-11-01',
    place: china,
  },
  {
    levers: [
      'rider-pay.base', 'rider-pay.guarantee-per-online-hour', 'regulator.least-pay-per-order',
      'regulator.least-pay-per-engaged-hour', 'regulator.least-pay-per-online-hour',
      'promise.quantile', 'promise.fixed-time', 'regulator.promise-floor', 'regulator.stop-after',
    ],
    says: {
      zh: '正常劳动所得不低于当地最低工资；不得以“最严算法”考核，时限从宽取中；'
        + '连续送单超过 4 小时提示疲劳，20 分钟内不再派单。',
      en: 'Normal work earns no less than the local minimum wage; times are not set by the '
        + 'strictest algorithm; after four hours in a row a warning, and no order for 20 minutes.',
    },
    title: {
      zh: '七部门指导意见，国市监网监发〔2021〕38 号',
      en: 'Guiding opinions of seven ministries, 2021 No. 38',
    },
    since: '2021-07-16',
    place: china,
  },
  {
    levers: ['regulator.social-insurance', 'regulator.social-insurance-platform-share'],
    says: {
      zh: '平台按单为骑手缴纳职业伤害保障，七省市试点。',
      en: 'Platforms pay for occupational injury by the order: a pilot in seven provinces.',
    },
    title: {
      zh: '人社部发〔2021〕110 号',
      en: 'Ministry of human resources and others, 2021 No. 110',
    },
    since: '2022-07-01',
    place: china,
  },
  {
    levers: ['merchant.commission', 'regulator.commission-cap', 'regulator.commission-cap-scope'],
    says: {
      zh: '我们未见中国有法定上限；美国十四个城市和州曾以 15% 左右封顶，多限于独立餐馆。',
      en: 'We know of no cap in Chinese law; fourteen cities and states capped it near 15 %, most '
        + 'of them for independent restaurants.',
    },
    title: { zh: '美国各地条例（证据 C05a）', en: 'Local orders (evidence C05a)' },
    since: '2020-04-10',
    place: { zh: '美国', en: 'United States' },
  },
  {
    levers: ['tableware.offered', 'regulator.tableware-offered', 'regulator.packaging-levy'],
    says: {
      zh: '到 2025 年底，地级以上城市外卖不可降解一次性塑料餐具消耗强度下降 30%。',
      en: 'By the end of 2025 large cities’ take-away uses 30 % less plastic tableware that does '
        + 'not degrade, per order.',
    },
    title: { zh: '发改环资〔2020〕80 号', en: 'Planning commission and others, 2020 No. 80' },
    since: '2020-01-16',
    place: china,
  },
  {
    levers: ['health.check', 'health.doctors'],
    says: {
      zh: '网售处方药须凭真实处方，经药师审核，实名购买。',
      en: 'Prescription drugs are sold online on a true prescription that a pharmacist has '
        + 'checked, under the buyer’s real name.',
    },
    title: {
      zh: '《药品网络销售监督管理办法》',
      en: 'Measures for the Supervision of Online Drug Sales',
    },
    since: '2022-12-01',
    place: china,
  },
  {
    levers: ['unmanned.rule', 'unmanned.routes-open', 'unmanned.wind-limit'],
    says: {
      zh: '管制空域内飞行须经批准；运营人须有许可。',
      en: 'Flights in controlled airspace need approval, and operators a licence.',
    },
    title: {
      zh: '《无人驾驶航空器飞行管理暂行条例》',
      en: 'Interim Regulations on the Flight of Unmanned Aircraft',
    },
    since: '2024-01-01',
    place: china,
  },
  {
    levers: ['grocery.sell-until'],
    says: { zh: '不得销售超过保质期的食品。', en: 'Food may not be sold past its date.' },
    title: { zh: '《食品安全法》第三十四条', en: 'Food Safety Law, Article 34' },
    since: '2015-10-01',
    place: china,
  },
];

/** The rules that bound a lever, by its id; none where none is known. */
export function lawsOn(lever: string): readonly Law[] {
  return laws.filter(({ levers }) => levers.includes(lever));
}
