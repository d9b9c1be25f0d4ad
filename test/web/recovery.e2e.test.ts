// When things go wrong or are told to stop: a stopped run leaves idle workers at once and says so,
// a worker that dies is replaced, and one that dies again is explained and can be tried again.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { LinkState } from '../../scenarios/schema/link.ts';
import {
  answeredAnew, differences, fewSeeds, openLink, pushLever, sharedLab,
} from './lab-steps.ts';
import { closeBrowser } from './page.ts';

afterAll(closeBrowser);

const lab = sharedLab({ withoutMap: true, prepare: watchWorkers });
/** On so many seeds that an answer takes a while, and on seeds of which the page keeps no run. */
const onFreshSeeds = (seed: number): LinkState => ({ ...fewSeeds, seed, seeds: 16 });

interface Watched {
  workers: Worker[];
  breakNew: boolean;
}

describe('stopping', () => {
  it('leaves what is shown, says that it stopped, and can run again', async () => {
    const { page } = await lab();
    await openLink(page, onFreshSeeds(100));
    await page.evaluate(() => performance.clearMeasures());
    await pushLever(page, 'delivery-fee.base', 'End');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-testid=state][data-progress=cancelled]');
    await page.waitForFunction(() => performance.getEntriesByName('o2o-cancelled').length > 0);
    await page.locator('.figures-head button').click();
    await answeredAnew(page);
    expect((await differences(page))['orders.placed']).not.toBe(0);
  });
});

describe('dragging', () => {
  it('AC-L1, AC-R1, AC-K4: never paints an answer to an older question', async () => {
    const { page } = await lab();
    await openLink(page, onFreshSeeds(200));
    const heard = await listenTo(page);
    await page.locator('[data-lever="delivery-fee.base"] input[type=range]').focus();
    for (const key of ['End', 'Home', 'ArrowRight', 'PageUp', 'End', 'ArrowLeft', 'Home']) {
      await page.keyboard.press(key);
    }
    await answeredAnew(page);
    const dragged = await differences(page);
    await page.locator('body').press('Control+z');
    await answeredAnew(page);
    await pushLever(page, 'delivery-fee.base', 'Home');
    await answeredAnew(page);
    expect(await differences(page)).toEqual(dragged);
    const { pairs, saidAt } = await heard();
    // Between a preview and the whole answer there is something to be seen.
    expect(new Set(pairs).size).toBeGreaterThan(3);
    expect(saidAt.length).toBeGreaterThan(0);
    const pauses = saidAt.slice(1).map((at, i) => at - saidAt[i]);
    expect(Math.min(Infinity, ...pauses)).toBeGreaterThanOrEqual(1990);
  });
});

describe('B4: a worker that dies', () => {
  it('AC-S1: is replaced once without a word, and explained when it dies again', async () => {
    const { page, screenshot } = await lab();
    await openLink(page, { ...fewSeeds, seed: 300 });
    await breakWorkers(page, false);
    await pushLever(page, 'delivery-fee.base', 'Home');
    await answeredAnew(page);
    expect((await differences(page))['orders.placed']).toBeGreaterThan(0);

    await breakWorkers(page, true);
    await pushLever(page, 'delivery-fee.base', 'End');
    await page.waitForSelector('[data-testid=state][data-progress=failed]', { timeout: 60_000 });
    await screenshot('worker-died');
    await page.evaluate(() => {
      (window as unknown as { watched: Watched }).watched.breakNew = false;
    });
    await page.locator('.figures-head button').click();
    await answeredAnew(page);
    expect((await differences(page))['orders.placed']).toBeLessThan(0);
  });
});

/** Notes how far answers are, and when something is read out, until what it gives is called. */
async function listenTo(page: Page) {
  await page.evaluate(() => {
    const heard = { pairs: [] as string[], saidAt: [] as number[], last: '' };
    Object.assign(window, { heard });
    new MutationObserver(() => {
      heard.pairs.push(document.querySelector('[data-testid=state]')
        ?.getAttribute('data-pairs') ?? '');
      const said = [...document.querySelectorAll('[role=status]')]
        .map((each) => each.textContent).join('');
      if (said !== '' && said !== heard.last) heard.saidAt.push(performance.now());
      heard.last = said;
    }).observe(document.body, {
      attributes: true, characterData: true, childList: true, subtree: true,
    });
  });
  return () => page.evaluate(() => (
    (window as unknown as { heard: { pairs: string[]; saidAt: number[] } }).heard
  ));
}

/** Notes every worker that the page will start. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { workers: [], breakNew: false };
    const Original = window.Worker;
    (window as unknown as { watched: Watched }).watched = watched;
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        // The map's own worker is none of the engines.
        if (!/engine\.worker/.test(String(address))) return;
        watched.workers.push(this);
        if (!watched.breakNew) return;
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'broken' })), 50);
      }
    };
  });
}

/** Lets every worker fall over as it would by an error of its own; new ones too when told so. */
async function breakWorkers(page: Page, newOnes: boolean): Promise<void> {
  await page.evaluate((breakNew) => {
    const { watched } = window as unknown as { watched: Watched };
    watched.breakNew = breakNew;
    for (const worker of watched.workers) {
      worker.dispatchEvent(new ErrorEvent('error', { message: 'broken' }));
    }
  }, newOnes);
}
