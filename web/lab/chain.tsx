// Why the answer came so: from the levers that B changes, through what lies between, to the chosen
// figure. At rest only what moved along is known, and drawn dashed; when a person asks, paths are
// blocked by runs, and what had gone through them is drawn with its interval.

import { useMemo } from 'react';
import {
  type Comparison, leverById, mediatorLabels, type MediatedEffect, type MediatedFigure, verdicts,
} from '../../sim-core/index.ts';
import { type FigureId, type Metric, metricById } from '../../sim-core/figures.ts';
import { Chain, type ChainRow } from '../charts/chain.tsx';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { ChartTable } from '../charts/chart-table.ts';
import { leversOf, measureChain, runsToChain } from '../engine/shares.ts';
import { asOf, type Shareable, useChain } from '../state/asked-runs.ts';
import { figureOf, isClaimed } from '../state/paired.ts';
import { useResults } from '../state/results.ts';
import { useShownAnswer } from '../state/weeks.ts';
import {
  chainExplanation, type ChainLink, chainTitle, isSure, linksOf,
} from '../words/chain-finding.ts';
import { chainSentences, chainWords, pathWords, type PathId } from '../words/chain-words.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { figureScale, joined, listed, showChange, type Shown } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { shareWords } from '../words/share-words.ts';
import { AskingRuns } from './asking-runs.tsx';
import '../styles/chain.css';

/** The figure by which it is seen that what lies between has moved. */
const movesOf: Partial<Readonly<Record<PathId, FigureId>>> = {
  price: 'consumer.paid-per-order',
  promise: 'delivery.promise-mean',
  riders: 'rider.online-mean',
  memory: 'consumer.retention',
};
/** What no run can hold, and may have moved along. */
const alongside: readonly FigureId[] = [
  'orders.placed', 'rider.utilisation', 'stage.pool', 'stage.fetch', 'stage.carry',
];
const mostAlongside = 2;

export function MeasuredChain({ metric }: { metric: Metric }) {
  const { setup, days, comparison } = useShownAnswer();
  const isWhole = useResults(({ progress, stale }) => progress === 'final' && !stale);
  const levers = useMemo(
    () => (setup === undefined ? [] : leversOf({ setup, days }).flat()),
    [setup, days],
  );
  const chain = useChain();
  if (setup === undefined || comparison === undefined || levers.length === 0) return null;
  const answer = { setup, days };
  const effect = asOf(chain, answer)?.found;
  const figure = (effect?.windows[days] ?? effect?.figures)?.[metric.id];
  const isMeasured = effect !== undefined && figure !== undefined && figure.n > 0;
  return (
    <section className="lever-shares" data-testid="chain" data-measured={isMeasured}>
      {isMeasured
        ? <Measured {...{ metric, comparison, levers, effect, figure }} />
        : <Associated {...{ metric, comparison, levers }} />}
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
      cost={cost}
      id="measure-chain"
      start={words(chainWords.measure)}
      running={chainSentences.measuring[language]}
      ask={measureChain}
    >
      {chainSentences.toMeasure[language](cost)}
    </AskingRuns>
  );
}

interface Known {
  readonly metric: Metric;
  readonly comparison: Comparison;
  readonly levers: readonly string[];
}

function Measured({ metric, comparison, levers, effect, figure }: Known & {
  effect: MediatedEffect;
  figure: MediatedFigure;
}) {
  const words = useWords();
  const language = useLanguage();
  const { mediators, seeds, wanted } = effect;
  const links = linksOf(figure, mediators);
  const scale = figureScale(metric);
  const show = (value: number): string => joined(showChange(metric, value, language));
  const size = Math.max(
    Math.abs(figure.difference), ...links.filter(isSure).map(({ part }) => Math.abs(part)),
  );
  const idle: readonly PathId[] = effect.idle;
  const moved = ({ path }: ChainLink): string => (idle.includes(path)
    ? words(chainWords.same)
    : movedBy(movesOf[path], metric, comparison, language));
  const rows = links.map((link): ChainRow => ({
    ...rowOf(link, size, metric, language), note: moved(link),
  }));
  const dashed = associatedRows(alongside, mostAlongside, metric, comparison, language);
  const title = chainTitle(metric, figure, mediators, language);
  const open = seeds.length < wanted ? [`${seeds.length}/${wanted}`] : [];
  const explained = chainExplanation(metric, figure, mediators, language);
  return (
    <>
      <ChartFrame
        id="chain"
        seeds={seeds.length}
        title={title}
        subtitle={[
          words(chainWords.of),
          listed([chartSentences.seeds[language](seeds.length), ...open], language),
          chainSentences.together[language](show(figure.together)),
        ].join(language === 'zh' ? '。' : '. ')}
        marks={[...rows, ...dashed].map((row) => readingOf(row, language))}
        table={{
          columns: [
            { id: 'path', name: words(chainWords.path) },
            { id: 'part', name: words(chainWords.part) },
            { id: 'low', name: words(chartWords.low) },
            { id: 'high', name: words(chartWords.high) },
            { id: 'verdict', name: words(chartWords.said) },
            { id: 'between', name: words(chainWords.between) },
          ],
          rows: [
            ...links.map((link): (string | number)[] => [
              words(pathWords[link.path]), link.part * scale, link.low * scale, link.high * scale,
              words(verdicts[link.verdict]), moved(link),
            ]),
            [words(chainWords.together), figure.together * scale, NaN, NaN, '', ''],
            [words(shareWords.total), figure.difference * scale, figure.low * scale,
              figure.high * scale, words(verdicts[figure.verdict]), ''],
            ...dashed.map(({ name, note }): (string | number)[] => [
              words(chainWords.associated), NaN, NaN, NaN, '', `${name} ${note}`,
            ]),
          ],
        }}
      >
        <Chain
          from={leversSaid(levers, language)}
          to={`${metric.label[language]} ${show(figure.difference)}`}
          rows={[...rows, ...dashed]}
          readings={[...rows, ...dashed].map((row) => readingOf(row, language))}
        />
      </ChartFrame>
      {explained.length === 0 ? null : (
        <ol className="chain-explained" data-testid="chain-explained">
          {explained.map((sentence) => <li key={sentence}>{sentence}</li>)}
        </ol>
      )}
    </>
  );
}

