// Puts a lesson's question on the Lab's table: the same city and policies, on one day where nothing
// is dated later, so that an answer comes at once; whoever wants weeks chooses them there.
// What a lesson assumes of the world is assumed there on both sides, as the Lab always does.

import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { lessonSeeds } from '../../scenarios/lessons/lesson.ts';
import { firstSetup, useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';

export function openSandbox({ predict, sandbox }: Lesson): void {
  const { windows: _windows, ...scenario } = predict.scenario;
  const { assume, policy: { changes } } = predict;
  const isDated = changes.some(({ fromSeconds }) => fromSeconds > 0);
  useSetup.getState().replace({
    ...firstSetup,
    scenario: { ...scenario, days: isDated ? scenario.days : 1 },
    seedCount: lessonSeeds,
    a: predict.baseline,
    b: { ...predict.policy, changes: assume === undefined ? changes : changes.slice(1) },
    world: assume ?? {},
  });
  useView.getState().show({
    page: 'lab',
    tab: 'results',
    horizon: 'run',
    figure: undefined,
    arms: 'split',
    litLever: sandbox.lever,
    chosen: undefined,
    dialog: 'none',
  });
}
