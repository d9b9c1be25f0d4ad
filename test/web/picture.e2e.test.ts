// Charts as pictures, in the page that is published: a bitmap and a drawing on white and on dark,
// which stand without the page and say below the chart what it was made of.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import { engineVersion } from '../../sim-core/index.ts';
import { fewSeeds, openedLab } from './lab-steps.ts';
import { closeBrowser } from './page.ts';

afterAll(closeBrowser);

const free = standardQuestions.find(({ id }) => id === 'free-delivery')!;
const view = { page: 'lab', tab: 'results', figure: 'delivery.time-mean' };
const link = { ...fewSeeds, b: free.policy, view };

async function pictureOf(page: Page, chart: string, kind: string): Promise<Buffer> {
  const menu = page.locator(`${chart} .picture-menu`);
  if (await menu.getAttribute('open') === null) await menu.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'), menu.locator(`[data-picture=${kind}]`).click(),
  ]);
  return readFileSync(await download.path());
}

/** Width and height of a bitmap. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('every chart of the answer', () => {
  it('says below it where it comes from, on white and on dark, drawn or in pixels', async () => {
    const { page, close } = await openedLab({ path: `#${encodeLink(link)}`, withoutMap: true });
    await page.waitForSelector('[data-chart=platform-profit]');
    const charts = await page.locator('[data-chart]').evaluateAll((all) => (
      all.map((chart) => `[data-chart="${chart.getAttribute('data-chart')}"]`)
    ));
    // By hour, district and more, two distributions, the platform's money.
    expect(charts.length).toBeGreaterThanOrEqual(6);
    for (const chart of ['.sides', ...charts]) {
      const text = (await pictureOf(page, chart, 'svg-light')).toString();
      // All words of the picture, as its lines come.
      const words = [...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, each]) => each).join(' ');
      expect(words, chart).toContain(`engine ${engineVersion}`);
      expect(words, chart).toMatch(/4 paired seeds \(\d+, \d+, \d+, \d+\)/);
      expect(words, chart).toContain('A → B: Delivery fee, base ¥3.00 → ¥0.00');
      expect(words, chart).toMatch(/key of the runs [0-9a-f]{32}/);
      // Marks have their colours in themselves.
      expect(text, chart).not.toMatch(/class=|var\(|color-mix|color\(/);
      expect(text, chart).toMatch(/fill="rgb\(\d+, \d+, \d+\)"/);
    }
    for (const [kind, ground] of [['light', '255, 255, 255'], ['dark', '16, 21, 28']]) {
      const text = String(await pictureOf(page, '.sides', `svg-${kind}`));
      expect(/<rect[^>]*fill="([^"]+)"/.exec(text)?.[1]).toBe(`rgb(${ground})`);
    }

    const png = await pictureOf(page, '[data-chart=platform-profit]', 'png-light');
    const [width, height] = sizeOf(png);
    expect(width).toBeGreaterThan(1500);
    expect(height).toBeGreaterThan(900);
    // What is laid out for a picture does not stay.
    expect(await page.locator('.chart.picture').count()).toBe(0);
    await close();
  });
});
