// The Lab in a real browser: figures come, a lever moves them, nothing moves when nothing is
// changed, and undo, language, search, playback and the map do what they say.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addressMoved, addressOf, answered, answeredAnew, differences, fewSeeds, openLink, pushLever,
  sharedLab,
} from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

const lab = sharedLab({ withoutMap: true });

describe('a question of the home page', () => {
  it('AC-A2, AC-A3: opens the Lab with both policies set, intervals and all', async () => {
    const { page, screenshot, close } = await openPage({ withoutMap: true });
    await page.waitForSelector('[data-testid=sentence]', { timeout: 90_000 });
    const intervals = page.locator('[data-testid=day-figures] .day-interval');
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('[data-testid=day-figures] .day-interval')].filter((each) =>
          /\d – /.test(each.textContent ?? ''),
        ).length >= 3,
      undefined,
      { timeout: 90_000 },
    );
    expect(await intervals.count()).toBeGreaterThanOrEqual(3);
    await screenshot('home');
    const address = addressOf(page);
    await page.click('[data-question=minimum-pay]');
    await answered(page);
    await answeredAnew(page);
    expect((await differences(page))['rider.hourly-earnings']).toBeGreaterThan(0);
    await page.waitForSelector('[data-side] .interval .band', { state: 'attached' });
    const lever = page.locator('[data-lever="rider-pay.guarantee-per-online-hour"]');
    expect(await lever.getAttribute('class')).toContain('lit');
    await addressMoved(page, address);
    await close();
  });
});

describe('figures', () => {
  it('AC-L2: are exactly unmoved while B is A, and say so', async () => {
    const { page, screenshot } = await lab();
    const unmoved = await differences(page);
    expect(Object.keys(unmoved).length).toBeGreaterThanOrEqual(8);
    for (const [id, difference] of Object.entries(unmoved)) expect(difference, id).toBe(0);
    expect(await page.locator('[data-testid=no-change]').isVisible()).toBe(true);
    await screenshot('lab-b-is-a');
  });

  it('are not moved by a typed number that a lever cannot have, which is refused', async () => {
    const { page } = await lab();
    const lever = page.locator('[data-lever="delivery-fee.base"]');
    const field = lever.locator('.lever-field input');
    const before = await field.inputValue();
    for (const typed of ['99', '3.33', '3,5']) {
      await field.fill(typed);
      await field.press('Enter');
      const refusal = await lever.locator('[role=alert]').textContent();
      expect(refusal, typed).toContain(`${Number(typed.replace(',', ''))}`);
      expect(refusal, typed).toMatch(/from ¥0.* to ¥15.*in steps of ¥0\.10/);
      expect(await field.inputValue(), typed).toBe(before);
    }
    expect(await page.locator('[data-testid=no-change]').isVisible()).toBe(true);
    await field.fill('3.5');
    await field.press('Enter');
    await lever.locator('[role=alert]').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toContain('3.50');
    await page.click('button:has-text("Undo")');
    await answered(page);
  });

  it('AC-L2: are exactly unmoved by a policy that is never triggered, which is named', async () => {
    const { page } = await lab();
    const rainBonus = [{ fromSeconds: 0, set: { 'rider-pay.rain-bonus': 300 } }];
    const b = { title: 'B', changes: rainBonus };
    await openLink(page, { ...fewSeeds, weather: 'dry', b });
    for (const [id, difference] of Object.entries(await differences(page))) {
      expect(difference, id).toBe(0);
    }
    const why = await page.locator('[data-testid=no-change]').innerText();
    expect(why).toContain('never triggered');
    expect(why).toMatch(/rain.*→ ¥3\.00/i);
  });

  it('AC-L4: are old on the screen within a frame of a change', async () => {
    const { page } = await lab();
    await page.click('[data-testid=language]');
    const shown = await page.evaluate(async () => {
      const weather = document.querySelector<HTMLSelectElement>('[data-testid=weather]')!;
      weather.value = 'rain-all-day';
      weather.dispatchEvent(new Event('change', { bubbles: true }));
      // Before any frame, since a new number may be there with the next one.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      const state = document.querySelector('[data-testid=state]')?.textContent ?? '';
      return { isStale: document.querySelector('.figures.stale') !== null, state };
    });
    expect(shown).toEqual({ isStale: true, state: '计算中' });
    await answeredAnew(page);
    expect(await page.locator('[data-testid=no-change]').count()).toBe(1);
  });

  it('move with a lever, go back with undo and come again with redo', async () => {
    const { page, screenshot } = await lab();
    await pushLever(page, 'delivery-fee.base', 'Home');
    // Said before the answer, and held against it after.
    const expected = page.locator('[data-testid=expected]');
    expect(await expected.innerText()).toMatch(/up: consumers.*down: platform/);
    await answeredAnew(page);
    const came = expected.locator('[data-testid=came]');
    expect(await came.getAttribute('data-otherwise')).toBe('0');
    const moved = await differences(page);
    expect(moved['orders.placed']).toBeGreaterThan(0);
    expect(moved['platform.profit']).toBeLessThan(0);
    expect(await page.locator('[data-testid=diff]').innerText()).toContain('¥3.00 → ¥0.00');
    await screenshot('lab-free-delivery');
    await page.locator('body').press('Control+z');
    await answeredAnew(page);
    expect((await differences(page))['orders.placed']).toBe(0);
    await page.locator('body').press('Control+Shift+Z');
    await answeredAnew(page);
    expect(await differences(page)).toEqual(moved);
  });

  it('take a typed number as the slider does', async () => {
    const { page } = await lab();
    const field = page.locator('[data-lever="merchant.commission"] input[type=text]');
    await field.fill('15');
    await field.press('Enter');
    await answeredAnew(page);
    expect(await page.locator('[data-testid=diff]').innerText()).toMatch(/18\.0\s% → 15\.0\s%/);
    expect((await differences(page))['merchant.net-margin-online']).toBeGreaterThan(0);
  });
});

