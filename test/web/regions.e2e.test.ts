// Parts that fail alone: files that do not come, and contexts that the browser takes back.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { answered, fewSeedsAtHome, openedLab, openLab } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const failed = '[data-testid=region-failed]';
/** Maps no larger than they need to be: each pixel is drawn without a graphics card. */
const small = { widthPixels: 1024, heightPixels: 560 };

describe('B1: a file that does not come', () => {
  it('is not needed any more once the home page has been read', async () => {
    const { page } = await openPage({
      path: fewSeedsAtHome, reducedMotion: true, aheadOfQuestions: true, ...small,
    });
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    // Styles, since the results of the validation are a file of that name too.
    await fetched(page, /\/results-[^/]*\.css/);
    await fetched(page, /\/dialogs-/);
    await page.context().setOffline(true);
    await openLab(page);
    await page.waitForSelector('[data-testid=map-b] canvas');
    await page.locator('.middle-bar .segments button').nth(1).click();
    await page.waitForSelector('[data-testid=results]');
    await page.context().close();
  });

  it('takes only its own region, which says so and can be tried again', async () => {
    const lab = /\/lab-[^/]*\.js$/;
    const { page, screenshot } = await openPage({
      path: fewSeedsAtHome,
      reducedMotion: true,
      withoutMap: true,
      prepare: (fresh) => fresh.route(lab, (route) => route.abort()),
    });
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
    const map = /\/(living-city|map)-[^/]*\.js$/;
    const { page } = await openPage({
      path: fewSeedsAtHome,
      ...small,
      prepare: (fresh) => fresh.route(map, (route) => route.abort()),
    });
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await page.waitForTimeout(1500);
    expect(await page.locator('.question').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator(failed).count()).toBe(0);
    await page.context().close();
  });

  it('is said to be missing by the server', async () => {
    const { status } = await fetch(new URL('assets/old-chunk.js', inject('pageUrl')));
    expect(status).toBe(404);
  });
});

describe('a search that comes late', () => {
  it('begins with what was typed meanwhile, and the next one with nothing', async () => {
    const { page, close } = await openPage({ withoutMap: true });
    let come = (): void => undefined;
    const coming = new Promise<void>((resolve) => { come = resolve; });
    await page.route(/dialogs-[^/]*\.js/, async (route) => {
      await coming;
      await route.continue();
    });
    await page.locator('[data-testid=search]').click();
    await page.keyboard.type('rush ho');
    come();
    await page.waitForSelector('.search input:focus');
    await page.keyboard.type('urs');
    expect(await page.locator('.search input').inputValue()).toBe('rush hours');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.search', { state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.search input:focus');
    expect(await page.locator('.search input').inputValue()).toBe('');
    await close();
  });
});

describe('B2: a graphics context that is taken', () => {
  it('is made again, looking as before, and gives way to the plain map in the end', async () => {
    const { page, screenshot } = await openedLab({ reducedMotion: true, ...small });
    await page.waitForSelector('[data-testid=map-b] canvas');
    await page.waitForTimeout(1000);
    const whole = await namesAt(page);
    await page.locator('[data-testid=map-a]').hover({ position: { x: 60, y: 90 } });
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(2500);
    const near = await namesAt(page);
    expect(near).not.toEqual(whole);
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
      expect(await namesAt(page)).toEqual(near);
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

/** Where the names of places stand on each of the maps: as the map looks, so they stand. */
function namesAt(page: Page): Promise<string[][]> {
  return page.evaluate(() => ['a', 'b'].map((arm) => (
    [...document.querySelectorAll<HTMLElement>(`[data-testid=map-${arm}] .map-name`)]
      .filter(({ hidden }) => !hidden)
      .map(({ textContent, style }) => `${textContent} ${style.transform}`)
  )));
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
