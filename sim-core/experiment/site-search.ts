// Where to open the next site of a vertical: places that shorten homes' ways most are tried, each
// is simulated against the city as it is, on equal seeds, and what they change decides. Several
// sites are found one after the other, each beside those that were chosen before it.

import { metricById, type FigureId } from '../metrics/index.ts';
import type { SmallestEffects } from '../metrics/smallest-effects.ts';
import type { PlannedSite, PolicyDiff } from '../policy/policy.ts';
import type { BuiltCity } from '../run/built-city.ts';
import type { Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import type { SiteChoice, SiteGround, SitePoint } from '../world/generate/site-ground.ts';
import type { ComparedFigure, Comparison } from './compare.ts';
import { judgedAcross, startComparisons } from './compare-many.ts';
import type { ExperimentRun } from './experiment.ts';

/** A question about sites. */
export interface SiteRequest {
  readonly scenario: Scenario;
  /** In force on all sides. */
  readonly baseline: PolicyDiff;
  /** The vertical's id, which the scenario has. */
  readonly vertical: string;
  /** One of its tiers; drawn like any newcomer's if absent. */
  readonly tier?: string;
  /** Sites to open, 1 to 4. */
  readonly add: number;
  /** Places that are simulated for each of them, one or more. */
  readonly tried: number;
  /** The figure that decides among places. */
  readonly rank: FigureId;
  /** Figures that are told beside it. */
  readonly told: readonly FigureId[];
  /** Each place is run once on each. */
  readonly seeds: readonly number[];
  /** The stretch of days that is read, as in `RunRequest`. */
  readonly window: string;
  /** In place of the usual ones, by figure id. */
  readonly smallestEffects?: SmallestEffects;
}

/** A place that was simulated, and what opening there changes against the city as it is. */
export interface TriedSite extends SiteChoice {
  /** By figure id; judged together with those of all places of its step. */
  readonly figures: Readonly<Record<string, ComparedFigure>>;
}

/** What was found for one more site, beside those of the steps before. */
export interface SiteStep {
  /** The best by the figure that decides first. */
  readonly tried: readonly TriedSite[];
}

/** A search's answer. */
export interface SiteSearch {
  /** One a site; fewer than were asked for where no place is left that shortens a way. */
  readonly steps: readonly SiteStep[];
  /** The best of each step. */
  readonly sites: readonly PlannedSite[];
}

/** Merchants of a vertical, or of one of its tiers, that are open when a city begins. */
export function standingSites(
  { sim: { city } }: BuiltCity, vertical: string, tier?: string,
): SitePoint[] {
  const { merchants, verticals } = city;
  const points: SitePoint[] = [];
  for (let m = 0; m < merchants.end; m += merchants.step) {
    const { id, tiers } = verticals[merchants.vertical[m]];
    const isOne = id === vertical && (tier === undefined || tiers[merchants.tier[m]].id === tier);
    if (merchants.isOpen[m] === 1 && isOne) {
      points.push({ xMetres: merchants.x[m], yMetres: merchants.y[m] });
    }
  }
  return points;
}

/** Starts a search beside the sites that stand; the result rejects when a run fails. */
export function startSiteSearch(
  request: SiteRequest,
  { ground, standing }: { readonly ground: SiteGround; readonly standing: readonly SitePoint[] },
  runner: JobRunner,
  onDone?: (runs: number, of: number) => void,
): ExperimentRun<SiteSearch> {
  let running: ExperimentRun<readonly Comparison[]> | undefined;
  let isStopped = false;
  const search = async (): Promise<SiteSearch | undefined> => {
    const steps: SiteStep[] = [];
    const sites: PlannedSite[] = [];
    const runsOfStep = (request.tried + 1) * request.seeds.length;
    for (let nth = 0; nth < request.add; nth++) {
      const choices = ground.choicesBeside([...standing, ...sites], request.tried);
      if (choices.length === 0) break;
      const further = choices.map((point) => siteAt(request, point));
      running = startComparisons({
        scenario: request.scenario,
        baseline: request.baseline,
        policies: further.map((site) => opening(request.baseline, [...sites, site])),
        seeds: request.seeds,
        windows: [request.window],
      }, runner, {
        onDone: (runs) => onDone?.(nth * runsOfStep + runs, request.add * runsOfStep),
      });
      const compared = await running.result;
      if (compared === undefined || isStopped) return undefined;
      const tried = ranked(request, judgedSites(request, choices, compared));
      steps.push({ tried });
      sites.push(siteAt(request, tried[0]));
    }
    return { steps, sites };
  };
  return {
    result: search(),
    cancel: () => {
      isStopped = true;
      running?.cancel();
    },
  };
}

/** A policy that opens some sites on its first day. */
export function opening(policy: PolicyDiff, open: readonly PlannedSite[]): PolicyDiff {
  const change = { fromSeconds: 0, set: {}, open };
  const title = `${policy.title} + ${open.length}`;
  return { ...policy, title, changes: [change, ...policy.changes] };
}

function siteAt({ vertical, tier }: SiteRequest, { xMetres, yMetres }: SitePoint): PlannedSite {
  return { vertical, ...(tier === undefined ? {} : { tier }), xMetres, yMetres };
}

/** All places' figures judged as one list: the best of many has luck to thank as well. */
function judgedSites(
  { rank, told, window, smallestEffects }: SiteRequest,
  choices: readonly SiteChoice[],
  compared: readonly Comparison[],
): TriedSite[] {
  const ids = [...new Set([rank, ...told])];
  const all = compared.flatMap(({ windows }) => (
    ids.map((id) => [id, windows[window].figures[id]] as const)
  ));
  const judged = judgedAcross(all, smallestEffects);
  return choices.map((choice, place) => ({
    ...choice,
    figures: Object.fromEntries(ids.map((id, i) => [id, judged[place * ids.length + i]])),
  }));
}

function ranked({ rank }: SiteRequest, tried: readonly TriedSite[]): TriedSite[] {
  const sign = metricById(rank)?.better === 'lower' ? -1 : 1;
  const worth = ({ figures }: TriedSite): number => {
    const { difference } = figures[rank];
    return Number.isNaN(difference) ? -Infinity : sign * difference;
  };
  return [...tried].sort((a, b) => worth(b) - worth(a));
}
