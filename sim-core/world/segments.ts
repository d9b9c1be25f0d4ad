// Kinds of consumers. Numbers are utilities of a nested logit whose upper level has scale 1; where
// nothing is published they are assumptions and stand in the sensitivity list.

import type { Text } from '../kernel/text.ts';

/** A kind of consumers: its tastes, its habits and how often it needs something. */
export interface Segment {
  readonly id: string;
  readonly label: Text;
  /** Utility lost per yuan paid. B1.15 asks for an own-price elasticity of -1.5 to -3. */
  readonly pricePerYuan: number;
  /** Utility lost per minute of promised time; over `pricePerYuan` it is the value of a minute. */
  readonly timePerMinute: number;
  /** Added to the platform's utility: how used to ordering the segment is (assumed). */
  readonly habit: number;
  /** Weight of loyalty: 1, or 0 of those who go where it is cheapest (assumed). */
  readonly loyal: number;
  /** Mean size of a basket relative to the menu level (assumed). */
  readonly basket: number;
  /** How often needs arise, relative to others (assumed). */
  readonly needRate: number;
  /** Chance of being at the day place in working hours (assumed). */
  readonly awayByDay: number;
  /** What it spends in a week on orders before money begins to weigh more, fen (assumed). */
  readonly weekBudgetFen: number;
  /**
   * Chance of living alone. Of the old B4.06; of families none, nor of students, whose dormitories
   * are no households; of the others assumed, so that a usual quarter comes to the nation's B4.04.
   */
  readonly livesAlone: number;
}

/** In the order of `Places.consumerSegment`. */
export const segments: readonly Segment[] = [
  {
    id: 'student',
    label: { zh: '学生', en: 'Students' },
    pricePerYuan: 0.085,
    timePerMinute: 0.03,
    habit: 0.35,
    loyal: 1,
    basket: 0.72,
    needRate: 1.25,
    awayByDay: 0.9,
    weekBudgetFen: 25_000,
    livesAlone: 0,
  },
  {
    id: 'white-collar',
    label: { zh: '白领', en: 'Office workers' },
    pricePerYuan: 0.05,
    timePerMinute: 0.05,
    habit: 0.3,
    loyal: 1,
    basket: 1,
    needRate: 1.3,
    awayByDay: 0.85,
    weekBudgetFen: 45_000,
    livesAlone: 0.15,
  },
  {
    id: 'family',
    label: { zh: '家庭', en: 'Families' },
    pricePerYuan: 0.06,
    timePerMinute: 0.035,
    habit: 0,
    loyal: 1,
    basket: 1.5,
    needRate: 0.8,
    awayByDay: 0.4,
    weekBudgetFen: 60_000,
    livesAlone: 0,
  },
  {
    id: 'elderly',
    label: { zh: '老人', en: 'Elderly' },
    pricePerYuan: 0.07,
    timePerMinute: 0.025,
    habit: -0.8,
    loyal: 1,
    basket: 0.85,
    needRate: 0.5,
    awayByDay: 0.05,
    weekBudgetFen: 20_000,
    livesAlone: 0.149,
  },
  {
    id: 'coupon-hunter',
    label: { zh: '羊毛党', en: 'Coupon hunters' },
    pricePerYuan: 0.16,
    timePerMinute: 0.02,
    habit: 0.1,
    loyal: 0,
    basket: 0.7,
    needRate: 1.1,
    awayByDay: 0.6,
    weekBudgetFen: 20_000,
    livesAlone: 0.15,
  },
];
