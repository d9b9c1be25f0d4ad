// The rules of dispatch in the order of the lever's options. A new rule is a file here and an
// option of `dispatch.rule`; a test compares the two lists.

import { batched } from './batched.ts';
import { bundled } from './bundled.ts';
import type { Dispatcher } from './desk.ts';
import { grab } from './grab.ts';
import { nearest } from './nearest.ts';
import { rolling } from './rolling.ts';

/** The rules of dispatch by the number of their option. */
export const dispatchers: readonly Dispatcher[] = [
  nearest,
  batched,
  bundled,
  rolling,
  grab,
];
