// The sentence that answers the question on the table. Its words follow the verdict: a direction
// is said only where the engine claims one, and the numbers are those of the figure that answers.

import type { AnswerWords, StandardQuestion } from '../../scenarios/questions/index.ts';
import type { QuestionStudy } from '../../scenarios/questions/study.ts';
import { type ComparedFigure, refusals, verdicts } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { isClaimed, isUnmoved } from '../state/paired.ts';
import { answerSentences, answerWords } from './answer-words.ts';
import { digitsToTell, joined, showChange, showFigure } from './format.ts';
import type { Language } from './language.ts';

/**
 * "The platform pays: platform profit down from ¥1,200 to −¥6,900". While runs are to come, which
 * `isWhole` says, it is too early to tell why nothing is clear.
 */
export function headline(
  says: AnswerWords | undefined,
  metric: Metric,
  figure: ComparedFigure,
  language: Language,
  isWhole = true,
): string {
  if (isUnmoved(figure)) return stayed(says, metric, figure, language);
  const direct = directWords(says, figure, language, isWhole);
  if (isClaimed(figure)) return said(direct, inNumbers(metric, figure, language), language);
  return said(direct, byHowMuch(metric, figure, language), language);
}

/** The same in a line, for a card: the direct answer and by how much the figure moves. */
export function cardSentence(
  says: AnswerWords | undefined,
  metric: Metric,
  figure: ComparedFigure,
  language: Language,
  isWhole = true,
): string {
  if (isUnmoved(figure)) return unmoved(says, metric, language);
  const direct = directWords(says, figure, language, isWhole);
  return said(direct, byHowMuch(metric, figure, language), language);
}

/**
 * What a question's weeks came to with the defaults, and in how many other worlds they do too;
 * empty where they came to nothing sure.
 */
export function studySentence(
  { says }: StandardQuestion,
  { defaults: { sign }, holds, worlds }: Pick<QuestionStudy, 'defaults' | 'holds' | 'worlds'>,
  language: Language,
): string {
  const told = (sign > 0 ? says?.higher : says?.lower)?.[language];
  if (sign === 0 || told === undefined) return '';
  return answerSentences.holds[language](lowered(told), holds, worlds.length);
}

function unmoved(says: AnswerWords | undefined, { label }: Metric, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  return says?.same[language] ?? label[language] + colon + answerWords.noChange[language];
}

/** "No orders are lost: orders 2,023 in A and in B". */
function stayed(
  says: AnswerWords | undefined,
  metric: Metric,
  figure: ComparedFigure,
  language: Language,
): string {
  const level = unbroken(joined(showFigure(metric, figure.policy, language)));
  const numbers = answerSentences.stays[language](metric.label[language], level);
  return said(says?.same[language] ?? answerWords.noChange[language], numbers, language);
}

/** "platform profit −¥9,236". */
function byHowMuch(metric: Metric, figure: ComparedFigure, language: Language): string {
  const change = joined(showChange(metric, figure.difference, language));
  return `${metric.label[language]} ${unbroken(change)}`;
}

/** A minus stays with its number at the end of a line. */
export function unbroken(number: string): string {
  return number.replace('−', '−\u2060');
}

/** What the verdict answers in words; undefined where nothing fits the question. */
function directWords(
  says: AnswerWords | undefined,
  figure: ComparedFigure,
  language: Language,
  isWhole: boolean,
): string | undefined {
  if (isClaimed(figure)) return (figure.difference > 0 ? says?.higher : says?.lower)?.[language];
  if (figure.verdict === 'same') return says?.same[language] ?? verdicts.same[language];
  if (figure.n === 1) return answerWords.oneRunOnly[language];
  if (!isWhole) return answerWords.notYetClear[language];
  const why = figure.noInterval === undefined ? undefined : refusals[figure.noInterval][language];
  const unclear = answerSentences.notClear[language](figure.n);
  if (why === undefined) return unclear;
  return unclear + (language === 'zh' ? `（${why}）` : ` (${why})`);
}

/** A figure that moved, from where to where; exactly as shown elsewhere. */
export function inNumbers(metric: Metric, figure: ComparedFigure, language: Language): string {
  const digits = digitsToTell(metric, figure.baseline, figure.policy);
  const from = joined(showFigure(metric, figure.baseline, language, digits));
  const to = joined(showFigure(metric, figure.policy, language, digits));
  const name = metric.label[language];
  const isUp = figure.difference > 0;
  return answerSentences.moved[language](name, isUp, unbroken(from), unbroken(to));
}

function said(direct: string | undefined, numbers: string, language: Language): string {
  if (direct === undefined) return numbers;
  if (language === 'zh') return `${direct}：${numbers}`;
  return `${direct[0].toUpperCase()}${direct.slice(1)}: ${lowered(numbers)}`;
}

/** Within a sentence a name begins small, unless it is an abbreviation. */
function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
