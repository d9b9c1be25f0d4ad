// Lessons on the page: nothing of a result is in the document before the guess is locked, a lesson
// can be finished with keys alone on a phone, a class needs five keys a code, and every state of it
// can be read by everybody.

import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, describe, expect, it } from 'vitest';
import { keptAnswers, lessonNamed } from '../../cli/lessons.ts';
import { type Challenge, mostTries, type Try } from '../../scenarios/challenges/challenge.ts';
import { parseChallenge } from '../../scenarios/challenges/challenge-file.ts';
import type { ChallengeId } from '../../scenarios/challenges/ids.ts';
import { challengeFile } from '../../scenarios/challenges/shelf.ts';
import { decodeTries, encodeTries } from '../../scenarios/challenges/tries-code.ts';
import { encodePrediction } from '../../scenarios/lessons/code.ts';
import type { Prediction } from '../../scenarios/lessons/score.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';
import { defaultLinkState, encodeLink } from '../../scenarios/schema/link.ts';
import { figures } from '../../sim-core/figures.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { joined, showChange } from '../../web/words/format.ts';
import {
  documentOf, finishByKeys, hintsIn, looked, revealAll, smallOrPale, tabTo,
} from './learn-steps.ts';
import { cutOff, sideways } from './look-checks.ts';
import { closeBrowser, openPage, type OpenedPage, type PageOptions } from './page.ts';

afterAll(closeBrowser);

const id = 'free-delivery';
const lesson = lessonNamed(id);
const { predict, transfer } = keptAnswers(id)!;

function openLesson(
  options: PageOptions,
  mode: 'alone' | 'class' = 'alone',
  lessonId = id,
): Promise<OpenedPage> {
  const view = { page: 'learn', lesson: lessonId, lessonMode: mode };
  const path = `#${encodeLink({ ...defaultLinkState, seeds: 4, view })}`;
  return openPage({ path, withoutMap: true, reducedMotion: true, ...options });
}

async function guess(page: Page): Promise<void> {
  for (const [i, place] of [5, 4, 2, 1].entries()) {
    await page.locator('.dot-line').nth(i).locator('input').nth(place).check({ force: true });
  }
  await page.locator('.reasons input').nth(1).check();
}

describe('before a guess is locked', () => {
  it('AC-E1, AC-E5: no hint of a result is there, then all is, after a reload too', async () => {
    const { page, close } = await openLesson({});
    await page.waitForSelector('[data-testid=lock]');
    await guess(page);
    const before = await documentOf(page);
    const hints = [
      ...hintsIn(predict), lesson.explain.text.en.slice(0, 20), lesson.explain.leavesOut.en,
      ...lesson.explain.chain.map(({ text }) => text.en), 'dot-seed', 'dot-mean', 'dot-band',
    ];
    expect(hints.length).toBeGreaterThan(20);
    expect(hints.filter((hint) => before.includes(hint))).toEqual([]);
    // As another tab left it.
    const storageKey = 'o2o-city.lessons';
    await page.evaluate((key) => localStorage.setItem(key, '{"rain":"XXXXX"}'), storageKey);
    await page.locator('[data-testid=lock]').click();
    await page.waitForSelector('[data-testid=reveal]');
    const kept = await page.evaluate((key) => localStorage.getItem(key)!, storageKey);
    expect(Object.keys(JSON.parse(kept) as object)).toEqual(['rain', id]);
    const after = await documentOf(page);
    const isShown = lesson.predict.dots.map(({ figure, window }) => (
      joined(showChange(figures[figure], predict[`${figure} ${window}`].change, 'en'))
    ));
    expect(isShown.filter((change) => !after.includes(change))).toEqual([]);
    const hidden = hintsIn(transfer).filter((hint) => !isShown.includes(hint));
    expect(hidden.filter((hint) => after.includes(hint))).toEqual([]);
    await page.reload();
    await page.waitForSelector('[data-testid=reveal]');
    await close();
  });
});

describe('a phone, with keys alone', () => {
  it('AC-E3, AC-K1: a lesson is finished at 360 pixels and leads to the Lab', async () => {
    const opened = await openLesson({ widthPixels: 360, heightPixels: 640, language: 'zh' });
    const { page, close } = opened;
    await page.waitForSelector('[data-testid=lock]');
    for (let i = 0; i < lesson.predict.dots.length; i++) {
      await tabTo(page, '.dot-line input', i);
      await page.keyboard.press('ArrowRight');
    }
    await tabTo(page, '.reasons input');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, '[data-testid=lock]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=reveal]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reveal-title');
    expect(await page.locator('[data-testid=code]').innerText()).toMatch(/^[2-9A-Z]{5}$/);
    await tabTo(page, '[data-testid=transfer] input');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '[data-testid=lock-transfer]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=transfer-says]');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('transfer-says');
    await tabTo(page, '[data-testid=sandbox]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sheet-bar');
    await close();
  });
});

