// Set-up of the browser tests: builds the page once into a folder of its own, serves it on this
// machine and gives its address to the tests. What is tested is what is published, not the
// development server.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, ending in a slash. */
    pageUrl: string;
  }
}

/** Vitest calls this by its name; what it gives back is called when all tests are over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.O2O_PAGE_URL;
  if (external !== undefined && external !== '') {
    project.provide('pageUrl', external.endsWith('/') ? external : `${external}/`);
    return async () => {};
  }
  // The process number keeps two test runs on one machine out of each other's way.
  const outDir = join(process.cwd(), 'dist', `test-page-${process.pid}`);
  const configFile = join(process.cwd(), 'vite.config.ts');
  await build({ configFile, logLevel: 'error', mode: 'production', build: { outDir } });
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no address');
  project.provide('pageUrl', `http://127.0.0.1:${address.port}/`);
  return async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
}
