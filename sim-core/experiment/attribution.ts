// Which of a policy's levers made which part of its effect. Every arm is the baseline with some of
// the levers changed, all on the same seeds; a lever's share is its Shapley value, so that the
// shares add up to the effect, and what levers do only together is shared among them.

import type { FigureId } from '../metrics/index.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { RunRequest, RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { ArmFigures, type FigureByArm } from './arm-figures.ts';
import { changedIn, changedLevers } from './changed-levers.ts';
import {
  experimentJobs, startExperiment, type ExperimentRequest, type ExperimentRun, type Fold,
  type Hearing,
} from './experiment.ts';
import {
  type Estimate, estimateFrom, honestComparison, honestDifference, type HonestInterval,
  intervalIn,
} from './honest-interval.ts';
import { type Shares, sharesOf, sharingPlan, type SharingPlan } from './shapley.ts';
import { sampleOf } from './statistics.ts';

/** Whose part of an effect is asked for. */
export interface AttributionRequest {
  readonly scenario: Scenario;
  /** Also the policy of the warm-up, of all arms. */
  readonly baseline: PolicyDiff;
  /** Sets at least one lever otherwise than the baseline. */
  readonly policy: PolicyDiff;
  /** Levers that count as one, by id; each lever else counts by itself. */
  readonly together?: readonly (readonly string[])[];
  /**
   * How many orders in which levers may join are drawn, each with its reverse: 2 or more, 8 if
   * absent. Where all subsets of the levers are no more runs than that, and up to four levers,
   * all of them are run and none is drawn.
   */
  readonly pairs?: number;
  /** Whole numbers, 0 or more; each is run once an arm. */
  readonly seeds: readonly number[];
  /** As in `RunRequest`. */
  readonly windows?: readonly string[];
}

/** A lever's part of an effect, or that of levers that count as one. */
export interface LeverShare extends HonestInterval {
  /** In the figure's unit; the shares of all add up to the effect. */
  readonly share: number;
  /** Standard error from drawing orders, in the figure's unit; absent where none were drawn. */
  readonly drawingError?: number;
  /** What it does when nothing else is changed, in the figure's unit. */
  readonly alone: number;
  /** The share on each seed, in the order of the seeds; NaN where undefined. */
  readonly perSeed: readonly number[];
}

/** Whose part of a figure's difference is how large. */
export interface AttributedFigure extends HonestInterval {
  /** Seeds on which the figure is defined under every arm. */
  readonly n: number;
  /** Its mean under the baseline, adjusted for rain. */
  readonly baseline: number;
  /** Its mean under the policy, adjusted for rain. */
  readonly policy: number;
  /** Policy less baseline; `low` and `high` are its interval. */
  readonly difference: number;
  /** The difference less what each lever does alone: what comes of their acting together. */
  readonly interaction: number;
  /** In the order of the levers. */
  readonly shares: readonly LeverShare[];
}

/** Figures by id. */
export type AttributedFigures = Readonly<Record<FigureId, AttributedFigure>>;

/** Whose part of a policy's effect is how large. */
export interface Attribution {
  /** What is shared out among: lever ids, several where they count as one. */
  readonly levers: readonly (readonly string[])[];
  /** Whether all subsets of the levers were run. */
  readonly isExact: boolean;
  /** Orders that were drawn; 0 where all subsets were run. */
  readonly orders: number;
  /** Policies between baseline and policy that were run, with both, on each seed. */
  readonly arms: number;
  /** Seeds that are in. */
  readonly seeds: readonly number[];
  /** Seeds asked for. */
  readonly wanted: number;
  /** Of all days of the branch. */
  readonly figures: AttributedFigures;
  /** By window. */
  readonly windows: Readonly<Record<string, AttributedFigures>>;
}

const usualPairs = 8;

/**
 * What an effect is shared out among: the levers that differ, those named together as one. Names
 * of levers that do not differ are left out.
 */
export function attributedLevers(
  { scenario, baseline, policy, together = [] }: AttributionRequest,
): string[][] {
  const changed = changedLevers(scenario, { baseline, policy });
  const taken = new Set<string>();
  return changed.flatMap((id) => {
    if (taken.has(id)) return [];
    const group = together.find((ids) => ids.includes(id)) ?? [id];
    const mine = changed.filter((each) => group.includes(each) && !taken.has(each));
    for (const each of mine) taken.add(each);
    return [mine];
  });
}

/** The runs that an attribution takes, seed after seed: their number is what it costs. */
export function attributionJobs(request: AttributionRequest): RunRequest[] {
  return experimentJobs(experimentOf(request, planFor(request)));
}

/**
 * Starts all runs. Provisional shares are told after each seed. Throws where the policy changes
 * nothing, and where more than `mostPlayers` levers differ.
 */
