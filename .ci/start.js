// `npm start`: builds the page when its sources have changed, serves it, prints where it is and
// opens it where there is a desktop. A build is served rather than the development server because
// the first answer must be fast and the same as what is published.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outputFolder = join(root, 'dist', 'web');
const stampFile = join(root, 'dist', '.web-stamp');

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
  for (const name of ['web', 'sim-core', 'scenarios', 'vite.config.ts', 'package-lock.json']) {
    if (existsSync(join(root, name))) visit(join(root, name));
  }
  return hash.digest('hex');
}

async function buildWhenStale(rebuild) {
  const wanted = sourceStamp();
  const present = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  const built = existsSync(join(outputFolder, 'index.html'));
  if (!rebuild && built && present === wanted) return;
  process.stdout.write('Building the page...\n');
  const startedAt = Date.now();
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
  process.stdout.write(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.\n`);
}

function desktopIsThere() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** By number and not by name, since some machines give the name to another address family. */
function servePage() {
  return preview({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    preview: {
      port: options.port,
      strictPort: options.strictPort,
      host: options.host ?? '127.0.0.1',
      open: options.open && desktopIsThere(),
    },
  });
}

const options = readOptions(process.argv.slice(2));
await buildWhenStale(options.rebuild);
const server = await servePage().catch((trouble) => exitWith(1, `${trouble.message}.\n`));
process.stdout.write(`O2O City is at ${server.resolvedUrls.local[0]}\n`);
for (const address of server.resolvedUrls.network) process.stdout.write(`  and at ${address}\n`);
process.stdout.write('Press Ctrl+C to stop.\n');
