// A swept lever as a line: the figure at each value against A on the same seeds, how elastic it is,
// and who had time to react.

import type { Curve } from '../../scenarios/curves/curve.ts';
import type { IntegerLever } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { ChartTable } from '../charts/chart-table.ts';
import { LeverCurve } from '../charts/lever-curve.tsx';
import { useSweep } from '../state/sweep.ts';
import { curveOn } from '../state/sweep-curve.ts';
import { answerSentences, daysName, reactionsWords } from '../words/answer-words.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { curveFinding, inUnitShown } from '../words/curve-finding.ts';
import { curveSentences, curveWords } from '../words/curve-words.ts';
import {
  figureScale, leverForm, listed, showSetting, unitOf, unitOfChange,
} from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { SweepSides } from './sweep-sides.tsx';

const firstDay = '1';

export function SweepChart({ metric, days }: { metric: Metric; days: string }) {
  const words = useWords();
  const language = useLanguage();
  const sweep = useSweep();
  const curve = curveOn(sweep, metric, days);
  const { swept, run, points } = sweep;
  if (swept === undefined || run === undefined || curve === undefined) return null;
  const { lever } = swept;
  const isAssumed = lever.owner === 'world';
  const early = days === firstDay ? undefined : curveOn(sweep, metric, firstDay);
  const shown = [curve, ...(early === undefined ? [] : [early])].map((each, i) => ({
    name: words(daysName(i === 0 ? days : firstDay)),
    points: inUnitShown(each, metric),
    isMain: i === 0,
  }));
  const seeds = points.find((point) => point !== undefined)?.seeds.length ?? 0;
  return (
    <>
      <ChartFrame
        id={`curve-${lever.id}`}
        seeds={seeds}
        title={curveSentences.over[language](words(metric.label), words(lever.label))}
        subtitle={listed([
          ...curveFinding(curve, lever, metric, language), chartSentences.seeds[language](seeds),
        ], language)}
        table={tableOf(curve, lever, metric, words)}
      >
        <LeverCurve
          lines={shown}
          levelOfA={curve.baseline === undefined
            ? undefined
            : { at: curve.baseline * figureScale(metric), name: 'A' }}
          unit={isAssumed ? `B − A, ${unitOfChange(metric, language)}` : unitOf(metric, language)}
          tickOf={(at) => showSetting(lever, at, language)}
        />
      </ChartFrame>
      <p className="small quiet" data-testid="curve-reactions">
        {(early === undefined ? [days] : [firstDay, days]).map((each) => (
          answerSentences.reactions[language](words(daysName(each)), words(reactionsWords(each)))
        )).join(' ')}
        {isAssumed ? ` ${words(curveWords.moves)}` : ''}
      </p>
      {isAssumed ? null : <SweepSides sweep={sweep} lever={lever} days={days} seeds={seeds} />}
    </>
  );
}

/** Each point with its interval, and how elastic the figure is from there to the next. */
function tableOf(
  curve: Curve,
  lever: IntegerLever,
  metric: Metric,
  words: ReturnType<typeof useWords>,
): ChartTable {
  return {
    columns: [
      { id: lever.id, name: words(lever.label) },
      { id: 'value', name: words(curveWords.value) },
      { id: 'low', name: words(chartWords.low) },
      { id: 'high', name: words(chartWords.high) },
      { id: 'elasticity', name: words(curveWords.elasticity) },
      { id: 'elasticity_low', name: words(chartWords.low) },
      { id: 'elasticity_high', name: words(chartWords.high) },
    ],
    rows: inUnitShown(curve, metric).map(({ at, value, low, high }, i) => {
      const { mean = NaN, bounds = '' } = curve.steps.at(i)?.elasticity ?? {};
      const [from, to] = typeof bounds === 'string' ? [NaN, NaN] : bounds;
      return [at * leverForm(lever).scale, value, low, high, mean, from, to];
    }),
  };
}
