// What can be seen of a worker's time.

import { secondsPerDay, type MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { PlaceFact } from '../../world/vertical.ts';
import { slotsPerDay, takenOn } from '../fulfilment/calendar.ts';
import type { HomeTables } from './tables.ts';

export function placeFacts(
  { now }: City, { workers }: HomeTables, merchant: MerchantId,
): readonly PlaceFact[] {
  const today = Math.floor(now.seconds / secondsPerDay);
  const taken = (day: number, label: PlaceFact['label']): PlaceFact => (
    { label, value: takenOn(workers, merchant, day), of: slotsPerDay }
  );
  return [
    taken(today, { zh: '今天已约的半小时', en: 'Half hours booked today' }),
    taken(today + 1, { zh: '明天已约的半小时', en: 'Half hours booked tomorrow' }),
  ];
}
