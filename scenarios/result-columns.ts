// The columns of the CSV files that commands and the page write. Each says what it holds, so that
// the manual's data dictionary is made from them and cannot fall behind.

import type {
  AttributedFigure, ComparedFigure, LeverShare, MediatedFigure, MediatedPart, ReplicatedFigure,
} from '../sim-core/index.ts';
import type { Cell } from './csv-text.ts';
import { comparedColumns as describedColumns } from './workbook/compared-columns.ts';

/** What a column is called and what it holds. */
export interface ColumnWords {
  readonly id: string;
  readonly doc: string;
}

/** A column of values of something; where it holds nothing the cell is empty. */
export interface Column<T> extends ColumnWords {
  cell(of: Partial<T>): Cell;
}

/** Where a row belongs. */
export interface Place {
  readonly window?: string;
  readonly dimension?: string;
  readonly label?: string;
}

export const figureColumn: ColumnWords = {
  id: 'figure',
  doc: 'Id of a figure. `metrics.md` says what it means and in which unit the columns are: money in '
    + 'fen, shares from 0 to 1.',
};

/** Of `experiment`. */
export const pointColumn: ColumnWords = {
  id: 'point', doc: 'Number of the design\'s point, from 1; its factors\' levels follow, each in a '
    + 'column that is called as its lever.',
};

export const armColumn: ColumnWords = { id: 'arm', doc: 'Id of the policy that was tried.' };

export const windowColumn: ColumnWords = {
  id: 'window', doc: 'Days of the row, counted from 1; `all` for all days that count.',
};

export const placeColumns: readonly (ColumnWords & { readonly id: keyof Place })[] = [
  { id: 'window', doc: 'Days of the row, counted from 1; `all` for all days that count. With '
    + '`--windows` only.' },
  { id: 'dimension', doc: 'What the row is a part by; empty for the whole. With `--by` only.' },
  { id: 'label', doc: 'Id of the part; empty for the whole. With `--by` only.' },
];

const interval = (of: string): readonly Column<{
  low: number; high: number; noInterval?: string;
}>[] => [
  { id: 'low', doc: `Lower end of the 95 % interval of ${of}; empty where no honest one can be `
    + 'given.', cell: ({ low }) => low },
  { id: 'high', doc: 'Its upper end.', cell: ({ high }) => high },
];

const noInterval: Column<{ noInterval?: string }> = {
  id: 'noInterval',
  doc: 'Why there is no interval: `few-seeds`, `no-rain`, `little-rain` or `other-rain` '
    + 'among them, '
    + '`few-days` or `few-events`; empty where there is one.',
  cell: (of) => of.noInterval,
};

const n: Column<{ n: number }> = {
  id: 'n', doc: 'Seeds on which the figure is defined, on both sides.', cell: (of) => of.n,
};

/** Of `run` on one seed. */
export const valueColumns: readonly Column<ReplicatedFigure>[] = [
  { id: 'value', doc: 'The figure on the one seed.', cell: ({ mean }) => mean },
];

/** Of `run` on several seeds. */
export const meanColumns: readonly Column<ReplicatedFigure>[] = [
  { id: 'mean', doc: 'Mean over all seeds there are, as far as these tell: adjusted for how much '
    + 'it rains on them.', cell: ({ mean }) => mean },
  ...interval('the mean'),
  n,
  noInterval,
];

/** Of `compare`. */
export const comparedColumns: readonly Column<ComparedFigure>[] = describedColumns.map((
  { doc, ...column },
) => ({ ...column, doc: doc.en }));

/** Of `attribute`, beside the figure: what the row is a share for. */
export const leverColumn: ColumnWords = {
  id: 'lever', doc: 'Id of the lever; of several that count as one, joined by `+`.',
};

/** Of `attribute`. */
export const shareColumns: readonly Column<LeverShare & AttributedFigure>[] = [
  { id: 'share', doc: 'The lever\'s part of the difference: its Shapley value. The shares of all '
    + 'levers add up to `difference`.', cell: ({ share }) => share },
  ...interval('the share'),
  n,
  noInterval,
  { id: 'drawingError', doc: 'Standard error of the share from drawing the orders in which levers '
    + 'join; empty where all subsets were run.', cell: ({ drawingError }) => drawingError },
  { id: 'alone', doc: 'What the lever does when nothing else is changed.',
    cell: ({ alone }) => alone },
  { id: 'difference', doc: 'Policy less baseline; the same for all levers of a figure.',
    cell: ({ difference }) => difference },
  { id: 'interaction', doc: 'The difference less what each lever does alone; the same for all '
    + 'levers of a figure.', cell: ({ interaction }) => interaction },
];

/** Of `mediate`, beside the figure: what the row's part goes through. */
export const pathColumn: ColumnWords = {
  id: 'path', doc: 'What the part goes through: `price`, `promise`, `riders` or `memory`; `direct` '
    + 'for what is left with all of them held.',
};

/** Of `mediate`. */
export const partColumns: readonly Column<MediatedPart & MediatedFigure>[] = [
  { id: 'part', doc: 'What is gone of the difference when the path is blocked; in the row of '
    + '`direct`, what is left when all are.', cell: ({ part }) => part },
  ...interval('the part'),
  n,
  noInterval,
  { id: 'verdict', doc: 'As of `compare`, among the parts of the figure.',
    cell: ({ verdict }) => verdict },
  { id: 'alone', doc: 'What the baseline changes by when the mediator alone is as under the '
    + 'policy; with `--both-ways` only.', cell: ({ alone }) => alone },
  { id: 'difference', doc: 'Policy less baseline; the same for all paths of a figure.',
    cell: ({ difference }) => difference },
  { id: 'together', doc: 'The difference less all parts and the direct rest: parts overlap, or '
    + 'come about only in company; the same for all paths of a figure.',
  cell: ({ together }) => together },
];
