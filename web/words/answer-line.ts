// The sentence that answers the question on the table, on the days whose numbers are there.

import type { Comparison } from '../../sim-core/index.ts';
import { type FigureId, metricById } from '../../sim-core/figures.ts';
import { answeringFigure, answersOn, standardQuestionOf } from '../state/asked.ts';
import { figureOf, isClaimed } from '../state/paired.ts';
import { samePolicy } from '../state/policies.ts';
import type { Setup } from '../state/setup.ts';
import { chartWords } from './chart-words.ts';
import { sidesInSentence } from './answer-words.ts';
import { joined, showChange } from './format.ts';
import { headline, unbroken } from './headline.ts';
import type { Language, Sentence } from './language.ts';
import { sideLines } from './side-lines.ts';
import { toolWords } from './tool-words.ts';

const mostMoved: Sentence<[string, boolean, string]> = {
  zh: (side, isUp, change) => `${isUp ? '得益' : '损失'}最多的是${side}：每天 ${change}`,
  en: (side, isUp, change) => `${isUp ? 'Best' : 'Worst'} off: ${side}, ${change} a day`,
};

/** An answer that may be spoken of; none is given where a check has failed. */
export function answerLine(
  { setup, comparison, days }: { setup: Setup; comparison: Comparison; days: string },
  isBroken: boolean,
  language: Language,
): string {
  const id = answeringFigure(setup, comparison);
  const [metric, figure] = [metricById(id), figureOf(comparison, id)];
  if (isBroken) return toolWords.broken[language];
  if (metric === undefined || figure === undefined || samePolicy(setup.a, setup.b)) {
    return chartWords.same[language];
  }
  const says = answersOn(standardQuestionOf(setup), days);
  return (says === undefined ? sideSentence(id, comparison, language) : undefined)
    ?? headline(says, metric, figure, language, comparison.n === comparison.wanted);
}

/**
 * "Worst off: consumers, −¥17,144 a day", by as much as the side's line shows; undefined of figures
 * that are no side's, and where none is claimed to move.
 */
export function sideSentence(
  id: FigureId,
  comparison: Comparison,
  language: Language,
): string | undefined {
  const line = sideLines(comparison, language).find((each) => each.id === id);
  const metric = metricById(id);
  if (!line || !metric || line.hue === undefined || !isClaimed(line.figure)) return undefined;
  const side = sidesInSentence[id as keyof typeof sidesInSentence][language];
  const change = unbroken(joined(showChange(metric, line.shownFen, language)));
  return mostMoved[language](side, line.shownFen > 0, change);
}
