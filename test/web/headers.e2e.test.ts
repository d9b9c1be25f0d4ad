// What the server says with the page, and that the page lives under it: strict headers on every
// answer, nothing for other origins, and no violation while the home page, the Lab with its
// workers and both maps, and a dialog are used. The last test shows that a violation is seen.

import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fewSeedsAtHome, openLab } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

/** The page will keep what its policy forbids. */
function watchViolations(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenViolations: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      seen.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(() => (
    (window as unknown as { seenViolations: string[] }).seenViolations
  ));
}

describe('C6: every answer', () => {
  it.each(['', 'no-such-file.js'])('to "%s" has strict headers and is for no other origin',
    async (path) => {
      const answer = await fetch(new URL(path, inject('pageUrl')), {
        headers: { Origin: 'http://localhost:1234' },
      });
      expect(answer.status).toBe(path === '' ? 200 : 404);
      const policy = answer.headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });
});

describe('C6: the page', () => {
  it('violates nothing in home, Lab, maps, workers and dialogs', async () => {
    const { page, screenshot, close } = await openPage({
      path: fewSeedsAtHome, reducedMotion: true, prepare: watchViolations,
    });
    await page.waitForSelector('[data-testid=sentence]');
    await openLab(page);
    await page.waitForSelector('[data-testid=map-b] canvas');
    await page.keyboard.press('?');
    await page.waitForTimeout(500);
    await screenshot('headers-lab');
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it('cannot run a script that was put into it, and the harness sees the attempt', async () => {
    const { page, close } = await openPage({
      reducedMotion: true, withoutMap: true, prepare: watchViolations,
    });
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
    });
    expect(await violations(page)).toEqual(['script-src-elem inline']);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    await expect(close()).rejects.toThrow('Content Security Policy');
  });
});
