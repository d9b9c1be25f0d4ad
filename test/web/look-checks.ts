// What is measured of a page's look: what axe finds, what is cut off, what scrolls sideways.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing that hinders people who see, hear or move otherwise, on the page or in a part of it. */
export async function axed(page: Page, name: string, part = 'html'): Promise<void> {
  // The map's own canvas is left out, since it has its table.
  const axe = new AxeBuilder({ page }).include(part).exclude('.maplibregl-map')
    .options({ resultTypes: ['violations'] })
    // The page has no frames, so that nothing has to be put together in a tab of its own.
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
  expect(found, name).toEqual([]);
}

/** Texts that do not fit in the place that cuts them off. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasText = (element: Element): boolean => [...element.childNodes].some((node) => (
      node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''
    ));
    const isMeant = (element: Element): boolean => (
      element.closest('.seen-by-readers, [inert], [aria-hidden=true], svg, select') === null
    );
    return [...document.body.querySelectorAll('*')]
      .filter((element) => hasText(element) && isMeant(element) && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).overflowX !== 'visible')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map(({ className, textContent }) => `${className}: ${textContent?.slice(0, 60)}`);
  });
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
