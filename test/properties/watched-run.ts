// A run that is looked through on its way: every few hours what must hold in a city, all the while
// the lives of orders, and at its end the books and every figure that could be shown.

import { cellsOf } from '../../sim-core/kernel/records.ts';
import {
  dimensionIds, type DimensionId, type TallyShape,
} from '../../sim-core/metrics/dimensions.ts';
import { figuresOf, metrics, type Metric } from '../../sim-core/metrics/index.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import type { RunRequest, RunResult, Scenario } from '../../sim-core/run/engine.ts';
import type { BuiltCityOptions } from '../../sim-core/run/built-city.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import { Activity } from '../../sim-core/world/riders.ts';
import { OrderLives } from './order-lives.ts';
import { problemsOf } from './world-checks.ts';

/**
 * Shares that may lie outside 0 to 1: parts of money that can be lost, errors, differences,
 * days to come over days that were, and what spoils today over what came today.
 */
const unboundedShares: readonly string[] = [
  'rider.expectation-gap', 'merchant.net-margin', 'merchant.net-margin-online',
  'merchant.online-markup', 'forecast.error', 'rider.speed-up', 'rider.days-lost',
  'consumer.online-premium', 'platform.price-gap', 'grocery.operating-margin',
  'grocery.fulfilment-ratio', 'grocery.waste-share', 'retail.flower-waste',
];

/** What a run came to, and sentences about all that was wrong on the way. */
export interface Watched {
  readonly result?: RunResult;
  readonly problems: readonly string[];
}

/** A city all of whose runs are watched. */
export class WatchedCity {
  readonly built: BuiltCity;
  private readonly lives = new OrderLives();

  private readonly furtherProblems: (city: City) => readonly string[];

  /** `furtherProblems`: what else must hold whenever the city is looked through. */
  constructor(
    scenario: Scenario,
    options: BuiltCityOptions = {},
    furtherProblems: (city: City) => readonly string[] = () => [],
  ) {
    this.furtherProblems = furtherProblems;
    this.built = new BuiltCity(scenario, { ...options, observers: [this.lives.observer] });
  }

  /** A whole run, looked through every so many seconds; an error of the engine is a problem. */
  run(request: Omit<RunRequest, 'scenario'>, everySeconds = 7200): Watched {
    try {
      return this.watch(request, everySeconds);
    } catch (error) {
      return { problems: [error instanceof Error ? String(error.stack) : String(error)] };
    }
  }

  private watch(request: Omit<RunRequest, 'scenario'>, everySeconds: number): Watched {
    const { built, lives } = this;
    const { sim, scenario } = built;
    lives.reset();
    built.start({ scenario, ...request });
    while (built.step()) {
      if (sim.city.now.seconds % everySeconds !== 0) continue;
      const found = [
        ...problemsOf(sim), ...this.furtherProblems(sim.city), ...lives.problems.slice(0, 5),
      ];
      if (found.length > 0) return { problems: [`at ${sim.city.now.seconds / 3600} h`, ...found] };
    }
    const result = built.close();
    const tally = new Tally(result.shape, result.tally);
    return {
      result,
      problems: [
        ...problemsOf(sim), ...this.furtherProblems(sim.city), ...lives.problems,
        ...this.endProblems(), ...figureProblems(tally),
      ],
    };
  }

  private endProblems(): string[] {
    const { lives, built } = this;
    const { orders, riders } = built.sim.city;
    const problems: string[] = [];
    if (orders.head.open[0] !== 0) problems.push(`${orders.head.open[0]} orders never end`);
    const { placed, delivered, cancelled } = lives;
    if (placed !== delivered + cancelled) {
      problems.push(`${placed} placed, ${delivered} delivered and ${cancelled} cancelled`);
    }
    if (cellsOf(riders, riders.activity).some((activity) => activity !== Activity.offline)) {
      problems.push('a rider is online after the books were closed');
    }
    if (cellsOf(riders, riders.onHand).some((count) => count !== 0)) {
      problems.push('a rider ends with orders on hand');
    }
    return problems;
  }
}

/**
 * What is wrong with figures, whole and in every part: a sum that is no number, a figure that is
 * undefined although nothing that it is made of is nothing, and a share that is none.
 */
export function figureProblems(tally: Tally): string[] {
  // A vertical that is not at work has no figures.
  const here = new Set(Object.keys(figuresOf(tally)));
  return metrics.filter(({ id }) => here.has(id)).flatMap((metric) => [
    ...problemsOfFigure(tally, metric),
    ...dimensionIds.filter((dimension) => metric.by.includes(dimension)).flatMap((dimension) => (
      Array.from({ length: partsIn(tally.shape, dimension) }, (_unused, part) => (
        problemsOfFigure(tally, metric, dimension, part)
      )).flat()
    )),
  ]).slice(0, 12);
}

function partsIn(shape: TallyShape, dimension: DimensionId): number {
  return shape.parts[dimension].length;
}

function problemsOfFigure(
  tally: Tally,
  metric: Metric,
  dimension?: DimensionId,
  part?: number,
): string[] {
  const sums: number[] = [];
  const noted = (sum: number): number => {
    sums.push(sum);
    return sum;
  };
  const reading = Object.assign(Object.create(tally) as Tally, {
    read: (...words: Parameters<Tally['read']>) => noted(tally.read(...words)),
    broughtSum: (vertical: string, name: string) => noted(tally.broughtSum(vertical, name)),
    readBins: (...words: Parameters<Tally['readBins']>) => {
      const bins = tally.readBins(...words);
      noted(bins.reduce((sum, count) => sum + count, 0));
      return bins;
    },
  });
  const value = metric.value(reading, dimension, part);
  const name = dimension === undefined ? metric.id : `${metric.id} of ${dimension} ${part}`;
  const problems: string[] = [];
  if (!sums.every(Number.isFinite)) problems.push(`${name} is read from ${sums.join(', ')}`);
  const isOwed = sums.length > 0 && sums.every((sum) => sum !== 0);
  if (Number.isNaN(value) && isOwed) problems.push(`${name} is undefined over ${sums.join(', ')}`);
  const isBounded = metric.unit === 'share' && !unboundedShares.includes(metric.id);
  if (isBounded && (value < 0 || value > 1)) problems.push(`${name} is a share of ${value}`);
  return problems;
}
