// What the dispatcher minds, relative to the calibrated weights: 1,000 leaves a weight as
// calibrated, 0 takes it out. Willingness and even pay are out unless a policy brings them in.

import { choiceLever, integerLever } from '../lever.ts';

/** How much a delivery beyond its promise costs, per mille of the calibrated weight. */
export const latenessWeight = integerLever({
  id: 'dispatch.lateness-weight',
  owner: 'platform',
  group: 'dispatch-weights',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 100,
  value: 1000,
  usual: [500, 2000],
  label: { zh: '超时权重', en: 'Weight of lateness' },
  doc: {
    zh: '派单时对超出承诺时间的重视程度，相对于标定值。',
    en: 'How much dispatch minds arrival beyond the promise, relative to the calibrated weight.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How much a second of a rider's time costs, per mille of the calibrated weight. */
export const detourWeight = integerLever({
  id: 'dispatch.detour-weight',
  owner: 'platform',
  group: 'dispatch-weights',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 100,
  value: 1000,
  usual: [500, 2000],
  label: { zh: '绕路权重', en: 'Weight of detours' },
  doc: {
    zh: '派单时对骑手额外骑行时间的重视程度，相对于标定值。',
    en: 'How much dispatch minds the time that an order adds to a rider\'s route, relative to the '
      + 'calibrated weight.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How fast waiting makes an order accept a dearer rider, per mille of the calibrated weight. */
export const ageWeight = integerLever({
  id: 'dispatch.age-weight',
  owner: 'platform',
  group: 'dispatch-weights',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 100,
  value: 1000,
  usual: [500, 3000],
  label: { zh: '等待权重', en: 'Weight of order age' },
  doc: {
    zh: '订单等待越久，派单越愿意接受代价更高的骑手；此处为其增长速度，相对于标定值。',
    en: 'The longer an order waits, the dearer a rider it may take; this is how fast that grows, '
      + 'relative to the calibrated weight.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How much the chance of a declined offer counts, per mille of a full decline's cost. */
export const willingnessWeight = integerLever({
  id: 'dispatch.willingness-weight',
  owner: 'platform',
  group: 'dispatch-weights',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 100,
  value: 0,
  usual: [0, 2000],
  label: { zh: '接单意愿权重', en: 'Weight of willingness' },
  doc: {
    zh: '派单时对骑手可能拒单的重视程度；0 为不考虑。',
    en: 'How much dispatch minds that a rider may decline; 0 leaves it out.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How much dearer a rider may be who is preferred for low earnings, seconds of price. */
export const fairnessSeconds = integerLever({
  id: 'dispatch.fairness-loss',
  owner: 'platform',
  group: 'dispatch-weights',
  unit: 'seconds',
  min: 0,
  max: 3600,
  step: 60,
  value: 0,
  usual: [0, 1800],
  label: { zh: '收入均衡：最多多花的秒数', en: 'Extra seconds to even out pay' },
  doc: {
    zh: '派单时，当日时薪为零的骑手可比时薪处于均值的骑手多花这么多秒仍被优先；0 为不考虑公平。',
    en: 'A rider who has earned nothing today is preferred to one on mean hourly earnings even '
      + 'when the ride costs this many seconds more; 0 leaves fairness out.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** The most orders that are joined before a rider is looked for, orders. */
export const largestBundle = integerLever({
  id: 'dispatch.largest-bundle',
  owner: 'platform',
  group: 'dispatch',
  unit: 'orders',
  min: 1,
  max: 4,
  step: 1,
  value: 3,
  usual: [1, 4],
  label: { zh: '最大拼单数', en: 'Largest bundle' },
  doc: {
    zh: '派单前最多可把几单拼在一起；仅在批量拼单和滚动派单规则下生效。',
    en: 'The most orders joined before a rider is looked for; counts under the bundle and rolling '
      + 'rules only.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Whether idle riders are sent to where the forecast expects orders. */
export const preposition = choiceLever({
  id: 'dispatch.preposition',
  owner: 'platform',
  group: 'dispatch',
  value: 'off',
  options: [
    { id: 'off', label: { zh: '骑手自行等单', en: 'Riders wait where they like' } },
    { id: 'forecast', label: { zh: '按预测调度', en: 'Sent by the forecast' } },
  ],
  label: { zh: '空闲骑手调度', en: 'Repositioning' },
  doc: {
    zh: '是否让空闲骑手前往预测有单的区域等待；途中的骑行成本由骑手承担。',
    en: 'Whether idle riders are sent to wait where orders are forecast; the ride there is at '
      + 'their own cost.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
