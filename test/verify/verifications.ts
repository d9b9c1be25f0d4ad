// Every verification, in the order in which `npm run verify` computes them.

import { allServices } from './all-services.ts';
import { coverageDays } from './coverage/seed-days.ts';
import { equalArms } from './equal-arms.ts';
import { extremePolicies } from './extreme-policies.ts';
import { goalSeek } from './goal-seek.ts';
import { goldenRuns } from './golden-runs.ts';
import { lookAhead } from './look-ahead.ts';
import { ridersAnswer } from './riders-answer.ts';
import { settledStarts } from './settled-starts.ts';
import type { Verification } from './verification.ts';

export const verifications: readonly Verification[] = [
  equalArms, goldenRuns, ridersAnswer, coverageDays, extremePolicies, allServices, settledStarts,
  lookAhead, goalSeek,
];
