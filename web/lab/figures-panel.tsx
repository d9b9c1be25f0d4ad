// The figures by stakeholder: A, B, their difference with its interval, and one word of verdict.
// What is on the screen always says how far the runs are.

import { memo, useMemo } from 'react';
import { groupOrder, headlines, serviceFigures } from '../engine/metric-list.ts';
import { answerAgain, figures } from '../engine/session.ts';
import { hue } from '../frame/hue.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { ShownNumber } from '../frame/shown.tsx';
import { IntervalBar } from '../charts/interval-bar.tsx';
import {
  type ComparedFigure, type HonestInterval, type Text, verdicts,
} from '../../sim-core/index.ts';
import { type Metric, metricById, type MetricGroup } from '../../sim-core/figures.ts';
import { useDistrictNames } from '../state/districts.ts';
import { askFigure } from '../state/asked-figure.ts';
import { figureOf, intervalOfA, isUnmoved } from '../state/paired.ts';
import { basicsOf, othersOf, samePolicy } from '../state/policies.ts';
import { useResults } from '../state/results.ts';
import { sameSetup, useSetup, type Setup } from '../state/setup.ts';
import { useSpokenAnswer } from '../state/use-health.ts';
import { useShownAnswer, useShownProgress } from '../state/weeks.ts';
import { answerWords, daysName } from '../words/answer-words.ts';
import { digitsToTell, joined, showChange, showFigure } from '../words/format.ts';
import { diffSentence, leverChanges } from '../words/diff-sentence.ts';
import { labSentences, labWords, stakeholderWords } from '../words/lab-words.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';

export function FiguresPanel() {
  const words = useWords();
  const stale = useResults((results) => results.stale);
  return (
    <section
      className={stale ? 'figures stale' : 'figures'}
      aria-label={words(labWords.figures)}
      data-testid="figures"
    >
      <div className="figures-head">
        <StateChip />
        <RunButton />
      </div>
      <ShownDays />
      <NoChangeNote />
      <DriftNote />
      <Stakeholders />
      <Services />
      <p className="small quiet">{words(labWords.intervalNote)}</p>
    </section>
  );
}

function StateChip() {
  const words = useWords();
  const language = useLanguage();
  const { progress: ofRun, comparison: run, stale, failure } = useResults();
  const { comparison } = useShownAnswer();
  const progress = useShownProgress();
  const done = comparison?.n ?? 0;
  const wanted = comparison?.wanted ?? 0;
  const text = (): string => {
    if (progress === 'failed') return words(labWords.failed);
    if (progress === 'cancelled') return words(labWords.cancelled);
    if (stale || done === 0) return words(labWords.stale);
    if (done === 1) return words(labWords.previewChip);
    if (progress === 'final') return labSentences.final[language](done);
    return labSentences.provisional[language](done, wanted);
  };
  const share = progress !== 'running' || wanted === 0 || stale ? 0 : done / wanted;
  return (
    <div className="state">
      <span data-testid="state" data-progress={ofRun} data-pairs={run?.n ?? 0}>
        {text()}
      </span>
      {/* Read out only when there is something to know, not at each of the seeds. */}
      <SaidAloud text={progress === 'running' ? '' : text()} />
      <i className="state-bar" aria-hidden="true">
        <i style={{ transform: `scaleX(${share})` }} />
      </i>
      {failure === undefined ? null : (
        <p className="callout small">
          {words(labWords.failedWhy)} <code>{words(failure)}</code>
        </p>
      )}
    </div>
  );
}

/** Which days the figures are of, where they are not simply those of the run that was asked for. */
function ShownDays() {
  const words = useWords();
  const { days, isRun, standsIn } = useShownAnswer();
  return isRun && !standsIn ? null : <p className="small quiet">{words(daysName(days))}</p>;
}

function RunButton() {
  const words = useWords();
  const progress = useResults((results) => results.progress);
  if (progress === 'running') {
    return (
      <button className="plain mini" data-testid="stop" onClick={() => void figures.cancel()}>
        {words(labWords.stop)}
      </button>
    );
  }
  if (progress !== 'cancelled' && progress !== 'failed') return null;
  return (
    <button className="plain mini" onClick={answerAgain}>
      {words(labWords.again)}
    </button>
  );
}

/** Said only when a changed policy moved nothing at all, in any seed. */
function NoChangeNote() {
  const words = useWords();
  const language = useLanguage();
  const names = useDistrictNames();
  const { setup, comparison } = useShownAnswer();
  const now = useSetup((state) => state.held ?? state.setup);
  if (setup === undefined || comparison === undefined || !sameSetup(setup, now)) return null;
  const moved = headlines.some((metric) => {
    const figure = figureOf(comparison, metric.id);
    return figure !== undefined && !isUnmoved(figure);
  });
  if (moved) return null;
  const isSame = samePolicy(setup.a, setup.b);
  const changed = changesInWords(setup, language, names);
  return (
    <p className="callout" data-testid="no-change" data-why={isSame ? 'same' : 'never'}>
      {isSame ? words(labWords.sameAsA) : labSentences.never[language](changed)}
    </p>
  );
}

