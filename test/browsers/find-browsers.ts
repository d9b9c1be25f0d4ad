// Finds the three browsers that tests use. Chromium draws the page; Firefox and WebKitGTK only
// prove that the engine gives the same answer in every JavaScript engine.

import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** What is needed to drive WebKitGTK: a driver, the small browser, and a screen to draw on. */
export interface WebkitTools {
  driverPath: string;
  browserPath: string;
  screenPath: string;
}

/** Chromium without a window: the same engine, which leaves a fifth more time to what it shows. */
const SHELL_NAME = 'chromium-headless-shell';
const CHROMIUM_NAMES = [
  SHELL_NAME, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable',
];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * SwiftShader by name, since with the default choice each frame stalls on reading pixels back; and
 * for WebGL alone, since what else is on the page is painted sooner without it. O2O_ANGLE names a
 * graphics card's way instead (`vulkan`, `gl-egl`, `metal`, `d3d11`).
 */
const angle = process.env.O2O_ANGLE ?? '';

export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  ...(angle === ''
    ? ['--use-angle=swiftshader-webgl', '--enable-unsafe-swiftshader']
    : [`--use-angle=${angle}`, '--ignore-gpu-blocklist', '--enable-gpu-rasterization']),
  ...(angle === 'vulkan' ? ['--enable-features=Vulkan', '--disable-vulkan-surface'] : []),
];

/** Path of a program on PATH, or undefined. */
export function findOnPath(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder; the next one may have it.
    }
  }
  return undefined;
}

/** CHROMIUM_PATH, then PATH, then the usual places, then playwright's own store. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
  }
  const onPath = CHROMIUM_NAMES.map(findOnPath).find((path) => path !== undefined);
  const installed = onPath ?? CHROMIUM_PLACES.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const ownStore = chromium.executablePath();
  return existsSync(ownStore) ? ownStore : undefined;
}

/** Whether the Chromium that is found is the one without a window. */
export function hasChromiumShell(): boolean {
  return findChromium()?.endsWith(SHELL_NAME) === true;
}

/** FIREFOX_PATH, then PATH; the extended-support release is Debian's. */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && existsSync(named)) return named;
  return findOnPath('firefox-esr') ?? findOnPath('firefox');
}

/** All three parts of WebKitGTK, or undefined when one is missing. */
export function findWebkit(): WebkitTools | undefined {
  const driverPath = findOnPath('WebKitWebDriver');
  const screenPath = findOnPath('xvfb-run');
  const browserPath = findMiniBrowser();
  if (driverPath === undefined || screenPath === undefined || browserPath === undefined) {
    return undefined;
  }
  return { driverPath, screenPath, browserPath };
}

/** Debian keeps MiniBrowser in the folder of the machine's kind, e.g. x86_64-linux-gnu. */
function findMiniBrowser(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  for (const kind of readdirSync('/usr/lib')) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const path = join('/usr/lib', kind, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}

/** True when this machine can drive the browser. */
export function hasBrowser(name: BrowserName): boolean {
  if (name === 'chromium') return findChromium() !== undefined;
  if (name === 'firefox') return findFirefox() !== undefined;
  return findWebkit() !== undefined;
}
