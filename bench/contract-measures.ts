// How the page is measured for its contracts: each function opens what it needs in the browser
// that it is given and answers with numbers. Which contracts there are, and what they promise, is
// told in contracts.ts.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { defaultLinkState, encodeLink } from '../scenarios/schema/link.ts';
import { launchChromium } from '../test/browsers/chromium.ts';
import {
  focusSlider, forgetMeasures, measured, quantile, settled, timesOfAnswers,
} from './page.ts';

/** Fresh browsers in which a first visit is measured. */
export const profiles = 8;
const playedMilliseconds = 15_000;
const heldMilliseconds = 4000;
const views = 16;

export async function openLab(here: Page, url: string): Promise<void> {
  await here.goto(url);
  await here.click('header nav button:nth-child(2)');
  await settled(here);
  await here.waitForTimeout(2000);
}

export async function coldLoads(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < profiles; i++) {
    const browser = await launchChromium();
    const here = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const session = await here.context().newCDPSession(here);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false, latency: 40, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6,
    });
    await here.goto(url, { waitUntil: 'commit' });
    await here.waitForSelector('[data-testid=sentence]', { timeout: 60_000 });
    times.push(await here.evaluate(() => performance.now()));
    await browser.close();
  }
  return [quantile(times, 0.95) / 1000];
}

