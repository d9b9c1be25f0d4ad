// What is drawn and said of a chain from lever to outcome: solid only what a blocked path showed;
// three links at most, none inside its interval or below what matters, and none of an effect that
// is not claimed itself.

import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { judgedTogether } from '../../sim-core/experiment/verdict.ts';
import type {
  Comparison, ComparedFigure, MediatedEffect, MediatedFigure,
} from '../../sim-core/index.ts';
import { figures } from '../../sim-core/metrics/index.ts';
import { smallestEffectOf } from '../../sim-core/metrics/smallest-effects.ts';
import { mediators } from '../../sim-core/plug-in.ts';
import { ChainDrawing } from '../../web/charts/chain-drawing.tsx';
import { associatedRows, measuredRows } from '../../web/lab/chain-rows.ts';
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
        const { noEffect, mayBeLuck } = chainWords;
        expect(title).toContain((chain.verdict === 'same' ? noEffect : mayBeLuck)[language]);
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

describe('AC-W3: the picture of a chain', () => {
  /** What moved along: surely, or perhaps. */
  const moved = (verdict: ComparedFigure['verdict'], difference: number) => ({
    n: 16, baseline: 10, policy: 10 + difference, difference, low: difference - 1,
    high: difference + 1, verdict, perSeed: { baseline: [], policy: [], difference: [difference] },
  });
  const comparison = { figures: {
    'orders.placed': moved('higher', 500), 'stage.fetch': moved('higher', 3),
    'stage.pool': moved('lower', -4), 'rider.utilisation': moved('unknown', 5),
    'delivery.promise-mean': moved('higher', 2),
  } } as unknown as Comparison;
  const answer = { metric, comparison, language: 'en' } as const;

  /** Each row's drawing, with what kind of row it is. */
  function drawn(rows: ReturnType<typeof associatedRows>): [kind: string, markup: string][] {
    const markup = renderToStaticMarkup(
      createElement(ChainDrawing, { from: 'Fee', to: 'Orders', rows, width: 600, label: '' }),
    );
    return markup.split('<g data-mark').slice(1).map((row) => [
      /data-kind="(\w+)"/.exec(row)?.[1] ?? '', row,
    ]);
  }

  it('has dashed arrows alone before a path is blocked, of what surely moved', () => {
    const rows = drawn(associatedRows(answer));
    expect(rows).toHaveLength(3);
    for (const [kind, markup] of rows) {
      expect(kind).toBe('associated');
      expect(markup.match(/stroke-dasharray/g)).toHaveLength(2);
      expect(markup).toContain(chainWords.associated.en);
    }
    expect(rows.map(([, markup]) => markup).join()).not.toContain('at work');
  });

  it('has solid ones of blocked paths, and none where nothing goes', () => {
    const chain = chainFrom([[9, 1], [0, 1], [5, 1], [0.1, 3], [-3, 1], [6, 1]]);
    const [price, ...others] = chain.through;
    const still = { ...price, part: 0, perSeed: [0] };
    const effect = { mediators, idle: ['price'] } as unknown as MediatedEffect;
    const { rows, dashed } = measuredRows(
      answer, effect, { ...chain, through: [still, ...others] },
    );
    const all = drawn([...rows, ...dashed]);
    expect(all.map(([kind]) => kind)).toEqual([
      'none', 'sure', 'unsure', 'sure', 'sure', 'associated', 'associated',
    ]);
    const arrows = all.map(([, markup]) => markup.match(/class="link"/g)?.length ?? 0);
    expect(arrows).toEqual([0, 2, 2, 2, 2, 2, 2]);
    const dashes = all.map(([, markup]) => markup.includes('stroke-dasharray'));
    expect(dashes).toEqual([false, false, false, false, false, true, true]);
    // As thick as the part, against the whole.
    const thick = rows.map(({ share }) => share);
    expect(thick.slice(1)).toEqual([5, 0.1, 3, 6].map((part) => expect.closeTo(part / 9, 9)));
    expect(all[0][1]).toContain(chainWords.same.en);
  });
});
