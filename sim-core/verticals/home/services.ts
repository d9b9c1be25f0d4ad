// Services at home: what each costs, how long it takes and how often it is urgent (all numbers are
// assumed unless they carry an id). A worker is a merchant of one of them.

import { secondsPerHour, type Fen, type Seconds } from '../../kernel/units.ts';
import type { MerchantTier } from '../../world/merchants.ts';

export interface Service extends MerchantTier {
  /** Of 1,000 needs. */
  readonly needsPerMille: number;
  /** Seconds of a visit in the mean, and the shape of their gamma distribution's table. */
  readonly visitSeconds: Seconds;
  readonly shape: 3 | 9 | 50;
  /** Share of needs that are for now. */
  readonly urgentShare: number;
  /** Of those content with a visit, who want the same worker a week later. */
  readonly againShare: number;
  /** Days for which a worker lives in or comes every day; 0 for single visits. */
  readonly contractDays: number;
}

/** A worker's mean skill in stars before anybody is turned away. */
export const meanSkill = 4.3;

/** The numbers of a service as they are written down. */
interface ServiceNumbers {
  readonly workers: number;
  readonly needs: number;
  readonly priceFen: Fen;
  readonly hours: number;
  readonly shape: Service['shape'];
  readonly urgent: number;
  readonly again: number;
  readonly days?: number;
}

/** A8.01 prices a cleaning, A8.03 a month's maternity care, A8.02 a nanny. */
export const services: readonly Service[] = [
  service('cleaning', '保洁', 'Cleaning', {
    workers: 440, needs: 500, priceFen: 14_400, hours: 3, shape: 9, urgent: 0.1, again: 0.5,
  }),
  service('repair', '维修', 'Repair', {
    workers: 140, needs: 215, priceFen: 18_000, hours: 1.5, shape: 3, urgent: 0.5, again: 0,
  }),
  service('locksmith', '开锁', 'Locksmith', {
    workers: 70, needs: 78, priceFen: 16_000, hours: 0.6, shape: 3, urgent: 1, again: 0,
  }),
  service('care', '陪护', 'Care', {
    workers: 130, needs: 90, priceFen: 24_000, hours: 4, shape: 50, urgent: 0.1, again: 0.5,
  }),
  service('tutor', '家教与陪练', 'Tutor or coach', {
    workers: 90, needs: 110, priceFen: 20_000, hours: 1, shape: 50, urgent: 0, again: 0.8,
  }),
  service('maternity', '月嫂', 'Maternity nurse', {
    workers: 60, needs: 4, priceFen: 1_354_000, hours: 8, shape: 50, urgent: 0, again: 0, days: 34,
  }),
  service('nanny', '育儿嫂', 'Nanny', {
    workers: 70, needs: 3, priceFen: 4_821_800, hours: 8, shape: 50, urgent: 0, again: 0, days: 270,
  }),
];

function service(id: string, zh: string, en: string, numbers: ServiceNumbers): Service {
  const { workers, needs, priceFen, hours, shape, urgent, again, days = 0 } = numbers;
  return {
    id, label: { zh, en }, perMille: workers, basketFen: priceFen, needsPerMille: needs,
    visitSeconds: Math.round(hours * secondsPerHour), readySeconds: 0, quality: meanSkill,
    shape, urgentShare: urgent, againShare: again, contractDays: days, radiusMetres: 6000,
  };
}

/** Needs by the hour in which people look for a worker; sums to 1. */
export const needShareByHour: readonly number[] = [
  0.004, 0.002, 0.002, 0.002, 0.002, 0.004, 0.012, 0.03, 0.06, 0.08, 0.085, 0.075,
  0.06, 0.055, 0.06, 0.065, 0.065, 0.06, 0.065, 0.075, 0.075, 0.05, 0.008, 0.004,
];

/** Whether it is a contract of many days. */
export function isContract(tier: number): boolean {
  return services[tier].contractDays > 0;
}
