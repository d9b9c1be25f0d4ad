// Words of the report.

export const reportWords = {
  same: { zh: 'B 与基准 A 相同', en: 'B is the same as baseline A' },
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
  expected: { zh: '事先的预计', en: 'What was expected beforehand' },
  law: { zh: '改动之处的法规', en: 'What law says of what is changed' },
  leftOut: { zh: '模型没有包括', en: 'What the model leaves out' },
  again: { zh: '如何得到同样的数字', en: 'How to get these numbers again' },
  link: { zh: '打开这一问题', en: 'Open this question' },
} as const;
