// Every verification: `npm run verify` computes their rows, `npm test` computes ten again.

import { equalArms } from './equal-arms.ts';
import { goldenRuns } from './golden-runs.ts';
import { riversideDays } from './riverside-days.ts';
import type { Verification } from './verification.ts';

export const verifications: readonly Verification[] = [equalArms, goldenRuns, riversideDays];
