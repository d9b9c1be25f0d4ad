// What stands behind an answer: whose part of it each changed lever made, how it goes over one
// lever, who pays whom, and who earns how much of all that is earned.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { answered, fewSeeds } from './lab-steps.ts';
import { closeBrowser, openPage, type OpenedPage } from './page.ts';

const set = { 'delivery-fee.base': 100, 'merchant.commission': 220, 'rider-pay.base': 500 };
const asked = {
  ...fewSeeds,
  b: { title: 'B', changes: [{ fromSeconds: 0, set }] },
  view: { page: 'lab', tab: 'results', figure: 'platform.profit' },
};

afterAll(closeBrowser);

/** The rows of a chart's table: words and numbers as they are shown, without spaces and signs. */
async function rowsOf(page: Page, chart: string): Promise<string[][]> {
  const figure = page.locator(`[data-chart=${chart}]`);
  await figure.locator('.chart-actions button').first().click();
  const rows = await figure.locator('tbody tr').evaluateAll((all) => (
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''))
  ));
  await figure.locator('.chart-actions button').first().click();
  return rows;
}

const numberIn = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));

/** What the platform is paid less what it pays is its profit, under both arms. */
async function paymentsBalance(page: Page): Promise<void> {
  const payments = await rowsOf(page, 'money-flows');
  const netOf = (party: string, column: number): number => payments.reduce((sum, row) => (
    sum + numberIn(row[column]) * (Number(row[1] === party) - Number(row[0] === party))
  ), 0);
  const profit = await rowsOf(page, 'platform-profit');
  const last = profit[profit.length - 1].slice(1, 4).map(numberIn);
  [3, 4, 5].forEach((column, i) => {
    expect(Math.abs(netOf('Platform', column) - last[i])).toBeLessThanOrEqual(payments.length);
  });
  // Nobody gets what nobody pays: over all parties it comes to nothing.
  const parties = new Set(payments.flatMap(([from, to]) => [from, to]));
  expect(parties.size).toBeGreaterThanOrEqual(5);
}

/** Everybody is better off, worse off or neither; who usually earns more stands higher. */
async function peopleAreToldApart(page: Page): Promise<void> {
  const outcomes = await rowsOf(page, 'people-better-and-worse');
  expect(outcomes.map(([name]) => name)).toEqual([
    'Riders’ income on a day', 'Riders’ income an hour online', 'Merchants’ profit on a day',
  ]);
  for (const row of outcomes) {
    const [better, worse, same] = [row[1], row[4], row[7]].map(numberIn);
    expect(better + worse + same).toBeCloseTo(1, 3);
    expect(better).toBeGreaterThan(0);
  }
  await page.selectOption('[data-testid=people-outcome]', 'merchant-profit');
  const tenths = await rowsOf(page, 'merchant-profit-by-tenth');
  expect(tenths).toHaveLength(10);
  expect(numberIn(tenths[9][1])).toBeGreaterThan(numberIn(tenths[0][1]) + 50);
}