describe('several policies', () => {
  it('stand side by side against A, are judged together, change places with B and go', async () => {
    const { page } = await lab();
    const b = { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 0 } }] };
    await openLink(page, { ...fewSeeds, b, view: { page: 'lab', tab: 'results' } });
    await page.click('[data-testid=keep-beside]');
    await pushLever(page, 'merchant.commission', 'Home');
    await answeredAnew(page);
    // Both are final: neither waits nor runs.
    await page.waitForFunction(() => (
      document.querySelectorAll('[data-testid=arms] [data-arm]').length === 2
        && document.querySelector('[data-arm] .quiet') === null
    ), undefined, { timeout: 90_000 });
    const profits = (): Promise<(string | null)[]> => page
      .locator('[data-figure-row="welfare.platforms"] [data-difference]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-difference')));
    const [both, free] = await profits();
    expect(Number(both)).toBeLessThan(Number(free));
    expect(Number(free)).toBeLessThan(0);
    const address = addressOf(page);
    await page.click('[data-arm=C] button');
    await answeredAnew(page);
    await page.waitForFunction((was) => (
      document.querySelector('[data-figure-row="welfare.platforms"] [data-difference]')
        ?.getAttribute('data-difference') === was
        && document.querySelector('[data-arm] .quiet') === null
    ), free, { timeout: 90_000 });
    expect(await profits()).toEqual([free, both]);
    await addressMoved(page, address);
    for (let step = 0; step < 3; step++) await page.locator('body').press('Control+z');
    await answeredAnew(page);
    expect(await page.locator('[data-testid=arms]').count()).toBe(0);
  });
});

