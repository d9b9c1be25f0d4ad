// Memberships: which platforms a rider may work for, and what each platform's points card says of
// the rider. One table for each platform, by the rider's number. A rider is online on one platform
// at a time, `riders.platform`.

import { table, type Table } from '../kernel/table.ts';

const columns = {
  /** 1 when the rider may go online there. */
  isSignedUp: 'u8',
  /** Quarters of points that late orders have taken from the rider's card. */
  quartersTaken: 'u8',
  /** The share of what being late costs that the rider has seen given back, from experience. */
  forgivenShare: 'f32',
  /** The first day on which the card lets the rider ride again. */
  offUntilDay: 'i32',
} as const;

export type Memberships = Table<typeof columns>;

/** Memberships of riders who have signed up nowhere yet. */
export function makeMemberships(platform: number, riders: number): Memberships {
  return table(`platform ${platform} memberships`, riders, columns);
}
