// Words of the report, and what the model leaves out, which stands in the manual too.

import type { Text } from '../../sim-core/index.ts';

/** What the model leaves out; the manual's page on the model has the same list. */
export const notModelled: readonly Text[] = [
  { zh: '变凉的饭菜', en: 'food that cools' },
  { zh: '骑手出发后才取消的消费者', en: 'consumers who cancel after a rider has set out' },
  { zh: '小费', en: 'tips' },
  { zh: '节假日', en: 'holidays' },
  { zh: '商家发给会员的消息', en: 'messages that shops send their members' },
  { zh: '平台的白牌配送', en: 'white-label delivery by platforms' },
  { zh: '未受泄露影响者听到泄露的消息', en: 'news of a leak among those whom it did not hit' },
  { zh: '同一价格下加入几个平台的会员', en: 'memberships of several platforms at one price' },
  { zh: '需要排队的投诉', en: 'complaints that have to queue' },
  { zh: '随平台而变的住房、房租与工资', en: 'housing, rent and wages that answer the platforms' },
  { zh: '中断订单或致死的事故', en: 'accidents that end an order or kill' },
  { zh: '事故代价之外的恐惧', en: 'fear of accidents beyond what they cost' },
  {
    zh: '餐具如何收回，以及消费者如何看待它',
    en: 'how tableware is brought back, and what consumers make of its state',
  },
];

export const reportWords = {
  make: { zh: '报告（单个文件）', en: 'Report in one file' },
  same: { zh: 'B 与基准 A 相同', en: 'B is the same as baseline A' },
  provisional: { zh: '尚未算完', en: 'Provisional' },
  numbers: { zh: '图中的数字', en: 'The numbers of this chart' },
  figures: { zh: '全部指标', en: 'All figures' },
  figuresWhy: {
    zh: '按各自的单位写全所有位数，可以读回核对；区间为配对 95 %，没有区间处为“–”。',
    en: 'In their own units with all digits, so that they can be read back; intervals are paired '
      + '95 %, and – stands where there is none.',
  },
  figure: { zh: '指标', en: 'Figure' },
  unit: { zh: '单位', en: 'Unit' },
  a: { zh: 'A', en: 'A' },
  b: { zh: 'B', en: 'B' },
  difference: { zh: 'B − A', en: 'B − A' },
  low: { zh: '下限', en: 'Low' },
  high: { zh: '上限', en: 'High' },
  n: { zh: '种子数', en: 'Seeds' },
  rule: { zh: '事先定下的规则', en: 'Rule set beforehand' },
  leftOut: { zh: '模型没有包括', en: 'What the model leaves out' },
  again: { zh: '如何得到同样的数字', en: 'How to get these numbers again' },
  link: { zh: '打开这一问题', en: 'Open this question' },
} as const;
