// A server as the page may lie on: in a folder, with the page's headers and nothing else. What it
// serves can be changed for another build, and it can stop answering.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { offlinePage } from '../../.ci/offline-page.js';
import { headers } from '../../.ci/page-headers.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
};
/** Where the page lies on the server. */
const place = '/some/folder/';

/** Chunks that no two builds share, so that a newer build lacks some that the older one needs. */
const marked = /^(index|lab|dialogs)-[^/]*\.js$/;

/**
 * The built page as another build of it: in a folder of its own, with a mark that the open page
 * bears as `data-build`. As in a true build a chunk has another name where its content is another,
 * and so has every chunk that names it; the rest is shared. Gives the folder.
 */
export function withMark(page: string, mark: string): string {
  const folder = mkdtempSync(join(tmpdir(), `page-${mark}-`));
  cpSync(page, folder, { recursive: true });
  const texts = new Map(assetsOf(folder).concat('index.html').filter((name) => /ml$|s$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const renamed = new Set([...texts.keys()].map((name) => basename(name))
    .filter((name) => marked.test(name)));
  if (renamed.size < 3) throw new Error(`the chunks are ${[...renamed].join(', ')}`);
  for (let before = 0; before < renamed.size;) {
    before = renamed.size;
    for (const [name, text] of texts) {
      if ([...renamed].some((other) => text.includes(other))) renamed.add(basename(name));
    }
  }
  renamed.delete('index.html');
  for (const [name, text] of texts) {
    const isRenamed = renamed.has(basename(name));
    let content = text;
    for (const other of renamed) content = content.replaceAll(other, nameIn(mark, other));
    if (marked.test(basename(name))) {
      content += `\ndocument.documentElement.dataset.build = '${mark}';\n`;
    }
    if (isRenamed) rmSync(join(folder, name));
    writeFileSync(join(folder, isRenamed ? nameIn(mark, name) : name), content);
  }
  offlinePage.writeBundle.handler({ dir: folder });
  return folder;
}

const nameIn = (mark: string, name: string): string => name.replace(/(\.[a-z]+)$/, `${mark}$1`);

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
