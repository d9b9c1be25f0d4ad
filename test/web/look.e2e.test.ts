// How the page looks and can be used: no serious accessibility violation in either theme and either
// language, nothing cut off or scrolling sideways at any width, and a small first load. Pictures
// are kept.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { triedNow } from '../verify/rotation.ts';
import { fewSeedsAtHome, openedLab, openLab } from './lab-steps.ts';
import { axed, cutOff, sideways } from './look-checks.ts';
import { closeBrowser, openPage, type OpenedPage } from './page.ts';

afterAll(closeBrowser);

/** Each page is opened in one look and turned to the other while it is open. */
const pages = [
  [{ theme: 'light', language: 'en', width: 1280 }, { theme: 'dark', language: 'en', width: 1920 }],
  [{ theme: 'dark', language: 'zh', width: 360 }, { theme: 'light', language: 'zh', width: 768 }],
] as const;

/** Looks in which all that is opened on demand is opened too: the other one with another commit. */
const openedWhole: readonly string[] = triedNow(pages.map(([{ theme }]) => theme), 1);

/** From a phone to a wide screen; each is the width at which one look comes to the home page. */
const widths = [360, 768, 1920, 1280];

describe.each(pages)('$theme, in $language, opened at $width pixels, and turned', (...looks) => {
  const isWhole = openedWhole.includes(looks[0].theme);
  let opened: OpenedPage;
  beforeAll(async () => {
    const [{ theme, language, width: widthPixels }] = looks;
    const path = fewSeedsAtHome;
    // One as it comes to who saves data, without a city behind the words.
    const aheadOfQuestions = theme === 'light';
    opened = await openPage({
      theme, language, widthPixels, path, aheadOfQuestions, reducedMotion: true,
    });
  });
  afterAll(() => opened.close());

  it.each(looks)('AC-I2, AC-K3, AC-T5: home, Lab, answer have room, $theme is accessible', async (
    { theme, language, width },
  ) => {
    const { page } = opened;
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 740 });
    await page.locator('header nav button').nth(0).click();
    await page.waitForSelector('[data-testid=sentence]');
    const name = `${theme}-${language}`;
    // A theme moves nothing: the second one is looked at as the window is.
    const at = theme === looks[0].theme ? widths : [width];
    await checked(opened, `home-${name}`, at);
    await openLab(page);
    await page.waitForSelector('[data-testid=map-b] canvas');
    await checked(opened, `lab-${name}`, at);
    await page.locator('.middle-bar .segments button').nth(1).click();
    await page.waitForSelector('[data-testid=results]');
    await checked(opened, `results-${name}`, at);
    await page.locator('.middle-bar .segments button').nth(0).click();
    // Nothing has played by itself, on the home page neither.
    expect(await page.locator('[data-testid=clock]').innerText()).toBe('11:20');
  });

  if (isWhole) it('AC-K3: what is opened on demand is accessible too', async () => {
    const { page } = opened;
    const [, { theme, language }] = looks;
    const name = `${theme}-${language}`;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('[data-arms=difference]').click();
    await page.waitForSelector('[data-testid=difference-says]');
    await page.locator('.more summary').first().click();
    await axed(page, `difference ${name}`);
    for (const keys of ['?', 'Control+k']) {
      await page.keyboard.press(keys);
      await page.waitForSelector('[role=dialog]');
      await axed(page, `${keys} ${name}`, '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
    }
    await page.locator('.middle-bar .segments button').nth(1).click();
    for (const tool of ['health', 'reproduce', 'policy-files']) {
      await page.locator(`[data-testid=${tool}]`).click();
      await page.waitForSelector('[role=dialog]');
      await axed(page, `${tool} ${name}`, '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
    }
    await page.locator('.middle-bar .segments button').nth(0).click();
    await page.setViewportSize({ width: 360, height: 640 });
    for (const sheet of [0, 1]) {
      await page.locator('.sheet-bar button').nth(sheet).click();
      await axed(page, `sheet ${sheet} ${name}`);
      await page.keyboard.press('Escape');
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await unfolded(page);
    const lever = page.locator('[data-lever="delivery-fee.base"]');
    await lever.locator('.lever-head button').last().click();
    await axed(page, `levers ${name}`, '.lever-group');
    await lever.locator('.lever-head button').first().click();
    await page.locator('.lever-tabs button').nth(1).click();
    await unfolded(page);
    await axed(page, `assumptions ${name}`, '.lever-group');
    await page.evaluate(() => { location.hash = '#notalink'; });
    await page.waitForSelector('[data-testid=bad-link]');
    await axed(page, `bad link ${name}`);
  });
});

describe('without WebGL', () => {
  it('AC-M5: the city is a plain drawing with a table, and figures work', async () => {
    const { page, screenshot, close } = await openedLab({ withoutMap: true });
    await page.waitForSelector('.plain-map svg circle', { state: 'attached' });
    expect(await page.locator('.plain-map td').first().innerText()).toMatch(/^\d*$/);
    await screenshot('lab-without-webgl');
    await close();
  });
});

describe('the first load', () => {
  it('is small and does not wait for the map', async () => {
    const { page, close } = await openPage({ path: fewSeedsAtHome, reducedMotion: true });
    await page.waitForSelector('[data-testid=sentence]');
    const early = await page.evaluate(() =>
      performance
        .getEntriesByType('navigation')
        .concat(performance.getEntriesByType('resource'))
        .filter((entry) => /\/index-[^/]*\.js$/.test(entry.name))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    expect(early.length).toBeGreaterThan(0);
    // 220 kB packed is some 700 kB as the test's plain server sends it.
    expect(early.reduce((sum, size) => sum + size, 0)).toBeLessThan(700_000);
    // What looks for texts that are cut off finds one.
    await page.evaluate(() => {
      const cut = document.createElement('p');
      cut.className = 'cut';
      cut.textContent = 'Unabridgeable';
      Object.assign(cut.style, { width: '4em', overflow: 'hidden', whiteSpace: 'nowrap' });
      document.body.append(cut);
    });
    expect(await cutOff(page)).toEqual(['cut: Unabridgeable']);
    await close();
  });
});

/** Measures at some widths, runs axe, and keeps pictures. */
async function checked(
  opened: OpenedPage,
  name: string,
  at: readonly number[],
): Promise<void> {
  const { page, screenshot } = opened;
  for (const width of at) {
    await page.setViewportSize({ width, height: 740 });
    await twoFrames(page);
    expect(await sideways(page), `${name} at ${width} pixels`).toBeLessThanOrEqual(0);
    expect(await cutOff(page), `${name} at ${width} pixels`).toEqual([]);
    if (width !== 768) await screenshot(`${name}-${width}`);
  }
  await axed(page, name);
}

/** Opens every theme of levers in sight. */
async function unfolded(page: Page): Promise<void> {
  await page.locator('.fold[aria-expanded=false]').evaluateAll((folds) => (
    folds.forEach((fold) => (fold as HTMLElement).click())
  ));
  await twoFrames(page);
}

/** Until the page has been laid out and painted at its new size. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  }));
}
