// What can be done with an answer on the page itself: its checks are opened, it is run again by the
// command that the page shows, policies come from files and go into them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import kept from '../../scenarios/validation/results.json' with { type: 'json' };
import { readLink } from '../../scenarios/schema/link.ts';
import { toyScenario } from '../toy-city.ts';
import {
  addressOf, answeredAnew, differences, fewSeeds, openLink, sharedLab,
} from './lab-steps.ts';
import { axed } from './look-checks.ts';
import { closeBrowser } from './page.ts';

afterAll(closeBrowser);

const lab = sharedLab({ withoutMap: true });
const free = {
  title: 'B',
  changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 0, 'delivery-fee.per-km': 0 } }],
};
const onAnswer = { ...fewSeeds, b: free, view: { page: 'lab', tab: 'results' } };

describe('an answer', () => {
  it('is run again by the command on the screen, with the same differences', async () => {
    const { page } = await lab();
    await openLink(page, { ...onAnswer, seeds: 2 });
    await page.click('[data-testid=reproduce]');
    const command = await page.locator('[data-testid=command]').innerText();
    await page.keyboard.press('Escape');
    const told = JSON.parse(execFileSync('sh', ['-ec', command], {
      encoding: 'utf8', maxBuffer: 1e9,
    }));
    const shown = await differences(page);
    expect(Object.keys(shown).length).toBeGreaterThanOrEqual(8);
    for (const [id, difference] of Object.entries(shown)) {
      expect(told.figures[id].difference, id).toBe(difference);
    }
  });

  it('opens its checks, which have passed, and what the model was held against', async () => {
    const { page, screenshot } = await lab();
    await openLink(page, onAnswer);
    const chip = page.locator('[data-testid=health]');
    expect(await chip.innerText()).toContain('6 of 6 checks passed');
    await chip.click();
    await page.waitForSelector('[data-check]');
    const states = await page.locator('[data-check]').evaluateAll((all) => (
      all.map((each) => each.getAttribute('data-state'))
    ));
    expect(states).toEqual(Array(6).fill('passed'));
    await screenshot('health');
    await page.locator('[role=dialog] button').last().click();
    await page.waitForSelector('[role=dialog] [data-case=V1]');
    const rows = page.locator('[role=dialog] [data-case] tbody tr');
    expect(await rows.count()).toBe(kept.results.length);
    // The study of this very question: ten assumptions, each with a bar to either side.
    const turning = page.locator('[role=dialog] [data-chart=turning]');
    expect(await turning.locator('.row-name').count()).toBe(10);
    expect(await turning.locator('.swing').count()).toBe(20);
    expect(await turning.locator('h4').innerText()).toContain('−');
    // AC-V4.
    expect(await page.locator('[data-testid=left-out]').innerText()).toContain('Food that cools');
    await screenshot('trust');
    await page.keyboard.press('Escape');
  });
});

describe('a city of somebody’s own', () => {
  it('is described, told what is wrong, seen before it is asked about, and held by the link',
    async () => {
      const { page, screenshot } = await lab();
      await openLink(page, onAnswer);
      await page.click('.more summary');
      await page.click('[data-testid=own-city]');
      await page.fill('[data-testid=city-merchants]', '0');
      await page.fill('[data-testid=city-rows]', 'many');
      const told = page.locator('[data-testid=city-problems] li');
      expect(await told.allInnerTexts()).toEqual([
        expect.stringMatching(/^Zones south to north: "many".*4 to 200$/),
        expect.stringMatching(/^Merchants: 0.*1 to 100000$/),
      ]);
      expect(await page.locator('[aria-invalid=true]').count()).toBe(2);
      expect(await page.locator('[data-testid=take-city]').count()).toBe(0);

      const { city } = toyScenario;
      await page.setInputFiles('[data-testid=city-file]', {
        name: 'toy.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(city)),
      });
      const seen = page.locator('[data-testid=city-preview][data-shown=true]');
      expect(await seen.innerText()).toContain('14 merchants, 1,500 consumers');
      const streets = () => seen.locator('path[fill=none]').first().getAttribute('d');
      const before = await streets();
      await page.click('[data-testid=another-seed]');
      await page.waitForSelector('[data-testid=city-preview][data-shown=false]');
      expect(await streets()).not.toBe(before);
      await axed(page, 'a city of one’s own');
      await screenshot('own-city');
      await page.click('[data-testid=take-city]');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
      await answeredAnew(page);
      const answer = await differences(page);
      expect(Object.keys(answer).length).toBeGreaterThanOrEqual(8);
      const read = await readLink(addressOf(page));
      expect(read.ok && read.value.city).toEqual({ ...city, seed: city.seed + 1 });
      // The same address gives the same answer in a page that knew nothing of the city.
      await openLink(page, onAnswer);
      expect(await differences(page)).not.toEqual(answer);
      if (read.ok) await openLink(page, read.value);
      expect(await differences(page)).toEqual(answer);
    });
});

describe('policy files', () => {
  it('become B, keep their name, are saved and come back', async () => {
    const { page } = await lab();
    await openLink(page, onAnswer);
    await page.click('[data-testid=policy-files]');
    await page.locator('[data-policy="rain-bonus.json"] button').click();
    await answeredAnew(page);
    const name = page.locator('[data-testid=policy-name-shown]');
    expect(await name.innerText()).toBe('Three yuan more in the rain');

    await page.click('[data-testid=policy-files]');
    await page.fill('[data-testid=policy-name]', 'Mine');
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.click('[data-testid=save-policy]'),
    ]);
    expect(download.suggestedFilename()).toBe('o2o-city-mine.json');
    const text = readFileSync(await download.path(), 'utf8');
    await page.keyboard.press('Escape');

    await openLink(page, onAnswer);
    await page.click('[data-testid=policy-files]');
    const file = (content: string) => ({
      name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(content),
    });
    await page.setInputFiles('[data-testid=policy-file]', file('{"title":"x","changes":[{}]}'));
    await page.waitForSelector('[data-testid=policy-problems] li');
    await page.setInputFiles('[data-testid=policy-file]', file(text));
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await answeredAnew(page);
    expect(await name.innerText()).toBe('Mine');
  });
});
