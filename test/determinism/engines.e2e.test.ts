// One answer in every JavaScript engine: the same computation in Node's V8, in Chromium's newer V8,
// in Firefox's SpiderMonkey and in WebKitGTK's JavaScriptCore: first the kernel alone, then a whole
// day of the riverside by the hour. An engine that this machine lacks is skipped; `npm test` says
// which.

import { describe, expect, inject, it } from 'vitest';
import { runInEngine } from '../browsers/engines.ts';
import { hasBrowser } from '../browsers/find-browsers.ts';
import type { BrowserName } from '../browsers/find-browsers.ts';
import { cityDigests } from '../engine-check/city-digests.ts';
import { kernelDigest } from '../engine-check/kernel-digest.ts';

const ENGINES: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];
const SEED = 7;

/** The parts of an answer with their names: the kernel, each hour, the end, the figures. */
function named(answer: string): Record<string, string> {
  const [kernel, ...parts] = answer.split(' ');
  const hours = parts.slice(0, 24).map((digest, i) => [`hour ${i + 1}`, digest] as const);
  return { kernel, ...Object.fromEntries(hours), end: parts[24], figures: parts[25] };
}

describe('AC-U1: the kernel and a riverside day give the same digests as in Node', () => {
  const expected = named(`${kernelDigest(SEED)} ${cityDigests(SEED)}`);

  for (const engine of ENGINES) {
    it.skipIf(!hasBrowser(engine))(`in ${engine}, seed ${SEED}`, async () => {
      const url = `${inject('engineCheckUrl')}?seed=${SEED}`;
      expect(named(await runInEngine(engine, url))).toEqual(expected);
    });
  }

  it('and other digests for another seed, so that the comparison can fail', () => {
    const other = named(`${kernelDigest(SEED + 1)} ${cityDigests(SEED + 1)}`);
    for (const [part, digest] of Object.entries(other)) {
      expect(digest, part).toMatch(/^([0-9a-f]{16}|\{.*\})$/);
      expect(digest, part).not.toBe(expected[part]);
    }
  });
});
