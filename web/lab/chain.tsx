// Why the answer came so: from the levers that B changes, through what lies between, to the chosen
// figure. At rest only what moved along is known, and drawn dashed; when a person asks, paths are
// blocked by runs, and what had gone through them is drawn with its interval.

import { useMemo } from 'react';
import { type MediatedEffect, type MediatedFigure, verdicts } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { Chain } from '../charts/chain.tsx';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { leversOf, measureChain, runsToChain } from '../engine/shares.ts';
import { asOf, type Shareable, useChain } from '../state/asked-runs.ts';
import { figureOf, isClaimed } from '../state/paired.ts';
import { useResults } from '../state/results.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { chainExplanation, chainTitle } from '../words/chain-finding.ts';
import { chainSentences, chainWords } from '../words/chain-words.ts';
import { chartSentences } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { joined, listed, showChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { AskingRuns } from './asking-runs.tsx';
import {
  associatedRows, associatedTable, type Explained, leversSaid, measuredRows, measuredTable,
  readingOf,
} from './chain-rows.ts';
import '../styles/chain.css';

export function MeasuredChain({ metric }: { metric: Metric }) {
  const language = useLanguage();
  const { setup, days, comparison } = useShownAnswer();
  const isWhole = useResults(({ progress, stale }) => progress === 'final' && !stale);
  const levers = useMemo(
    () => (setup === undefined ? [] : leversOf({ setup, days }).flat()),
    [setup, days],
  );
  const chain = useChain();
  if (setup === undefined || comparison === undefined || levers.length === 0) return null;
  const answer = { setup, days };
  const explained = { metric, comparison, language, from: leversSaid(levers, language) };
  const effect = asOf(chain, answer)?.found;
  const figure = (effect?.windows[days] ?? effect?.figures)?.[metric.id];
  const isMeasured = effect !== undefined && figure !== undefined && figure.n > 0;
  return (
    <section
      className={isMeasured ? 'lever-shares' : 'lever-shares not-on-paper'}
      data-testid="chain"
    >
      {isMeasured
        ? <Measured {...explained} effect={effect} figure={figure} />
        : <Associated {...explained} />}
      {isWhole ? <Asking answer={answer} /> : null}
    </section>
  );
}

function Asking({ answer }: { answer: Shareable }) {
  const words = useWords();
  const language = useLanguage();
  const cost = useMemo(() => runsToChain(answer), [answer.setup, answer.days]);
  return (
    <AskingRuns
      answer={answer}
      asked={asOf(useChain(), answer)}
      id="measure-chain"
      start={words(chainWords.measure)}
      running={chainSentences.measuring[language]}
      ask={measureChain}
    >
      {chainSentences.toMeasure[language](cost)}
    </AskingRuns>
  );
}

interface Known extends Explained {
  /** The levers in words. */
  readonly from: string;
}

function Measured({ effect, figure, ...known }: Known & {
  effect: MediatedEffect;
  figure: MediatedFigure;
}) {
  const { metric, language, from } = known;
  const { mediators, seeds, wanted } = effect;
  const show = (value: number): string => joined(showChange(metric, value, language));
  const found = measuredRows(known, effect, figure);
  const rows = [...found.rows, ...found.dashed];
  const readings = rows.map((row) => readingOf(row, language));
  const open = seeds.length < wanted ? [`${seeds.length}/${wanted}`] : [];
  const sentences = chainExplanation(metric, figure, mediators, language);
  const gap = language === 'zh' ? '' : ' ';
  // A number beside words that explain nothing says why.
  const doubt = isClaimed(figure) ? '' : ` · ${verdicts[figure.verdict][language]}`;
  return (
    <>
      <ChartFrame
        id="chain"
        seeds={seeds.length}
        title={chainTitle(metric, figure, mediators, language)}
        subtitle={[
          chainWords.of[language],
          listed([chartSentences.seeds[language](seeds.length), ...open], language),
          chainSentences.together[language](show(figure.together)),
        ].join(language === 'zh' ? '。' : '. ')}
        marks={readings}
        table={measuredTable(known, effect, figure, found)}
      >
        <Chain
          from={from}
          to={metric.label[language] + gap + show(figure.difference) + doubt}
          rows={rows}
          readings={readings}
        />
      </ChartFrame>
      {sentences.length === 0 ? null : (
        <ol className="chain-explained" data-testid="chain-explained">
          {sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}
        </ol>
      )}
    </>
  );
}

/** Before anything was blocked: what moved along, which explains nothing. */
function Associated(known: Known) {
  const { metric, comparison, language, from } = known;
  const rows = associatedRows(known);
  const readings = rows.map((row) => readingOf(row, language));
  const figure = figureOf(comparison, metric.id);
  // A picture of one row would look like a finding.
  if (figure === undefined || rows.length < 2) return <h3>{chainWords.title[language]}</h3>;
  return (
    <ChartFrame
      id="chain"
      title={chainWords.title[language]}
      subtitle={chainWords.notMeasured[language]}
      marks={readings}
      table={associatedTable(known, rows)}
    >
      <Chain from={from} to={finding(metric, figure, language)} rows={rows} readings={readings} />
    </ChartFrame>
  );
}
