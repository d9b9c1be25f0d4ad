// How sure a difference is, in a word or two.

import { type ComparedFigure, verdicts, type Text } from '../../sim-core/index.ts';
import { isUnmoved } from '../state/paired.ts';
import { answerWords } from './answer-words.ts';

/** The engine's verdict; of what both arms have alike, that nothing changes. */
export function verdictWord(figure: ComparedFigure): Text {
  return isUnmoved(figure) ? answerWords.noChange : verdicts[figure.verdict];
}
