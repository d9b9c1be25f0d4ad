// How a vertical's figures are called: ids begin with its own, and none is a headline of the city.

import type { BroughtMetric } from '../../world/brought.ts';

/** Id and label of a figure of the vertical of an id. */
export function wordsOf(
  vertical: string,
): (id: string, zh: string, en: string) => Pick<BroughtMetric, 'id' | 'label' | 'headline'> {
  return (id, zh, en) => ({ id: `${vertical}.${id}`, label: { zh, en }, headline: false });
}
