// What can be decided about errands, and what is assumed of them.

import { choiceLever, integerLever } from '../../policy/lever.ts';
import { offOrOn } from '../fulfilment/switch.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

export const levers = {
  level: integerLever({
    id: 'errands.level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 50, value: 1000, usual: [500, 2000],
    label: { zh: '跑腿需求水平', en: 'Needs of errands' },
    doc: {
      zh: '居民需要送文件、送物品、取遗忘物、送修衣物的次数与通常之比。',
      en: 'How often people want something carried across town, over what is usual.',
    },
    source: assumed, varies: [],
  }),
  base: integerLever({
    id: 'errands.base', owner: 'platform', group: 'delivery-fee', unit: 'fen',
    min: 500, max: 3000, step: 50, value: 1200, usual: [800, 2000],
    label: { zh: '跑腿起步价', en: 'Base price of an errand' },
    doc: {
      zh: '三公里、五公斤以内的跑腿价格；夜间（22 时至 6 时）另加 5 元。',
      en: 'What an errand of up to three kilometres and five kilograms costs; from ten in the '
        + 'evening to six it is ¥5 more.',
    },
    source: assumed, varies: [],
  }),
  perKm: integerLever({
    id: 'errands.per-km', owner: 'platform', group: 'delivery-fee', unit: 'fen-per-km',
    min: 0, max: 500, step: 10, value: 200, usual: [100, 300],
    label: { zh: '跑腿里程价', en: 'Price of a further kilometre' },
    doc: {
      zh: '超过三公里后每公里加收的价格。',
      en: 'What each kilometre beyond three adds to the price of an errand.',
    },
    source: assumed, varies: [],
  }),
  riderShare: integerLever({
    id: 'errands.rider-share', owner: 'platform', group: 'rider-pay', unit: 'per-mille',
    min: 500, max: 950, step: 10, value: 800, usual: [700, 900],
    label: { zh: '跑腿骑手分成', en: 'Rider’s share of an errand' },
    doc: {
      zh: '跑腿价格（不含保费）中付给骑手的比例；无人交件付一半，送回另加一半。',
      en: 'Share of an errand’s price, without its premium, that the rider is paid; half of it if '
        + 'nobody hands anything over, half as much again for bringing it back.',
    },
    source: assumed, varies: [],
  }),
  direct: choiceLever({
    id: 'errands.direct', owner: 'platform', group: 'dispatch', options: offOrOn, value: 'off',
    label: { zh: '跑腿专人直送', en: 'Errands ride alone' },
    doc: {
      zh: '跑腿单在途时骑手不接其他订单。',
      en: 'Whether a rider with an errand carries nothing else meanwhile.',
    },
    source: assumed, varies: [],
  }),
  rainPay: integerLever({
    id: 'errands.rain-pay', owner: 'platform', group: 'rider-pay', unit: 'fen',
    min: 0, max: 1000, step: 50, value: 300, usual: [0, 800],
    label: { zh: '跑腿雨天补贴', en: 'Rain pay for errands' },
    doc: {
      zh: '下雨时每单跑腿另付给骑手的金额。',
      en: 'What a rider is paid besides for an errand while it rains.',
    },
    source: assumed, varies: [],
  }),
  insured: choiceLever({
    id: 'errands.insured', owner: 'regulator', group: 'regulator', options: offOrOn, value: 'off',
    label: { zh: '跑腿物品保险', en: 'Errands are insured' },
    doc: {
      zh: '物品是否投保：保费为申报价值的 0.5%，由寄件人支付；丢失按价值赔付。',
      en: 'Whether what is carried is insured: for half a per cent of its value, which the sender '
        + 'pays, its value is paid if it is lost.',
    },
    source: assumed, varies: [],
  }),
};
