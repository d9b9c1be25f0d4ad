// Links: the address reproduces what is on the screen, and a bad one changes nothing, lists what is
// wrong with it and offers a way out.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, defaultLinkState } from '../../scenarios/schema/link.ts';
import type { LinkState } from '../../scenarios/schema/link.ts';
import { metrics } from '../../sim-core/figures.ts';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import {
  addressMoved, addressOf, answeredAnew, differences, fewSeeds, openLink, pushLever, sharedLab,
  typeLink,
} from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const lab = sharedLab({ withoutMap: true });

describe('a link', () => {
  it('AC-U1: reproduces question, view and figures', async () => {
    const first = await lab();
    const before = addressOf(first.page);
    await pushLever(first.page, 'delivery-fee.base', 'Home');
    await answeredAnew(first.page);
    await addressMoved(first.page, before);
    await first.page.waitForTimeout(600);
    const address = addressOf(first.page);
    const found = await differences(first.page);

    expect(address.length).toBeLessThan(2000);
    const second = await openPage({ path: address, language: 'zh', withoutMap: true });
    await second.page.waitForSelector('[data-testid=state]');
    await answeredAnew(second.page);
    expect(await differences(second.page)).toEqual(found);
    expect(await second.page.locator('html').getAttribute('lang')).toBe('en');
    await second.close();
  });

  it('opens a question that somebody else wrote, with its seeds and weather', async () => {
    const { page } = await lab();
    await openLink(page, {
      ...defaultLinkState,
      weather: 'rain-all-day',
      seed: 40,
      seeds: 4,
      b: { title: 'B', changes: [{ fromSeconds: 0, set: { 'merchant.commission': 100 } }] },
      view: { page: 'lab' },
    });
    expect(await page.locator('[data-testid=state]').getAttribute('data-pairs')).toBe('4');
    expect(await page.locator('[data-testid=seed]').inputValue()).toBe('40');
  });
});

describe('a link that does not say how its answer is looked at', () => {
  it('shows what it shows to everybody, whatever was looked at before', async () => {
    const { page } = await lab();
    const few = { ...fewSeeds, seeds: 2, days: 2 };
    const viewNow = (): unknown => {
      const read = decodeLink(addressOf(page));
      return read.ok ? read.value.view : read.problems;
    };
    const elsewhere = {
      page: 'lab', tab: 'results', horizon: '1', arms: 'b', figure: metrics[1].id,
      place: 'orders-placed', placeHours: 'now', riderColour: 'load', orderColour: 'stage',
      speed: 300, time: 7200, language: 'en',
    };
    await openLink(page, { ...few, view: elsewhere });
    await page.waitForTimeout(600);
    expect(viewNow()).toEqual(elsewhere);
    await openLink(page, few);
    await page.waitForTimeout(600);
    expect(viewNow()).toEqual({
      page: 'lab', tab: 'city', horizon: 'run', arms: 'split', placeHours: 'day',
      riderColour: 'slack', orderColour: 'slack', speed: 60, time: 40_800, language: 'en',
    });
  });
});

describe('a link to another page than the first', () => {
  it('begins on its page, and the first one never begins', async () => {
    const { page, close } = await openPage({
      path: `#${encodeLink(fewSeeds)}`, withoutMap: true, prepare: (fresh) => noteMains(fresh),
    });
    await page.waitForSelector('main.lab');
    expect(await mainsSeen(page)).toEqual(['lab']);
    await page.locator('header nav button').first().click();
    await page.waitForSelector('main.home');
    expect(await mainsSeen(page)).toEqual(['lab', 'home']);
    await close();
  });
});

/** Notes every page that comes onto the screen, from the first on. */
function noteMains(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const mains: string[] = [];
    Object.assign(window, { mains });
    new MutationObserver(() => {
      const now = document.querySelector('main')?.classList[0];
      if (now !== undefined && now !== mains.at(-1)) mains.push(now);
    }).observe(document, { childList: true, subtree: true });
  });
}

function mainsSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { mains: string[] }).mains);
}

describe('a link that is typed while the page is about to write its own', () => {
  it('is not written over before it has been read', async () => {
    const { page } = await lab();
    const link = { ...defaultLinkState, seed: 41, seeds: 4, view: { page: 'lab' } };
    await page.locator('[data-testid=language]').click();
    await page.evaluate(async (hash) => {
      // The address is another one already; the page has not been told yet.
      history.replaceState(null, '', hash);
      await new Promise((resolve) => setTimeout(resolve, 800));
    }, `#${encodeLink(link)}`);
    expect(addressOf(page)).toBe(`#${encodeLink(link)}`);
    await openLink(page, link);
    expect(await page.locator('[data-testid=seed]').inputValue()).toBe('41');
  });
});