/** The server of the tests packs nothing, as static hosts do: here it is done by hand. */
export async function bundle(): Promise<number[]> {
  const outDir = join(process.cwd(), 'dist', `contracts-${process.pid}`);
  await build({
    configFile: join(process.cwd(), 'vite.config.ts'), logLevel: 'error', mode: 'production',
    build: { outDir, emptyOutDir: true },
  });
  const files = readdirSync(join(outDir, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const sizes = new Map(files.map((name) => (
    [name, gzipSync(readFileSync(join(outDir, 'assets', name))).length / 1000]
  )));
  const html = readFileSync(join(outDir, 'index.html'), 'utf8');
  const sum = (some: readonly string[]): number => (
    Math.round(some.reduce((all, name) => all + (sizes.get(name) ?? 0), 0))
  );
  const first = files.filter((name) => html.includes(name));
  return [sum(first), Math.round(Math.max(...sizes.values())), sum(files)];
}

/** Changes of the figures on the screen, for each second that a slider is pulled about. */
export async function whileDragged(here: Page, url: string): Promise<number[]> {
  await openLab(here, url);
  const slider = here.locator('[data-lever="delivery-fee.base"] input[type=range]');
  const thumb = here.locator('[data-lever="delivery-fee.base"] .thumb, '
    + '[data-lever="delivery-fee.base"] [class*=Thumb]').first();
  const box = await (await thumb.count() > 0 ? thumb : slider).boundingBox();
  if (box === null) throw new Error('there is no slider');
  await here.evaluate(() => {
    const counted = window as unknown as { changes: number };
    counted.changes = 0;
    new MutationObserver(() => counted.changes++).observe(
      document.querySelector('[data-testid=figures]')!,
      { attributes: true, attributeFilter: ['data-difference'], subtree: true },
    );
  });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await here.mouse.move(x, y);
  await here.mouse.down();
  const started = performance.now();
  for (let step = 0; performance.now() < started + heldMilliseconds; step++) {
    await here.mouse.move(x + 10 + (step % 40), y);
    await here.waitForTimeout(50);
  }
  const seconds = (performance.now() - started) / 1000;
  const changes = await here.evaluate(() => (window as unknown as { changes: number }).changes);
  await here.mouse.up();
  return [changes / seconds];
}

/** Seconds from a changed lever to the whole answer, and to the first four pairs, in a district. */
export async function districtDay(
  here: Page,
  url: string,
): Promise<{ whole: number; fourPairs: number }> {
  await openLab(here, url);
  await here.locator('[data-testid=city]').selectOption('district');
  await here.waitForFunction(() => document.querySelector('.figures.stale') === null);
  await here.keyboard.press('Escape');
  await focusSlider(here, 'merchant.commission');
  const started = performance.now();
  await here.keyboard.press('ArrowLeft');
  const limit = { timeout: 600_000 };
  await here.waitForFunction(() => {
    const state = document.querySelector('[data-testid=state]');
    const isStale = document.querySelector('.figures.stale') !== null;
    return !isStale && Number(state?.getAttribute('data-pairs')) >= 4;
  }, undefined, limit);
  const fourPairs = (performance.now() - started) / 1000;
  await here.waitForSelector('[data-testid=state][data-progress=final]', limit);
  return { fourPairs, whole: (performance.now() - started) / 1000 };
}

/** Plays a city 60 times as fast, when its figures have been worked out. */
async function play(here: Page, url: string, city: string): Promise<void> {
  await openCity(here, url, city);
  await here.locator('[data-testid=play]').click();
  await here.waitForTimeout(3000);
}

async function openCity(here: Page, url: string, city: string): Promise<void> {
  // By link, since the largest cities are on no list; a pair is enough to have figures.
  const link = { ...defaultLinkState, scenario: city, seeds: 2, view: { page: 'lab' } };
  // A city from before would play on meanwhile.
  await here.goto('about:blank');
  await here.goto(`${url}#${encodeLink(link)}`);
  await here.waitForSelector('[data-testid=state][data-progress=final]', { timeout: 600_000 });
  await here.waitForSelector('[data-testid=map-b] canvas');
}

export async function longTasks(here: Page, url: string): Promise<number[]> {
  await play(here, url, 'riverside');
  const lengths = await here.evaluate(async (milliseconds) => {
    const found: number[] = [];
    const observer = new PerformanceObserver((list) => (
      found.push(...list.getEntries().map(({ duration }) => duration))
    ));
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return found;
  }, playedMilliseconds);
  // Work of less than 50 ms is not told; none at all is 50 at most.
  return [lengths.length === 0 ? 50 : quantile(lengths, 0.95)];
}

/** Pictures a second of a city that plays. */
export async function pictures(here: Page, url: string, city: string): Promise<number[]> {
  await play(here, url, city);
  return [await picturesASecond(here)];
}

async function picturesASecond(here: Page): Promise<number> {
  const frames = await here.evaluate(async (milliseconds) => {
    let count = 0;
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      count++;
    }
    return count;
  }, playedMilliseconds);
  return (frames * 1000) / playedMilliseconds;
}

/** Turns of the wheel, at most, from the whole city to where riders and orders are drawn. */
const turnsToNear = 40;

/**
 * Milliseconds of scripting a picture on the page's own thread, by trace: at rest, playing, and
 * playing where hexagons have just given way to riders: there the most are in sight.
 */
export async function scripting(here: Page, url: string, city: string): Promise<number[]> {
  await openCity(here, url, city);
  const play = here.locator('[data-testid=play]');
  await play.click();
  // A city of tens of thousands is drawn long after its figures are there.
  await clockToMove(here);
  await play.click();
  await here.waitForTimeout(3000);
  const atRest = await scriptingAPicture(here);
  await play.click();
  await clockToMove(here);
  await here.waitForTimeout(3000);
  const playing = await scriptingAPicture(here);
  await clockToMove(here);
  await goNear(here);
  const near = await scriptingAPicture(here);
  await clockToMove(here);
  return [atRest, playing, near];
}

/** Throws when riders are not drawn however near one goes. */
async function goNear(here: Page): Promise<void> {
  const map = await here.locator('[data-testid=map-a]').boundingBox();
  if (map === null) throw new Error('there is no map');
  const isFar = here.locator('.legend .hint').first();
  await here.mouse.move(map.x + 0.4 * map.width, map.y + 0.4 * map.height);
  for (let turn = 0; await isFar.isVisible(); turn++) {
    if (turn === turnsToNear) throw new Error('the city is still seen from afar');
    await here.mouse.wheel(0, -100);
    await here.waitForTimeout(600);
  }
  await here.waitForTimeout(2500);
}

/** Throws when the city that should play stands still. */
async function clockToMove(here: Page): Promise<void> {
  const clock = here.locator('[data-testid=clock]');
  const before = await clock.textContent();
  await here.waitForFunction(
    (was) => document.querySelector('[data-testid=clock]')?.textContent !== was,
    before, { timeout: 300_000 },
  );
}

/** What a trace tells of one piece of work; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What of `dur` the thread was at work, and did not wait for a core. */
  readonly tdur?: number;
}

