// Opens one address in a JavaScript engine and hands back what the page computed there. The page
// tells by its title, which each of the three drivers can read without any further protocol.

import { launchChromium, waitForTitle } from './chromium.ts';
import { runInFirefox } from './firefox.ts';
import { runInWebkit } from './webkit.ts';
import type { BrowserName } from './find-browsers.ts';

const LIMIT_SECONDS = 240;

/**
 * What follows `done:` in the title of the page, once it is there. A title that starts with
 * `failed:` is thrown as an error, and so is silence for four minutes.
 */
export async function runInEngine(engine: BrowserName, url: string): Promise<string> {
  const title = await readFinalTitle(engine, url);
  if (title.startsWith('done:')) return title.slice('done:'.length);
  throw new Error(`${engine} could not compute ${url}: ${title}`);
}

async function readFinalTitle(engine: BrowserName, url: string): Promise<string> {
  if (engine === 'firefox') return runInFirefox(url, LIMIT_SECONDS);
  if (engine === 'webkit') return runInWebkit(url, LIMIT_SECONDS);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await waitForTitle(() => page.title(), LIMIT_SECONDS);
  } finally {
    await browser.close();
  }
}
