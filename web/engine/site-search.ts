// Where the next places of a service should stand: the same search as the command line's, on the
// seeds and days of the answer, beside the places that A has.

import { merchantField, merchantStride } from '../../sim-core/screen.ts';
import type { SitePoint } from '../../sim-core/ground.ts';
import { startSiteSearch } from '../../sim-core/index.ts';
import { type FigureId } from '../../sim-core/figures.ts';
import { type Shareable, useSites } from '../state/asked-runs.ts';
import { runFor } from '../state/horizon.ts';
import { usePlayback } from '../state/playback.ts';
import { seedsOf } from '../state/setup.ts';
import { askRuns } from './asked-runs.ts';
import { leanRequest } from './request.ts';
import { figures, playback } from './session.ts';

/** Places that are simulated for each site. */
const tried = 5;
/** What a place changes: for all together, which decides; orders, shops, who has access. */
export const toldOfSites: readonly FigureId[] = [
  'welfare.total', 'orders.placed', 'welfare.merchants', 'consumer.access',
];

/** How many runs it takes to find so many sites. */
export function runsForSites({ setup }: Shareable, add: number): number {
  return add * (tried + 1) * seedsOf(setup).length;
}

export async function searchSites(
  answer: Shareable, vertical: string, add: number,
): Promise<void> {
  const { siteGround } = await import('../../sim-core/ground.ts');
  const asked = runFor(answer.setup, answer.days);
  const { scenario, baseline, seeds } = leanRequest(asked, seedsOf(asked));
  const [rank] = toldOfSites;
  const request = {
    scenario, baseline, vertical, add, tried, rank, told: toldOfSites, seeds, window: answer.days,
  };
  const places = { ground: siteGround(scenario.city), standing: standingIn(vertical) };
  askRuns(useSites, answer, runsForSites(answer, add), ({ onDone }) => (
    startSiteSearch(request, places, figures.runner, onDone)
  ));
}

/** Places of a service that A's picture shows. */
function standingIn(vertical: string): SitePoint[] {
  const { services = [] } = usePlayback.getState().portrait ?? {};
  const { merchants } = playback.latest!.a;
  const points: SitePoint[] = [];
  for (let at = 0; at < merchants.length; at += merchantStride) {
    const isOne = services[merchants[at + merchantField.service]]?.id === vertical;
    if (!isOne || merchants[at + merchantField.open] < 0) continue;
    const [xMetres, yMetres] = [merchantField.x, merchantField.y].map((field) => (
      Math.round(merchants[at + field])
    ));
    points.push({ xMetres, yMetres });
  }
  return points;
}
