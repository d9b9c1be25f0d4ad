// The batches that come with the house.

import type { Text } from '../../sim-core/index.ts';
import { chineseTitles } from '../words/batch-titles.ts';
import type { BatchSource } from './batch.ts';

const files = import.meta.glob<unknown>(
  ['../../scenarios/experiments/*.json', '../../scenarios/goals/*.json'],
  { eager: true, import: 'default' },
);

/** The batches that come with the house, by the name of their file without its ending. */
export const shippedBatches: readonly string[] = Object.keys(files).map(nameOf);

/** One of them. */
export function shippedBatch(id: string): BatchSource {
  const [, written] = Object.entries(files).find(([path]) => nameOf(path) === id) ?? [];
  return { id, written, beside: {} };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
}

/** What one of them asks. */
export function shippedTitle(id: string): Text {
  const { title } = shippedBatch(id).written as { readonly title: string };
  return { zh: chineseTitles[id] ?? title, en: title };
}
