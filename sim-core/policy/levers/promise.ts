// The delivery time that a consumer is promised before ordering.

import { choiceLever, integerLever } from '../lever.ts';

/** How the promised time is set. */
export const promiseRule = choiceLever({
  id: 'promise.rule',
  owner: 'platform',
  group: 'promise',
  value: 'quantile',
  options: [
    { id: 'quantile', label: { zh: '按覆盖率', en: 'Quantile of the estimate' } },
    { id: 'fixed', label: { zh: '固定时间', en: 'Fixed time' } },
    { id: 'forecast', label: { zh: '按需求预测', en: 'Quantile with the forecast' } },
  ],
  label: { zh: '承诺送达时间规则', en: 'Promise rule' },
  doc: {
    zh: '按覆盖率：承诺一个多数订单能够做到的时间；固定时间：所有订单承诺同样的分钟数；按需求预测：'
      + '在覆盖率规则上预计本小时单量的涨落。',
    en: 'A quantile promises a time that a set share of orders should meet; a fixed rule promises the '
      + 'same number of minutes for every order; with the forecast, the quantile reckons with '
      + 'orders still to come in this hour.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of orders that the promised time should cover, per mille. */
export const promiseQuantile = integerLever({
  id: 'promise.quantile',
  owner: 'platform',
  group: 'promise',
  unit: 'per-mille',
  min: 500,
  max: 990,
  step: 5,
  value: 850,
  usual: [700, 950],
  label: { zh: '承诺覆盖率', en: 'Promise quantile' },
  doc: {
    zh: '应在承诺送达时间之内送到的订单比例；仅在按覆盖率承诺时生效。',
    en: 'Share of orders that should arrive by the promised time; counts under the quantile rule only.',
  },
  source: { cite: 'A1.15', quality: 'derived' },
  varies: [],
});

/** The time promised for every order under the fixed rule, minutes. */
export const promiseFixed = integerLever({
  id: 'promise.fixed-time',
  owner: 'platform',
  group: 'promise',
  unit: 'minutes',
  min: 15,
  max: 120,
  step: 1,
  value: 40,
  usual: [25, 60],
  label: { zh: '固定承诺时间', en: 'Fixed promised time' },
  doc: {
    zh: '对每单承诺的分钟数；仅在固定时间规则下生效。',
    en: 'Minutes promised for every order; counts under the fixed rule only.',
  },
  source: { cite: 'B2.04', quality: 'published' },
  varies: [],
});
