// How a class guessed one figure: a column for each place, which is also the button that counts a
// hand; and, once revealed, the seeds on the same line below.

import { type Answers, answerOn } from '../../scenarios/lessons/answers.ts';
import type { Dot } from '../../scenarios/lessons/lesson.ts';
import { dotScore, type Place, places } from '../../scenarios/lessons/score.ts';
import { useLanguage } from '../words/language.ts';
import { learnSentences } from '../words/learn-words.ts';
import { placeWords } from '../words/lesson-sentence.ts';
import { DotHead, Ticks } from './dot-line.tsx';
import { Revealed } from './reveal-step.tsx';

interface Props {
  readonly dot: Dot;
  /** By place. */
  readonly counts: readonly number[];
  readonly answers: Answers;
  readonly isRevealed: boolean;
  addHand(place: Place): void;
}

export function ClassDot({ dot, counts, answers, isRevealed, addHand }: Props) {
  const language = useLanguage();
  const answer = answerOn(answers, dot);
  const most = Math.max(1, ...counts);
  return (
    <div className="dot-row">
      <DotHead dot={dot} before={answer.before} />
      <div>
        <div className="dot-line">
          <div className="dot-places histogram">
            {places.map((place, i) => (
              <button
                key={place}
                className="dot-place"
                aria-label={learnSentences.votes[language](
                  placeWords(dot, place, language), counts[i],
                )}
                onClick={() => addHand(place)}
              >
                <i style={{ height: `calc((100% - 1.6em) * ${counts[i] / most})` }} />
                <span>{counts[i] === 0 ? '' : counts[i]}</span>
              </button>
            ))}
          </div>
          {isRevealed ? null : <Ticks dot={dot} />}
        </div>
        {isRevealed ? (
          <Revealed dot={dot} said={null} score={dotScore(dot, null, answer)} answer={answer} />
        ) : null}
      </div>
    </div>
  );
}
