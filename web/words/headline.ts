// The sentence that answers the question on the table. Its words follow the verdict: a direction
// is said only where the engine claims one, and the numbers are those of the figure that answers.

import type { StandardQuestion } from '../../scenarios/questions/index.ts';
import { type ComparedFigure, verdicts } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { isClaimed, isUnmoved } from '../state/paired.ts';
import { answerSentences, answerWords } from './answer-words.ts';
import { chartWords } from './chart-words.ts';
import { digitsToTell, joined, showChange, showFigure } from './format.ts';
import type { Language } from './language.ts';

/** "The platform pays: platform profit falls from ¥1,200 to −¥6,900". */
export function headline(
  question: StandardQuestion | undefined,
  metric: Metric,
  figure: ComparedFigure,
  language: Language,
): string {
  if (isUnmoved(figure)) return chartWords.same[language];
  const direct = directWords(question, figure, language);
  if (isClaimed(figure)) return said(direct, inNumbers(metric, figure, language), language);
  const change = joined(showChange(metric, figure.difference, language));
  const gap = language === 'zh' ? '' : ' ';
  return said(direct, metric.label[language] + gap + change, language);
}

/** The same in a line, for a card: the direct answer and by how much the figure moves. */
export function cardSentence(
  question: StandardQuestion,
  metric: Metric,
  figure: ComparedFigure,
  language: Language,
): string {
  const change = joined(showChange(metric, figure.difference, language));
  const gap = language === 'zh' ? '' : ' ';
  const direct = directWords(question, figure, language);
  return said(direct, metric.label[language] + gap + change, language);
}

/** What the verdict answers in words; undefined where nothing fits the question. */
function directWords(
  question: StandardQuestion | undefined,
  figure: ComparedFigure,
  language: Language,
): string | undefined {
  const { says } = question ?? {};
  if (isClaimed(figure)) return (figure.difference > 0 ? says?.higher : says?.lower)?.[language];
  if (figure.verdict === 'same') return says?.same[language] ?? verdicts.same[language];
  if (figure.n === 1) return answerWords.oneDayOnly[language];
  return answerSentences.notClear[language](figure.n);
}

/** A figure that moved, from where to where; exactly as shown elsewhere. */
export function inNumbers(metric: Metric, figure: ComparedFigure, language: Language): string {
  const digits = digitsToTell(metric, figure.baseline, figure.policy);
  const from = joined(showFigure(metric, figure.baseline, language, digits));
  const to = joined(showFigure(metric, figure.policy, language, digits));
  const name = metric.label[language];
  return answerSentences.moved[language](name, figure.difference > 0, from, to);
}

function said(direct: string | undefined, numbers: string, language: Language): string {
  if (direct === undefined) return numbers;
  return language === 'zh' ? `${direct}：${numbers}` : `${direct}: ${lowered(numbers)}`;
}

/** Within a sentence a name begins small, unless it is an abbreviation. */
function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
