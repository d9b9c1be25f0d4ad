// Through what a policy has its effect: prices, promises, riders online, what people and platforms
// remember. Each is blocked in turn: the policy is run once more with the one held at what it was
// under the baseline, on the same seed, and the part of the effect that is gone had gone through
// it. With all of them held the direct rest is left. After the total and natural effects of
// J. Pearl, Direct and Indirect Effects (UAI 2001), measured by runs instead of estimated.
//
// Parts overlap where one mediator moves another, or acts only in company. Their sum is therefore
// not the effect, and what is missing or too much is told as what they do together.

import type { Text } from '../kernel/text.ts';
import type { FigureId } from '../metrics/index.ts';
import type { SmallestEffects } from '../metrics/smallest-effects.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import { mediators as allMediators, type Mediator } from '../process/hold.ts';
import type { Held, RunRequest, RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { ArmFigures, type FigureByArm } from './arm-figures.ts';
import {
  experimentJobs, startExperiment, type ExperimentRequest, type ExperimentRun, type Fold,
  type Hearing,
} from './experiment.ts';
import {
  honestComparison, type HonestComparison, honestDifference, type HonestInterval, intervalIn,
} from './honest-interval.ts';
import { judgedTogether, type Judgement } from './verdict.ts';

/** What can be held, as people call it. */
export const mediatorLabels: Readonly<Record<Mediator, Text>> = {
  price: { zh: '价格', en: 'prices' },
  promise: { zh: '送达承诺', en: 'promises' },
  riders: { zh: '骑手上线', en: 'riders online' },
  memory: { zh: '记忆与口碑', en: 'memory and ratings' },
};

/** Through what an effect goes is asked for. */
export interface MediationRequest {
  readonly scenario: Scenario;
  /** Also the policy of the warm-up, of all arms; what is held is held at its runs. */
  readonly baseline: PolicyDiff;
  readonly policy: PolicyDiff;
  /** Whole numbers, 0 or more; each is run once an arm. */
  readonly seeds: readonly number[];
  /** What is held, one after the other and all together: each once; all there are if absent. */
  readonly mediators?: readonly Mediator[];
  /** Whether the baseline is run too with each of them at what it was under the policy. */
  readonly isBothWays?: boolean;
  /** As in `RunRequest`. */
  readonly windows?: readonly string[];
  /** In place of the usual ones, by figure id. */
  readonly smallestEffects?: SmallestEffects;
}

/** A part of an effect, and what may be said of it. */
export interface EffectPart extends HonestInterval, Judgement {
  /** In the figure's unit. */
  readonly part: number;
  /** The part on each seed, in the order of the seeds; NaN where undefined. */
  readonly perSeed: readonly number[];
}

/** What goes through one mediator. */
export interface MediatedPart extends EffectPart {
  /** What is gone of the effect, in the figure's unit, when the mediator is held. */
  readonly part: number;
  /** What the baseline changes by when it alone is as under the policy; absent unless asked for. */
  readonly alone?: number;
}

/** Through what a figure's difference goes. */
export interface MediatedFigure extends HonestInterval, Judgement {
  /** Seeds on which the figure is defined under every arm. */
  readonly n: number;
  /** Its mean under the baseline, adjusted for rain. */
  readonly baseline: number;
  /** Its mean under the policy, adjusted for rain. */
  readonly policy: number;
  /** Policy less baseline; `low` and `high` are its interval. */
  readonly difference: number;
  /** In the order of the mediators. */
  readonly through: readonly MediatedPart[];
  /** What is left with all of them held. */
  readonly direct: EffectPart;
  /**
   * The difference less the parts and less the direct rest: what goes through several at once
   * counts in each, what takes several counts in none; in the figure's unit.
   */
  readonly together: number;
}

/** Figures by id. */
export type MediatedFigures = Readonly<Record<FigureId, MediatedFigure>>;

/** Through what a policy's effect goes. */
export interface MediatedEffect {
  readonly mediators: readonly Mediator[];
  /** Those that may be held or not and no figure of any seed differs: nothing goes through them. */
  readonly idle: readonly Mediator[];
  /** Runs on each seed, baseline and policy among them. */
  readonly arms: number;
  /** Seeds that are in. */
  readonly seeds: readonly number[];
  /** Seeds asked for. */
  readonly wanted: number;
  /** Of all days of the branch. */
  readonly figures: MediatedFigures;
  /** By window. */
  readonly windows: Readonly<Record<string, MediatedFigures>>;
}

/** The runs that it takes, seed after seed: their number is what it costs. */
export function mediationJobs(request: MediationRequest): RunRequest[] {
  return experimentJobs(experimentOf(request));
}

/** Starts all runs. What is known is told after each seed. */
export function startMediation(
  request: MediationRequest,
  runner: JobRunner,
  hearing?: Hearing<MediatedEffect>,
): ExperimentRun<MediatedEffect> {
  const experiment = experimentOf(request);
  const arms = new ArmFigures(request.scenario, experiment.arms.length);
  return startExperiment(experiment, runner, new MediationFold(request, arms), hearing);
}

/** Baseline, policy, the policy with each held, with all held, and the baseline with each moved. */
function experimentOf(request: MediationRequest): ExperimentRequest {
  const { scenario, baseline, policy, seeds, windows, mediators = allMediators } = request;
  const moved = request.isBothWays === true ? mediators : [];
  const held: readonly (Held | undefined)[] = [
    undefined,
    undefined,
    ...mediators.map((mediator) => ({ at: baseline, mediators: [mediator] })),
    { at: baseline, mediators },
    ...moved.map((mediator) => ({ at: policy, mediators: [mediator] })),
  ];
  const arms = held.map((each, arm) => (arm === 0 || each?.at === policy ? baseline : policy));
  return { scenario, past: baseline, arms, held, seeds, windows };
}

class MediationFold implements Fold<MediatedEffect> {
  private readonly request: MediationRequest;
  private readonly mediators: readonly Mediator[];
  private readonly arms: ArmFigures;

  constructor(request: MediationRequest, arms: ArmFigures) {
    this.request = request;
    this.mediators = request.mediators ?? allMediators;
    this.arms = arms;
  }

  add(seed: number, results: readonly RunResult[]): void {
    this.arms.add(seed, results);
  }

  copy(): MediationFold {
    return new MediationFold(this.request, this.arms.copy());
  }

  read(): MediatedEffect {
    const { arms, mediators } = this;
    return {
      mediators,
      idle: mediators.filter((_mediator, i) => areTheSame(arms.of(1), arms.of(2 + i))),
      arms: arms.count,
      seeds: [...arms.seeds],
      wanted: this.request.seeds.length,
      ...arms.read((figure) => this.mediated(figure)),
    };
  }

  /** One figure, from its values by arm and seed. */
  private mediated({ id, values, rain, luck }: FigureByArm): MediatedFigure {
    const [on, under] = values;
    const count = this.mediators.length;
    const blocked = values.slice(2, 2 + count);
    const rest = values[2 + count];
    const moved = values.slice(3 + count);
    const between = (from: readonly number[], to: readonly number[]): Compared => ({
      compared: honestComparison(from, to, rain, luck),
      perSeed: to.map((value, s) => value - from[s]),
    });
    const total = between(on, under);
    const parts = [...blocked.map((each) => between(each, under)), between(on, rest)];
    const { baseline, policy, difference } = total.compared;
    // What matters is told by the level under the baseline, for the whole and its parts alike.
    const judgements = judgedTogether([total, ...parts].map(({ compared }) => (
      [id, { ...compared, baseline }] as const
    )), this.request.smallestEffects);
    const told = parts.map(({ compared, perSeed }, i): EffectPart => ({
      part: compared.difference.mean,
      ...intervalIn(compared.difference),
      ...judgements[1 + i],
      perSeed,
    }));
    return {
      n: difference.n,
      baseline,
      policy,
      difference: difference.mean,
      ...intervalIn(difference),
      ...judgements[0],
      through: told.slice(0, count).map((part, i) => (
        moved.length === 0 ? part : { ...part, alone: meanOf(moved[i]) }
      )),
      direct: told[count],
      together: difference.mean - told.reduce((sum, { part }) => sum + part, 0),
    };

    function meanOf(moves: readonly number[]): number {
      const perSeed = moves.map((value, s) => value - on[s]);
      return honestDifference(perSeed, [on, moves], rain, luck).mean;
    }
  }
}

/** Whether no figure of any seed differs. */
function areTheSame(one: ValuesBySeed, other: ValuesBySeed): boolean {
  return [...one].every(([id, values]) => (
    values.every((value, s) => Object.is(value, other.get(id)?.[s]))
  ));
}

type ValuesBySeed = ReadonlyMap<FigureId, readonly number[]>;

interface Compared {
  readonly compared: HonestComparison;
  readonly perSeed: readonly number[];
}
