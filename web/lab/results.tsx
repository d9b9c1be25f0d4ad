// The results: the answer first, then the charts behind it: the figure that answers or another one
// by hour and by part, the two distributions and the platform's money. Each title is a finding.

import { useOrigin } from '../charts/made-of.ts';
import type { Comparison } from '../../sim-core/index.ts';
import { type Metric, metricById, metrics } from '../../sim-core/figures.ts';
import { Explained } from '../frame/explained.tsx';
import { answeringFigure } from '../state/asked.ts';
import { isBroken } from '../state/health.ts';
import { figureOf } from '../state/paired.ts';
import { useResults } from '../state/results.ts';
import { useView } from '../state/view.ts';
import { useHealth, useSpokenAnswer } from '../state/use-health.ts';
import { chartWords } from '../words/chart-words.ts';
import { howSure } from '../words/finding.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { Answer } from './answer.tsx';
import { Arms } from './arms.tsx';
import { Breakdowns, dividing } from './breakdowns.tsx';
import { MeasuredChain } from './chain.tsx';
import { FigureFormula } from './figure-formula.tsx';
import { LeverShares } from './lever-shares.tsx';
import { MoneyFlows } from './money-flows.tsx';
import { PeopleCharts } from './people-charts.tsx';
import { ProfitChart } from './profit-chart.tsx';
import { IncomeChart, LorenzChart, TimeChart } from './spread-charts.tsx';
import { Sweep } from './sweep.tsx';
import { WeeksChart } from './weeks-chart.tsx';
import '../styles/answer.css';
import '../styles/print.css';

export function Results() {
  const words = useWords();
  const { comparison } = useSpokenAnswer();
  const stale = useResults((results) => results.stale);
  if (comparison === undefined) return <p className="quiet loading">{words(chartWords.empty)}</p>;
  return (
    <div className={stale ? 'results stale' : 'results'} data-testid="results">
      <Answer />
      <Beside />
      <FigureChoice comparison={comparison} />
      <ChosenFigure comparison={comparison} />
      <div className="chart-pair">
        <IncomeChart comparison={comparison} />
        <TimeChart comparison={comparison} />
        <LorenzChart comparison={comparison} />
      </div>
      <PeopleCharts comparison={comparison} />
      <ProfitChart comparison={comparison} />
      <MoneyFlows comparison={comparison} />
      <OnPaper />
    </div>
  );
}

/** Further policies beside B, by the chosen figure too. */
function Beside() {
  return <Arms metric={useChosen()} />;
}

/** Printed only: where the numbers come from, and the link that opens them again. */
function OnPaper() {
  const origin = useOrigin();
  return (
    <footer className="on-paper" aria-hidden="true">
      {[...origin, location.href].map((line) => <p key={line}>{line}</p>)}
    </footer>
  );
}

/** The figure that a person has chosen, or else the one that answers the question. */
function useChosen(): Metric {
  const chosen = useView((view) => view.figure);
  const { setup, comparison } = useSpokenAnswer();
  const answering = setup === undefined || comparison === undefined
    ? metrics[0].id
    : answeringFigure(setup, comparison);
  return metricById(chosen ?? answering) ?? metrics[0];
}

function FigureChoice({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const { id } = useChosen();
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

function ChosenFigure({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const metric = useChosen();
  const figure = figureOf(comparison, metric.id);
  // Of an answer in which a check has failed nothing is explained.
  const broken = isBroken(useHealth());
  return (
    <section className="chosen-figure">
      <p className="quiet">
        <Explained text={words(metric.doc)} />{' '}
        {figure === undefined ? '' : howSure(metric, figure, language)}
      </p>
      <FigureFormula key={metric.id} metric={metric} />
      <WeeksChart metric={metric} comparison={comparison} />
      {broken ? null : <MeasuredChain metric={metric} />}
      {broken ? null : <LeverShares metric={metric} />}
      <Sweep metric={metric} />
      {dividing(metric, comparison).length === 0 ? (
        <p className="quiet small">{words(chartWords.noBreakdown)}</p>
      ) : (
        <Breakdowns metric={metric} comparison={comparison} />
      )}
    </section>
  );
}
