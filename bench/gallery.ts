// Pictures of the page's screens, to be looked at: light and dark, Chinese and English, from a wide
// window to a phone, by day, at night and in the rain, in three cities, with one and two platforms.
// By hand: node --import tsx bench/gallery.ts [--only PART-OF-NAME] [--out FOLDER] [--docs]
// With --docs also those that the manual shows, smaller, into docs/images.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { standardQuestions } from '../scenarios/questions/index.ts';
import { serviceQuestions } from '../scenarios/questions/services.ts';
import { defaultLinkState, encodeLink, type LinkState } from '../scenarios/schema/link.ts';
import { presets } from '../scenarios/index.ts';
import { serveBuiltPage } from '../test/browsers/built-page.ts';
import { launchChromium } from '../test/browsers/chromium.ts';
import { noChange } from '../sim-core/index.ts';

type Step = (page: Page) => Promise<unknown>;

interface Screen {
  readonly name: string;
  readonly link: LinkState;
  /** What is opened before the picture is taken. */
  readonly open?: Step;
}

const themes = ['light', 'dark'] as const;
const languages = ['zh', 'en'] as const;
const sizes = [[1440, 900], [768, 1024], [360, 640]] as const;

/** What the manual shows: name of the file there, and of the picture. */
const inDocs: Readonly<Record<string, string>> = {
  drone: 'drones-light-en-1440',
  'own-city': 'own-city-light-en-1440',
  policies: 'policies-light-en-1440',
  lesson: 'lesson-light-en-1440',
  experiment: 'experiment-light-en-1440',
};
const webpQuality = 0.8;

const patienceMilliseconds = 120_000;
/** Until maps have faded in and charts have their widths. */
const settleMilliseconds = 2500;
const lunch = 42_000;
/** Some drones of that question have orders then. */
const takingOff = 41_700;
const night = 81_000;
const evening = 66_000;

const free = standardQuestions[0].policy;
const inLab: LinkState = { ...defaultLinkState, b: free, view: { page: 'lab', time: lunch } };

function cityOf(id: string, rest: Partial<LinkState> = {}): LinkState {
  const { weather, days, warmUp, platforms, verticals } = presets[id];
  return { ...inLab, scenario: id, weather, days, warmUp, platforms, verticals, ...rest };
}

function seen(link: LinkState, view: LinkState['view']): LinkState {
  return { ...link, view: { ...link.view, ...view } };
}

const two: LinkState = {
  ...inLab,
  platforms: ['A', 'B'].map((name) => ({
    id: name.toLowerCase(),
    label: { zh: `平台 ${name}`, en: `Platform ${name}` },
    policy: noChange,
  })),
};

/** The map of a question about a service. */
function ofService(id: string, time = lunch): LinkState {
  const question = serviceQuestions.find((each) => each.id === id);
  if (question === undefined) throw new Error(`there is no question ${id}`);
  const { scenario: { id: city, weather, verticals }, policy } = question;
  const view = { page: 'lab', time, arms: 'b' };
  return cityOf(city, { weather, verticals, b: policy, seeds: 2, view });
}

const pressing = (keys: string): Step => (page) => page.keyboard.press(keys);
const clicking = (selector: string): Step => (page) => page.locator(selector).first().click();
/** With all but drones switched off, from mark to mark by key until one has an order in the air. */
const droneInTheAir: Step = async (page) => {
  const others = page.locator('.legend button[aria-pressed=true]:not(:has(svg ~ svg))');
  const entries = await page.locator('.legend button[aria-pressed]').all();
  while (await others.count() > 0) await others.first().click();
  await page.locator('.city-pane canvas').first().focus();
  await page.keyboard.press('Enter');
  const ways = ['Right', 'Right', 'Right', 'Down', 'Left', 'Left', 'Left', 'Up', 'Left', 'Down'];
  const card = page.locator('[data-testid=chosen]');
  for (let step = 0; step < 6 * ways.length; step++) {
    if (/(Order|订单)\s+\d/.test(await card.innerText())) break;
    await page.keyboard.press(`Shift+Arrow${ways[step % ways.length]}`);
  }
  for (const each of entries) {
    if (await each.getAttribute('aria-pressed') === 'false') await each.click();
  }
  await page.mouse.move(0, 0);
};
/** One that comes with the house, made small: a day on few seeds. */
const smallExperiment: Step = async (page) => {
  const file = join('scenarios', 'experiments', 'fee-and-commission.json');
  const study = { ...JSON.parse(readFileSync(file, 'utf8')) as object, seeds: 4 };
  const scenario = { preset: 'riverside', weather: 'dry', days: 1 };
  await page.setInputFiles('[data-testid=batch-file]', {
    name: 'study.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...study, scenario })),
  });
  await page.click('[data-testid=batch-run]');
  const found = '[data-testid=batch-progress][data-progress=final]';
  await page.waitForSelector(found, { timeout: 5 * patienceMilliseconds });
  await page.selectOption('[data-testid=batch-figure]', 'platform.profit');
  await page.evaluate(() => document.querySelector('.batch-found')?.scrollIntoView());
};
const ownCity: Step = async (page) => {
  await clicking('.scenario-bar .more summary')(page);
  await clicking('[data-testid=own-city]')(page);
};

