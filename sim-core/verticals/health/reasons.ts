// Why money moves for online doctors; the medicine is an order of its pharmacy.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  consultFee: {
    from: 'escrow', to: 'platform', book: 'held',
    label: { zh: '问诊费', en: 'Fees for consultations' },
  },
  doctorPay: {
    from: 'platform', to: 'outside', book: 'running',
    label: { zh: '医生报酬', en: 'Doctors’ pay' },
  },
  pharmacistPay: {
    from: 'platform', to: 'outside', book: 'running',
    label: { zh: '药师报酬', en: 'Pharmacists’ pay' },
  },
} as const satisfies Readonly<Record<string, ReasonRow>>;
