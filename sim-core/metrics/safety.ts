// What riding does to riders: how pressure speeds them, accidents and what these cost, and what a
// month of riding brings.

import { daysPerMonth } from '../kernel/units.ts';
import { figure, ratio } from './metric.ts';
import { spanDays } from './safety-observer.ts';

const metresPerMillionKm = 1e9;

export const safetyFigures = {
  'rider.speed-up': figure({
    group: 'riders',
    label: { zh: '压力下的提速', en: 'Speed-up under pressure' },
    doc: {
      zh: '按里程平均，骑手因可能超时而比平常车速快出的比例；低于零表示比平常从容。',
      en: 'By how much riders were faster than usual because they might be late, over all metres '
        + 'ridden; below zero they had more time than usual.',
    },
    unit: 'share',
    digits: 2,
    better: 'lower',
    headline: false,
    ...ratio('gainedMetres', 'riddenMetres'),
  }),
  'rider.accident-risk': figure({
    group: 'riders',
    label: { zh: '事故风险', en: 'Accidents to be expected' },
    doc: {
      zh: '按实际的里程、提速、雨热与疲劳，每百万公里预期发生的事故数。',
      en: 'Accidents to be expected in a million kilometres of ways as they were ridden: with their '
        + 'speed, rain, heat and tiredness.',
    },
    unit: 'per-million-km',
    digits: 1,
    better: 'lower',
    headline: false,
    moves: 'with-rain',
    ...ratio('expectedAccidents', 'riddenMetres', metresPerMillionKm),
  }),
  'rider.accidents': figure({
    group: 'riders',
    label: { zh: '事故率', en: 'Accidents' },
    doc: {
      zh: '每百万公里实际发生的事故数，含轻微事故；日均事故很少，需要多日多种子才能分辨。',
      en: 'Accidents that happened in a million kilometres, light ones among them; a day has few or '
        + 'none, so many days or seeds are needed to tell.',
    },
    unit: 'per-million-km',
    digits: 1,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...ratio('accidents', 'riddenMetres', metresPerMillionKm),
  }),
  'rider.days-lost': figure({
    group: 'riders',
    label: { zh: '事故误工', en: 'Days lost to accidents' },
    doc: {
      zh: '事故使骑手此后不能出车的天数，除以骑手出车的天数。',
      en: 'Days on which accidents will keep riders from riding, over the days that riders rode.',
    },
    unit: 'share',
    digits: 2,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...ratio('accidentDays', 'rodeDays'),
  }),
  'rider.accident-cost': figure({
    group: 'riders',
    label: { zh: '骑手事故损失', en: 'What accidents cost riders' },
    doc: {
      zh: '按当天骑行的危险程度，骑手每天预期为事故自付的修理与治疗费，扣除工伤赔付，不含误工收入。',
      en: 'Repairs and treatment that riders pay on a day, less benefits, as the danger of their ways '
        + 'lets expect them; earnings lost are not in it.',
    },
    unit: 'fen',
    digits: 0,
    better: 'lower',
    headline: false,
    of: ['accidentFen'],
    per: ['days'],
    value: (read) => (0 - read.sum('accidentFen')) / read.sum('days'),
  }),
  'rider.monthly-income': figure({
    group: 'riders',
    label: { zh: '高频骑手月收入', en: 'Monthly income of frequent riders' },
    doc: {
      zh: '四周内至少出车 22 天（事故在家的日子也算，无收入）、'
        + '出车日平均在线 6 小时的骑手的净收入，'
        + '折合一个月（30.4 天）；窗口不足 28 天则无此数。',
      en: 'Net pay of riders who rode on at least 22 days of four weeks, days at home after an '
        + 'accident among them, and for 6 hours online on those ridden, brought to a month of 30.4 '
        + 'days; undefined in windows of less than 28 days.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    moves: 'slowly',
    of: ['monthNetFen', 'monthRiders'],
    per: ['days', 'monthsClosed'],
    value: (read) => (read.sum('days') < spanDays * read.sum('monthsClosed')
      ? NaN
      : (read.sum('monthNetFen') / read.sum('monthRiders')) * (daysPerMonth / spanDays)),
  }),
};
