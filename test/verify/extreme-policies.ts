// Five hundred random policies, each over two days on two seeds of a small city: every lever over
// its whole range and at its ends, several at once and at any moment, under all weathers, with one
// to three platforms, and with no riders at all. A row names its case, and says what was wrong.

import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import { caseOf } from '../properties/any-case.ts';
import { WatchedCity } from '../properties/watched-run.ts';
import type { Figures, Verification } from './verification.ts';

const policies = 500;
const seeds = [1, 2];
/** A city is looked through once in this time. */
const lookEverySeconds = 4 * 3600;

export const extremePolicies: Verification = {
  id: 'extreme-policies',
  shows: 'Under any policy no run fails, no figure is lost, and orders, riders and fen add up.',
  keys: Array.from({ length: policies }, (_unused, i) => `case ${i + 1}`),
  rowsAgain: 2,

  compute(key): Promise<Figures> {
    const { scenario, past, policy } = caseOf(Number(key.slice('case '.length)));
    const city = new WatchedCity(scenario);
    const runs = seeds.map((seed) => city.run({ past, policy, seed }, lookEverySeconds));
    const { platforms, warmUp } = scenario;
    return Promise.resolve({
      city: scenario.id,
      weather: scenario.weather,
      platforms: platforms.length,
      warmUp,
      settings: [policy, past, ...platforms.map((each) => each.policy)].reduce(countSettings, 0),
      orders: runs.map(({ result }) => result?.orders ?? 'none').join(' '),
      undefined: runs.map(({ result }) => undefinedFigures(result?.figures)).join(' '),
      problems: runs.flatMap(({ problems }, i) => (
        problems.map((problem) => `seed ${seeds[i]}: ${problem}`)
      )).join('; '),
    });
  },

  report(rows) {
    const all = [...rows.values()];
    const orders = all.flatMap((row) => String(row.orders).split(' ')).map(Number);
    const placed = orders.reduce((sum, count) => sum + count, 0);
    return [
      `${all.length} policies over ${orders.length} runs with ${placed} orders`,
      `${orders.filter((count) => count === 0).length} runs in which nobody orders anything`,
      `${this.problems(rows).length} policies under which something is wrong`,
    ];
  },

  problems(rows) {
    return [...rows].flatMap(([key, { problems }]) => (
      problems === '' ? [] : [`${key}: ${problems}`]
    ));
  },
};

function countSettings(sum: number, { changes }: PolicyDiff): number {
  return changes.reduce((count, { set }) => count + Object.keys(set).length, sum);
}

/** How many figures are shown as undefined. */
function undefinedFigures(figures: Readonly<Record<string, number>> = {}): number {
  return Object.values(figures).filter(Number.isNaN).length;
}
