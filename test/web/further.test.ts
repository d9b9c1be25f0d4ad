// Further policies beside A and B: they come and go as steps, change places with B, are part of the
// link and of no answer, and are run in the background against A; what may be said of all of them
// together is judged as one list.

import { beforeEach, describe, expect, it } from 'vitest';
import { defaultLinkState, encodeLink, readLink } from '../../scenarios/schema/link.ts';
import {
  type Comparison, LocalBatch, MemoryRuns, noChange, RunPool, startComparisons, StoredRuns,
} from '../../sim-core/index.ts';
import { followFurther } from '../../web/engine/further.ts';
import { BackgroundRuns } from '../../web/engine/background-runs.ts';
import { judgedArms, type ShownArm } from '../../web/state/arms.ts';
import {
  asB, canKeep, furtherKey, sameTable, useFurther, withFurther, withoutFurther,
} from '../../web/state/further.ts';
import { useResults } from '../../web/state/results.ts';
import { firstSetup, sameSetup, type Setup, useSetup } from '../../web/state/setup.ts';
import { toyScenario } from '../toy-city.ts';

const fee = (fen: number) => (
  { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': fen } }] }
);
const setup: Setup = { ...firstSetup, b: fee(0), scenario: toyScenario, seedCount: 2 };

beforeEach(() => useSetup.getState().replace(setup));

describe('further policies', () => {
  it('are kept from B, change places with it, and go, each as one step', () => {
    const { commit, undo } = useSetup.getState();
    const now = (): Setup => useSetup.getState().setup;
    expect(canKeep({ ...setup, b: noChange })).toBe(false);
    commit(withFurther(now(), now().b));
    expect(canKeep(now())).toBe(false);
    commit({ b: fee(100) });
    expect(canKeep(now())).toBe(true);
    commit(asB(now(), 0));
    expect([now().b, ...now().further]).toEqual([fee(0), fee(100)]);
    commit(withoutFurther(now(), 0));
    expect(now().further).toEqual([]);
    for (let step = 0; step < 4; step++) undo();
    expect(now()).toEqual(setup);
  });

  it('are at most four, none of them twice, and no part of the question about B', () => {
    const all = [1, 2, 3, 4].map((fen) => fee(fen));
    const full = { ...setup, further: all };
    expect(canKeep(full)).toBe(false);
    expect(canKeep({ ...full, further: all.slice(1) })).toBe(true);
    expect(withFurther(full, fee(2)).further).toEqual(all);
    expect(sameSetup(setup, full)).toBe(true);
    expect(sameTable(setup, full)).toBe(false);
  });

  it('are in the link, which refuses what the city does not have', async () => {
    const state = { ...defaultLinkState, further: [fee(100), fee(200)] };
    const read = await readLink(encodeLink(state));
    expect(read.ok && read.value).toEqual(state);
    expect(encodeLink({ ...state, further: [] })).toBe(encodeLink(defaultLinkState));
    const nowhere = { title: 'C', changes: [{
      fromSeconds: 0, set: { 'delivery-fee.base': { districts: [{ district: 900, value: 0 }] } },
    }] };
    const refused = await readLink(encodeLink({ ...state, further: [fee(100), nowhere] }));
    expect(refused.ok ? '' : refused.problems[0].path).toMatch(/^further\[1\]\.changes\[0\]/);
  });

  it('are run against A in the background, as one experiment would run them', async () => {
    const batch = new LocalBatch();
    const open = () => ({
      run: batch.run.bind(batch), cancel: () => batch.cancel(), close: () => undefined,
    });
    const runner = new StoredRuns(new RunPool(open, 1), new MemoryRuns());
    const background = new BackgroundRuns(runner);
    const policies = [fee(100), fee(500)];
    const seeded = { ...setup, further: policies };
    followFurther(background);
    background.resume();
    useSetup.getState().commit({ further: policies });
    useResults.setState({ setup: seeded, progress: 'final' });
    const of = (): (Comparison | undefined)[] => policies.map((policy) => (
      useFurther.getState()[furtherKey(seeded, policy, 'run')]?.comparison
    ));
    await new Promise<void>((resolve) => {
      useFurther.subscribe(() => {
        if (of().every((each) => each !== undefined && each.n === each.wanted)) resolve();
      });
    });
    const [first] = of();
    const whole = await startComparisons({
      scenario: toyScenario, baseline: noChange, policies, seeds: first?.seeds ?? [],
      ground: true, people: true,
    }, runner).result;
    expect(of().map((each) => each?.figures)).toEqual(whole?.map((each) => each.figures));
    useSetup.getState().undo();
    expect(Object.keys(useFurther.getState())).toEqual([]);
  });
});

describe('what is said of several policies', () => {
  it('allows for all that is looked at: the more policies, the harder a claim', () => {
    const id = 'orders.placed';
    const arm = (name: string, pValue: number): ShownArm => {
      const figure = {
        n: 8, baseline: 1000, policy: 1100, difference: 100, low: 10, high: 190, pValue,
      };
      const found = { figures: { [id]: figure } } as unknown as Comparison;
      return {
        name, policy: fee(0), found, comparison: found, share: 1, failure: undefined,
      };
    };
    const said = (...pValues: number[]): (string | number)[] => {
      const [{ figure }] = judgedArms(pValues.map((p, i) => arm(`${i}`, p)), [id]);
      return [figure.verdict, figure.adjustedPValue];
    };
    expect(said(0.03)).toEqual(['better', 0.03]);
    expect(said(0.03, 0.9, 0.9, 0.9)).toEqual(['unknown', 0.12]);
    // One that has no runs yet is no look.
    const none = { ...arm('C', 0.9), found: undefined };
    expect(judgedArms([arm('B', 0.03), none], [id])).toHaveLength(1);
  });
});
