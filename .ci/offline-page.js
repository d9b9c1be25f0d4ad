// For Vite: writes the service worker beside the built page, with the list of all that was built.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const workerFile = 'offline-worker.js';
/** Stands in the worker's text where the list goes. */
const mark = 'THE_BUILD';

/** Addresses of a folder's files from there, with slashes on every system. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== workerFile)
    .sort();
}

/** What was built, by name; the name changes with any content. */
function buildIn(folder) {
  const names = filesIn(folder);
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(readFileSync(join(folder, name)));
  // The folder's own address is the page: some servers answer to `index.html` with a detour.
  const files = names.map((name) => (name === 'index.html' ? './' : name));
  return { id: hash.digest('hex').slice(0, 16), files };
}

/** Last of all plugins, since it reads what all others have written. */
export const offlinePage = {
  name: 'offline-page',
  apply: 'build',
  enforce: 'post',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler({ dir }) {
      const text = readFileSync(new URL(workerFile, import.meta.url), 'utf8');
      const build = JSON.stringify(buildIn(dir), undefined, 2);
      writeFileSync(join(dir, workerFile), text.replace(`= ${mark};`, () => `= ${build};`));
    },
  },
};
