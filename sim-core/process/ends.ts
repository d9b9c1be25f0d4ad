// Where what is carried is fetched and brought.

import type { City } from '../world/city.ts';
import { zoneAt } from '../world/space.ts';
import type { Wish } from './choice-record.ts';

/** What is carried is brought to where it says, and not to where the need arises. */
export function findEnds(city: City, wish: Wish): void {
  const { own, ends } = city.verticals[wish.vertical];
  if (ends === undefined) return;
  const { space } = city;
  ends(city, own, wish.ends);
  const zone = zoneAt(space, wish.ends.toX, wish.ends.toY);
  wish.district = space.district[zone];
  wish.kerbSeconds = space.kerbToDoorSeconds[zone];
}
