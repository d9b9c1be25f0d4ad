// Which rider is offered which order, how often that is decided, and how far orders may go.

import { choiceLever, integerLever } from '../lever.ts';

/** The rule that matches orders with riders. */
export const dispatcher = choiceLever({
  id: 'dispatch.rule',
  owner: 'platform',
  group: 'dispatch',
  value: 'batched',
  options: [
    { id: 'nearest', label: { zh: '就近派单', en: 'Nearest first' } },
    { id: 'batched', label: { zh: '批量派单', en: 'Batched assignment' } },
    { id: 'bundles', label: { zh: '批量拼单', en: 'Batched with bundles' } },
    { id: 'rolling', label: { zh: '滚动派单', en: 'Rolling horizon' } },
    { id: 'grab', label: { zh: '骑手抢单', en: 'Riders grab orders' } },
  ],
  label: { zh: '派单规则', en: 'Dispatch rule' },
  doc: {
    zh: '就近派单：逐单派给最近的骑手；批量派单：每隔一段时间把全部待派订单与骑手一起匹配；批量拼单：'
      + '先把同向订单拼在一起；滚动派单：紧急订单优先，未出发的订单可改派；骑手抢单：由骑手自己选择。',
    en: 'Nearest first gives each order to the closest rider; batched assignment matches all '
      + 'waiting orders with riders together, once in each interval; with bundles, orders that go '
      + 'the same way are joined first; a rolling horizon serves urgent orders first and may move '
      + 'an order before its rider sets out; under grabbing, riders near by choose for themselves.',
  },
  source: { cite: 'A1.35', quality: 'published' },
  varies: [],
});

/** Time between two rounds of dispatch, seconds. */
export const batchSeconds = integerLever({
  id: 'dispatch.batch-interval',
  owner: 'platform',
  group: 'dispatch',
  unit: 'seconds',
  min: 10,
  max: 300,
  step: 5,
  value: 30,
  usual: [20, 120],
  label: { zh: '派单间隔', en: 'Batch interval' },
  doc: {
    zh: '两轮派单之间的时间。',
    en: 'Time between two rounds of dispatch.',
  },
  source: { cite: 'A1.35', quality: 'published' },
  varies: [],
});

/** The most orders that one rider may have in hand, orders. */
export const stackMax = integerLever({
  id: 'dispatch.largest-stack',
  owner: 'platform',
  group: 'dispatch',
  unit: 'orders',
  min: 1,
  max: 6,
  step: 1,
  value: 5,
  usual: [1, 6],
  label: { zh: '最大并单数', en: 'Largest stack' },
  doc: {
    zh: '一名骑手手中最多可同时持有的订单数。',
    en: 'The most orders that one rider may have in hand at once.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Straight distance beyond which a merchant is not offered to a consumer, metres. */
export const deliveryRadius = integerLever({
  id: 'dispatch.delivery-radius',
  owner: 'platform',
  group: 'dispatch',
  unit: 'metres',
  min: 1000,
  max: 8000,
  step: 100,
  value: 4000,
  usual: [2000, 6000],
  label: { zh: '配送半径', en: 'Delivery radius' },
  doc: {
    zh: '直线距离超出此值的商家不会展示给消费者。半径越大，选择越多、路程越长；多样性值多少是一项假设。',
    en: 'Merchants farther than this in a straight line are not shown to a consumer. A wider '
      + 'radius brings variety and longer ways; what variety is worth is an assumption.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
