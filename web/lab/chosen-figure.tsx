// The figure that the charts explain: which one, what it means, how sure its difference is, and how
// it is computed.

import type { Comparison } from '../../sim-core/index.ts';
import { type Metric, metricById, metrics } from '../../sim-core/figures.ts';
import { Explained } from '../frame/explained.tsx';
import { answeringFigure } from '../state/asked.ts';
import { figureOf } from '../state/paired.ts';
import { useSpokenAnswer } from '../state/use-health.ts';
import { useView } from '../state/view.ts';
import { chartWords } from '../words/chart-words.ts';
import { howSure } from '../words/finding.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { FigureFormula } from './figure-formula.tsx';

interface Props {
  readonly metric: Metric;
  readonly comparison: Comparison;
}

/** The figure that a person has chosen, or else the one that answers the question. */
export function useChosenFigure(): Metric {
  const chosen = useView((view) => view.figure);
  const { setup, comparison } = useSpokenAnswer();
  const answering = setup === undefined || comparison === undefined
    ? metrics[0].id
    : answeringFigure(setup, comparison);
  return metricById(chosen ?? answering) ?? metrics[0];
}

export function ChosenFigure({ metric, comparison }: Props) {
  const words = useWords();
  const language = useLanguage();
  const figure = figureOf(comparison, metric.id);
  return (
    <>
      <FigureChoice metric={metric} comparison={comparison} />
      <p className="quiet">
        <Explained text={words(metric.doc)} />{' '}
        {figure === undefined ? '' : howSure(metric, figure, language)}
      </p>
      <FigureFormula key={metric.id} metric={metric} />
    </>
  );
}

function FigureChoice({ metric: { id }, comparison }: Props) {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <label className="choice">
      <span>{words(chartWords.figure)}</span>
      <select
        data-testid="figure"
        value={id}
        onChange={(event) => show({ figure: event.target.value })}
      >
        {metrics.filter(({ id }) => figureOf(comparison, id) !== undefined).map((metric) => (
          <option key={metric.id} value={metric.id}>
            {words(metric.label)}
          </option>
        ))}
      </select>
    </label>
  );
}
