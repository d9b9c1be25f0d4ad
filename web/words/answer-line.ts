// The sentence that answers the question on the table, on the days whose numbers are there.

import type { Comparison } from '../../sim-core/index.ts';
import { metricById } from '../../sim-core/figures.ts';
import { answeringFigure, answersOn, standardQuestionOf } from '../state/asked.ts';
import { figureOf } from '../state/paired.ts';
import { samePolicy } from '../state/policies.ts';
import type { Setup } from '../state/setup.ts';
import { chartWords } from './chart-words.ts';
import { headline } from './headline.ts';
import type { Language } from './language.ts';
import { toolWords } from './tool-words.ts';

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
  return headline(answersOn(standardQuestionOf(setup), days), metric, figure, language);
}
