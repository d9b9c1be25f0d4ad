// The results: the verdict first, then the chosen figure by hour and by part, the two distributions
// and the platform's money. Each chart's title is its finding.

import { type Comparison, verdicts } from '../../sim-core/index.ts';
import { metricById, metrics } from '../../sim-core/figures.ts';
import { groupOrder, headlines } from '../engine/metric-list.ts';
import { hue } from '../frame/hue.ts';
import { figureOf, isClaimed } from '../state/paired.ts';
import { basicsOf } from '../state/policies.ts';
import { useResults } from '../state/results.ts';
import { useView } from '../state/view.ts';
import { chartWords } from '../words/chart-words.ts';
import { diffSentence, leverChanges } from '../words/diff-sentence.ts';
import { finding, howSure, overall } from '../words/finding.ts';
import { stakeholderWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { Breakdowns, dividing } from './breakdowns.tsx';
import { ProfitChart } from './profit-chart.tsx';
import { IncomeChart, TimeChart } from './spread-charts.tsx';

export function Results() {
  const words = useWords();
  const comparison = useResults((results) => results.comparison);
  const stale = useResults((results) => results.stale);
  if (comparison === undefined) return <p className="quiet loading">{words(chartWords.empty)}</p>;
  return (
    <div className={stale ? 'results stale' : 'results'} data-testid="results">
      <VerdictSentence comparison={comparison} />
      <FigureChoice />
      <ChosenFigure comparison={comparison} />
      <div className="chart-pair">
        <IncomeChart comparison={comparison} />
        <TimeChart comparison={comparison} />
      </div>
      <ProfitChart comparison={comparison} />
    </div>
  );
}

/** One word, what was changed, and what clearly moved for whom. */
function VerdictSentence({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const setup = useResults((results) => results.setup);
  const found = headlines.flatMap((metric) => {
    const figure = figureOf(comparison, metric.id);
    return figure === undefined ? [] : [{ metric, figure }];
  });
  const moved = found.filter(({ figure }) => isClaimed(figure));
  const changes =
    setup === undefined ? [] : leverChanges(basicsOf(setup.a), basicsOf(setup.b), language);
  return (
    <header className="verdict-head">
      <h2>{words(overall(found.map(({ figure }) => figure)))}</h2>
      {changes.length === 0 ? null : <p className="quiet">{diffSentence(changes, language)}</p>}
      <dl>
        {groupOrder.map((group) => {
          const mine = moved.filter(({ metric }) => metric.group === group);
          return mine.length === 0 ? null : (
            <div key={group} style={{ display: 'contents' }}>
              <dt>
                <span className="key" style={hue(group)} />
                {words(stakeholderWords[group])}
              </dt>
              <dd>
                {mine.map(({ metric, figure }) => (
                  <span
                    key={metric.id}
                    className={figure.verdict}
                    data-verdict={words(verdicts[figure.verdict])}
                  >
                    {finding(metric, figure, language)}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </header>
  );
}

function FigureChoice() {
  const words = useWords();
  const chosen = useView((view) => view.figure) ?? metrics[0].id;
  const show = useView((view) => view.show);
  return (
    <label className="choice">
      <span>{words(chartWords.figure)}</span>
      <select
        data-testid="figure"
        value={chosen}
        onChange={(event) => show({ figure: event.target.value })}
      >
        {metrics.map((metric) => (
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
  const id = useView((view) => view.figure) ?? metrics[0].id;
  const metric = metricById(id) ?? metrics[0];
  const figure = figureOf(comparison, metric.id);
  return (
    <section className="chosen-figure">
      <p className="quiet">
        {words(metric.doc)} {figure === undefined ? '' : howSure(metric, figure, language)}
      </p>
      {dividing(metric, comparison).length === 0 ? (
        <p className="quiet small">{words(chartWords.noBreakdown)}</p>
      ) : (
        <Breakdowns metric={metric} comparison={comparison} />
      )}
    </section>
  );
}
