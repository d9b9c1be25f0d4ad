// Steps that several tests of the page take: opening the Lab, sharing one among tests, waiting for
// figures, moving a lever, reading differences.

import type { Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { defaultLinkState, encodeLink, type LinkState } from '../../scenarios/schema/link.ts';
import { openPage, type OpenedPage, type PageOptions } from './page.ts';

const limit = { timeout: 90_000 };
/** B is A, on as few seeds as still say which way a figure goes. */
export const fewSeeds: LinkState = { ...defaultLinkState, seeds: 4, view: { page: 'lab' } };

/** The home page with that question. */
export const fewSeedsAtHome = `#${encodeLink({ ...fewSeeds, view: {} })}`;

/** The Lab at its own address, with the whole answer to a question on few seeds. */
export async function openedLab(options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ path: `#${encodeLink(fewSeeds)}`, ...options });
  await answered(opened.page);
  return opened;
}

/**
 * One Lab for the tests of a file, since opening one takes longer than most tests. Whoever asks for
 * it finds it at the question of `openedLab`; after a test that fails, or has problems of the page,
 * the next one gets another Lab, so that none can spoil the others.
 */
export function sharedLab(options: PageOptions = {}): () => Promise<OpenedPage> {
  let shared: OpenedPage | undefined;
  const close = async (): Promise<void> => {
    const open = shared;
    shared = undefined;
    await open?.close();
  };
  afterEach(async ({ task }) => {
    const isSpoilt = task.result?.state === 'fail' || (shared?.problems.length ?? 0) > 0;
    if (isSpoilt) await close();
  });
  afterAll(close);
  return async () => {
    if (shared === undefined) shared = await openedLab(options);
    else await beginAnew(shared.page, options);
    return shared;
  };
}

/** Back to the question of `openedLab`, with the screen as it was then. */
async function beginAnew(page: Page, options: PageOptions): Promise<void> {
  const { language = 'en', widthPixels = 1280, heightPixels = 800 } = options;
  await page.setViewportSize({ width: widthPixels, height: heightPixels });
  await openLink(page, { ...fewSeeds, view: { page: 'lab', language } });
  const same = '[data-testid=no-change][data-why=same]';
  await page.waitForSelector(same, { ...limit, state: 'attached' });
}

/** Opens a link in a page that is open, and waits for the whole answer to its question. */
export async function openLink(page: Page, link: LinkState): Promise<void> {
  await typeLink(page, link);
  const city = `[data-testid=city] option:checked[value="${link.scenario}"]`;
  await page.waitForSelector(city, { ...limit, state: 'attached' });
  await answeredAnew(page);
}

/** Opens a link as if it were typed in, also one that the address says already. */
export async function typeLink(page: Page, link: LinkState): Promise<void> {
  await page.evaluate(async (hash) => {
    history.replaceState(null, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, `#${encodeLink(link)}`);
}

/** Opens the Lab from the home page and waits for the last of the seeds. */
export async function openLab(page: Page): Promise<void> {
  await page.locator('header nav button').nth(1).click();
  await answered(page);
}

/** Waits until the question on the table has its whole answer. */
export async function answered(page: Page): Promise<void> {
  const final = '[data-testid=state][data-progress=final]';
  await page.waitForSelector(final, { ...limit, state: 'attached' });
}

/** Waits for the answer to be on its way, then for its end. */
export async function answeredAnew(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const state = document.querySelector('[data-testid=state]');
      const stale = document.querySelector('.figures.stale') !== null;
      return !stale && state?.getAttribute('data-progress') === 'final';
    },
    undefined,
    limit,
  );
}

/** Puts a slider at its lowest or highest value. */
export async function pushLever(page: Page, id: string, key: 'Home' | 'End'): Promise<void> {
  await page.locator(`[data-lever="${id}"] input[type=range]`).focus();
  await page.keyboard.press(key);
}

/** Differences B less A as they stand on the screen's figures, by metric id. */
export async function differences(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-figure][data-difference]')].map((row) => [
        row.dataset.figure ?? '',
        Number(row.dataset.difference),
      ]),
    ),
  );
}

/** The question as the address holds it. */
export function addressOf(page: Page): string {
  return new URL(page.url()).hash;
}

/** Waits until the address is no longer what it was. */
export async function addressMoved(page: Page, from: string): Promise<void> {
  await page.waitForFunction((before) => location.hash !== before, from, limit);
}
