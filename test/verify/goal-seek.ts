// The goal that ships, sought over four weeks of riverside from its settled start, and the same
// without its condition on orders, which leaves three: what the search found within its runs, and
// how far each condition is kept on seeds that it has not seen, in the usual world and at the ends
// of an assumption.

import { readFileSync } from 'node:fs';
import { type Goal, parseGoal, startSeeking } from '../../scenarios/experiments.ts';
import type { JobRunner } from '../../sim-core/run/pool.ts';
import { MemoryRuns, StoredRuns } from '../../sim-core/run/stored-runs.ts';
import { inRow } from './verification.ts';
import type { Figures, Run, Verification } from './verification.ts';

const shipped = 'more-profit-fewest-coupons';
const threeConditions = `${shipped}, whatever the orders`;

/** The goal of a row. */
export function goalOf(key: string): Goal {
  const file = new URL(`../../scenarios/goals/${shipped}.json`, import.meta.url);
  const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const read = parseGoal(written, () => ({ ok: false, problems: [] }));
  if (!read.ok) throw new Error(`${shipped}: ${JSON.stringify(read.problems)}`);
  if (key === shipped) return read.value;
  const conditions = read.value.conditions.filter(({ figure }) => figure !== 'orders.placed');
  return { ...read.value, conditions };
}

export const goalSeek: Verification = {
  id: 'goal-seek',
  shows: 'A search over four weeks of riverside is sure of no more than fresh seeds confirm.',
  keys: [shipped, threeConditions],
  rowsAgain: 0,

  async compute(key, run): Promise<Figures> {
    const found = await startSeeking(goalOf(key), runnerOf(run)).result;
    if (found === undefined) throw new Error('the search was cancelled');
    const { goal, tried, best, checks, freshSeeds } = found;
    const [usual] = checks;
    return {
      runs: found.runs,
      policies: tried.length,
      keepsConditions: Number(found.keepsConditions),
      ...Object.fromEntries(goal.factors.map(({ lever }, i) => (
        [`lever ${lever}`, tried[best].levels[i]]
      ))),
      ...Object.fromEntries(checks.flatMap(({ world = 'usual', aim, conditions }) => [
        [`${world} ${goal.aim.figure}`, inRow(aim.difference)],
        ...conditions.flatMap(({ condition: { figure }, found: { low, high }, bounds }) => [
          [`${world} ${figure} low`, inRow(low)],
          [`${world} ${figure} high`, inRow(high)],
          [`${world} ${figure} atLeast`, inRow(bounds.atLeast)],
        ]),
      ])),
      ...Object.fromEntries(usual.conditions.flatMap(({ condition, found: { perSeed } }) => (
        freshSeeds.map((seed, i) => [
          `seed ${seed} ${condition.figure}`, inRow(perSeed.difference[i]),
        ])
      ))),
    };
  },

  report(rows) {
    return goalSeek.keys.flatMap((key) => {
      const { aim, conditions, factors } = goalOf(key);
      const row = rows.get(key) ?? {};
      const isKept = row.keepsConditions === 1 ? 'keeps' : 'does not surely keep';
      return [
        `${key}: in ${row.runs} runs ${row.policies} policies; the best ${isKept} all conditions: `
          + factors.map(({ lever }) => `${lever}=${row[`lever ${lever}`]}`).join(' '),
        `${aim.figure}: ${row[`usual ${aim.figure}`]}`,
        ...conditions.map(({ figure }) => (
          `${figure}: ${row[`usual ${figure} low`]} to ${row[`usual ${figure} high`]}, `
            + `at least ${row[`usual ${figure} atLeast`]}`
        )),
      ];
    });
  },

  problems(rows) {
    return goalSeek.keys.flatMap((key) => {
      const { conditions, runs } = goalOf(key);
      const row = rows.get(key) ?? {};
      const areMet = conditions.every(({ figure }) => isMet(row, figure));
      return Object.entries({
        'keeps within its runs': Number(row.runs) <= runs,
        'is sure of no more and no less than fresh seeds confirm':
          row.keepsConditions === (areMet ? 1 : 0),
      }).filter(([, holds]) => !holds).map(([says]) => `${key}: ${says}`);
    });
  },
};

/** Whether the whole interval on fresh seeds of the usual world is within the bound. */
function isMet(row: Figures, figure: string): boolean {
  const { [`usual ${figure} low`]: low, [`usual ${figure} atLeast`]: atLeast } = row;
  return typeof low === 'number' && typeof atLeast === 'number' && low >= atLeast;
}

/** Every run is played once, whichever part of the search asks for it. */
function runnerOf(run: Run): JobRunner {
  return new StoredRuns({
    start: (jobs, onResult) => ({
      finished: Promise.all(jobs.map(async (job, index) => onResult(index, await run(job))))
        .then(() => true),
      cancel: () => undefined,
    }),
  }, new MemoryRuns());
}
