// Which folder may import which: the arrows of ARCHITECTURE.md as one table. ESLint and the tidy
// test both read it, so that there is one place to change when the tree changes.

/**
 * Folder to the folders that it may import, besides itself. `*` stands for every folder of
 * sim-core.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ALLOWED_IMPORTS = {
  'sim-core/kernel': [],
  // A platform of the world holds its policy in force, so policy lies below the world.
  'sim-core/policy': ['sim-core/kernel'],
  'sim-core/world': ['sim-core/kernel', 'sim-core/policy'],
  'sim-core/decide': ['sim-core/kernel'],
  'sim-core/dispatch': [
    'sim-core/kernel',
    'sim-core/world',
    'sim-core/decide',
    'sim-core/policy',
  ],
  'sim-core/verticals': [
    'sim-core/kernel',
    'sim-core/world',
    'sim-core/decide',
    'sim-core/policy',
  ],
  'sim-core/process': [
    'sim-core/kernel',
    'sim-core/world',
    'sim-core/decide',
    'sim-core/policy',
    'sim-core/dispatch',
    'sim-core/verticals',
  ],
  'sim-core/benchmark-day': [
    'sim-core/kernel',
    'sim-core/world',
    'sim-core/decide',
    'sim-core/policy',
    'sim-core/dispatch',
    'sim-core/verticals',
    'sim-core/process',
  ],
  'sim-core/metrics': [
    'sim-core/kernel',
    'sim-core/world',
    'sim-core/policy',
    'sim-core/dispatch',
    'sim-core/verticals',
    'sim-core/process',
  ],
  // An experiment is made of runs; a run knows of no experiment.
  'sim-core/run': [
    'sim-core/kernel',
    'sim-core/world',
    'sim-core/decide',
    'sim-core/policy',
    'sim-core/dispatch',
    'sim-core/verticals',
    'sim-core/process',
    'sim-core/metrics',
  ],
  'sim-core/experiment': ['*'],
  'sim-core': ['*'],
  'sim-core/workbench': ['*'],
  // From outside, sim-core is reached through its doors only: the files at its top.
  scenarios: ['sim-core'],
  cli: ['scenarios', 'sim-core'],
  web: ['scenarios', 'sim-core'],
  bench: ['cli', 'scenarios', 'sim-core', 'sim-core/workbench', 'test/browsers'],
  'test/browsers': [],
  // Tests look inside.
  test: ['test/browsers', 'bench', 'cli', 'web', 'scenarios', 'sim-core', '*', '.ci'],
};

/** Packages that a folder may import; a folder that is not listed may import any. */
export const ALLOWED_PACKAGES = {
  'sim-core': ['seedrandom'],
  scenarios: ['zod', 'zod/mini', 'fflate', 'seedrandom'],
};

/**
 * The layer of a file, or undefined when it belongs to none (configuration at the top).
 *
 * @param {string} path relative to the repository, with forward slashes
 */
export function layerOf(path) {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return undefined;
  // Finding and driving browsers is a tool of benches too; the other tests are nobody's tool.
  if (path.startsWith('test/browsers/')) return 'test/browsers';
  if (folders[0] !== 'sim-core') return folders[0];
  // The door for measuring is not for everybody.
  if (path === 'sim-core/workbench.ts') return 'sim-core/workbench';
  return folders.slice(0, 2).join('/');
}

/**
 * Why `from` may not import `to`, or undefined when it may. Both are paths relative to the
 * repository.
 *
 * @param {string} from
 * @param {string} to
 */
export function importProblem(from, to) {
  const fromLayer = layerOf(from);
  const toLayer = layerOf(to);
  if (fromLayer === undefined || toLayer === undefined || fromLayer === toLayer) return undefined;
  const allowed = ALLOWED_IMPORTS[fromLayer];
  if (allowed === undefined) {
    return fromLayer === '.ci' ? undefined : `${fromLayer}/ is not in the table of layers`;
  }
  if (allowed.includes(toLayer)) return undefined;
  if (allowed.includes('*') && toLayer.startsWith('sim-core/')) return undefined;
  if (toLayer.startsWith('sim-core/') && allowed.includes('sim-core')) {
    return `${fromLayer}/ may not import ${to}: sim-core is entered by the doors at its top`;
  }
  return `${fromLayer}/ may not import ${toLayer}/: imports point one way, see .ci/layers.js`;
}

/**
 * Why a file may not import a package, or undefined when it may.
 *
 * @param {string} from
 * @param {string} packageName
 */
export function packageProblem(from, packageName) {
  const top = from.split('/')[0];
  const allowed = ALLOWED_PACKAGES[top];
  if (allowed !== undefined && !allowed.includes(packageName)) {
    return `${top}/ may import only ${allowed.join(', ')} from outside, not ${packageName}`;
  }
  if (top === 'web' && packageName.startsWith('node:')) {
    return 'web/ runs in a browser, where there is no Node';
  }
  return undefined;
}