describe.each([
  { theme: 'light', language: 'en', widthPixels: 1280 },
  { theme: 'dark', language: 'zh', widthPixels: 360 },
] as const)('in $theme, in $language, at $widthPixels pixels', (look) => {
  it('AC-I2, AC-K3: the guess and the list have room and are accessible', async () => {
    const { page, close } = await openLesson(look);
    await page.waitForSelector('[data-testid=lock]');
    await looked(page, 'guess');
    await page.locator('.lesson-head button').first().click();
    await page.waitForSelector('.lesson-list');
    for (const item of [1, 5]) {
      await page.locator('.lesson-item').nth(item).locator('[aria-pressed]').click();
    }
    const minutes = [1, 5].map((item) => lessonNamed(shelf[item].id).minutes);
    expect(await page.locator('[data-testid=period] [role=status]').innerText())
      .toContain(String(minutes[0] + minutes[1]));
    await page.locator('[data-testid=show-link]').click();
    const link = await page.locator('[data-testid=lesson-link]').innerText();
    await looked(page, 'list');
    await page.goto(link);
    await page.waitForSelector('[data-testid=period] li');
    expect(await page.locator('[data-testid=period] li button:first-child').allInnerTexts())
      .toEqual([1, 5].map((item) => lessonNamed(shelf[item].id).title[look.language]));
    await close();
  });

  it('AC-I2, AC-K3: what is revealed has room and is accessible', async () => {
    const { page, close, screenshot } = await openLesson(look);
    await page.waitForSelector('[data-testid=lock]');
    await guess(page);
    await page.locator('[data-testid=lock]').click();
    await page.waitForSelector('[data-testid=reveal]');
    await page.locator('[data-testid=transfer] input').nth(2).check({ force: true });
    await page.locator('[data-testid=lock-transfer]').click();
    await looked(page, 'revealed');
    await screenshot(`learn-${look.theme}-${look.language}`);
    const step = page.locator('.step-line [aria-current]');
    const last = await step.innerText();
    // Who has seen the result and guesses again has the same code; the next person has another.
    const code = page.locator('[data-testid=code]');
    const first = await code.innerText();
    await page.locator('[data-testid=again]').click();
    await page.locator('.reasons input').nth(2).check();
    await page.locator('[data-testid=lock]').click();
    expect(await step.innerText()).not.toBe(last);
    expect(await code.innerText()).toBe(first);
    await page.locator('[data-testid=next-person]').click();
    await page.locator('.reasons input').nth(2).check();
    await page.locator('[data-testid=lock]').click();
    expect(await code.innerText()).not.toBe(first);
    await close();
  });
});

/** Hands for the other case, counted, there again after a reload, and taken back. */
async function countHandsAndBack(page: Page): Promise<void> {
  const hands = page.locator('[data-testid=class-transfer]');
  await hands.locator('.histogram button').nth(2).click();
  expect(await hands.locator('.histogram').innerText()).toBe('1');
  await page.reload();
  await page.locator('[data-testid=projector]').click();
  expect(await page.locator('[data-testid=count]').innerText()).toBe('2 guesses');
  await revealAll(page);
  expect(await hands.locator('.histogram').innerText()).toBe('1');
  await hands.locator('.class-count button').click();
  expect(await hands.locator('.histogram').innerText()).toBe('');
}

/** A reload loses none of forty codes, and another tab knows of none. */
async function keptInThisTab(page: Page, codes: readonly string[]): Promise<void> {
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(codes.filter((code) => kept.includes(code))).toEqual([]);
  await page.reload();
  const count = page.locator('[data-testid=count]');
  expect(await count.innerText()).toBe('2 guesses, 1 hand');
  await page.locator('.class-count button').first().click();
  expect(await count.innerText()).toBe('2 guesses');
}

/** Who opens the address of a class guesses, has a code, and sees the result on demand. */
async function asStudent(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.waitForSelector('[data-testid=lock]');
  expect(await page.locator('h1').innerText()).toBe(lesson.title.en);
  await page.locator('.reasons input').nth(1).check();
  await page.locator('[data-testid=lock]').click();
  expect(await page.locator('[data-testid=code]').innerText()).toMatch(/^[2-9A-Z]{5}$/);
  await page.waitForSelector('.code-first .qr path');
  const waiting = await documentOf(page);
  expect(hintsIn(predict).filter((hint) => waiting.includes(hint))).toEqual([]);
  await page.locator('[data-testid=show-result]').click();
  await page.waitForSelector('[data-testid=reveal]');
}

