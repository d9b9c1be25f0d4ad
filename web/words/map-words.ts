// Words of the map: legend, totals and the card of a rider, an order or a merchant.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const mapWords = {
  mapA: { zh: '地图 A', en: 'Map of A' },
  mapB: { zh: '地图 B', en: 'Map of B' },
  mapKeys: {
    zh: '回车选中最近的，Shift 加方向键选下一个，T 换种类',
    en: 'Enter chooses the nearest, Shift with an arrow the next, T another kind',
  },
  difference: { zh: '差异', en: 'B − A' },
  differenceIs: { zh: 'B 与 A 在各处的差异', en: 'Where B differs from A' },
  swipe: { zh: '滑动', en: 'Swipe' },
  swipeIs: { zh: '拖动分界线，左 A 右 B', en: 'Drag the divider: A on the left, B on the right' },
  blink: { zh: '闪烁', en: 'Blink' },
  blinkIs: { zh: '同一处 A 与 B 交替', en: 'A and B in turn on one spot' },
  divider: { zh: 'A 与 B 的分界线', en: 'Divider between A and B' },
  mapDifference: { zh: '差异地图', en: 'Map of the difference' },
  placeFigure: { zh: '地图上的指标', en: 'Figure on the map' },
  wholeDay: { zh: '全天', en: 'Whole day' },
  aroundNow: { zh: '此刻前后', en: 'Around now' },
  placeHours: { zh: '下单时段', en: 'When orders are placed' },
  scale: { zh: '色标', en: 'Colours' },
  bBetter: { zh: 'B 更好', en: 'B better' },
  bWorse: { zh: 'B 更差', en: 'B worse' },
  faint: {
    zh: '淡色：95 % 区间含零；斜线：订单太少。约二十处有一处因偶然着色。',
    en: 'Faint: interval holds zero. Hatched: too few orders. Chance colours 1 in 20.',
  },
  onlyMoney: {
    zh: '街上没有任何不同：变的是钱，或不上街的服务。',
    en: 'Nothing on the streets differs: money does, or a service off them.',
  },
  sameEverywhere: { zh: '这项指标处处相同。', en: 'This figure is the same everywhere.' },
  equalPolicies: {
    zh: 'B 与 A 相同，处处没有差异。',
    en: 'B is the same as A: no place differs.',
  },
  noPlacesYet: { zh: '正在计算各处的差异…', en: 'Working out where B differs…' },
  sameHere: { zh: '每个种子都完全相同', en: 'exactly the same in every seed' },
  fewHere: { zh: '订单太少，无法判断', en: 'too few orders to tell' },
  ordersHere: { zh: '每天订单', en: 'orders a day' },
  stationPart: { zh: 'A 与 B 分开', en: 'A and B part' },
  stationLunch: { zh: '午高峰', en: 'Lunch peak' },
  stationShortage: { zh: '首次缺运力', en: 'First shortage' },
  stationLatest: { zh: '超时最多', en: 'Most late' },
  stationDinner: { zh: '晚高峰', en: 'Dinner peak' },
  stationRain: { zh: '开始下雨', en: 'Rain begins' },
  nextStation: { zh: '下一个关键时刻', en: 'Next station' },
  loop: { zh: '循环播放', en: 'Start again at the end' },
  ordersOf: { zh: '订单', en: 'orders' },
  ordersAnHour: { zh: '每小时订单', en: 'Orders an hour' },
  lateShare: { zh: '超时率', en: 'Late' },
  daysOfRun: { zh: '模拟的各天', en: 'Days of the run' },
  branch: { zh: '政策开始 ▸', en: 'Policy begins ▸' },
  delivered: { zh: '已送达', en: 'delivered' },
  late: { zh: '超时', en: 'late' },
  open: { zh: '进行中', en: 'open' },
  online: { zh: '在线骑手', en: 'riders online' },
  legend: { zh: '图例（点击可隐藏）', en: 'Legend (click to hide)' },
  slackPlenty: { zh: '充裕', en: 'plenty' },
  slackLate: { zh: '超时', en: 'late' },
  idle: { zh: '空闲', en: 'idle' },
  toMerchant: { zh: '去取餐', en: 'to the shop' },
  waiting: { zh: '等餐', en: 'waiting for food' },
  toDoor: { zh: '去送餐', en: 'to the door' },
  orders: { zh: '订单', en: 'orders' },
  merchants: { zh: '商家', en: 'merchants' },
  ordersByPlace: { zh: '各处进行中的订单', en: 'open orders by place' },
  flows: { zh: '从商家到顾客', en: 'from shops to doors' },
  zoomIn: { zh: '放大可见骑手', en: 'zoom in for riders' },
  turn: { zh: '换另一个', en: 'Turn to the other' },
  contextLost: {
    zh: '浏览器收回了显卡，地图改为简图，其余照常。',
    en: 'The browser has taken the graphics context, so this is the plain map; all else goes on.',
  },
  drawAgain: { zh: '重新绘制地图', en: 'Draw the map again' },
  district: { zh: '区域', en: 'District' },
  asTable: { zh: '看表格', en: 'As a table' },
  table: { zh: '地图的表格', en: 'The map as a table' },
  close: { zh: '关闭', en: 'Close' },
  rider: { zh: '骑手', en: 'Rider' },
  order: { zh: '订单', en: 'Order' },
  merchant: { zh: '商家', en: 'Merchant' },
  gone: { zh: '此刻不在街上。', en: 'Not in the city at this moment.' },
  state: { zh: '状态', en: 'State' },
  onHand: { zh: '手上订单', en: 'Orders on hand' },
  toPromise: { zh: '距最近承诺', en: 'To the next promise' },
  earned: { zh: '今日收入', en: 'Earned today' },
  kind: { zh: '类型', en: 'Kind' },
  dedicated: { zh: '专送', en: 'dedicated' },
  crowdsourced: { zh: '众包', en: 'crowdsourced' },
  placed: { zh: '下单', en: 'Placed' },
  promised: { zh: '承诺', en: 'Promised' },
  value: { zh: '金额', en: 'Value' },
  queue: { zh: '排队订单', en: 'Orders in the queue' },
  openNow: { zh: '营业中', en: 'open' },
  closedNow: { zh: '已打烊', en: 'closed' },
  working: { zh: '运行中', en: 'at work' },
  grounded: { zh: '未运行', en: 'not at work' },
  why: { zh: '为什么派给这位骑手', en: 'Why this rider' },
  platform: { zh: '平台', en: 'Platform' },
  coupon: { zh: '平台券', en: 'coupon' },
  customerPays: { zh: '顾客付', en: 'customer pays' },
  moneySplit: { zh: '这一单的钱去了哪里', en: 'Where this order’s money goes' },
  noSuchOrder: { zh: '此刻没有这一单', en: 'no such order at this moment' },
  handsEmpty: { zh: '手上无单', en: 'no orders on hand' },
  noRiderYet: { zh: '尚未派给骑手', en: 'none yet' },
  whyAsk: { zh: '为什么？', en: 'Why?' },
  noWhy: { zh: '尚未派单。', en: 'Not yet offered to anyone.' },
  noWebGl: {
    zh: '此浏览器没有 WebGL，改用简图；所有指标照常可用。',
    en: 'This browser has no WebGL, so this is a plain drawing; every figure works as usual.',
  },
} as const satisfies Record<string, Text>;

