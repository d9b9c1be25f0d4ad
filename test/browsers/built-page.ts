// Builds the page, and the page of the engine check, each into a folder of its own and serves it
// on this machine. What is tested and measured is what is published, not the development server.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { InlineConfig } from 'vite';

export interface BuiltPage {
  /** Address of the page, ending in a slash. */
  url: string;
  /** Where it was built; empty where it was not built here. */
  folder: string;
  /** Stops serving and removes the build. */
  close(): Promise<void>;
}

/** Takes some seconds; an address in O2O_PAGE_URL is used instead of a build of one's own. */
export async function serveBuiltPage(): Promise<BuiltPage> {
  const external = process.env.O2O_PAGE_URL;
  if (external !== undefined && external !== '') {
    const url = external.endsWith('/') ? external : `${external}/`;
    return { url, folder: '', close: async () => {} };
  }
  return serveBuild('test-page', { configFile: join(process.cwd(), 'vite.config.ts') });
}

/** The page of test/engine-check, which is no part of what is published. */
export async function serveEngineCheck(): Promise<BuiltPage> {
  return serveBuild('test-engine-check', {
    configFile: false,
    root: join(process.cwd(), 'test', 'engine-check'),
    base: './',
    worker: { format: 'es' },
    build: { target: 'es2022' },
  });
}

async function serveBuild(name: string, config: InlineConfig): Promise<BuiltPage> {
  // The process number keeps two runs on one machine out of each other's way.
  const outDir = join(process.cwd(), 'dist', `${name}-${process.pid}`);
  await build({
    ...config,
    logLevel: 'error',
    mode: 'production',
    build: { ...config.build, outDir, emptyOutDir: true },
  });
  const server = await preview({
    ...config,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    folder: outDir,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
