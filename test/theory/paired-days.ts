// Riverside days on sixteen seeds, each policy run once and kept, folded by the experiment's own
// comparison. They run one after the other in the test's own thread, whose engine is loaded and
// warm; a second thread would only take the core of the tests beside it.

import { openPool } from '../../cli/pool.ts';
import { presets } from '../../scenarios/index.ts';
import { comparisonOf, type Comparison } from '../../sim-core/experiment/compare.ts';
import { intervalOf, sampleOf, type Interval } from '../../sim-core/experiment/statistics.ts';
import { seedsFor } from '../../sim-core/experiment/quota-seeds.ts';
import type { FigureId } from '../../sim-core/metrics/index.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { RunRequest, RunResult, Scenario } from '../../sim-core/run/engine.ts';
import type { RunPool } from '../../sim-core/run/pool.ts';
import type { WeatherKind } from '../../sim-core/world/weather.ts';
import { policyOf } from '../toy-city.ts';

export type Settings = Readonly<Record<string, Setting>>;

/** Days of one scenario by policy; a comparison runs only what has not been run yet. */
export class PairedDays {
  readonly seeds: readonly number[];
  private readonly scenario: Scenario;
  private readonly pool: RunPool = openPool(1, 1);
  private readonly kept = new Map<string, Promise<readonly RunResult[]>>();

  constructor(seedCount = 16, scenario: Scenario = presets.riverside) {
    this.seeds = seedsFor(scenario, 1, seedCount);
    this.scenario = scenario;
  }

  /** One result a seed. */
  days(
    set: Settings,
    weather: WeatherKind = this.scenario.weather,
  ): Promise<readonly RunResult[]> {
    const key = JSON.stringify([set, weather]);
    const results = this.kept.get(key) ?? this.run(set, weather);
    this.kept.set(key, results);
    return results;
  }

  /** A policy against another, the defaults unless they are given. */
  async compare(policy: Settings, baseline: Settings = {}): Promise<Comparison> {
    const [under, on] = [await this.days(policy), await this.days(baseline)];
    const { scenario, seeds } = this;
    const request = { scenario, seeds, baseline: policyOf(baseline), policy: policyOf(policy) };
    return comparisonOf(request, seeds.map((_seed, i) => ({ baseline: on[i], policy: under[i] })));
  }

  /** The 95 % interval of what one weather adds to a figure in another, under the defaults. */
  async compareWeather(
    id: FigureId,
    weather: WeatherKind,
    against: WeatherKind,
  ): Promise<Interval> {
    const [under, on] = [await this.days({}, weather), await this.days({}, against)];
    return intervalOf(sampleOf(under.map(({ figures }, i) => figures[id] - on[i].figures[id])));
  }

  /** Ends the pool. */
  close(): void {
    this.pool.close();
  }

  private async run(set: Settings, weather: WeatherKind): Promise<readonly RunResult[]> {
    const scenario: Scenario = { ...this.scenario, weather };
    const jobs: RunRequest[] = this.seeds.map((seed) => ({
      scenario, policy: policyOf(set), seed,
    }));
    const results: RunResult[] = [];
    await this.pool.start(jobs, (index, result) => void (results[index] = result)).finished;
    return results;
  }
}
