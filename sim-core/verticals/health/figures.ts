// What is measured of online doctors: how long people wait for one by class, how long until urgent
// medicine is at the door, who goes away or without, what the night lacks, and what it costs.

import { secondsPerMinute } from '../../kernel/units.ts';
import type { BroughtMetric } from '../../world/brought.ts';
import { binsOf, quantileOf } from '../fulfilment/bins.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';
import { heldMetrics } from '../fulfilment/held.ts';
import { Class } from './classes.ts';
import { medicineBinMinutes, medicineBins, waitBins, waitName } from './tables.ts';

type Sum = (name: string) => number;

const words = wordsOf('health');

const wait: BroughtMetric = {
  ...words('wait', '候诊时长', 'Wait for a doctor'),
  doc: {
    zh: '从发起问诊到医生接诊的平均分钟数，不含等不及离开的人。',
    en: 'Minutes from asking until a doctor is on the screen, of all who are seen.',
  },
  group: 'consumers', unit: 'minutes', digits: 2, better: 'lower',
  value: (sum) => sum('waitSeconds') / sum('seen') / secondsPerMinute,
};

const waits: readonly BroughtMetric[] = [
  ...waitsOf('urgent', Class.urgent, '急诊', 'urgent cases'),
  ...waitsOf('ordinary', Class.ordinary, '普通', 'ordinary cases'),
  ...waitsOf('repeat', Class.repeat, '复诊', 'repeats'),
  {
    ...words('left', '等不及离开占比', 'Left for a clinic'),
    doc: {
      zh: '候诊太久、改去线下诊所的问诊占比。',
      en: 'Share of those who ask that wait too long for a doctor and go to a clinic.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower', moves: 'rarely',
    value: (sum) => sum('left') / sum('asked'),
  },
];

const medicine: readonly BroughtMetric[] = [
  {
    ...words('to-medicine', '急用药到手时长（九成）', 'Urgent medicine, time of nine in ten'),
    doc: {
      zh: '急诊从发起问诊到药品送达，九成在多少分钟内。',
      en: 'Minutes from asking a doctor to the door within which nine in ten urgent medicines are '
        + 'brought.',
    },
    group: 'consumers', unit: 'minutes', digits: 1, better: 'lower',
    value: (sum) => quantileOf(binsOf(sum, 'urgent', medicineBins), 0.9) * medicineBinMinutes,
  },
  {
    ...words('fever-in-time', '退烧药三十分钟送达率', 'Fever medicine within 30 minutes'),
    doc: {
      zh: '急诊处方中，从发起问诊起三十分钟内药品送到的比例；没有药店、无人配送的也计入分母。',
      en: 'Share of urgent prescriptions whose medicine is at the door within half an hour of '
        + 'asking a doctor; those that nobody can serve count too.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'higher', isByDistrict: true,
    value: (sum) => sum('urgentInTime') / sum('urgentPrescribed'),
  },
  {
    ...words('medicines', '处方药日送达量', 'Medicines brought a day'),
    doc: { zh: '每天送到的处方药单。', en: 'Prescriptions whose medicine is brought on a day.' },
    group: 'platform', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => sum('brought') / days,
  },
  {
    ...words('night-reached', '夜间药店可达率', 'Night needs with a pharmacy in reach'),
    doc: {
      zh: '22 时至次日 8 时的问诊需求中，所在地有药店营业且可配送的比例。',
      en: 'Share of needs of a doctor from ten in the evening to eight at whose place a pharmacy '
        + 'is open and delivers.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'higher', moves: 'rarely',
    isByDistrict: true,
    value: (sum) => sum('nightReached') / sum('nightNeeds'),
  },
  {
    ...words('unmet-night', '夜间处方未满足率', 'Prescriptions of the night unmet'),
    doc: {
      zh: '22 时至次日 8 时开出、当期了结的处方中，没有送到药品的比例。',
      en: 'Of prescriptions from ten in the evening to eight that came to an end, the share whose '
        + 'medicine was not brought.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower', moves: 'rarely',
    isByDistrict: true,
    value: (sum) => 1 - sum('nightBrought') / sum('nightEnded'),
  },
  {
    ...words('faulty', '有误处方送达率', 'Medicines with a fault'),
    doc: {
      zh: '送到的处方药中，处方有误而没有药师审出的比例。',
      en: 'Share of medicines brought on a prescription with a fault that no pharmacist has seen.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower', moves: 'rarely',
    value: (sum) => sum('faulty') / sum('brought'),
  },
];

const costs: readonly BroughtMetric[] = [
  {
    ...words('doctors-busy', '医生忙碌率', 'Doctors’ time with somebody'),
    doc: {
      zh: '医生在线时间中用于问诊的比例。',
      en: 'Share of the time that doctors are on line in which they are with somebody.',
    },
    group: 'platform', unit: 'share', digits: 1, better: 'neither',
    value: (sum) => sum('consultSeconds') / sum('doctorSeconds'),
  },
  {
    ...words('medicine-cost', '每单送药成本', 'Cost of a medicine brought'),
    doc: {
      zh: '医生、药师与送药骑手的报酬之和除以送到的处方药单数，不含药价。',
      en: 'Pay of doctors, pharmacists and riders of medicine, for each medicine brought; its own '
        + 'price is not in it.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'lower',
    value: (sum) => (payFen(sum) + sum('rideFen')) / sum('brought'),
  },
  {
    ...words('income', '平台问诊收入', 'What the platform makes of doctors'),
    doc: {
      zh: '每天：问诊费减去医生与药师报酬。',
      en: 'A day: fees for consultations less the pay of doctors and pharmacists.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => (sum('consultFee') - payFen(sum)) / days,
  },
];

export const metrics: readonly BroughtMetric[] = [
  {
    ...words('cases', '日问诊人次', 'Cases a day'),
    doc: { zh: '每天发起的在线问诊。', en: 'People who ask for a doctor on a day.' },
    group: 'platform', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => sum('asked') / days,
  },
  wait,
  ...medicine,
  ...waits,
  ...costs,
  ...heldMetrics('health', '问诊', 'cases'),
];

function payFen(sum: Sum): number {
  return sum('doctorPay') + sum('pharmacistPay');
}

function waitsOf(id: string, ofClass: number, zh: string, en: string): readonly BroughtMetric[] {
  return [50, 90].map((percent) => ({
    ...words(`wait-${id}-p${percent}`, `${zh}候诊 P${percent}`, `Wait of ${en}, P${percent}`),
    doc: {
      zh: `${zh}从发起问诊到医生接诊，${percent}% 的人不超过的分钟数。`,
      en: `Minutes within which ${percent} % of ${en} have a doctor on the screen.`,
    },
    group: 'consumers', unit: 'minutes', digits: 1, better: 'lower',
    value: (sum: Sum) => quantileOf(binsOf(sum, waitName(ofClass), waitBins), percent / 100),
  }));
}
