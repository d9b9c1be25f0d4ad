// The page of experiments: a file of one's own is opened, its design read, run, stopped, gone on
// with after a reload, and given as files that are equal to those of the command line.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseExperiment, startFindings } from '../../scenarios/experiments.ts';
import { filesOf, linesOfExperiment, runKeysOf } from '../../scenarios/experiments/tables.ts';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { LocalBatch, RunPool } from '../../sim-core/index.ts';
import { toyScenario } from '../toy-city.ts';
import { fewSeeds } from './lab-steps.ts';
import { axed, cutOff, sideways } from './look-checks.ts';
import { closeBrowser, openPage, type OpenedPage } from './page.ts';

const study = {
  title: 'Fee and commission',
  scenario: { id: 'toy', city: toyScenario.city, weather: 'dry' },
  factors: [
    { lever: 'merchant.commission', values: [150, 200] },
    { lever: 'delivery-fee.base', values: [0, 300] },
  ],
  seeds: 8,
  decision: {
    goal: { figure: 'orders.placed', atLeast: '2%' },
    guardrails: [{ figure: 'platform.profit', atLeast: '-5%' }],
  },
  figures: ['orders.placed', 'platform.profit'],
};

let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  const b = { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 0 } }] };
  opened = await openPage({
    path: `#${encodeLink({ ...fewSeeds, seeds: 1, b, view: { page: 'batch' } })}`, withoutMap: true,
  });
  ({ page } = opened);
}, 90_000);
afterAll(closeBrowser);

const bring = (name: string, value: unknown): Promise<void> => (
  page.setInputFiles('[data-testid=batch-file]', {
    name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)),
  })
);
const is = (progress: string): Promise<unknown> => (
  page.waitForSelector(`[data-testid=batch-progress][data-progress=${progress}]`)
);

