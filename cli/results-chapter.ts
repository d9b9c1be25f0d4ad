// The manual's data dictionary of the CSV files that `run` and `compare` write, made from the
// columns themselves.

import { answerTables } from '../scenarios/workbook/sheet-columns.ts';
import {
  armColumn, comparedColumns, figureColumn, leverColumn, meanColumns, partColumns, pathColumn,
  placeColumns, pointColumn, shareColumns, valueColumns, windowColumn, type ColumnWords,
} from '../scenarios/result-columns.ts';
import {
  decisionColumns, effectColumns, factorColumn, indexColumns, sourceColumn, splitColumn,
  varianceColumns,
} from '../scenarios/experiments/tables.ts';
import { soughtColumns } from '../scenarios/experiments/sought-table.ts';
import {
  merchantDayColumns, orderColumns, postingColumns, riderDayColumns, riderWeekColumns,
} from './rows/columns.ts';

/** The files of rows. */
const rowFiles = `## run --orders

One row an order that ended in the days that count, in the order of ending. Money is in fen, times
in seconds. Files of rows are CSV or, with that ending, Parquet.

${table(orderColumns)}
## run --riders

One row a rider and day.

${table(riderDayColumns)}
## run --rider-weeks

One row a rider and week: everybody registered when the week began, and whoever rode in it.

${table(riderWeekColumns)}
## run --merchants

One row a merchant and day. The columns in fen, of all rows of a run, add up to what merchants and
workers made in it.

${table(merchantDayColumns)}
## run --postings

One row a payment, in the order in which they are made. Whatever is \`to\` a party less whatever is
\`from\` it is what that party made: platforms' profit, merchants', riders' net income, the state's.

${table(postingColumns)}`;

/** The chapter, without the line that says how it is made. */
export function resultsChapter(): string {
  return `# Result files 结果文件

\`--csv\` and \`--out FILE.csv\` begin with lines that start with \`#\` and say where the file
comes from: the engine's version, scenario, weather, days and warm-up, each policy with its
changes, the seeds, and a key: files of equal keys are equal. Then comes the head, and a row for
each figure, window and part that was asked for. JSON has the same names.

## run, one seed

${table([figureColumn, ...valueColumns, ...placeColumns])}
## run, several seeds

${table([figureColumn, ...meanColumns, ...placeColumns])}
## compare

${table([figureColumn, ...comparedColumns, ...placeColumns])}
## compare --xlsx, and the page's workbook

One file with a sheet each for the tables below, those that would be empty left out. Its last sheet
explains the columns in both languages. Numbers keep all their digits; an empty cell is undefined.

${tables()}
## attribute

A row for each figure and lever, of the figures asked for.

${table([windowColumn, figureColumn, leverColumn, ...shareColumns])}
## mediate

A row for each figure and path, of the figures asked for.

${table([windowColumn, figureColumn, pathColumn, ...partColumns])}
${experiments()}
## seek

A row for each policy that was tried, in the order of trying; its levers come first, each in a
column that is called as its lever.

${table(soughtColumns)}
Behind them, for the aim, each condition and each figure of the frontier, a column
\`FIGURE@DAYS\` with what it differs by from the baseline.

${rowFiles}`;
}

/** The files of an experiment's folder. */
function experiments(): string {
  return `## experiment

\`results.csv\` in the experiment's folder. Verdicts are those of all its rows judged together.

${table([pointColumn, armColumn, windowColumn, figureColumn, ...comparedColumns])}
\`decisions.csv\`, where the file has a decision rule: a row for the goal and for each guardrail.

${table([pointColumn, armColumn, windowColumn, figureColumn, ...decisionColumns])}
\`sensitivity.csv\`, where the design tells what each factor does: by Morris's screen

${table([armColumn, windowColumn, figureColumn, factorColumn, ...effectColumns])}
or by Sobol's indices.

${table([armColumn, windowColumn, figureColumn, factorColumn, ...indexColumns])}
\`variance.csv\`, where the file asks for \`variance\`: a row for each source. Levers of the policy
that vary have a column each behind the arm.

${table([
    armColumn, splitColumn, windowColumn, figureColumn, sourceColumn, ...varianceColumns,
  ])}`;
}

/** The tables of a workbook. */
function tables(): string {
  return Object.entries(answerTables).map(([name, { says, columns }]) => {
    const rows = columns.map(({ id, doc }) => ({ id, doc: doc.en }));
    return `Sheet \`${name}\`: ${says.en}\n\n${table(rows)}`;
  }).join('\n');
}

function table(columns: readonly ColumnWords[]): string {
  const rows = columns.map(({ id, doc }) => `| \`${id}\` | ${doc} |`);
  return `| column | holds |\n| --- | --- |\n${rows.join('\n')}\n`;
}
