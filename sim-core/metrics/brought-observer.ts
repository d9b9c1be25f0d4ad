// Reads the sums of a city's verticals, and what was posted for their reasons, when a day ends.

import { table, type Section } from '../kernel/table.ts';
import { rowsOfReasons } from '../world/brought-reasons.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { broughtNames, type Tally } from './tally.ts';

export interface BroughtObserver extends Observer {
  /** What the sums were when the day began. */
  readonly section: Section;
}

export function observeBrought(city: City, tally: Tally): BroughtObserver {
  const names = broughtNames(city.verticals);
  const read = readersOf(city);
  const before = table('brought before the day', names.length, { sum: 'f64' });
  return {
    section: before.section,
    dayEnded(): void {
      names.forEach((name, i) => {
        const sum = read[i]();
        tally.setBrought(name, sum - before.sum[i]);
        before.sum[i] = sum;
      });
    },
  };
}

/** In the order of `broughtNames`. */
function readersOf(city: City): (() => number)[] {
  const rows = rowsOfReasons(city.verticals);
  return city.verticals.flatMap((vertical) => [
    ...Object.values(rows[vertical.number]).map((row) => () => city.ledger.totals.fen[row]),
    ...(vertical.sums ?? []).map((name) => () => vertical.sumOf?.(vertical.own, name) ?? NaN),
  ]);
}
