// What a prediction is worth, and that a result is drawn in the place that it counts for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptAnswers, lessonNamed } from '../../cli/lessons.ts';
import { answerOn, boundsOf } from '../../scenarios/lessons/answers.ts';
import { offeredReasons } from '../../scenarios/lessons/lesson.ts';
import { placeOf, places, scoreOf, standOf } from '../../scenarios/lessons/score.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';

const lesson = lessonNamed('free-delivery');
const answers = keptAnswers('free-delivery')!.predict;
const truth = lesson.predict.dots.map((dot) => placeOf(dot, answerOn(answers, dot)));
const rightReason = lesson.predict.reasons.findIndex(({ isRight }) => isRight);

describe('the reasons offered', () => {
  it('AC-E1: are all there, and the place of the right one tells nothing', () => {
    const rightAt = shelf.map(({ id }) => {
      const shown = lessonNamed(id);
      const offered = offeredReasons(shown);
      expect(shown.predict.reasons.map((_reason, i) => (
        offered.find(({ at }) => at === i)?.text
      ))).toEqual(shown.predict.reasons.map(({ text }) => text));
      return offered.findIndex(({ isRight }) => isRight);
    });
    for (const place of [0, 1, 2, 3]) {
      const count = rightAt.filter((at) => at === place).length;
      expect(count, `place ${place} of ${rightAt.join()}`).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(shelf.length / 2);
    }
  });

  it.each(['zh', 'en'] as const)('tell nothing by their length in %s', (language) => {
    const ranks = shelf.map(({ id }) => {
      const { reasons } = lessonNamed(id).predict;
      const right = reasons.find(({ isRight }) => isRight)!.text[language].length;
      return reasons.filter(({ text }) => text[language].length > right).length;
    });
    // Neither who takes the longest nor who takes the shortest does better than who throws dice.
    for (const rank of [0, 3]) {
      expect(ranks.filter((each) => each === rank).length, ranks.join()).toBeLessThanOrEqual(3);
    }
    expect(new Set(ranks).size).toBe(4);
  });
});

describe('a score', () => {
  it('is full for who is right in all', () => {
    const { points, of, isReasonRight } = scoreOf(
      lesson, { dots: truth, reason: rightReason }, answers,
    );
    expect(points).toBe(of);
    expect(of).toBe(14);
    expect(isReasonRight).toBe(true);
  });

  it('costs nothing for what is left out, and gives nothing', () => {
    const { points, isReasonRight, dots } = scoreOf(
      lesson, { dots: truth.map(() => null), reason: null }, answers,
    );
    expect(points).toBe(0);
    expect(isReasonRight).toBeNull();
    expect(dots.every(({ isDirectionRight }) => isDirectionRight === null)).toBe(true);
  });

  it('gives two for a direction and a third for the size', () => {
    const other = truth.map((place) => places.find((each) => (
      each !== place && Math.sign(each) === Math.sign(place)
    )) ?? place);
    const wrong = lesson.predict.reasons.findIndex(({ isRight }) => !isRight);
    const { points, isReasonRight } = scoreOf(lesson, { dots: other, reason: wrong }, answers);
    expect(points).toBe(8);
    expect(isReasonRight).toBe(false);
  });
});

describe('where a change stands on the line', () => {
  const [dot] = lesson.predict.dots;
  const answer = answerOn(answers, dot);
  const bounds = boundsOf(dot, answer);

  it('is inside the place that it counts for', () => {
    fc.assert(fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (times) => {
      const change = times * bounds[2];
      const verdict = Math.abs(change) < bounds[0] ? 'same' as const : 'better' as const;
      const place = placeOf(dot, { ...answer, change, verdict });
      const stand = standOf(change, bounds);
      expect(Math.abs(stand - place)).toBeLessThanOrEqual(0.5 + 1e-9);
    }));
  });

  it('rises with the change and stays on the line', () => {
    const changes = Array.from({ length: 401 }, (_, i) => (i - 200) * bounds[2] / 10);
    const stands = changes.map((change) => standOf(change, bounds));
    stands.slice(1).forEach((stand, i) => expect(stand).toBeGreaterThanOrEqual(stands[i]));
    expect(Math.max(...stands)).toBeLessThanOrEqual(3.5);
  });
});
