// Sites that a policy opens: each stands where the policy says from the first midnight that is not
// before its date, and from then on it is a merchant like others, who learns, earns and may close.

import { secondsPerDay } from '../kernel/units.ts';
import type { PlannedSite } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { zoneAt } from '../world/space.ts';
import { rebuildDerived } from './derived.ts';
import { openNewBooks } from './settled-books.ts';
import { openSite } from './shops.ts';
import type { Simulation } from './simulation.ts';

/** A day opens, and with it all that the run's policy opens on it. */
export function openSites({ city }: Simulation, day: number): void {
  const sinceBranch = day - city.warmUp;
  let any = false;
  for (const { fromSeconds, open } of city.branchPolicy.changes) {
    if (open === undefined || Math.ceil(fromSeconds / secondsPerDay) !== sinceBranch) continue;
    for (const site of open) openOne(city, site);
    any = true;
  }
  if (!any) return;
  rebuildDerived(city);
  for (const vertical of city.verticals) openNewBooks(city, vertical);
}

function openOne(city: City, { vertical: id, tier, xMetres, yMetres }: PlannedSite): void {
  const place = { zone: zoneAt(city.space, xMetres, yMetres), x: xMetres, y: yMetres };
  for (const vertical of city.verticals) {
    if (vertical.id !== id) continue;
    const which = vertical.tiers.findIndex((each) => each.id === tier);
    city.facts.merchantOpened(openSite(city, vertical, place, which < 0 ? undefined : which));
  }
}
