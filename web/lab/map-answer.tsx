// The answer in one line above the map, so that whoever watches the city knows what it comes to; a
// click opens the whole of it.

import { metricById } from '../../sim-core/figures.ts';
import { answeringFigure, answersOn, standardQuestionOf } from '../state/asked.ts';
import { figureOf } from '../state/paired.ts';
import { samePolicy } from '../state/policies.ts';
import { useView } from '../state/view.ts';
import { useIsBefore, useSpokenAnswer } from '../state/use-health.ts';
import { sideSentence } from '../words/answer-line.ts';
import { answerSentences, daysName } from '../words/answer-words.ts';
import { chartWords } from '../words/chart-words.ts';
import { cardSentence } from '../words/headline.ts';
import { labSentences } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function MapAnswer() {
  const words = useWords();
  const language = useLanguage();
  const show = useView((view) => view.show);
  const { setup, comparison, days, standsIn } = useSpokenAnswer();
  const horizon = useView((view) => view.horizon);
  const id = setup && comparison && answeringFigure(setup, comparison);
  const metric = id && metricById(id);
  const figure = id && figureOf(comparison, id);
  const isBefore = useIsBefore(setup);
  if (!setup || !comparison || !metric || !figure || isBefore) {
    return <p className="map-answer quiet">{words(chartWords.empty)}</p>;
  }
  const says = answersOn(standardQuestionOf(setup), days);
  const isSame = samePolicy(setup.a, setup.b);
  const { n, wanted } = comparison;
  return (
    <p className="map-answer">
      <button
        className={isSame ? 'plain quiet' : 'plain'}
        data-testid="map-answer"
        onClick={() => show({ tab: 'results' })}
      >
        {isSame ? words(chartWords.same)
          : standsIn ? answerSentences.notYet[language](words(daysName(horizon)))
            : (says === undefined ? sideSentence(id, comparison, language) : undefined)
              ?? cardSentence(says, metric, figure, language, n === wanted)}
        {n < wanted ? (
          <span className="small quiet">{labSentences.provisional[language](n, wanted)}</span>
        ) : null}
      </button>
    </p>
  );
}
