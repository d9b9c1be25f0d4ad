// Four hundred ordinary days of the riverside, one on each seed: the headline figures by seed, from
// which the coverage of the 95 % intervals is counted, and from which any other way of choosing
// seeds or making intervals can be tried without running a day again.

import { presets } from '../../scenarios/index.ts';
import { metrics } from '../../sim-core/metrics/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { coverageOf } from './coverage.ts';
import { inRow, keysBySeed, partsOf } from './verification.ts';
import type { Rows, Verification } from './verification.ts';

const headline = metrics.filter((metric) => metric.headline).map((metric) => metric.id);
const groupSizes = [8, 16, 32];

export const riversideDays: Verification = {
  id: 'riverside-days',
  shows: 'How often the 95 % interval of a figure holds the mean, with 8, 16 and 32 seeds.',
  keys: keysBySeed('riverside', 400),

  async compute(key, run) {
    const { word, seed } = partsOf(key);
    const { figures } = await run({ scenario: presets[word], policy: noChange, seed });
    return Object.fromEntries(headline.map((id) => [id, inRow(figures[id])]));
  },

  report(rows) {
    return headline.map((id) => {
      const values = valuesOf(id, rows);
      const shares = groupSizes.map((size) => (100 * coverageOf(values, size)).toFixed(1));
      return `${id}: ${shares.join(' / ')} % at n = ${groupSizes.join(' / ')}`;
    });
  },

  problems(rows) {
    return headline
      .filter((id) => rows.size > 0 && valuesOf(id, rows).every(Number.isNaN))
      .map((id) => `${id} is undefined on every seed`);
  },
};

function valuesOf(id: string, rows: Rows): number[] {
  return [...rows.values()].map((figures) => {
    const value = figures[id];
    return typeof value === 'number' ? value : NaN;
  });
}
