// Penalties of riders for being late and what becomes of them: how many, how often riders appeal,
// how often they are right, and what it takes of their time.

import { figure, ratio } from './metric.ts';

const daysPerWeek = 7;

export const appealFigures = {
  'rider.penalties': aRiderWeek('penalties', {
    label: { zh: '骑手周处罚', en: 'Penalties a rider and week' },
    doc: {
      zh: '每骑手每七个出车日因超时被扣款或扣分的订单数。',
      en: 'Late orders for which a rider lost money or points in seven days of riding.',
    },
  }),
  'rider.appeals': aRiderWeek('appeals', {
    moves: 'rarely',
    label: { zh: '骑手周申诉', en: 'Appeals a rider and week' },
    doc: {
      zh: '每骑手每七个出车日被复核的处罚数：骑手提出的申诉，或系统自动复核的。',
      en: 'Penalties that were looked at again in seven days of a rider’s riding: on appeal, or by '
        + 'records without one.',
    },
  }),
  'rider.appeals-upheld': figure({
    group: 'riders',
    label: { zh: '申诉成立率', en: 'Appeals upheld' },
    doc: {
      zh: '被复核的处罚中退还的比例。',
      en: 'Of penalties that were looked at again, the share that was given back.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    ...ratio('appealsUpheld', 'appeals'),
  }),
  'rider.appeal-time': figure({
    group: 'riders',
    label: { zh: '骑手周申诉时间', en: 'Time for appeals' },
    doc: {
      zh: '每骑手每七个出车日用于申诉的无报酬时间。',
      en: 'Unpaid minutes that appeals take a rider in seven days of riding.',
    },
    unit: 'minutes',
    digits: 1,
    better: 'lower',
    headline: false,
    of: ['appealSeconds', 'rodeDays'],
    value: (read) => (
      ((read.sum('appealSeconds') / 60) * daysPerWeek) / read.sum('rodeDays')
    ),
  }),
};

function aRiderWeek(
  measure: 'penalties' | 'appeals',
  words: Pick<Parameters<typeof figure>[0], 'label' | 'doc' | 'moves'>,
) {
  return figure({
    ...words,
    group: 'riders',
    unit: 'orders',
    digits: 2,
    better: 'lower',
    headline: false,
    ...ratio(measure, 'rodeDays', daysPerWeek),
  });
}
