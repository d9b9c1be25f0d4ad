// Which rows `npm test` computes again. The choice follows from a text alone, the present commit,
// so that a test that failed fails again; over the commits every row has its turn.

import { keyOf, pick } from '../../sim-core/kernel/random.ts';

/** A row by its verification and key. */
export interface Choice {
  readonly id: string;
  readonly key: string;
}

/** `count` different rows, or all when there are fewer; verifications take turns. */
export function rotatingRows(
  keysById: Readonly<Record<string, readonly string[]>>,
  count: number,
  text: string,
): Choice[] {
  const left = Object.entries(keysById).map(([id, keys]) => ({ id, keys: [...keys] }));
  const luck = keyOf(1, `rotation ${text}`);
  const chosen: Choice[] = [];
  for (let turn = 0; chosen.length < count; turn++) {
    if (left.every(({ keys }) => keys.length === 0)) break;
    const { id, keys } = left[turn % left.length];
    if (keys.length === 0) continue;
    const [key] = keys.splice(pick(luck, turn, 0, keys.length), 1);
    chosen.push({ id, key });
  }
  return chosen;
}
