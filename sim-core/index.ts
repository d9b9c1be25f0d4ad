// The door to the engine: everything that a program outside needs, by name. What is not here is
// free to change. The README's example uses nothing else but the presets.

export type { Desk, Dispatcher } from './dispatch/desk.ts';
export type { Text } from './kernel/text.ts';
export { noChange } from './policy/policy.ts';
export type { PolicyChange, PolicyDiff, Setting, VariedSetting } from './policy/policy.ts';
export { assumptions, leverById, leverList, policyLevers } from './policy/levers/index.ts';
export type { ChoiceLever, IntegerLever, Lever } from './policy/lever.ts';
export { dimensionIds, dimensions } from './metrics/dimensions.ts';
export type { DimensionId, Part, TallyShape } from './metrics/dimensions.ts';
export { figuresOf, figures, metricById, metrics } from './metrics/index.ts';
export type { FigureId, Figures, Metric } from './metrics/index.ts';
export { Tally } from './metrics/tally.ts';
export { BuiltCity, LocalBatch, LocalLive, runScenario } from './run/local-engine.ts';
export type {
  BatchEngine,
  CityPortrait,
  LiveEngine,
  RunRequest,
  RunResult,
  Scenario,
} from './run/engine.ts';
export { RunPool } from './run/pool.ts';
export { startComparison } from './experiment/compare.ts';
export type { ComparedFigure, Comparison, ComparisonRequest } from './experiment/compare.ts';
export { seedsFrom } from './experiment/seeds.ts';
export { MediatorHold, MediatorRecorder, mediators } from './process/hold.ts';
export type { Mediation, Mediator, Recording } from './process/hold.ts';
export { engineVersion } from './run/version.ts';
export { CancelReason, factNames, NeedOutcome } from './world/facts.ts';
export type { Facts, Observer } from './world/facts.ts';
export type { PlatformPlan } from './world/platform-plan.ts';
