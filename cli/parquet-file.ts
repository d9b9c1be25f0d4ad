// A Parquet file that is written row group by row group while a run goes on, so that memory stays
// the same however long it gets. Where it comes from and what each column holds stands in its own
// metadata. Like every other result it appears whole or not at all.

import { renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell } from '../scenarios/csv-text.ts';
import { makeFolder, temporaryFor } from './output.ts';
import type { RowColumn, RowFile } from './row-file.ts';

/** Rows that are kept until they are written together. */
const groupRows = 50_000;

export class ParquetFile implements RowFile {
  private readonly path: string;
  private readonly temporary: string;
  private readonly columns: readonly RowColumn[];
  private readonly writer: ParquetWriter;
  private rows: (readonly Cell[])[] = [];
  private isEnded = false;

  /** `about`: lines that say where the file comes from. */
  constructor(path: string, about: readonly string[], columns: readonly RowColumn[]) {
    this.path = path;
    this.temporary = temporaryFor(path);
    this.columns = columns;
    makeFolder(dirname(resolve(path)));
    const dictionary = Object.fromEntries(columns.map(({ id, doc }) => [id, doc]));
    this.writer = new ParquetWriter({
      writer: fileWriter(this.temporary),
      schema: schemaFromColumnData({ columnData: this.columnData() }),
      createdBy: 'o2o-city',
      kvMetadata: [
        { key: 'about', value: about.join('\n') },
        { key: 'columns', value: JSON.stringify(dictionary) },
      ],
    });
  }

  write(row: readonly Cell[]): void {
    this.rows.push(row);
    if (this.rows.length >= groupRows) this.flush();
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
    if (this.rows.length === 0) return;
    const columnData = this.columnData().map(({ name, data }) => ({ name, data }));
    void this.writer.write({ columnData, rowGroupSize: groupRows });
    this.rows = [];
  }

  /** Columns of the rows at hand; what is missing in a row is null. */
  private columnData() {
    return this.columns.map(({ id, isText }, place) => ({
      name: id,
      type: isText ? 'STRING' as const : 'DOUBLE' as const,
      nullable: true,
      data: this.rows.map((row) => {
        const cell = row[place];
        return cell === undefined || Number.isNaN(cell) ? null : cell;
      }),
    }));
  }
}