describe('a lever', () => {
  it('AC-L5: obeys the keys and is read out with unit and change against A', async () => {
    const { page } = await lab();
    const slider = page.locator('[data-lever="merchant.commission"] input[type=range]');
    const said = async (): Promise<string> => (
      (await slider.getAttribute('aria-valuetext') ?? '').replaceAll('\u00a0', ' ')
    );
    expect(await said()).toBe('18.0 %, as in A');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await said()).toBe('18.5 %, +0.5 pt against A');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await said()).toBe('15.0 %, −3.0 pt against A');
    await page.keyboard.press('End');
    expect(await said()).toBe('30.0 %, +12.0 pt against A');
    await page.keyboard.press('Home');
    expect(await said()).toBe('0.0 %, −18.0 pt against A');
  });

  it('is painted over the hours of the week by drag and by keys, and undone', async () => {
    const { page } = await lab();
    const lever = page.locator('[data-lever="delivery-fee.base"]');
    await lever.getByText('When', { exact: true }).click();
    const cell = (row: number, column: number) => (
      lever.locator(`[data-row="${row}"][data-column="${column}"]`)
    );
    await cell(7, 24).scrollIntoViewIfNeeded();
    await cell(6, 12).dragTo(cell(7, 14));
    const said = (): Promise<string> => page.locator('[data-testid=diff]').innerText();
    expect(await said()).toContain('(only Sat, Sun 11–14 h)');
    // Nothing of it is met on a Monday.
    await lever.locator('[data-testid=asleep]').waitFor();
    await answeredAnew(page);
    for (const difference of Object.values(await differences(page))) expect(difference).toBe(0);
    await cell(1, 12).focus();
    await page.keyboard.press('Shift+ArrowRight');
    expect(await said()).toContain('(Mon 11–13 h ¥8.00, Sat, Sun 11–14 h ¥8.00)');
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain('Mon 0–24 h differs');
    await page.keyboard.press('Delete');
    expect(await said()).toContain('(only Sat, Sun 11–14 h)');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
    expect(await said()).toContain('same as baseline A');
    await lever.getByText('When', { exact: true }).click();
  });

  it('AC-L6: may leave the range that was checked, and the answer says so', async () => {
    const { page } = await lab();
    const field = page.locator('[data-lever="delivery-fee.base"] input[type=text]');
    await field.fill('12');
    await field.press('Enter');
    await answeredAnew(page);
    await page.locator('.middle-bar .segments button').nth(1).click();
    const warning = page.locator('[data-testid=outside-usual]');
    expect(await warning.innerText()).toMatch(/not checked: Delivery fee, base\./);
    await field.fill('4');
    await field.press('Enter');
    await answeredAnew(page);
    expect(await warning.count()).toBe(0);
  });
});

describe('the list of levers', () => {
  it('is short, and shows of a closed theme what is changed', async () => {
    const { page } = await lab();
    await page.setViewportSize({ width: 1280, height: 720 });
    const column = page.locator('.column.left');
    const { whole, seen } = await column.evaluate(({ scrollHeight, clientHeight }) => (
      { whole: scrollHeight, seen: clientHeight }
    ));
    expect(whole).toBeLessThan(2 * seen);
    const theme = page.locator('[data-theme=delivery-fee]');
    await pushLever(page, 'delivery-fee.base', 'Home');
    await theme.locator('.fold').click();
    expect(await theme.locator('[data-lever]').evaluateAll((levers) => (
      levers.map((lever) => lever.getAttribute('data-lever'))
    ))).toEqual(['delivery-fee.base']);
    await theme.locator('.fold').click();
  });

  it('finds a lever by its effect, assumptions too, and moves it there', async () => {
    const { page, screenshot } = await lab();
    await page.click('[data-testid=language]');
    await page.fill('[data-testid=find-lever]', 'mingan');
    expect(await page.locator('.found-levers [data-lever]').evaluateAll((levers) => (
      levers.map((lever) => lever.getAttribute('data-lever'))
    ))).toContain('world.price-sensitivity');
    await page.fill('[data-testid=find-lever]', '最大并单');
    await pushLever(page, 'dispatch.largest-stack', 'Home');
    await answeredAnew(page);
    expect(await page.locator('[data-testid=diff]').innerText()).toContain('最大并单');
    await screenshot('lab-find-lever');
    await page.fill('[data-testid=find-lever]', '');
    expect(await page.locator('[data-theme=dispatch] [data-lever]').count()).toBe(1);
  });
});

