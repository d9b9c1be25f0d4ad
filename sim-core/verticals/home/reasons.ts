// Why money moves for services at home: what is paid ahead comes out of escrow when the visit is
// over.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  visitPrice: row('escrow', 'platform', '上门服务收款', 'Price of visits'),
  visitPay: row('platform', 'worker', '服务人员报酬', 'Pay for visits'),
  travelPay: row('platform', 'worker', '路途补偿', 'Pay for travelling'),
  premium: row('platform', 'outside', '责任险保费', 'Premiums for visits'),
  training: row('platform', 'outside', '岗前培训', 'Training of workers'),
  claim: row('outside', 'consumer', '保险赔付', 'Claims paid by insurance'),
  ownClaim: row('worker', 'consumer', '服务人员赔付', 'Damage paid by workers'),
  fares: row('worker', 'outside', '服务人员路费', 'Workers’ fares'),
  privatePay: row('consumer', 'worker', '私下成交', 'Visits past the platform'),
  recorder: { ...row('platform', 'outside', '上门记录仪', 'Recorders of visits'), isGained: true },
} as const satisfies Readonly<Record<string, ReasonRow>>;

function row(
  from: ReasonRow['from'],
  to: ReasonRow['to'],
  zh: string,
  en: string,
): ReasonRow {
  return { from, to, book: 'visits', label: { zh, en } };
}
