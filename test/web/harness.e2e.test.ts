// The harness of the page's tests must itself be able to fail: a console error, a broken script and
// a request to another machine each spoil a page, and a quiet page passes.

import { existsSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage } from './page.ts';

const QUIET_PAGE = `${inject('engineCheckUrl')}?seed=7`;

afterAll(closeBrowser);

describe('an opened page', () => {
  it('prefers the theme, language and window that were asked for', async () => {
    const opened = await openPage({
      path: QUIET_PAGE, theme: 'dark', language: 'zh', widthPixels: 400, heightPixels: 300,
    });
    const seen = await opened.page.evaluate(() => ({
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      language: navigator.language,
      widthPixels: window.innerWidth,
    }));
    expect(seen).toEqual({ isDark: true, language: 'zh-CN', widthPixels: 400 });
    const picture = await opened.screenshot('harness');
    expect(existsSync(picture)).toBe(true);
    rmSync(picture);
    await opened.close();
  });

  it('is spoilt by a console error', async () => {
    const opened = await openPage({ path: QUIET_PAGE });
    await opened.page.evaluate(() => console.error('broken on purpose'));
    await expect(opened.close()).rejects.toThrow('broken on purpose');
  });

  it('is spoilt by a request to another machine', async () => {
    const opened = await openPage({ path: QUIET_PAGE });
    await opened.page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
    await expect(opened.close()).rejects.toThrow('request to another machine');
  });

  it('is spoilt by a script that throws', async () => {
    const opened = await openPage({ path: QUIET_PAGE });
    await opened.page.evaluate(() => {
      setTimeout(() => { throw new Error('thrown on purpose'); }, 0);
      return new Promise((resolve) => setTimeout(resolve, 50));
    });
    await expect(opened.close()).rejects.toThrow('thrown on purpose');
  });
});
