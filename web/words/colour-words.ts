// Words of what colours on the map mean.

import type { Text } from '../../sim-core/index.ts';
import type { OrderColour, RiderColour } from '../state/colours.ts';

export const colourWords = {
  ofRiders: { zh: '骑手按', en: 'Riders by' },
  ofOrders: { zh: '订单按', en: 'Orders by' },
} as const satisfies Record<string, Text>;

export const riderColourNames: Readonly<Record<RiderColour, Text>> = {
  slack: { zh: '距承诺时间', en: 'time to promise' },
  activity: { zh: '在做什么', en: 'what they do' },
  load: { zh: '手上订单', en: 'orders on hand' },
  type: { zh: '专送或众包', en: 'type' },
  income: { zh: '今日收入', en: 'earned today' },
};

export const orderColourNames: Readonly<Record<OrderColour, Text>> = {
  slack: { zh: '距承诺时间', en: 'time to promise' },
  stage: { zh: '进展', en: 'state' },
};