/** A lever over a range: asked for wrongly, then drawn; the line falls as demand does. */
async function demandIsDrawn(page: Page): Promise<void> {
  await page.selectOption('[data-testid=swept-lever]', 'demand');
  const [from, to] = await page.locator('.sweep-choice input').all();
  await from.fill('9');
  expect(await page.locator('.sweep [role=alert]').innerText()).toContain('¥0.00 and ¥15.00');
  expect(await page.isDisabled('[data-testid=draw-curve]')).toBe(true);
  await from.fill('1');
  await to.fill('7');
  await page.click('[data-testid=draw-curve]');
  await page.waitForSelector('[data-testid=sweeping]');
  await page.waitForSelector('[data-testid=sweep][data-progress=final]');
  const rows = (await rowsOf(page, '"curve-delivery-fee.base"')).map((row) => row.map(numberIn));
  expect(rows.map(([at]) => at)).toEqual([1, 2.5, 4, 5.5, 7]);
  const orders = rows.map(([, value]) => value);
  expect(orders).toEqual([...orders].sort((one, other) => other - one));
  // Each arc's elasticity is that of the orders at its ends, up to the mean of ratios.
  rows.slice(1).forEach(([at, value], i) => {
    const [before, fell] = [rows[i][0], (value - orders[i]) / (value + orders[i])];
    expect(rows[i][4]).toBeCloseTo(fell / ((at - before) / (at + before)), 2);
  });
  expect(await page.locator('.sweep .curve circle').count()).toBe(5);
  const slopes = await page.locator('[data-testid=curve-sides] tbody tr').evaluateAll((all) => (
    Object.fromEntries(all.map(({ dataset }) => [dataset.side, Number(dataset.slope)]))
  ) as unknown as Record<string, number>);
  expect(slopes['welfare.consumers']).toBeLessThan(0);
  expect(slopes['welfare.merchants']).toBeLessThan(0);
  const { others, 'welfare.platforms': _platform, ...sides } = slopes;
  expect(Object.values(sides).reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(others, 3);
}

/** By arrow keys each mark is pointed out and said with the numbers of its row. */
async function marksAreRead(page: Page): Promise<void> {
  for (const chart of await page.locator('.chart[data-chart]').all()) {
    const keys = chart.locator('.mark-keys');
    const said = keys.locator('[role=status]');
    await keys.focus();
    await page.keyboard.press('End');
    const last = await said.innerText();
    await page.keyboard.press('Home');
    const first = await said.innerText();
    await page.keyboard.press('ArrowRight');
    const second = await said.innerText();
    const name = await chart.getAttribute('data-chart');
    expect(new Set([first, second, last]).size, name ?? '').toBeGreaterThan(1);
    expect(await chart.locator('.read').count(), name ?? '').toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await said.innerText()).toBe(first);
  }
  for (const [outcome, ...numbers] of await rowsOf(page, 'people-better-and-worse')) {
    const keys = page.locator('[data-chart=people-better-and-worse] .mark-keys');
    if (await keys.innerText() === '') await keys.focus();
    await page.keyboard.press('ArrowDown');
    const said = await keys.innerText();
    expect(said.startsWith(`${outcome}, `)).toBe(true);
    // Nothing is said of what cannot be told, as where there is no interval.
    const known = numbers.filter((each) => each !== '–');
    const spoken = said.split(', ').slice(1).map((each) => each.split(' ').at(-1));
    expect(spoken).toEqual(known);
    expect(known.length).toBeGreaterThan(8);
  }
}

/** What a sceptic asks, each within as many clicks from the answer as docs/model.md says. */
async function scepticsAreAnswered(page: Page): Promise<void> {
  const isSeen = (selector: string): Promise<void> => page.locator(selector).first().waitFor();
  for (const at of ['[data-testid=answer-state]', '[data-testid=sides] [data-side]']) {
    await isSeen(at);
  }
  for (const choice of ['horizon', 'city']) {
    expect(await page.locator(`[data-testid=${choice}] option`).count()).toBeGreaterThan(2);
  }
  await page.locator('.more summary').first().click();
  await isSeen('[data-testid=seed]');
  await page.keyboard.press('Escape');
  await page.click('[data-testid=trust-dialog]');
  const trust = page.locator('[role=dialog]');
  await trust.locator('[data-testid=left-out]').waitFor();
  expect(await trust.locator('section:not([data-case])').count()).toBe(7);
  await page.keyboard.press('Escape');
  await trust.waitFor({ state: 'detached' });
  await page.click('[data-testid=reproduce]');
  expect(await page.locator('[role=dialog]').innerText()).toMatch(/o2o.*compare/);
  await page.keyboard.press('Escape');
  await page.locator('[data-lever="delivery-fee.base"] .lever-head button').last().click();
  await page.locator('[data-lever="delivery-fee.base"] .about').getByText(/Source/).waitFor();
}

