// What the experiments that come with the house ask, in both languages: their files say it in one.

import type { Text } from '../../sim-core/index.ts';

/** By the name of the file without its ending. */
export const batchTitles: Readonly<Record<string, Text>> = {
  'cheaper-delivery-decided': {
    zh: '两元配送费值得吗？', en: 'Is delivery for two yuan worth it?',
  },
  'fee-and-commission': {
    zh: '配送费与佣金一起变', en: 'Delivery fee and commission together',
  },
  'free-delivery-in-other-worlds': {
    zh: '换一个世界，免配送费会怎样', en: 'Free delivery in other worlds',
  },
  'grocery-freshness-rule': {
    zh: '商品只许在前半段保质期内出售，代价多大？',
    en: 'What does a rule cost that lets goods be sold for half of their life only?',
  },
  'grocery-markdown': {
    zh: '最后一天打折，损耗和前置仓的收入会怎样？',
    en: 'What does a markdown of the last day do to waste and to what a warehouse earns?',
  },
  'health-duty-share': {
    zh: '流感与夜间：三成药店值班对处方药有什么作用？',
    en: 'Flu and the night: what do three pharmacies in ten on duty do for prescriptions?',
  },
  'health-flu-week': {
    zh: '流感一周：分诊有什么作用？急药权重五倍又如何？',
    en: 'A week of flu: what does triage do, and what does urgent medicine that weighs five times '
      + 'as much?',
  },
  'more-profit-fewest-coupons': {
    zh: '利润多一成，没有人更晚或更穷，优惠券最少',
    en: 'A tenth more profit, nobody later or poorer, for the least coupons',
  },
  'retail-duty-share': {
    zh: '更多药店值班，夜间购药和药店会怎样？',
    en: 'What do more pharmacies on duty do for medicine at night, and for the pharmacies?',
  },
  'retail-radius-fixed-promise': {
    zh: '承诺是一个固定时间、不会学习时，扩大半径对迟到有什么影响？',
    en: 'What does it do to lateness where the promise is one fixed time and learns nothing?',
  },
  'retail-radius': {
    zh: '配送半径再大一半，订单、路程和高峰餐食会怎样？',
    en: 'What does a radius half as wide again do to orders, ways and meals at the peak?',
  },
  'unmanned-over-the-river': {
    zh: '十条过江无人机航线有什么作用？', en: 'What do ten routes of drones over the river do?',
  },
  'unmanned-wind-limit': {
    zh: '限风从 10 米/秒降到 7 米/秒，无人机会怎样？',
    en: 'What does a wind limit of 7 instead of 10 metres a second do to drones?',
  },
  'what-moves-the-fee': {
    zh: '哪些假设左右低价配送的作用？',
    en: 'Which assumptions move what a cheaper delivery does?',
  },
};
