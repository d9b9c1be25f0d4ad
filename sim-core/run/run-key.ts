// The names of what is kept: a run's key says all that its result depends on, a built city's key
// what is really built, a past's key what a warm-up depends on. Titles, labels and authors of
// scenarios and policies are no part of them; defaults are filled in.

import { canonicalJson } from '../kernel/canonical-json.ts';
import { atFirstSecond, isMeant, type PolicyChange, type PolicyDiff } from '../policy/policy.ts';
import type { RunRequest, Scenario } from './engine.ts';
import { engineVersion } from './version.ts';

/** The key of a run: equal keys, equal results. */
export function runKey(request: RunRequest): string {
  const { scenario, policy, past = policy, seed, windows = [], digest = false } = request;
  const ground = request.ground ?? false;
  const people = request.people === true ? { people: true } : {};
  const { city, weather, verticals, days, warmUp } = scenario;
  return canonicalJson({
    engine: engineVersion,
    city, weather, verticals, days, warmUp,
    platforms: platformsOf(scenario),
    start: scenario.start?.madeFrom ?? null,
    policy: contentOf(policy.changes),
    past: warmUp > 0 ? contentOf(atFirstSecond(past).changes) : null,
    seed, windows, digest, ground, ...people, ...heldIn(request),
  });
}

function heldIn({ held }: RunRequest): { held?: unknown } {
  if (held === undefined || held.mediators.length === 0) return {};
  return { held: { at: contentOf(held.at.changes), mediators: [...held.mediators].sort() } };
}

/** The run at whose mediators another is held: its policy on the same past and seed, recorded. */
export function recordedFor({ held, ...request }: RunRequest): RunRequest | undefined {
  if (held === undefined) return undefined;
  const { past = request.policy } = request;
  return { ...request, past, policy: held.at, isRecorded: true };
}

/** The key of what a run leaves of its mediators, whatever figures are asked of it. */
export function recordingKey({ scenario, past, policy, seed }: RunRequest): string {
  return runKey({ scenario, past, policy, seed });
}

/**
 * What the figures of a comparison depend on, a line a run: seed by seed the arms. Hashed with
 * SHA-256, the first 32 digits are the key that result files and the page's pictures carry.
 */
export function linesOfRuns(
  of: Pick<RunRequest, 'scenario' | 'past' | 'windows'>,
  arms: readonly PolicyDiff[],
  seeds: readonly number[],
): string {
  return seeds.flatMap((seed) => (
    arms.map((policy) => `${runKey({ ...of, policy, seed })}\n`)
  )).join('');
}

/** The key of a built city: runs of equal keys can share one, whatever their days and weather. */
export function builtKey(scenario: Scenario): string {
  const { city, verticals, start } = scenario;
  const platforms = platformsOf(scenario);
  return canonicalJson({ city, verticals, platforms, start: start?.madeFrom ?? null });
}

/** The key of a run's warm-up; undefined when it has none. */
export function pastKey(request: RunRequest): string | undefined {
  const { scenario, policy, past = policy, seed } = request;
  const { weather, warmUp } = scenario;
  if (warmUp === 0) return undefined;
  return canonicalJson([
    builtKey(scenario), weather, warmUp, seed, contentOf(atFirstSecond(past).changes),
  ]);
}

function platformsOf({ platforms }: Scenario): unknown {
  return platforms.map(({ id, policy }) => ({ id, changes: contentOf(policy.changes) }));
}

/** A change that sets nothing is none. */
function contentOf(changes: readonly PolicyChange[]): PolicyChange[] {
  return changes
    .filter(isMeant)
    .map((change) => ({ for: 'all', ...change }));
}
