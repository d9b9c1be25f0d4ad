// A curve of a lesson, from its answers: on its last days, with the first day beside, so that who
// had time to react is seen; or, of a promise, what it brings the platform and all others.

import { useId, type ReactNode } from 'react';
import {
  type ByDays, type Exhibits, type KeptCurve, type KeptExternality, leverOf,
} from '../../scenarios/lessons/exhibits.ts';
import { type CurveId, curves } from '../../scenarios/curves/named.ts';
import { type Metric, metricById } from '../../sim-core/figures.ts';
import { ChartWords } from '../charts/chart-description.ts';
import { ExternalityCurve } from '../charts/externality-curve.tsx';
import { LeverCurve } from '../charts/lever-curve.tsx';
import { answerSentences, daysName, reactionsWords } from '../words/answer-words.ts';
import { curveFinding, inUnitShown, sidesFinding } from '../words/curve-finding.ts';
import { figureScale, showSetting, unitOf } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import '../styles/charts.css';
import '../styles/curve.css';

interface Props<T> {
  readonly id: CurveId;
  readonly found: ByDays<T>;
  readonly isProjected: boolean;
}

/** The curve with that name, where the answers have it. */
export function LessonCurve({ id, exhibits, isProjected }: Omit<Props<never>, 'found'> & {
  readonly exhibits: Exhibits;
}) {
  if (id === 'promise') {
    const found = exhibits[id];
    return found === undefined
      ? null
      : <OfSides id={id} found={found} isProjected={isProjected} />;
  }
  const found = exhibits[id];
  return found === undefined
    ? null
    : <OfFigure id={id} found={found} isProjected={isProjected} />;
}

function OfFigure({ id, found, isProjected }: Props<KeptCurve>) {
  const words = useWords();
  const language = useLanguage();
  const { figure } = curves[id];
  const lever = leverOf(id);
  const metric = metricById(figure) as Metric;
  const windows = Object.keys(found);
  const shown = [...new Set([windows[windows.length - 1], windows[0]])];
  const said = shown.map((window) => {
    const [finding] = curveFinding(found[window], lever, metric, language);
    return answerSentences.reactions[language](words(daysName(window)), finding);
  });
  return (
    <Exhibit title={words(curves[id].title)} said={said} note={noteOf(id, shown, words, language)}>
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
    </Exhibit>
  );
}

function OfSides({ id, found, isProjected }: Props<KeptExternality>) {
  const words = useWords();
  const language = useLanguage();
  const lever = leverOf(id);
  const window = Object.keys(found)[Object.keys(found).length - 1];
  return (
    <Exhibit
      title={words(curves[id].title)}
      said={[words(daysName(window)), ...sidesFinding(found[window], lever, language)]}
      note={noteOf(id, [window], words, language)}
    >
      <ExternalityCurve
        found={found[window]}
        lever={lever}
        baseline={words(learnWords.before)}
        isLarge={isProjected}
      />
    </Exhibit>
  );
}

function noteOf(
  id: CurveId,
  windows: readonly string[],
  words: ReturnType<typeof useWords>,
  language: ReturnType<typeof useLanguage>,
): string {
  const reactions = windows.map((window) => answerSentences.reactions[language](
    words(daysName(window)), words(reactionsWords(window)),
  ));
  return [...reactions, words(curves[id].doc)].join(' ');
}

interface ExhibitProps {
  readonly title: string;
  /** What is found, a paragraph each. */
  readonly said: readonly string[];
  readonly note: string;
  readonly children: ReactNode;
}

/** What is shown beside an explanation, under what it says. */
export function Exhibit({ title, said, note, children }: ExhibitProps) {
  const id = useId();
  return (
    <figure className="chart lesson-curve" data-testid="lesson-exhibit" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        {said.map((sentence) => (
          <p key={sentence} className="small">{sentence.replace(/[+−]/g, '$&\u2060')}</p>
        ))}
      </figcaption>
      <ChartWords.Provider value={[title, ...said]}>{children}</ChartWords.Provider>
      <p className="small quiet">{note}</p>
    </figure>
  );
}