/** Three levers, all their subsets, adding up; stopped and taken up again. */
async function leversShareIt(page: Page, difference: number): Promise<void> {
  await page.click('[data-testid=share-out]');
  await page.waitForFunction(() => (
    Number(document.querySelector<HTMLElement>('[data-testid=share-out-runs]')?.dataset.runs) > 0
  ));
  await page.locator('[data-testid=share-out-runs] button').click();
  await page.locator('[data-testid=share-out]').click();
  const runs = '[data-testid=share-out-runs]';
  await page.waitForSelector(runs, { state: 'detached', timeout: 120_000 });
  const shares = await rowsOf(page, 'lever-shares');
  expect(shares.map(([name]) => name)).toEqual([
    'Delivery fee, base', 'Commission', 'Base pay per order', 'Total, B − A',
  ]);
  const [fee, commission, pay, total] = shares.map(([, share]) => numberIn(share));
  expect(fee).toBeLessThan(0);
  expect(commission).toBeGreaterThan(0);
  expect(pay).toBeLessThan(0);
  expect(Math.abs(fee + commission + pay - total)).toBeLessThanOrEqual(2);
  expect(Math.abs(total - difference)).toBeLessThanOrEqual(1);
}

/** Paths that no run blocked are dashed; measured, stopped and taken up again, they are solid. */
async function chainIsMeasured(page: Page): Promise<void> {
  const chain = page.locator('[data-testid=chain]');
  const kinds = (): Promise<(string | undefined)[]> => chain.locator('[data-mark]').evaluateAll(
    (rows) => rows.map((row) => (row as SVGElement).dataset.kind),
  );
  expect((await kinds()).every((kind) => kind === 'associated')).toBe(true);
  // How long runs take is told by runs.
  const offer = await chain.locator('p:has([data-testid=measure-chain])').innerText();
  expect(offer).toMatch(/: \d+ runs in all\.\s*\w[\w ]*$/);
  await page.click('[data-testid=measure-chain]');
  const runs = '[data-testid=measure-chain-runs]';
  await page.waitForFunction((selector) => (
    Number(document.querySelector<HTMLElement>(selector)?.dataset.runs) > 0
  ), runs);
  await page.locator(`${runs} button`).click();
  await page.click('[data-testid=measure-chain]');
  await page.waitForSelector(runs);
  await page.waitForSelector(runs, { state: 'detached', timeout: 120_000 });
  const after = await kinds();
  expect(after.slice(0, 5).every((kind) => kind !== 'associated')).toBe(true);
  expect(after.slice(5).every((kind) => kind === 'associated')).toBe(true);
  const rows = await rowsOf(page, 'chain');
  expect(rows[0][0]).toBe('through prices');
  const [price, promise, riders, memory, direct, together, total] = rows.map((row) => (
    numberIn(row[1])
  ));
  expect(price).toBeLessThan(0);
  expect(Math.abs(price + promise + riders + memory + direct + together - total))
    .toBeLessThanOrEqual(4);
  // Each sentence is of a row whose interval keeps away from zero.
  const sentences = await chain.locator('[data-testid=chain-explained] li').allInnerTexts();
  expect(sentences.length).toBeLessThanOrEqual(3);
  for (const sentence of sentences) {
    const [, , low, high] = rows.find(([path]) => sentence.includes(path)) ?? [];
    expect(numberIn(low) * numberIn(high)).toBeGreaterThan(0);
  }
}

