// All files of an answer, fetched at once when the first of them is asked for.

export { reportFile } from './answer-report.ts';
export { runFile } from './run-file.ts';
export { cardFile } from './share-card.ts';
export { workbookFile } from './workbook.ts';
