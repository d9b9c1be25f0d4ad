// The answer's words and numbers: sides that add up as they stand, a sentence that turns with its
// sign and claims nothing inside the smallest effect, and horizons that know which runs have them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import { serviceQuestions } from '../../scenarios/questions/services.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { verdictOn } from '../../sim-core/experiment/verdict.ts';
import { profitLines, Tally } from '../../sim-core/figures.ts';
import { figures, metrics } from '../../sim-core/metrics/index.ts';
import { smallestEffectOf } from '../../sim-core/metrics/smallest-effects.ts';
import { stakeholders } from '../../sim-core/metrics/welfare.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/local-engine.ts';
import { answeringFigure, answersOn, standardQuestionOf } from '../../web/state/asked.ts';
import { lessonNames } from '../../web/learn/lesson-names.ts';
import { horizonsFor, isBeyond, windowsAsked, windowsWithin } from '../../web/state/horizon.ts';
import { keptBy } from '../../web/state/kept.ts';
import { withBasics } from '../../web/state/policies.ts';
import { firstSetup, policyOf, seedsOf, type Setup } from '../../web/state/setup.ts';
import { daysName, reactionsWords } from '../../web/words/answer-words.ts';
import { addingUp } from '../../web/words/format.ts';
import { howSure } from '../../web/words/finding.ts';
import { sideSentence } from '../../web/words/answer-line.ts';
import { sideLines } from '../../web/words/side-lines.ts';
import { headline, studySentence } from '../../web/words/headline.ts';
import { concepts, piecesFor } from '../../web/words/search-words.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { mostWindows } from '../../sim-core/run/windows.ts';

const byId = (id: string) => {
  const found = standardQuestions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`there is no question ${id}`);
  return found;
};

function compared(setup: Setup) {
  const { scenario } = setup;
  const [baseline, policy] = [policyOf(setup, 'a'), policyOf(setup, 'b')];
  const request = { scenario, baseline, policy, seeds: seedsOf(setup) };
  const built = new BuiltCity(scenario);
  return comparisonOf(request, request.seeds.map((seed) => ({
    baseline: runScenario({ scenario, past: baseline, policy: baseline, seed }, built),
    policy: runScenario({ scenario, past: baseline, policy, seed }, built),
  })));
}

const free = byId('free-delivery');
const setup: Setup = {
  ...firstSetup, seedCount: 8, scenario: free.scenario, b: free.policy,
};
const comparison = compared(setup);

describe('the sides of free delivery', () => {
  it('add up to the total, seed by seed and on the whole', () => {
    const total = comparison.figures['welfare.total'];
    const sum = stakeholders.reduce((all, id) => all + comparison.figures[id].difference, 0);
    expect(sum).toBeCloseTo(total.difference, 4);
    comparison.seeds.forEach((_seed, i) => {
      const parts = stakeholders.map((id) => comparison.figures[id].perSeed.difference[i]);
      const all = parts.reduce((one, other) => one + other, 0);
      expect(all).toBeCloseTo(total.perSeed.difference[i], 4);
    });
  });

  it('gain and lose as the sentence says, and the other way round with A and B changed', () => {
    const metric = figures[free.answer];
    const said = headline(free.says, metric, comparison.figures[free.answer], 'en');
    expect(said).toMatch(/^The platform pays: platform profit down from ¥[\d,]+ to −\u2060?¥/);
    const turned = compared({ ...setup, a: setup.b, b: setup.a });
    const other = headline(free.says, metric, turned.figures[free.answer], 'en');
    expect(other).toMatch(/^The platform earns by it: platform profit up from −\u2060?¥/);
  });

  it('that move most are named with the amount of their own line, whichever way they move', () => {
    const turned = compared({ ...setup, a: setup.b, b: setup.a });
    for (const [found, word] of [[comparison, 'Worst off'], [turned, 'Best off']] as const) {
      const line = sideLines(found, 'en').find(({ id }) => id === 'welfare.platforms');
      const yuan = Math.abs((line?.shownFen ?? 0) / 100).toLocaleString('en');
      const said = sideSentence('welfare.platforms', found, 'en');
      expect(said).toMatch(new RegExp(`^${word}: the platform, .*¥${yuan} a day$`));
    }
    expect(sideSentence('welfare.total', comparison, 'en')).toBeUndefined();
    expect(sideSentence('orders.placed', comparison, 'en')).toBeUndefined();
  });

  it('are told of later weeks as the study found them, in its own direction', () => {
    const of = (sign: -1 | 0 | 1) => {
      const defaults = { variation: '', difference: sign, low: sign, high: sign, sign };
      return studySentence(free, { defaults, holds: 98, worlds: Array(99).fill(defaults) }, 'en');
    };
    expect(of(-1)).toBe('Weeks 3 and 4: the platform pays (so in 98 of 99 assumptions)');
    expect(of(1)).toMatch(/^Weeks 3 and 4: the platform earns by it/);
    expect(of(0)).toBe('');
  });

  it('AC-R6: are given no direction that is not sure, or too small to matter', () => {
    const metric = figures[free.answer];
    const figure = comparison.figures[free.answer];
    const baseline = figure.baseline;
    const least = smallestEffectOf(free.answer, baseline);
    const directions = [free.says?.lower, free.says?.higher];
    const times = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(fc.property(times, times, fc.constantFrom('zh', 'en'), (middle, half, language) => {
      const mean = middle * least;
      const reach = Math.abs(half) * least;
      const [low, high] = [mean - reach, mean + reach];
      const isSure = low > 0 || high < 0;
      const difference = { n: 16, mean, low, high, pValue: isSure ? 0.001 : 0.4 };
      const compared = { baseline, policy: baseline + mean, difference };
      const verdict = verdictOn(metric, compared, difference.pValue);
      const said = headline(free.says, metric, { ...figure, ...compared, low, high,
        difference: mean, verdict }, language);
      const isDirected = directions.some((words) => said.includes(words?.[language] ?? '?'));
      if (!isSure || Math.abs(mean) < least) expect(isDirected).toBe(false);
      if (low > least || high < -least) expect(isDirected).toBe(true);
    }));
  });

  it('AC-R6: are given none by the words of the verdicts themselves', () => {
    const metric = figures[free.answer];
    const figure = comparison.figures[free.answer];
    for (const language of ['zh', 'en'] as const) {
      for (const verdict of ['same', 'unknown'] as const) {
        const said = headline(free.says, metric, { ...figure, verdict }, language);
        expect(said).not.toContain(free.says?.lower[language]);
        expect(said).not.toMatch(/ up | down |升至|降至/);
      }
    }
  });

  it('is not said to be unclear for want of seeds while seeds are to come', () => {
    const figure = { ...comparison.figures[free.answer], noInterval: 'few-seeds' as const };
    const unclear = { ...figure, verdict: 'unknown' as const };
    const metric = figures[free.answer];
    for (const [language, reason] of [['zh', '（'], ['en', '(too few']] as const) {
      expect(headline(free.says, metric, unclear, language)).toContain(reason);
      expect(headline(free.says, metric, unclear, language, false)).not.toContain(reason);
    }
  });
});

