// A Parquet file that is written row group by row group while a run goes on, so that memory stays
// the same however long it gets. Where it comes from and what each column holds stands in its own
// metadata. Like every other result it appears whole or not at all.

import { renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { makeFolder, temporaryFor } from './output.ts';
import type { FileRow, RowColumn, RowFile } from './row-file.ts';

/** Rows that are kept until they are written together. */
const groupRows = 50_000;

export class ParquetFile implements RowFile {
  private readonly path: string;
  private readonly temporary: string;
  private readonly columns: readonly RowColumn[];
  private readonly writer: ParquetWriter;
  /** By column, the cells that are kept; what is missing in a row is null. */
  private readonly cells: (string | number | null)[][];
  private rows = 0;
  private isEnded = false;

  /** `about`: lines that say where the file comes from. */
  constructor(path: string, about: readonly string[], columns: readonly RowColumn[]) {
    this.path = path;
    this.temporary = temporaryFor(path);
    this.columns = columns;
    makeFolder(dirname(resolve(path)));
    const dictionary = Object.fromEntries(columns.map(({ id, doc }) => [id, doc]));
    this.cells = columns.map(() => new Array<string | number | null>(groupRows).fill(null));
    this.writer = new ParquetWriter({
      writer: fileWriter(this.temporary),
      schema: schemaFromColumnData({
        columnData: columns.map(({ id, isText }) => (
          { name: id, type: isText ? 'STRING' : 'DOUBLE', nullable: true, data: [] }
        )),
      }),
      createdBy: 'o2o-city',
      kvMetadata: [
        { key: 'about', value: about.join('\n') },
        { key: 'columns', value: JSON.stringify(dictionary) },
      ],
    });
  }

  write(row: FileRow): void {
    for (let place = 0; place < this.columns.length; place++) {
      const cell = row[this.columns[place].id];
      this.cells[place][this.rows] = cell === undefined || Number.isNaN(cell) ? null : cell;
    }
    if (++this.rows === groupRows) this.flush();
  }

  finish(): void {
    this.flush();
    void this.writer.finish();
    this.isEnded = true;
    renameSync(this.temporary, this.path);
  }

  abandon(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    rmSync(this.temporary, { force: true });
  }

  private flush(): void {
    if (this.rows === 0) return;
    const columnData = this.columns.map(({ id }, place) => (
      { name: id, data: this.cells[place].slice(0, this.rows) }
    ));
    void this.writer.write({ columnData, rowGroupSize: groupRows });
    this.rows = 0;
  }
}
