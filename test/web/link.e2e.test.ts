// Links: the address reproduces what is on the screen, and a bad one changes nothing, lists what is
// wrong with it and offers a way out.

import { afterAll, describe, expect, it } from 'vitest';
import { encodeLink, defaultLinkState } from '../../scenarios/schema/link.ts';
import {
  addressMoved, addressOf, answeredAnew, differences, openLab, pushLever,
} from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

describe('a link', () => {
  it('reproduces question, view and figures', async () => {
    const first = await openPage();
    await openLab(first.page);
    const before = addressOf(first.page);
    await pushLever(first.page, 'delivery-fee.base', 'Home');
    await answeredAnew(first.page);
    await addressMoved(first.page, before);
    await first.page.waitForTimeout(600);
    const address = addressOf(first.page);
    const found = await differences(first.page);
    await first.close();

    expect(address.length).toBeLessThan(2000);
    const second = await openPage({ path: address, language: 'zh' });
    await second.page.waitForSelector('[data-testid=state]');
    await answeredAnew(second.page);
    expect(await differences(second.page)).toEqual(found);
    expect(await second.page.locator('html').getAttribute('lang')).toBe('en');
    await second.close();
  });

  it('opens a question that somebody else wrote, with its seeds and weather', async () => {
    const link = encodeLink({
      ...defaultLinkState,
      weather: 'rain-all-day',
      seed: 40,
      seeds: 4,
      b: { title: 'B', changes: [{ fromSeconds: 0, set: { 'merchant.commission': 100 } }] },
      view: { page: 'lab' },
    });
    const { page, close } = await openPage({ path: `#${link}` });
    await page.waitForSelector('[data-testid=state]');
    await answeredAnew(page);
    expect(await page.locator('[data-testid=state]').getAttribute('data-pairs')).toBe('4');
    expect(await page.locator('.scenario-bar input').inputValue()).toBe('40');
    await close();
  });
});

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
});
