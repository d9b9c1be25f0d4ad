// Steps that several tests of the page take: opening the Lab, waiting for figures, moving a lever,
// reading differences.

import type { Page } from 'playwright-core';
import { defaultLinkState, encodeLink } from '../../scenarios/schema/link.ts';
import { openPage, type OpenedPage, type PageOptions } from './page.ts';

const limit = { timeout: 90_000 };
/** As few seeds as still say which way a figure goes. */
const fewSeeds = encodeLink({ ...defaultLinkState, seeds: 4, view: { page: 'lab' } });

/** The Lab at its own address, with the whole answer to a question on few seeds. */
export async function openedLab(options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ path: `#${fewSeeds}`, ...options });
  await answered(opened.page);
  return opened;
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
