// A question as links hold it, without what the screen shows of it.

import { presetScenario } from '../../scenarios/index.ts';
import { encodeLink, type LinkState } from '../../scenarios/schema/link.ts';
import type { Setup } from './setup.ts';

/** The parts of a link that figures depend on. */
export function questionInLink(
  { scenario, seed, seedCount, a, b, further, world }: Setup,
): Omit<LinkState, 'view'> {
  const { city, weather, days, warmUp, platforms, verticals } = scenario;
  const own = presetScenario(city.id) === undefined ? { city } : {};
  const question = { seed, seeds: seedCount, a, b, further, assume: world };
  return { scenario: city.id, ...own, weather, days, warmUp, platforms, verticals, ...question };
}

/** The shortest whole address that opens the answer to a question. */
export function answerLink(setup: Setup, view: LinkState['view']): string {
  const url = new URL(location.href);
  url.hash = encodeLink({
    ...questionInLink(setup), view: { page: 'lab', tab: 'results', ...view },
  });
  return url.href;
}
