// B4: a page all of whose workers are silent says so and can be told to try again. The page's clock
// is turned on, so that nobody waits for what is borne of a worker's silence.

import { afterAll, describe, expect, it } from 'vitest';
import { encodeLink } from '../../scenarios/schema/link.ts';
import { answered, fewSeeds } from './lab-steps.ts';
import { closeBrowser, openPage } from './page.ts';

afterAll(closeBrowser);

/** A little more than the silence that is borne of a small city's worker. */
const silentMs = 31_000;
const engineFile = /\/engine\.worker-[^/]*\.js$/;
const failed = '[data-testid=state][data-progress=failed]';

describe('B4: a real worker', () => {
  it('that is silent again and again is told of in both languages, and tried again', async () => {
    const silence = { contentType: 'text/javascript', body: 'onmessage = () => undefined;' };
    const { page, screenshot, close } = await openPage({
      path: `#${encodeLink(fewSeeds)}`,
      withoutMap: true,
      prepare: async (fresh) => {
        await fresh.clock.install();
        await fresh.route(engineFile, (route) => route.fulfill(silence));
      },
    });
    await expect.poll(async () => {
      await page.clock.fastForward(silentMs);
      return page.locator(failed).count();
    }, { timeout: 60_000, interval: 1_000 }).toBe(1);
    const why = page.locator('.state .callout code');
    expect(await why.innerText()).toBe(
      'The background worker gave no sign of life for 30 seconds.',
    );
    await page.click('[data-testid=language]');
    expect(await why.innerText()).toMatch(/后台计算进程 30 秒没有任何动静/);
    await screenshot('worker-silent');
    await page.unroute(engineFile);
    await page.locator('.figures-head button').click();
    await answered(page);
    await close();
  });
});
