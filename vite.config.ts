// How the page is built and how the tests are run, in one place. The page's root is web/ and its
// build goes to dist/web; tests come in two projects, so that plain ones start without a browser.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { leanLayerShaders } from './.ci/lean-layer-shaders.js';
import { leanMap, leanMapWorker } from './.ci/lean-map.js';
import { leanMapStyles } from './.ci/lean-map-styles.js';
import { leanFacts, leanStudy, leanValidation, leanVersions } from './.ci/lean-study.js';
import { offlinePage } from './.ci/offline-page.js';
import { pageHeaders } from './.ci/page-headers.js';
import { SlowFirst } from './.ci/slow-first.js';
import { smallerScripts } from './.ci/smaller-scripts.js';
import { withoutManual } from './.ci/without-manual.js';

/** Test files that `npm test` leaves to another commit (`.ci/proven.js`). */
const testsInWaiting = (process.env.TESTS_IN_WAITING ?? '').split(' ').filter(Boolean);

/** A module of .ci/ that stands for another one. */
const instead = (name: string): string => fileURLToPath(new URL(`.ci/${name}`, import.meta.url));

const repositoryRoot = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  // Relative addresses let the built page be served from any folder of any server.
  base: './',
  // An address without a file is missing, and not the page once more: an old chunk must be told so.
  appType: 'mpa',
  plugins: [
    react(), leanFacts, leanStudy, leanValidation, leanVersions, leanMapStyles, leanMap(),
    leanLayerShaders, pageHeaders, smallerScripts, offlinePage,
  ],
  resolve: {
    // In the way of what deck.gl never uses here; exact names, so that nothing else is caught.
    alias: [
      /^@loaders\.gl\/(core|images)$/, /^@luma\.gl\/gpgpu(\/webgpu)?$/,
      /^mjolnir\.js$/, /^@probe\.gl\/log$/,
      /^\.{1,2}\/([a-z-]+\/)*(globe-view|map-controller|widget-manager|tooltip-widget)\.js$/,
      /^\.{1,2}\/([a-z-]+\/)*(wgsl-interface-scan|webgl-query-set)\.js$/,
    ].map((find) => ({ find, replacement: instead('left-out-of-deck.js') })).concat({
      find: /^.*\/intl\/[a-z]+\/(?!en-US|zh-CN)[a-z]{2}-[A-Z]{2}\.mjs$/,
      replacement: instead('left-out-locale.js'),
    }, {
      find: /^\.\/lib\/(xor128|xorwow|xorshift7|xor4096|tychei)$/,
      replacement: instead('left-out-generators.js'),
    }),
  },
  server: { port: 5173 },
  preview: { port: 4173, cors: false },
  worker: { format: 'es', plugins: () => [withoutManual, leanMapWorker(), smallerScripts] },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The map library and deck.gl are one large chunk by nature; the warning would never go away.
    chunkSizeWarningLimit: 3000,
  },
  test: {
    root: repositoryRoot,
    // Two cores: more workers than that only make the timings of each test worse.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Modules are loaded as the command line loads them: Vite's own way of running them makes
          // the engine several times slower.
          execArgv: ['--import', 'tsx'],
          experimental: { viteModuleRunner: false, nodeLoader: false },
          // Two processes for all files: what one has loaded and warmed serves the next.
          isolate: false,
          root: repositoryRoot,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.e2e.test.ts', ...testsInWaiting],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // After the others, since two browsers need both cores. A third was tried: it makes each
          // test slower by as much as there is more of them, and some time out.
          sequence: { groupOrder: 1 },
          root: repositoryRoot,
          environment: 'node',
          // The engine runs here too as on the command line. The tests themselves do not, since
          // functions that they hand to the page may not need what tsx adds to them.
          execArgv: ['--import', 'tsx'],
          server: { deps: { external: [/\/(sim-core|scenarios)\//] } },
          // What the files share is read by each of two processes once; browsers are their own.
          isolate: false,
          include: ['test/**/*.e2e.test.ts'],
          globalSetup: ['test/browsers/serve-page.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
