// Starts Chromium with the flags under which software rendering is fast enough for tests.

import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-browsers.ts';

/** A headless Chromium; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: see `npm test`');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}

/** Asks for the title until it starts with `done:` or `failed:`, for at most so many seconds. */
export async function waitForTitle(
  readTitle: () => Promise<string>,
  limitSeconds: number,
): Promise<string> {
  let title = '';
  for (let attempt = 0; attempt < limitSeconds * 5; attempt++) {
    title = await readTitle();
    if (title.startsWith('done:') || title.startsWith('failed:')) return title;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return `failed: no result within ${limitSeconds} s, the title is "${title}"`;
}
