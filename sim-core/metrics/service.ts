// What consumers live through: how long it takes, whether the promise holds, how much is asked for,
// and what the whole market is worth to them.

import { figure, ratio, type Figure } from './metric.ts';
import { measures, type SumId } from './measures.ts';
import { quantileOf } from './spread.ts';

function doorQuantile(share: number) {
  const { width } = measures.doorSecondsSpread;
  return {
    of: ['doorSecondsSpread'] as const,
    value: (read: { bins(measure: 'doorSecondsSpread'): Float64Array }): number =>
      quantileOf(read.bins('doorSecondsSpread'), width, share) / 60,
  };
}

/**
 * Of the orders that ended, delivered or not: some of those placed end after the window, and some
 * of those that end were placed before it.
 */
function partOfEnded<const M extends SumId>(measure: M) {
  return {
    of: [measure, 'cancelled', 'delivered'] as const,
    value: (read: { sum(measure: M | 'cancelled' | 'delivered'): number }): number =>
      read.sum(measure) / (read.sum('cancelled') + read.sum('delivered')),
  };
}

export const serviceFigures = {
  'delivery.time-mean': figure({
    group: 'consumers',
    label: { zh: '平均送达时间', en: 'Mean delivery time' },
    doc: {
      zh: '从下单到送达的平均分钟数，仅计已送达订单。',
      en: 'Minutes from order placed to handed over, delivered orders only.',
    },
    unit: 'minutes',
    digits: 1,
    better: 'lower',
    headline: true,
    ...ratio('doorSeconds', 'delivered', 1 / 60),
  }),
  'delivery.time-median': figure({
    group: 'consumers',
    label: { zh: '送达时间中位数', en: 'Median delivery time' },
    doc: {
      zh: '一半订单在此分钟数内送达。',
      en: 'Half of the deliveries take no longer than this.',
    },
    unit: 'minutes',
    digits: 1,
    better: 'lower',
    headline: false,
    ...doorQuantile(0.5),
  }),
  'delivery.time-p90': figure({
    group: 'consumers',
    label: { zh: '九成订单在此时间内送达', en: 'Nine deliveries in ten within' },
    doc: {
      zh: '九成订单在此分钟数内送达。',
      en: 'Nine deliveries in ten take no longer than this.',
    },
    unit: 'minutes',
    digits: 1,
    better: 'lower',
    headline: false,
    ...doorQuantile(0.9),
  }),
  'delivery.time-p95': figure({
    group: 'consumers',
    label: { zh: '送达时间 P95', en: 'P95 delivery time' },
    doc: {
      zh: '百分之九十五的订单在此分钟数内送达。',
      en: 'Nineteen deliveries in twenty take no longer than this.',
    },
    unit: 'minutes',
    digits: 1,
    better: 'lower',
    headline: false,
    ...doorQuantile(0.95),
  }),
  'delivery.on-time-share': figure({
    group: 'consumers',
    label: { zh: '准时率', en: 'On time' },
    doc: {
      zh: '在承诺时间内送达的订单占已送达订单的比例。',
      en: 'Share of deliveries handed over within the promised time.',
    },
    unit: 'share',
    digits: 1,
    better: 'higher',
    headline: true,
    of: ['late', 'delivered'],
    value: (read) => 1 - read.sum('late') / read.sum('delivered'),
  }),
  'delivery.very-late-share': figure({
    group: 'consumers',
    label: { zh: '超时 8 分钟以上', en: 'Late by more than 8 min' },
    doc: {
      zh: '比承诺时间晚 8 分钟以上的订单占比。',
      en: 'Share of deliveries more than 8 minutes after the promise.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    ...ratio('veryLate', 'delivered'),
  }),
  'delivery.promise-mean': figure({
    group: 'consumers',
    label: { zh: '平均承诺时间', en: 'Mean promised time' },
    doc: {
      zh: '下单时展示的承诺送达时间的平均值。',
      en: 'Mean of the delivery time promised when the order is placed.',
    },
    unit: 'minutes',
    digits: 1,
    better: 'lower',
    headline: false,
    ...ratio('promisedSeconds', 'placed', 1 / 60),
  }),
  'orders.placed': figure({
    group: 'consumers',
    label: { zh: '订单数', en: 'Orders' },
    doc: { zh: '每个模拟日的下单数。', en: 'Orders placed on a simulated day.' },
    unit: 'orders',
    digits: 0,
    better: 'higher',
    headline: true,
    of: ['placed'],
    per: ['days'],
    value: (read) => read.sum('placed') / read.sum('days'),
  }),
  'orders.undelivered-share': figure({
    group: 'consumers',
    label: { zh: '未送达率', en: 'Undelivered' },
    doc: {
      zh: '被取消或未送达的订单占已结束订单的比例。',
      en: 'Orders cancelled or lost, over orders that ended, delivered or not.',
    },
    unit: 'share',
    digits: 2,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...partOfEnded('cancelled'),
  }),
  'orders.lost-at-kitchen': figure({
    group: 'consumers',
    label: { zh: '因出餐未送达', en: 'Lost at the kitchen' },
    doc: {
      zh: '因商家迟迟未出餐而取消的订单占已结束订单的比例。',
      en: 'Orders given up because the merchant was far from ready, over orders that ended.',
    },
    unit: 'share',
    digits: 2,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...partOfEnded('cancelledByKitchen'),
  }),
  'orders.lost-to-refusal': figure({
    group: 'consumers',
    label: { zh: '因骑手拒单未送达', en: 'Lost as riders declined' },
    doc: {
      zh: '派过单但骑手均拒绝而取消的订单占已结束订单的比例；其余未送达者为缺货或无骑手可派。',
      en: 'Orders given up after every rider asked had declined, over orders that ended. What '
        + 'is undelivered besides these, and those lost at the kitchen or sold out found none.',
    },
    unit: 'share',
    digits: 2,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...partOfEnded('cancelledByRiders'),
  }),
  'orders.lost-to-stock': figure({
    group: 'consumers',
    label: { zh: '因缺货取消', en: 'Cancelled as sold out' },
    doc: {
      zh: '点到商家没有的菜品而被商家取消的订单占已结束订单的比例；换菜送达的不计。',
      en: 'Orders cancelled by the merchant as something was sold out, over orders that ended; '
        + 'those delivered with another dish are not counted.',
    },
    unit: 'share',
    digits: 2,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...partOfEnded('cancelledForStock'),
  }),
  'orders.unavailable-share': figure({
    group: 'consumers',
    label: { zh: '平台不可用', en: 'No platform available' },
    doc: {
      zh: '产生需求时所有平台都没有骑手在线、无法下单的比例。',
      en: 'Share of needs that arise while no platform has a rider online, so that none can serve.',
    },
    unit: 'share',
    digits: 2,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...ratio('needsUnavailable', 'needs'),
  }),
  'orders.platform-share': figure({
    group: 'consumers',
    label: { zh: '线上转化率', en: 'Share choosing to order' },
    doc: {
      zh: '产生的需求中选择在平台下单的比例。',
      en: 'Share of needs that end in an order on the platform.',
    },
    unit: 'share',
    digits: 1,
    better: 'higher',
    headline: false,
    ...ratio('needsPlatform', 'needs'),
  }),
  'consumer.paid-per-order': figure({
    group: 'consumers',
    label: { zh: '单均实付', en: 'Paid per order' },
    doc: {
      zh: '消费者每单实付金额，含配送费、扣除优惠券。',
      en: 'What a consumer pays per order, with delivery fee and after coupons.',
    },
    unit: 'fen-per-order',
    digits: 2,
    better: 'lower',
    headline: false,
    ...ratio('paidFen', 'placed'),
  }),
  'consumer.surplus-per-need': figure({
    group: 'consumers',
    label: { zh: '每次需求的消费者剩余', en: 'Consumer surplus per need' },
    doc: {
      zh: '与没有平台相比，每次需求多得的金额：按选择时的估价，再按实际经历修正一次（送达时间、'
        + '超时、品质、退款）；未送达的订单为负。',
      en: 'What platforms are worth at each need over doing without: as it seemed at the choice, '
        + 'corrected once for what was lived (time, lateness, quality, refunds). An order that '
        + 'never comes counts below nothing.',
    },
    unit: 'fen',
    digits: 2,
    better: 'higher',
    headline: true,
    of: ['choiceGainFen', 'livedGainFen', 'needs'],
    value: (read) =>
      (read.sum('choiceGainFen') + read.sum('livedGainFen')) / read.sum('needs'),
  }),
  'consumer.surplus': figure({
    group: 'consumers',
    label: { zh: '消费者剩余', en: 'Consumer surplus' },
    doc: {
      zh: '全城消费者每天因平台多得的金额，按实际经历计。',
      en: 'What platforms are worth to all consumers of the city on a day, as lived.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    of: ['choiceGainFen', 'livedGainFen'],
    per: ['days'],
    value: (read) =>
      (read.sum('choiceGainFen') + read.sum('livedGainFen')) / read.sum('days'),
  }),
  'consumer.surplus-at-choice': figure({
    group: 'consumers',
    label: { zh: '选择时的消费者剩余', en: 'Consumer surplus as it seemed' },
    doc: {
      zh: '每次需求在选择时估计的剩余，尚未按实际经历修正；与实际剩余之差即承诺的虚实。',
      en: 'The surplus at each need as it seemed when choosing, before it was lived; where it lies '
        + 'above the surplus itself, more was promised than kept.',
    },
    unit: 'fen',
    digits: 2,
    better: 'neither',
    headline: false,
    ...ratio('choiceGainFen', 'needs'),
  }),
  'orders.distance-mean': figure({
    group: 'city',
    label: { zh: '平均直线距离', en: 'Straight distance' },
    doc: {
      zh: '商家到消费者的平均直线距离。',
      en: 'Mean straight distance from merchant to customer.',
    },
    unit: 'kilometres',
    digits: 2,
    better: 'neither',
    headline: false,
    ...ratio('straightMetres', 'delivered', 1 / 1000),
  }),
  'stage.accept': stage('acceptSeconds', '商家接单', 'Merchant accepts', '下单到商家接单',
    'Placed to accepted by the merchant'),
  'stage.pool': stage('poolSeconds', '等待派单', 'Time to first offer', '商家接单到首次派单',
    'Accepted to first offered to a rider'),
  'stage.answer': stage('answerSeconds', '骑手应答', 'Time to accept', '最后一次派单到骑手接单',
    'Last offer to accepted by the rider'),
  'stage.fetch': stage('fetchSeconds', '到店取餐', 'Fetching', '骑手接单到取餐',
    'Rider accepts to picked up'),
  'stage.carry': stage('carrySeconds', '配送', 'Carrying', '取餐到送达', 'Picked up to handed over'),
};

/** A stage of a delivered order; all add up to the delivery time but for declined offers. */
function stage(measure: SumId, zh: string, en: string, docZh: string, docEn: string): Figure {
  return figure({
    group: 'city',
    label: { zh, en },
    doc: { zh: `${docZh}的平均分钟数。`, en: `${docEn}, mean minutes.` },
    unit: 'minutes',
    digits: 2,
    better: 'lower',
    headline: false,
    ...ratio(measure, 'delivered', 1 / 60),
  });
}
