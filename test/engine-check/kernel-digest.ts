// A small computation with every part of the kernel whose bits could differ between JavaScript
// engines: portable mathematics, keyed draws, the due queue and the digest. Its result must be the
// same text everywhere.

import { DueQueue } from '../../sim-core/kernel/due-queue.ts';
import { exp, log, pow, sinPi } from '../../sim-core/kernel/math.ts';
import { draw, keyOf, pick } from '../../sim-core/kernel/random.ts';
import { digestAll } from '../../sim-core/kernel/snapshot.ts';
import { table } from '../../sim-core/kernel/table.ts';

const agentCount = 2000;
const eventCount = 100_000;

/** Digest of a made-up day of 100,000 events under a seed. */
export function kernelDigest(seed: number): string {
  const key = keyOf(seed, 'engine-check');
  const agents = table('agents', agentCount, { mood: 'f64', visits: 'i32' });
  const queue = new DueQueue(agentCount);
  for (let agent = 0; agent < agentCount; agent++) {
    queue.push(pick(key, agent, 0, 3600), 0, agent);
  }
  for (let event = 0; event < eventCount; event++) {
    if (!queue.pop(Number.MAX_SAFE_INTEGER)) break;
    const agent = queue.subject;
    const occasion = ++agents.visits[agent];
    const luck = draw(key, agent, occasion);
    const wait = -600 * log(luck) * (1 + sinPi(luck)) + pow(1 + luck, 2.5);
    agents.mood[agent] = agents.mood[agent] * 0.9 + exp(-wait / 1000);
    queue.push(queue.due + 1 + Math.floor(wait), 0, agent);
  }
  return digestAll([agents.section, ...queue.sections]);
}
