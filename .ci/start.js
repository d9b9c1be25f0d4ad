// `npm start`: builds the page when its sources have changed, serves it, prints where it is and
// opens it where there is a desktop. A build is served rather than the development server because
// the first answer must be fast and the same as what is published.

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync,
  rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The runner reads the configuration without writing a copy of it beside it. */
const viteConfig = {
  configFile: join(root, 'vite.config.ts'),
  configLoader: 'runner',
  logLevel: 'error',
};

const HELP = `npm start [-- options]
  --port NUMBER   the port to serve at (default PORT or 4173, or the next free one)
  --host          answer to other machines too
  --no-open       do not open a browser
  --rebuild       build even when nothing has changed
For work on the page itself, with reloading: npm run dev
`;

function readOptions(words) {
  const port = Number(process.env.PORT ?? 4173);
  const options = { port, strictPort: false, host: undefined, open: true, rebuild: false };
  for (let i = 0; i < words.length; i++) {
    const [name, inline] = words[i].split('=');
    if (name === '--port') {
      options.port = Number(inline ?? words[++i]);
      options.strictPort = true;
    } else if (name === '--host') options.host = inline ?? true;
    else if (name === '--no-open') options.open = false;
    else if (name === '--rebuild') options.rebuild = true;
    else if (name === '--help' || name === '-h') exitWith(0, HELP);
    else exitWith(2, `Unknown option ${words[i]}.\n${HELP}`);
  }
  const portIsGood = Number.isInteger(options.port) && options.port >= 0 && options.port <= 65535;
  if (!portIsGood) exitWith(2, `--port takes a whole number from 0 to 65535.\n${HELP}`);
  return options;
}

function exitWith(code, words) {
  (code === 0 ? process.stdout : process.stderr).write(words);
  process.exit(code);
}

/** Names, sizes and times of everything that the build reads. */
function sourceStamp() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const info = statSync(path);
    if (info.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
  };
  const read = ['web', 'sim-core', 'scenarios', '.ci', 'vite.config.ts', 'package-lock.json'];
  for (const name of read) {
    if (existsSync(join(root, name))) visit(join(root, name));
  }
  return hash.digest('hex');
}

/** The folder that holds the built page, which is built first when it is stale. */
async function builtPage(rebuild) {
  const kept = join(root, 'dist');
  const stampFile = join(kept, '.web-stamp');
  const wanted = sourceStamp();
  const present = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  const built = existsSync(join(kept, 'web', 'index.html'));
  if (!rebuild && built && present === wanted) return join(kept, 'web');
  process.stdout.write('Building the page...\n');
  const startedAt = Date.now();
  const isKept = canWrite(kept);
  const outDir = isKept ? join(kept, 'web') : folderForOnce();
  await build({ ...viteConfig, build: { outDir, emptyOutDir: true } });
  if (isKept) writeFileSync(stampFile, wanted);
  process.stdout.write(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.\n`);
  return outDir;
}

function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where the house itself cannot be written to, the build is kept as long as it is served. */
function folderForOnce() {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'o2o-city-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
    return folder;
  } catch (trouble) {
    return exitWith(1, `There is no place to build the page: neither ${join(root, 'dist')} nor `
      + `${tmpdir()} can be written to (${trouble.code}).\n`);
  }
}

function desktopIsThere() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** By number and not by name, since some machines give the name to another address family. */
function servePage(outDir) {
  return preview({
    ...viteConfig,
    build: { outDir },
    preview: {
      port: options.port,
      strictPort: options.strictPort,
      host: options.host ?? '127.0.0.1',
      open: options.open && desktopIsThere(),
    },
  });
}

const options = readOptions(process.argv.slice(2));
const outDir = await builtPage(options.rebuild);
const server = await servePage(outDir).catch((trouble) => exitWith(1, `${trouble.message}.\n`));
process.stdout.write(`O2O City is at ${server.resolvedUrls.local[0]}\n`);
for (const address of server.resolvedUrls.network) process.stdout.write(`  and at ${address}\n`);
process.stdout.write('Press Ctrl+C to stop.\n');
