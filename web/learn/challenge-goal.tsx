// What must be reached, where it stands without a move, and where the best try brought it.

import {
  bestOf, type Bounded, boundsToKeep, type Challenge, figureOf, keptBy, metricOfFigure, type Try,
} from '../../scenarios/challenges/challenge.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { challengeSentences, challengeWords } from '../words/challenge-words.ts';
import { joined, showFigure } from '../words/format.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import type { Tries } from './use-tries.ts';

interface Props {
  readonly challenge: Challenge;
  readonly round: Tries;
}

export function ChallengeGoal({ challenge, round: { start, tries } }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { aim } = challenge;
  const columns = [start, bestOf(challenge, tries)];
  const rows = [
    ...boundsToKeep(challenge).map((bounded, i) => ({
      figure: bounded.figure, i, wanted: boundWords(bounded, language),
    })),
    { figure: aim.figure, i: undefined, wanted: words(challengeWords[aim.best]) },
  ];
  return (
    <section className="lesson-step" aria-labelledby="goal-title">
      <h2 id="goal-title">{words(challengeWords.goal)}</h2>
      <table className="goal-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="seen-by-readers">{words(challengeWords.figure)}</span>
            </th>
            <th scope="col">{words(challengeWords.bound)}</th>
            <th scope="col">{words(challengeWords.now)}</th>
            <th scope="col">{words(challengeWords.best)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, i, wanted }) => (
            <tr key={figure}>
              <th scope="row">
                {words(metricOfFigure(figure).label)}
                {i === 0 ? <span className="quiet"> · {words(challengeWords.budget)}</span> : null}
              </th>
              <td>{wanted}</td>
              {columns.map((tried, column) => (
                <td key={column}>
                  {tried === undefined ? '–' : (
                    <FigureOfTry challenge={challenge} tried={tried} figure={figure} place={i} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FigureProps {
  readonly challenge: Challenge;
  readonly tried: Try;
  readonly figure: FigureId;
  /** Among what must be kept; undefined for the aim. */
  readonly place: number | undefined;
}

/** A figure of a try, with a sign that is not a colour alone where it must be kept. */
function FigureOfTry({ challenge, tried, figure, place }: FigureProps) {
  const words = useWords();
  const language = useLanguage();
  const value = told(figure, figureOf(challenge, tried, figure), language);
  if (place === undefined) return value;
  const isKept = keptBy(challenge, tried)[place];
  return (
    <span className={isKept ? 'kept' : 'missed'}>
      {value}
      <i role="img" aria-label={words(isKept ? challengeWords.kept : challengeWords.missed)}>
        {isKept ? '✓' : '✗'}
      </i>
    </span>
  );
}

/** A figure of a challenge with its unit. */
export function told(figure: FigureId, value: number, language: Language): string {
  return joined(showFigure(metricOfFigure(figure), value, language));
}

function boundWords({ figure, atLeast, atMost }: Bounded, language: Language): string {
  const { atLeast: least, atMost: most } = challengeSentences;
  return [
    ...(atLeast === undefined ? [] : [least[language](told(figure, atLeast, language))]),
    ...(atMost === undefined ? [] : [most[language](told(figure, atMost, language))]),
  ].join(' ');
}
