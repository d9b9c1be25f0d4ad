// Calibration: nothing that validation holds out is a target; a search finds an assumption again
// that was changed, from the engine's own figures; one that was killed ends with the same bytes;
// and what is kept is of these targets, these defaults and this engine.

import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Calibration, searchedBy, triedOn } from '../../bench/calibrate.ts';
import { KeptTrials } from '../../bench/kept-trials.ts';
import { keptCalibration, whyDifferent } from '../../cli/calibration-chapter.ts';
import { openPool } from '../../cli/pool.ts';
import { requestOf } from '../../cli/validation-request.ts';
import {
  type CalibrationCase, calibrationCases, type CalibrationTarget, defaultWorld, lossOf, parameters,
  rangeOf, targetKey, withLoss,
} from '../../scenarios/calibration/index.ts';
import { factById } from '../../scenarios/evidence/index.ts';
import { type ValidationCase, validationCases } from '../../scenarios/validation/index.ts';
import { engineVersion, type PolicyDiff } from '../../sim-core/index.ts';
import { toyScenario } from '../toy-city.ts';
import { isKnownStale } from '../verify/known-stale.ts';

const allTargets = calibrationCases.flatMap((each) => each.targets.map((target) => (
  { each, target }
)));

describe('what is fitted', () => {
  it('has every row of validation that is declared fitted, and none that is held out', () => {
    const named = (cases: readonly ValidationCase[], fitted: boolean): string[] => (
      cases.flatMap(({ id, targets }) => targets
        .filter((target) => target.fitted === fitted)
        .map((target) => `${id} ${target.id}`))
    );
    const mine = named(calibrationCases, true);
    expect(mine).toHaveLength(allTargets.length);
    expect(mine).toEqual(expect.arrayContaining(named(validationCases, true)));
    expect(named(validationCases, false).filter((row) => mine.includes(row))).toEqual([]);
    // Neither under another name.
    const content = ({ policy }: ValidationCase, target: CalibrationCase['targets'][0] |
    ValidationCase['targets'][0]): string => (
      `${policy} ${String(target.reading)} ${target.window} ${target.measured}`
    );
    const heldOut = validationCases.flatMap((each) => each.targets
      .filter(({ fitted }) => !fitted).map((target) => content(each, target)));
    expect(allTargets.map(({ each, target }) => content(each, target))
      .filter((text) => heldOut.includes(text))).toEqual([]);
  });

  it('has bands, weights and facts that are no priors from memory', () => {
    for (const { target: { id, low, high, weight, cites } } of allTargets) {
      expect(high, id).toBeGreaterThan(low);
      expect(weight, id).toBeGreaterThan(0);
      for (const cite of cites) expect(factById(cite)?.kind, cite).not.toBe('memory');
    }
  });

  it('moves what nobody published and no policy of a case sets', () => {
    const set = calibrationCases.flatMap((each) => requestOf(each, 1).arms)
      .flatMap(({ changes }) => changes.flatMap((change) => Object.keys(change.set)));
    for (const each of parameters) {
      const { low, high, step, start } = rangeOf(each);
      expect(each.lever.source.quality).toBe('assumed');
      expect(set).not.toContain(each.lever.id);
      expect(low <= start && start <= high && Number.isInteger(step)).toBe(true);
    }
  });
});

it('weighs squared distances in half bands, and leaves out what no search sees', () => {
  const [a] = calibrationCases;
  const [first, second] = a.targets;
  const target: CalibrationTarget = { ...first, low: 2, high: 4, weight: 3 };
  const cases = [
    { ...a, id: 'a', searchSeeds: 1, targets: [target, { ...second, low: 0, high: 2, weight: 1 }] },
    { ...a, id: 'b', searchSeeds: 0, targets: [target] },
  ];
  const found = (id: string, of: number, model: number) => withLoss({
    case: id, target: a.targets[of].id, bandLow: cases[0].targets[of].low,
    bandHigh: cases[0].targets[of].high, model, low: model, high: model, fitted: true, inside: true,
  });
  const results = [found('a', 0, 5), found('a', 1, 1), found('b', 0, 99)];
  expect(results.map(({ loss }) => loss)).toEqual([4, 0, 96 ** 2]);
  expect(lossOf(cases, results)).toBe(3);
  expect(found('a', 0, NaN).loss).toBe(100);
});

/** A few figures of the toy town in a world, with bands of a tenth on either side of others. */
function toyCase(middles: readonly number[]): CalibrationCase {
  const readings = [
    'delivery.time-mean', 'stage.fetch', 'rider.online-mean', 'rider.utilisation',
  ] as const;
  return {
    id: 'toy',
    label: { zh: '小镇', en: 'Toy town' },
    doc: { zh: '小镇。', en: 'A toy.' },
    scenario: { ...toyScenario, weather: 'dry' },
    seeds: 6,
    searchSeeds: 3,
    targets: readings.map((reading, i) => ({
      id: reading, label: { zh: '值', en: 'Value' }, reading, measured: 'baseline', cites: [],
      low: 0.9 * middles[i], high: 1.1 * middles[i], fitted: true, weight: 1,
    })),
  };
}

