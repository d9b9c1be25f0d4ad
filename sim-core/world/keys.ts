// Why the model draws: one key for each purpose, made from the run's seed and the purpose's name.
// Two purposes never share a key, so what is drawn for one can never shift another. Verticals have
// purposes of their own besides.

import { keyOf, type Key } from '../kernel/random.ts';

export const purposes = [
  'consumer',
  'taste',
  'outside',
  'basket',
  'accept',
  'patience',
  'offer',
  'riderTerms',
  'riderDay',
  'riderMood',
  'shift',
  'complaint',
  'reaction',
  'standing',
  'pool',
  'turnover',
  'accident',
  'appeal',
  'stock',
  'service',
  'supplier',
  'channel',
  'scanIn',
  'ownTrouble',
  'tableware',
  'greenCare',
  'membership',
  'messages',
  'privacy',
  'leak',
] as const;

export type Keys = Record<(typeof purposes)[number], Key>;

/** Every purpose's key under a seed. */
export function makeKeys(seed: number): Keys {
  return Object.fromEntries(purposes.map((purpose) => [purpose, keyOf(seed, purpose)])) as Keys;
}
