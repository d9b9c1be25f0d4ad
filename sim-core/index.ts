// The engine's main door: describe a city and a policy, run them, compare them on equal seeds.
// Beside it stand figures.ts (what the numbers of a run mean), screen.ts (what a screen draws),
// plug-in.ts (what is added from outside), policy-terms.ts (what policies name), ground.ts (a
// city's districts before it is built), benchmark.ts (days with given orders) and workbench.ts
// (kernels to be measured). What no door names is free to change.

// Words and units.
export { canonicalJson } from './kernel/canonical-json.ts';
export { digestText } from './kernel/snapshot.ts';
export type { Text } from './kernel/text.ts';
export { secondsPerDay, secondsPerHour, secondsPerMinute } from './kernel/units.ts';
export type { DistrictId, Flavour, Seconds } from './kernel/units.ts';
export { daysPerWeek } from './kernel/weekdays.ts';

// What is simulated.
export type { PlatformPlan } from './world/platform-plan.ts';
export type { Scenario } from './run/engine.ts';
export { standsOn, verticals, withGround, withoutGround } from './verticals/brought.ts';
export { cuisines } from './verticals/food/restaurants.ts';
export type { SettledStart } from './world/settled-start.ts';
export type {
  CitySpec, Survey, SurveyedMerchant, SurveyedRoads, TownSpread,
} from './world/space.ts';
export { weatherKinds } from './world/weather.ts';
export type { WeatherKind } from './world/weather.ts';

// What can be decided, and what is assumed about the world.
export type {
  ChoiceLever, IntegerLever, Kept, Lever, LeverBase, LeverGroup, LeverOwner,
  LeverUnit, Source, Variation,
} from './policy/lever.ts';
export { assumptions, policyLevers } from './policy/levers/index.ts';
export {
  assumedLevers, decidedLevers, leverById, leverList, leversOf,
} from './verticals/levers.ts';
export { unitWords } from './policy/levers/unit-labels.ts';
export type { UnitWords } from './policy/levers/unit-labels.ts';
export { noChange } from './policy/policy.ts';
export type {
  PlannedSite, PlatformPolicy, PolicyChange, PolicyDiff, Setting, SettingRow, VariedSetting,
} from './policy/policy.ts';

// Running, here or on several workers, and keeping what was run.
export type { BatchEngine, Held, RunRequest, RunResult, WindowResult } from './run/engine.ts';
export type { Figures } from './metrics/index.ts';
export type { BuiltCityOptions } from './run/built-city.ts';
export type { LocalBatchOptions } from './run/local-batch.ts';
export { BuiltCity, LocalBatch, PastStore, runScenario } from './run/local-engine.ts';
export { EngineSilent, silenceFor, whileAlive } from './run/patience.ts';
export type { Timer } from './run/patience.ts';
export { RunPool } from './run/pool.ts';
export type { JobRunner, PoolRun, WorkerLike } from './run/pool.ts';
export { plainOf, resultFormat, resultFromPlain } from './run/result-codec.ts';
export type { PlainDays, PlainFigures, PlainResult } from './run/result-codec.ts';
export { linesOfRuns, runKey } from './run/run-key.ts';
export { MemoryRuns, StoredRuns } from './run/stored-runs.ts';
export type { RunStore } from './run/stored-runs.ts';
export { engineVersion } from './run/version.ts';
export { mostWindows, reactionsIn, readWindow } from './run/windows.ts';
export type { DayWindow } from './run/windows.ts';

