// Sites that a policy opens, as files write them, and what is wrong with them in a city: a vertical
// that is not there, a point in the water, two of one kind side by side.

import * as z from 'zod/mini';
import {
  type PlannedSite, type PolicyDiff, type Scenario, verticals,
} from '../../sim-core/index.ts';
import type { SiteGround } from '../../sim-core/ground.ts';
import { problemAt } from './problem.ts';
import type { Complaint, Problem, Step } from './problem.ts';
import { furtherRead, listOf, notOneOf, oneOf, someText, wholeNumber } from './strict.ts';
import type { Schema } from './strict.ts';

/** Sites of one vertical that a policy may open: a city keeps room for so many. */
export const mostSites = 4;
const mostMetres = 200_000;
const metres = { zh: '米', en: 'metres' };

/** The sites that one change opens. */
export const sitesSchema = (): Schema<PlannedSite[]> => (
  listOf(siteSchema, 1, mostSites * verticals.length)
);

const siteSchema: Schema<PlannedSite> = furtherRead(
  z.strictObject({
    vertical: oneOf(verticals.map(({ id }) => id)),
    tier: z.optional(someText(100)),
    xMetres: wholeNumber(0, mostMetres, metres),
    yMetres: wholeNumber(0, mostMetres, metres),
  }),
  (site, report) => {
    const tiers = verticals.find(({ id }) => id === site.vertical)?.tiers.map(({ id }) => id) ?? [];
    const isKnown = site.tier === undefined || tiers.includes(site.tier);
    if (!isKnown) report(notOneOf(site.tier, tiers), ['tier']);
    return site;
  },
);

/** Whether a policy opens anything, so that the city must be known before it can be checked. */
export function opensSites({ changes }: PolicyDiff): boolean {
  return changes.some(({ open = [] }) => open.length > 0);
}

/** Every site that cannot be, with its place in the policy. */
export function siteMisfits(
  policy: PolicyDiff, scenario: Scenario, ground: SiteGround,
): Problem[] {
  const zones = new Set<string>();
  const counts = new Map<string, number>();
  return policy.changes.flatMap(({ open = [] }, change) => open.flatMap((site, i) => {
    const path: Step[] = ['changes', change, 'open', i];
    const misfit = verticalMisfit(site, scenario) ?? pointMisfit(site, ground);
    if (misfit !== undefined) return [problemAt([...path, ...misfit.path], misfit.complaint)];
    const zone = `${site.vertical} ${ground.zoneOf(site)}`;
    const count = (counts.get(site.vertical) ?? 0) + 1;
    counts.set(site.vertical, count);
    const isDouble = zones.has(zone);
    zones.add(zone);
    if (isDouble) return [problemAt(path, besideAnother)];
    return count > mostSites ? [problemAt(path, tooMany(count, site.vertical))] : [];
  }));
}

interface Misfit {
  readonly path: readonly Step[];
  readonly complaint: Complaint;
}

function verticalMisfit({ vertical }: PlannedSite, scenario: Scenario): Misfit | undefined {
  const here = scenario.verticals;
  if (here.includes(vertical)) return undefined;
  return { path: ['vertical'], complaint: notOneOf(vertical, here) };
}

function pointMisfit(site: PlannedSite, ground: SiteGround): Misfit | undefined {
  const fault = ground.faultAt(site);
  if (fault === undefined) return undefined;
  const { widthMetres, heightMetres } = ground;
  if (fault === 'water') return { path: [], complaint: inWater };
  const isWest = site.xMetres < widthMetres;
  const [axis, most] = isWest ? ['yMetres', heightMetres] : ['xMetres', widthMetres];
  return {
    path: [axis],
    complaint: {
      message: { zh: '在城市之外', en: 'lies outside the city' },
      allowed: { zh: `0 至 ${most - 1} 米`, en: `0 to ${most - 1} metres` },
    },
  };
}

const inWater: Complaint = {
  message: { zh: '落在水中', en: 'lies in the water' },
  allowed: { zh: '陆地上的一点', en: 'a point on dry ground' },
};

const besideAnother: Complaint = {
  message: { zh: '与同行业另一处新址在同一小区', en: 'stands in one zone with another of its vertical' },
  allowed: { zh: '每个小区每个行业一处新址', en: 'one site of a vertical in a zone' },
};

function tooMany(count: number, vertical: string): Complaint {
  return {
    message: { zh: `是 ${vertical} 的第 ${count} 处`, en: `is number ${count} of ${vertical}` },
    allowed: { zh: `至多 ${mostSites} 处`, en: `at most ${mostSites}` },
  };
}
