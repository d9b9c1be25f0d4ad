// What a report says beside the answer as it stands on the page, a title and lines each: what was
// expected before the run, what law says of what was changed, and what the model leaves out.

import { lawsOn } from '../../scenarios/law/laws.ts';
import { basicsOf, othersOf } from '../state/policies.ts';
import { cameSo, expectationOf, fetchExpectations, useExpectations } from '../state/expected.ts';
import { cameInWords, waysInWords } from '../words/expected-sentence.ts';
import { expectedWords } from '../words/expected-words.ts';
import { labWords } from '../words/lab-words.ts';
import { marks } from '../words/language.ts';
import { reportWords } from '../words/report-words.ts';
import { leverById } from '../../sim-core/index.ts';
import type { AnswerAtHand } from './at-hand.ts';
import { leftOutPart } from './left-out-part.ts';
import type { ReportPart } from './report.ts';

/** The parts, those with nothing to say left out. */
export async function partsOf(answer: AnswerAtHand): Promise<readonly ReportPart[]> {
  const { language } = answer;
  const parts = [
    { id: 'expected', title: reportWords.expected[language], lines: await expectedLines(answer) },
    { id: 'law', title: reportWords.law[language], lines: lawLines(answer) },
    leftOutPart(answer.setup.scenario.verticals, language),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Of B alone on a first day, as measured beforehand; that nothing was measured is said too. */
async function expectedLines(
  { setup, comparison, shown, language, open }: AnswerAtHand,
): Promise<readonly string[]> {
  if (setup.b.changes.length === 0) return [];
  await fetchExpectations().catch(() => undefined);
  const { kept } = useExpectations.getState();
  const expectation = kept === undefined ? undefined : expectationOf(setup, kept);
  if (expectation === undefined) return [expectedWords.unknown[language]];
  const came = open === undefined && shown.days === '1'
    ? [cameInWords(cameSo(expectation.ways, comparison), language)]
    : [];
  return [waysInWords(expectation, language), ...came].filter((line) => line !== '');
}

/** The rules that bound a lever which any policy of the table sets. */
function lawLines({ arms, language }: AnswerAtHand): readonly string[] {
  const ids = new Set(arms.flatMap(({ policy }) => [
    ...Object.keys(basicsOf(policy)), ...othersOf(policy).flatMap(({ set }) => Object.keys(set)),
  ]));
  const about = new Map<string, string[]>();
  for (const id of ids) {
    const lever = leverById(id)?.label[language] ?? id;
    for (const { says, title, since, place } of lawsOn(id)) {
      const rule = `${says[language]} ${title[language]} · ${place[language]} · ${
        labWords.since[language]} ${since}`;
      about.set(rule, [...about.get(rule) ?? [], lever]);
    }
  }
  const { and, colon } = marks[language];
  return [...about].map(([rule, levers]) => `${levers.join(and)}${colon}${rule}`);
}