describe('a class', () => {
  it('AC-C2, AC-C3, AC-C4: five keys a code, kept in this tab, a wall can be read', async () => {
    const { page, close } = await openLesson({ widthPixels: 1024, heightPixels: 768 }, 'class');
    const entry = page.locator('[data-testid=code-entry]');
    await entry.focus();
    const said: Prediction[] = [
      { dots: [2, 1, null, -3], reason: 0 }, { dots: [2, -1, 2, -3], reason: 1 },
    ];
    for (const prediction of said) {
      await page.keyboard.type(encodePrediction(lesson, prediction).toLowerCase());
    }
    expect(await page.locator('[data-testid=count]').innerText()).toBe('2 guesses');
    const code = encodePrediction(lesson, said[0]);
    await page.keyboard.type(code.slice(0, 4) + (code[4] === '2' ? '3' : '2'));
    expect(await page.locator('#code-fault').innerText()).toBe('A character is wrong');
    await page.locator('.histogram').first().locator('button').nth(5).click();
    expect(await page.locator('.histogram').first().innerText()).toBe('3');
    expect(await page.locator('[data-testid=count]').innerText()).toBe('2 guesses, 1 hand');
    await keptInThisTab(page, said.map((each) => encodePrediction(lesson, each)));
    await page.locator('[data-testid=show-link]').click();
    const link = await page.locator('[data-testid=lesson-link]').innerText();
    expect(new URL(link).hash).toBe('#en-1');
    const squares = (await page.locator('.qr path').getAttribute('d'))!.split('z').length - 1;
    expect(squares).toBe(encode(link, { border: 4 }).data.flat().filter(Boolean).length);
    await page.locator('[data-testid=next-step]').click();
    expect(await page.locator('[data-testid=timer]').innerText())
      .toBe(`${lesson.period.guess}:00`);
    await page.locator('[data-testid=start-timer]').click();
    await page.waitForFunction((before) => (
      document.querySelector('[data-testid=timer]')?.textContent !== before
    ), `${lesson.period.guess}:00`);
    const before = await documentOf(page);
    expect(hintsIn(predict).filter((hint) => before.includes(hint))).toEqual([]);
    await onPaper(page, 'en');
    await page.locator('[data-testid=notes]').click();
    const notes = await page.locator('[data-testid=notes-shown]').innerText();
    for (const { text } of lesson.withoutDevices) expect(notes).toContain(text.en);
    expect(hintsIn(predict).filter((hint) => notes.includes(hint)).length)
      .toBeGreaterThanOrEqual(lesson.predict.dots.length);
    await page.locator('[data-testid=projector]').click();
    expect(await page.locator('[data-testid=notes-shown]').count()).toBe(0);
    await revealAll(page);
    await countHandsAndBack(page);
    await looked(page, 'class');
    expect(await smallOrPale(page)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    await onPaper(page, 'zh');
    expect(await smallOrPale(page)).toEqual([]);
    await page.locator('[data-testid=next-class]').click();
    expect(await page.locator('.dot-found').count()).toBe(0);
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual(['[]']);
    await asStudent(page, link);
    await close();
  }, 300_000);
});

describe('a wall', () => {
  it.each([['rain', 'zh'], ['guarantee', 'en']] as const)(
    'AC-C4, AC-C5: shows all of %s in %s, with hands alone, to the back of the room',
    async (id, language) => {
      const { page, close } = await openLesson(
        { widthPixels: 1024, heightPixels: 768, language }, 'class', id,
      );
      await page.locator('[data-testid=projector]').click();
      await page.locator('.histogram').first().locator('button').nth(2).click();
      await revealAll(page);
      expect(await page.locator('[data-testid=lesson-exhibit] svg').count()).toBe(1);
      expect(await smallOrPale(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await cutOff(page)).toEqual([]);
      await close();
    },
    300_000,
  );
});

describe('all lessons', () => {
  it('AC-C1, AC-E1, AC-E3: are finished at 360 pixels by keys, and held, offline', async () => {
    const { page, close } = await openList({
      widthPixels: 360, heightPixels: 640, language: 'zh', mayKeep: true,
    });
    await page.waitForSelector('.challenge-list');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: 90_000,
    });
    await page.context().setOffline(true);
    for (const { id } of shelf) {
      await page.locator(`[data-lesson="${id}"] .lesson-open`).focus();
      await page.keyboard.press('Enter');
      for (const language of ['zh', 'en'] as const) {
        await page.waitForSelector('[data-testid=lock]');
        await finishByKeys(page, id, language);
        expect(await sideways(page), id).toBeLessThanOrEqual(0);
        await page.getByRole('button', { name: language === 'zh' ? 'English' : '中文' }).focus();
        await page.keyboard.press('Enter');
        await page.locator('[data-testid=next-person]').focus();
        await page.keyboard.press('Enter');
      }
      await page.locator('.lesson-head button').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector(`[data-lesson="${id}"] .lesson-open:focus`);
    }
    await page.locator(`[data-lesson="${id}"] .lesson-class button`).first().click();
    await page.locator('[data-testid=code-entry]').focus();
    await page.keyboard.type(encodePrediction(lesson, { dots: [1, 1, 1, 1], reason: 0 }));
    await revealAll(page);
    await page.locator('[data-testid=show-link]').click();
    await page.waitForSelector('.qr path');
    await close();
  }, 300_000);
});

