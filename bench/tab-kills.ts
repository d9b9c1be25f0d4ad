// An experiment on the page whose tab is killed at twenty moments and opened again each time,
// against one of the command line that never was: whether its files are the same to the byte, and
// how many runs each kill lost, begun or ended and not kept.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import seedrandom from 'seedrandom';
import { openPool } from '../cli/pool.ts';
import { parseExperiment, startFindings } from '../scenarios/experiments.ts';
import { filesOf, linesOfExperiment, runKeysOf } from '../scenarios/experiments/tables.ts';
import { defaultLinkState, encodeLink } from '../scenarios/schema/link.ts';
import { serveBuiltPage } from '../test/browsers/built-page.ts';
import { launchChromium } from '../test/browsers/chromium.ts';
import { findChromium } from '../test/browsers/find-browsers.ts';
import { benchRow, type BenchRow } from './harness.ts';

const kills = 20;
const workers = 2;
const seeds = 120;
/** A run or two: a kill comes at any moment of them. */
const longestWait = 60;
/** Nothing takes longer, however busy the machine: then the bench ends and says what it was. */
const patienceMilliseconds = 180_000;

const study = {
  title: 'Commission', scenario: { preset: 'riverside' }, seeds,
  arms: [{ id: 'lower', policy: { 'merchant.commission': 150 } }], figures: ['orders.placed'],
};

/** Says what is done, as it is done. */
function say(text: string): void {
  process.stderr.write(`tab-kills: ${text}\n`);
}

/** What is waited for, or an error that says what did not come. */
async function within<T>(coming: Promise<T>, what: string): Promise<T> {
  let timeout: NodeJS.Timeout | undefined;
  const isEnough = new Promise<never>((_resolve, reject) => {
    timeout = setTimeout(() => reject(new Error(`no end of: ${what}`)), patienceMilliseconds);
  });
  try {
    return await Promise.race([coming, isEnough]);
  } finally {
    clearTimeout(timeout);
  }
}

/** A tab whose runs are counted as they are given to workers. */
class Tab {
  readonly page: Page;
  begun = 0;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext, address: string): Promise<Tab> {
    const tab = new Tab(await context.newPage());
    tab.page.setDefaultTimeout(patienceMilliseconds);
    await tab.page.exposeFunction('runBegun', () => { tab.begun++; });
    await tab.page.addInitScript(countRuns);
    await tab.page.goto(address);
    await tab.page.waitForSelector('[data-testid=batch]');
    return tab;
  }

  /** Ends it without a word, once so many runs were begun and so long after that. */
  async kill(runs: number, milliseconds: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await this.hasBegun(runs);
    await new Promise((resolve) => { setTimeout(resolve, milliseconds); });
    const isGone = new Promise((resolve) => { this.page.once('crash', resolve); });
    void session.send('Page.crash').catch(() => undefined);
    await within(isGone, 'the crash of a tab');
    await within(this.page.close(), 'closing a tab that has crashed');
  }

  /** Patience begins anew with each run. */
  private async hasBegun(runs: number): Promise<void> {
    let [seen, heardAt] = [0, performance.now()];
    while (this.begun < runs) {
      if (this.begun > seen) [seen, heardAt] = [this.begun, performance.now()];
      if (performance.now() - heardAt > patienceMilliseconds) {
        const page = this.page.locator('[data-testid=batch]');
        throw new Error(`${seen} of ${runs} runs begun, then none: ${await page.innerText()}`);
      }
      await new Promise((resolve) => { setTimeout(resolve, 2); });
    }
  }
}

/**
 * Runs in the page before all else, as a visitor who has asked for nothing ahead. It is text, since
 * what makes TypeScript of this file runnable puts calls into functions that no page knows.
 */
const countRuns = `
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...sent) {
    if (sent[0].path?.join() === 'run') runBegun();
    return Reflect.apply(postMessage, this, sent);
  };
`;

/** How many runs the device keeps, asked from a page of the same origin that runs nothing. */
async function keptIn(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(new URL('city.webmanifest', address).href);
  const count = await page.evaluate(() => new Promise<number>((resolve) => {
    const opening = indexedDB.open('o2o-city-runs');
    // Whoever looks makes no database that the page would find without its tables.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      if (!opening.result.objectStoreNames.contains('runs')) return resolve(0);
      const all = opening.result.transaction('runs').objectStore('runs').count();
      all.onsuccess = () => resolve(all.result);
      return undefined;
    };
  }));
  await page.close();
  return count;
}

/** So many files, as the page gives them. */
async function filesOfPage(page: Page, count: number): Promise<string[]> {
  const files: Promise<string>[] = [];
  const areAllGiven = new Promise<void>((resolve) => {
    page.on('download', (file) => {
      files.push(file.path().then((path) => readFileSync(path, 'utf8')));
      if (files.length === count) resolve();
    });
  });
  await page.click('.batch-progress summary');
  await page.click('[data-testid=batch-files]');
  await within(areAllGiven, 'the files of the page');
  return Promise.all(files);
}

async function filesHere(): Promise<string[]> {
  const read = parseExperiment(study, () => ({ ok: false, problems: [] }));
  if (!read.ok) throw new Error('the experiment is not understood');
  const pool = openPool(workers, seeds);
  try {
    const findings = (await startFindings(read.value, pool).result)!;
    const lines = linesOfExperiment(runKeysOf(read.value), study);
    const key = createHash('sha256').update(lines).digest('hex').slice(0, 32);
    return Object.values(filesOf(findings, key));
  } finally {
    pool.close();
  }
}

async function killed(browser: Browser, url: string): Promise<BenchRow[]> {
  const address = `${url}#${encodeLink({
    ...defaultLinkState, seeds: 1, view: { page: 'batch' },
  })}`;
  const context = await browser.newContext();
  const luck = seedrandom('kills');
  let [most, lost] = [0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const before = await keptIn(context, url);
    const tab = await Tab.open(context, address);
    if (kill === 0) {
      await tab.page.setInputFiles('[data-testid=batch-file]', {
        name: 'study.json', mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(study)),
      });
      await tab.page.click('[data-testid=batch-run]');
    }
    const runs = 1 + Math.floor(luck() * (2 * seeds - before) / (kills - kill));
    await tab.kill(runs, luck() * longestWait);
    const gone = tab.begun - (await keptIn(context, url) - before);
    say(`kill ${kill + 1} of ${kills}: ${before} kept before, ${tab.begun} begun, ${gone} lost`);
    most = Math.max(most, gone);
    lost += gone;
  }
  say('to the end, without a kill');
  const { page } = await Tab.open(context, address);
  await page.waitForSelector('[data-testid=batch-progress][data-progress=final]');
  say('the same on the command line\'s engine');
  const whole = await filesHere();
  const torn = await filesOfPage(page, whole.length);
  if (torn.join('\0') !== whole.join('\0')) throw new Error('files differ');
  return [
    benchRow('kills of a tab with an experiment', kills, ''),
    benchRow('its files equal to the byte in the end', torn.length, ''),
    benchRow('runs that all its kills lost', lost, ''),
    benchRow('the most that one of its kills lost', most, ''),
  ];
}

export async function run(): Promise<BenchRow[]> {
  if (findChromium() === undefined) {
    say('skipped, no Chromium (`npm test` finds or installs one)');
    return [];
  }
  const served = await serveBuiltPage();
  const browser = await launchChromium();
  try {
    return await killed(browser, served.url);
  } finally {
    await within(browser.close(), 'closing the browser')
      .catch(({ message }: Error) => say(message));
    await served.close();
  }
}
