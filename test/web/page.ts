// What a test of the page needs: the built page in real Chromium with a theme, a language and a
// size of window, pictures of it kept as artefacts, and a list of what went wrong. A console error
// or a request to another machine is always wrong.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from '../browsers/chromium.ts';

export interface PageOptions {
  /** What follows the page's address, e.g. `?seed=7#lab`, or a whole address; else the home. */
  path?: string;
  theme?: 'light' | 'dark';
  language?: 'zh' | 'en';
  widthPixels?: number;
  heightPixels?: number;
  reducedMotion?: boolean;
  /** The city as browsers without WebGL draw it: half the work where a test asks for no map. */
  withoutMap?: boolean;
  /** Whether the page may compute and fetch ahead, as it does unless a person saves data. */
  aheadOfQuestions?: boolean;
  /** Whether the page may be kept for times without a network; what is kept is never routed. */
  mayKeep?: boolean;
  /** What is done to the page before anything of it comes: scripts put in, files withheld. */
  prepare?(page: Page): Promise<unknown>;
}

export interface OpenedPage {
  page: Page;
  /** Sentences about console errors, page errors and requests to other machines so far. */
  problems: string[];
  /** Keeps a picture as artifacts/screenshots/NAME.png. */
  screenshot(name: string): Promise<string>;
  /** Closes the page, and throws when there were problems. */
  close(): Promise<void>;
}

const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en-GB' } as const;

/** How long a step may take on a busy machine, where maps are drawn without a graphics card. */
const patienceMs = 90_000;

let sharedBrowser: Browser | undefined;

/** One Chromium for all tests of a file; call `closeBrowser` in `afterAll`. */
async function sharedChromium(): Promise<Browser> {
  sharedBrowser ??= await launchChromium();
  return sharedBrowser;
}

/** Ends the shared Chromium. */
export async function closeBrowser(): Promise<void> {
  await sharedBrowser?.close();
  sharedBrowser = undefined;
}

/** Opens the built page; the language and the theme are those that the browser prefers. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  const browser = await sharedChromium();
  const address = new URL(options.path ?? '', inject('pageUrl'));
  const context = await browser.newContext({
    viewport: { width: options.widthPixels ?? 1280, height: options.heightPixels ?? 800 },
    colorScheme: options.theme ?? 'light',
    locale: LANGUAGE_TAGS[options.language ?? 'en'],
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    serviceWorkers: options.mayKeep === true ? 'allow' : 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const problems: string[] = [];
  await watch(page, address.origin, problems);
  if (options.withoutMap === true) await page.addInitScript(refuseWebGl);
  if (options.aheadOfQuestions !== true && options.mayKeep !== true) {
    await page.addInitScript(saveData);
  }
  await options.prepare?.(page);
  await page.goto(address.href);
  return {
    page,
    problems,
    screenshot: (name) => keepPicture(page, name),
    close: async () => {
      await context.close();
      if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
    },
  };
}

/** Runs in the page before all else: half the work of a visit where nobody asked for it. */
function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}

/** Runs in the page before all else. */
function refuseWebGl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
    return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind]);
  } as typeof original;
}

/** Notes what went wrong; requests to other machines are refused as well as noted. */
async function watch(page: Page, origin: string, problems: string[]): Promise<void> {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    problems.push(`console error: ${message.text()} (at ${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  await page.context().route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    (route) => {
      problems.push(`request to another machine: ${route.request().url()}`);
      return route.abort();
    },
  );
}

async function keepPicture(page: Page, name: string): Promise<string> {
  const folder = join(process.cwd(), 'artifacts', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  // Playback never stops for a picture, so its animations must not hold the picture up.
  await page.screenshot({ path, animations: 'disabled', timeout: 60_000 });
  return path;
}
