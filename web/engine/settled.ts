// The page names the settled start of a city by what it was made from; the engine, in its worker,
// has what it holds.

import { starts } from '../../scenarios/starts/index.ts';
import type { RunRequest, Scenario } from '../../sim-core/index.ts';

/** The scenario with all that its start holds, where that is a preset's. */
export function settledScenario(scenario: Scenario): Scenario {
  const { start } = scenario;
  const whole = Object.values(starts).find(({ madeFrom }) => madeFrom === start?.madeFrom);
  return whole === undefined ? scenario : { ...scenario, start: whole };
}

/** The request for a run of it. */
export function settledRequest(request: RunRequest): RunRequest {
  return { ...request, scenario: settledScenario(request.scenario) };
}
