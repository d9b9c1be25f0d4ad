// The rules of dispatch as their lever names them, and every special setting that a test of all
// dispatchers should hold under as well.

import type { Setting } from '../../sim-core/policy/policy.ts';
import { dispatcher } from '../../sim-core/policy/levers/dispatch.ts';

export const ruleIds: readonly string[] = dispatcher.options.map((option) => option.id);

/** Settings by what they are called in a test's name. */
export const dispatchSettings: Readonly<Record<string, Readonly<Record<string, Setting>>>> = {
  ...Object.fromEntries(ruleIds.map((id) => [id, { 'dispatch.rule': id }])),
  'bundles, even pay, willingness': {
    'dispatch.rule': 'bundles',
    'dispatch.fairness-loss': 1200,
    'dispatch.willingness-weight': 1000,
  },
  'rolling, prepositioned, promise by forecast': {
    'dispatch.rule': 'rolling',
    'dispatch.preposition': 'forecast',
    'promise.rule': 'forecast',
  },
};
