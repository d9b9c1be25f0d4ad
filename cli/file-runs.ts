// Finished runs in a folder, one file each, named by a hash of the run's key. A file that cannot be
// read, holds another key or other figures, or is not as it was written, counts as absent.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainOf, resultFormat, resultFromPlain, type RunResult, type RunStore }
  from '../sim-core/index.ts';
import { jsonText, writeWhole } from './output.ts';

export class FileRuns implements RunStore {
  private readonly folder: string;
  private readonly format = resultFormat();

  constructor(folder: string) {
    this.folder = folder;
  }

  get(key: string): RunResult | undefined {
    try {
      const kept: unknown = JSON.parse(readFileSync(this.fileOf(key), 'utf8'));
      const { key: keptKey, format, sum, result } = kept as {
        key?: unknown; format?: unknown; sum?: unknown; result?: unknown;
      };
      const isWhole = keptKey === key && format === this.format
        && sum === hashOf(JSON.stringify(result));
      return isWhole ? resultFromPlain(result) : undefined;
    } catch {
      return undefined;
    }
  }

  put(key: string, result: RunResult): void {
    const plain = plainOf(result);
    const sum = hashOf(JSON.stringify(plain));
    writeWhole(this.fileOf(key), jsonText({ key, format: this.format, sum, result: plain }));
  }

  private fileOf(key: string): string {
    return join(this.folder, `${hashOf(key)}.json`);
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
