// Finished runs in a folder, one file each, named by a hash of the run's key. A file that cannot be
// read, or holds another key or format, counts as absent.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainOf, resultFromPlain, type RunResult, type RunStore } from '../sim-core/index.ts';
import { jsonText, writeWhole } from './output.ts';

export class FileRuns implements RunStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  get(key: string): RunResult | undefined {
    try {
      const kept: unknown = JSON.parse(readFileSync(this.fileOf(key), 'utf8'));
      const { key: keptKey, result } = kept as { key?: unknown; result?: unknown };
      return keptKey === key ? resultFromPlain(result) : undefined;
    } catch {
      return undefined;
    }
  }

  put(key: string, result: RunResult): void {
    writeWhole(this.fileOf(key), jsonText({ key, result: plainOf(result) }));
  }

  private fileOf(key: string): string {
    return join(this.folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  }
}