async function withPool<T>(work: (shared: Pick<Calibration, 'runner'>) => Promise<T>): Promise<T> {
  const pool = openPool(1, 1);
  try {
    return await work({ runner: pool });
  } finally {
    pool.close();
  }
}

const moved = parameters.filter(({ lever }) => (
  ['world.kitchen-speed', 'world.reservation-wage'].includes(lever.id)
));

describe('a search', () => {
  it('finds an assumption again that was changed, and leaves the other', () => withPool(
    async (shared) => {
      const planted = { ...defaultWorld(moved), 'world.kitchen-speed': 750 };
      const asked = { ...shared, parameters: moved };
      const { results } = await triedOn({ ...asked, cases: [toyCase([1, 1, 1, 1])] }, planted);
      // The planted world was run on other seeds than those that the search sees.
      const cases = [toyCase(results.map(({ model }) => model))];
      const found = await searchedBy({ ...asked, cases }, 60);
      const { world } = found.fitted;
      expect(found.isConverged).toBe(true);
      expect(found.loss).toBeLessThan(found.startLoss / 4);
      expect(Math.abs(world['world.kitchen-speed'] / 750 - 1)).toBeLessThan(0.1);
      expect(Math.abs(world['world.reservation-wage'] / 1450 - 1)).toBeLessThan(0.1);
    },
  ), 180_000);

  it('ends with the same bytes when it was killed twice, once in the middle of a line', () => (
    withPool(async (shared) => {
      const folder = mkdtempSync(join(tmpdir(), 'o2o-calibration-'));
      const path = (name: string): string => join(folder, name);
      const cases = [toyCase([30, 11, 12, 0.6])];
      let runs = 0;
      const search = async (name: string, dieAt = Infinity): Promise<string> => {
        let evaluations = 0;
        const counted: Calibration['runner'] = {
          start: (...words) => {
            runs++;
            return shared.runner.start(...words);
          },
        };
        return JSON.stringify(await searchedBy({
          cases, parameters: moved, runner: counted, kept: new KeptTrials(path(name)),
          onEvaluation: () => {
            if (++evaluations === dieAt) throw new Error('killed');
          },
        }, 8));
      };
      const whole = await search('whole.jsonl');
      const runsOfWhole = runs;
      runs = 0;
      await expect(search('killed.jsonl', 3)).rejects.toThrow('killed');
      const lines = readFileSync(path('killed.jsonl'), 'utf8');
      writeFileSync(path('killed.jsonl'), lines.slice(0, -5));
      await expect(search('killed.jsonl', 5)).rejects.toThrow('killed');
      expect(await search('killed.jsonl')).toBe(whole);
      // Only the trial whose line was cut off was run again.
      expect(runs).toBe(runsOfWhole + 1);
      expect(readFileSync(path('killed.jsonl'), 'utf8'))
        .toBe(readFileSync(path('whole.jsonl'), 'utf8'));
      appendFileSync(path('killed.jsonl'), 'no trial\n');
      expect(() => new KeptTrials(path('killed.jsonl'))).toThrow();
    })
  ), 120_000);

  it('tries policies and weathers in its worlds', () => withPool(async (shared) => {
    const policyOf = (set: PolicyDiff['changes'][0]['set']): PolicyDiff => (
      { title: 'A', changes: [{ fromSeconds: 0, set }] }
    );
    const world = { 'world.kitchen-speed': 700, 'world.reservation-wage': 1450 };
    const rain: CalibrationCase = {
      ...toyCase([1, 1, 1, 1]), against: 'dry', seeds: 1,
      scenario: { ...toyScenario, weather: 'rain-all-day' },
    };
    const targets = rain.targets.map((target) => ({ ...target, measured: 'difference' as const }));
    const asked = { ...shared, parameters: moved, cases: [{ ...rain, targets }] };
    const { results } = await triedOn(asked, world);
    const time = async (weather: 'dry' | 'rain-all-day'): Promise<number> => {
      let minutes = NaN;
      const scenario = { ...toyScenario, weather };
      await shared.runner.start([{ scenario, policy: policyOf(world), seed: 5001 }],
        (_index, { figures }) => {
          minutes = figures['delivery.time-mean'];
        }).finished;
      return minutes;
    };
    expect(results[0].model).toBe(await time('rain-all-day') - await time('dry'));
  }), 60_000);
});

describe('what is kept', () => {
  const kept = keptCalibration();
  const isKnown = isKnownStale('calibration');

  it('is of these targets, by this engine or known to be older', () => {
    const found = kept.defaults.results.map(targetKey);
    const wanted = allTargets.map(({ each, target }) => `${each.id} ${target.id}`);
    // What is known to be older, or of some cases only, has at least no target of its own.
    expect(wanted).toEqual(expect.arrayContaining(found));
    if (isKnown) return;
    expect(kept.engineVersion, 'run: npm run calibration -- --check').toBe(engineVersion);
    expect(found).toEqual(wanted);
    expect(kept.defaults.loss).toBeCloseTo(lossOf(calibrationCases, kept.defaults.results), 9);
  });

  it('is of these defaults, and says why they are not what a search ended with', () => {
    if (!isKnown) expect(kept.defaults.world).toEqual(defaultWorld());
    for (const each of parameters) {
      expect(whyDifferent(each, kept.search), each.lever.id).toBeTruthy();
    }
  });
});
