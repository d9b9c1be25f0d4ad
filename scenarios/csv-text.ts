// Tables as comma-separated text, the same to the byte whoever writes them: command line or page.

/** What stands in a table; undefined and NaN where there is nothing. */
export type Cell = string | number | undefined;
/** Rows of a table; the first is its head. */
export type Rows = readonly (readonly Cell[])[];

/** A table, and where it comes from in lines before its head. */
export interface Csv {
  readonly about?: readonly string[];
  readonly rows: Rows;
}

/** Comma-separated values; what is not defined is left empty. */
export function csvText({ about = [], rows }: Csv): string {
  return csvAbout(about) + rows.map(csvLine).join('');
}

/** Lines that say where a file comes from. */
export function csvAbout(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}

/** One row. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(csvCell).join(',')}\n`;
}

function csvCell(cell: Cell): string {
  if (cell === undefined || Number.isNaN(cell)) return '';
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
