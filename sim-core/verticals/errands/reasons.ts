// Why money moves for errands, besides the fee, in which the premium is, and riders' pay: these are
// the engine's own.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  insurer: {
    from: 'platform', to: 'outside', book: 'running',
    label: { zh: '上交保险人的保费', en: 'Premiums passed on to the insurer' },
  },
  insuredLoss: {
    from: 'outside', to: 'consumer', book: 'delivery',
    label: { zh: '丢失赔付', en: 'Losses that insurance pays' },
  },
  mending: {
    from: 'consumer', to: 'merchant', book: 'onlineSales',
    label: { zh: '织补费', en: 'Price of mending' },
  },
} as const satisfies Readonly<Record<string, ReasonRow>>;