describe('an experiment on the page', { timeout: 120_000 }, () => {
  it('is refused with all that is wrong, and read before it is run', async () => {
    await bring('bad.json', { ...study, seeds: 0, figures: ['orders'] });
    const problems = await page.innerText('[data-testid=batch-problems]');
    expect(problems).toContain('seeds');
    expect(problems).toContain('figures[0]');
    await bring('study.json', study);
    const seeds = await page.innerText('[data-testid=batch-seeds]');
    expect(new Set(/: ([\d ]+)$/.exec(seeds)?.[1].split(' ')).size).toBe(8);
    expect(await page.innerText('[data-testid=batch-rule]')).toContain('+2\u00a0% of the baseline');
    expect(await page.locator('[data-testid=batch-rows] [data-row]').count()).toBe(4);
    expect(await page.getAttribute('[data-testid=batch-rows]', 'data-known')).toBe('0');
  });

  it('AC-B2, AC-B3, AC-B7: stops, outlasts the tab, and ends as on the command line', async () => {
    await page.click('[data-testid=batch-run]');
    await page.waitForFunction(() => (
      document.querySelector('[data-testid=batch-rows]')?.getAttribute('data-known') === '4'
    ));
    // Nothing is drawn of any city.
    expect(await page.locator('canvas, .city-pane').count()).toBe(0);
    await page.reload();
    await is('final');
    expect(await page.locator('[data-chart^=experiment] .cell').count()).toBe(4);
    const decisions = await page.locator('[data-testid=batch-decided] tr[data-decision]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-decision')));
    await axed(page, 'an experiment');
    const { width = 1280, height = 800 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 360, height });
    expect(await cutOff(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize({ width, height });
    const read = parseExperiment(study, () => ({ ok: false, problems: [] }));
    if (!read.ok) throw new Error('the experiment is not understood');
    const pool = new RunPool(() => new LocalBatch(), 1);
    const findings = (await startFindings(read.value, pool).result)!;
    expect(decisions).toEqual(findings.decisions.map(({ decision }) => decision));
    const downloads: Promise<string>[] = [];
    page.on('download', (file) => downloads.push(file.path().then((path) => (
      readFileSync(path, 'utf8')
    ))));
    await page.click('.batch-progress summary');
    await page.click('[data-testid=batch-files]');
    await page.click('[data-testid=batch-report]');
    await expect.poll(() => downloads.length).toBe(3);
    const [results, ruled, report] = await Promise.all(downloads);
    const lines = linesOfExperiment(runKeysOf(read.value), study);
    const key = createHash('sha256').update(lines).digest('hex').slice(0, 32);
    expect([results, ruled]).toEqual(Object.values(filesOf(findings, key)));
    expect(report).toContain('<h2>Rule set beforehand</h2>');
    expect(report).toContain('The rule stood before the first run.');
  });

  it('is left to the tab that had it first: a second one says so and takes none up', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForSelector('[data-testid=batch-apart]', { timeout: 90_000 });
    expect(await other.locator('[data-testid=batch-progress]').count()).toBe(0);
    expect(await page.locator('[data-testid=batch-apart]').count()).toBe(0);
    await other.close();
  });

  it('takes a ready-made rule before it is run, and says when one comes late', async () => {
    const { decision: _own, ...open } = study;
    await bring('open.json', { ...open, title: 'Open', seeds: 6 });
    await page.selectOption('[data-testid=ready-rule]', 'growth');
    await page.locator('[data-testid=batch-rule] li').nth(3).waitFor();
    await page.click('[data-testid=batch-run]');
    await is('final');
    expect(await page.locator('[data-testid=batch-decided] tr[data-decision]').count()).toBe(4);
    expect(await page.locator('.batch .callout').count()).toBe(0);
    await page.selectOption('[data-testid=ready-rule]', 'riders');
    await page.locator('[data-testid=batch-rule] .callout').waitFor();
  });

  it('a goal is sought, checked on fresh seeds, and its policies are drawn', async () => {
    await bring('goal.json', {
      title: 'More orders',
      scenario: study.scenario,
      factors: [{ lever: 'delivery-fee.base', from: 100, to: 500 }],
      goal: { figure: 'orders.placed', best: 'most' },
      conditions: [{ figure: 'platform.profit', atLeast: '-900%' }],
      runs: 24, seeds: 2, fresh: 8,
    });
    await page.click('[data-testid=batch-run]');
    await is('final');
    expect(await page.getAttribute('[data-testid=sought]', 'data-keeps')).toBe('true');
    const standing = page.locator('[data-testid=sought-checks] [data-standing]');
    expect(await standing.getAttribute('data-standing')).toBe('met');
    expect(await page.locator('[data-chart=frontier] circle.bar-b').count()).toBe(1);
    await axed(page, 'a goal');
    // Its town is on no list, and comes along.
    await page.click('[data-testid=open-sought]');
    await page.waitForSelector('[data-testid=diff]');
    expect(await page.locator('[data-testid=city]').inputValue()).toBe(study.scenario.id);
    await page.locator('header nav button').nth(2).click();
  });

  it('AC-B6: of a hundred thousand rows draws those in sight', async () => {
    await bring('wide.json', {
      title: 'Wide',
      scenario: study.scenario,
      arms: Array.from({ length: 10 }, (_each, i) => (
        { id: `arm-${i}`, policy: { 'rider-pay.base': 400 + i } }
      )),
      factors: [
        { lever: 'merchant.commission', from: 100, to: 298, steps: 100 },
        { lever: 'delivery-fee.base', from: 0, to: 990, steps: 100 },
      ],
      seeds: 2,
      figures: ['orders.placed'],
    });
    const table = page.locator('[data-testid=batch-rows][aria-rowcount="100000"]');
    await table.waitFor();
    const ends = table.locator('[data-row="10000 arm-9 orders.placed"]');
    expect(await ends.count()).toBe(0);
    await page.locator('.found-table').evaluate((box) => { box.scrollTop = box.scrollHeight; });
    await ends.waitFor();
    expect(await table.locator('tr').count()).toBeLessThan(60);
    await opened.close();
  });
});