describe('a link with more than sliders', () => {
  it('shows days, warm-up and dated changes, and lets go of them', async () => {
    const { page, screenshot } = await lab();
    await openLink(page, {
      ...defaultLinkState,
      days: 3,
      warmUp: 1,
      seeds: 2,
      b: { title: 'B', changes: [{ fromSeconds: 216_000, set: { 'delivery-fee.base': 0 } }] },
      view: { page: 'lab', time: 90_000 },
    });
    expect(await page.locator('[data-testid=days]').inputValue()).toBe('3');
    expect(await page.locator('[data-testid=warmUp]').inputValue()).toBe('1');
    expect(await page.locator('[data-testid=dated] li').innerText()).toContain('Day 3 12:00');
    await page.waitForFunction(
      () => document.querySelector('[data-testid=clock]')?.textContent === 'Day 2 01:00',
    );
    expect((await differences(page))['orders.placed']).toBeGreaterThan(0);
    // A length that would cut the change off is not to be had.
    expect(await page.locator('[data-testid=days] option[value="1"]').isDisabled()).toBe(true);
    await screenshot('lab-dated');
    await page.waitForTimeout(600);
    expect(addressOf(page)).toBe(`#${encodeLink(read(addressOf(page)))}`);
    expect(read(addressOf(page))).toMatchObject({ days: 3, warmUp: 1 });
    await page.locator('[data-testid=dated] button').click();
    await answeredAnew(page);
    expect((await differences(page))['orders.placed']).toBe(0);
  });

  it.each([
    ['a change after the last day', { days: 3, b: changed(500 * 86_400) }, 'b.changes[0].from'],
    ['a district that is not there', { a: inDistrict(99_999) }, '99999'],
    ['a moment that is not there', { view: { page: 'lab', time: 1e308 } }, 'view.time'],
    ['a part of the screen that is not there', { view: { page: 'lap' } }, 'view.page'],
  ])('is refused for %s', async (_name, part, place) => {
    const { page } = await lab();
    await typeLink(page, { ...defaultLinkState, ...part } as LinkState);
    expect(await page.locator('[data-testid=bad-link]').innerText()).toContain(place);
  });
});

function read(address: string): LinkState {
  const link = decodeLink(address);
  if (!link.ok) throw new Error('the address is no link');
  return link.value;
}

function changed(fromSeconds: number): PolicyDiff {
  return { title: 'B', changes: [{ fromSeconds, set: { 'delivery-fee.base': 0 } }] };
}

function inDistrict(district: number): PolicyDiff {
  const fee = { default: 300, districts: [{ district, value: 0 }] };
  return { title: 'A', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': fee } }] };
}

describe('a bad link', () => {
  it('is listed, in the language of the page, and left by a button', async () => {
    const { page, screenshot, close } = await openPage({ path: '#notalink', language: 'zh' });
    const dialog = page.locator('[data-testid=bad-link]');
    await dialog.waitFor();
    expect(await dialog.locator('li').count()).toBeGreaterThan(0);
    expect(await dialog.innerText()).toMatch(/[\u4e00-\u9fff]/);
    await screenshot('bad-link');
    await dialog.locator('button').click();
    await dialog.waitFor({ state: 'detached' });
    expect(addressOf(page)).toBe('');
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    await close();
  });

  it('says its first problems in brief, and all of them in full when asked', async () => {
    const view = { page: 'lap', tab: 'map', horizon: '9', figure: 'luck', language: 'la' };
    const path = `#${encodeLink({ ...defaultLinkState, view })}`;
    const { page, screenshot, close } = await openPage({ path });
    const dialog = page.locator('[data-testid=bad-link]');
    await dialog.waitFor();
    const brief = await dialog.locator('li').allInnerTexts();
    expect(brief).toHaveLength(3);
    expect(Math.max(...brief.map(({ length }) => length))).toBeLessThan(200);
    expect(await dialog.innerText()).toContain('2 more problems');
    await dialog.getByRole('button', { name: 'Show all of it' }).click();
    const whole = await dialog.locator('li').allInnerTexts();
    for (const [i, [name, value]] of Object.entries(view).sort().entries()) {
      expect(whole[i]).toContain(`view.${name}: ${JSON.stringify(value)}`);
    }
    for (const { id } of metrics) expect(whole[0]).toContain(id);
    await dialog.locator('ul:focus').waitFor();
    await screenshot('bad-link-whole');
    const { y = 0, height = 0 } = await dialog.getByRole('button').boundingBox() ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y + height, 'the way out is in sight').toBeLessThan(800);
    await close();
  });
});
