// Days of three presets on ten seeds each, whose final state and headline figures are known: the
// golden days of every `npm test` are hourly but few, these are many.

import { presets } from '../../scenarios/index.ts';
import { metrics } from '../../sim-core/metrics/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { inRow, keysBySeed, partsOf } from './verification.ts';
import type { Rows, Verification } from './verification.ts';

const headline = metrics.filter((metric) => metric.headline).map((metric) => metric.id);

export const goldenRuns: Verification = {
  id: 'golden-runs',
  shows: 'One scenario and one seed give one answer, on every machine and after every change.',
  keys: ['county-town', 'riverside', 'district'].flatMap((word) => keysBySeed(word, 10)),
  rowsAgain: 2,

  async compute(key, run) {
    const { word, seed } = partsOf(key);
    const { digest, orders, figures } = await run({
      scenario: presets[word], policy: noChange, seed, digest: true,
    });
    return {
      digest,
      orders,
      ...Object.fromEntries(headline.map((id) => [id, inRow(figures[id])])),
    };
  },

  report(rows) {
    return [`${rows.size} runs end in ${endsOf(rows).size} different states`];
  },

  problems(rows) {
    return endsOf(rows).size === rows.size ? [] : ['two runs end in the same state'];
  },
};

function endsOf(rows: Rows): Set<unknown> {
  return new Set([...rows.values()].map(({ digest }) => digest));
}
