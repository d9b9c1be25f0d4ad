// Why money moves at front warehouses, besides what every order is paid for.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  goodsBought: row('outside', '买菜进货', 'Goods bought, groceries'),
  missingLine: row('consumer', '缺货退款', 'Money back for missing lines'),
  promotion: { ...row('consumer', '促销让利', 'Promotions of groceries'), isGained: true },
  markdown: row('consumer', '临期折让', 'Markdowns of the last day'),
  addedLine: {
    from: 'consumer', to: 'merchant', book: 'onlineSales',
    label: { zh: '加购临期商品', en: 'Marked goods bought besides' },
  },
  pickWages: row('outside', '拣货工资', 'Pickers’ wages'),
  packing: row('outside', '买菜包装', 'Packing of groceries'),
  inbound: row('outside', '补货运输', 'Inbound transport of groceries'),
  disposal: row('outside', '报损处理', 'Disposal of wasted groceries'),
  labels: { ...row('outside', '追溯标签', 'Labels of origin'), isGained: true },
  priceTags: { ...row('outside', '电子价签', 'Electronic price tags'), isGained: true },
} as const satisfies Readonly<Record<string, ReasonRow>>;

function row(to: 'outside' | 'consumer', zh: string, en: string): ReasonRow {
  return { from: 'merchant', to, book: 'onlineCosts', label: { zh, en } };
}
