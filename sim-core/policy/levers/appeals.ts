// Appeals of riders against what being late costs them. By default there are none.

import { choiceLever, integerLever } from '../lever.ts';

/** Whether riders may appeal against a late penalty, and who decides. */
export const appeals = choiceLever({
  id: 'rider-pay.appeals',
  owner: 'platform',
  group: 'rider-rules',
  value: 'no',
  options: [
    { id: 'no', label: { zh: '不设申诉', en: 'None' } },
    { id: 'people', label: { zh: '人工裁定', en: 'People decide' } },
    { id: 'automatic', label: { zh: '系统自动免责', en: 'Records decide' } },
  ],
  label: { zh: '超时处罚申诉', en: 'Appeals against late penalties' },
  doc: {
    zh: '骑手对超时扣款或扣分是否可以申诉：人工裁定时，骑手花时间申诉，出餐晚和雨天都算理由；自动免责时，'
      + '系统不待申诉，凡等餐时间不短于超时的订单一律退还。',
    en: 'Whether what a late order cost its rider is looked at again. Where people decide, riders '
      + 'take the time to appeal, and slow kitchens and rain excuse them; where records do, nobody '
      + 'need ask, and all is given back that the wait for the food explains in full.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Unpaid minutes that an appeal takes its rider. */
export const appealMinutes = integerLever({
  id: 'rider-pay.appeal-time',
  owner: 'platform',
  group: 'rider-rules',
  unit: 'minutes',
  min: 0,
  max: 120,
  step: 1,
  value: 3,
  usual: [1, 30],
  label: { zh: '申诉所需时间', en: 'Time for an appeal' },
  doc: {
    zh: '骑手提出一次申诉花费的无报酬时间，计入当天的劳累；所罚不值这些时间的骑手不申诉。',
    en: 'Unpaid minutes that an appeal takes its rider, as tiring as work; who is fined less than '
      + 'they are worth does not appeal.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of riders who appeal where it pays, per mille. */
export const appealReadiness = integerLever({
  id: 'world.appeal-readiness',
  owner: 'world',
  group: 'riders',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 600,
  usual: [200, 900],
  label: { zh: '愿意申诉的骑手', en: 'Riders who appeal' },
  doc: {
    zh: '申诉划算时会去申诉的骑手比例；其余的不知道可以申诉或不愿申诉。',
    en: 'Share of riders who appeal where it pays; the others do not know that they may, or would '
      + 'rather not.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
