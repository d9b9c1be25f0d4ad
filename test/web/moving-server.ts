// A server as the page may lie on: in a folder, with the page's headers and nothing else. What it
// serves can be changed for another build, and it can stop answering.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { headers } from '../../.ci/page-headers.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
};
/** Where the page lies on the server. */
const place = '/some/folder/';

/** Files that no two builds share, so that a newer build lacks some that the older one needs. */
const marked = /\/web\/(main|lab\/lab|frame\/dialogs)\.tsx$/;

/** The page, built with a mark that the open page bears as `data-build`; gives its folder. */
export async function builtWithMark(mark: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), `page-${mark}-`));
  await build({
    configFile: join(process.cwd(), 'vite.config.ts'),
    logLevel: 'error',
    mode: 'production',
    build: { outDir, emptyOutDir: true },
    plugins: [{
      name: 'mark',
      enforce: 'pre',
      transform: (code, id) => (
        marked.test(id)
          ? `${code}\ndocument.documentElement.dataset.build = '${mark}';\n`
          : undefined
      ),
    }],
  });
  return outDir;
}

export class MovingServer {
  /** The build that is served. */
  folder: string;
  /** Every request from now on is dropped without an answer. */
  isCut = false;
  /** Paths that were asked for, from the page's folder. */
  readonly asked: string[] = [];
  private readonly server = createServer((request, response) => this.answer(request, response));

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Gives the page's address, ending in a slash. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no address');
    return `http://127.0.0.1:${address.port}${place}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    if (this.isCut) {
      request.socket.destroy();
      return;
    }
    const name = path === place ? 'index.html' : path.slice(place.length);
    this.asked.push(name);
    const file = join(this.folder, name);
    const isThere = path.startsWith(place) && existsSync(file) && statSync(file).isFile();
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    response.setHeader('Content-Type', types[extname(name)] ?? 'text/plain');
    response.setHeader('Cache-Control', 'no-cache');
    response.statusCode = isThere ? 200 : 404;
    response.end(isThere ? readFileSync(file) : 'not here');
  }
}

/** The files of a build that are loaded by address. */
export function assetsOf(folder: string): string[] {
  return readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
}

/** Removes builds. */
export function removeBuilds(...folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
