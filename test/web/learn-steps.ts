// What tests of lessons do on the page, and what they look for in it.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keptAnswers, lessonNamed } from '../../cli/lessons.ts';
import type { Answers } from '../../scenarios/lessons/answers.ts';
import { metricById } from '../../sim-core/figures.ts';
import type { FigureId } from '../../sim-core/metrics/index.ts';
import { joined, showChange } from '../../web/words/format.ts';
import { axed, cutOff, sideways } from './look-checks.ts';

/** Every change as the page would write it, and every sentence that tells why. */
export function hintsIn(answers: Answers, language: 'zh' | 'en' = 'en'): string[] {
  return Object.entries(answers).flatMap(([name, { change }]) => {
    const figure = name.split(' ')[0] as FigureId;
    const metric = metricById(figure)!;
    const shown = joined(showChange(metric, change, language));
    // A change too small for its digits is a zero, and says nothing.
    return /[1-9]/.test(shown) ? [shown] : [];
  });
}

/** All that is in the document, attributes too, but for ticks and what holds lines together. */
export async function documentOf(page: Page): Promise<string> {
  const text = await page.locator('.learn').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const ticks of copy.querySelectorAll('.dot-ticks')) ticks.remove();
    return copy.outerHTML + copy.innerText;
  });
  return text.replaceAll('\u2060', '');
}

/** Guesses, looks and tries another case; nothing is in the document before its time. */
export async function finishByKeys(
  page: Page,
  lessonId: string,
  language: 'zh' | 'en',
): Promise<void> {
  const { read, predict: { dots, reasons, why }, explain } = lessonNamed(lessonId);
  const offered = [read, why, ...reasons.map(({ text }) => text)]
    .map((text) => text[language]).join('\n');
  for (let i = 0; i < dots.length; i++) {
    await tabTo(page, '.dot-line input', i);
    await page.keyboard.press('ArrowRight');
  }
  const before = await documentOf(page);
  const hints = [
    ...hintsIn(keptAnswers(lessonId)!.predict, language), explain.leavesOut[language],
    ...explain.chain.map(({ text }) => text[language])
      // The case itself, and what is offered as a reason, right or wrong, tell nothing.
      .filter((link) => !offered.includes(link)),
  ];
  expect(hints.length, lessonId).toBeGreaterThan(10);
  expect(hints.filter((hint) => before.includes(hint)), lessonId).toEqual([]);
  await tabTo(page, '[data-testid=lock]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-testid=reveal]');
  await tabTo(page, '[data-testid=transfer] input');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, '[data-testid=lock-transfer]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-testid=sandbox]');
}

/** Result, reasons, why, the other case and its result, one after the other. */
export async function revealAll(page: Page): Promise<void> {
  for (const shown of ['.dot-found', '[data-testid=class-reasons]', '.chain',
    '[data-testid=class-transfer]', '[data-testid=class-transfer] .dot-found']) {
    expect(await page.locator(shown).count(), shown).toBe(0);
    await page.locator('[data-testid=reveal-next]').click();
    await page.locator(shown).first().waitFor();
  }
}

export async function tabTo(page: Page, selector: string, group?: number): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(([wanted, line]) => {
      const focused = document.activeElement;
      if (line === null) return focused?.matches(wanted as string) ?? false;
      const lines = [...document.querySelectorAll('.dot-line')];
      return lines[line as number]?.contains(focused) ?? false;
    }, [selector, group ?? null] as const);
    if (isThere) return;
  }
  throw new Error(`no key leads to ${selector}`);
}

export async function looked(page: Page, name: string): Promise<void> {
  expect(await sideways(page), name).toBeLessThanOrEqual(0);
  expect(await cutOff(page), name).toEqual([]);
  await axed(page, name, '.learn');
}

/** Texts of the projected page under 24 pixels or with a contrast under 7. */
export function smallOrPale(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channel = (value: number): number => (
      value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    );
    const luminance = (colour: string): number => {
      const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map((each) => channel(Number(each) / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (/^rgb\(/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    return [...document.querySelectorAll('.projector *')].flatMap((element) => {
      const text = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim() ?? '').join('');
      if (text === '' || element.closest('.seen-by-readers') !== null) return [];
      const { color, fontSize } = getComputedStyle(element);
      const [a, b] = [luminance(color), luminance(groundOf(element))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const isGood = Number.parseFloat(fontSize) >= 24 && contrast >= 7;
      return isGood ? [] : [`${text.slice(0, 30)}: ${fontSize}, ${contrast.toFixed(1)}`];
    });
  });
}
