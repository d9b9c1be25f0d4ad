// What the page promises on a machine of two cores without a graphics card, contract by contract,
// measured in real Chromium on the built page. Each contract can be measured alone; what was
// measured is kept with the load of the machine at that time, and docs/contracts.md is written from
// it. By hand: node --import tsx bench/contracts.ts [P1 P3 ...]

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { serveBuiltPage } from '../test/browsers/built-page.ts';
import { launchChromium } from '../test/browsers/chromium.ts';
import { timesOf } from './cold-page.ts';
import {
  focusSlider, forgetMeasures, measured, quantile, settled, timesOfAnswers, timesOfFirstFigures,
  timesOfStops,
} from './page.ts';
import { growthOver } from './soak.ts';

interface Contract {
  readonly says: string;
  /** What is promised, in words and as the test of the numbers. */
  readonly promise: string;
  readonly unit: string;
  /** Measured numbers, in the promise's order. */
  measure(page: Page, url: string): Promise<readonly number[]>;
  kept(values: readonly number[]): boolean;
}

/** What was measured when, and how busy the machine was just before. */
interface Finding {
  readonly values: readonly number[];
  readonly on: string;
  readonly loadBefore: number;
}

const file = new URL('./contracts.json', import.meta.url);
const page = new URL('../docs/contracts.md', import.meta.url);
const profiles = 8;
const playedMilliseconds = 15_000;
const heldMilliseconds = 4000;
const views = 16;
const soakMinutes = 30;

const below = (...limits: readonly number[]) => (values: readonly number[]): boolean => (
  values.every((value, i) => value <= limits[i])
);
const above = (least: number) => ([value]: readonly number[]): boolean => value >= least;

const contracts: Readonly<Record<string, Contract>> = {
  P1: {
    says: 'From an empty cache at 10 Mbit/s to the home page’s sentence, p95',
    promise: '3.5 s', unit: 's', measure: (_page, url) => coldLoads(url), kept: below(3.5),
  },
  P2: {
    says: 'Scripts and styles, packed: first load; the map’s chunk; all',
    promise: '220, 580 and 1,400 kB', unit: 'kB', measure: bundle, kept: below(220, 580, 1400),
  },
  P3: {
    says: 'A slider let go to the first figure, p95: warm; the first one of a visit',
    promise: '100 and 150 ms', unit: 'ms',
    measure: async (here, url) => {
      await openLab(here, url);
      const warm = quantile(await timesOfFirstFigures(here), 0.95);
      const cold: number[] = [];
      for (let i = 0; i < profiles; i++) cold.push((await timesOf(url)).firstFigure);
      return [warm, quantile(cold, 0.95)];
    },
    kept: below(100, 150),
  },
  P4: {
    says: 'New figures a second while a slider is dragged', promise: '2 a second', unit: 'a second',
    measure: whileDragged, kept: above(2),
  },
  P5: {
    says: 'A day of riverside, 16 pairs with intervals, p50', promise: '3 s', unit: 's',
    measure: async (here, url) => {
      await openLab(here, url);
      return [quantile(await timesOfAnswers(here), 0.5) / 1000];
    },
    kept: below(3),
  },
  P6: {
    says: 'A day of the district, 16 pairs with intervals', promise: '150 s', unit: 's',
    measure: async (here, url) => [(await districtDay(here, url)).whole], kept: below(150),
  },
  P7: {
    says: 'The first interval of it, of 4 pairs', promise: '40 s', unit: 's',
    measure: async (here, url) => [(await districtDay(here, url)).fourPairs], kept: below(40),
  },
  P8: {
    says: 'Stopped to idle workers, p95', promise: '200 ms', unit: 'ms',
    measure: async (here, url) => {
      await openLab(here, url);
      return [quantile(await timesOfStops(here), 0.95)];
    },
    kept: below(200),
  },
  P9: {
    says: 'Longest piece of work of the page’s own thread while it plays, p95',
    promise: '100 ms', unit: 'ms', measure: longTasks, kept: below(100),
  },
  P10: {
    says: 'Pictures a second of a district that plays 60 times as fast',
    promise: '15 a second', unit: 'a second', measure: pictures, kept: above(15),
  },
  P12: {
    says: 'Another view, from the click to the picture, p95', promise: '200 ms', unit: 'ms',
    measure: viewChanges, kept: below(200),
  },
  P13: {
    says: `Heap after ${soakMinutes} minutes of play with changes; growth over the last two thirds`,
    promise: '600 MB, 5 %', unit: '',
    measure: async () => {
      const { growth, megabytes } = await growthOver(soakMinutes);
      return [megabytes, growth * 100];
    },
    kept: below(600, 5),
  },
  P14: {
    says: 'An answer that was there before, p95', promise: '300 ms', unit: 'ms',
    measure: knownAnswers, kept: below(300),
  },
};

