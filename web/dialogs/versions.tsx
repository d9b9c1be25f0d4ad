// What each version of the model answered to the question on the table, or of an ordinary day: how
// much of an answer is the city's, and how much changed with the model.

import type { ReactNode } from 'react';
import { useFetched } from '../frame/use-fetched.ts';
import type { Answer, AnswersOfVersion } from '../../scenarios/questions/versions.ts';
import { type Metric, metricById } from '../../sim-core/figures.ts';
import { studiedQuestionOf } from '../state/asked.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { chartWords } from '../words/chart-words.ts';
import { joined, showChange, showFigure } from '../words/format.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import { trustSentences, trustWords } from '../words/trust-words.ts';

export function Versions() {
  const words = useWords();
  const language = useLanguage();
  const { setup } = useShownAnswer();
  const question = setup && studiedQuestionOf(setup);
  const versions = useFetched('versions', fetchVersions) ?? [];
  const of = question?.id ?? 'ordinary-day';
  const figures = Object.keys(versions.at(-1)?.answers[of] ?? {})
    .flatMap((id) => metricById(id) ?? []);
  const title = question === undefined ? words(trustWords.ordinaryDay) : words(question.title);
  const show = (metric: Metric, answer: Answer | undefined): ReactNode => (
    answer === undefined ? '–' : said(metric, answer, question !== undefined, language)
  );
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={words(trustWords.versions)}>
      <table className="targets" data-testid="versions" data-question={of}>
        <caption><span className="small">{trustSentences.versions[language](title)}</span></caption>
        <thead>
          <tr>
            <th scope="col">{words(chartWords.figure)}</th>
            {versions.map(({ engine }) => <th key={engine} scope="col">{engine}</th>)}
          </tr>
        </thead>
        <tbody>
          {figures.map((metric) => (
            <tr key={metric.id}>
              <th scope="row">{words(metric.label)}</th>
              {versions.map(({ engine, answers }) => (
                <td key={engine}>{show(metric, answers[of]?.[metric.id])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function said(
  metric: Metric,
  { value, low, high }: Answer,
  isDifference: boolean,
  language: Language,
): ReactNode {
  const show = (each: number | null): string => (
    each === null ? '–' : joined((isDifference ? showChange : showFigure)(metric, each, language))
  );
  return (
    <>
      {show(value)}{' '}
      {low === null ? null : <span className="quiet">{`(${show(low)} … ${show(high)})`}</span>}
    </>
  );
}

async function fetchVersions(): Promise<readonly AnswersOfVersion[]> {
  const kept = await import('../../scenarios/questions/versions.json');
  return kept.default as unknown as readonly AnswersOfVersion[];
}
