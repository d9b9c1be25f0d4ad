// Faults in a real page, with real workers: one that is ended from outside or hangs without a word,
// or whose file is missing. The page goes on, or says so and can be told to try again. Then rounds
// through arms, tabs, cities, pages and languages, after which nothing is left open.

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  answered, answeredAnew, differences, fewSeedsAtHome, openedLab, openLab, pushLever,
} from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

/** A little more than the silence that is borne of a small city's worker. */
const silentMs = 31_000;
const engineFile = /\/engine\.worker-[^/]*\.js$/;
const failed = '[data-testid=state][data-progress=failed]';

describe('B4: a real worker', () => {
  it('AC-S1: that ends or hangs without a word is replaced, the answer is the same', async () => {
    const { page, close } = await openedLab({
      reducedMotion: true,
      withoutMap: true,
      // All workers are there before they are spoilt, and none that comes later is waited for.
      aheadOfQuestions: true,
      prepare: async (fresh) => {
        await fresh.clock.install();
        await keepWorkers(fresh);
      },
    });
    for (const how of ['ends', 'hangs'] as const) {
      await spoilWorkers(page, how);
      await pushLever(page, 'delivery-fee.base', how === 'ends' ? 'Home' : 'End');
      await page.waitForSelector('[data-testid=state][data-progress=running]');
      // All have been asked by then; time is turned on once, so that who comes next is not blamed.
      await page.waitForTimeout(1_000);
      await page.clock.fastForward(silentMs);
      await answered(page);
      const moved = (await differences(page))['orders.placed'];
      expect(Math.sign(moved)).toBe(how === 'ends' ? 1 : -1);
    }
    await page.waitForSelector('.plain-map svg circle', { state: 'attached' });
    await close();
  }, 300_000);
});

describe('B1: a worker whose file is missing', () => {
  it('is told of on the home page and in the Lab, each with a way to try again', async () => {
    const { page } = await openPage({
      path: fewSeedsAtHome,
      reducedMotion: true,
      withoutMap: true,
      prepare: async (fresh) => {
        await fresh.route(engineFile, (route) => route.fulfill({ status: 404, body: '' }));
      },
    });
    const again = page.locator('.sentence[role=alert] button');
    await again.waitFor({ timeout: 60_000 });
    await page.locator('header nav button').nth(1).click();
    await page.waitForSelector(failed);
    await page.locator('.city-failed[role=alert] button').waitFor({ timeout: 60_000 });
    await page.locator('header nav button').nth(0).click();
    await page.unroute(engineFile);
    await again.click();
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await openLab(page);
    await page.waitForSelector('.plain-map svg circle', { state: 'attached', timeout: 60_000 });
    await page.context().close();
  });
});

interface Counts {
  readonly canvases: number;
  readonly contexts: number;
  readonly listeners: number;
  readonly workers: number;
}

/**
 * A round takes some ten seconds where maps are drawn without a graphics card: fifty are by hand.
 * One is enough to see what each leaves: two maps are two canvases and a hundred listeners.
 */
const rounds = Number(process.env.PAGE_ROUNDS ?? 1);

describe('B3: rounds', () => {
  it('of arms, tabs, cities, pages and languages leave nothing open', async () => {
    // Maps no larger than they need to be: each pixel is drawn without a graphics card.
    const small = { widthPixels: 1024, heightPixels: 560 };
    const { page, problems } = await openPage({
      path: fewSeedsAtHome, reducedMotion: true, ...small,
    });
    // On a busy machine maps that are drawn without a graphics card make a page slow to click on.
    page.setDefaultTimeout(120_000);
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (/WebGL contexts/.test(message.text())) warnings.push(message.text());
    });
    const session = await page.context().newCDPSession(page);
    await openLab(page);
    await bothDrawn(page);
    // The first rounds open what is kept for good: the other city's map, dialogs, the results.
    for (let times = 0; times < 2; times++) await round(page, times);
    const before = await counted(page, session);
    for (let times = 0; times < rounds; times++) await round(page, times);
    const after = await counted(page, session);
    process.stdout.write(`${rounds} rounds: ${JSON.stringify({ before, after })}\n`);
    expect(after.canvases).toBeLessThanOrEqual(before.canvases);
    expect(after.contexts).toBeLessThanOrEqual(before.contexts);
    expect(after.workers).toBe(before.workers);
    // A map that is not let go leaves some fifty listeners.
    expect(after.listeners).toBeLessThan(before.listeners + 50);
    expect(warnings).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 1_800_000);
});

/** Once round, back to where it began; now and then over the home page too, which takes longer. */
async function round(page: Page, times: number): Promise<void> {
  for (const key of ['a', 's', 'b', 's']) await page.keyboard.press(key);
  const tabs = page.locator('.middle-bar .segments button');
  await tabs.nth(1).click();
  await tabs.nth(0).click();
  const city = page.locator('[data-testid=city]');
  await city.selectOption('county-town');
  await city.selectOption('riverside');
  for (const _side of ['other', 'own']) await page.click('[data-testid=language]');
  if (times % 25 > 0) return;
  for (const link of [0, 1]) await page.locator('header nav button').nth(link).click();
  await bothDrawn(page);
}

/** Waits for both maps without a handle on either, which would keep it from being let go. */
async function bothDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelectorAll('.pane .city-pane canvas').length === 4,
    undefined,
    { timeout: 60_000 },
  );
}

/** What is open once nothing runs any more and rubbish has been collected. */
async function counted(page: Page, session: CDPSession): Promise<Counts> {
  await answeredAnew(page);
  await bothDrawn(page);
  await page.waitForTimeout(2000);
  await session.send('HeapProfiler.collectGarbage');
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    canvases: await alive(session, 'HTMLCanvasElement'),
    contexts: await alive(session, 'WebGL2RenderingContext'),
    listeners: jsEventListeners,
    workers: page.workers().length,
  };
}

/** How many objects of a class the page still holds. */
async function alive(session: CDPSession, name: string): Promise<number> {
  const prototype = await session.send('Runtime.evaluate', {
    expression: `${name}.prototype`, objectGroup: 'counted',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId ?? '', objectGroup: 'counted',
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'counted' });
  return Number(result.value);
}

/** Keeps every worker of the engines that the page will start. */
async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Worker[] = [];
    const Original = window.Worker;
    Object.assign(window, { keptWorkers: kept });
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (/engine\.worker/.test(String(address))) kept.push(this);
      }
    };
  });
}

/**
 * Ends the workers behind the page's back, or lets them hang, so that they hear nothing: as deaf as
 * one that spins, which `test/faults/real-threads.test.ts` has, but no load for who tests beside.
 */
async function spoilWorkers(page: Page, how: 'ends' | 'hangs'): Promise<void> {
  if (how === 'ends') {
    await page.evaluate(() => {
      for (const worker of (window as unknown as { keptWorkers: Worker[] }).keptWorkers.splice(0)) {
        worker.terminate();
      }
    });
    return;
  }
  for (const worker of page.workers()) {
    if (!/engine\.worker/.test(worker.url())) continue;
    void worker.evaluate(() => {
      const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
      Atomics.wait(new Int32Array(buffer), 0, 0);
    }).catch(() => undefined);
  }
}
