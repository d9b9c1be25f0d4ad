// Set-up of the browser tests: builds and serves the page and the engine check once, and gives
// their addresses to the tests.

import type { TestProject } from 'vitest/node';
import { serveBuiltPage, serveEngineCheck } from './built-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, ending in a slash. */
    pageUrl: string;
    /** Where it was built. */
    pageFolder: string;
    /** Address of the page that computes digests in a browser, ending in a slash. */
    engineCheckUrl: string;
  }
}

/** Vitest calls this by its name; what it gives back is called when all tests are over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const page = await serveBuiltPage();
  const engineCheck = await serveEngineCheck();
  project.provide('pageUrl', page.url);
  project.provide('pageFolder', page.folder);
  project.provide('engineCheckUrl', engineCheck.url);
  return async () => {
    await page.close();
    await engineCheck.close();
  };
}
