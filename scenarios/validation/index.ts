// The validation cases in the order of their numbers: what the model must reproduce of what was
// published. A new case is a file here and a line in this list.

import { antiFatigue } from './anti-fatigue.ts';
import type { ValidationCase } from './case.ts';
import { capAtFifteen, capAtTwentyTwo } from './commission-cap.ts';
import { feeReform } from './fee-reform.ts';
import { ordinaryWeek } from './ordinary-week.ts';
import { payFloor } from './pay-floor.ts';
import { payRise } from './pay-rise.ts';
import { surge } from './surge.ts';

export const validationCases: readonly ValidationCase[] = [
  ordinaryWeek, payFloor, payRise, capAtFifteen, capAtTwentyTwo, antiFatigue, feeReform, surge,
];

export type { KeptResults, Target, TargetResult, ValidationCase } from './case.ts';
export { targetBand, targetNumber, targetUnit } from './shown.ts';
export { HeldAgainst, readingOf, readingsOf } from './held-against.ts';
