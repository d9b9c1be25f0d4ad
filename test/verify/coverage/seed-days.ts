// Ordinary days of the riverside on many seeds under three policies: every figure of each, against
// which the intervals are checked without running a day again.

import { presets } from '../../../scenarios/index.ts';
import { figures as ofEngine } from '../../../sim-core/metrics/index.ts';
import type { Setting } from '../../../sim-core/policy/policy.ts';
import { policyOf } from '../../toy-city.ts';
import { keysBySeed, partsOf } from '../verification.ts';
import type { Figures, Rows, Verification } from '../verification.ts';

/** The policies: the defaults, a lever that acts in rain only, and a mild one for all weathers. */
export const arms = {
  default: {},
  'rain-bonus': { 'rider-pay.rain-bonus': 300 },
  'dearer-delivery': { 'delivery-fee.base': 320 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting>>>>;
export type Arm = keyof typeof arms;

export const armNames = Object.keys(arms) as Arm[];
export const scenario = presets.riverside;
/** Seeds 1 to this. */
export const seedCount = 2000;
/** Those of the city; of verticals that are not at work there are none. */
const ids = Object.values(ofEngine).map(({ id }) => id);
/** The key of the row that names the figures, in the order of every other row's values. */
const listKey = 'figures';

export const coverageDays: Verification = {
  id: 'coverage-days',
  shows: 'How often intervals hold the mean, and what is claimed where there is nothing.',
  keys: [listKey, ...armNames.flatMap((arm) => keysBySeed(arm, seedCount))],
  rowsAgain: 2,

  async compute(key, run): Promise<Figures> {
    if (key === listKey) return { ids: ids.join(' ') };
    const { word, seed } = partsOf(key);
    const policy = policyOf(arms[word as Arm]);
    const { figures } = await run({ scenario, policy, seed });
    const values = Float32Array.from(ids, (id) => figures[id]);
    return { f32: Buffer.from(values.buffer).toString('base64') };
  },

  report(rows) {
    return [`${rows.size - 1} days; node --import tsx test/verify/coverage/table.ts says more`];
  },

  problems(rows) {
    const { length } = figureIds(rows);
    const short = [...rows].filter(([key, { f32 }]) => (
      key !== listKey && valuesIn(f32).length !== length
    ));
    return short.length === 0 ? [] : [`${short.length} rows are not of ${length} figures`];
  },
};

/** What the rows hold, which may be an older engine's figures. */
export function figureIds(rows: Rows): readonly string[] {
  return String(rows.get(listKey)?.ids).split(' ');
}

/** The values of each figure under a policy, by seed. */
export function figuresBySeed(rows: Rows, arm: Arm): Readonly<Record<string, Float32Array>> {
  const ids = figureIds(rows);
  const columns = ids.map(() => new Float32Array(seedCount));
  keysBySeed(arm, seedCount).forEach((key, place) => {
    const values = valuesIn(rows.get(key)?.f32);
    columns.forEach((column, i) => { column[place] = values[i]; });
  });
  return Object.fromEntries(ids.map((id, i) => [id, columns[i]]));
}

function valuesIn(f32: unknown): Float32Array {
  return new Float32Array(new Uint8Array(Buffer.from(String(f32), 'base64')).buffer);
}
