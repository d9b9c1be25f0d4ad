// The numbers behind a chart as a table, and that table as a file. Column ids in the file stay the
// same English words in every language, so that scripts keep working.

export interface ChartTable {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table as comma-separated text. */
export function csvOf(table: ChartTable): string {
  const lines = [table.columns.map((column) => column.id), ...table.rows];
  return lines.map((line) => line.map(cellText).join(',')).join('\n') + '\n';
}

/** Gives the table to the person as a file. */
export function downloadCsv(name: string, table: ChartTable): void {
  const address = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `o2o-city-${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
