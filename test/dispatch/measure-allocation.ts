// A program of its own, started with --expose-gc: runs the district's morning under each rule of
// dispatch and prints by how many bytes the busiest hour grew the heap, as JSON by rule.

import { presets } from '../../scenarios/index.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf } from '../toy-city.ts';
import { dispatchSettings } from './rules-of-dispatch.ts';

const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('start Node with --expose-gc');

const hourSeconds = 3600;
const built = new BuiltCity(presets.district, { isMeasured: false });
const grownBytes: Record<string, number> = {};
for (const [name, set] of Object.entries(dispatchSettings)) {
  built.begin(policyOf(set), 3);
  built.advance(11.5 * hourSeconds);
  collect();
  const start = process.memoryUsage().heapUsed;
  built.advance(12.5 * hourSeconds);
  collect();
  grownBytes[name] = process.memoryUsage().heapUsed - start;
}
process.stdout.write(JSON.stringify(grownBytes));
