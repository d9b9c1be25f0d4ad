// Answer codes: each decodes to the whole prediction, and no single wrong character, nor any two
// neighbours that changed places, gets through.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet } from '../../scenarios/codes.ts';
import { codeLength, decodeCode, encodePrediction } from '../../scenarios/lessons/code.ts';
import { lessonNamed } from '../../cli/lessons.ts';
import { mostLessons } from '../../scenarios/lessons/lesson.ts';
import { places, type Prediction } from '../../scenarios/lessons/score.ts';
import { entryOf, tallyOf } from '../../web/learn/tally.ts';

const lesson = lessonNamed('free-delivery');
const dotCount = lesson.predict.dots.length;
const reasonCount = lesson.predict.reasons.length;

const anyPrediction: fc.Arbitrary<Prediction> = fc.record({
  dots: fc.array(fc.constantFrom(...places, null), { minLength: dotCount, maxLength: dotCount }),
  reason: fc.constantFrom(null, ...Array.from({ length: reasonCount }, (_, i) => i)),
});
const anyNumber = fc.integer({ min: 1, max: mostLessons });

describe('an answer code', () => {
  it('is five characters that hold the whole prediction', () => {
    fc.assert(fc.property(anyPrediction, anyNumber, (prediction, number) => {
      const code = encodePrediction({ number }, prediction);
      expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`));
      expect(decodeCode(code, { ...lesson, number })).toEqual(prediction);
      const wide = code.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
      const parted = `${code.slice(0, 3)}－${wide.slice(3)}`;
      for (const typed of [` ${code.toLowerCase()} `, wide, parted]) {
        expect(decodeCode(typed, { ...lesson, number })).toEqual(prediction);
      }
    }));
  });

  it('AC-C2: is refused with any one character wrong: all of them', () => {
    fc.assert(fc.property(anyPrediction, anyNumber, (prediction, number) => {
      const code = encodePrediction({ number }, prediction);
      for (let at = 0; at < codeLength; at++) {
        for (const other of codeAlphabet) {
          if (other === code[at]) continue;
          const wrong = code.slice(0, at) + other + code.slice(at + 1);
          expect(decodeCode(wrong, { ...lesson, number })).toBe('check');
        }
      }
    }));
  });

  it('is refused with two neighbours changed', () => {
    fc.assert(fc.property(anyPrediction, anyNumber, (prediction, number) => {
      const code = encodePrediction({ number }, prediction);
      for (let at = 0; at + 1 < codeLength; at++) {
        if (code[at] === code[at + 1]) continue;
        const wrong = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
        expect(decodeCode(wrong, { ...lesson, number })).toBe('check');
      }
    }));
  });

  it('says why it is refused', () => {
    const code = encodePrediction({ number: 2 }, { dots: [1, null, 0, -3], reason: 1 });
    expect(decodeCode(code, lesson)).toBe('lesson');
    expect(decodeCode(code.slice(1), lesson)).toBe('length');
    expect(entryOf(` ${code}${code.slice(3)}`, lesson)).toBe('length');
    expect(decodeCode(`0${code.slice(1)}`, lesson)).toBe('character');
  });

  it('of more dots than a lesson asks is of another lesson', () => {
    const code = encodePrediction(lesson, { dots: [1, 1, 1, 1], reason: 0 });
    const small = {
      number: lesson.number, predict: { ...lesson.predict, dots: lesson.predict.dots.slice(0, 2) },
    };
    expect(decodeCode(code, small)).toBe('lesson');
  });
});

describe('a tally', () => {
  it('AC-C2: takes forty codes in four minutes, and counts them and the hands', () => {
    const predictions = fc.sample(anyPrediction, 40);
    let keys = 0;
    const entries = predictions.map((prediction) => {
      const code = encodePrediction(lesson, prediction);
      for (let typed = 1; typed < code.length; typed++) {
        keys++;
        expect(entryOf(code.slice(0, typed), lesson)).toBeUndefined();
      }
      keys++;
      const entry = entryOf(code, lesson);
      if (typeof entry !== 'object') throw new Error(`${code} was not taken`);
      return entry;
    });
    expect(keys).toBe(200);
    // Card, Moran and Newell (1980): a key of random letters, and looking at the next code.
    const [secondsPerKey, secondsPerLook] = [0.5, 1.35];
    expect(keys * secondsPerKey + entries.length * secondsPerLook).toBeLessThan(4 * 60);
    const tally = tallyOf(lesson, [
      ...entries,
      { kind: 'hand', hand: { dot: 1, place: -2 } },
      { kind: 'hand', hand: { dot: dotCount, place: 3 } },
    ]);
    expect([tally.predictions, tally.hands]).toEqual([40, 1]);
    expect(tally.dots).toHaveLength(dotCount);
    expect(tally.transfer).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(tally.dots[1][places.indexOf(-2)])
      .toBe(predictions.filter(({ dots }) => dots[1] === -2).length + 1);
    expect(tally.reasons.reduce((sum, each) => sum + each, 0)).toBe(40);
  });
});
