// How long the very first answer takes: a browser that has never seen the page reads the home page
// for a few seconds, opens the Lab, and moves a slider as soon as it is there. Each time is one
// fresh profile; what later sliders take is measured by page.ts.

import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { serveBuiltPage } from '../test/browsers/built-page.ts';
import { launchChromium } from '../test/browsers/chromium.ts';
import { findChromium } from '../test/browsers/find-browsers.ts';
import { benchRow, type BenchRow } from './harness.ts';
import { measured, quantile } from './page.ts';

const profiles = 20;
/** What a person needs at least to read the sentence and the questions. */
const readingMilliseconds = 4000;
/** What a person needs at least to find a slider in the Lab and take hold of it. */
const findingMilliseconds = 500;
const slider = '[data-lever="delivery-fee.base"] input[type=range]';

export interface Times {
  /** From the click to the Lab's first slider. */
  readonly open: number;
  /** From the slider's first move to the first figure on the screen. */
  readonly firstFigure: number;
}

export async function run(): Promise<BenchRow[]> {
  if (findChromium() === undefined) {
    process.stderr.write('cold-page: skipped, no Chromium (`npm test` finds or installs one)\n');
    return [];
  }
  const served = await serveBuiltPage();
  try {
    const times: Times[] = [];
    for (let profile = 0; profile < profiles; profile++) times.push(await timesOf(served.url));
    const first = times.map(({ firstFigure }) => firstFigure);
    const open = times.map(({ open: each }) => each);
    return [
      benchRow('cold page: opening the Lab, p50', quantile(open, 0.5), 'ms'),
      benchRow('cold page: first slider to first figure, p50', quantile(first, 0.5), 'ms'),
      benchRow('cold page: first slider to first figure, p95', quantile(first, 0.95), 'ms'),
    ];
  } finally {
    await served.close();
  }
}

/** One browser of its own, with a profile that nothing was ever kept in. */
export async function timesOf(url: string): Promise<Times> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(url);
    await page.waitForSelector('[data-testid=sentence]', { timeout: 60_000 });
    await page.waitForTimeout(readingMilliseconds);
    const open = await opening(page);
    await page.waitForTimeout(findingMilliseconds);
    await page.locator(slider).focus();
    await page.evaluate(() => performance.clearMeasures());
    await page.keyboard.press('ArrowRight');
    return { open, firstFigure: await measured(page, 'o2o-first-figure') };
  } finally {
    await browser.close();
  }
}

/** Opens the Lab; the page itself looks at the clock, so that no message of the driver counts. */
function opening(page: Page): Promise<number> {
  return page.evaluate(async (wanted) => {
    const started = performance.now();
    document.querySelector<HTMLElement>('header nav button:nth-child(2)')?.click();
    while (document.querySelector(wanted) === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - started;
  }, slider);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, value, unit } of await run()) {
    process.stdout.write(`${name}: ${value} ${unit}\n`);
  }
}
