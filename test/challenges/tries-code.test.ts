// Codes of tries: each decodes to the levers and figures of all tries, and no single wrong
// character gets through.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet } from '../../scenarios/codes.ts';
import {
  bestOf, type Challenge, compareTries, figuresOf, mostTries, roundedFor, type Try, valuesOf,
} from '../../scenarios/challenges/challenge.ts';
import { parseChallenge } from '../../scenarios/challenges/challenge-file.ts';
import { challengeFile } from '../../scenarios/challenges/shelf.ts';
import { decodeTries, encodeTries, inGroups } from '../../scenarios/challenges/tries-code.ts';

const read = parseChallenge(await challengeFile('ninety-and-thirteen'));
if (!read.ok) throw new Error('the challenge is wrong');
const challenge: Challenge = read.value;

const anyTry: fc.Arbitrary<Try> = fc.record({
  settings: fc.tuple(...challenge.levers.map((lever) => (
    fc.integer({ min: 0, max: valuesOf(lever) - 1 }).map((n) => lever.from + n * lever.step)
  ))),
  figures: fc.tuple(...figuresOf(challenge).map((figure) => (
    fc.double({ min: -3e6, max: 3e6, noNaN: true }).map((value) => (
      roundedFor(figure, figure.endsWith('share') ? Math.abs(value) / 3e6 : value)
    ))
  ))),
});
const anyTries = fc.array(anyTry, { minLength: 1, maxLength: mostTries });

describe('a code of tries', () => {
  it('holds the levers and figures of them all, in groups or not', () => {
    fc.assert(fc.property(anyTries, (tries) => {
      const code = encodeTries(challenge, tries);
      const plain = tries.map(({ settings, figures }) => ({
        settings: [...settings], figures: figures.map((each) => each + 0),
      }));
      expect(decodeTries(code, challenge)).toEqual(plain);
      expect(decodeTries(` ${inGroups(code).toLowerCase()} `, challenge)).toEqual(plain);
    }), { numRuns: 50 });
  });

  it('is refused with any one character wrong, or cut: all of them', () => {
    fc.assert(fc.property(anyTries, (tries) => {
      const code = encodeTries(challenge, tries);
      for (let at = 0; at < code.length; at++) {
        for (const other of codeAlphabet) {
          if (other === code[at]) continue;
          const wrong = code.slice(0, at) + other + code.slice(at + 1);
          if (decodeTries(wrong, challenge) !== 'check') throw new Error(`${wrong} was taken`);
        }
      }
    }), { numRuns: 5 });
  });

  it('says why it is refused', () => {
    const [tried] = fc.sample(anyTry, 1);
    const code = encodeTries(challenge, [tried]);
    expect(decodeTries(code, { ...challenge, number: 1 })).toBe('challenge');
    expect(decodeTries(`0${code.slice(1)}`, challenge)).toBe('character');
    expect(decodeTries('', challenge)).toBe('character');
    expect(decodeTries(encodeTries(challenge, Array(11).fill(tried) as Try[]), challenge))
      .toBe('challenge');
  });
});

describe('the best try', () => {
  it('keeps all before it has least of the aim', () => {
    const settings = challenge.levers.map(({ from }) => from);
    const of = (coupons: number, onTime: number): Try => (
      { settings, figures: [coupons, 60_000, onTime, 1300, 1800] }
    );
    const [dear, cheap, late] = [of(100, 0.9), of(50, 0.9), of(0, 0.899)];
    expect(bestOf(challenge, [late, dear, cheap])).toBe(cheap);
    expect(compareTries(challenge, late, dear)).toBeGreaterThan(0);
  });
});
