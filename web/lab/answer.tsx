// The answer first: the sentence that answers the question, how sure it is and whose reactions it
// holds, then who gains and who pays, and the figures that planners ask for next.

import { daysPerWeek, type Comparison } from '../../sim-core/index.ts';
import {
  answeringFigure, standardQuestionOf, studiedQuestionOf,
} from '../state/asked.ts';
import { asleepLevers } from '../state/asleep.ts';
import { useDistrictNames } from '../state/districts.ts';
import { useStudy } from '../state/kept.ts';
import { figureOf } from '../state/paired.ts';
import { basicsOf, samePolicy } from '../state/policies.ts';
import { lacksRival } from '../state/rival.ts';
import { isBroken } from '../state/health.ts';
import { useHealth, useIsBefore, useSpokenAnswer } from '../state/use-health.ts';
import { useResults } from '../state/results.ts';
import { leversOutside, type Setup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import type { ShownAnswer } from '../state/weeks.ts';
import { answerLine } from '../words/answer-line.ts';
import { answerSentences, daysName, reactionsWords } from '../words/answer-words.ts';
import { diffSentence, leverChanges } from '../words/diff-sentence.ts';
import { listed } from '../words/format.ts';
import { studySentence } from '../words/headline.ts';
import { labSentences, labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { AnswerFigures } from './answer-figures.tsx';
import { AnswerTools, HealthChip } from './answer-tools.tsx';
import { leverSentences } from '../words/lever-words.ts';
import { RivalNote } from './rival-note.tsx';
import { Stakeholders } from './stakeholders.tsx';
import { WeeksNote } from './weeks-note.tsx';

export function Answer() {
  const { setup, comparison, days, standsIn } = useSpokenAnswer();
  if (setup === undefined || comparison === undefined) return null;
  const lonely = Object.keys(basicsOf(setup.b)).find((lever) => lacksRival(lever, setup));
  return (
    <div className="answer" data-testid="answer" data-days={days}>
      <Headline setup={setup} comparison={comparison} days={days} standsIn={standsIn} />
      <State days={days} comparison={comparison} />
      <WeeksNote />
      {lonely === undefined ? null : <RivalNote lever={lonely} />}
      <Stakeholders comparison={comparison} opens />
      <AnswerFigures comparison={comparison} />
      <AnswerTools />
    </div>
  );
}

interface Props {
  readonly setup: Setup;
  readonly comparison: Comparison;
  readonly days: string;
  readonly standsIn: boolean;
}

export function Headline({ setup, comparison, days, standsIn }: Props) {
  const words = useWords();
  const language = useLanguage();
  const horizon = useView((view) => view.horizon);
  const question = standardQuestionOf(setup);
  const id = answeringFigure(setup, comparison);
  const broken = isBroken(useHealth());
  const isSame = samePolicy(setup.a, setup.b);
  const isBefore = useIsBefore(setup) && !broken;
  const verdict = figureOf(comparison, id)?.verdict;
  const changes = leverChanges(
    basicsOf(setup.a), basicsOf(setup.b), language, useDistrictNames(),
  );
  const asked = [
    ...(question === undefined ? [] : [words(question.title)]),
    ...(changes.length === 0 ? [] : [diffSentence(changes, language)]),
  ];
  return (
    <header>
      {asked.length === 0 ? null : <p className="small quiet asked">{asked.join(' · ')}</p>}
      <h2 data-testid="headline" data-answer={id} data-verdict={verdict}>
        {isBefore ? words(labWords.stale) : standsIn && !broken && !isSame
          // The number of other days is no answer.
          ? answerSentences.notYet[language](words(daysName(horizon)))
          : answerLine({ setup, comparison, days }, broken, language)}
      </h2>
    </header>
  );
}

/** How many seeds it rests on, who had time to react, and under how many assumptions it holds. */
export function State({ days, comparison }: Pick<ShownAnswer, 'days'> & {
  comparison: Comparison;
}) {
  const words = useWords();
  const language = useLanguage();
  const stale = useResults((results) => results.stale);
  const setup = useResults((results) => results.setup);
  const { n, wanted } = comparison;
  const isDone = n === wanted && !stale;
  const done = days === '1' ? answerSentences.simulatedDays : answerSentences.runs;
  const sure = isDone
    ? done[language](n)
    : labSentences.provisional[language](n, wanted);
  const when = words(daysName(days));
  const studied = setup && studiedQuestionOf(setup);
  const study = useStudy(studied?.id);
  const outside = setup === undefined ? [] : leversOutside(setup).map(({ label }) => words(label));
  const asleep = setup === undefined
    ? []
    : asleepLevers(setup, days).map(({ label }) => words(label));
  const isWeeks = Number(days.split('-').pop()) > daysPerWeek;
  return (
    <p className="answer-state small">
      <span className={isDone ? 'chip' : 'chip open'} data-testid="answer-state">
        {sure}
      </span>{' '}
      <HealthChip />{' '}
      <span data-testid="reactions">
        {answerSentences.reactions[language](when, words(reactionsWords(days)))}
      </span>
      {outside.length === 0 ? null : (
        <span className="outside" data-testid="outside-usual">
          {' '}
          {answerSentences.outside[language](listed(outside, language))}
        </span>
      )}
      {asleep.length === 0 ? null : (
        <span data-testid="asleep-here">
          {' '}
          {leverSentences.asleepHere[language](listed(asleep, language))}
        </span>
      )}
      {study === undefined || studied === undefined || !isWeeks ? null : (
        <span data-testid="holds">
          {' '}
          {studySentence(studied, study, language)}
        </span>
      )}
    </p>
  );
}
