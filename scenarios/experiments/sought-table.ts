// All policies that a search tried, as the file that command line and page write.

import { canonicalJson } from '../../sim-core/index.ts';
import type { Csv } from '../csv-text.ts';
import type { Column } from '../result-columns.ts';
import type { Sought, SoughtPoint } from './seek.ts';
import { aboutLines, factorName } from './tables.ts';

interface Row extends SoughtPoint {
  readonly isBest: boolean;
}

/** Between a policy's levers and what it differs by. */
export const soughtColumns: readonly Column<Row>[] = [
  { id: 'n', doc: 'Seeds on which the policy was run.', cell: ({ n }) => n },
  { id: 'best', doc: '`TRUE` for the found policy.', cell: ({ isBest }) => truth(isBest) },
  { id: 'frontier', doc: '`TRUE` where no other policy beats it in all figures of the frontier, by '
    + 'their means on the seeds that were run.', cell: ({ isOnFrontier }) => truth(isOnFrontier) },
];

/** A row a policy, in the order of trying. */
export function soughtCsv({ goal, watched, tried, best, seeds }: Sought): Csv {
  const { factors } = goal;
  // A figure may be a condition and of the frontier; it is told once.
  const names = watched.map(({ figure, window }) => `${figure}@${window}`);
  const told = names.map((_name, i) => i).filter((i) => names.indexOf(names[i]) === i);
  return {
    about: aboutLines('goal', { ...goal, seeds }),
    rows: [
      [...factors.map(factorName), ...soughtColumns.map(({ id }) => id),
        ...told.map((i) => names[i])],
      ...tried.map((point, place) => [
        ...point.levels.map((level) => (
          typeof level === 'object' ? canonicalJson(level) : level
        )),
        ...soughtColumns.map(({ cell }) => cell({ ...point, isBest: place === best })),
        ...told.map((i) => point.differences[i]),
      ]),
    ],
  };
}

/** As R and spreadsheets read it. */
function truth(is: boolean | undefined): string {
  return is === true ? 'TRUE' : 'FALSE';
}