// Several seeds, and a policy against its baseline.
export { startComparison } from './experiment/compare.ts';
export { incidenceOf, type Incidence } from './experiment/incidence.ts';
export { breakEvenOf, type BreakEven } from './experiment/break-even.ts';
export type { Payback } from './experiment/payback.ts';
export {
  peopleCompared, peopleMatched, personalOutcomeIds, personalOutcomes,
} from './experiment/people.ts';
export type {
  ComparedPeople, PeopleCompared, PeopleDecile, PeopleParts, PersonalOutcome, PersonalOutcomeId,
  PersonMatched, SeedMean,
} from './experiment/people.ts';
export type { PeopleOfRun } from './metrics/people-tally.ts';
export type {
  ComparedDays, ComparedFigure, Comparison, ComparisonRequest, ComparisonRun, PerSeed,
} from './experiment/compare.ts';
export { comparisonsJobs, judgedAcross, startComparisons } from './experiment/compare-many.ts';
export type { ComparisonsRequest } from './experiment/compare-many.ts';
export { attributedLevers, attributionJobs, startAttribution } from './experiment/attribution.ts';
export type {
  AttributedFigure, AttributedFigures, Attribution, AttributionRequest, LeverShare,
} from './experiment/attribution.ts';
export { mediationJobs, mediatorLabels, startMediation } from './experiment/mediation.ts';
export type {
  EffectPart, MediatedEffect, MediatedFigure, MediatedFigures, MediatedPart, MediationRequest,
} from './experiment/mediation.ts';
export { mostPlayers, roundedToAddUp } from './experiment/shapley.ts';
export {
  exchangedPoints, gridPoints, latinHypercube, mostSobolFactors, sobolPoints,
} from './experiment/designs.ts';
export type { DesignPoint } from './experiment/designs.ts';
export {
  againstAt, isAssumption, layoutFactor, levelBetween, levelsAt, scenarioAt,
} from './experiment/factors.ts';
export type { Factor, FactorLevels, PolicyAgainst } from './experiment/factors.ts';
export { dividedBy } from './experiment/breakdowns.ts';
export type { Breakdowns, ComparedPart, JudgedPart } from './experiment/breakdowns.ts';
export { startExperiment } from './experiment/experiment.ts';
export type { ExperimentRequest, ExperimentRun, Fold, Hearing } from './experiment/experiment.ts';
export { startReplication } from './experiment/replicate.ts';
export type {
  ReplicatedFigure, ReplicatedFigures, Replication, ReplicationRequest,
} from './experiment/replicate.ts';
export { frontierOf } from './experiment/frontier.ts';
export { goalSearch } from './experiment/goal-search.ts';
export type {
  GoalSearchResult, SearchTask, TriedPoint, Trying,
} from './experiment/goal-search.ts';
export { patternSearch } from './experiment/pattern-search.ts';
export type {
  SearchedLoss, SearchedPoint, SearchedRange, SearchResult,
} from './experiment/pattern-search.ts';
export { sobolIndices } from './experiment/sobol-indices.ts';
export type { Index, SobolIndices } from './experiment/sobol-indices.ts';
export { screenedBy, trajectoriesOf } from './experiment/screening.ts';
export type { Screened, Trajectory } from './experiment/screening.ts';
export { honestComparison, honestMean, luckOf, refusals } from './experiment/honest-interval.ts';
export type {
  Estimate, HonestComparison, HonestInterval, Luck, Refusal, SeedRain,
} from './experiment/honest-interval.ts';
export { seedsToDetect } from './experiment/detection.ts';
export type { Detection } from './experiment/detection.ts';
export { bootstrapDifference, fewestForBootstrap } from './experiment/bootstrap.ts';
export { watchedEstimate } from './experiment/watched.ts';
export { decided, decisions, standingOf, standings } from './experiment/decision.ts';
export type { Bounds, Decision, Standing } from './experiment/decision.ts';
export { seedsToReach, twoStageDifference } from './experiment/precision.ts';
export { opening, standingSites, startSiteSearch } from './experiment/site-search.ts';
export type {
  SiteRequest, SiteSearch, SiteStep, TriedSite,
} from './experiment/site-search.ts';
export { responseBetween } from './experiment/response.ts';
export type { LeverPoint, LeverResponse } from './experiment/response.ts';
export { seedsFor } from './experiment/quota-seeds.ts';
export { overTowns } from './experiment/other-towns.ts';
export type { OverTowns } from './experiment/other-towns.ts';
export { CrossedVariance } from './experiment/variance.ts';
export type { Component } from './experiment/variance.ts';
export { SeedRains } from './experiment/seed-rains.ts';
export { seedsFrom } from './experiment/seeds.ts';
export { intervalOf, sampleOf } from './experiment/statistics.ts';
export type { Interval, PairedSpread, Sample } from './experiment/statistics.ts';
export { verdicts } from './experiment/verdict.ts';
export type { Judgement, Verdict } from './experiment/verdict.ts';
