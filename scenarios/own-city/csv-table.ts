// Tables as people have them: comma, semicolon or tab between cells, quotes around what holds one,
// any line ends. Reading keeps the line on which each row begins.

import { problemAt } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import { visibleCut } from '../schema/visible-text.ts';

/** A table with its head; every row has as many cells as the head. */
export interface TextTable {
  readonly file: string;
  readonly head: readonly string[];
  readonly rows: readonly TextRow[];
}

/** One row, and where it stands in its file. */
export interface TextRow {
  /** From 1, the head's line; of a GeoJSON file the feature's number. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Outer ring of an area, as longitude and latitude in turn; of GeoJSON only. */
  readonly ring?: readonly (readonly [number, number])[];
}

const separators = [',', ';', '\t', '，', '|'];

/** A problem of a file, at a line and column where these are known. */
export function problemIn(
  file: string,
  place: { readonly line?: number; readonly column?: string },
  zh: string,
  en: string,
  allowed?: { readonly zh: string; readonly en: string },
): Problem {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.column === undefined ? '' : ` ${place.column}`;
  const told = problemAt([], { message: { zh, en }, allowed });
  return { ...told, path: `${file}${line}${column}` };
}

/** The table of a text; what is wrong with it goes into the list. */
export function readTable(file: string, text: string, problems: Problem[]): TextTable | undefined {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const firstLine = clean.slice(0, (clean.indexOf('\n') + 1 || clean.length + 1) - 1);
  const count = (separator: string): number => firstLine.split(separator).length;
  const separator = separators.reduce((best, each) => (count(each) > count(best) ? each : best));
  const rows = cellsOf(clean, separator);
  if (rows === undefined) {
    problems.push(problemIn(file, {}, '有一个引号没有结束', 'has a quote that does not end',
      { zh: '成对的双引号', en: 'double quotes in pairs' }));
    return undefined;
  }
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (head === undefined || body.length === 0) {
    problems.push(problemIn(file, {}, '没有数据行', 'has no rows',
      { zh: '一行表头和至少一行数据', en: 'a head and at least one row' }));
    return undefined;
  }
  for (const { line, cells } of body) {
    if (cells.length === head.cells.length) continue;
    problems.push(problemIn(file, { line }, `有 ${cells.length} 个单元格`,
      `has ${cells.length} cells`, {
        zh: `与表头一样的 ${head.cells.length} 个（分隔符为“${visibleCut(separator)}”）`,
        en: `${head.cells.length} like the head, with "${visibleCut(separator)}" between`,
      }));
  }
  return { file, head: head.cells, rows: body.filter(({ cells }) => (
    cells.length === head.cells.length
  )) };
}

/** Rows of trimmed cells; undefined when a quote does not end. */
function cellsOf(text: string, separator: string): TextRow[] | undefined {
  const rows: TextRow[] = [];
  let [line, at] = [1, 0];
  while (at < text.length) {
    const cells: string[] = [];
    const begun = line;
    for (let isMore = true; isMore;) {
      let cell = '';
      if (text[at] === '"') {
        for (at++; ; at++) {
          if (at >= text.length) return undefined;
          if (text[at] === '\n') line++;
          if (text[at] === '"' && text[++at] !== '"') break;
          cell += text[at];
        }
      }
      while (at < text.length && text[at] !== separator && text[at] !== '\n') cell += text[at++];
      cells.push(cell.trim());
      isMore = text[at] === separator;
      at++;
    }
    rows.push({ line: begun, cells });
    line++;
  }
  return rows;
}
