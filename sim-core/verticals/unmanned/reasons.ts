// What drones cost, and whom.

import type { ReasonRow } from '../../world/reasons.ts';

export const reasons = {
  flightCost: {
    from: 'platform', to: 'outside', book: 'running',
    label: { zh: '无人机每飞次成本', en: 'Drones, by the flight' },
  },
  padCost: {
    from: 'platform', to: 'outside', book: 'running',
    label: { zh: '起降点、无人机与人员', en: 'Pads, drones and their crews' },
  },
} as const satisfies Readonly<Record<string, ReasonRow>>;
