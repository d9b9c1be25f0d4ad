// A city with other services beside meals, chosen on the page: their figures are the engine's,
// their levers can be moved, a link brings them along, and none is dropped that a policy sets.

import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { serviceQuestions } from '../../scenarios/questions/services.ts';
import { decodeLink, encodeLink, scenarioInLink } from '../../scenarios/schema/link.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { BuiltCity, runScenario, seedsFor } from '../../sim-core/index.ts';
import {
  addressMoved, addressOf, answeredAnew, fewSeeds, fewSeedsAtHome, openedLab,
} from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const lever = 'errands.base';

async function tick(page: Page, id: string): Promise<void> {
  const box = page.locator(`[data-testid=services] input[value=${id}]`);
  if (!await box.isVisible()) await page.locator('.scenario-bar .more summary').click();
  await box.click();
}

/** What the page says of a service's figures: id to the number as shown. */
function shownOf(page: Page, id: string): Promise<Record<string, string>> {
  return page.locator(`[data-service=${id}] [data-figure]`).evaluateAll((rows) => (
    Object.fromEntries(rows.map((row) => [
      row.getAttribute('data-figure') ?? '', row.querySelector('.arms b')?.textContent ?? '–',
    ]))
  ));
}

it('other services are chosen, shown, moved and shared', async () => {
  const { page, screenshot, close } = await openedLab({ withoutMap: true });
  expect(await page.locator('[data-service]').count()).toBe(0);
  let before = addressOf(page);
  await tick(page, 'errands');
  await addressMoved(page, before);
  before = addressOf(page);
  await tick(page, 'collect');
  await addressMoved(page, before);
  await answeredAnew(page);
  expect(Object.values(await shownOf(page, 'errands'))).toHaveLength(4);
  expect(Object.values(await shownOf(page, 'collect'))).toHaveLength(4);
  await screenshot('services');

  // Levers of a service stand under its own name.
  const theme = page.locator('[data-theme=errands]');
  await theme.locator('.fold').click();
  const own = await theme.locator('[data-lever]').evaluateAll((all) => (
    all.map((each) => each.getAttribute('data-lever') ?? '')
  ));
  expect(own).toContain(lever);
  expect(own.every((id) => id.startsWith('errands.'))).toBe(true);
  await page.locator(`[data-lever="${lever}"] input[type=range]`).focus();
  before = addressOf(page);
  await page.keyboard.press('End');
  await addressMoved(page, before);
  await answeredAnew(page);
  const boxOf = (id: string) => page.locator(`[data-testid=services] input[value=${id}]`);
  expect(await boxOf('errands').isDisabled()).toBe(true);
  expect(await boxOf('collect').isDisabled()).toBe(false);

  const read = decodeLink(addressOf(page));
  if (!read.ok) throw new Error('the address is no link');
  const scenario = scenarioInLink(read.value);
  expect(scenario.verticals).toEqual(['food', 'errands', 'collect']);
  const built = new BuiltCity(scenario);
  const { a, b, seed, seeds: count } = read.value;
  const seeds = seedsFor(scenario, seed, count);
  const runs = seeds.map((each) => ({
    baseline: runScenario({ scenario, past: a, policy: a, seed: each }, built),
    policy: runScenario({ scenario, past: a, policy: b, seed: each }, built),
  }));
  const { figures } = comparisonOf({ scenario, baseline: a, policy: b, seeds, by: [] }, runs);
  const { difference } = figures['orders.placed'];
  expect(difference).toBeLessThan(0);
  const row = page.locator('[data-figure="orders.placed"]');
  expect(Number(await row.getAttribute('data-difference'))).toBe(difference);

  const shown = await shownOf(page, 'errands');
  const other = await openPage({ path: addressOf(page), withoutMap: true });
  await other.page.waitForSelector('[data-testid=state][data-progress=final]');
  expect(await shownOf(other.page, 'errands')).toEqual(shown);
  await other.close();
  await close();
}, 300_000);

it('the home page asks of other services too, and opens their questions', async () => {
  const { page, screenshot, close } = await openPage({ path: fewSeedsAtHome, withoutMap: true });
  await page.locator('[data-testid=sentence]').waitFor();
  const group = page.locator('[data-testid=service-questions]');
  expect(await group.locator('[data-question]').count()).toBe(0);
  await group.locator('summary').click();
  // A fold tells that it was opened a moment later.
  await group.locator('[data-question]').first().waitFor();
  expect(await group.locator('[data-question]').count()).toBe(serviceQuestions.length);
  const card = group.locator('[data-question=errands-alone]');
  // The page is opened as for who saves data: nothing is computed that nobody asked for.
  expect(await card.locator('.first-answer').innerText()).toMatch(/when you open it/);
  await screenshot('service-questions');
  await card.click();
  const headline = page.locator('[data-testid=headline][data-answer="errands.time"]');
  await headline.waitFor();
  await page.locator('[data-service=errands]').waitFor({ state: 'attached' });
  expect(await headline.innerText()).toMatch(/time of errands/i);
  await close();
});

it('a service comes with the one it stands on, and goes with it', async () => {
  const { page, screenshot, close } = await openedLab({ withoutMap: true });
  const boxOf = (id: string) => page.locator(`[data-testid=services] input[value=${id}]`);
  let before = addressOf(page);
  await tick(page, 'health');
  await addressMoved(page, before);
  await answeredAnew(page);
  expect(await boxOf('health').isChecked()).toBe(true);
  expect(await boxOf('retail').isChecked()).toBe(true);
  expect(Object.values(await shownOf(page, 'health'))).toHaveLength(4);
  await screenshot('health');
  before = addressOf(page);
  await tick(page, 'retail');
  await addressMoved(page, before);
  expect(await boxOf('health').isChecked()).toBe(false);
  expect(await page.locator('[data-service]').count()).toBe(0);
  await close();
}, 300_000);

it('a place found for the next shop, opened in B, brings what the search has told', async () => {
  const asked = { ...fewSeeds, seeds: 2, verticals: ['food', 'grocery'] };
  const link = encodeLink({ ...asked, view: { page: 'lab', tab: 'results' } });
  const { page, screenshot, close } = await openedLab({ path: `#${link}`, withoutMap: true });
  const find = page.locator('[data-testid=find-sites]');
  await find.click();
  await page.locator('[data-testid=find-sites-runs] button').click();
  await find.click();
  const row = page.locator('[data-testid=site-table] tbody tr').first();
  const told = await row.innerText();
  const orders = await row.locator('[data-difference]').nth(1).getAttribute('data-difference');
  expect(Number(orders)).toBeGreaterThan(0);
  const before = addressOf(page);
  await row.locator('button').click();
  await addressMoved(page, before);
  await answeredAnew(page);
  const read = decodeLink(addressOf(page));
  const [site] = (read.ok && read.value.b.changes[0].open) || [];
  expect(site?.vertical).toBe('grocery');
  const figure = page.locator('[data-figure="orders.placed"][data-difference]').first();
  expect(await figure.getAttribute('data-difference')).toBe(orders);
  expect(await row.innerText()).toBe(told);
  await screenshot('site-in-b');
  await close();
}, 300_000);
