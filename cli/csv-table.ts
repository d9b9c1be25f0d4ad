// Tables as people have them: comma, semicolon or tab between cells, quotes around what holds one,
// any line ends. Reading keeps the line on which each row begins.

import { CsvError, parse } from 'csv-parse/sync';
import { problemIn, type TextRow, type TextTable } from '../scenarios/own-city/text-table.ts';
import type { Problem } from '../scenarios/schema/problem.ts';
import { visibleCut } from '../scenarios/schema/visible-text.ts';

const separators = [',', ';', '\t', '，', '|'];

/** The table of a text; what is wrong with it goes into the list. */
export function readTable(file: string, text: string, problems: Problem[]): TextTable | undefined {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const firstLine = clean.slice(0, (clean.indexOf('\n') + 1 || clean.length + 1) - 1);
  const count = (separator: string): number => firstLine.split(separator).length;
  const separator = separators.reduce((best, each) => (count(each) > count(best) ? each : best));
  const { rows, fault, line } = cellsOf(clean, separator);
  if (fault !== undefined) {
    const allowed = { zh: '成对的双引号', en: 'double quotes in pairs' };
    problems.push(fault.code === 'CSV_QUOTE_NOT_CLOSED'
      ? problemIn(file, { line }, '有一个引号没有结束', 'has a quote that does not end', allowed)
      : problemIn(file, { line: Number(fault.lines) }, '引号结束后还有字',
        'has something behind the end of a quote', allowed));
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

/** Rows of trimmed cells up to what is wrong with quotes, if anything, in a row of that line. */
function cellsOf(text: string, delimiter: string): {
  readonly rows: readonly TextRow[];
  readonly line: number;
  readonly fault?: CsvError;
} {
  const rows: TextRow[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter,
      recordDelimiter: '\n',
      relaxColumnCount: true,
      // A quote amid a cell is a letter.
      relaxQuotes: true,
      trim: true,
      onRecord: (cells, { lines }) => {
        rows.push({ line, cells: cells.map((cell) => cell.trim()) });
        line = lines + 1;
        return null;
      },
    });
    return { rows, line };
  } catch (error) {
    if (error instanceof CsvError) return { rows, line, fault: error };
    throw error;
  }
}
