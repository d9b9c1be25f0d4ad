// One answer in every JavaScript engine: the same computation in Node's V8, in Chromium's newer V8,
// in Firefox's SpiderMonkey and in WebKitGTK's JavaScriptCore. An engine that this machine lacks
// is skipped; `npm test` says which.

import { describe, expect, inject, it } from 'vitest';
import { kernelDigest } from '../../web/kernel-check.ts';
import { runInEngine } from '../browsers/engines.ts';
import { hasBrowser } from '../browsers/find-browsers.ts';
import type { BrowserName } from '../browsers/find-browsers.ts';

const ENGINES: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];
const SEED = 7;

describe('the kernel gives the same digest as in Node', () => {
  for (const engine of ENGINES) {
    it.skipIf(!hasBrowser(engine))(`in ${engine}, seed ${SEED}`, async () => {
      const url = `${inject('pageUrl')}engine-check.html?seed=${SEED}`;
      expect(await runInEngine(engine, url)).toBe(kernelDigest(SEED));
    });
  }

  it('and another digest for another seed, so that the comparison can fail', () => {
    expect(kernelDigest(SEED)).toMatch(/^[0-9a-f]{16}$/);
    expect(kernelDigest(SEED + 1)).not.toBe(kernelDigest(SEED));
  });
});
