// What a share card says: the words and numbers of the answer on the screen, nothing of its own.

import { type ComparedFigure, engineVersion, refusals } from '../../sim-core/index.ts';
import { figures, type Metric, metricById } from '../../sim-core/figures.ts';
import { answeringFigure } from '../state/asked.ts';
import { answerLink } from '../state/link-question.ts';
import { figureOf, isUnmoved } from '../state/paired.ts';
import { keyOf } from '../state/reproduce.ts';
import { answerSentences, daysName } from '../words/answer-words.ts';
import { cardSentences, cardWords } from '../words/card-words.ts';
import { fileWords } from '../words/file-words.ts';
import { figureScale, joined, showChange } from '../words/format.ts';
import { weatherWords } from '../words/lab-words.ts';
import { type SideLine, sideLines } from '../words/side-lines.ts';
import { toolSentences } from '../words/tool-words.ts';
import { verdictWord } from '../words/verdict-word.ts';
import type { AnswerAtHand } from './at-hand.ts';

/** One side of the answer. */
export interface CardSide {
  readonly name: string;
  readonly hue: SideLine['hue'];
  readonly change: string;
  readonly verdict: string;
  readonly figure: ComparedFigure;
}

/** The figure that answers, seed by seed, in the unit that people read. */
export interface CardChart {
  readonly title: string;
  readonly values: readonly number[];
  readonly difference: number;
  readonly interval: readonly [number, number] | undefined;
  show(value: number): string;
}

export interface CardContent {
  readonly place: string;
  readonly asked: string;
  readonly headline: string;
  /** How sure it is: the interval, the seeds, the checks. */
  readonly state: string;
  readonly sides: readonly CardSide[];
  readonly chart: CardChart | undefined;
  readonly foot: readonly string[];
  readonly link: string;
  /** Over all of it, while seeds are still to come. */
  readonly watermark: string | undefined;
}

const mostSeedsNamed = 8;

/** The card's content; `drawn`: the answer as it stands on the page. */
export async function cardContent(answer: AnswerAtHand, drawn: Element): Promise<CardContent> {
  const { setup, comparison, shown, language, checks, headline, horizon, open, isBroken } = answer;
  const { scenario } = setup;
  const textOf = (part: string): string => drawn.querySelector(part)?.textContent?.trim() ?? '';
  const id = answeringFigure(setup, comparison);
  const [metric, figure] = [metricById(id), figureOf(comparison, id)];
  const { seeds, n } = comparison;
  const named = seeds.slice(0, mostSeedsNamed).join(', ');
  const key = isSecureContext ? [cardSentences.key[language](await keyOf(shown))] : [];
  const done = shown.days === '1' ? answerSentences.simulatedDays : answerSentences.runs;
  return {
    place: [scenario.label, weatherWords[scenario.weather], daysName(shown.days)]
      .map((text) => text[language]).join(' · '),
    asked: textOf('.asked') || cardWords.own[language],
    headline,
    state: [
      ...(isBroken || metric === undefined || figure === undefined
        ? []
        : [intervalOf(metric, figure, answer)]),
      done[language](n),
      toolSentences.checks[language](...checks),
    ].filter((part) => part !== '').join(' · '),
    sides: sidesOf(answer),
    chart: metric === undefined || figure === undefined
      ? undefined
      : chartOf(metric, figure, answer),
    foot: [
      `${cardSentences.foot[language](
        engineVersion, seeds.length > mostSeedsNamed ? `${named} …` : named,
      )} · ${cardWords.simulated[language]}`,
      ...key,
    ],
    link: answerLink(setup, { horizon, language }),
    watermark: open === undefined ? undefined : fileWords.provisional[language],
  };
}

function intervalOf(
  metric: Metric, figure: ComparedFigure, { language }: AnswerAtHand,
): string {
  if (figure.noInterval !== undefined) return refusals[figure.noInterval][language];
  if (Number.isNaN(figure.low) || isUnmoved(figure)) return '';
  const [low, high] = [figure.low, figure.high].map((value) => (
    joined(showChange(metric, value, language))
  ));
  const between = cardSentences.between[language](low, high);
  return `B − A: ${cardWords.interval[language]} ${between}`;
}

/** Four sides always; of more, those that move most. */
function sidesOf({ comparison, language, isBroken }: AnswerAtHand): readonly CardSide[] {
  return sideLines(comparison, language).map(({ id, name, hue, figure, shownFen }) => ({
    name,
    hue,
    figure,
    change: joined(showChange(figures[id as keyof typeof figures], shownFen, language)),
    verdict: isBroken || figure.n === 1
      ? ''
      : verdictWord(figure)[language],
  }));
}

function chartOf(metric: Metric, figure: ComparedFigure, { language }: AnswerAtHand): CardChart {
  const scale = figureScale(metric);
  const { low, high, difference, perSeed } = figure;
  return {
    title: `${metric.label[language]} · ${cardWords.perSeed[language]}`,
    values: perSeed.difference.filter((value) => !Number.isNaN(value)).map((each) => each * scale),
    difference: difference * scale,
    interval: Number.isNaN(low) ? undefined : [low * scale, high * scale],
    show: (value) => joined(showChange(metric, value / scale, language)),
  };
}
