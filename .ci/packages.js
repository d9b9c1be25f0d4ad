// The packages that can be installed elsewhere, as one table: which doors each has, what it is, and
// where its files lie. pack.js builds them; api-report.js writes down what their doors let out.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where packages are built. */
export const packagesFolder = join(root, 'dist', 'packages');

/**
 * Doors by the path behind the package's name. `data` is copied as it is. The door for measuring,
 * sim-core/workbench.ts, is not among them: it is for this repository's own benches.
 */
export const packages = [
  {
    name: '@o2o-city/engine',
    folder: 'o2o-city-engine',
    source: 'sim-core',
    description: 'The engine of O2O City: simulate a city of online-to-offline services, change '
      + 'its policies, compare the outcomes',
    doors: {
      '.': 'index.ts',
      './figures': 'figures.ts',
      './screen': 'screen.ts',
      './plug-in': 'plug-in.ts',
      './policy-terms': 'policy-terms.ts',
      './ground': 'ground.ts',
      './benchmark': 'benchmark.ts',
    },
    data: {},
  },
  {
    name: '@o2o-city/scenarios',
    folder: 'o2o-city-scenarios',
    source: 'scenarios',
    description: 'Preset cities and policies of O2O City, and readers of scenario and policy files',
    doors: { '.': 'index.ts', './files': 'files.ts', './experiments': 'experiments.ts' },
    data: { './policies/*': 'policies' },
  },
];

/** The repository's own package.json. */
export function ownPackage() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/** The README's example, as a program that has the packages installed would write it. */
export function exampleForPackages() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
  if (example === undefined) throw new Error('README.md has no example in TypeScript');
  let text = example;
  for (const { name, source, doors } of packages) {
    for (const [door, file] of Object.entries(doors)) {
      text = text.replaceAll(`'./${source}/${file}'`, `'${name}${door.slice(1)}'`);
    }
  }
  if (/from '\./.test(text)) throw new Error('The example of README.md goes past the doors');
  return text;
}
