// Set-up of the browser tests: builds and serves the page once, and gives its address to the tests.

import type { TestProject } from 'vitest/node';
import { serveBuiltPage } from './built-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, ending in a slash. */
    pageUrl: string;
  }
}

/** Vitest calls this by its name; what it gives back is called when all tests are over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const page = await serveBuiltPage();
  project.provide('pageUrl', page.url);
  return page.close;
}