const screens: readonly Screen[] = [
  { name: 'home', link: defaultLinkState },
  { name: 'city-day', link: inLab },
  { name: 'city-night', link: seen(inLab, { time: night, arms: 'b' }) },
  { name: 'city-rain', link: seen({ ...inLab, weather: 'rain-evening' }, { time: evening }) },
  { name: 'city-difference', link: seen(inLab, { arms: 'difference' }) },
  { name: 'district', link: cityOf('district', { seeds: 4 }) },
  { name: 'metropolis', link: cityOf('metropolis', { seeds: 1 }) },
  { name: 'drones', link: ofService('unmanned-routes', takingOff), open: droneInTheAir },
  { name: 'warehouses', link: ofService('grocery-markdown') },
  { name: 'lockers', link: ofService('collect-overdue', evening) },
  { name: 'pharmacies', link: ofService('retail-duty', night) },
  { name: 'platforms', link: two },
  { name: 'answer', link: seen(inLab, { tab: 'results' }) },
  { name: 'answer-platforms', link: seen(two, { tab: 'results' }) },
  { name: 'experiments', link: seen(inLab, { page: 'batch' }) },
  { name: 'experiment', link: seen(inLab, { page: 'batch' }), open: smallExperiment },
  { name: 'learn', link: seen(inLab, { page: 'learn' }) },
  { name: 'lesson', link: seen(inLab, { page: 'learn' }), open: clicking('.lesson-open') },
  { name: 'search', link: inLab, open: pressing('Control+k') },
  { name: 'keys', link: inLab, open: pressing('?') },
  { name: 'policies', link: inLab, open: clicking('[data-testid=policy-files]') },
  { name: 'own-city', link: inLab, open: ownCity },
];

interface Look {
  readonly theme: (typeof themes)[number];
  readonly language: (typeof languages)[number];
}

const looks: readonly Look[] = themes.flatMap((theme) => (
  languages.map((language) => ({ theme, language }))
));

/** A screen in one look at each size; what was run for another picture is not run again. */
async function pictured(
  context: BrowserContext,
  url: string,
  name: string,
  { theme, language, link, open }: Screen & Look,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  page.setDefaultTimeout(patienceMilliseconds);
  try {
    await page.goto(`${url}#${encodeLink(seen(link, { language }))}`);
    await ready(page, link);
    await open?.(page);
    for (const size of sizes) {
      await page.setViewportSize({ width: size[0], height: size[1] });
      await page.waitForTimeout(settleMilliseconds);
      await page.screenshot({ path: `${name}-${size[0]}.png`, animations: 'disabled' });
    }
  } catch (error) {
    // The other pictures are wanted all the same.
    process.stderr.write(`${name}: ${String(error)}\n`);
  }
  await page.close();
}

/** Puts a picture into docs/images as WebP, which weighs a third of it. */
async function keepForDocs(context: BrowserContext, from: string, file: string): Promise<void> {
  const page = await context.newPage();
  const png = `data:image/png;base64,${readFileSync(from).toString('base64')}`;
  const webp = await page.evaluate(async ([source, quality]) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', quality);
  }, [png, webpQuality] as const);
  writeFileSync(join('docs', 'images', `${file}.webp`), webp.split(',')[1], 'base64');
  await page.close();
}

/** Until all seeds of the question are in and the map is drawn. */
async function ready(page: Page, { view }: LinkState): Promise<void> {
  if (view.page === undefined) await page.waitForSelector('[data-testid=sentence]');
  if (view.page !== 'lab') return;
  const final = '[data-testid=state][data-progress=final]';
  await page.waitForSelector(final, { state: 'attached' });
  if (view.tab !== 'results') await page.waitForSelector('.city-pane canvas, .city-view canvas');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      out: { type: 'string', default: join('artifacts', 'gallery') },
      docs: { type: 'boolean', default: false },
    },
  });
  mkdirSync(values.out, { recursive: true });
  const served = await serveBuiltPage();
  const browser = await launchChromium();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  for (const screen of screens) {
    for (const look of looks) {
      const name = `${screen.name}-${look.theme}-${look.language}`;
      if (!name.includes(values.only)) continue;
      await pictured(context, served.url, join(values.out, name), { ...screen, ...look });
      process.stdout.write(`${name}\n`);
    }
  }
  if (values.docs) {
    for (const [file, picture] of Object.entries(inDocs)) {
      const from = join(values.out, `${picture}.png`);
      if (existsSync(from)) await keepForDocs(context, from, file);
    }
  }
  await browser.close();
  await served.close();
}

await main();
