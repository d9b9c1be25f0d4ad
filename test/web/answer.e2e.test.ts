// The answer in a real browser: seen without scrolling on a desk and on a phone for every question,
// sides that sum to the total, later windows from the background, and a link that restores them.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  decodeLink, defaultLinkState, type LinkState, scenarioInLink,
} from '../../scenarios/schema/link.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { figures, type Metric } from '../../sim-core/figures.ts';
import { BuiltCity, runScenario, seedsFor } from '../../sim-core/index.ts';
import { triedNow } from '../verify/rotation.ts';
import { addressOf, answered, answeredAnew, openLink, sharedLab } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const lab = sharedLab({ withoutMap: true });

const limit = { timeout: 90_000 };
const freeDelivery = {
  ...defaultLinkState,
  seeds: 2,
  b: { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 0 } }] },
};

const desk = { width: 1280, height: 720 };
/** Cards whose answers are looked at; all of them are answered. */
const cardsOpened = 2;
const phone = { width: 360, height: 640 };

describe('a card', () => {
  it('AC-S3: is answered while home is read, and without scrolling in both languages', async () => {
    const { page, screenshot, close } = await openPage({
      reducedMotion: true, withoutMap: true, aheadOfQuestions: true,
    });
    await page.waitForFunction(
      () => document.querySelectorAll('[data-answered]').length >= 9,
      undefined,
      limit,
    );
    const pays = page.locator('[data-question=free-delivery] .first-answer');
    expect(await pays.innerText()).toContain('The platform pays');
    const ids = await page.locator('[data-question]').evaluateAll((cards) => (
      cards.map((card) => card.getAttribute('data-question') ?? '')
    ));
    expect(ids.length).toBeGreaterThanOrEqual(10);
    const opened = triedNow(ids, cardsOpened);
    for (const id of opened) {
      await page.click(`[data-question=${id}]`);
      await page.waitForSelector(`[data-testid=headline][data-verdict]`, limit);
      await page.waitForFunction(() => document.querySelector('.results.stale') === null);
      for (const size of [phone, desk]) {
        await page.setViewportSize(size);
        await page.evaluate(() => { scrollTo(0, 0); });
        // There and back: the next card finds the language of the first.
        for (const turn of ['as opened', 'other language']) {
          await expectSeen(page, `${id}, ${turn}`);
          await page.click('[data-testid=language]');
        }
        if (id === opened[0]) await screenshot(`answer-${size.width}`);
      }
      await page.locator('header nav button').nth(0).click();
    }
    await close();
  }, 240_000);
});

describe('the sides', () => {
  it('sum to the total as computed and as shown', async () => {
    const { page } = await lab();
    await openLink(page, onAnswer('run'));
    await page.waitForSelector('[data-side="welfare.total"]', limit);
    const sides = await page.locator('[data-side]').evaluateAll((rows) => rows.map((row) => ({
      id: row.getAttribute('data-side') ?? '',
      difference: Number(row.getAttribute('data-difference')),
      shown: row.querySelector('.side-change')?.textContent ?? '',
    })));
    const yuan = (text: string): number => (
      Number(text.replace('−', '-').replace(/[^\d.-]/g, ''))
    );
    const total = sides[sides.length - 1];
    expect(total.id).toBe('welfare.total');
    const parts = sides.slice(0, -1);
    expect(parts.length).toBeGreaterThanOrEqual(4);
    expect(parts.some(({ difference }) => difference < 0)).toBe(true);
    const sum = parts.reduce((all, { difference }) => all + difference, 0);
    expect(sum).toBeCloseTo(total.difference, 3);
    expect(parts.reduce((all, { shown }) => all + yuan(shown), 0)).toBe(yuan(total.shown));
  });
});