describe('language, keys and search', () => {
  it('AC-I1: keeps the question when the language changes, by the next frame', async () => {
    const { page, screenshot } = await lab();
    await pushLever(page, 'delivery-fee.base', 'End');
    await answeredAnew(page);
    const before = await differences(page);
    await page.click('[data-testid=language]');
    await page.waitForSelector('html[lang=zh-CN]');
    expect(await page.locator('[data-testid=diff]').innerText()).toContain('¥3.00 → ¥15.00');
    expect(await differences(page)).toEqual(before);
    await screenshot('lab-chinese');
    // Whatever the frame takes, the next one speaks the other language.
    const next = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('[data-testid=language]')?.click();
      await new Promise(requestAnimationFrame);
      return [document.documentElement.lang, document.querySelector('h2')?.textContent ?? ''];
    });
    expect(next[0]).toBe('en');
    expect(next[1]).not.toMatch(/[\u4e00-\u9fff]/);
    await page.click('[data-testid=language]');
    await page.waitForSelector('html[lang=zh-CN]');
  });

  it('finds a lever by name and opens its group', async () => {
    const { page } = await lab();
    await page.keyboard.press('Control+k');
    await page.locator('.search input').fill('时薪保障');
    await page.keyboard.press('Enter');
    const lever = page.locator('[data-lever="rider-pay.guarantee-per-online-hour"]');
    await lever.waitFor();
    expect(await lever.getAttribute('class')).toContain('lit');
    await page.keyboard.press('?');
    await page.waitForSelector('.keys');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.keys', { state: 'detached' });
  });

  it('AC-R2, AC-R7, AC-I3: shows the results, a table and a file behind each chart', async () => {
    const { page, screenshot } = await lab();
    await page.setViewportSize({ width: 1440, height: 1400 });
    await pushLever(page, 'delivery-fee.base', 'Home');
    await answeredAnew(page);
    await page.click('[data-figure="orders.placed"]');
    await page.waitForSelector('[data-chart="orders.placed-by-hour"]');
    for (const chart of ['rider-earnings', 'delivery-time', 'platform-profit']) {
      expect(await page.locator(`[data-chart="${chart}"]`).count(), chart).toBe(1);
    }
    await page.locator('[data-chart="platform-profit"] button').first().click();
    const rows = await page.locator('[data-chart="platform-profit"] tbody tr').count();
    expect(rows).toBeGreaterThan(5);
    await screenshot('results');
    await page.locator('[data-chart="platform-profit"] button').first().click();
    const charts = page.locator('[data-chart]');
    const underEach = 'First day · 4 paired seeds, 95 % intervals · engine';
    for (let at = 0; at < await charts.count(); at++) {
      const chart = charts.nth(at);
      expect(await chart.locator('.made-of').innerText()).toContain(underEach);
      // Its shape, what was found, how many seeds, and the values.
      const said = await chart.locator('svg[role=img]').first().getAttribute('aria-label');
      expect(said).toMatch(/^(Two|Waterfall|Flows|A (bar|dot for) each|Changes of ten).*\. /s);
      expect(said).toMatch(/4\sseeds.*\d/s);
    }
    await page.click('[data-testid=language]');
    expect(await savedRows(page, 'platform-profit')).toMatch(
      /^line,a,b,difference,low,high,city,weather,days,seeds,first_seed,interval,engine,columns\n/,
    );
    const hours = await savedRows(page, 'orders.placed-by-hour');
    expect(hours).toMatch(/\n23,.*,riverside,ordinary,1,4,1,paired 95 %,\d+\.\d+\.\d+,.*a: .*\n$/);
    // In Chinese too, columns are called as scripts know them.
    expect(hours.slice(0, hours.indexOf('\n'))).toMatch(/^[a-z_,]+$/);
  });
});

/** What a chart gives away as a file. */
async function savedRows(page: Page, chart: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.locator(`[data-chart="${chart}"] .chart-actions button`).nth(1).click();
  return readFileSync(await (await saving).path(), 'utf8');
}
