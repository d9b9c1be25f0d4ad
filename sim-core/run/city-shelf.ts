// The built cities that an engine keeps, so that going to and fro between scenarios builds each of
// them once. Two scenarios share a city when the same tables serve both; the city used longest ago
// goes first when all of them together take more memory than they may.

import type { Observer } from '../world/facts.ts';
import { BuiltCity } from './built-city.ts';
import type { Scenario } from './engine.ts';
import { builtKey } from './run-key.ts';

/** Room for the metropolis and a few small cities beside it. */
const mostBytesKept = 200_000_000;

export class CityShelf {
  private readonly mostBytes: number;
  /** By key, the one used longest ago first. */
  private readonly kept = new Map<string, BuiltCity>();

  private readonly observers: readonly Observer[];

  /**
   * `mostBytes`: for all cities together; the one in use is kept whatever it takes. `observers`
   * hear the facts of each of them.
   */
  constructor(mostBytes = mostBytesKept, observers: readonly Observer[] = []) {
    this.mostBytes = mostBytes;
    this.observers = observers;
  }

  /** The city of a scenario, built unless it is kept; its own runs are then that scenario's. */
  take(scenario: Scenario): BuiltCity {
    const key = builtKey(scenario);
    const built = this.kept.get(key) ?? new BuiltCity(scenario, { observers: this.observers });
    built.scenario = scenario;
    this.kept.delete(key);
    this.kept.set(key, built);
    this.makeRoom(key);
    return built;
  }

  private makeRoom(inUse: string): void {
    let bytes = 0;
    for (const built of this.kept.values()) bytes += built.byteCount;
    for (const [key, built] of this.kept) {
      if (bytes <= this.mostBytes || key === inUse) return;
      this.kept.delete(key);
      bytes -= built.byteCount;
    }
  }
}
