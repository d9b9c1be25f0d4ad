// The guided tour by keyboard alone: each step stands beside what it speaks of, within the window
// on a desk and on a phone; Escape ends it, and the focus goes back where it was.

import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { tourSteps } from '../../web/tour/steps.ts';
import { fewSeedsAtHome } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

/** Where the words stand in the window. */
function placeOfWords(page: Page): Promise<DOMRect> {
  return page.locator('[data-testid=tour]').evaluate((words) => (
    words.getBoundingClientRect().toJSON() as DOMRect
  ));
}

it.each([[1280, 720, 'en'], [360, 640, 'zh']] as const)(
  'leads through the page, %i by %i in %s', { timeout: 240_000 },
  async (widthPixels, heightPixels, language) => {
    const { page, close, screenshot } = await openPage({
      path: fewSeedsAtHome, widthPixels, heightPixels, language, withoutMap: true,
    });
    await page.locator('[data-testid=sentence]').waitFor();
    const start = page.locator('[data-testid=start-tour]');
    await start.focus();
    await page.keyboard.press('Enter');
    for (const [at, { text, selector }] of tourSteps.entries()) {
      const step = page.locator(`[data-testid=tour][data-step="${at}"]`);
      await step.waitFor();
      expect(await step.innerText()).toContain(text[language]);
      // On a desk all of it is to be seen, on a phone what no sheet hides.
      if (widthPixels > 720 || await page.locator(selector).first().isVisible()) {
        await page.locator('.tour-ring').waitFor();
      }
      const words = await placeOfWords(page);
      expect(words.left).toBeGreaterThanOrEqual(0);
      expect(words.top).toBeGreaterThanOrEqual(0);
      expect(words.right).toBeLessThanOrEqual(widthPixels);
      expect(words.bottom).toBeLessThanOrEqual(heightPixels);
      if (at === 3) await screenshot(`tour-${language}`);
      if (at === tourSteps.length - 1) break;
      await page.locator('[data-testid=tour-next]').focus();
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-testid=tour]').count()).toBe(0);

    // Ended at once it gives the focus back.
    await page.goto(page.url().split('#')[0]);
    await start.focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=tour]').waitFor();
    await page.keyboard.press('Escape');
    expect(await start.evaluate((button) => button === document.activeElement)).toBe(true);
    await close();
  },
);
