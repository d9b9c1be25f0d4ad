// The checks of an answer's soundness: all pass on sound answers of several questions, and each is
// seen to fail on a fault that is put in on purpose, alone.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import {
  type Comparison, LocalBatch, type PolicyDiff, RunPool, startComparison,
} from '../../sim-core/index.ts';
import { metricById, profitLines, Tally } from '../../sim-core/figures.ts';
import {
  healthIds, healthOf, type HealthId, isBroken, spokenOf,
} from '../../web/state/health.ts';
import { requestBehind, type Shown } from '../../web/state/reproduce.ts';
import { firstSetup, type Setup } from '../../web/state/setup.ts';
import { finding } from '../../web/words/finding.ts';
import { headline } from '../../web/words/headline.ts';

const free = standardQuestions.find(({ id }) => id === 'free-delivery')!;

function shown(setup: Partial<Setup>, days = '1', isRun = true): Shown {
  return { setup: { ...firstSetup, ...setup }, seeds: [1, 5], days, isRun };
}

async function compared(of: Shown): Promise<Comparison> {
  const runner = new RunPool(() => new LocalBatch(), 1);
  const found = (await startComparison(requestBehind(of), runner).result)!;
  return of.isRun ? found : { ...found, ...found.windows[of.days] };
}

const usual = shown({ b: free.policy });
const sound = await compared(usual);

function statesOf(of: Shown, comparison: Comparison): Record<HealthId, string> {
  const checks = healthOf(of, comparison).map(({ id, state }) => [id, state]);
  return Object.fromEntries(checks) as Record<HealthId, string>;
}

const allPassed = Object.fromEntries(healthIds.map((id) => [id, 'passed']));

/** The comparison with the policy's sums spoilt. */
function spoilt(spoil: (tally: Tally) => void): Comparison {
  const tally = new Tally(sound.shape, sound.tallies.policy.slice());
  spoil(tally);
  return { ...sound, tallies: { ...sound.tallies, policy: tally.values } };
}

/** Adds to whatever single cell moves a sum, so that nothing else does. */
function addTo(tally: Tally, by: number, read: (tally: Tally) => number): void {
  const before = read(tally);
  const cell = tally.values.findIndex((_value, i) => {
    tally.values[i] += by;
    const isIt = Math.abs(read(tally) - before) > 0;
    if (!isIt) tally.values[i] -= by;
    return isIt;
  });
  expect(cell).toBeGreaterThanOrEqual(0);
}

describe('a sound answer', () => {
  const threeDays = { ...presets.riverside, days: 3, warmUp: 1 };
  it.each<[string, Shown]>([
    ['of a day', usual],
    ['of the second of three days', shown({ scenario: threeDays, b: free.policy }, '2', false)],
    ['of an evening of rain', shown({
      scenario: { ...presets.riverside, weather: 'rain-evening' },
      b: standardQuestions.find(({ id }) => id === 'rain-at-six')!.policy,
    })],
  ])('%s passes every check', async (_name, of) => {
    expect(statesOf(of, await compared(of))).toEqual(allPassed);
  }, 60_000);
});

describe('a fault put in on purpose', () => {
  const only = (id: HealthId, state = 'failed') => ({ ...allPassed, [id]: state });

  it('in the money: two yuan that no line of the ledger tells the figure of', () => {
    const [{ row }] = profitLines(sound.shape.reasons, 'platform');
    const bad = spoilt((tally) => addTo(tally, 200, (each) => each.postedFen(row)));
    expect(statesOf(usual, bad)).toEqual(only('money'));
    expect(isBroken(healthOf(usual, bad))).toBe(true);
  });

  it('AC-V2: takes every word of gain and harm back, and leaves the numbers', () => {
    const id = 'platform.profit';
    const worse = { ...sound.figures[id], verdict: 'worse' as const };
    const bad = {
      ...spoilt((tally) => addTo(tally, 1, (each) => each.sum('delivered'))),
      figures: { ...sound.figures, [id]: worse },
    };
    const spoken = spokenOf(bad, healthOf(usual, bad));
    expect(headline(free.says, metricById(id)!, worse, 'en')).toContain(free.says!.lower.en);
    expect(new Set(Object.values(spoken.figures).map(({ verdict }) => verdict)))
      .toEqual(new Set(['unknown']));
    expect(spoken.figures[id].difference).toBe(bad.figures[id].difference);
    for (const language of ['zh', 'en'] as const) {
      const said = headline(free.says, metricById(id)!, spoken.figures[id], language);
      for (const direct of [free.says!.higher, free.says!.lower]) {
        expect(said).not.toContain(direct[language]);
      }
      expect(finding(metricById(id)!, spoken.figures[id], language)).not.toMatch(/down|up|降|升|减|增/);
    }
    expect(spokenOf(sound, healthOf(usual, sound))).toBe(sound);
  });

  it('in the sides: one that the total leaves out', () => {
    const riders = sound.figures['welfare.riders'];
    const figures = {
      ...sound.figures, 'welfare.riders': { ...riders, difference: riders.difference + 500 },
    };
    expect(statesOf(usual, { ...sound, figures })).toEqual(only('money'));
  });

  it('in the orders: one that was delivered and never placed', () => {
    const bad = spoilt((tally) => addTo(tally, 1, (each) => each.sum('delivered')));
    expect(statesOf(usual, bad)).toEqual(only('orders'));
  });

  it('in the pairing: a need that only one arm has met, or a seed that is there twice', () => {
    const bad = spoilt((tally) => addTo(tally, 1, (each) => each.sum('needs')));
    expect(statesOf(usual, bad)).toEqual(only('pairing'));
    expect(statesOf(usual, { ...sound, seeds: [1, 1] })).toEqual(only('pairing'));
  });

  it('in the start: none that was lived before, or figures that still move', () => {
    const { start: _none, ...bare } = presets.riverside;
    const unlived = shown({ scenario: bare, b: free.policy });
    expect(statesOf(unlived, sound)).toEqual(only('settled', 'warned'));
    const moving: Comparison = { ...sound, drifting: ['orders.placed'] };
    expect(statesOf(usual, moving)).toEqual(only('settled', 'warned'));
  });

  it('in the queues: every eighth order takes more than an hour', () => {
    const bad = spoilt((tally) => {
      const placed = tally.sum('placed');
      addTo(tally, placed / 8, (each) => (
        each.bins('doorSecondsSpread').subarray(240).reduce((sum, count) => sum + count, 0)
      ));
    });
    expect(statesOf(usual, bad)).toEqual(only('queues', 'warned'));
    expect(isBroken(healthOf(usual, bad))).toBe(false);
  });

  it('in the range: a fee that the model was never checked at', () => {
    const dear: PolicyDiff = {
      title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 3000 } }],
    };
    expect(statesOf(shown({ b: dear }), sound)).toEqual(only('range', 'warned'));
  });
});
