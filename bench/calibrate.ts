// Tries calibration cases in worlds that differ from the defaults in some parameters, and searches
// for the world with the least loss. All worlds meet the same seeds, so that what differs is the
// world; what a search ends with is tried once more on seeds that it has not seen.

import { requestOf } from '../cli/validation-request.ts';
import {
  type CalibrationCase, type CalibrationParameter, type CalibrationResult, defaultWorld,
  type KeptSearch, lossOf, rangeOf, type TriedWorld, withLoss, type World,
} from '../scenarios/calibration/index.ts';
import { HeldAgainst, readingOf } from '../scenarios/validation/index.ts';
import {
  type ExperimentRequest, type Fold, type JobRunner, patternSearch, runKey, type RunResult,
  startExperiment,
} from '../sim-core/index.ts';
import type { KeptTrials } from './kept-trials.ts';

/** First seeds of a search, and of what is tried after it; no start is settled on either. */
const [searchRoot, freshRoot] = [2001, 5001];

/** What a search is of. */
export interface Calibration {
  readonly cases: readonly CalibrationCase[];
  readonly parameters: readonly CalibrationParameter[];
  readonly runner: JobRunner;
  /** Where trials are found again; each is run if absent. */
  readonly kept?: KeptTrials;
  /** Hears of each evaluation of a search. */
  onEvaluation?(world: World, loss: number): void;
}

/** A world on fresh seeds, in all cases or in those that a search sees. */
export async function triedOn(
  calibration: Calibration,
  world: World,
  cases: readonly CalibrationCase[] = calibration.cases,
): Promise<TriedWorld> {
  const results: CalibrationResult[] = [];
  for (const each of cases) {
    results.push(...await trialOf(calibration, each, world, freshRoot, each.seeds));
  }
  return { world, loss: lossOf(cases, results), results };
}

/** Searches from the defaults with at most so many evaluations. */
export async function searchedBy(calibration: Calibration, budget: number): Promise<KeptSearch> {
  const { parameters } = calibration;
  const cases = calibration.cases.filter(({ searchSeeds }) => searchSeeds > 0);
  const worldAt = (point: readonly number[]): World => ({
    ...defaultWorld(parameters),
    ...Object.fromEntries(parameters.map(({ lever }, i) => [lever.id, point[i]])),
  });
  const found = await patternSearch(parameters.map(rangeOf), budget, async (point) => {
    const world = worldAt(point);
    const results: CalibrationResult[] = [];
    for (const each of cases) {
      results.push(...await trialOf(calibration, each, world, searchRoot, each.searchSeeds));
    }
    const loss = lossOf(cases, results);
    calibration.onEvaluation?.(world, loss);
    return loss;
  });
  const { evaluations, isConverged, startLoss, loss } = found;
  const fitted = await triedOn(calibration, worldAt(found.point), cases);
  return { evaluations, isConverged, startLoss, loss, fitted };
}

/** What a case gives in a world on some seeds from a root. */
async function trialOf(
  { runner, kept }: Calibration,
  tried: CalibrationCase,
  world: World,
  root: number,
  count: number,
): Promise<readonly CalibrationResult[]> {
  const sides = sidesOf(tried, world, root, count);
  const content = contentOf(tried, sides);
  const before = kept?.get(content);
  if (before !== undefined) return before;
  const bySide: number[][][][] = [];
  for (const side of sides) {
    const found = await startExperiment(side, runner, new Readings(tried)).result;
    if (found === undefined) throw new Error(`${tried.id} was cancelled`);
    bySide.push(found);
  }
  const fold = new HeldAgainst(tried);
  for (const seed of sides[0].seeds.keys()) {
    fold.addReadings(tried.targets.map((_target, i) => bySide.flatMap((side) => side[seed][i])));
  }
  const results = fold.read().map(withLoss);
  kept?.add(content, results);
  return results;
}

/** The case's experiment in a world; where weather is compared, the baseline's in front. */
function sidesOf(
  tried: CalibrationCase,
  world: World,
  root: number,
  count: number,
): ExperimentRequest[] {
  const request = requestOf(tried, root, count);
  const arms = request.arms.map((arm) => (
    { ...arm, changes: [{ fromSeconds: 0, set: world }, ...arm.changes] }
  ));
  const { scenario } = request;
  const side = { ...request, arms };
  return tried.against === undefined
    ? [side]
    : [{ ...side, scenario: { ...scenario, weather: tried.against } }, side];
}

/** All that a trial's results depend on. */
function contentOf({ id, targets }: CalibrationCase, sides: readonly ExperimentRequest[]): string {
  const runs = sides.flatMap(({ scenario, arms, seeds, windows }) => seeds.flatMap((seed) => (
    arms.map((policy) => runKey({ scenario, past: arms[0], policy, seed, windows }))
  )));
  const read = targets.map(({ reading, ...target }) => [String(reading), target]);
  return JSON.stringify([id, read, runs]);
}

/** Readings by seed, target and side. */
class Readings implements Fold<number[][][]> {
  private readonly tried: CalibrationCase;
  private readonly bySeed: number[][][];

  constructor(tried: CalibrationCase, bySeed: number[][][] = []) {
    this.tried = tried;
    this.bySeed = bySeed;
  }

  add(_seed: number, results: readonly RunResult[]): void {
    this.bySeed.push(this.tried.targets.map(({ since, ...target }) => (
      since === undefined
        ? results.map((result) => readingOf(target, result))
        : [readingOf({ ...target, window: since }, results[0]), readingOf(target, results[0])]
    )));
  }

  copy(): Readings {
    return new Readings(this.tried, [...this.bySeed]);
  }

  read(): number[][][] {
    return [...this.bySeed];
  }
}
