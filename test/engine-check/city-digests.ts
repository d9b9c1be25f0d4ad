// One whole day of the riverside for the engine check: what comes out must be the same text in
// every JavaScript engine, and where it is not, the first differing hour must be known.

import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';

const hourSeconds = 3600;

/** Digests of the whole city at each full hour, then of its end, then the figures. */
export function cityDigests(seed: number): string {
  const built = new BuiltCity(presets.riverside);
  built.begin(noChange, seed);
  const digests: string[] = [];
  for (let hour = 1; hour <= 24; hour++) {
    built.advance(hour * hourSeconds);
    digests.push(built.digest());
  }
  const { digest, figures } = built.finish();
  return [...digests, digest, JSON.stringify(figures)].join(' ');
}