/** Parts are laid out by a person: hidden, moved by keys, kept under a name, and as they came. */
async function partsAreLaidOut({ page }: OpenedPage): Promise<void> {
  const people = 'people-better-and-worse';
  const last = ['platform-profit', people, 'money-flows'];
  const charts = async (): Promise<string[]> => {
    const ids = await page.locator('[data-chart]:visible').evaluateAll((all) => (
      all.map((chart) => (chart as HTMLElement).dataset.chart ?? '')
    ));
    return ids.filter((id) => last.includes(id));
  };
  const open = (): Promise<void> => page.click('[data-testid=layout] summary');
  const asItCame = [people, 'platform-profit', 'money-flows'];
  expect(await charts()).toEqual(asItCame);
  await open();
  await page.uncheck('[data-part=chain] input');
  await page.locator('[data-part=payments] button').first().click();
  await page.focus('[data-part=profit] input');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await page.locator('[data-part=profit] input:focus').count()).toBe(1);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await charts()).toEqual(last);
  await page.fill('[data-testid=layout-name]', 'Money first');
  await page.click('[data-testid=keep-layout]');

  await page.reload();
  await answered(page);
  await page.locator('[data-testid=layout]').waitFor();
  expect(await page.locator('[data-testid=layout] summary').innerText()).toContain('13 of 14');
  await page.waitForSelector('[data-chart=money-flows]:visible');
  await open();
  await page.click('[data-testid=as-it-comes]');
  expect(await charts()).toEqual(asItCame);
  await page.getByRole('button', { name: 'Money first', exact: true }).click();
  expect(await charts()).toEqual(last);
  expect(await page.locator('[data-testid=chain]').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Money first: Delete' }).click();
  await page.click('[data-testid=as-it-comes]');
  expect(await page.locator('[data-testid=chain]').isVisible()).toBe(true);
  expect(await page.locator('.kept-layouts li').count()).toBe(0);
}

describe('behind an answer', { timeout: 240_000 }, () => {
  it('AC-V1, AC-W2, AC-W3, AC-W5: levers share it out, payments balance, hours are read', async (
  ) => {
    const opened = await openPage({ path: `#${encodeLink(asked)}`, withoutMap: true });
    const { page, close, screenshot } = opened;
    await answered(page);
    const difference = numberIn(
      await page.locator('[data-side="welfare.platforms"]').getAttribute('data-difference') ?? '',
    ) / 100;

    await leversShareIt(page, difference);
    await screenshot('lever-shares');
    await chainIsMeasured(page);
    await screenshot('chain');

    // From any number, one click to its meaning and state, its formula and the code that has it.
    const behind = page.locator('.chosen-figure', { has: page.locator('[data-testid=formula]') });
    for (const [number, formula] of [
      ['[data-side="welfare.riders"] button', 'welfare.riders = '],
      ['[data-entry="orders.placed"] button', 'orders.placed = '],
      ['[data-figure="platform.profit"]', 'platformProfitFen'],
    ] as const) {
      await page.click(number);
      await behind.locator('[data-testid=formula-text]', { hasText: formula }).waitFor();
    }
    expect(await behind.innerText()).toContain('platform.profit = ');
    expect(await behind.innerText()).toMatch(/\d\sseeds, .*sim-core\/metrics\/money/s);
    const { y } = (await behind.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(400);

    await scepticsAreAnswered(page);
    await demandIsDrawn(page);
    await marksAreRead(page);
    await screenshot('marks');
    await paymentsBalance(page);
    await peopleAreToldApart(page);
    const curve = (await rowsOf(page, 'rider-lorenz')).map((row) => row.map(numberIn));
    expect(curve[0]).toEqual([0, 0, 0]);
    expect(curve[curve.length - 1]).toEqual([1, 1, 1]);
    for (const [riders, a, b] of curve) {
      expect(a).toBeLessThanOrEqual(riders);
      expect(b).toBeLessThanOrEqual(riders);
    }
    // One clock for strip, maps and charts: an hour is read and chosen by keys.
    await page.selectOption('[data-testid=figure]', 'delivery.on-time-share');
    const reader = page.locator('[data-testid=hour-reader]');
    await reader.focus();
    await page.keyboard.press('Home');
    for (let hour = 1; hour <= 12; hour++) await page.keyboard.press('ArrowRight');
    expect(await reader.getAttribute('aria-valuetext'))
      .toMatch(/^12:00 {2}A \d+\.\d+ {2}B \d+\.\d+$/);
    expect(await page.locator('.day[role=slider]').getAttribute('aria-valuetext')).toBe('12:00');
    await screenshot('hour-reader');
    await partsAreLaidOut(opened);
    await close();
  });
});
