// What is measured of errands: how long they take by the length of the way, for how many nobody
// came, what they bring and cost a rider, and what is lost.

import { secondsPerHour, secondsPerMinute } from '../../kernel/units.ts';
import type { BroughtMetric } from '../../world/brought.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';
import { heldMetrics } from '../fulfilment/held.ts';

type Sum = (name: string) => number;

const words = wordsOf('errands');

export const metrics: readonly BroughtMetric[] = [
  {
    ...words('orders', '跑腿日单量', 'Errands a day'),
    doc: {
      zh: '每天送到的跑腿单；送修的去程与回程各算一单。',
      en: 'Errands brought on a day; what is mended is two, one there and one back.',
    },
    group: 'platform', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => sum('brought') / days,
  },
  {
    ...words('sales', '跑腿日交易额', 'Errand sales a day'),
    doc: { zh: '每天送到的跑腿单的价格与保费。', en: 'Prices and premiums of a day’s errands.' },
    group: 'platform', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => sum('priceFen') / days,
  },
  timeOf('near', '三公里内', 'below 3 km'),
  timeOf('middle', '三至六公里', '3 to 6 km'),
  timeOf('far', '六公里以上', '6 km and more'),
  {
    ...words('time', '跑腿时长', 'Time of errands'),
    doc: {
      zh: '从下单到骑手首次到达收件人门口的平均分钟数。',
      en: 'Minutes from placing an errand until its rider first stands at the receiver’s door.',
    },
    group: 'consumers', unit: 'minutes', digits: 1, better: 'lower',
    value: (sum) => secondsOfAll(sum) / sum('brought') / secondsPerMinute,
  },
  {
    ...words('unmatched', '跑腿无人接占比', 'Errands that nobody came for'),
    doc: {
      zh: '下单后没有骑手接单而取消的跑腿单占比。',
      en: 'Share of errands that end because no rider took them.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower', moves: 'rarely',
    value: (sum) => sum('unmatched') / sum('placed'),
  },
  {
    ...words('rider-hour', '跑腿骑手时薪', 'What an hour of errands brings a rider'),
    doc: {
      zh: '跑腿报酬除以骑手前往取件点与收件点所用的时间（含门口等待）；每段路只算给它所去的那一单。',
      en: 'Pay for errands over the time that riders take to their ends, with what they wait at '
        + 'doors; a leg is counted for the order to whose end it leads, and for no other.',
    },
    group: 'riders', unit: 'fen-per-hour', digits: 0, better: 'higher',
    value: (sum) => (payFen(sum) / sum('legSeconds')) * secondsPerHour,
  },
  {
    ...words('rider-minutes', '每单跑腿占用骑手时间', 'Rider’s minutes an errand'),
    doc: {
      zh: '骑手为一单跑腿在路上和门口所用的分钟数，空跑也计入。',
      en: 'Minutes of riders’ legs to the ends of errands, those in vain too, for each brought.',
    },
    group: 'riders', unit: 'minutes', digits: 1, better: 'lower',
    value: (sum) => sum('legSeconds') / sum('brought') / secondsPerMinute,
  },
  {
    ...words('empty-metres', '跑腿空驶占比', 'Ways ridden empty'),
    doc: {
      zh: '骑手前往跑腿两端的路程中，身上没有任何货物的路程占比。',
      en: 'Share of the way to the ends of errands that riders ride with nothing at all on board.',
    },
    group: 'riders', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('emptyMetres') / sum('legMetres'),
  },
  {
    ...words('lost', '跑腿丢失率', 'Errands lost'),
    doc: { zh: '送到前丢失的物品占比。', en: 'Share of things that are lost on the way.' },
    group: 'consumers', unit: 'share', digits: 3, better: 'lower', moves: 'rarely',
    value: (sum) => sum('lost') / sum('brought'),
  },
  {
    ...words('came-back', '跑腿退回占比', 'Errands that came back'),
    doc: {
      zh: '收件人不在而送回的物品占比。',
      en: 'Share of things that came back because nobody was there to take them.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('cameBack') / sum('brought'),
  },
  {
    ...words('income', '平台跑腿收入', 'What the platform makes of errands'),
    doc: {
      zh: '每天：跑腿费减去骑手报酬、保费、支付与客服成本。',
      en: 'A day: prices less riders’ pay, premiums passed on, payment fees and support.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => {
      const costFen = payFen(sum) + sum('insurer') + sum('payment') + sum('support');
      return (sum('deliveryFee') - costFen) / days;
    },
  },
  {
    ...words('mended', '织补日件数', 'Things mended a day'),
    doc: {
      zh: '每天织补好并送回的物品。',
      en: 'Things that were fetched, mended and brought back, a day.',
    },
    group: 'merchants', unit: 'orders', digits: 1, better: 'higher', moves: 'rarely',
    value: (sum, days) => sum('mended') / days,
  },
  {
    ...words('workshop-hours', '织补店用时', 'Hours in a workshop'),
    doc: {
      zh: '物品在织补店排队与织补的平均小时数。',
      en: 'Hours that a thing waits for and is under a workshop’s hands.',
    },
    group: 'merchants', unit: 'hours', digits: 1, better: 'lower', moves: 'rarely',
    value: (sum) => sum('workshopSeconds') / sum('takenIn') / secondsPerHour,
  },
  ...heldMetrics('errands', '跑腿', 'errands'),
];

function timeOf(band: 'near' | 'middle' | 'far', zh: string, en: string): BroughtMetric {
  return {
    ...words(`time-${band}`, `跑腿时长：${zh}`, `Time of errands ${en}`),
    doc: {
      zh: `骑行距离${zh}的跑腿单从下单到首次到达收件人门口的平均分钟数。`,
      en: `Minutes from placing to the receiver’s door of errands whose way is ${en}.`,
    },
    group: 'consumers', unit: 'minutes', digits: 1, better: 'lower',
    value: (sum) => sum(`${band}Seconds`) / sum(band) / secondsPerMinute,
  };
}

function secondsOfAll(sum: Sum): number {
  return sum('nearSeconds') + sum('middleSeconds') + sum('farSeconds');
}

/** What riders got for errands, under the engine's reasons. */
function payFen(sum: Sum): number {
  return sum('riderBase') + sum('riderMinimum');
}