/** Not measured here, and why. */
const left: Readonly<Record<string, string>> = {
  P11: '20,000 moving points at 30 pictures a second: promised for machines with a graphics card '
    + 'only, which this one has not.',
};

async function openLab(here: Page, url: string): Promise<void> {
  await here.goto(url);
  await here.click('header nav button:nth-child(2)');
  await settled(here);
  await here.waitForTimeout(2000);
}

async function coldLoads(url: string): Promise<number[]> {
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
async function bundle(): Promise<number[]> {
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
async function whileDragged(here: Page, url: string): Promise<number[]> {
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
async function districtDay(here: Page, url: string): Promise<{ whole: number; fourPairs: number }> {
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

/** Plays riverside, or a district, 60 times as fast. */
async function play(here: Page, url: string, city: string): Promise<void> {
  await openLab(here, url);
  if (city !== 'riverside') {
    await here.locator('[data-testid=city]').selectOption(city);
    await here.waitForSelector('[data-testid=state][data-progress=final]', { timeout: 600_000 });
  }
  await here.waitForSelector('[data-testid=map-b] canvas');
  await here.locator('[data-testid=play]').click();
  await here.waitForTimeout(3000);
}

async function longTasks(here: Page, url: string): Promise<number[]> {
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

async function pictures(here: Page, url: string): Promise<number[]> {
  await play(here, url, 'district');
  const frames = await here.evaluate(async (milliseconds) => {
    let count = 0;
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      count++;
    }
    return count;
  }, playedMilliseconds);
  return [(frames * 1000) / playedMilliseconds];
}

async function viewChanges(here: Page, url: string): Promise<number[]> {
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

async function knownAnswers(here: Page, url: string): Promise<number[]> {
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

async function measureAll(ids: readonly string[]): Promise<void> {
  const served = await serveBuiltPage();
  try {
    for (const id of ids) {
      const loadBefore = Math.round(loadavg()[0] * 10) / 10;
      const browser: Browser = await launchChromium();
      try {
        const here = await browser.newPage({
          viewport: { width: 1280, height: 720 }, locale: 'en-GB',
        });
        here.setDefaultTimeout(300_000);
        const found = await contracts[id].measure(here, served.url);
        const values = found.map((value) => Number(value.toPrecision(3)));
        keep(id, { values, on: new Date().toISOString().slice(0, 10), loadBefore });
        process.stdout.write(`${id}: ${values.join(', ')} ${contracts[id].unit}\n`);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
}

function keep(id: string, finding: Finding): void {
  const all = { ...findings(), [id]: finding };
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
  writeFileSync(page, written(all));
}

function findings(): Readonly<Record<string, Finding>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Finding>;
}

function written(all: Readonly<Record<string, Finding>>): string {
  const rows = Object.entries(contracts).map(([id, { says, promise, unit, kept }]) => {
    const found = all[id];
    if (found === undefined) return `| ${id} | ${says} | ${promise} | not measured | | | |`;
    const { values, on, loadBefore } = found;
    const told = `${values.join(', ')}${unit === '' ? '' : ` ${unit}`}`;
    const isKept = kept(values) ? 'yes' : 'no';
    return `| ${id} | ${says} | ${promise} | ${told} | ${isKept} | ${loadBefore} | ${on} |`;
  });
  const others = Object.entries(left).map(([id, why]) => `${id}: ${why}`);
  return `<!-- Written by bench/contracts.ts; do not edit. -->

# What the page promises 页面的承诺

Measured in Chromium with software rendering on ${cpus().length} cores, which other work shares: the
load is the machine's run queue in the minute before, of which every unit above
${cpus().length} makes times longer and pictures fewer. A number of a busy machine is a bound, no
measurement.

| id | contract | promise | measured | kept | load | on |
| --- | --- | --- | --- | --- | ---: | --- |
${rows.join('\n')}

${others.join('\n')}

\`node --import tsx bench/contracts.ts P3 P5\` measures these two anew, without ids all of them (P13
takes half an hour).
`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => !(id in contracts));
if (unknown.length > 0) throw new Error(`there is no contract ${unknown.join(', ')}`);
await measureAll(asked.length > 0 ? asked : Object.keys(contracts));
