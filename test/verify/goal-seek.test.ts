// What is stored of searches over weeks is read as it is meant: figures that say otherwise are
// noticed. Of the found policy one of the seeds that confirm it is played again, another with each
// commit.

import { expect, it } from 'vitest';
import { againstAt } from '../../sim-core/experiment/factors.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';
import { goalOf, goalSeek } from './goal-seek.ts';
import { triedNow } from './rotation.ts';
import { RowFile, figuresByKey } from './rows.ts';
import type { Figures, Rows } from './verification.ts';

const rows = figuresByKey(goalSeek, new RowFile(goalSeek.id).read());
const [key] = goalSeek.keys;
const row = rows.get(key)!;

function altered(figures: Figures): Rows {
  return new Map(rows).set(key, { ...row, ...figures });
}

it.each([
  [{ runs: 161 }, 'keeps within its runs'],
  [{ keepsConditions: 1 - Number(row.keepsConditions) },
    'is sure of no more and no less than fresh seeds confirm'],
] as const)('%o refutes that %s', (figures, sentence) => {
  expect(goalSeek.problems(altered(figures))).toEqual([`${key}: ${sentence}`]);
});

it('missing rows refute every claim', () => {
  expect(goalSeek.problems(new Map())).toHaveLength(2 * goalSeek.keys.length);
});

const seeds = Object.keys(row)
  .flatMap((name) => /^seed (\d+) platform\.profit$/.exec(name)?.[1] ?? []).map(Number);

it.each(triedNow(seeds, 1))('seed %i says the same of the found policy again', (seed) => {
  const { scenario, baseline, factors, conditions } = goalOf(key);
  const levels = factors.map(({ lever }) => row[`lever ${lever}`] as number);
  const { policy } = againstAt({ baseline, policy: baseline }, factors, levels);
  const [before, after] = [baseline, policy].map((arm) => (
    runScenario({ scenario, past: baseline, policy: arm, seed, windows: scenario.windows })
  ));
  for (const { figure, window } of conditions) {
    const value = ({ windows }: typeof before): number => windows[window].figures[figure];
    expect(value(after) - value(before)).toBe(row[`seed ${seed} ${figure}`]);
  }
}, 600_000);
