// The answer as files. The report opens without a server or a request, says every figure of every
// policy, and what it holds gives the same figures again; so does the workbook. The share card is a
// picture of the size that is shared.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import {
  canonicalJson, engineVersion, LocalBatch, RunPool, startComparison, type Comparison,
  type ComparisonRequest, type PolicyDiff,
} from '../../sim-core/index.ts';
import { type FigureId, metrics } from '../../sim-core/figures.ts';
import { leftOutOf } from '../../scenarios/left-out/left-out.ts';
import { readWorkbook } from '../workbook.ts';
import { answered, fewSeeds, openedLab } from './lab-steps.ts';
import { cutOff } from './look-checks.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const [capped, free] = ['commission-cap', 'free-delivery'].map((wanted) => (
  standardQuestions.find(({ id }) => id === wanted)!
));
const view = { page: 'lab', tab: 'results', figure: 'delivery.time-mean' };
const most = 2e6;
const pictures = join(process.cwd(), 'artifacts', 'screenshots');
mkdirSync(pictures, { recursive: true });

/** What the table of a policy says: figure to its numbers. */
function figuresIn(page: Page, arm = 0): Promise<Record<string, number[]>> {
  const all = page.locator('body > table').nth(arm).locator('tbody tr');
  return all.evaluateAll((rows) => Object.fromEntries(
    rows.map((row) => {
      const cells = [...row.children].map(({ textContent }) => textContent ?? '');
      return [cells[0], cells.slice(2).map(Number)];
    }),
  ));
}

interface Request extends ComparisonRequest {
  readonly further?: readonly { readonly name: string; readonly policy: PolicyDiff }[];
}

/** What was found, by the policy: files in two languages ask for the same. */
const known = new Map<string, Promise<Comparison | undefined>>();

function foundBy(request: ComparisonRequest): Promise<Comparison | undefined> {
  const pool = new RunPool(() => new LocalBatch(), 1);
  const id = canonicalJson(request.policy);
  const found = known.get(id) ?? startComparison({ ...request, ground: true }, pool).result;
  known.set(id, found);
  return found;
}

/** Runs what the file holds: every figure of every policy comes out again, to the digit. */
async function foundAgain(
  report: Page, language: 'zh' | 'en',
): Promise<Record<string, Comparison>> {
  const text = await report.locator('#request').textContent() ?? '';
  const { further = [], ...request } = JSON.parse(text) as Request;
  const b = (await foundBy(request))!;
  await expectTold(report, 0, b, language);
  const others = await Promise.all(further.map(async ({ name, policy }, i) => {
    const found = (await foundBy({ ...request, policy }))!;
    await expectTold(report, i + 1, found, language);
    return [name, found];
  }));
  return { B: b, ...Object.fromEntries(others) };
}

async function expectTold(
  report: Page, arm: number, found: Comparison, language: 'zh' | 'en',
): Promise<void> {
  const told = await figuresIn(report, arm);
  // Figures of services that the city has not are in neither.
  const here = metrics.filter(({ id }) => found.figures[id] !== undefined);
  expect(Object.keys(told)).toEqual(here.map(({ label }) => label[language]));
  for (const { id, label } of here) {
    const { baseline, policy, difference } = found.figures[id];
    expect(told[label[language]].slice(0, 3), id).toEqual([baseline, policy, difference]);
  }
}

/** On a phone, on a screen and on two sheets of paper nothing is cut off. */
async function fitsEverywhere(report: Page, language: 'zh' | 'en'): Promise<void> {
  await report.setViewportSize({ width: 360, height: 740 });
  expect(await report.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await cutOff(report)).toEqual([]);
  await report.setViewportSize({ width: 1280, height: 800 });
  await report.screenshot({ path: join(pictures, `report-${language}.png`), fullPage: true });
  const paper = await report.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
}

async function given(page: Page, kind: 'report' | 'workbook' | 'card'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.click(`[data-testid=${kind}]`),
  ]);
  return download.path();
}

/** The workbook's numbers are those that its own question comes to. */
function expectInWorkbook(path: string, found: Readonly<Record<string, Comparison>>): void {
  const { sheets } = readWorkbook(readFileSync(path));
  expect([...new Set(sheets.figures.map(({ arm }) => arm))]).toEqual(Object.keys(found));
  for (const { arm, figure, ...cells } of sheets.figures) {
    const { figures } = found[String(arm)];
    const { baseline, policy, difference, low, high, n } = figures[figure as FigureId];
    const numbers = { baseline, policy, difference, low, high, n };
    for (const [column, value] of Object.entries(numbers)) {
      expect(cells[column] ?? NaN, `${arm} ${figure} ${column}`).toBe(value);
    }
  }
  for (const { arm, figure, seed, policy } of sheets.runs) {
    const { seeds, figures } = found[String(arm)];
    const { perSeed } = figures[figure as FigureId];
    expect(policy ?? NaN).toBe(perSeed.policy[seeds.indexOf(Number(seed))]);
  }
  // The figure that is looked at is told by its parts, and people are told apart.
  expect(new Set(sheets.parts.map(({ figure }) => figure))).toEqual(new Set([view.figure]));
  expect(sheets.people.length).toBeGreaterThan(0);
}

