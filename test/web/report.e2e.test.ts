// The answer as one file: it opens without a server or a request, says every figure of the answer,
// and what it holds gives the same figures again in the engine and on the page.

import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import {
  engineVersion, LocalBatch, RunPool, startComparison, type Comparison, type ComparisonRequest,
} from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { notModelled } from '../../web/words/report-words.ts';
import { fewSeeds, openedLab } from './lab-steps.ts';
import { cutOff } from './look-checks.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const free = standardQuestions.find(({ id }) => id === 'free-delivery')!;
const view = { page: 'lab', tab: 'results', figure: 'delivery.time-mean' };
const most = 2e6;

/** What a table of the file says: figure to its numbers. */
function figuresIn(page: Page): Promise<Record<string, number[]>> {
  return page.locator('body > table tbody tr').evaluateAll((rows) => Object.fromEntries(
    rows.map((row) => {
      const cells = [...row.children].map(({ textContent }) => textContent ?? '');
      return [cells[0], cells.slice(2).map(Number)];
    }),
  ));
}

/** What was found, by the text of the request: files in two languages may ask for the same. */
const known = new Map<string, Promise<Comparison | undefined>>();

function foundBy(text: string): Promise<Comparison | undefined> {
  const request = JSON.parse(text) as ComparisonRequest;
  const pool = new RunPool(() => new LocalBatch(), 1);
  const found = known.get(text) ?? startComparison({ ...request, ground: true }, pool).result;
  known.set(text, found);
  return found;
}

/** Runs what the file holds: every figure that it tells comes out again, to the digit. */
async function expectFoundAgain(report: Page, language: 'zh' | 'en'): Promise<void> {
  const found = await foundBy(await report.locator('#request').textContent() ?? '');
  const told = await figuresIn(report);
  // Figures of services that the city has not are in neither.
  const here = metrics.filter(({ id }) => found!.figures[id] !== undefined);
  expect(Object.keys(told)).toEqual(here.map(({ label }) => label[language]));
  for (const { id, label } of here) {
    const { baseline, policy, difference } = found!.figures[id];
    expect(told[label[language]].slice(0, 3), id).toEqual([baseline, policy, difference]);
  }
}

describe.each([
  { language: 'en', theme: 'dark' }, { language: 'zh', theme: 'light' },
] as const)('an answer in $language as one file', ({ language, theme }) => {
  it('AC-X1, AC-X4, AC-X5, AC-V4: opens alone, and its numbers are found again', async () => {
    const path = `#${encodeLink({ ...fewSeeds, b: free.policy, view })}`;
    const { page, close } = await openedLab({ language, theme, path, withoutMap: true });
    await page.waitForSelector('[data-chart=platform-profit]');
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.click('[data-testid=report]'),
    ]);
    const file = join(tmpdir(), `report-${language}-${process.pid}.html`);
    await download.saveAs(file);
    const text = readFileSync(file, 'utf8');
    expect(text.length).toBeLessThan(most);
    expect(text).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"`);
    const headline = await page.locator('[data-testid=headline]').innerText();
    await close();

    const alone = await page.context().browser()!.newContext({ offline: true });
    const report = await alone.newPage();
    const asked: string[] = [];
    report.on('request', (request) => asked.push(request.url()));
    await report.goto(`file://${file}`);
    expect(await report.locator('[data-testid=headline]').innerText()).toBe(headline);
    expect(await report.locator('h1').innerText()).toContain(free.title[language]);
    expect(await report.locator('button, select, input').count()).toBe(0);
    expect(await report.locator('.watermark').count()).toBe(0);
    const charts = await report.locator('.chart svg').count();
    expect(charts).toBeGreaterThanOrEqual(5);
    expect(await report.locator('.chart details table').count()).toBeGreaterThanOrEqual(5);
    for (const each of notModelled) {
      expect(await report.locator('body').innerText()).toContain(each[language]);
    }

    await expectFoundAgain(report, language);
    expect(await report.locator('#command').innerText()).toContain(`--engine ${engineVersion}`);

    await report.setViewportSize({ width: 360, height: 740 });
    expect(await report.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await cutOff(report)).toEqual([]);
    await report.setViewportSize({ width: 1280, height: 800 });
    await report.screenshot({
      path: join(process.cwd(), 'artifacts', 'screenshots', `report-${language}.png`),
      fullPage: true,
    });
    const heads = await report.locator('th').evaluateAll((all) => (
      all.filter((head) => head.getAttribute('scope') === null).length
    ));
    expect(heads).toBe(0);
    const unsaid = await report.locator('.chart svg:not([aria-label]):not([aria-hidden=true])');
    expect(await unsaid.count()).toBe(0);
    expect(asked).toEqual([`file://${file}`]);
    await alone.close();
  }, 300_000);
});

describe('a report on seeds that are not all in', () => {
  it('AC-X3: says so on every sheet, and tells unit, seeds, interval of each figure', async () => {
    const path = `#${encodeLink({ ...fewSeeds, seeds: 64, b: free.policy, view })}`;
    const { page, close } = await openPage({ path, withoutMap: true });
    await page.waitForSelector('[data-chart=platform-profit]');
    await page.click('[data-testid=stop]');
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.click('[data-testid=report]'),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('<p class="watermark">Provisional</p>');
    const head = ['Figure', 'Unit', 'A', 'B', 'B − A', 'Low', 'High', 'Seeds'];
    expect(text).toContain(head.map((each) => `<th scope="col">${each}</th>`).join(''));
    await close();
  }, 200_000);
});

describe('what the model leaves out', () => {
  it('is what the manual says', () => {
    const manual = readFileSync('docs/model.md', 'utf8').replaceAll(/\s+/g, ' ').toLowerCase();
    const list = manual.slice(manual.indexOf('## not modelled'));
    for (const { en } of notModelled) expect(list).toContain(en);
  });
});
