// Parts that fail alone: files that do not come, contexts that the browser takes back, and what is
// opened and closed many times over.

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { answered, openLab } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const failed = '[data-testid=region-failed]';

describe('B1: a file that does not come', () => {
  it('is not needed any more once the home page has been read', async () => {
    const { page } = await openPage();
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await fetched(page, /\/results-/);
    await fetched(page, /\/dialogs-/);
    await page.context().setOffline(true);
    await openLab(page);
    await page.waitForSelector('[data-testid=map-b] canvas');
    await page.locator('.middle-bar .segments button').nth(1).click();
    await page.waitForSelector('[data-testid=results]');
    await page.context().close();
  });

  it('takes only its own region, which says so and can be tried again', async () => {
    const { page, screenshot } = await openPage();
    const lab = /\/lab-[^/]*\.js$/;
    await page.route(lab, (route) => route.abort());
    await page.reload();
    await page.locator('header nav button').nth(1).click();
    await page.locator(failed).waitFor({ timeout: 60_000 });
    await screenshot('region-failed');
    await page.locator('header nav button').nth(0).click();
    await page.waitForSelector('[data-testid=day-figures]');
    await page.locator('header nav button').nth(1).click();
    await page.unroute(lab);
    // Browsers may remember that a file did not come; then only the whole page helps.
    await page.locator(`${failed} button`).first().click();
    await page.waitForTimeout(1000);
    const isRemembered = await page.locator(failed).count() > 0;
    if (isRemembered) await page.locator(`${failed} button`).nth(1).click();
    await answered(page);
    await page.context().close();
  });

  it('is not missed when it was a decoration', async () => {
    const { page } = await openPage();
    await page.route(/\/(living-city|map)-[^/]*\.js$/, (route) => route.abort());
    await page.reload();
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await page.waitForTimeout(1500);
    expect(await page.locator('.question').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator(failed).count()).toBe(0);
    await page.context().close();
  });

  it('is said to be missing by the server', async () => {
    const { page } = await openPage();
    const status = await page.evaluate(async () => (await fetch('assets/old-chunk.js')).status);
    expect(status).toBe(404);
    await page.context().close();
  });
});

describe('B2: a graphics context that is taken', () => {
  it('is made again, and gives way to the plain map when it is taken for good', async () => {
    const { page, screenshot } = await openPage();
    await openLab(page);
    await page.waitForSelector('[data-testid=map-b] canvas');
    for (let time = 1; time <= 2; time++) {
      await loseContexts(page);
      await page.waitForFunction(() => {
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.city-pane canvas')];
        const lives = canvases.map((each) => each.getContext('webgl2')?.isContextLost() === false);
        return canvases.length === 4 && !lives.includes(false);
      }, undefined, { timeout: 60_000 });
      await page.waitForTimeout(2500);
      const picture = await page.locator('[data-testid=map-b]').screenshot();
      expect(picture.length).toBeGreaterThan(20_000);
    }
    for (let time = 3; await page.locator('.plain-map').count() === 0 && time < 12; time++) {
      await loseContexts(page);
      await page.waitForTimeout(800);
    }
    await page.waitForSelector('.plain-map svg circle', { state: 'attached' });
    await screenshot('lab-context-lost');
    await page.locator('.plain-map button').click();
    await page.waitForSelector('[data-testid=map-b] canvas');
    await page.context().close();
  });
});

describe('B3: what is opened', () => {
  it('is closed: arms, tabs and pages leave no canvas and no listener behind', async () => {
    const { page } = await openPage({ reducedMotion: true });
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (/WebGL contexts/.test(message.text())) warnings.push(message.text());
    });
    await openLab(page);
    await bothDrawn(page);
    const session = await page.context().newCDPSession(page);
    await cycle(page);
    await cycle(page);
    const before = await counted(page, session);
    for (let times = 0; times < 8; times++) await cycle(page);
    const after = await counted(page, session);
    expect(after.canvases).toBe(before.canvases);
    // A cycle leaves some fifty listeners behind when maps are not let go.
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 40);
    expect(warnings).toEqual([]);
    await page.context().close();
  }, 240_000);
});

/** Once through arms, tabs, pages and languages, back to where it began. */
async function cycle(page: Page): Promise<void> {
  for (const key of ['a', 's', 'b', 's']) await page.keyboard.press(key);
  for (const tab of [1, 0]) await page.locator('.middle-bar .segments button').nth(tab).click();
  await bothDrawn(page);
  for (const link of [0, 1]) await page.locator('header nav button').nth(link).click();
  await bothDrawn(page);
  for (let times = 0; times < 2; times++) await page.click('[data-testid=language]');
}

/** Waits for both maps without a handle on either, which would keep it from being let go. */
async function bothDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelectorAll('.pane .city-pane canvas').length === 4,
    undefined,
    { timeout: 60_000 },
  );
}

async function counted(
  page: Page,
  session: CDPSession,
): Promise<{ canvases: number; listeners: number }> {
  await page.waitForTimeout(1500);
  await session.send('HeapProfiler.collectGarbage');
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  const prototype = await session.send('Runtime.evaluate', {
    expression: 'HTMLCanvasElement.prototype',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId ?? '',
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return { canvases: Number(result.value), listeners: jsEventListeners };
}

function loseContexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.city-pane canvas')) {
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    }
  });
}

/** Waits until a file of that name has come. */
async function fetched(page: Page, name: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => performance.getEntriesByType('resource')
      .some((entry) => new RegExp(source).test(entry.name)),
    name.source,
    { timeout: 60_000 },
  );
}
