// The answer on paper: from a dark screen too it is two white A4 sheets in ink, nothing on them is
// cut off, and they say where the numbers come from.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { engineVersion } from '../../sim-core/index.ts';
import { fewSeeds, openedLab } from './lab-steps.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { closeBrowser } from './page.ts';

afterAll(closeBrowser);

const capped = standardQuestions.find(({ id }) => id === 'commission-cap')!;
/** Beyond the range in which the model was checked, which paper says too. */
const dear = { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 1200 } }] };
const looks = [
  { language: 'en', theme: 'dark', widthPixels: 1920, further: [], figure: {} },
  // With another policy beside B and the figure that has most parts.
  {
    language: 'zh', theme: 'light', widthPixels: 360, further: [capped.policy],
    figure: { figure: 'delivery.time-mean' },
  },
] as const;

describe.each(looks)('an answer in $language, printed from $widthPixels pixels', (look) => {
  it('AC-X2, AC-L6: takes two sheets of A4, on which nothing is cut off', async () => {
    const { further, figure } = look;
    const view = { page: 'lab', tab: 'results', ...figure };
    const path = `#${encodeLink({ ...fewSeeds, b: dear, further, view })}`;
    const { page, close } = await openedLab({ ...look, path, withoutMap: true });
    await page.waitForSelector('[data-chart=platform-profit]');
    await page.waitForSelector('.arms > button', { state: 'detached' });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    const sheets = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBe(2);
    const [width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!.slice(1)
      .map(Number);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);

    await page.emulateMedia({ media: 'print' });
    // As wide as the sheet between its margins.
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await cutOff(page)).toEqual([]);
    expect(await page.locator('.middle-bar').isVisible()).toBe(false);
    expect(await page.locator('[data-testid=outside-usual]').isVisible()).toBe(true);
    const foot = await page.locator('.on-paper').innerText();
    expect(foot).toContain(engineVersion);
    expect(foot).toContain(page.url());
    const ink = await page.evaluate(() => (
      getComputedStyle(document.documentElement).getPropertyValue('--ground')
    ));
    expect(ink).toBe('#F6F5F1');
    await close();
  });
});

/** What is printed and reaches beyond the sheet, or is hidden by what holds it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const shown = [...document.querySelectorAll('.results *')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
    });
    const beyond = shown.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > edge || left < -1;
    });
    const hiding = shown.filter((element) => (
      !(element instanceof SVGElement)
        && getComputedStyle(element).overflowX !== 'visible'
        && element.scrollWidth > element.clientWidth + 1
        && !element.classList.contains('seen-by-readers')
    ));
    return [...beyond, ...hiding].map((element) => element.outerHTML.slice(0, 120));
  });
}
