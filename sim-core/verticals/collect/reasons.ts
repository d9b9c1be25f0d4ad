// Why money moves at lockers, and for what consumers fetch themselves.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  cellRent: row('outside', 'merchant', 'lockers', '格口使用费', 'Rent of cells'),
  overdueFee: row('consumer', 'merchant', 'lockers', '超期保管费', 'Fees for overdue parcels'),
  siteCost: row('merchant', 'outside', 'lockers', '自提柜场地与折旧', 'Sites of lockers'),
  counterWork: row('merchant', 'outside', 'lockers', '代收台人工', 'Work at the counter'),
  pickupSale: row('escrow', 'merchant', 'onlineSales', '自提订单货款', 'Baskets fetched'),
  pickupFee: row('merchant', 'platform', 'onlineCosts', '自提订单服务费', 'Fee on baskets fetched'),
  pickupDiscount: row('platform', 'consumer', 'delivery', '自提优惠', 'Discount for fetching'),
  goodsSold: row('merchant', 'outside', 'onlineCosts', '社区小店商品成本',
    'Goods sold, neighbourhood shops'),
  cooling: {
    ...row('merchant', 'outside', 'lockers', '格口制冷', 'Cooling of cells'), isGained: true,
  },
  spoiledParcel: {
    ...row('merchant', 'consumer', 'lockers', '变质包裹赔付', 'Money back for spoiled parcels'),
    isGained: true,
  },
} as const satisfies Readonly<Record<string, ReasonRow>>;

function row(
  from: ReasonRow['from'],
  to: ReasonRow['to'],
  book: ReasonRow['book'],
  zh: string,
  en: string,
): ReasonRow {
  return { from, to, book, label: { zh, en } };
}
