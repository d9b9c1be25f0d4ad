// What a study of a question's assumptions says: the answer under the defaults, what becomes of its
// sign under each assumption, and which assumptions move it most.

import { engineVersion, intervalOf, sampleOf, screenedBy } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { settingsOf, type StandardQuestion, standardQuestions } from './index.ts';
import { oneAtATime, screenedAssumptions, screenTrajectories } from './variations.ts';

/** What one comparison gave. */
export interface StudyAnswer {
  readonly question: string;
  readonly variation: string;
  /** The answering figure under the baseline, its mean over the seeds. */
  readonly level: number;
  /** Policy less baseline by seed. */
  readonly differences: readonly number[];
}

/** A sign that an interval shows; 0 when it holds zero. */
export type Sign = -1 | 0 | 1;

/** The answer in one world. */
export interface Conclusion {
  readonly variation: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly sign: Sign;
}

/** How much an assumption moves the answer over its usual range. */
export interface Mover {
  readonly assumption: string;
  /** Mean size of its elementary effects, in the figure's unit. */
  readonly size: number;
  readonly spread: number;
}

/** What a study says of one question. */
export interface QuestionStudy {
  readonly question: string;
  /** Of the engine that it was run on: questions are studied one by one. */
  readonly engineVersion: string;
  /** What was tried, in words: a question that asks of something else needs another study. */
  readonly settings: string;
  readonly answer: FigureId;
  readonly defaults: Conclusion;
  /** One at a time, in the order of the assumptions: those that were run. */
  readonly worlds: readonly Conclusion[];
  /** Variations of the list that were not run. */
  readonly untried: readonly string[];
  /** How many of these worlds show the sign of the defaults, the other one, and none. */
  readonly holds: number;
  readonly flips: number;
  readonly fades: number;
  /** The screen, those that move the answer most in front. */
  readonly movers: readonly Mover[];
}

/** A study as it is kept. */
export interface KeptStudy {
  readonly questions: readonly QuestionStudy[];
}

/** The study of questions, all if none are named, from all their comparisons. */
export function studyOf(
  answers: readonly StudyAnswer[],
  questions: readonly StandardQuestion[] = standardQuestions,
): QuestionStudy[] {
  return questions.map((question) => {
    const { id, answer } = question;
    const mine = new Map(answers.filter(({ question }) => question === id)
      .map((each) => [each.variation, each]));
    const [first, ...others] = oneAtATime;
    const defaults = concluded(mine, first.id);
    const worlds = others.filter((each) => mine.has(each.id))
      .map((each) => concluded(mine, each.id));
    const untried = others.filter((each) => !mine.has(each.id)).map((each) => each.id);
    const count = (sign: number): number => (
      worlds.filter((world) => world.sign === sign).length
    );
    const flips = defaults.sign === 0 ? count(1) + count(-1) : count(-defaults.sign);
    const holds = count(defaults.sign);
    return {
      question: id,
      engineVersion,
      settings: settingsOf(question),
      answer,
      defaults,
      worlds,
      untried,
      holds,
      flips,
      fades: worlds.length - holds - flips,
      movers: moversIn(mine),
    };
  });
}

function concluded(mine: ReadonlyMap<string, StudyAnswer>, variation: string): Conclusion {
  const found = answerIn(mine, variation);
  const sample = sampleOf(found.differences);
  const { low, high } = intervalOf(sample);
  const sign = low > 0 ? 1 : high < 0 ? -1 : 0;
  return { variation, difference: sample.mean, low, high, sign };
}

function moversIn(mine: ReadonlyMap<string, StudyAnswer>): Mover[] {
  const answers = screenTrajectories.map(({ points }, t) => (
    points.map((_point, p) => mine.get(`screen ${t} ${p}`)?.differences[0] ?? NaN)
  ));
  return screenedBy(screenTrajectories, answers)
    .map(({ size, spread }, i) => ({ assumption: screenedAssumptions[i].id, size, spread }))
    .sort((a, b) => b.size - a.size);
}

function answerIn(mine: ReadonlyMap<string, StudyAnswer>, variation: string): StudyAnswer {
  const found = mine.get(variation);
  if (found === undefined) throw new Error(`${variation} was not run; join all parts`);
  return found;
}
