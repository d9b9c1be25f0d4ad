// How large a vertical is in a town of so many people: what is wanted, how much of it becomes
// orders, and who serves it.

import type { VerticalSize } from '../../world/vertical-data.ts';

/** What a vertical counts by people. */
interface ByPeople {
  /** Needs of a day for each thousand people. */
  readonly needsPerThousand: number;
  /** Share of them that becomes orders. */
  readonly orderedShare: number;
  /** People for each merchant, and the fewest merchants that a town has. */
  readonly peoplePerMerchant: number;
  readonly fewestMerchants: number;
}

export function sizeByPeople(residents: number, by: ByPeople): VerticalSize {
  const needsPerDay = (residents * by.needsPerThousand) / 1000;
  const merchants = Math.max(by.fewestMerchants, Math.round(residents / by.peoplePerMerchant));
  return { merchants, ordersPerDay: needsPerDay * by.orderedShare, needsPerDay };
}
