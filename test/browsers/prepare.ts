// Run by `npm test` before the tests: finds the browsers, installs what is missing where that is
// possible, and says in plain sentences what it did. It exits with 1 when there is no Chromium,
// unless ALLOW_NO_BROWSER=1 says that the browser tests may be left out.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  findChromium, findFirefox, findOnPath, findWebkit, hasChromiumShell,
} from './find-browsers.ts';

const CHINESE_FONT_FILE = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

/** Debian's names of the packages that are missing here. */
function missingPackages(): string[] {
  const missing: string[] = [];
  const isNamed = (process.env.CHROMIUM_PATH ?? '') !== '';
  if (!isNamed && !hasChromiumShell()) missing.push('chromium-headless-shell');
  if (findFirefox() === undefined) missing.push('firefox-esr');
  if (findWebkit() === undefined) missing.push('webkit2gtk-driver', 'xvfb', 'xauth');
  // Not a browser, but what one test needs beside them: a queue for runs on other machines.
  if (findOnPath('redis-server') === undefined) missing.push('redis-server');
  if (!existsSync(CHINESE_FONT_FILE)) missing.push('fonts-noto-cjk');
  return missing;
}

/** Runs apt-get, waiting for another one to finish; what it says is shown only on failure. */
function apt(words: readonly string[]): boolean {
  const result = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=900', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0) say(`apt-get ${words.join(' ')} failed: ${result.stderr.trim()}`);
  return result.status === 0;
}

/** One by one after a failure together, so that one missing package does not cost the others. */
function installWithApt(packages: readonly string[]): void {
  say(`Installing ${packages.join(', ')} from the system's packages...`);
  const install = ['install', '-y', '--no-install-recommends'];
  apt(['update']);
  if (apt([...install, ...packages])) return;
  for (const name of packages) apt([...install, name]);
}

function installWithPlaywright(): void {
  say('Installing Chromium into the store of playwright...');
  const tool = join('node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [tool, 'install', 'chromium'], { stdio: ['ignore', 1, 2] });
}

function report(): boolean {
  const chromiumPath = findChromium();
  const firefoxPath = findFirefox();
  const webkit = findWebkit();
  say(`Chromium for the page's tests: ${chromiumPath ?? 'none'}.`);
  say(`Firefox for the determinism test: ${firefoxPath ?? 'none, its part is skipped'}.`);
  const webkitWords = webkit?.browserPath ?? 'none, its part is skipped';
  say(`WebKitGTK for the determinism test: ${webkitWords}.`);
  if (chromiumPath !== undefined) return true;
  if (process.env.ALLOW_NO_BROWSER === '1') {
    say('No Chromium; ALLOW_NO_BROWSER=1, so the tests in a browser are left out.');
    return true;
  }
  say('No Chromium was found and none could be installed. Set CHROMIUM_PATH to one,');
  say('or leave the tests in a browser out on purpose with ALLOW_NO_BROWSER=1.');
  return false;
}

const missing = missingPackages();
if (missing.length > 0 && canUseApt()) {
  installWithApt(missing);
  // Older systems have no package of it without a window.
  if (findChromium() === undefined) installWithApt(['chromium']);
}
const mayInstall = process.env.ALLOW_NO_BROWSER !== '1';
if (findChromium() === undefined && mayInstall) installWithPlaywright();
process.exitCode = report() ? 0 : 1;
