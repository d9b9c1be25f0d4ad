// What is measured of services at home: how good visits are and whether they come in time, who
// finds nobody, what workers make of an hour, and how much goes past the platform.

import { secondsPerHour } from '../../kernel/units.ts';
import type { BroughtMetric } from '../../world/brought.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';
import { heldMetrics } from '../fulfilment/held.ts';

type Sum = (name: string) => number;

const words = wordsOf('home');

export const metrics: readonly BroughtMetric[] = [
  {
    ...words('visits', '上门服务日单量', 'Visits a day'),
    doc: { zh: '每天经平台完成的上门服务。', en: 'Visits through the platform that end on a day.' },
    group: 'platform', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => sum('visits') / days,
  },
  {
    ...words('quality', '上门服务质量', 'Quality of visits'),
    doc: {
      zh: '经平台的上门服务质量（星）的平均。',
      en: 'Stars that visits through the platform are worth, lateness apart.',
    },
    group: 'consumers', unit: 'index', digits: 3, better: 'higher',
    value: (sum) => sum('quality') / sum('visits'),
  },
  {
    ...words('quality-spread', '上门服务质量差异', 'Spread of the quality of visits'),
    doc: {
      zh: '上门服务质量（星）的标准差。',
      en: 'Standard deviation of the stars that visits are worth.',
    },
    group: 'consumers', unit: 'index', digits: 3, better: 'lower',
    value: qualitySpread,
  },
  {
    ...words('unserved', '无人可约占比', 'Needs that nobody is free for'),
    doc: {
      zh: '想要的时段内，附近没有合格人员有空的需求占比。',
      en: 'Share of needs for which no worker on the lists is free within reach at the time wanted.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => 1 - sum('served') / sum('needs'),
  },
  {
    ...words('punctual', '准时上门率', 'Visits on time'),
    doc: {
      zh: '在约定时间后 15 分钟内到达的上门占比。',
      en: 'Share of visits, past the platform too, that begin within 15 minutes of the time agreed.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'higher',
    value: (sum) => sum('punctual') / (sum('visits') + sum('privateVisits')),
  },
  {
    ...words('disputes', '上门纠纷率', 'Disputes about visits'),
    doc: {
      zh: '经平台的上门服务中发生损失索赔的占比。',
      en: 'Share of visits through the platform after which damage is claimed.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower',
    value: (sum) => sum('disputes') / sum('visits'),
  },
  {
    ...words('leaked', '私下成交占比', 'Visits past the platform'),
    doc: {
      zh: '全部上门服务中绕开平台的占比。',
      en: 'Share of all visits that worker and consumer agreed on without the platform.',
    },
    group: 'platform', unit: 'share', digits: 2, better: 'lower',
    value: (sum) => sum('privateVisits') / (sum('visits') + sum('privateVisits')),
  },
  {
    ...words('worker-hour', '服务人员时薪', 'What an hour brings a worker'),
    doc: {
      zh: '单次上门的报酬减路费与赔付，除以上门、路途与两小时内的空档时间。',
      en: 'Pay for visits, past the platform too, less fares and damage paid, over the time of visits, '
        + 'ways and gaps of up to two hours.',
    },
    group: 'merchants', unit: 'fen', digits: 0, better: 'higher',
    value: (sum) => (sum('earnedFen') / workSeconds(sum)) * secondsPerHour,
  },
  {
    ...words('unpaid-travel', '路途时间占比', 'Time on the way'),
    doc: {
      zh: '服务人员工作时间中花在路上的占比。',
      en: 'Share of workers’ time that is spent on the way.',
    },
    group: 'merchants', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('travelSeconds') / workSeconds(sum),
  },
  {
    ...words('price', '上门服务价格', 'Price of a visit'),
    doc: {
      zh: '经平台单次上门的平均价格。',
      en: 'What a visit through the platform costs, contracts apart.',
    },
    group: 'consumers', unit: 'fen', digits: 0, better: 'neither',
    value: (sum) => sum('priceFen') / sum('visits'),
  },
  {
    ...words('workers', '在册服务人员', 'Workers on the lists'),
    doc: {
      zh: '通过准入、可被预约的服务人员数。',
      en: 'Workers who have passed the test and can be booked.',
    },
    group: 'merchants', unit: 'orders', digits: 0, better: 'neither',
    value: (sum, days) => sum('shownWorkers') / days,
  },
  {
    ...words('income', '平台到家收入', 'What the platform makes of visits'),
    doc: {
      zh: '每天：上门收款减去报酬、保费、路途补偿、培训与记录仪。',
      en: 'A day: what comes out of escrow less pay, premiums, pay for ways, training and '
        + 'recorders.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => incomeFen(sum) / days,
  },
  ...heldMetrics('home', '到家服务', 'home services'),
];

function workSeconds(sum: Sum): number {
  return sum('visitSeconds') + sum('travelSeconds') + sum('gapSeconds');
}

function qualitySpread(sum: Sum): number {
  const visits = sum('visits');
  const mean = sum('quality') / visits;
  return Math.sqrt(Math.max(0, sum('qualitySquares') / visits - mean * mean));
}

function incomeFen(sum: Sum): number {
  const paidFen = sum('visitPay') + sum('travelPay') + sum('premium') + sum('training');
  return sum('visitPrice') - paidFen - sum('recorder');
}