/** The names under which a trace tells of scripts and of what they leave to be collected. */
const scriptNames = new Set([
  // What is awaited goes on within the message that it came by, under no name of its own.
  'HandlePostMessage',
  'FireAnimationFrame', 'FunctionCall', 'EvaluateScript', 'TimerFire', 'EventDispatch',
  'RunMicrotasks', 'MinorGC', 'MajorGC',
]);

async function scriptingAPicture(here: Page): Promise<number> {
  const browser = here.context().browser()!;
  await browser.startTracing(here, { categories: ['devtools.timeline', 'v8'] });
  const pictures = (await picturesASecond(here)) * (playedMilliseconds / 1000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const work = traceEvents.filter(({ name, ph }) => ph === 'X' && scriptNames.has(name));
  // Workers' threads are traced too; animation frames are the page's alone.
  const main = work.find(({ name }) => name === 'FireAnimationFrame');
  if (main === undefined) throw new Error('the trace has no animation frame');
  const mine = work.filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts);
  let until = 0;
  let microseconds = 0;
  for (const { ts, dur = 0, tdur = dur } of mine) {
    if (ts < until) continue;
    until = ts + dur;
    microseconds += tdur;
  }
  return microseconds / 1000 / pictures;
}

export async function viewChanges(here: Page, url: string): Promise<number[]> {
  await openLab(here, url);
  const times: number[] = [];
  for (let turn = 0; turn < views; turn++) {
    times.push(await here.evaluate(async (at) => {
      const tabs = document.querySelectorAll<HTMLElement>('.middle-bar .segments button');
      const started = performance.now();
      tabs[at % 2 === 0 ? 1 : 0].click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - started;
    }, turn));
    await here.waitForTimeout(600);
  }
  // The first time a view is fetched and made; what is promised is of coming back to it.
  return [quantile(times.slice(2), 0.95)];
}

/**
 * With the fourth week asked for: seconds to the day's whole answer; the same over that of a day
 * alone, in one visit; seconds from the day's answer to that of four weeks, all pairs.
 */
export async function fourWeeks(here: Page, url: string): Promise<number[]> {
  await openLab(here, url);
  const alone = quantile(await timesOfAnswers(here), 0.5);
  await here.locator('[data-testid=horizon]').selectOption('22-28');
  // Each question breaks off the weeks of the one before.
  const first = quantile(await timesOfAnswers(here), 0.5);
  const started = performance.now();
  const weeks = here.locator('[data-testid=weeks]');
  await weeks.waitFor();
  await weeks.waitFor({ state: 'detached', timeout: 600_000 });
  return [first / 1000, first / alone, (performance.now() - started) / 1000];
}

export async function knownAnswers(here: Page, url: string): Promise<number[]> {
  await openLab(here, url);
  await focusSlider(here, 'delivery-fee.base');
  await here.keyboard.press('ArrowRight');
  await settled(here);
  const times: number[] = [];
  for (let turn = 0; turn < views; turn++) {
    await forgetMeasures(here);
    await here.keyboard.press(turn % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
    times.push(await measured(here, 'o2o-answered'));
    await settled(here);
  }
  return [quantile(times, 0.95)];
}
