// Which of several levers that B changes made which part of the answer: asked for by a person,
// since it takes the policies in between; then a bar a lever, adding up to the whole.

import { useMemo } from 'react';
import { type AttributedFigure, leverById, roundedToAddUp } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Waterfall, type WaterfallLine } from '../charts/waterfall.tsx';
import { runsToShare, shareOut, sharersOf } from '../engine/shares.ts';
import { asOf, type Shareable, useShares } from '../state/asked-runs.ts';
import { useResults } from '../state/results.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { figureScale, joined, listed, showChange } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { shareSentences, shareWords } from '../words/share-words.ts';
import { AskingRuns } from './asking-runs.tsx';

export function LeverShares({ metric }: { metric: Metric }) {
  const { setup, days } = useShownAnswer();
  const isWhole = useResults(({ progress, stale }) => progress === 'final' && !stale);
  const sharers = useMemo(
    () => (setup === undefined ? [] : sharersOf({ setup, days })),
    [setup, days],
  );
  if (setup === undefined || sharers.length === 0) return null;
  return (
    <section className="lever-shares" data-testid="lever-shares">
      {isWhole ? <Asking answer={{ setup, days }} levers={sharers.length} /> : null}
      <Shares answer={{ setup, days }} metric={metric} />
    </section>
  );
}

function Asking({ answer, levers }: { answer: Shareable; levers: number }) {
  const words = useWords();
  const language = useLanguage();
  const cost = useMemo(() => runsToShare(answer), [answer.setup, answer.days]);
  return (
    <AskingRuns
      answer={answer}
      asked={asOf(useShares(), answer)}
      id="share-out"
      start={words(shareWords.shareOut)}
      running={shareSentences.sharing[language]}
      ask={shareOut}
    >
      {shareSentences.toShare[language](levers, cost)}
    </AskingRuns>
  );
}

function Shares({ answer, metric }: { answer: Shareable; metric: Metric }) {
  const words = useWords();
  const language = useLanguage();
  const attribution = asOf(useShares(), answer)?.found;
  const figures = attribution?.windows[answer.days] ?? attribution?.figures;
  const found = figures?.[metric.id];
  if (attribution === undefined || found === undefined || found.n === 0) return null;
  const names = attribution.levers.map((ids) => (
    ids.map((id) => leverById(id)?.label[language] ?? id).join(' + ')
  ));
  const show = (value: number): string => joined(showChange(metric, value, language));
  const scale = figureScale(metric);
  const lines = linesOf(found, metric, [...names, words(shareWords.total)]);
  const seeds = chartSentences.seeds[language](attribution.seeds.length);
  const { wanted } = attribution;
  const open = found.n < wanted ? [`${attribution.seeds.length}/${wanted}`] : [];
  return (
    <ChartFrame
      id="lever-shares"
      seeds={attribution.seeds.length}
      title={titleOf(found, metric, names, language)}
      subtitle={[
        words(shareWords.sharesOf), listed([seeds, ...open], language),
        shareSentences.together[language](show(found.interaction)),
      ].join(language === 'zh' ? '。' : '. ')}
      table={{
        columns: [
          { id: 'lever', name: words(shareWords.shares) },
          { id: 'share', name: words(chartWords.difference) },
          { id: 'low', name: words(chartWords.low) },
          { id: 'high', name: words(chartWords.high) },
          { id: 'alone', name: words(shareWords.alone) },
        ],
        rows: [
          ...found.shares.map(({ share, low, high, alone }, i) => (
            [names[i], share * scale, low * scale, high * scale, alone * scale]
          )),
          [words(shareWords.total), found.difference * scale, found.low * scale,
            found.high * scale, NaN],
        ],
      }}
    >
      <Waterfall lines={lines} show={(value) => show(value / scale)} />
    </ChartFrame>
  );
}

/** In the unit shown: the parts as they are shown add up to the whole as it is shown. */
function linesOf(
  found: AttributedFigure,
  metric: Metric,
  names: readonly string[],
): WaterfallLine[] {
  const scale = figureScale(metric);
  const parts = roundedToAddUp(
    found.shares.map(({ share }) => share * scale), Number(`1e${-metric.digits}`),
  );
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return [...found.shares, found].map(({ low, high }, row) => {
    const value = parts[row] ?? whole;
    const interval = Number.isNaN(low) ? undefined : [low * scale, high * scale] as const;
    return { name: names[row], a: undefined, b: value, difference: value, interval };
  });
}

/** Only a part whose interval keeps away from zero is named. */
function titleOf(
  { shares }: AttributedFigure,
  metric: Metric,
  names: readonly string[],
  language: Language,
): string {
  const sure = shares
    .map((share, i) => ({ ...share, name: names[i] }))
    .filter(({ low, high }) => low > 0 || high < 0)
    .sort((one, other) => Math.abs(other.share) - Math.abs(one.share));
  const name = metric.label[language];
  if (sure.length === 0) {
    return name + (language === 'zh' ? '：' : ': ') + shareWords.noShareSure[language];
  }
  const share = joined(showChange(metric, sure[0].share, language));
  return shareSentences.largestShare[language](name, sure[0].name, share);
}
