// How much the page's heap grows while a person plays for a quarter of an hour: the living city
// runs in the district at its fastest, every few seconds a lever moves, and now and then the arms
// or the results are looked at. By hand: node --import tsx bench/soak.ts [MINUTES]

import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { serveBuiltPage } from '../test/browsers/built-page.ts';
import { launchChromium } from '../test/browsers/chromium.ts';

const usualMinutes = 15;
/** What the page opens in its first third is for good; growth is counted from there on. */
const warmUpShare = 1 / 3;
const sampleMilliseconds = 15_000;
/** The promise: heap at the end against heap after the warm-up. */
const mostGrowth = 0.05;
const levers = ['delivery-fee.base', 'delivery-fee.per-km', 'merchant.commission'];

/** Megabytes of the page's heap after rubbish has been collected, and what hangs on it. */
interface Sample {
  readonly atMinutes: number;
  readonly heapMegabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function sampled(session: CDPSession, atMinutes: number): Promise<Sample> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    atMinutes, heapMegabytes: usedSize / 1e6, nodes, listeners: jsEventListeners,
  };
}

/** One thing that a person does, by its turn. */
async function act(page: Page, turn: number): Promise<void> {
  const lever = levers[turn % levers.length];
  await page.locator(`[data-lever="${lever}"] input[type=range]`).focus();
  await page.keyboard.press(turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  if (turn % 5 === 1) for (const key of ['a', 's', 'b', 's']) await page.keyboard.press(key);
  if (turn % 7 !== 3) return;
  const tabs = page.locator('.middle-bar .segments button');
  await tabs.nth(1).click();
  await page.waitForTimeout(500);
  await tabs.nth(0).click();
}

async function soak(page: Page, minutes: number): Promise<Sample[]> {
  await page.click('header nav button:nth-child(2)');
  await page.waitForSelector('[data-testid=map-b] canvas', { timeout: 60_000 });
  await page.locator('[data-testid=city]').selectOption('district');
  await page.keyboard.press('Escape');
  const session = await page.context().newCDPSession(page);
  const samples: Sample[] = [];
  const startedMs = performance.now();
  const passedMinutes = (): number => (performance.now() - startedMs) / 60_000;
  for (let turn = 0; passedMinutes() < minutes; turn++) {
    if (await page.locator('[data-testid=play][aria-label=Play]').count() > 0) {
      await page.locator('body').press('5');
      await page.locator('[data-testid=play]').click();
    }
    await act(page, turn);
    await page.waitForTimeout(3000);
    const last = samples.at(-1)?.atMinutes ?? -1;
    if (passedMinutes() < last + sampleMilliseconds / 60_000) continue;
    const sample = await sampled(session, passedMinutes());
    samples.push(sample);
    process.stdout.write(`${lineOf(sample)}\n`);
  }
  return samples;
}

function lineOf({ atMinutes, heapMegabytes, nodes, listeners }: Sample): string {
  const heap = `${heapMegabytes.toFixed(1)} MB`;
  return `${atMinutes.toFixed(1)} min: ${heap}, ${nodes} nodes, ${listeners} listeners`;
}

/** The lower half of the samples of a stretch tells what is kept, whatever is on its way. */
function kept(samples: readonly Sample[], fromMinutes: number, toMinutes: number): number {
  const sizes = samples
    .filter(({ atMinutes }) => atMinutes >= fromMinutes && atMinutes < toMinutes)
    .map(({ heapMegabytes }) => heapMegabytes)
    .sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 4)];
}

/** How much the heap has grown over the last two thirds of a soak, as a share, and its size. */
export async function growthOver(minutes: number): Promise<{ growth: number; megabytes: number }> {
  const served = await serveBuiltPage();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 720 }, locale: 'en-GB',
    });
    await page.goto(served.url);
    const samples = await soak(page, minutes);
    const fifth = (minutes * (1 - warmUpShare)) / 5;
    const first = kept(samples, minutes * warmUpShare, minutes * warmUpShare + fifth);
    const last = kept(samples, minutes - fifth, Infinity);
    return { growth: last / first - 1, megabytes: last };
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Runs the soak and says by how much the heap has grown; true when the promise is kept. */
export async function run(minutes = usualMinutes): Promise<boolean> {
  const { growth, megabytes } = await growthOver(minutes);
  process.stdout.write(
    `heap over the last ${(minutes * (1 - warmUpShare)).toFixed(1)} minutes: `
    + `${(100 * growth).toFixed(1)} % more, ${megabytes.toFixed(1)} MB\n`,
  );
  return growth <= mostGrowth;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await run(Number(process.argv[2] ?? usualMinutes)) ? 0 : 1;
}
