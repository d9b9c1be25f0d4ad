// Validation cases: their fold gives means and intervals that are reckoned by hand here, their
// policies can be read, and the results that are kept are of these cases and of this engine.

import { expect, it } from 'vitest';
import { keptResults } from '../../cli/validation-chapter.ts';
import { requestOf } from '../../cli/validation-request.ts';
import { HeldAgainst, type ValidationCase, validationCases }
  from '../../scenarios/validation/index.ts';
import { presets } from '../../scenarios/index.ts';
import { engineVersion, type RunResult, runScenario } from '../../sim-core/index.ts';
import { isKnownStale } from '../verify/known-stale.ts';

const toy: ValidationCase = {
  id: 'toy',
  label: { zh: '试', en: 'Toy' },
  doc: { zh: '试。', en: 'A toy.' },
  scenario: presets['county-town'],
  seeds: 3,
  targets: [
    {
      id: 'level', label: { zh: '单', en: 'Orders' }, reading: 'orders.placed',
      measured: 'baseline', low: 0, high: null, cites: [], fitted: false,
    },
    {
      id: 'change', label: { zh: '变', en: 'Change' }, reading: 'orders.placed',
      measured: 'relative', low: null, high: 0.1, cites: [], fitted: true,
    },
    {
      id: 'sum', label: { zh: '和', en: 'Sum' }, reading: (tally) => tally.sum('placed'),
      measured: 'policy', low: 5, high: 6, cites: [], fitted: false,
    },
  ],
};

it('folds levels, changes and sums of a case', () => {
  const [scenario, policy] = [toy.scenario, { title: '', changes: [] }];
  const real = runScenario({ scenario, policy, seed: 1 });
  const placed = real.figures['orders.placed'];
  const withOrders = (orders: number): RunResult => (
    { ...real, figures: { ...real.figures, 'orders.placed': orders } }
  );
  const fold = new HeldAgainst(toy);
  fold.add(1, [withOrders(100), withOrders(110)]);
  fold.copy().add(9, [withOrders(0), withOrders(0)]);
  fold.add(2, [withOrders(100), withOrders(130)]);
  fold.add(3, [withOrders(100), withOrders(120)]);
  const [level, change, sum] = fold.read();
  expect(level).toMatchObject({ model: 100, low: 100, high: 100, inside: true });
  // A t of 4.303 at two degrees of freedom times 10 over the root of 3, over a level of 100.
  expect(change.model).toBeCloseTo(0.2, 12);
  expect(change.high - change.model).toBeCloseTo(4.3027 * 0.1 / Math.sqrt(3), 4);
  expect(change).toMatchObject({ fitted: true, inside: false });
  expect(sum).toMatchObject({ model: placed, low: placed, inside: false });
});

it('shows nothing as inside on one seed', () => {
  const policy = { title: '', changes: [] };
  const result = runScenario({ scenario: toy.scenario, policy, seed: 1 });
  const fold = new HeldAgainst(toy);
  fold.add(1, [result, result]);
  for (const found of fold.read()) expect(found.inside).toBe(false);
});

it.each(validationCases)('$id names policies and windows that there are', (validation) => {
  const { arms, windows = [] } = requestOf(validation, 1);
  const needsTwo = validation.targets.some(({ measured }) => measured !== 'baseline');
  expect(arms).toHaveLength(needsTwo ? 2 : 1);
  for (const { window } of validation.targets) {
    if (window !== undefined) expect(windows).toContain(window);
  }
  const ids = validation.targets.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('AC-V3: keeps results of these cases, by this engine or known to be older', () => {
  const kept = keptResults();
  const wanted = validationCases.flatMap(({ id, targets }) => (
    targets.map((target) => `${id} ${target.id}`)
  ));
  if (!isKnownStale('validation')) {
    expect(kept.engineVersion, 'run: npm run validation').toBe(engineVersion);
  }
  expect(kept.results.map((each) => `${each.case} ${each.target}`)).toEqual(wanted);
});
