// A program of its own, started with --expose-gc: runs the district's morning twice to warm up,
// then prints by how much the busiest hour grew the heap, garbage included and after it was
// collected.

import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';

const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('start Node with --expose-gc');

const hourSeconds = 3600;
const built = new BuiltCity(presets.district);
for (const seed of [1, 2]) {
  built.begin(noChange, seed);
  built.advance(13 * hourSeconds);
}
built.begin(noChange, 3);
built.advance(11 * hourSeconds);
const before = built.sim.city.counts.placed[0];
collect();
const start = process.memoryUsage().heapUsed;
built.advance(12 * hourSeconds);
const grown = process.memoryUsage().heapUsed - start;
collect();
const kept = process.memoryUsage().heapUsed - start;
const orders = built.sim.city.counts.placed[0] - before;
process.stdout.write(JSON.stringify({ grownBytes: grown, keptBytes: kept, orders }));
