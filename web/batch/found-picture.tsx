// The picture that a design asks for: a line over one factor, a map with the line of zero over two,
// bars where it tells what each factor does, and a count of signs for any other.

import type { Experiment } from '../../scenarios/experiments.ts';
import { type ComparedFigure, canonicalJson } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { HeatMap, type HeatCell } from '../charts/heat-map.tsx';
import { LeverCurve } from '../charts/lever-curve.tsx';
import { isGrid, plannedRows, seedsKnown } from '../state/batch-rows.ts';
import { useBatch } from '../state/batch.ts';
import { isClaimed } from '../state/paired.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { factorLabel, levelText } from '../words/batch-text.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { figureScale, joined, listed, showChange, unitOfChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { FactorEffects } from './factor-effects.tsx';
import type { PictureProps } from './picture-props.ts';

export function FoundPicture(props: PictureProps) {
  const { experiment, moved } = props;
  const tellsFactors = useBatch(({ findings }) => (findings?.sensitivities.length ?? 0) > 0);
  const rows = useBatch((batch) => batch.rows);
  if (rows.length === 0) return null;
  if (tellsFactors) return <FactorEffects {...props} />;
  if (moved.length === 1) return <Ribbon {...props} />;
  if (moved.length === 2 && isGrid(experiment, moved)) return <Heat {...props} />;
  return <Signs {...props} />;
}

/** What is known of the figure at each point, in their order. */
function useFoundAt({ experiment, metric, look }: PictureProps) {
  const rows = useBatch((batch) => batch.rows);
  return plannedRows(experiment, rows, { ...look, figure: metric.id })
    .map(({ found }) => found);
}

/** What a picture is of, where there is a choice of arms. */
function useSubtitle({ experiment, metric, look }: PictureProps) {
  const language = useLanguage();
  const rows = useBatch((batch) => batch.rows);
  const { arm = 0 } = look;
  const seeds = seedsKnown(plannedRows(experiment, rows, { ...look, figure: metric.id }));
  return (what: string): string => listed([
    what,
    ...(experiment.arms.length > 1
      ? [batchSentences.forArm[language](experiment.arms[arm].id)] : []),
    chartSentences.seeds[language](seeds),
  ], language);
}

function Ribbon(props: PictureProps) {
  const words = useWords();
  const language = useLanguage();
  const subtitle = useSubtitle(props);
  const found = useFoundAt(props);
  const { experiment: { factors, points }, moved: [{ place, isNumeric, levels }], metric } = props;
  const factor = factors[place];
  const scale = figureScale(metric);
  const keys = levels.map((level) => canonicalJson(level));
  const at = (point: number): number => {
    const level = points[point][place];
    return isNumeric ? Number(level) : keys.indexOf(canonicalJson(level));
  };
  const curve = found.flatMap((each, point) => (each === undefined || each.n === 0 ? [] : [{
    at: at(point), value: each.difference * scale, low: each.low * scale, high: each.high * scale,
  }])).sort((one, other) => one.at - other.at);
  if (curve.length === 0) return null;
  const tickOf = (value: number): string => (
    levelText(factor, isNumeric ? value : levels[value], language)
  );
  return (
    <ChartFrame
      id={`experiment-${metric.id}`}
      title={batchSentences.over[language](words(metric.label), factorLabel(factor, language))}
      subtitle={subtitle(words(batchWords.ribbonOf))}
      table={{
        columns: [
          { id: factor.lever, name: factorLabel(factor, language) },
          { id: 'difference', name: words(chartWords.difference) },
          { id: 'low', name: words(chartWords.low) },
          { id: 'high', name: words(chartWords.high) },
        ],
        rows: curve.map(({ at: level, value, low, high }) => [tickOf(level), value, low, high]),
      }}
    >
      <LeverCurve
        lines={[{ name: '', points: curve, isMain: true }]}
        levelOfA={{ at: 0, name: words(batchWords.level) }}
        unit={unitOfChange(metric, language)}
        tickOf={tickOf}
      />
    </ChartFrame>
  );
}

function Heat(props: PictureProps) {
  const words = useWords();
  const language = useLanguage();
  const subtitle = useSubtitle(props);
  const found = useFoundAt(props);
  const { experiment: { factors, points }, moved: [across, up], metric } = props;
  const [one, other] = [across, up].map(({ place, levels }) => ({
    name: factorLabel(factors[place], language),
    lever: factors[place].lever,
    levels: levels.map((level) => levelText(factors[place], level, language)),
  }));
  const keyOf = (levels: readonly Experiment['points'][number][number][]): string => (
    levels.map((level) => canonicalJson(level)).join(' ')
  );
  const byLevels = new Map(points.map((point, i) => (
    [keyOf([point[across.place], point[up.place]]), found[i]] as const
  )));
  const known = up.levels.map((row) => across.levels.map((column) => (
    byLevels.get(keyOf([column, row]))
  )));
  const scale = figureScale(metric);
  const cellOf = (each: ComparedFigure | undefined): HeatCell => (
    each === undefined || each.n === 0
      ? { value: NaN, text: '', isClaimed: false }
      : {
        value: each.difference * scale,
        text: joined(showChange(metric, each.difference, language)),
        isClaimed: isClaimed(each),
      }
  );
  return (
    <ChartFrame
      id={`experiment-${metric.id}`}
      title={batchSentences.overTwo[language](words(metric.label), one.name, other.name)}
      subtitle={subtitle(words(batchWords.heatOf))}
      table={{
        columns: [
          { id: one.lever, name: one.name },
          { id: other.lever, name: other.name },
          { id: 'difference', name: words(chartWords.difference) },
          { id: 'low', name: words(chartWords.low) },
          { id: 'high', name: words(chartWords.high) },
        ],
        rows: known.flatMap((line, row) => line.map((each, column) => [
          one.levels[column], other.levels[row],
          ...[each?.difference, each?.low, each?.high].map((value = NaN) => value * scale),
        ])),
      }}
    >
      <HeatMap
        across={one}
        up={other}
        cells={known.map((line) => line.map(cellOf))}
        hues={huesOf(metric)}
      />
    </ChartFrame>
  );
}

/** Above zero and below it: gain and loss where the figure says which is which. */
function huesOf({ better }: Metric): [string, string] {
  if (better === 'neither') return ['--arm-b', '--arm-a'];
  return better === 'higher' ? ['--better', '--worse'] : ['--worse', '--better'];
}

/** Points of a design that no picture shows, by the sign of the difference. */
function Signs(props: PictureProps) {
  const words = useWords();
  const language = useLanguage();
  const found = useFoundAt(props).filter((each) => each !== undefined);
  const claimed = found.filter(isClaimed);
  const up = claimed.filter(({ difference }) => difference > 0).length;
  const down = claimed.length - up;
  return (
    <p className="callout" data-testid="batch-signs">
      <b>{words(props.metric.label)}</b>{language === 'zh' ? '：' : ': '}
      {batchSentences.signs[language](up, down, found.length - claimed.length)}
      {' '}<span className="quiet small">{words(batchWords.noPicture)}</span>
    </p>
  );
}
