// The door to experiment and goal files: read one, run it on whatever runs jobs, and have its rows
// and what its rule decides, or the policy that reaches the goal. The same files are run by
// `o2o experiment` and `o2o seek`, with equal answers.

export { parseExperiment, readExperiment } from './schema/experiment-file.ts';
export type { Experiment, ExperimentArm } from './schema/experiment-file.ts';
export type {
  Condition, DecisionRule, Size, StopRule, Watched,
} from './schema/experiment-rules.ts';
export { runCount, startFindings } from './experiments/run.ts';
export type { Findings, FindingsRun } from './experiments/run.ts';
export type { ExperimentRow } from './experiments/rows.ts';
export type { Decided, Held } from './experiments/rules.ts';
export type { Trial } from './experiments/plan.ts';
export type { Sensitivity } from './experiments/sensitivities.ts';
export type { VarianceSplit } from './experiments/variance.ts';
export type { Design } from './schema/experiment-design.ts';
export { parseGoal, readGoal } from './schema/goal-file.ts';
export type { Aim, Goal } from './schema/goal-file.ts';
export { seekingRuns, startSeeking } from './experiments/seek.ts';
export type { Checked, SeekingRun, Sought, SoughtPoint } from './experiments/seek.ts';