/** Before anything was blocked: what moved along, which explains nothing. */
function Associated({ metric, comparison, levers }: Known) {
  const words = useWords();
  const language = useLanguage();
  const ids = [...Object.values(movesOf), ...alongside];
  const rows = associatedRows(ids, ids.length, metric, comparison, language);
  const figure = figureOf(comparison, metric.id);
  // A picture of one row would look like a finding.
  if (figure === undefined || rows.length < 2) return <h3>{words(chainWords.title)}</h3>;
  const table: ChartTable = {
    columns: [
      { id: 'path', name: words(chainWords.path) },
      { id: 'between', name: words(chainWords.between) },
    ],
    rows: rows.map(({ name, note }) => [words(chainWords.associated), `${name} ${note}`]),
  };
  const readings = rows.map((row) => readingOf(row, language));
  return (
    <ChartFrame
      id="chain"
      title={words(chainWords.title)}
      subtitle={words(chainWords.notMeasured)}
      marks={readings}
      table={table}
    >
      <Chain
        from={leversSaid(levers, language)}
        to={finding(metric, figure, language)}
        rows={rows}
        readings={readings}
      />
    </ChartFrame>
  );
}

function rowOf(
  link: ChainLink,
  size: number,
  metric: Metric,
  language: Language,
): Omit<ChainRow, 'note'> {
  const { path, part, low, high, perSeed } = link;
  const name = path === 'direct' ? pathWords.direct[language] : mediatorLabels[path][language];
  const isNothing = perSeed.every((value) => value === 0 || Number.isNaN(value));
  if (isNothing) {
    return { name, said: chainWords.nothing[language], kind: 'none', share: 0, arm: 'b' };
  }
  const [shown, from, to] = [part, low, high].map((value) => showChange(metric, value, language));
  // The unit is said once, so that it finds room on an arrow.
  const bare = ({ before, number }: Shown): string => before.slice(0, 1) + number;
  return {
    name,
    said: joined(shown) + (Number.isNaN(low) ? '' : ` (${bare(from)} … ${bare(to)})`),
    kind: isSure(link) ? 'sure' : 'unsure',
    share: size === 0 ? 0 : Math.abs(part) / size,
    arm: part > 0 ? 'b' : 'a',
  };
}

/** Figures that surely moved, those that moved most first. */
function associatedRows(
  ids: readonly FigureId[],
  most: number,
  metric: Metric,
  comparison: Comparison,
  language: Language,
): ChainRow[] {
  const rise = (id: FigureId): number => {
    const { difference = 0, baseline = 1 } = figureOf(comparison, id) ?? {};
    return Math.abs(difference / (baseline || 1));
  };
  return ids
    .filter((id) => {
      const figure = figureOf(comparison, id);
      return id !== metric.id && figure !== undefined && isClaimed(figure);
    })
    .sort((one, other) => rise(other) - rise(one))
    .slice(0, most)
    .map((id) => ({
      name: metricById(id)?.label[language] ?? id,
      note: joined(showChange(metricById(id)!, figureOf(comparison, id)!.difference, language)),
      said: chainWords.associated[language], kind: 'associated', share: 0, arm: 'b',
    }));
}

/** "Riders online up 2.1"; nothing of the chosen figure itself. */
function movedBy(
  id: FigureId | undefined,
  chosen: Metric,
  comparison: Comparison,
  language: Language,
): string {
  const metric = id === undefined || id === chosen.id ? undefined : metricById(id);
  const figure = metric && figureOf(comparison, metric.id);
  return metric === undefined || figure === undefined ? '' : finding(metric, figure, language);
}

function leversSaid(levers: readonly string[], language: Language): string {
  if (levers.length > 1) return chainSentences.levers[language](levers.length);
  return leverById(levers[0])?.label[language] ?? levers[0];
}

function readingOf({ name, note, said }: ChainRow, language: Language): string {
  return listed([name, said, note].filter((each) => each !== ''), language);
}
