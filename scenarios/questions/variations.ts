// How a question is asked again under other assumptions: one at a time at both ends of its usual
// range, and all of them together along the trajectories of a screen.

import {
  assumptions, type Lever, levelBetween, type PolicyDiff, type RunRequest, type Scenario,
  type Setting,
  type Trajectory, trajectoriesOf,
} from '../../sim-core/index.ts';
import type { StandardQuestion } from './question.ts';

type Settings = Readonly<Record<string, Setting>>;

/** The assumptions in the order in which the study goes through them. */
export const variedAssumptions: readonly Lever[] = Object.values(assumptions);

/** One world in which a question is asked. */
export interface Variation {
  /** `defaults`, or the assumption and its value, `world.rider-supply=500`. */
  readonly id: string;
  readonly set: Settings;
}

/** Days of a run that is read when consumers, riders and merchants have had time to react. */
const [days, warmUp, window] = [28, 0, '15-28'];
const trajectoryCount = 4;
const screenSeed = 20260;

/** The window of a study's runs that its conclusions are read from. */
export const studyWindow = window;

/** The question's scenario over four weeks from the settled start. */
export function studyScenario({ scenario }: StandardQuestion): Scenario {
  return { ...scenario, days, warmUp, windows: [window] };
}

/** The defaults, then each assumption at the ends of its usual range or at its other options. */
export const oneAtATime: readonly Variation[] = [
  { id: 'defaults', set: {} },
  ...variedAssumptions.flatMap((lever) => endsOf(lever).map((value) => (
    { id: `${lever.id}=${value}`, set: { [lever.id]: value } }
  ))),
];

/** Values of an assumption other than its default at which a conclusion is tried. */
export function endsOf(lever: Lever): Setting[] {
  const ends = lever.kind === 'integer' ? [...lever.usual] : lever.options.map(({ id }) => id);
  return ends.filter((value) => value !== lever.value);
}

/** Assumptions of whole numbers: those that a screen can step through. */
export const screenedAssumptions = variedAssumptions.flatMap((lever) => (
  lever.kind === 'integer' ? [lever] : []
));

/** The screen's trajectories, the same for every question. */
export const screenTrajectories: readonly Trajectory[] =
  trajectoriesOf(screenSeed, screenedAssumptions.length, trajectoryCount);

/** The world at a point of a trajectory: rounded, since levers are whole numbers. */
export function worldAt(point: readonly number[]): Settings {
  return Object.fromEntries(screenedAssumptions.map(({ id, usual: [low, high] }, i) => (
    [id, levelBetween({ low, high }, point[i])]
  )));
}

/** A question's two runs on a seed in some world. */
export function armsIn(
  question: StandardQuestion,
  world: Settings,
  seed: number,
): readonly [RunRequest, RunRequest] {
  const scenario = studyScenario(question);
  const ground = Object.keys(world).length === 0 ? [] : [{ fromSeconds: 0, set: world }];
  const past: PolicyDiff = { title: 'A', changes: ground };
  const policy = { ...question.policy, changes: [...ground, ...question.policy.changes] };
  const shared = { scenario, past, seed, windows: [window] };
  return [{ ...shared, policy: past }, { ...shared, policy }];
}
