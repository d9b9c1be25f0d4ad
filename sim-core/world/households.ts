// Households: what one has spent since its week began, over all that is brought to it, and the
// meals that its groceries would make. Only cities with a vertical that ties needs together have
// any.

import { gained, table, type Section, type Table } from '../kernel/table.ts';

const columns = {
  /** Paid for orders that were brought since the week began. */
  weekFen: 'i32',
  /** Meals in the pantry. */
  pantryMeals: 'f32',
} as const;

/** Households by the number of their consumer. */
export type Households = Table<typeof columns> & {
  /** None where nothing ties needs together; digests leave them out while none are tied. */
  readonly sections: readonly Section[];
};

/** So many empty pantries and full wallets. */
export function makeHouseholds(count: number): Households {
  const rows = table('households', count, columns);
  const sections = count > 0 ? [gained(rows.section, 0)] : [];
  return { ...rows, sections };
}
