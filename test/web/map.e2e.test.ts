// The map as the hero: the difference city agrees with the figures and says when only money moves,
// D, swipe and blink show both worlds, the whole city fits its pane, and the day has stations.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { mapColours } from '../../web/palette.ts';
import {
  addressMoved, addressOf, answeredAnew, differences, fewSeeds, openLink, pushLever, sharedLab,
} from './lab-steps.ts';
import { closeBrowser } from './page.ts';

afterAll(closeBrowser);

const lab = sharedLab({ widthPixels: 1440, heightPixels: 660, reducedMotion: true });
const says = '[data-testid=difference-says]';

describe('the city', () => {
  it('is drawn, plays, and goes where the day is clicked', async () => {
    const { page, screenshot } = await lab();
    await page.waitForSelector('[data-testid=map-b] canvas');
    await page.waitForTimeout(2500);
    for (const arm of ['a', 'b']) {
      const picture = await page.locator(`[data-testid=map-${arm}]`).screenshot();
      // A blank pane of this size packs into a few hundred bytes; a drawn city does not.
      expect(picture.length, arm).toBeGreaterThan(20_000);
      // The base map's library says nothing where it cannot draw its areas.
      const water = await shareIn(page, picture, mapColours.light.day.water);
      expect(water, arm).toBeGreaterThan(0.02);
    }
    const clock = page.locator('[data-testid=clock]');
    const before = await clock.innerText();
    await page.click('[data-testid=play]');
    await page.waitForFunction(
      (was) => document.querySelector('[data-testid=clock]')?.textContent !== was,
      before,
      { timeout: 60_000 },
    );
    await page.click('[data-testid=play]');
    const day = page.locator('.day');
    const { width } = (await day.boundingBox()) ?? { width: 0 };
    // A moment between the peaks, whose stations lie on the strip.
    await day.click({ position: { x: width * 0.65, y: 20 } });
    await page.waitForFunction(
      () => /^15:[34]/.test(document.querySelector('[data-testid=clock]')?.textContent ?? ''),
    );
    await screenshot('lab-afternoon');
  });
});

