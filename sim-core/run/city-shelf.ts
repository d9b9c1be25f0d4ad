// The built cities that an engine keeps, so that going to and fro between scenarios builds each of
// them once. Two scenarios share a city when the same tables serve both; the city used longest ago
// goes first when all of them together take more memory than they may.

import { BuiltCity } from './built-city.ts';
import type { Scenario } from './engine.ts';
import { builtKey } from './run-key.ts';

/** Room for the metropolis and a few small cities beside it. */
const mostBytesKept = 200_000_000;

export class CityShelf {
  private readonly mostBytes: number;
  /** By key, the one used longest ago first. */
  private readonly kept = new Map<string, BuiltCity>();

  /** `mostBytes`: for all cities together; the one in use is kept whatever it takes. */
  constructor(mostBytes = mostBytesKept) {
    this.mostBytes = mostBytes;
  }

  /** The city of a scenario, built unless it is kept; its own runs are then that scenario's. */
  take(scenario: Scenario): BuiltCity {
    const key = builtKey(scenario);
    const built = this.kept.get(key) ?? new BuiltCity(scenario);
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
