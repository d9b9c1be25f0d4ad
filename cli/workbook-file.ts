// A comparison as a workbook, with the same tables as the page's.

import { answerSheets } from '../scenarios/workbook/answer-sheets.ts';
import { workbookOf } from '../scenarios/workbook/workbook.ts';
import type { Comparison } from '../sim-core/index.ts';
import { writeWhole } from './output.ts';
import { provenance } from './provenance.ts';
import type { Question } from './question.ts';

/** Writes the file; the policy is B in it, the baseline A. */
export function writeWorkbook(
  path: string, question: Question, comparison: Comparison,
): void {
  const { scenario: { days, verticals }, pair, by } = question;
  const origin = provenance(question, { ...pair }).map((line): [string, string] => {
    const [name] = line.split(' ', 1);
    return [name, line.slice(name.length + 1)];
  });
  writeWhole(path, workbookOf(answerSheets({
    days: days === 1 ? '1' : `1-${days}`,
    arms: [{ name: 'B', comparison }],
    verticals,
    origin,
    ...(by.length === 0 ? {} : {
      parts: { arm: 'B', breakdowns: comparison.breakdowns, shape: comparison.shape },
    }),
  })));
}
