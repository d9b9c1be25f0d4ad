// How long a person waits on the page: from letting go of a slider to the first figure on the
// screen, to all sixteen pairs with their intervals, and from stopping to idle workers. Real
// Chromium with software rendering, the built page, the default city, both maps in sight.

import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { serveBuiltPage } from '../test/browsers/built-page.ts';
import { launchChromium } from '../test/browsers/chromium.ts';
import { findChromium } from '../test/browsers/find-browsers.ts';
import { benchRow, type BenchRow } from './harness.ts';

const releases = 50;
const answers = 8;
const stops = 8;
const limitMilliseconds = 60_000;

export async function run(): Promise<BenchRow[]> {
  if (findChromium() === undefined) {
    process.stderr.write('page: skipped, no Chromium (`npm test` finds or installs one)\n');
    return [];
  }
  const served = await serveBuiltPage();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(served.url);
    await page.click('header nav button:nth-child(2)');
    await settled(page);
    await page.waitForTimeout(2000);
    const firstFigures = await timesOfFirstFigures(page);
    const whole = await timesOfAnswers(page);
    const cancelled = await timesOfStops(page);
    return [
      benchRow('page: release to first figure, p50', quantile(firstFigures, 0.5), 'ms'),
      benchRow('page: release to first figure, p95', quantile(firstFigures, 0.95), 'ms'),
      benchRow('page: 16 paired seeds with intervals, p50', quantile(whole, 0.5), 'ms'),
      benchRow('page: stop to idle workers, p95', quantile(cancelled, 0.95), 'ms'),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Each release sets a value that was never run, so that nothing comes from the store of runs. */
export async function timesOfFirstFigures(page: Page): Promise<number[]> {
  const times: number[] = [];
  await focusSlider(page, 'delivery-fee.base');
  for (let release = 0; release < releases; release++) {
    await forgetMeasures(page);
    await page.keyboard.press('ArrowRight');
    times.push(await measured(page, 'o2o-first-figure'));
    await settled(page);
  }
  return times;
}

export async function timesOfAnswers(page: Page): Promise<number[]> {
  const times: number[] = [];
  await focusSlider(page, 'delivery-fee.per-km');
  for (let answer = 0; answer < answers; answer++) {
    await forgetMeasures(page);
    await page.keyboard.press('ArrowRight');
    times.push(await measured(page, 'o2o-answered'));
    await settled(page);
  }
  return times;
}

export async function timesOfStops(page: Page): Promise<number[]> {
  const times: number[] = [];
  await focusSlider(page, 'merchant.commission');
  for (let stop = 0; stop < stops; stop++) {
    await forgetMeasures(page);
    await page.keyboard.press('ArrowLeft');
    await measured(page, 'o2o-first-figure');
    await page.keyboard.press('Escape');
    times.push(await measured(page, 'o2o-cancelled'));
  }
  return times;
}

export function focusSlider(page: Page, lever: string): Promise<void> {
  return page.locator(`[data-lever="${lever}"] input[type=range]`).focus();
}

export async function settled(page: Page): Promise<void> {
  const final = '[data-testid=state][data-progress=final]';
  await page.waitForSelector(final, { timeout: limitMilliseconds });
}

export function forgetMeasures(page: Page): Promise<void> {
  return page.evaluate(() => performance.clearMeasures());
}

/** Milliseconds of a measure that the page leaves in its own timeline. */
export async function measured(page: Page, name: string): Promise<number> {
  const wait = { timeout: limitMilliseconds, polling: 5 };
  await page.waitForFunction((of) => performance.getEntriesByName(of).length > 0, name, wait);
  return page.evaluate((of) => performance.getEntriesByName(of)[0].duration, name);
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, value, unit } of await run()) {
    process.stdout.write(`${name}: ${value} ${unit}\n`);
  }
}
