// Pictures of the page's screens, to be looked at: light and dark, Chinese and English, from a wide
// window to a phone, by day, at night and in the rain, in three cities, with one and two platforms.
// By hand: node --import tsx bench/gallery.ts [--only PART-OF-NAME] [--out FOLDER]

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { standardQuestions } from '../scenarios/questions/index.ts';
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

const patienceMilliseconds = 120_000;
/** Until maps have faded in and charts have their widths. */
const settleMilliseconds = 2500;
const lunch = 42_000;
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

const pressing = (keys: string): Step => (page) => page.keyboard.press(keys);
const clicking = (selector: string): Step => (page) => page.locator(selector).first().click();
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
  { name: 'platforms', link: two },
  { name: 'answer', link: seen(inLab, { tab: 'results' }) },
  { name: 'answer-platforms', link: seen(two, { tab: 'results' }) },
  { name: 'experiments', link: seen(inLab, { page: 'batch' }) },
  { name: 'learn', link: seen(inLab, { page: 'learn' }) },
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
  await browser.close();
  await served.close();
}

await main();