export function startAttribution(
  request: AttributionRequest,
  runner: JobRunner,
  hearing?: Hearing<Attribution>,
): ExperimentRun<Attribution> {
  const game = planFor(request);
  const { scenario, seeds } = request;
  const arms = new ArmFigures(scenario, game.plan.coalitions.length);
  const fold = new AttributionFold(game, seeds.length, arms);
  return startExperiment(experimentOf(request, game), runner, fold, hearing);
}

interface Game {
  readonly levers: readonly (readonly string[])[];
  readonly plan: SharingPlan;
}

function planFor(request: AttributionRequest): Game {
  const levers = attributedLevers(request);
  return { levers, plan: sharingPlan(levers.length, request.pairs ?? usualPairs) };
}

function experimentOf(
  { scenario, baseline, policy, seeds, windows }: AttributionRequest,
  { levers, plan: { coalitions } }: Game,
): ExperimentRequest {
  const last = coalitions.length - 1;
  const arms = coalitions.map((coalition, place) => {
    // The ends are asked for as they are, so that a comparison's kept runs serve.
    if (place === 0) return baseline;
    if (place === last) return policy;
    const changed = levers.filter((_ids, i) => (coalition & (1 << i)) !== 0).flat();
    return changedIn({ baseline, policy }, changed);
  });
  return { scenario, past: baseline, arms, seeds, windows };
}

class AttributionFold implements Fold<Attribution> {
  private readonly game: Game;
  private readonly wanted: number;
  private readonly arms: ArmFigures;

  constructor(game: Game, wanted: number, arms: ArmFigures) {
    this.game = game;
    this.wanted = wanted;
    this.arms = arms;
  }

  add(seed: number, results: readonly RunResult[]): void {
    this.arms.add(seed, results);
  }

  copy(): AttributionFold {
    return new AttributionFold(this.game, this.wanted, this.arms.copy());
  }

  read(): Attribution {
    const { levers, plan } = this.game;
    return {
      levers,
      isExact: plan.orders === undefined,
      orders: plan.orders?.length ?? 0,
      arms: plan.coalitions.length,
      seeds: [...this.arms.seeds],
      wanted: this.wanted,
      ...this.arms.read((figure) => attributed(plan, figure)),
    };
  }
}

/** One figure, from its values by coalition and seed. */
function attributed(plan: SharingPlan, { values, rain, luck }: FigureByArm): AttributedFigure {
  const [on, under] = [values[0], values[values.length - 1]];
  const meanOf = (differences: readonly number[]): Estimate => (
    honestDifference(differences, [on, under], rain, luck)
  );
  const bySeed = rain.perSeed.map((_share, s) => sharesOf(plan, values.map((arm) => arm[s])));
  const { baseline, policy, difference } = honestComparison(on, under, rain, luck);
  const shares = Array.from({ length: plan.players }, (_unused, player): LeverShare => {
    const perSeed = bySeed.map(({ means }) => means[player]);
    const estimate = meanOf(perSeed);
    const drawingError = drawingErrorOf(bySeed, player, meanOf);
    const alone = values[plan.coalitions.indexOf(1 << player)].map((value, s) => value - on[s]);
    return {
      share: estimate.mean,
      ...intervalIn(drawingError === undefined ? estimate : widened(estimate, drawingError, plan)),
      ...(drawingError === undefined ? {} : { drawingError }),
      alone: meanOf(alone).mean,
      perSeed,
    };
  });
  return {
    n: difference.n,
    baseline,
    policy,
    difference: difference.mean,
    ...intervalIn(difference),
    interaction: difference.mean - shares.reduce((sum, { alone }) => sum + alone, 0),
    shares,
  };
}

/** How far a mean of drawn orders is from that of all, from how far their pairs are apart. */
function drawingErrorOf(
  bySeed: readonly Shares[],
  player: number,
  meanOf: (values: readonly number[]) => Estimate,
): number | undefined {
  const pairs = bySeed[0].byPair?.length;
  if (pairs === undefined) return undefined;
  const means = Array.from({ length: pairs }, (_unused, pair) => (
    meanOf(bySeed.map(({ byPair = [] }) => byPair[pair][player])).mean
  ));
  return Math.sqrt(sampleOf(means).variance / pairs);
}

/** An interval for both: that there are few seeds, and that orders were drawn. */
function widened(estimate: Estimate, drawingError: number, plan: SharingPlan): Estimate {
  const { n, mean, refusal, error = 0, degrees = 1 } = estimate;
  if (refusal !== undefined || !(drawingError > 0)) return estimate;
  const pairs = (plan.orders?.length ?? 0) / 2;
  const [seedPart, drawnPart] = [error * error, drawingError * drawingError];
  const both = seedPart + drawnPart;
  // Degrees of freedom by Satterthwaite.
  const freedom = (both * both)
    / ((seedPart * seedPart) / degrees + (drawnPart * drawnPart) / (pairs - 1));
  return estimateFrom(n, mean, Math.sqrt(both), freedom);
}