describe('AC-R4: what pairing gains', () => {
  it('is said with the figure, in seeds: twice and more for punctuality and pay', () => {
    for (const id of ['delivery.on-time-share', 'rider.hourly-earnings'] as const) {
      const figure = comparison.figures[id];
      expect(figure.pairingGain, id).toBeGreaterThan(2);
      const said = howSure(figures[id], figure, 'en');
      const [, times] = /([\d.,]+) times as many seeds without pairing$/.exec(said) ?? [];
      expect(Math.abs(Number(times?.replace(',', '')) / figure.pairingGain - 1)).toBeLessThan(0.05);
      const unpaired = { ...figure, pairingGain: 1.1 };
      expect(howSure(figures[id], unpaired, 'en')).not.toContain('pairing');
    }
  });
});

describe('AC-R5: the waterfall', () => {
  it.each(['baseline', 'policy'] as const)('of %s sums to the ledger, to the fen', (arm) => {
    const tally = new Tally(comparison.shape, comparison.tallies[arm]);
    const lines = profitLines(tally.shape.reasons, 'platform');
    const sum = lines.reduce((all, { row, sign }) => all + sign * tally.postedFen(row), 0);
    expect(lines.filter(({ row }) => tally.postedFen(row) !== 0).length).toBeGreaterThan(4);
    expect(sum).toBe(tally.sum('platformProfitFen'));
  });

  it.each(['baseline', 'policy', 'difference'] as const)(
    'has lines that add up to the %s of the figure in the headline', (side) => {
      const lines = profitLines(comparison.shape.reasons, 'platform');
      const { postings, figures: compared } = comparison;
      const sum = lines.reduce((all, { row, sign }) => all + sign * postings[row][side], 0);
      expect(sum).toBeCloseTo(compared['platform.profit'][side], 3);
      // The plain mean of the same seeds is another number: it rains more on them than usual.
      const { perSeed } = compared['platform.profit'];
      const plain = perSeed[side].reduce((all, each) => all + each / comparison.n, 0);
      expect(Math.abs(sum - plain)).toBeGreaterThan(1);
    },
  );
});

describe('a figure that not a single seed moves', () => {
  it('is answered with the number at which it stays', () => {
    const metric = figures[free.answer];
    const figure = comparison.figures[free.answer];
    const still = figure.perSeed.difference.map(() => 0);
    const perSeed = { ...figure.perSeed, difference: still };
    const stayed = { ...figure, perSeed, difference: 0, policy: 123_400 };
    expect(headline(free.says, metric, stayed, 'en')).toMatch(
      /^The platform hardly feels it: platform profit ¥1,234 in A and in B$/,
    );
    expect(headline(free.says, metric, stayed, 'zh')).toContain('1,234');
  });
});

