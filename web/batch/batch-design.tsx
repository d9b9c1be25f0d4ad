// How the open experiment is laid out, before anything of it is run: city, policies, factors, seeds,
// and the rules that are set beforehand.

import { type ReactNode, useMemo } from 'react';
import { type Condition, type Experiment, runCount } from '../../scenarios/experiments.ts';
import { noChange } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { useBatch } from '../state/batch.ts';
import { batchSentences, batchWords, layoutWords } from '../words/batch-words.ts';
import { conditionText, factorText, stopText, windowText } from '../words/batch-text.ts';
import { batchTitles } from '../words/batch-titles.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import { listed } from '../words/format.ts';
import { weatherWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { RuleChoice } from './rule-choice.tsx';

export function BatchDesign({ experiment }: { experiment: Experiment }) {
  const words = useWords();
  const language = useLanguage();
  const id = useBatch(({ source }) => source?.id);
  const { scenario, baseline, factors, points, arms, seeds, figures: told } = experiment;
  const { label, weather, days, warmUp, windows = [] } = scenario;
  const runs = useMemo(() => runCount(experiment), [experiment]);
  const title = id === undefined ? undefined : batchTitles[id];
  return (
    <section className="batch-design" aria-labelledby="batch-title">
      <h2 id="batch-title">{title === undefined ? experiment.title : words(title)}</h2>
      <dl>
        <Entry name={words(batchWords.city)}>
          {listed([
            words(label), words(weatherWords[weather]),
            batchSentences.days[language](days, warmUp),
            ...windows.map((each) => windowText(each, language)),
          ], language)}
        </Entry>
        <Arms experiment={experiment} />
        {factors.length === 0 ? null : (
          <Entry name={words(batchWords.factors)}>
            <ul>{factors.map((each, i) => <li key={i}>{factorText(each, language)}</li>)}</ul>
          </Entry>
        )}
        {factors.length === 0 ? null : (
          <Entry name={words(batchWords.layout)}>
            {words(layoutWords[experiment.design?.kind ?? 'grid'])}
          </Entry>
        )}
        <Entry name={words(batchWords.seeds)} testId="batch-seeds">
          {batchSentences.seeds[language](seeds.length, experiment.root, seeds.join(' '))}
        </Entry>
        <Entry name={words(batchWords.figures)}>
          {listed(told.map((each) => words(figures[each].label)), language)}
        </Entry>
        {experiment.stop === undefined ? null : (
          <Entry name={words(batchWords.stop)}>{stopText(experiment.stop, language)}</Entry>
        )}
        <Rule experiment={experiment} />
      </dl>
      <p className="small quiet">
        {batchSentences.runs[language](points.length, arms.length, seeds.length, runs)}
        {baseline.changes.length === 0
          ? '' : `. ${words(batchWords.baseline)}: ${againstInWords(noChange, baseline, language)}`}
      </p>
    </section>
  );
}

function Entry({ name, testId, children }: {
  name: string;
  testId?: string;
  children: ReactNode;
}) {
  return (
    <div data-testid={testId}>
      <dt className="small quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Each policy and what it changes of the baseline. */
function Arms({ experiment: { arms, baseline } }: { experiment: Experiment }) {
  const words = useWords();
  const language = useLanguage();
  const moved = arms.filter(({ policy }) => policy !== baseline);
  if (moved.length === 0) return null;
  return (
    <Entry name={words(batchWords.arms)}>
      <ul>
        {moved.map(({ id, policy }) => (
          <li key={id}>
            {moved.length > 1 ? <b>{id}</b> : null} {againstInWords(baseline, policy, language)}
          </li>
        ))}
      </ul>
    </Entry>
  );
}

/** What will be done upon which answer. */
function Rule({ experiment }: { experiment: Experiment }) {
  const words = useWords();
  const language = useLanguage();
  const isLate = useBatch((batch) => batch.isRuledLate);
  const { decision } = experiment;
  const line = (name: string, condition: Condition): ReactNode => (
    <li key={conditionText(condition, language)}>
      <span className="quiet">{name}</span> {conditionText(condition, language)}
    </li>
  );
  return (
    <Entry name={words(batchWords.rule)} testId="batch-rule">
      <RuleChoice experiment={experiment} />
      {decision === undefined ? null : (
        <ul>
          {line(words(batchWords.goal), decision.goal)}
          {decision.guardrails.map((each) => line(words(batchWords.guardrail), each))}
        </ul>
      )}
      {isLate ? <p className="callout">{words(batchWords.ruledLate)}</p> : null}
    </Entry>
  );
}
