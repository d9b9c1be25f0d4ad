// The rows of a verification as a file of JSON lines in the repository. Rows are added at the end
// as they are computed and put in order when all are there; of two rows of one key the later one
// counts, and a last line that was cut off when the work was stopped counts as not written.

import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync }
  from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figures, Rows, Verification } from './verification.ts';

export interface Row {
  readonly key: string;
  /** Version of the engine that computed it. */
  readonly engine: string;
  readonly figures: Figures;
}

const folderOfRepository = fileURLToPath(new URL('rows', import.meta.url));

/** The file of one verification; tests keep theirs in a folder of their own. */
export class RowFile {
  readonly path: string;

  constructor(id: string, folder = folderOfRepository) {
    this.path = join(folder, `${id}.jsonl`);
    mkdirSync(folder, { recursive: true });
  }

  /** Every row by key; throws when a whole line is not a row. */
  read(): Map<string, Row> {
    if (!existsSync(this.path)) return new Map();
    const lines = readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
    return new Map(lines.map((line) => JSON.parse(line) as Row).map((row) => [row.key, row]));
  }

  /** Adds rows behind those that are there. */
  append(row: Row): void {
    appendFileSync(this.path, `${JSON.stringify(row)}\n`);
  }

  /** Puts the file in the order of the keys, without superseded rows, unknown keys or cut lines. */
  tidy(keys: readonly string[]): void {
    const rows = this.read();
    const kept = keys.flatMap((key) => rows.get(key) ?? []);
    const temporary = `${this.path}.part`;
    writeFileSync(temporary, kept.map((row) => `${JSON.stringify(row)}\n`).join(''));
    renameSync(temporary, this.path);
  }
}

/** Keys of a verification that have no row of this version of the engine. */
export function staleKeys(
  verification: Verification,
  rows: ReadonlyMap<string, Row>,
  engine: string,
): string[] {
  return verification.keys.filter((key) => rows.get(key)?.engine !== engine);
}

/** Figures by key, in the order of the keys. */
export function figuresByKey(
  verification: Verification,
  rows: ReadonlyMap<string, Row>,
): Rows {
  return new Map(verification.keys.flatMap((key) => {
    const row = rows.get(key);
    return row === undefined ? [] : [[key, row.figures] as const];
  }));
}
