// The numbers behind a chart as a table, and that table as a file. Column ids in the file stay the
// same English words in every language, so that scripts keep working.

import type { Text } from '../../sim-core/index.ts';
import { download } from '../frame/download.ts';
import { chartWords } from '../words/chart-words.ts';
import type { MadeOf } from './made-of.ts';

export interface ChartTable {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Columns of both arms in yuan, and how far they are apart. */
export function yuanColumns(words: (text: Text) => string): ChartTable['columns'] {
  return [
    { id: 'a', name: 'A (¥)' },
    { id: 'b', name: 'B (¥)' },
    { id: 'difference', name: words(chartWords.difference) },
    { id: 'low', name: words(chartWords.low) },
    { id: 'high', name: words(chartWords.high) },
  ];
}

const tables = new WeakMap<Element, ChartTable>();

/** Tells from what numbers a chart on the page is drawn. */
export function keepTable(chart: Element | null, table: ChartTable): void {
  if (chart !== null) tables.set(chart, table);
}

/** The numbers behind a chart on the page. */
export function tableBehind(chart: Element): ChartTable | undefined {
  return tables.get(chart);
}

/**
 * The table as comma-separated text; each row says also what the table was made of, and what its
 * columns hold, in words and unit as on the page.
 */
export function csvOf(table: ChartTable, made: MadeOf = {}): string {
  const holds = table.columns.map(({ id, name }) => `${id}: ${name}`).join('; ');
  const said = { ...made, columns: holds };
  const head = [...table.columns.map((column) => column.id), ...Object.keys(said)];
  const lines = [head, ...table.rows.map((row) => [...row, ...Object.values(said)])];
  return lines.map((line) => line.map(cellText).join(',')).join('\n') + '\n';
}

/** Gives the table to the person as a file. */
export function downloadCsv(name: string, table: ChartTable, made?: MadeOf): void {
  download(`${name}.csv`, new Blob([csvOf(table, made)], { type: 'text/csv' }));
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
