// What rounds cost, and what the public pays for orders outside the core.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  tourPay: {
    from: 'platform', to: 'outside', book: 'running',
    label: { zh: '进村班次运费', en: 'Tours to villages' },
  },
  relayPay: {
    from: 'platform', to: 'outside', book: 'running',
    label: { zh: '村级代收点酬劳', en: 'Pay of relay points, by the order' },
  },
  relayCost: {
    from: 'state', to: 'outside', book: 'running',
    label: { zh: '公共代收点日常费用', en: 'Relay points kept by the public' },
  },
  servicePay: {
    from: 'state', to: 'platform', book: 'running',
    label: { zh: '镇区外订单的公共补贴', en: 'Subsidy of orders outside the core' },
  },
} as const satisfies Readonly<Record<string, ReasonRow>>;