describe('the line over the map', () => {
  it('leaves the map as high while an answer comes, so that no city is drawn anew', async () => {
    const { page } = await lab();
    const followed = await page.evaluateHandle(() => {
      const seen = { lines: new Set<string>(), heights: new Set<number>() };
      new MutationObserver(() => {
        const line = document.querySelector<HTMLElement>('.map-answer');
        if (line === null) return;
        seen.lines.add(line.innerText);
        seen.heights.add(line.offsetHeight);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      return seen;
    });
    const slider = page.locator('[data-lever="delivery-fee.base"] input[type=range]');
    for (const key of ['ArrowRight', 'ArrowLeft']) {
      const before = addressOf(page);
      await slider.focus();
      await page.keyboard.press(key);
      await addressMoved(page, before);
      await answeredAnew(page);
    }
    const { lines, heights } = await followed.evaluate((seen) => (
      { lines: [...seen.lines], heights: [...seen.heights] }
    ));
    expect(lines.length).toBeGreaterThan(2);
    expect(heights).toHaveLength(1);
  });
});

describe('another city', () => {
  it('keeps the time of day and gets figures of its own', async () => {
    const { page, screenshot } = await lab();
    await page.keyboard.press('n');
    const clock = page.locator('[data-testid=clock]');
    const then = await clock.innerText();
    expect(then).not.toBe('11:20');
    const before = await page.locator('[data-figure="orders.placed"]').innerText();
    await page.selectOption('[data-testid=city]', 'county-town');
    await page.waitForFunction(
      () => document.querySelector('[data-testid=state][data-progress=final]') === null,
    );
    await answeredAnew(page);
    expect(await page.locator('[data-figure="orders.placed"]').innerText()).not.toBe(before);
    expect(await clock.innerText()).toBe(then);
    await screenshot('lab-county-town');
  });
});

describe('the difference city', () => {
  it('is worse where and only where the figures are, and turns with the figure', async () => {
    const { page, screenshot } = await lab();
    await openLink(page, { ...fewSeeds, seeds: 16 });
    await pushLever(page, 'delivery-fee.base', 'End');
    await answeredAnew(page);
    await page.locator('body').press('d');
    await page.selectOption('[data-testid=place-figure]', 'orders.placed');
    const fewer = await places(page);
    expect((await differences(page))['orders.placed']).toBeLessThan(0);
    expect(fewer.worse).toBeGreaterThan(40);
    expect(fewer.better).toBeLessThan(8);
    await screenshot('difference-orders');
    await page.selectOption('[data-testid=place-figure]', 'delivery.time-mean');
    const sooner = await places(page);
    expect((await differences(page))['delivery.time-mean']).toBeLessThan(0);
    expect(sooner.better).toBeGreaterThan(sooner.worse);
  });

  it('says so where nothing differs, and where nothing but money does', async () => {
    const { page, screenshot } = await lab();
    await page.locator('body').press('d');
    expect(await page.locator(says).getAttribute('data-moves')).toBe('nothing');
    await pushLever(page, 'merchant.commission', 'Home');
    await answeredAnew(page);
    expect((await differences(page))['merchant.net-margin-online']).toBeGreaterThan(0);
    await page.waitForSelector(`${says}[data-moves=money]`);
    await screenshot('difference-money');
    // The same as a table, for who cannot see a map: every district, judged.
    await page.click('[data-testid=map-table]');
    const row = page.locator('[data-testid=district-table] tbody tr').first();
    await row.getByText(/no (clear )?difference|better|worse/).waitFor();
    expect(await page.locator('[data-testid=district-table] tbody tr').count()).toBeGreaterThan(2);
    await screenshot('map-table');
    await page.click('aside.map-table > button');
    await page.waitForSelector(says);
  });
});

describe('what is chosen', () => {
  it('keeps its ring over the difference, where nothing unseen can be chosen', async () => {
    const { page } = await lab();
    const map = page.locator('[data-testid=map-a]');
    const ring = map.locator('.chosen-ring');
    await map.locator('canvas.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=chosen]');
    await ring.waitFor();
    const beside = await ring.getAttribute('style');
    await page.locator('body').press('d');
    // The pane is twice as wide, and its middle elsewhere.
    await expect.poll(() => ring.getAttribute('style')).not.toBe(beside);
    await page.keyboard.press('Escape');
    await ring.waitFor({ state: 'hidden' });
    await map.locator('canvas.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    await map.click();
    expect(await page.locator('[data-testid=chosen]').count()).toBe(0);
  });
});

describe('districts of a lever', () => {
  it('are chosen by key and on the map, undone, and named by sentence and link', async () => {
    const { page, screenshot } = await lab();
    await page.waitForSelector('[data-testid=map-a] canvas');
    const lever = page.locator('[data-lever="delivery-fee.base"]');
    const diff = page.locator('[data-testid=diff]');
    await pushLever(page, 'delivery-fee.base', 'Home');
    await lever.getByText('Where', { exact: true }).click();
    await page.locator('[data-district="3"]').focus();
    await page.keyboard.press('Space');
    expect(await diff.innerText()).toMatch(/→ ¥0\.00 \(only [^,]+\)$/);
    const map = (await page.locator('[data-testid=map-a]').boundingBox())!;
    const chosen = page.locator('.places input:checked');
    // Somewhere in the first quarter of the city, which is not the district that is chosen.
    await page.mouse.click(map.x + map.width * 0.25, map.y + map.height * 0.35);
    await page.waitForFunction(
      () => document.querySelectorAll('.places input:checked').length === 2,
    );
    const [first, second] = await chosen.evaluateAll((boxes) => (
      boxes.map((box) => box.parentElement?.textContent ?? '')
    ));
    const said = await diff.innerText();
    for (const name of [first, second]) expect(said).toContain(name);
    expect(await page.locator('[data-testid=placing]').innerText()).toContain(second);
    await answeredAnew(page);
    expect((await differences(page))['orders.placed']).not.toBe(0);
    await screenshot('districts-of-a-lever');
    await page.click('[data-testid=placing] button:last-child');
    await page.waitForSelector('.legend');
    await partsFromItself(page);
    await screenshot('parting');
    await page.locator('body').press('Control+z');
    expect(await diff.innerText()).toMatch(/\(only [^,]+\)$/);
  });
});

describe('what happens next', () => {
  // Two clicks from the figures beside the map; from the Results the map is one more.
  it('AC-W1: is gone to by key and button, chosen in its arm, and told', async () => {
    const { page, screenshot } = await lab();
    await page.waitForSelector('[data-testid=map-b] canvas');
    // What an earlier test has chosen would name its arm.
    await page.locator('body').press('Escape');
    await page.locator('body').press('o');
    const happened = page.locator('[data-testid=happened]');
    await happened.waitFor({ timeout: 60_000 });
    const card = page.locator('[data-testid=chosen]');
    const ring = page.locator('[data-testid=map-b] .chosen-ring');
    await ring.waitFor({ state: 'visible' });
    const clock = page.locator('[data-testid=clock]');
    expect(await happened.innerText()).toMatch(/^11:\d\d:\d\d its promise passes/);
    expect((await happened.innerText()).slice(0, 5)).toBe(await clock.innerText());
    expect(await card.innerText()).toMatch(/^B\s*Order \d+/);
    const first = await card.locator('header').innerText();
    await screenshot('next-late-order');
    await page.getByText('Next…').click();
    await page.locator('[data-next="riderGivesUp a"]').click();
    await page.waitForFunction((was) => (
      document.querySelector('[data-testid=chosen] header')?.textContent !== was
      && document.querySelector('[data-testid=happened]')?.textContent?.includes('goes offline')
    ), first, { timeout: 60_000 });
    expect(await card.innerText()).toMatch(/^A\s*Rider R-\d+/);
  });
});

describe('a map with the focus', () => {
  it('lets riders, orders and shops be chosen by key, and leaves the clock alone', async () => {
    const { page, screenshot } = await lab();
    const map = page.locator('[data-testid=map-a] canvas.maplibregl-canvas');
    await map.focus();
    expect(await map.getAttribute('aria-label')).toContain('Enter chooses');
    const clock = page.locator('[data-testid=clock]');
    const then = await clock.innerText();
    const card = page.locator('[data-testid=chosen] header b');
    await page.keyboard.press('Enter');
    await card.waitFor();
    const seen = [await card.innerText()];
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowUp', 't', 't']) {
      await page.keyboard.press(key);
      seen.push(await card.innerText());
    }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(4);
    expect(new Set(seen.map((name) => /Rider|Order|Merchant/.exec(name)?.[0])).size).toBe(3);
    await page.keyboard.press('ArrowRight');
    expect(await clock.innerText()).toBe(then);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    // What colours mean is a part of the link.
    const before = addressOf(page);
    await page.selectOption('[data-testid=rider-colour]', 'income');
    expect(await page.locator('.legend').innerText()).toContain('¥300+');
    await page.selectOption('[data-testid=order-colour]', 'stage');
    expect(await page.locator('.legend').innerText()).toContain('being carried');
    await addressMoved(page, before);
    await page.keyboard.press('Escape');
    await screenshot('colours-of-marks');
  });
});

describe('two worlds on one spot', () => {
  it('D goes from A over the difference to B, S to side by side, swipe and blink', async () => {
    const { page, screenshot } = await lab();
    await page.waitForSelector('[data-testid=map-b] canvas');
    const shown = (): Promise<string | null> =>
      page.locator('.arms-choice [aria-pressed=true]').getAttribute('data-arms');
    for (const arms of ['difference', 'b', 'a', 'difference']) {
      await page.locator('body').press('d');
      expect(await shown()).toBe(arms);
    }
    await page.locator('body').press('s');
    await page.locator('body').press('s');
    expect(await shown()).toBe('swipe');
    const divider = page.locator('.divider');
    await divider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await divider.getAttribute('aria-valuenow')).toBe('52');
    await screenshot('swipe');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 660 });
      const [a, b] = await Promise.all(['a', 'b'].map((arm) => (
        page.locator(`.pane[data-arm=${arm}] .arm-totals`).boundingBox()
      )));
      expect(a!.x + a!.width).toBeLessThanOrEqual(b!.x);
    }
    await page.setViewportSize({ width: 1440, height: 660 });
    await page.locator('body').press('s');
    await page.locator('.turn').click();
    expect(await page.locator('.panes.blink.blinked').count()).toBe(1);
  });
});