describe.each([
  { language: 'en', theme: 'dark', further: [] },
  { language: 'zh', theme: 'light', further: [capped.policy] },
] as const)('an answer in $language as files', ({ language, theme, further }) => {
  it('AC-X1, AC-X2, AC-X4, AC-X5, AC-V4: open alone, their numbers are found again', async () => {
    const path = `#${encodeLink({ ...fewSeeds, b: free.policy, further, view })}`;
    const { page, close } = await openedLab({ language, theme, path, withoutMap: true });
    await page.waitForSelector('[data-chart=platform-profit]');
    // All policies are in when nothing can be held up any more.
    await page.waitForSelector('.arms > button', { state: 'detached' });
    const file = join(tmpdir(), `report-${language}-${process.pid}.html`);
    copyFileSync(await given(page, 'report'), file);
    const book = join(tmpdir(), `answer-${language}-${process.pid}.xlsx`);
    copyFileSync(await given(page, 'workbook'), book);
    const card = readFileSync(await given(page, 'card'));
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
    writeFileSync(join(pictures, `card-${language}.png`), card);
    const text = readFileSync(file, 'utf8');
    expect(text.length).toBeLessThan(most);
    expect(text).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"`);
    const headline = await page.locator('[data-testid=headline]').innerText();
    // Numbers that are pressed for their meaning are text in a file, and so are the checks.
    const pressed = '[data-testid=answer] :is(.number, .chip)';
    const numbers = await page.locator(pressed).allInnerTexts();
    await close();

    const alone = await page.context().browser()!.newContext({ offline: true });
    const report = await alone.newPage();
    const asked: string[] = [];
    report.on('request', (request) => asked.push(request.url()));
    await report.goto(`file://${file}`);
    expect(await report.locator('[data-testid=headline]').innerText()).toBe(headline);
    expect(await report.locator('h1').innerText()).toContain(free.title[language]);
    expect(await report.locator('button, select, input').count()).toBe(0);
    // Nor is there what only asks: a curve that nobody had drawn, and what it would cost.
    expect(await report.locator('.sweep').count()).toBe(0);
    expect(numbers.length).toBeGreaterThan(8);
    expect(await report.locator(pressed).allInnerTexts()).toEqual(numbers);
    expect(await report.locator('.watermark').count()).toBe(0);
    const charts = await report.locator('.chart svg').count();
    expect(charts).toBeGreaterThanOrEqual(5);
    expect(await report.locator('.chart details table').count()).toBeGreaterThanOrEqual(5);
    const body = await report.locator('body').innerText();
    for (const each of leftOutOf(['food']).flatMap(({ says }) => says)) {
      expect(body).toContain(each[language]);
    }

    expectInWorkbook(book, await foundAgain(report, language));
    const command = await report.locator('#command').innerText();
    expect(command.split(`--engine ${engineVersion}`)).toHaveLength(2 + further.length);
    expect(await report.locator('#expected').count()).toBe(1);
    // A cap on commission is bounded by law, free delivery is not.
    expect(await report.locator('#law').count()).toBe(further.length);

    await fitsEverywhere(report, language);
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

  it('AC-X3: is of the days that are there, and says which ones are still to come', async () => {
    const later = { ...view, horizon: '22-28' };
    const path = `#${encodeLink({ ...fewSeeds, b: free.policy, view: later })}`;
    const { page, close } = await openedLab({ path, withoutMap: true });
    await page.waitForSelector('[data-testid=weeks]');
    const onScreen = await page.locator('[data-testid=headline]').innerText();
    const file = join(tmpdir(), `report-early-${process.pid}.html`);
    copyFileSync(await given(page, 'report'), file);
    await page.goto(`file://${file}`);
    expect(await page.locator('.watermark').count()).toBe(1);
    expect(await page.locator('#open').innerText())
      .toBe('Provisional: Week 4 is still being computed. All numbers here are of: First day.');
    const told = await page.locator('[data-testid=headline]').innerText();
    expect(onScreen).toContain('Week 4');
    expect(told).toContain('platform profit');
    await foundAgain(page, 'en');
    const link = await page.locator('body > a').getAttribute('href');
    await page.goto(link!);
    await page.waitForSelector('[data-testid=answer][data-days="1"]');
    await answered(page);
    expect(await page.locator('[data-testid=headline]').innerText()).toBe(told);
    await close();
  }, 200_000);
});
