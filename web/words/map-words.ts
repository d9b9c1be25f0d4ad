// Words of the map: legend, totals and the card of a rider, an order or a merchant.

import type { Text } from '../../sim-core/index.ts';

export const mapWords = {
  mapA: { zh: '地图 A', en: 'Map of A' },
  mapB: { zh: '地图 B', en: 'Map of B' },
  delivered: { zh: '已送达', en: 'delivered' },
  late: { zh: '超时', en: 'late' },
  open: { zh: '进行中', en: 'open' },
  online: { zh: '在线骑手', en: 'riders online' },
  legend: { zh: '图例（点击可隐藏）', en: 'Legend (click to hide)' },
  slack: { zh: '距承诺时间', en: 'Time to promise' },
  slackPlenty: { zh: '充裕', en: 'plenty' },
  slackLate: { zh: '已超时', en: 'late' },
  idle: { zh: '空闲', en: 'idle' },
  toMerchant: { zh: '去取餐', en: 'to the shop' },
  waiting: { zh: '等餐', en: 'waiting for food' },
  toDoor: { zh: '去送餐', en: 'to the door' },
  orders: { zh: '订单', en: 'orders' },
  merchants: { zh: '商家', en: 'merchants' },
  contextLost: {
    zh: '浏览器收回了显卡，地图改为简图，其余照常。',
    en: 'The browser has taken the graphics context, so this is the plain map; all else goes on.',
  },
  drawAgain: { zh: '重新绘制地图', en: 'Draw the map again' },
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
  why: { zh: '为什么派给这位骑手', en: 'Why this rider' },
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
