// A swept lever as a line: the figure at each value against A on the same seeds, how elastic it is,
// who had time to react, and what each unit more of the lever brings each side.

import {
  type Bounded, type ComparedAt, type Curve, curveOf,
} from '../../scenarios/curves/curve.ts';
import { type IntegerLever, readWindow } from '../../sim-core/index.ts';
import { type FigureId, figures, type Metric, stakeholders } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { ChartTable } from '../charts/chart-table.ts';
import { LeverCurve } from '../charts/lever-curve.tsx';
import { ShownNumber } from '../frame/shown.tsx';
import { rainsOf } from '../state/paired.ts';
import { figuresOn, type Sweep, useSweep } from '../state/sweep.ts';
import { answerSentences, daysName, reactionsWords, sideWords } from '../words/answer-words.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { boundsInWords, curveFinding, inUnitShown } from '../words/curve-finding.ts';
import { curveSentences, curveWords } from '../words/curve-words.ts';
import {
  figureScale, joined, leverForm, listed, showChange, showSetting, unitOf, unitOfChange,
} from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

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
      {isAssumed ? null : <Sides sweep={sweep} lever={lever} days={days} />}
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

/** The curve of a figure on some days, as far as its points are there. */
function curveOn({ swept, run, points }: Sweep, metric: Metric, days: string): Curve | undefined {
  if (swept === undefined || run === undefined) return undefined;
  const compared = swept.levels.flatMap((at, i): ComparedAt[] => {
    const point = points.at(i);
    const figure = point === undefined ? undefined : figuresOn(point, days, run)?.[metric.id];
    return figure === undefined || figure.n === 0 ? [] : [{ at, figure }];
  });
  const seeds = points.find((point) => point !== undefined)?.seeds;
  if (compared.length === 0 || seeds === undefined) return undefined;
  const window = readWindow(days);
  const rains = rainsOf(run.scenario, seeds);
  return curveOf(compared, {
    metric, rain: rains.of(window), days: rains.daysIn(window),
    isApart: swept.lever.owner === 'world',
  });
}

interface SidesProps {
  readonly sweep: Sweep;
  readonly lever: IntegerLever;
  readonly days: string;
}

/** What each unit more of the lever brings each side, over the whole range. */
function Sides({ sweep, lever, days }: SidesProps) {
  const words = useWords();
  const language = useLanguage();
  const sides = stakeholders.flatMap((id) => {
    const whole = curveOn(sweep, figures[id], days)?.whole;
    return whole === undefined || whole.slope.mean === 0 ? [] : [{ id, slope: whole.slope }];
  });
  if (sides.length === 0) return null;
  const { scale } = leverForm(lever);
  const more = showSetting(lever, 1 / scale, language);
  // Said once where no side has an interval.
  const [{ slope: { bounds: first } }] = sides;
  const refusal = sides.every(({ slope }) => slope.bounds === first) ? first : undefined;
  const inCell = (id: FigureId, bounds: Bounded['bounds']): string => (
    bounds === refusal ? '' : boundsInWords(bounds, (value) => (
      joined(showChange(figures[id], value / scale, language))
    ), 'interval', language)
  );
  return (
    <>
    <h4 id="curve-sides">
      {curveSentences.eachMore[language](words(lever.label), more)}
      {typeof refusal === 'string' ? boundsInWords(refusal, String, 'interval', language) : ''}
    </h4>
    <table className="curve-sides" data-testid="curve-sides" aria-labelledby="curve-sides">
      <thead className="small quiet">
        <tr>
          <th scope="col">{words(curveWords.whom)}</th>
          <th scope="col">{words(curveWords.aDay)}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sides.map(({ id, slope: { mean, bounds } }) => (
          <tr key={id} data-side={id} data-slope={mean / scale}>
            <th scope="row">{words(sideWords[id])}</th>
            <td><ShownNumber shown={showChange(figures[id], mean / scale, language)} /></td>
            <td className="small quiet">{inCell(id, bounds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    </>
  );
}
