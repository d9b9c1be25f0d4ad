// The page without a network, after one visit and before the first click; and a newer build that
// comes while tabs are open: it is announced, taken when a person says so, and breaks no tab.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { triedNow } from '../verify/rotation.ts';
import { assetsOf, MovingServer, removeBuilds, withMark } from './moving-server.ts';
import { fewSeedsAtHome, openLab } from './lab-steps.ts';
import { closeBrowser, openPage, type OpenedPage } from './page.ts';

/** The first pairs of an answer are there; some questions are of many weeks. */
const begun = '[data-testid=state]:is([data-progress=preview], [data-progress=final])';
const notice = '[data-testid=update-notice]';
let [older, newer] = ['', ''];
let server: MovingServer;
let address = '';

beforeAll(() => {
  [older, newer] = ['older', 'newer'].map((mark) => withMark(inject('pageFolder'), mark));
});

afterAll(async () => {
  await closeBrowser();
  removeBuilds(older, newer);
});

/** The page of the older build on a server of its own, until all of it is kept. */
async function visited() {
  server = new MovingServer(older);
  address = await server.start();
  let underWay: ReadonlyMap<string, string> = new Map();
  const opened = await openPage({
    path: address + fewSeedsAtHome,
    mayKeep: true,
    reducedMotion: true,
    prepare: async (page) => { underWay = await requestsOf(page); },
  });
  await isKept(opened.page);
  // What the page asked for before it was kept is still the server's to answer.
  await expect.poll(() => [...underWay.values()], { timeout: 60_000 }).toEqual([]);
  return opened;
}

/**
 * What the page has asked for and has not been answered, as the browser itself counts; without the
 * scripts of workers, whose end is told to the workers.
 */
async function requestsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const underWay = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!/worker-[^/]*$/.test(request.url)) underWay.set(requestId, request.url);
  });
  session.on('Network.loadingFinished', ({ requestId }) => underWay.delete(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId));
  await session.send('Network.enable');
  return underWay;
}

async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 180_000,
  });
}

/** Nothing answers any more, neither to the page nor to its worker. */
async function cut(page: Page): Promise<void> {
  server.isCut = true;
  await page.context().setOffline(true);
}

/** Questions asked without a network, another one with every commit. */
const cardsTried = 1;

async function lookAtEverything(page: Page): Promise<void> {
  const cards = page.locator('[data-question]');
  await cards.first().waitFor({ timeout: 60_000 });
  const places = Array.from({ length: await cards.count() }, (_unused, i) => i);
  expect(places.length).toBeGreaterThanOrEqual(4);
  for (const place of triedNow(places, cardsTried)) {
    await cards.nth(place).click();
    await page.waitForSelector(begun, { state: 'attached', timeout: 120_000 });
    await page.waitForSelector('[data-testid=results]');
    await page.locator('header nav button').nth(0).click();
    await page.waitForSelector('[data-testid=sentence]', { timeout: 60_000 });
  }
  await openLab(page);
  await page.locator('.middle-bar .segments button').nth(0).click();
  await page.waitForSelector('[data-testid=map-b] canvas');
  for (const keys of ['?', 'Control+k']) {
    await page.keyboard.press(keys);
    await page.waitForSelector('[role=dialog]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
  }
}

describe('without a network', { timeout: 600_000 }, () => {
  it('AC-A1: all works after one visit, before the first click and after a reload', async () => {
    const { page, close } = await visited();
    await cut(page);
    await lookAtEverything(page);
    await page.goto(`${address}?seed=7${fewSeedsAtHome}`);
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await openLab(page);
    expect(await page.locator('[data-testid=region-failed]').count()).toBe(0);
    // A page that was never kept does not come: the cut is real.
    const other = await page.context().newPage();
    await expect(other.goto(address.replace('/folder/', '/other/'))).rejects.toThrow('ERR_');
    await close();
    server.stop();
  });
});

/** What an old tab gets for files of its own build. */
function missingIn(page: Page, files: readonly string[]): Promise<string[]> {
  return page.evaluate(async (names) => {
    const answers = await Promise.all(names.map(async (name) => {
      const { status, body } = await fetch(new URL(name, document.baseURI));
      // A worker that still has something to say to this tab does not give way to the newer one.
      await body?.cancel();
      return [name, status] as const;
    }));
    return answers.filter(([, status]) => status !== 200).map(([name]) => name);
  }, files);
}

const buildOf = (page: Page): Promise<string | undefined> => (
  page.evaluate(() => document.documentElement.dataset.build)
);

const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** As if the person had come back to the tab. */
async function turnTo(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

describe('a newer build', () => {
  it('is announced, taken by a click, and breaks no open tab', { timeout: 600_000 }, async () => {
    const opened = await visited();
    const { page, close } = opened;
    const other = await page.context().newPage();
    await other.goto(address + fewSeedsAtHome);
    await isKept(other);
    await other.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    expect(await page.locator(notice).count()).toBe(0);

    server.folder = newer;
    const gone = assetsOf(older).filter((name) => !assetsOf(newer).includes(name));
    expect(gone.length).toBeGreaterThan(3);
    await turnTo(page);
    await page.waitForSelector(notice, { timeout: 60_000 });
    await readNotice(opened);
    // The newer build waits: a tab that is reloaded is still of the older one, whole.
    await page.reload();
    await page.waitForSelector(notice, { timeout: 90_000 });
    expect(await buildOf(page)).toBe('older');
    expect(await missingIn(page, gone)).toEqual([]);

    await page.locator(`${notice} button`).first().click();
    const isNewer = () => document.documentElement.dataset.build === 'newer';
    await page.waitForFunction(isNewer, undefined, { timeout: 60_000 });
    expect(await cachesOf(page)).toHaveLength(2);
    expect(await buildOf(other)).toBe('older');
    expect(await missingIn(other, gone)).toEqual([]);
    await openLab(other);
    expect(await other.locator('[data-testid=region-failed]').count()).toBe(0);

    await other.close();
    await page.reload();
    await page.waitForFunction(async () => (await caches.keys()).length === 1, undefined, {
      timeout: 90_000,
    });
    expect(await buildOf(page)).toBe('newer');
    await cut(page);
    await page.reload();
    await openLab(page);
    await close();
    server.stop();
  });
});

/** The notice as it is read in both languages, by day and night, on a desk and on a phone. */
async function readNotice({ page, screenshot }: OpenedPage): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    await page.locator('[data-testid=language]').click();
    const word = language === 'zh' ? /新版本/ : /newer version/;
    expect(await page.locator(notice).innerText()).toMatch(word);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await screenshot(`update-${theme}-${language}`);
      await page.setViewportSize({ width: 360, height: 740 });
      await screenshot(`update-${theme}-${language}-phone`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  }
  await page.locator(`${notice} button`).nth(1).click();
  expect(await page.locator(notice).count()).toBe(0);
}