export const riderStates: readonly Text[] = [
  mapWords.idle,
  mapWords.toMerchant,
  mapWords.waiting,
  mapWords.toDoor,
  { zh: '在门口', en: 'at the door' },
];

export const orderStates: readonly Text[] = [
  { zh: '备餐中', en: 'being cooked' },
  { zh: '待骑手', en: 'waiting for a rider' },
  { zh: '已派单', en: 'assigned' },
  { zh: '配送中', en: 'being carried' },
];

export const mapSentences = {
  /** Counts of places where B is better, worse, and not clearly either. */
  places: {
    zh: (better, worse, unclear) =>
      `B 更差 ${worse} 处，更好 ${better} 处，无明显差异 ${unclear} 处`,
    en: (better, worse, unclear) =>
      `B is worse in ${worse} places, better in ${better}, no clear difference in ${unclear}`,
  } satisfies Sentence<[number, number, number]>,
  /** So few coloured places that chance alone may have coloured them. */
  chance: {
    zh: (coloured, tested) => `没有明显差异：${tested} 处中 ${coloured} 处着色，可能只是偶然`,
    en: (coloured, tested) =>
      `No clear difference: ${coloured} of ${tested} places coloured, no more than by chance`,
  } satisfies Sentence<[number, number]>,
  minutes: {
    zh: (minutes) => `${minutes} 分钟`,
    en: (minutes) => `${minutes} min`,
  } satisfies Sentence<[string]>,
  hour: {
    zh: (hour) => `${hour}–${hour + 1} 时`,
    en: (hour) => `${hour}:00–${hour + 1}:00`,
  } satisfies Sentence<[number]>,
  day: {
    zh: (day) => `第 ${day} 天`,
    en: (day) => `Day ${day}`,
  } satisfies Sentence<[number]>,
  interval: {
    zh: (low, high) => `95 % 区间 ${low} 至 ${high}`,
    en: (low, high) => `95 % interval ${low} to ${high}`,
  } satisfies Sentence<[string, string]>,
} as const;
