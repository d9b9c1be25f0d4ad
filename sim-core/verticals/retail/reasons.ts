// Why money moves at shops that deliver, besides what every order is paid for.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  goodsSold: row('outside', 'onlineCosts', '即时零售商品成本', 'Goods sold, instant retail'),
  flowersBought: row('outside', 'onlineCosts', '鲜花进货', 'Flowers bought'),
  missingLine: row('consumer', 'onlineCosts', '缺货退款（即时零售）',
    'Money back for lines gone, instant retail'),
  countCost: row('outside', 'onlineCosts', '库存盘点', 'Stock counts'),
  dutyWages: row('outside', 'onlineCosts', '值班药师工资', 'Wages of nights on duty'),
  dutyPay: {
    from: 'state', to: 'merchant', book: 'onlineCosts',
    label: { zh: '值班药店补贴', en: 'Pay for nights on duty' },
  },
  returnRefund: row('consumer', 'onlineCosts', '退货退款（即时零售）',
    'Money back for goods sent back, instant retail'),
  goodsBack: {
    from: 'outside', to: 'merchant', book: 'onlineCosts',
    label: { zh: '退回商品可再售', en: 'Goods sent back that can be sold again' },
  },
  refundForShop: {
    from: 'platform', to: 'consumer', book: 'delivery',
    label: { zh: '闭店退款（平台）', en: 'Money back by the platform for shops that closed' },
  },
  walkInSale: {
    from: 'outside', to: 'merchant', book: 'tableSales',
    label: { zh: '进店销售', en: 'Sales to walk-ins' },
  },
  walkInGoods: row('outside', 'tableCosts', '进店商品成本', 'Goods sold to walk-ins'),
  shelfSensors: {
    ...row('outside', 'onlineCosts', '智能货架', 'Sensors in shelves'), isGained: true,
  },
  tryOn: { ...row('outside', 'onlineCosts', '虚拟试穿试用', 'Virtual try-on'), isGained: true },
} as const satisfies Readonly<Record<string, ReasonRow>>;

function row(
  to: 'outside' | 'consumer',
  book: 'onlineCosts' | 'tableCosts',
  zh: string,
  en: string,
): ReasonRow {
  return { from: 'merchant', to, book, label: { zh, en } };
}