describe('a challenge', () => {
  it('is tried, kept on this device, and handed on as a code', async () => {
    const { page, close } = await openList({ widthPixels: 360, heightPixels: 640 });
    await page.locator('[data-challenge=decent-pay] button').click();
    const run = page.locator('[data-testid=run-try]');
    expect(await run.isDisabled()).toBe(true);
    await page.locator('.challenge-lever input').nth(1).focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await run.click();
    await page.waitForSelector('.tries li');
    const code = await page.locator('[data-testid=best-code]').innerText();
    const challenge = await challengeNamed('decent-pay');
    const [tried] = decodeTries(code, challenge) as Try[];
    expect(tried.settings).toEqual([450, 3, 300]);
    const shown = await page.locator('.goal-table tbody tr').last().innerText();
    expect(shown).toContain((tried.figures[0] / 100).toFixed(2));
    expect(await run.isDisabled()).toBe(true);
    await looked(page, 'challenge');
    await page.reload();
    expect(await page.locator('[data-testid=best-code]').innerText()).toBe(code);
    await page.locator('[data-testid=new-round]').click();
    const entry = page.locator('[data-testid=type-tries]');
    await entry.fill(code.replace(/.$/, (last) => (last === '2' ? '3' : '2')));
    await entry.press('Enter');
    expect(await page.locator('#tries-fault').innerText()).toContain('wrong or missing');
    const better = encodeTries(challenge, [{ ...tried, figures: [0, 3e5, 1400, 0.9, 2000] }]);
    await entry.fill(better);
    await entry.press('Enter');
    const rows = page.locator('[data-testid=board] li');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain(better.slice(0, 4));
    const all = encodeTries(challenge, Array.from({ length: mostTries }, () => tried));
    await page.evaluate(([key, round]) => {
      localStorage.setItem(key, JSON.stringify({ 'decent-pay': { round, board: ['old', 1] } }));
    }, [`o2o-city.challenges.${engineVersion}`, all] as const);
    await page.reload();
    expect(await page.locator('[data-testid=try-says]').innerText()).toContain('All ten tries');
    expect(await run.isDisabled()).toBe(true);
    await close();
  }, 300_000);
});

/** A worksheet and role cards: two or three sheets, nothing cut off, no result, and no controls. */
async function onPaper(page: Page, language: 'zh' | 'en'): Promise<void> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(sheets).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'print' });
  const sheet = await page.locator('.sheet').innerText();
  for (const { text } of lesson.predict.reasons) expect(sheet).toContain(text[language]);
  expect(sheet).toContain(lesson.transfer.text[language]);
  expect(await page.locator('.sheet-roles li').count()).toBe(lesson.predict.dots.length + 1);
  expect(hintsIn(predict, language).filter((hint) => sheet.includes(hint))).toEqual([]);
  expect(await page.locator('[data-testid=code-entry]').isVisible()).toBe(false);
  expect(await cutOff(page)).toEqual([]);
  // Not 'screen', in which the next sheet would be printed too.
  await page.emulateMedia({ media: null });
}

async function challengeNamed(name: ChallengeId): Promise<Challenge> {
  const read = parseChallenge(await challengeFile(name));
  if (!read.ok) throw new Error(`${name} is wrong`);
  return read.value;
}

function openList(options: PageOptions): Promise<OpenedPage> {
  const path = `#${encodeLink({ ...defaultLinkState, seeds: 2, view: { page: 'learn' } })}`;
  return openPage({ path, withoutMap: true, reducedMotion: true, ...options });
}