/** What B changes, so that who reads that nothing came of it knows of what. */
function changesInWords({ a, b }: Setup, language: Language, names: readonly Text[]): string {
  const levers = leverChanges(basicsOf(a), basicsOf(b), language, names);
  if (levers.length > 0) return diffSentence(levers, language);
  return labSentences.changes[language](othersOf(b).length);
}

/** How many figures that still move are named. */
const mostNamed = 4;

/** Said when a run of two weeks or more ends before its figures have settled. */
function DriftNote() {
  const words = useWords();
  const drifting = useShownAnswer().comparison?.drifting ?? [];
  if (drifting.length === 0) return null;
  const names = drifting.slice(0, mostNamed).map((id) => (
    words(metricById(id)?.label ?? { zh: id, en: id })
  ));
  return (
    <p className="callout" data-testid="drifting">
      {words(labWords.drifting)}
      {names.join(words({ zh: '、', en: ', ' }))}
      {drifting.length > mostNamed ? ' …' : ''}
    </p>
  );
}

/** Apart from the head, so that a new question's first state draws none of the figures again. */
const Stakeholders = memo(function Stakeholders() {
  return groupOrder.map((group) => <Stakeholder key={group} group={group} />);
});

/** What services beside the preset's own bring. */
function Services() {
  const words = useWords();
  const ids = useSetup((state) => state.setup.scenario.verticals);
  return useMemo(() => serviceFigures(ids), [ids]).map(({ id, label, figures: mine }) => (
    <section key={id} className="stakeholder" data-service={id}>
      <h3>
        <span className="key" style={hue('city')} />
        {words(label)}
      </h3>
      {mine.map((metric) => (
        <FigureRow key={metric.id} metric={metric} />
      ))}
    </section>
  ));
}

function Stakeholder({ group }: { group: MetricGroup }) {
  const words = useWords();
  const mine = headlines.filter((metric) => metric.group === group);
  if (mine.length === 0) return null;
  return (
    <section className="stakeholder">
      <h3>
        <span className="key" style={hue(group)} />
        {words(stakeholderWords[group])}
      </h3>
      {mine.map((metric) => (
        <FigureRow key={metric.id} metric={metric} />
      ))}
    </section>
  );
}

function FigureRow({ metric }: { metric: Metric }) {
  const words = useWords();
  const language = useLanguage();
  const figure = figureOf(useSpokenAnswer().comparison, metric.id);
  if (figure === undefined) {
    return (
      <div className="figure empty" data-figure={metric.id}>
        <span className="figure-name">{words(metric.label)}</span>
        <span className="quiet">–</span>
      </div>
    );
  }
  const digits = digitsToTell(metric, figure.baseline, figure.policy);
  const a = showFigure(metric, figure.baseline, language, digits);
  const b = showFigure(metric, figure.policy, language, digits);
  const spoken = `${words(metric.label)}: ${joined(a)} → ${joined(b)}`;
  return (
    <button
      className="figure"
      data-figure={metric.id}
      data-difference={figure.difference}
      title={words(metric.doc)}
      onClick={() => askFigure(metric.id)}
    >
      <span className="figure-name">{words(metric.label)}</span>
      <span className="arms">
        {isUnmoved(figure) ? null : (
          <>
            <ShownNumber shown={{ ...a, before: '', after: '' }} />
            <span className="arrow">→</span>
          </>
        )}
        <b>
          <ShownNumber shown={b} />
        </b>
      </span>
      <Difference metric={metric} figure={figure} spoken={spoken} />
    </button>
  );
}

interface DifferenceProps {
  readonly metric: Metric;
  readonly figure: ComparedFigure;
  /** The figure and both its values, for who listens to the page. */
  readonly spoken: string;
}

function Difference({ metric, figure, spoken }: DifferenceProps) {
  const words = useWords();
  const language = useLanguage();
  const { comparison, setup, isRun } = useShownAnswer();
  if (isUnmoved(figure)) {
    const ofA = isRun && comparison && setup && intervalOfA(setup, comparison, figure, metric);
    return (
      <span className="difference quiet">
        <span>{ofA && spreadOf(metric, ofA, language)}</span>
        <span className="verdict">{words(answerWords.noChange)}</span>
      </span>
    );
  }
  const digits = digitsToTell(metric, figure.baseline, figure.policy);
  const shown = showChange(metric, figure.difference, language, digits);
  // One pair has no interval, and nothing is said of a direction without one.
  const known = figure.n > 1;
  const verdict = words(verdicts[figure.verdict]);
  return (
    <>
      <IntervalBar
        figure={figure}
        label={`${spoken}, ${joined(shown)}, ${verdict}`}
      />
      <span className="difference">
        <ShownNumber shown={shown} />
        <span className={`verdict ${figure.verdict}`}>{known ? verdict : ''}</span>
      </span>
    </>
  );
}

/** How far A's own mean may be off: half of its 95 % interval. */
function spreadOf(metric: Metric, { low, high }: HonestInterval, language: Language): string {
  if (Number.isNaN(low)) return '';
  return `± ${showFigure(metric, (high - low) / 2, language).number}`;
}
