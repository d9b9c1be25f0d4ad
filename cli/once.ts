// One run in this thread, with the seconds that its simulation took. Time is measured here because
// the engine knows no clock; building the city is not counted.

import { BuiltCity, type RunRequest, type RunResult, runScenario } from '../sim-core/index.ts';

export interface TimedRun {
  readonly result: RunResult;
  readonly seconds: number;
}

export function runOnce(request: RunRequest): TimedRun {
  const built = new BuiltCity(request.scenario);
  const startedMs = performance.now();
  const result = runScenario(request, built);
  return { result, seconds: (performance.now() - startedMs) / 1000 };
}
