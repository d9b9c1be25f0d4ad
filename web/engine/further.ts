// Runs the further policies against A while nobody waits for anything else: for the days of the
// run, and for a horizon beyond them. A's runs are known from the answer and not run again.

import { type Horizon, isBeyond } from '../state/horizon.ts';
import { askedOf, type FurtherAnswer, furtherKey, useFurther } from '../state/further.ts';
import { useResults } from '../state/results.ts';
import { seedsOf, useSetup, type Setup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import type { PolicyDiff } from '../../sim-core/index.ts';
import { type BackgroundRuns, type BackgroundTask, comparing } from './background-runs.ts';
import { comparisonRequest } from './request.ts';
import { followAnswer, weeksRequest } from './weeks.ts';

/** What is wanted by its key. */
let tasks: ReadonlyMap<string, BackgroundTask> = new Map();

/**
 * Keeps what is known of further policies true to the question on the table, until the function
 * that it gives is called.
 */
export function followFurther(background: BackgroundRuns): () => void {
  const follow = (): void => {
    if (useResults.getState().progress === 'final') want(background);
  };
  const unfollowAnswer = followAnswer(follow);
  const unfollowSetup = useSetup.subscribe(({ setup }, before) => {
    if (setup.further !== before.setup.further) follow();
  });
  return () => {
    unfollowAnswer();
    unfollowSetup();
    background.want('further', []);
  };
}

function want(background: BackgroundRuns): void {
  const { setup } = useSetup.getState();
  const { horizon } = useView.getState();
  const lengths: Horizon[] = isBeyond(horizon, setup) ? ['run', horizon] : ['run'];
  const asked = lengths.flatMap((length) => setup.further.map((policy) => (
    { policy, length, key: furtherKey(setup, policy, length) }
  )));
  const known = useFurther.getState();
  const kept = asked.flatMap(({ key }) => (Object.hasOwn(known, key) ? [[key, known[key]]] : []));
  useFurther.setState(Object.fromEntries(kept), true);
  const open = asked.filter(({ key }) => !isComplete(key));
  // What runs already is the same task still, and goes on.
  const wanted = open.map(({ policy, length, key }) => (
    [key, tasks.get(key) ?? taskOf(setup, policy, length, key)] as const
  ));
  tasks = new Map(wanted);
  background.want('further', wanted.map(([, task]) => task));
}

function isComplete(key: string): boolean {
  const { comparison } = useFurther.getState()[key] ?? {};
  return comparison !== undefined && comparison.n === comparison.wanted;
}

function taskOf(
  setup: Setup, policy: PolicyDiff, length: Horizon, key: string,
): BackgroundTask {
  const ours = askedOf(setup, policy);
  const nothing: FurtherAnswer = { comparison: undefined, share: 0, failure: undefined };
  const tell = (next: Partial<FurtherAnswer>): void => {
    const before = useFurther.getState()[key] ?? nothing;
    useFurther.setState({ [key]: { ...before, ...next } });
  };
  return comparing({
    request: length === 'run'
      ? comparisonRequest(ours, seedsOf(ours))
      : weeksRequest(ours, length),
    heard: (comparison) => tell({ comparison }),
    done: (share) => tell({ share }),
    failed: (failure) => tell({ failure }),
  });
}
