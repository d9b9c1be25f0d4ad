// The home page's sentence and figures, from the runs of policy A that have just been made.

import { Fragment } from 'react';
import { type HonestInterval, refusals } from '../../sim-core/index.ts';
import { type Metric, metricById } from '../../sim-core/figures.ts';
import { answerAgain } from '../engine/session.ts';
import { hue } from '../frame/hue.ts';
import { ShownNumber } from '../frame/shown.tsx';
import { figureOf, intervalOfA } from '../state/paired.ts';
import { useResults } from '../state/results.ts';
import { answerSentences } from '../words/answer-words.ts';
import { showFigure, type Shown } from '../words/format.ts';
import { frameWords } from '../words/frame-words.ts';
import { dayInNumbers, homeWords, platformKeeps } from '../words/home-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

const shownIds = [
  'delivery.on-time-share',
  'rider.hourly-earnings',
  'merchant.net-margin-online',
  'platform.profit-per-order',
] as const;
const sentenceIds = [
  'delivery.on-time-share',
  'rider.hourly-earnings',
  'platform.profit-per-order',
] as const;

export function DaySentence() {
  const words = useWords();
  const language = useLanguage();
  const comparison = useResults((results) => results.comparison);
  const failed = useResults((results) => results.progress === 'failed');
  const numbers = sentenceIds.map((id) => {
    const metric = metricById(id);
    const figure = figureOf(comparison, id);
    return metric === undefined || figure === undefined ? undefined : ([metric, figure] as const);
  });
  if (numbers.includes(undefined)) {
    if (!failed) return <p className="sentence">{words(homeWords.waiting)}</p>;
    return (
      <p className="sentence" role="alert">
        {words(homeWords.failed)}
        {' '}
        <button className="plain" onClick={answerAgain}>{words(frameWords.tryAgain)}</button>
      </p>
    );
  }
  return (
    <p className="sentence" data-testid="sentence">
      {dayInNumbers[language].map((part, index) => {
        const number = typeof part === 'number' ? numbers[part] : undefined;
        if (number === undefined) return <Fragment key={index}>{part}</Fragment>;
        const [metric, { baseline }] = number;
        const ofPlatform = metric.id === 'platform.profit-per-order';
        const shown = showFigure(metric, ofPlatform ? Math.abs(baseline) : baseline, language);
        return (
          <Fragment key={index}>
            {ofPlatform ? keeps(baseline, words) : null}
            <b>{inSentence(metric, shown, language)}</b>
          </Fragment>
        );
      })}
    </p>
  );
}

/** The three to five figures under the sentence, each with its interval over the seeds. */
export function DayFigures() {
  const language = useLanguage();
  const comparison = useResults((results) => results.comparison);
  return (
    <>
      <ul className="day-figures" data-testid="day-figures">
        {shownIds.map((id) => {
          const metric = metricById(id);
          return metric === undefined ? null : <DayFigure key={id} metric={metric} />;
        })}
      </ul>
      <p className="small quiet seeds">
        {comparison === undefined
          ? ' '
          : answerSentences.simulatedDays[language](comparison.n)}
      </p>
    </>
  );
}

function DayFigure({ metric }: { metric: Metric }) {
  const words = useWords();
  const language = useLanguage();
  const { comparison, setup } = useResults();
  const figure = figureOf(comparison, metric.id);
  const interval = figure && comparison && setup && intervalOfA(setup, comparison, figure, metric);
  const text = (value: number): string => {
    const shown = showFigure(metric, value, language);
    return shown.before.replace('¥', '') + shown.number;
  };
  const intervalShown = (given: HonestInterval | undefined): string => {
    if (given === undefined || comparison === undefined) return ' ';
    // What the seeds lack is said when they are all in, and of one nobody expects an interval.
    const { n, wanted } = comparison;
    if (given.noInterval !== undefined) {
      return n === 1 || n < wanted ? ' ' : words(refusals[given.noInterval]);
    }
    return `${text(given.low)} – ${text(given.high)}`;
  };
  return (
    <li>
      <span className="day-name">
        <i className="key" style={hue(metric.group)} />
        {words(metric.label)}
      </span>
      <span className="day-number">
        {figure === undefined ? '–' : (
          <ShownNumber shown={showFigure(metric, figure.baseline, language)} />
        )}
      </span>
      <span className="small quiet day-interval">
        {intervalShown(interval)}
      </span>
    </li>
  );
}

function keeps(profitFen: number, words: ReturnType<typeof useWords>): string {
  return `${words(profitFen < 0 ? platformKeeps.loses : platformKeeps.gains)} `;
}

/** The sentence says the unit itself ("an hour", "an order"). */
function inSentence(metric: Metric, shown: Shown, language: 'zh' | 'en'): string {
  if (metric.unit === 'share') return `${shown.number}\u00a0%`;
  return language === 'zh' ? `${shown.number} 元` : shown.before + shown.number;
}
