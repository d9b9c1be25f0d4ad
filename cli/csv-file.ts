// A CSV file that is written row by row while a run goes on, so that memory stays the same however
// long it gets. Like every other result it appears whole or not at all.

import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { csvAbout, csvLine } from '../scenarios/csv-text.ts';
import { makeFolder, temporaryFor } from './output.ts';
import type { FileRow, RowColumn, RowFile } from './row-file.ts';

/** Text is handed to the disk in pieces of about this many characters. */
const pieceLength = 1 << 16;

export class CsvFile implements RowFile {
  private readonly path: string;
  private readonly temporary: string;
  private readonly file: number;
  private readonly ids: readonly string[];
  private readonly pieces: string[] = [];
  private length = 0;
  private isEnded = false;

  /** Begins with lines that say where the file comes from, and the head. */
  constructor(path: string, about: readonly string[], columns: readonly RowColumn[]) {
    this.path = path;
    this.temporary = temporaryFor(path);
    makeFolder(dirname(resolve(path)));
    this.file = openSync(this.temporary, 'w');
    this.ids = columns.map(({ id }) => id);
    this.add(csvAbout(about));
    this.add(csvLine(this.ids));
  }

  write(row: FileRow): void {
    this.add(csvLine(this.ids.map((id) => row[id])));
  }

  finish(): void {
    this.flush();
    this.end();
    renameSync(this.temporary, this.path);
  }

  abandon(): void {
    if (this.isEnded) return;
    this.end();
    rmSync(this.temporary, { force: true });
  }

  private add(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    if (this.length >= pieceLength) this.flush();
  }

  private flush(): void {
    const text = Buffer.from(this.pieces.join(''));
    for (let from = 0; from < text.length;) from += writeSync(this.file, text, from);
    this.pieces.length = 0;
    this.length = 0;
  }

  private end(): void {
    closeSync(this.file);
    this.isEnded = true;
  }
}