describe('the day', () => {
  it('goes from station to station, backwards, and shows an hour before it is chosen', async () => {
    const { page, screenshot } = await lab();
    await page.waitForSelector('[data-testid=map-b] canvas');
    expect(await page.locator('.station').count()).toBeGreaterThanOrEqual(3);
    const clock = page.locator('[data-testid=clock]');
    const before = await clock.innerText();
    await page.keyboard.press('n');
    const there = await clock.innerText();
    expect(there).toMatch(/^\d\d:00$/);
    expect(there > before).toBe(true);
    await page.keyboard.press('j');
    await page.waitForFunction(
      (was) => (document.querySelector('[data-testid=clock]')?.textContent ?? '') < was,
      there,
      { timeout: 60_000 },
    );
    await page.keyboard.press('k');
    await page.waitForSelector('[data-testid=play][aria-label=Play]');
    await page.locator('.day').hover({ position: { x: 300, y: 40 } });
    expect(await page.locator('.day-preview').innerText()).toMatch(/Orders an hour/);
    await screenshot('day-strip');
  });
});

/** Asks whoever is met first on the map where the two worlds part, and goes to that moment. */
async function partsFromItself(page: Page): Promise<void> {
  const map = (await page.locator('[data-testid=map-a]').boundingBox())!;
  const card = '[data-testid=chosen]:not([aria-label^=Merchant])';
  const ask = page.locator(`${card} [data-testid=find-parting]`);
  // A quiet shop may be alike all day; along a line through the city are riders and orders too.
  for (let share = 0.3; share < 0.7 && await ask.count() === 0; share += 0.02) {
    await page.mouse.click(map.x + map.width * share, map.y + map.height * 0.55);
  }
  await ask.click();
  const found = page.locator('[data-testid=parting]');
  const at = Number(await found.getAttribute('data-at'));
  expect(at).toBeGreaterThan(0);
  const time = new Date(at * 1000).toISOString().slice(11, 19);
  expect(await found.innerText()).toMatch(new RegExp(`part at ${time}, .*\\nA .*\\nB `, 's'));
  await found.getByText('Go to that moment').click();
  expect(await page.locator('[data-testid=clock]').innerText()).toBe(time.slice(0, 5));
}

/** How many places are better and worse, as the map's own sentence counts them. */
async function places(page: Page): Promise<{ better: number; worse: number }> {
  await page.waitForSelector(`${says}[data-moves=streets]`);
  const { better, worse } = await page.locator(says).evaluate(
    (element) => ({ ...(element as HTMLElement).dataset }),
  );
  return { better: Number(better), worse: Number(worse) };
}

/** The share of a picture's pixels that are of one colour. */
async function shareIn(page: Page, picture: Buffer, colour: string): Promise<number> {
  return page.evaluate(async ([written, wanted]) => {
    const bytes = Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const value = Number.parseInt(wanted.slice(1), 16);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] * 65536 + data[at + 1] * 256 + data[at + 2] === value) found++;
    }
    return found / (width * height);
  }, [picture.toString('base64'), colour] as const);
}
