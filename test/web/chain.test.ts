// What is said of a chain from lever to outcome: three links at most, none inside its interval or
// below what matters, and none of an effect that is not claimed itself.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedTogether } from '../../sim-core/experiment/verdict.ts';
import type { MediatedFigure } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/metrics/index.ts';
import { smallestEffectOf } from '../../sim-core/metrics/smallest-effects.ts';
import { mediators } from '../../sim-core/plug-in.ts';
import { chainExplanation, chainTitle, linksOf } from '../../web/words/chain-finding.ts';
import { chainWords, pathWords } from '../../web/words/chain-words.ts';

const metric = figures['orders.placed'];
const baseline = 2000;
const least = smallestEffectOf(metric.id, baseline);

/** A difference and the half-width of its interval, in smallest effects. */
const partOf = fc.tuple(
  fc.integer({ min: -90, max: 90 }).map((tenths) => tenths / 10),
  fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
);

/** A chain as the engine would judge it. */
function chainFrom(sizes: readonly (readonly [middle: number, half: number])[]): MediatedFigure {
  const compared = sizes.map(([middle, half]) => {
    const [mean, reach] = [middle * least, half * least];
    // Two-sided, of an interval of about two standard errors to either side.
    const errors = 2 * Math.abs(middle / half);
    const pValue = Math.exp(-0.717 * errors - 0.416 * errors ** 2);
    const difference = { n: 16, mean, low: mean - reach, high: mean + reach, pValue };
    return { baseline, policy: baseline + mean, difference };
  });
  const judgements = judgedTogether(compared.map((each) => [metric.id, each] as const));
  const [whole, ...parts] = compared.map(({ difference: { mean, low, high } }, i) => (
    { part: mean, low, high, perSeed: [mean], ...judgements[i] }
  ));
  return {
    ...whole, n: 16, baseline, policy: baseline + whole.part, difference: whole.part,
    through: parts.slice(0, -1), direct: parts[parts.length - 1], together: 0,
  };
}

describe('AC-W6: the words of a chain', () => {
  it('name three links at most, each sure and of a size that matters', () => {
    const sizes = fc.array(partOf, { minLength: 6, maxLength: 6 });
    let told = 0;
    fc.assert(fc.property(sizes, fc.constantFrom('zh', 'en'), (all, language) => {
      const chain = chainFrom(all);
      const sentences = chainExplanation(metric, chain, mediators, language);
      const title = chainTitle(metric, chain, mediators, language);
      const links = linksOf(chain, mediators);
      const isSure = ({ low, high }: { low: number; high: number }): boolean => low > 0 || high < 0;
      const named = links.filter(({ path }) => sentences.some((sentence) => (
        sentence.includes(pathWords[path][language])
      )));
      expect(named).toHaveLength(sentences.length);
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const { low, high, part } of named) {
        expect(isSure({ low, high })).toBe(true);
        expect(Math.abs(part)).toBeGreaterThanOrEqual(least);
      }
      if (!isSure(chain) || Math.abs(chain.difference) < least) {
        expect(sentences).toEqual([]);
        expect(title).toContain(chainWords.noEffect[language]);
      }
      if (sentences.length === 0) expect(title).not.toMatch(/\d/);
      else expect(links.some(({ path }) => title.includes(pathWords[path][language]))).toBe(true);
      told += sentences.length;
    }), { numRuns: 300 });
    expect(told).toBeGreaterThan(100);
  });

  it('say nothing of parts that nobody can tell', () => {
    const sure = chainFrom([[5, 1], [5, 1], [4, 1], [3, 1], [2, 0.5], [2, 0.5]]);
    expect(chainExplanation(metric, sure, mediators, 'en')).toHaveLength(3);
    const untold = { low: NaN, high: NaN, verdict: 'unknown', noInterval: 'few-seeds' } as const;
    const [first, ...others] = sure.through;
    const chain = { ...sure, through: [{ ...first, ...untold }, ...others] };
    const said = chainExplanation(metric, chain, mediators, 'en').join();
    expect(said).not.toContain(pathWords.price.en);
    expect(chainExplanation(metric, { ...sure, ...untold }, mediators, 'en')).toEqual([]);
  });
});
