// An answer within another page, on another server: the sentence, a chart, the levers that B
// changes, which can be moved, and the way to the whole page. Without `?embed` nobody frames it.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { frameFor, wholeAddress } from '../../web/embed/address.ts';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { fewSeeds } from './lab-steps.ts';

const changes = [{ fromSeconds: 0, set: { 'delivery-fee.base': 100 } }];
const link = (): string => (
  `${inject('pageUrl')}#${encodeLink({ ...fewSeeds, b: { title: 'B', changes } })}`
);
let host: Server;
let body = '';

beforeAll(async () => {
  host = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>A paper</title><p>Text around.</p>${body}`);
  });
  await new Promise<void>((resolve) => { host.listen(0, '127.0.0.1', resolve); });
});

afterAll(() => {
  host.close();
  host.closeAllConnections();
});

it('stands in another page, is moved there, and leads to the whole one', {
  timeout: 240_000,
}, async () => {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  page.setDefaultTimeout(90_000);
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;

  body = frameFor(link(), 'flows', 'O2O "City" <1>');
  await page.goto(address);
  const framed = page.frameLocator('iframe');
  const headline = framed.locator('[data-testid=headline]');
  await headline.waitFor();
  await framed.locator('[data-chart=money-flows] .flow').first().waitFor();
  expect(await page.locator('iframe').getAttribute('title')).toBe('O2O "City" <1>');
  expect(await framed.locator('header.head').count()).toBe(0);
  const levers = framed.locator('.embedded-levers [data-lever]');
  expect(await levers.evaluateAll((all) => all.map((each) => each.getAttribute('data-lever'))))
    .toEqual(['delivery-fee.base']);

  await framed.locator('[data-testid=answer-state]:not(.open)').waitFor();
  const before = await headline.textContent();
  await levers.locator('input[type=range]').focus();
  await page.keyboard.press('End');
  await expect.poll(() => headline.textContent(), { timeout: 60_000 }).not.toBe(before);
  // Put back it stays to be moved again.
  expect(await levers.count()).toBe(1);

  const whole = framed.locator('a[target=_blank]');
  await whole.focus();
  const target = await whole.getAttribute('href') ?? '';
  expect(new URL(target).searchParams.has('embed')).toBe(false);
  expect(new URL(target).hash.length).toBeGreaterThan(10);

  body = frameFor(link(), 'no-such', 'O2O City');
  await page.goto(address);
  await framed.locator('.callout', { hasText: 'no-such' }).waitFor();
  expect(await framed.locator('.callout').textContent()).toContain('sides');

  // The whole page is in nobody's frame.
  body = `<iframe src="${wholeAddress(link())}"></iframe>`;
  await page.goto(address);
  await page.waitForTimeout(1000);
  expect(await framed.locator('header.head').count()).toBe(0);
  await browser.close();
});
