// Results outlast the tab: after a reload the same answer stands there and nothing is run again;
// where the browser refuses storage everything is run and nothing else is lost.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { answered, differences, fewSeeds } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const b = { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 0 } }] };
const path = `#${encodeLink({ ...fewSeeds, seeds: 2, b })}`;

/** Runs in the page before all else: counts the runs that are asked of workers. */
function countRuns(): void {
  const counted = window as unknown as { runs: number };
  counted.runs = 0;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message: { path?: string[] }, ...rest) {
    if (message?.path?.join() === 'run') counted.runs++;
    Reflect.apply(post, this, [message, ...rest]);
  };
}

function refuseStorage(): void {
  Object.defineProperty(window, 'indexedDB', {
    get: () => { throw new DOMException('refused', 'SecurityError'); },
  });
}

const runs = (page: Page): Promise<number> => (
  page.evaluate(() => (window as unknown as { runs: number }).runs)
);

/** How many results the device keeps, and their bytes. */
function kept(page: Page): Promise<{ count: number; bytes: number }> {
  return page.evaluate(() => new Promise((resolve) => {
    // Before the page has made the database it must not be made here.
    if (localStorage.getItem('o2o-city-runs') === null) {
      resolve({ count: 0, bytes: 0 });
      return;
    }
    const open = indexedDB.open('o2o-city-runs');
    open.onsuccess = () => {
      const all = open.result.transaction('sizes').objectStore('sizes').getAll();
      all.onsuccess = () => {
        const sizes = all.result as { bytes: number }[];
        open.result.close();
        resolve({ count: sizes.length, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) });
      };
    };
  }));
}

describe('what was run', () => {
  it('is there after a reload, and nothing is run again', async () => {
    const { page, close } = await openPage({
      path, withoutMap: true, prepare: (each) => each.addInitScript(countRuns),
    });
    await answered(page);
    const before = await differences(page);
    expect(before['orders.placed']).toBeGreaterThan(0);
    expect(await runs(page)).toBeGreaterThanOrEqual(4);
    await expect.poll(async () => (await kept(page)).count, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(4);
    const { count, bytes } = await kept(page);
    expect(bytes / count).toBeLessThan(640_000);
    await page.reload();
    await answered(page);
    expect(await differences(page)).toEqual(before);
    expect(await runs(page)).toBe(0);
    // Weeks are held by a person and go on where they were.
    await page.selectOption('[data-testid=horizon]', '22-28');
    await page.click('[data-testid=hold]');
    const weeks = page.locator('[data-testid=weeks]');
    expect(await weeks.innerText()).toContain('paused at');
    await page.click('[data-testid=hold]');
    expect(await weeks.innerText()).toContain('running');
    // What another build has kept is forgotten.
    await page.evaluate(() => localStorage.setItem('o2o-city-runs', '{"build":"another"}'));
    await page.reload();
    await answered(page);
    expect(await runs(page)).toBeGreaterThanOrEqual(4);
    expect(await differences(page)).toEqual(before);
    await close();
  });

  it('is run again where the browser refuses storage, and nothing else is lost', async () => {
    const { page, close } = await openPage({
      path, withoutMap: true, prepare: async (each) => {
        await each.addInitScript(countRuns);
        await each.addInitScript(refuseStorage);
      },
    });
    await answered(page);
    expect((await differences(page))['orders.placed']).toBeGreaterThan(0);
    expect(await runs(page)).toBeGreaterThanOrEqual(4);
    await close();
  });
});
