// Why money moves for visits to shops: a voucher's price waits in escrow until it is used, expires
// or is paid back; all others pay the shop when they leave.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  voucherUsed: row('escrow', 'platform', 'held', '团购券核销收款', 'Vouchers used'),
  voucherPaid: row('platform', 'merchant', 'tableSales', '团购券结算给门店', 'Vouchers, to shops'),
  voucherExpired: row('escrow', 'platform', 'held', '团购券过期未用', 'Vouchers expired'),
  breakage: row('platform', 'merchant', 'tableCosts', '过期券归门店部分',
    'Expired vouchers, shops’ share'),
  voucherBack: row('escrow', 'consumer', 'held', '团购券退款', 'Vouchers paid back'),
  bill: row('consumer', 'merchant', 'tableSales', '到店消费', 'Bills at full price'),
  serving: row('merchant', 'outside', 'tableCosts', '接待成本', 'Cost of serving guests'),
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
