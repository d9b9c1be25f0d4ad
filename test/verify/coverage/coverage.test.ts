// Intervals cover what they say. 250 blocks of eight and of thirty-two seeds here, for the defaults
// and for the lever that acts in rain only; `coverage.ts` does it with thousands.

import { describe, expect, it } from 'vitest';
import { metrics } from '../../../sim-core/metrics/index.ts';
import { coverageOf } from './coverage-of.ts';

const blocks = 250;
/** A coverage of 93 to 97 % shows itself so in 250 blocks, of all figures together. */
const least = 0.88;
const rare = 'orders.undelivered-share';

describe.each([
  ['default', 8], ['default', 32], ['rain-bonus', 8], ['rain-bonus', 32],
] as const)('%s, %i seeds', (arm, n) => {
  const { figures, falselyClaimed } = coverageOf(arm, n, blocks);

  it('covers every figure, or gives no interval', () => {
    const mean = (list: readonly number[]): number => (
      list.reduce((sum, value) => sum + value, 0) / list.length
    );
    const given = figures.filter(({ refused }) => refused < 0.5);
    const poor = given.filter(({ honest }) => !(honest >= least));
    expect(poor.map(({ figure }) => figure)).toEqual([]);
    expect(mean(given.map(({ honest }) => honest))).toBeGreaterThan(0.93);
    expect(mean(given.map(({ honest }) => honest))).toBeLessThan(0.975);
  });

  it('refuses no headline figure, but what counts few events', () => {
    const headlines = metrics.filter(({ headline }) => headline).map(({ id }): string => id);
    const refused = figures.filter((each) => each.refused > 0.02).map(({ figure }) => figure);
    expect(refused.filter((id) => headlines.includes(id))).toEqual([]);
    expect(refused).toEqual([rare]);
  });

  it('claims hardly anything where there is nothing', () => {
    expect(falselyClaimed).toBeLessThan(0.12);
  });
});

it('plain seeds with plain intervals do not: profit on eight seeds', () => {
  const profit = coverageOf('default', 8, blocks).figures
    .find(({ figure }) => figure === 'platform.profit');
  expect(profit?.plain).toBeLessThan(0.85);
});