describe('what becomes of each yuan', () => {
  it.each<{ set: Record<string, number>; isDoubted: boolean }>([
    { set: { 'delivery-fee.base': 250 }, isDoubted: true },
    { set: { 'merchant.commission': 175 }, isDoubted: false },
  ])('is told no surer than the lines of the sides are: $set', async ({ set, isDoubted }) => {
    const { page } = await lab();
    const b = { title: 'B', changes: [{ fromSeconds: 0, set }] };
    await openLink(page, { ...onAnswer('run'), seeds: 6, b });
    await page.waitForSelector('[data-side="welfare.total"]', limit);
    await answered(page);
    const sides = await page.locator('[data-side]').evaluateAll((rows) => rows.map((row) => ({
      id: row.getAttribute('data-side'),
      difference: Number(row.getAttribute('data-difference')),
      isUnsure: row.querySelector('.side-verdict.unknown, .side-verdict.same') !== null,
    })));
    const paid = sides.filter(({ id, difference }) => id !== 'welfare.total' && difference < 0)
      .reduce((sum, { difference }) => sum - difference, 0);
    const told = sides.filter(({ id, difference }) => (
      (id === 'welfare.total' ? Math.abs(difference) : difference) / paid >= 0.005
    ));
    const sentence = await page.locator('[data-testid=incidence]').textContent() ?? '';
    const unsure = told.filter((side) => side.isUnsure).length;
    expect(unsure > 0).toBe(isDoubted);
    expect(sentence.match(/\(/g) ?? []).toHaveLength(unsure);
  });
});

describe('parts of a figure', () => {
  it('are pale where the engine, judging all of them together, claims nothing', async () => {
    const id = 'delivery.time-mean';
    const view = { page: 'lab', tab: 'results', figure: id };
    const link = { ...freeDelivery, seeds: 8, view };
    const { page } = await lab();
    await openLink(page, link);
    await answered(page);
    const parts = Object.values(judgedHere(link, figures[id]).district ?? {});
    const unsure = parts.filter(({ verdict }) => verdict === 'unknown' || verdict === 'same');
    expect(unsure.length).toBeGreaterThan(0);
    expect(unsure.length).toBeLessThan(parts.length);
    const chart = page.locator(`[data-chart="${id}-by-district"]`);
    await chart.locator('.whisker').first().waitFor({ state: 'attached', ...limit });
    expect(await chart.locator('.unsure').count()).toBe(unsure.length);
  });
});

describe('a horizon', () => {
  it('shows the first day at once, then the first week, and comes back with its link', async () => {
    const first = await lab();
    await openLink(first.page, onAnswer('run'));
    await shows(first.page, '1');
    const onFirstDay = await totalOf(first.page);
    await first.page.selectOption('[data-testid=horizon]', '1-7');
    await first.page.waitForSelector('[data-testid=weeks][data-progress=running]', limit);
    await shows(first.page, '1-7');
    await complete(first.page);
    expect(await totalOf(first.page)).not.toBe(onFirstDay);
    expect(await first.page.locator('[data-testid=reactions]').innerText()).toContain('First week');
    await first.page.waitForTimeout(600);
    const address = addressOf(first.page);
    await first.screenshot('answer-first-week');
    const weeks = await totalOf(first.page);

    expect(decodeLink(address)).toMatchObject({ value: { view: { horizon: '1-7' } } });
    const second = await openPage({ path: address, withoutMap: true });
    await shows(second.page, '1-7');
    await complete(second.page);
    expect(await totalOf(second.page)).toBe(weeks);
    await second.close();
  });

  it('can be stopped and run again, and gives way to another question', async () => {
    const { page } = await lab();
    await openLink(page, onAnswer('22-28'));
    await page.waitForSelector('[data-testid=weeks][data-progress=running]', limit);
    await page.locator('[data-testid=weeks] button').last().click();
    await page.waitForSelector('[data-testid=weeks][data-progress=cancelled]', limit);
    await shows(page, '1');
    await page.locator('[data-testid=weeks] button').click();
    await page.waitForSelector('[data-testid=weeks][data-progress=running]', limit);
    await page.selectOption('[data-testid=weather]', 'rain-all-day');
    await answeredAnew(page);
    await shows(page, '22-28');
    // The figures beside it are of those runs too, of which there are fewer than were wanted.
    expect(await page.locator('[data-testid=state] >> nth=0').innerText()).not.toMatch(/Final/);
  });
});

function onAnswer(horizon: string): typeof defaultLinkState {
  return { ...freeDelivery, view: { page: 'lab', tab: 'results', horizon } };
}

/** A figure's parts, compared without the page. */
function judgedHere(link: LinkState, { id, by }: Metric) {
  const { seed, seeds: count, a, b } = link;
  const scenario = scenarioInLink(link);
  const seeds = seedsFor(scenario, seed, count);
  const built = new BuiltCity(scenario);
  const runs = seeds.map((each) => ({
    baseline: runScenario({ scenario, past: a, policy: a, seed: each }, built),
    policy: runScenario({ scenario, past: a, policy: b, seed: each }, built),
  }));
  // As the page asks: a dimension of one part divides nothing.
  const { parts } = runs[0].baseline.shape;
  const dividing = by.filter((dimension) => parts[dimension].length > 1);
  const found = comparisonOf({ scenario, baseline: a, policy: b, seeds, by: dividing }, runs);
  return found.breakdowns[id] ?? {};
}

async function shows(page: Page, days: string): Promise<void> {
  await page.waitForSelector(`[data-testid=answer][data-days="${days}"]`, limit);
}

/** Waits for the last of the seeds that run in the background. */
async function complete(page: Page): Promise<void> {
  await page.waitForSelector('[data-testid=weeks]', { state: 'detached', ...limit });
}

async function totalOf(page: Page): Promise<string | null> {
  return page.locator('[data-side="welfare.total"]').getAttribute('data-difference');
}

/** Headline with a number, its state and four sides lie in the window, above what covers it. */
async function expectSeen(page: Page, question: string): Promise<void> {
  expect(await page.locator('[data-testid=headline]').innerText(), question).toMatch(/\d/);
  const seen = await page.evaluate(() => {
    const wanted = ['[data-testid=headline]', '[data-testid=answer-state]', '[data-side]'];
    const all = wanted.flatMap((selector) => [...document.querySelectorAll(selector)]);
    const inSight = all.filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const corners = [[left + 2, top + 2], [right - 2, bottom - 2]];
      return corners.every(([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return found !== null && (element.contains(found) || found.contains(element));
      });
    });
    return inSight.map((element) => element.getAttribute('data-side') ?? 'words');
  });
  expect(seen.filter((each) => each === 'words'), question).toHaveLength(2);
  for (const side of ['consumers', 'merchants', 'riders', 'platforms']) {
    expect(seen, question).toContain(`welfare.${side}`);
  }
}
