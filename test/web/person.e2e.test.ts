// What a person expects of the page without thinking: the day has an end and can be played again,
// keys work after the day was dragged, Back leads to the page before, and a link that could not be
// copied is not said to be. And without a pointer all of it is to be had.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { answeredAnew, fewSeedsAtHome, sharedLab } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const lab = sharedLab({ reducedMotion: true, withoutMap: true });
const clock = '[data-testid=clock]';
const drawn = '.plain-map svg circle';

describe('B11: the day', () => {
  it('ends at 24:00 and is played from its beginning again', async () => {
    const { page } = await lab();
    await page.waitForSelector(drawn, { state: 'attached' });
    await clickDay(page, 1);
    await reads(page, /^24:00$/);
    await page.click('[data-testid=play]');
    await reads(page, /^0\d:[0-5]\d$/);
    await page.click('[data-testid=play]');
  });

  it('obeys the keys after it was dragged', async () => {
    const { page } = await lab();
    await page.waitForSelector(drawn, { state: 'attached' });
    await clickDay(page, 0.3);
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-testid=play][aria-label=Pause]');
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-testid=play][aria-label=Play]');
  });
});

describe('B11: Back', () => {
  it('AC-U5: leads to the page before and on again, with the question as it was', async () => {
    const { page, close } = await openPage({ reducedMotion: true, withoutMap: true });
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await page.click('[data-testid=search]');
    await page.fill('.search input', 'commission-cap');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=diff]');
    const question = await page.locator('[data-testid=diff]').innerText();
    await page.goBack();
    await page.waitForSelector('.questions');
    await page.goForward();
    await page.waitForSelector('[data-testid=diff]');
    expect(await page.locator('[data-testid=diff]').innerText()).toBe(question);
    await close();
  });
});

describe('without a pointer', () => {
  it('AC-K1, AC-K2: a comparison is made, with the focus in sight, kept by dialogs', async () => {
    const { page, close } = await openPage({ path: fewSeedsAtHome, reducedMotion: true });
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await tabTo(page, '[data-question=commission-cap]');
    await page.keyboard.press('Enter');
    await answeredAnew(page);
    const headline = page.locator('[data-testid=headline]');
    const first = await headline.innerText();
    const slider = '[data-lever="merchant.commission"] input[type=range]';
    await tabTo(page, slider);
    await page.keyboard.press('End');
    await answeredAnew(page);
    expect(await headline.innerText()).not.toBe(first);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('[role=dialog]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await page.waitForFunction(
      (selector) => document.activeElement?.matches(selector), slider, { timeout: 5000 },
    );
    await tabTo(page, '[data-figure="merchant.net-margin-online"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-chart^="merchant.net-margin-online-by"]');
    // The figure that was asked for has the focus still.
    expect(await page.locator('[data-figure="merchant.net-margin-online"]')
      .evaluate((it) => it === document.activeElement)).toBe(true);
    await close();
  });
});

/** Goes on by the keyboard to something; wherever it comes by, the focus is to be seen. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab');
    const { isThere, isSeen, what } = await page.evaluate((selector) => {
      const element = document.activeElement ?? document.body;
      const marked = element.closest('[data-focus-visible]') ?? element;
      const { outlineStyle, outlineWidth, borderBottomWidth } = getComputedStyle(marked);
      const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return {
        isThere: element.matches(selector),
        isSeen: isOutlined || parseFloat(borderBottomWidth) >= 2,
        what: element.outerHTML.slice(0, 160),
      };
    }, wanted);
    expect(isSeen, what).toBe(true);
    if (isThere) return;
  }
  throw new Error(`the keyboard does not lead to ${wanted}`);
}

describe('B11: a link that cannot be copied', () => {
  it('is not said to be copied', async () => {
    const { page } = await lab();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.click('[data-testid=copy-link]');
    // Read in the page, since the words are gone again after a moment.
    const said = await page.waitForFunction(() => {
      const words = document.querySelector('[data-testid=copy-link]')?.textContent;
      return words === 'Copy link' ? undefined : words;
    });
    expect(await said.jsonValue()).toBe('Copy the address');
  });
});

async function clickDay(page: Page, share: number): Promise<void> {
  const day = page.locator('.day');
  const { width } = (await day.boundingBox()) ?? { width: 0 };
  await day.click({ position: { x: Math.min(width - 1, width * share), y: 20 } });
  if (share < 1) return;
  // The last pixel is still a minute or two before the end.
  await page.keyboard.press('Shift+ArrowRight');
}

async function reads(page: Page, form: RegExp): Promise<void> {
  await page.waitForFunction(
    ([where, source]) =>
      new RegExp(source).test(document.querySelector(where)?.textContent ?? ''),
    [clock, form.source] as const,
    { timeout: 30_000 },
  );
}