describe('numbers rounded to add up', () => {
  it('have the rounded sum and lie within one of their values', () => {
    const yuan = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(fc.property(fc.array(yuan, { minLength: 1, maxLength: 8 }), (values) => {
      const rounded = addingUp(values);
      const sum = values.reduce((all, each) => all + each, 0);
      expect(rounded.reduce((all, each) => all + each, 0)).toBe(Math.round(sum) + 0);
      rounded.forEach((each, i) => expect(Math.abs(each - values[i])).toBeLessThanOrEqual(1));
    }));
  });

  it('stay as they are where nothing has to give way', () => {
    expect(addingUp([4659.2, 1959.1, -38.2])).toEqual([4659, 1959, -38]);
    expect(addingUp([0.5, 0.5, 0.4])).toEqual([0, 1, 0]);
  });
});

describe('a question on the table', () => {
  it('is known by its policy, and asked otherwise its lever says which figure answers', () => {
    expect(standardQuestionOf(setup)?.id).toBe('free-delivery');
    const other = { ...setup, b: withBasics(setup.b, { 'merchant.commission': 200 }) };
    expect(standardQuestionOf(other)).toBeUndefined();
    expect(answeringFigure(other, comparison)).toBe(byId('commission-cap').answer);
    const bare = { ...setup, b: withBasics(setup.b, { 'fleet.least-online': 1 }) };
    expect(stakeholders).toContain(answeringFigure(bare, comparison));
  });

  it('is answered in its own words only after its last change', () => {
    const coupon = byId('coupon-that-stops');
    expect(answersOn(coupon, '1')).toBeUndefined();
    expect(answersOn(coupon, '1-28')).toBeUndefined();
    expect(answersOn(coupon, '22-28')).toBe(coupon.says);
    expect(answersOn(free, '1')).toBe(free.says);
  });

  it('has words for every direction in both languages', () => {
    for (const { id, says } of standardQuestions) {
      const all = Object.values(says ?? {}).flatMap(({ zh, en }) => [zh, en]);
      expect(new Set(all).size, id).toBe(6);
    }
  });
});

describe('a horizon', () => {
  it('is offered once, and known to lie within a run or beyond it', () => {
    expect(horizonsFor(1)).toEqual(['run', '1-7', '22-28', '78-84']);
    expect(horizonsFor(7)).toEqual(['run', '1', '22-28', '78-84']);
    expect(windowsWithin(1)).toEqual([]);
    expect(windowsWithin(28)).toEqual(['1', '1-7', '22-28']);
    expect(windowsAsked(1)).toEqual([]);
    expect(windowsAsked(28)).toEqual(['1', '1-7', '22-28', '8-14', '15-21']);
    expect(windowsAsked(84).length).toBeLessThanOrEqual(mostWindows);
    const weeks = { ...setup, scenario: { ...setup.scenario, days: 28 } };
    expect(isBeyond('22-28', setup)).toBe(true);
    expect(isBeyond('22-28', weeks)).toBe(false);
    expect(isBeyond('run', setup)).toBe(false);
  });

  it('is called by its name and says who had time to react', () => {
    expect(daysName('1').en).toBe('First day');
    expect(daysName('1-7').zh).toBe('首周');
    expect(daysName('78-84').en).toBe('Week 12');
    expect(daysName('1-3').zh).toBe('第 1–3 天');
    const said = ['1', '1-7', '1-28', '22-28'].map((id) => reactionsWords(id).en);
    expect(new Set(said).size).toBe(4);
  });
});

describe('what is kept in files', () => {
  it('is shown only of this engine, and fitted targets are no validation', () => {
    const target = { fitted: false, inside: true };
    const results = [target, { ...target, inside: false }, { ...target, fitted: true }];
    const kept = (version: string) => keptBy(
      { questions: [{ engineVersion: version }, { engineVersion: '0.0.1' }] as never },
      { engineVersion: version, results: results as never },
    );
    expect(kept(engineVersion).validated).toEqual({ inside: 1, of: 2 });
    expect(kept(engineVersion).studies).toHaveLength(1);
    expect(kept('0.0.2')).toEqual({ studies: [], validated: { inside: 0, of: 0 } });
  });
});

describe('what people type', () => {
  it('leads by effect, in either language and in pinyin, to ids that there are', async () => {
    const lessons = await lessonNames();
    const all = [...leverList, ...metrics, ...standardQuestions, ...serviceQuestions, ...lessons];
    const ids = all.map(({ id }) => id);
    for (const piece of concepts.flatMap((concept) => concept.ids)) {
      expect(ids.some((id) => id.includes(piece)), piece).toBe(true);
    }
    for (const typed of ['弹性', 'tanx', 'elasticity']) {
      expect(piecesFor(typed), typed).toContain('price-sensitivity');
    }
    expect(piecesFor('e')).toEqual([]);
  });
});
