// Firefox as distributions ship it answers to WebDriver BiDi, which puppeteer speaks and
// playwright does not.

import puppeteer from 'puppeteer-core';
import { waitForTitle } from './chromium.ts';
import { findFirefox } from './find-browsers.ts';

/** The page's final title in Firefox. */
export async function runInFirefox(url: string, limitSeconds: number): Promise<string> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('There is no Firefox');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await waitForTitle(() => page.title(), limitSeconds);
  } finally {
    await browser.close();
  }
}
