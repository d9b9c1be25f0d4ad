// How a lesson's sentences, days and sizes are said: gaps filled from the answers, windows as
// weeks, the places of a dot by where they begin and end.

import { filled, type Gap } from '../../scenarios/lessons/gaps.ts';
import { type Answers, answerOn } from '../../scenarios/lessons/answers.ts';
import { type Dot, metricOf } from '../../scenarios/lessons/lesson.ts';
import type { Place } from '../../scenarios/lessons/score.ts';
import type { Size } from '../../scenarios/schema/experiment-rules.ts';
import { daysPerWeek, readWindow, type Text } from '../../sim-core/index.ts';
import { joined, plainNumber, showChange, showFigure } from './format.ts';
import type { Language } from './language.ts';
import { learnSentences, noChangeWords } from './learn-words.ts';

/** A sentence with its numbers. */
export function toldBy(text: Text, answers: Answers, language: Language): string {
  return filled(text[language], (gap) => numberIn(gap, answers, language));
}

/** Days as people call them. */
export function daysWords(window: string, language: Language): string {
  const days = readWindow(window);
  if (days === undefined) return window;
  const { first, last } = days;
  const isWeek = last - first === daysPerWeek - 1 && first % daysPerWeek === 1;
  const week = last / daysPerWeek;
  if (language === 'zh') {
    if (first === last) return `第 ${first} 天`;
    return isWeek ? `第 ${week} 周` : `第 ${first} 至 ${last} 天`;
  }
  if (first === last) return `day ${first}`;
  return isWeek ? `week ${week}` : `days ${first} to ${last}`;
}

/** "less by 5 % to 20 %". */
export function placeWords(dot: Dot, place: Place, language: Language): string {
  if (place === 0) return noChangeWords[language];
  const { less, more, upTo, from, beyond } = learnSentences;
  const [little, middling] = dot.steps.map((size) => sizeWords(dot, size, language));
  const size = Math.abs(place);
  const amount = size === 1
    ? upTo[language](little)
    : size === 2 ? from[language](little, middling) : beyond[language](middling);
  return (place < 0 ? less : more)[language](amount);
}

/** Where a place ends, as it stands on the line. */
export function sizeWords(dot: Dot, { amount, isShare }: Size, language: Language): string {
  if (isShare) return `${plainNumber(amount * 100, 0, language)}\u00a0%`;
  return joined(showChange(metricOf(dot), amount, language)).replace('+', '');
}

function numberIn(gap: Gap, answers: Answers, language: Language): string {
  const { before, after, change } = answerOn(answers, gap);
  const metric = metricOf(gap);
  const shown = gap.kind === 'change'
    ? showChange(metric, change, language)
    : showFigure(metric, gap.kind === 'before' ? before : after, language);
  // A sign stays with its number at the end of a line.
  return joined(shown).replace(/[+−]/, '$&\u2060');
}
