// The door to experiment files: read one, run it on whatever runs jobs, and have its rows and what
// its rule decides. The same file is run by `o2o experiment`, with equal answers.

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
