// Riverside days on sixteen seeds, each policy run once and kept, folded by the experiment's own
// comparison. Several tests look at the same pairs.

import { presets } from '../../scenarios/index.ts';
import { comparisonOf, type Comparison } from '../../sim-core/experiment/compare.ts';
import { seedsFrom } from '../../sim-core/experiment/seeds.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { RunResult, Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { WeatherKind } from '../../sim-core/world/weather.ts';
import { dayUnder } from '../toy-city.ts';

export type Settings = Readonly<Record<string, Setting>>;

/** Days of one scenario by policy; a comparison runs only what has not been run yet. */
export class PairedDays {
  readonly seeds: readonly number[];
  private readonly scenario: Scenario;
  private readonly cities = new Map<WeatherKind, BuiltCity>();
  private readonly kept = new Map<string, readonly RunResult[]>();

  constructor(seedCount = 16, scenario: Scenario = presets.riverside) {
    this.seeds = seedsFrom(1, seedCount);
    this.scenario = scenario;
  }

  /** One result a seed. */
  days(set: Settings, weather: WeatherKind = this.scenario.weather): readonly RunResult[] {
    const key = JSON.stringify([set, weather]);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const built = this.cities.get(weather) ?? new BuiltCity({ ...this.scenario, weather });
    this.cities.set(weather, built);
    const results = this.seeds.map((seed) => dayUnder(built, set, seed));
    this.kept.set(key, results);
    return results;
  }

  /** A policy against another, the defaults unless they are given. */
  compare(policy: Settings, baseline: Settings = {}): Comparison {
    return this.fold(this.days(baseline), this.days(policy));
  }

  /** The defaults in one weather against another. */
  compareWeather(weather: WeatherKind, against: WeatherKind): Comparison {
    return this.fold(this.days({}, against), this.days({}, weather));
  }

  private fold(baseline: readonly RunResult[], policy: readonly RunResult[]): Comparison {
    const pairs = this.seeds.map((_seed, i) => ({ baseline: baseline[i], policy: policy[i] }));
    return comparisonOf(this.seeds, pairs);
  }
}
