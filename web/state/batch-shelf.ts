// The batches that come with the house, each in a file that is fetched when it is chosen.

import type { BatchSource } from './batch.ts';

const files = import.meta.glob<unknown>('../../scenarios/experiments/*.json', {
  import: 'default',
});

/** The batches that come with the house, by the name of their file without its ending. */
export const shippedBatches: readonly string[] = Object.keys(files).map(nameOf);

/** One of them. */
export async function shippedBatch(id: string): Promise<BatchSource> {
  const [, load] = Object.entries(files).find(([path]) => nameOf(path) === id) ?? [];
  return { id, written: await load?.(), beside: {} };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
}
