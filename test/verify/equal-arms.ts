// A policy that sets every lever to its default is the policy that changes nothing: on fifty seeds
// no figure differs by a single bit, and neither does the state in which the day ends.

import type { FigureId } from '../../sim-core/metrics/index.ts';
import { presets } from '../../scenarios/index.ts';
import { policyLevers } from '../../sim-core/policy/levers/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import { keysBySeed, partsOf } from './verification.ts';
import type { Verification } from './verification.ts';

const allAtDefaults: PolicyDiff = {
  title: 'All at their defaults',
  changes: [{
    fromSeconds: 0,
    set: Object.fromEntries(Object.values(policyLevers).map(({ id, value }) => [id, value])),
  }],
};

export const equalArms: Verification = {
  id: 'equal-arms',
  shows: 'A policy equal to its baseline has an effect of exactly zero on every figure.',
  keys: keysBySeed('riverside', 50),
  rowsAgain: 2,

  async compute(key, run) {
    const { word, seed } = partsOf(key);
    const [baseline, policy] = await Promise.all([noChange, allAtDefaults].map((arm) => (
      run({ scenario: presets[word], policy: arm, seed, digest: true })
    )));
    const ids = Object.keys(baseline.figures) as FigureId[];
    const moved = ids.filter((id) => !Object.is(baseline.figures[id], policy.figures[id]));
    return {
      orders: baseline.orders,
      figures: ids.length,
      moved: moved.join(' '),
      endsEqual: baseline.digest !== '' && baseline.digest === policy.digest ? 'yes' : 'no',
    };
  },

  report(rows) {
    return [`${rows.size - this.problems(rows).length} of ${rows.size} seeds are equal`];
  },

  problems(rows) {
    return [...rows].flatMap(([key, { moved, endsEqual, figures }]) => (
      moved === '' && endsEqual === 'yes' && Number(figures) > 0
        ? []
        : [`${key}: moved ${moved || 'no figure'}, ends equal: ${endsEqual}`]
    ));
  },
};
