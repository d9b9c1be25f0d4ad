// Adds up who has somebody in reach, hour by hour: residents by district and segment, and those of
// them who live alone, each service for itself.

import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { Segment } from '../world/generate/consumers.ts';
import { segments } from '../world/segments.ts';
import { isLookedAt, type AccessWatch } from './access-watch.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

export function observeAccess(city: City, tally: Tally, access: AccessWatch): Observer {
  const { space, verticals, now } = city;
  const recorder = tally.recorder([
    'accessAsked', 'accessReached', 'accessAskedAlone', 'accessReachedAlone',
    'accessAskedOldAlone', 'accessReachedOldAlone',
  ]);
  const { amounts, column } = recorder;
  const place = newPlace();
  const cells = space.districtCount * segments.length;
  const asked = new Float64Array(cells);
  const reached = new Float64Array(cells);
  const askedAlone = new Float64Array(cells);
  const reachedAlone = new Float64Array(cells);
  const gather = (vertical: number): void => {
    for (const sums of [asked, reached, askedAlone, reachedAlone]) sums.fill(0);
    for (const { zone, district } of access.homes) {
      const share = access.reached[vertical * space.zoneCount + zone];
      for (let segment = 0; segment < segments.length; segment++) {
        const here = zone * segments.length + segment;
        const cell = district * segments.length + segment;
        asked[cell] += access.residents[here];
        reached[cell] += access.residents[here] * share;
        askedAlone[cell] += access.alone[here];
        reachedAlone[cell] += access.alone[here] * share;
      }
    }
  };
  return {
    minuteEnded(minute: number): void {
      if (!isLookedAt(city, minute)) return;
      place[Axis.hour] = now.hour;
      for (const { number, tiers } of verticals) {
        if (tiers.length === 0) continue;
        place[Axis.vertical] = number;
        gather(number);
        for (let cell = 0; cell < cells; cell++) {
          if (asked[cell] === 0) continue;
          place[Axis.segment] = cell % segments.length;
          place[Axis.district] = (cell - place[Axis.segment]) / segments.length;
          amounts[column.accessAsked] = asked[cell];
          amounts[column.accessReached] = reached[cell];
          const isOld = place[Axis.segment] === Segment.elderly;
          amounts[column.accessAskedAlone] = askedAlone[cell];
          amounts[column.accessReachedAlone] = reachedAlone[cell];
          amounts[column.accessAskedOldAlone] = isOld ? askedAlone[cell] : 0;
          amounts[column.accessReachedOldAlone] = isOld ? reachedAlone[cell] : 0;
          recorder.add(place);
        }
      }
    },
  };
}
