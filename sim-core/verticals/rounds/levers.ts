// What can be decided about rounds: when tours leave and with how many orders, how many relay
// points the public keeps, and what it pays for an order outside the core.

import { integerLever } from '../../policy/lever.ts';
import { mostRelays } from './tables.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

export const levers = {
  departureEvery: integerLever({
    id: 'rounds.departure-every', owner: 'platform', group: 'dispatch', unit: 'minutes',
    min: 0, max: 360, step: 10, value: 0, usual: [60, 240],
    label: { zh: '进村发车间隔', en: 'Minutes between departures' },
    doc: {
      zh: '镇区商家送往镇区外的订单每隔多少分钟发一班；0 表示不设班次，凑够起送单数就走。'
        + '间隔为 0 且起送单数为 1 时由骑手随时送。',
      en: 'How often a tour leaves the core with orders to homes outside it; 0 is no timetable, so '
        + 'that a tour leaves once it has enough orders. At 0 and with one order, riders bring '
        + 'each at once.',
    },
    source: assumed, varies: [],
  }),
  leastOrders: integerLever({
    id: 'rounds.least-orders', owner: 'platform', group: 'dispatch', unit: 'orders',
    min: 1, max: 20, step: 1, value: 1, usual: [1, 10],
    label: { zh: '每班起送单数', en: 'Orders that a tour needs' },
    doc: {
      zh: '一条线路至少等到几单才发车；误过一班的订单随下一班走，不设班次时最多等一小时。',
      en: 'A line’s tour leaves with so many orders at least. What one departure has left behind '
        + 'goes with the next, however few they are; without a timetable nothing waits over an '
        + 'hour.',
    },
    source: assumed, varies: [],
  }),
  relayPoints: integerLever({
    id: 'rounds.relay-points', owner: 'regulator', group: 'regulator', unit: 'places',
    min: 0, max: mostRelays, step: 1, value: 0, usual: [4, 24],
    label: { zh: '村级代收点数', en: 'Relay points in villages' },
    doc: {
      zh: '公共出资在镇区外设几个代收点：班次送到点，居民步行 1.5 公里以内去取；没有班次时不设。'
        + '每个每天 15 元。',
      en: 'Points outside the core that the public keeps, at 15 yuan a day each: tours bring there '
        + 'what is for homes within 1.5 kilometres, whose people walk. None while no tours leave.',
    },
    source: assumed, varies: [],
  }),
  subsidy: integerLever({
    id: 'rounds.subsidy', owner: 'regulator', group: 'regulator', unit: 'fen',
    min: 0, max: 2000, step: 50, value: 0, usual: [100, 600],
    label: { zh: '镇区外每单补贴', en: 'Subsidy an order outside the core' },
    doc: {
      zh: '公共财政为送到镇区外住处的每单付给平台的钱，无论由谁送；平台在基础配送费内让给消费者，'
        + '超过部分归平台。',
      en: 'What the public pays the platform for each order brought to a home outside the core, '
        + 'whoever brings it; the platform takes it off the base fee, and keeps what exceeds that.',
    },
    source: assumed, varies: [],
  }),
};
