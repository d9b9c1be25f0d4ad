// The curve of a lesson, from its answers: on its last days, with the first day beside, so that who
// had time to react is seen.

import type { CurveByWindow } from '../../scenarios/lessons/lesson-curve.ts';
import { leverOf } from '../../scenarios/lessons/lesson-curve.ts';
import { type CurveId, curves } from '../../scenarios/curves/named.ts';
import { type Metric, metricById } from '../../sim-core/figures.ts';
import { ChartWords } from '../charts/chart-description.ts';
import { LeverCurve } from '../charts/lever-curve.tsx';
import { answerSentences, daysName, reactionsWords } from '../words/answer-words.ts';
import { curveFinding, inUnitShown } from '../words/curve-finding.ts';
import { figureScale, showSetting, unitOf } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import '../styles/charts.css';
import '../styles/curve.css';

interface Props {
  readonly id: CurveId;
  readonly found: CurveByWindow;
  readonly isProjected: boolean;
}

export function LessonCurve({ id, found, isProjected }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { title, doc, figure } = curves[id];
  const lever = leverOf(id);
  const metric = metricById(figure) as Metric;
  const windows = Object.keys(found);
  const shown = [...new Set([windows[windows.length - 1], windows[0]])];
  const said = shown.map((window) => {
    const [finding] = curveFinding(found[window], lever, metric, language);
    return answerSentences.reactions[language](words(daysName(window)), finding);
  });
  return (
    <figure className="chart lesson-curve" data-testid="lesson-curve">
      <figcaption>
        <h3>{words(title)}</h3>
        {said.map((sentence) => <p key={sentence} className="small">{sentence}</p>)}
      </figcaption>
      <ChartWords.Provider value={[words(title), ...said]}>
        <LeverCurve
          lines={shown.map((window, i) => ({
            name: words(daysName(window)),
            points: inUnitShown(found[window], metric),
            isMain: i === 0,
          }))}
          levelOfA={{
            at: (found[shown[0]].baseline ?? NaN) * figureScale(metric),
            name: words(learnWords.before),
          }}
          unit={`${words(metric.label)} ${unitOf(metric, language)}`}
          isLarge={isProjected}
          tickOf={(at) => showSetting(lever, at, language)}
        />
      </ChartWords.Provider>
      <p className="small quiet">
        {[...shown.map((window) => answerSentences.reactions[language](
          words(daysName(window)), words(reactionsWords(window)),
        )), words(doc)].join(' ')}
      </p>
    </figure>
  );
}
