// Installs the project's packages when they are missing or older than the lock file, so that each
// npm script works on a fresh clone. Only Node's built-ins are used, since nothing else is there
// yet, and it speaks on stderr only, so that a script's stdout stays its own.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whileAlone } from './install-lock.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.install-stamp');
const longestWaitSeconds = Number(process.env.O2O_INSTALL_WAIT_SECONDS ?? 600);

/** What the installed packages depend on: the lock file, Node's major and the kind of machine. */
function wantedStamp() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  hash.update(`${process.version} ${process.platform} ${process.arch}`);
  return hash.digest('hex');
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`O2O City needs Node 20.19 or newer; this is Node ${process.version}.\n`);
  process.exit(1);
}

/**
 * True when npm's own note of what it installed lists every package of the lock file. It spares a
 * whole reinstall after `npm install` was run by hand, and after a change of Node's patch version.
 */
function alreadyInstalled() {
  const noteFile = join(modules, '.package-lock.json');
  if (!existsSync(noteFile)) return false;
  const wantedPackages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = packagesIn(noteFile);
  return Object.entries(wantedPackages).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.peer || installed[path]?.version === entry.version,
  );
}

/** A note that was cut off while it was written tells of nothing. */
function packagesIn(noteFile) {
  try {
    return JSON.parse(readFileSync(noteFile, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** A lock without any address of a registry works with whichever registry npm is set to use. */
function install() {
  process.stderr.write('Installing packages from package-lock.json (npm ci); this is done once.\n');
  const startedAt = Date.now();
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // npm's own words go to stderr as well.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    // Test tools are needed too, even where the surroundings say "production".
    env: { ...process.env, NODE_ENV: 'development', npm_config_omit: '' },
  });
  if (result.status !== 0) {
    process.stderr.write('npm ci failed; see above. Is a package registry within reach?\n');
    process.exit(1);
  }
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stderr.write(`Packages installed in ${seconds} s.\n`);
}

/** The stamp only spares time, so that a folder that cannot be written to is no failure. */
function writeStamp() {
  try {
    writeFileSync(stampFile, wantedStamp());
  } catch {
    // The list of what is installed is read again next time.
  }
}

function stampIsRight() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

async function ensureInstalled() {
  if (stampIsRight()) return;
  if (!alreadyInstalled()) {
    // In the folder itself: two copies of the house do not wait for each other.
    await whileAlone(join(root, '.install-lock'), longestWaitSeconds, () => {
      if (!alreadyInstalled()) install();
    });
  }
  writeStamp();
}

refuseOldNode();
try {
  await ensureInstalled();
} catch (trouble) {
  process.stderr.write(`${trouble.message}\n`);
  process.exit(1);
}
