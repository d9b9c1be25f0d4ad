// How the open experiment is laid out, before anything of it is run: city, policies, factors,
// seeds, and the rules that are set beforehand.

import { type ReactNode, useMemo } from 'react';
import { type Condition, type Experiment, runCount } from '../../scenarios/experiments.ts';
import { noChange } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { shippedTitle } from '../state/batch-shelf.ts';
import { useBatch } from '../state/batch.ts';
import { batchSentences, batchWords, layoutWords } from '../words/batch-words.ts';
import { conditionText, factorText, stopText } from '../words/batch-text.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { CityEntry, DesignEntry } from './design-entry.tsx';
import { RuleChoice } from './rule-choice.tsx';

export function BatchDesign({ experiment }: { experiment: Experiment }) {
  const words = useWords();
  const language = useLanguage();
  const id = useBatch(({ source }) => source?.id);
  const { baseline, factors, points, arms, seeds, figures: told } = experiment;
  const runs = useMemo(() => runCount(experiment), [experiment]);
  return (
    <section className="batch-design" aria-labelledby="batch-title">
      <h2 id="batch-title">{id === undefined ? experiment.title : words(shippedTitle(id))}</h2>
      <dl>
        <CityEntry scenario={experiment.scenario} />
        <Arms experiment={experiment} />
        {factors.length === 0 ? null : (
          <DesignEntry name={words(batchWords.factors)}>
            <ul>{factors.map((each, i) => <li key={i}>{factorText(each, language)}</li>)}</ul>
          </DesignEntry>
        )}
        {factors.length === 0 ? null : (
          <DesignEntry name={words(batchWords.layout)}>
            {words(layoutWords[experiment.design?.kind ?? 'grid'])}
          </DesignEntry>
        )}
        <DesignEntry name={words(batchWords.seeds)} testId="batch-seeds">
          {batchSentences.seeds[language](seeds.length, experiment.root, seeds.join(' '))}
        </DesignEntry>
        <DesignEntry name={words(batchWords.figures)}>
          {listed(told.map((each) => words(figures[each].label)), language)}
        </DesignEntry>
        {experiment.interval === undefined ? null : (
          <DesignEntry name={words(batchWords.interval)}>{words(batchWords.bootstrap)}</DesignEntry>
        )}
        {experiment.stop === undefined ? null : (
          <DesignEntry name={words(batchWords.stop)}>
            {stopText(experiment.stop, language)}
          </DesignEntry>
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

/** Each policy and what it changes of the baseline. */
function Arms({ experiment: { arms, baseline } }: { experiment: Experiment }) {
  const words = useWords();
  const language = useLanguage();
  const moved = arms.filter(({ policy }) => policy !== baseline);
  if (moved.length === 0) return null;
  return (
    <DesignEntry name={words(batchWords.arms)}>
      <ul>
        {moved.map(({ id, policy }) => (
          <li key={id}>
            {moved.length > 1 ? <b>{id}</b> : null} {againstInWords(baseline, policy, language)}
          </li>
        ))}
      </ul>
    </DesignEntry>
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
    <DesignEntry name={words(batchWords.rule)} testId="batch-rule">
      <RuleChoice experiment={experiment} />
      {decision === undefined ? null : (
        <ul>
          {line(words(batchWords.goal), decision.goal)}
          {decision.guardrails.map((each) => line(words(batchWords.guardrail), each))}
        </ul>
      )}
      {isLate ? <p className="callout">{words(batchWords.ruledLate)}</p> : null}
    </DesignEntry>
  );
}
