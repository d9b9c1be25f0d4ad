// The files of single orders, riders' days and riders' weeks. They are filled in this thread, one
// run after the other in the order of the seeds, so that their bytes depend on nothing else.

import { resolve } from 'node:path';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { BuiltCity, type RunRequest, type Scenario } from '../../sim-core/index.ts';
import { BadInput, readAll } from '../bad-input.ts';
import { CsvFile } from '../csv-file.ts';
import type { Cell } from '../../scenarios/csv-text.ts';
import { checkFile, endingOf } from '../output.ts';
import { ParquetFile } from '../parquet-file.ts';
import type { RowFile } from '../row-file.ts';
import { orderColumns, riderDayColumns, riderWeekColumns, type RowColumns } from './columns.ts';
import { OrderRows } from './order-rows.ts';
import { RiderRows } from './rider-rows.ts';

/** Paths of the files that are asked for. */
export interface RowOptions {
  readonly orders?: string;
  readonly riders?: string;
  readonly riderWeeks?: string;
}

const endings = ['.csv', '.parquet'];

/** Refuses paths that could not be written, and two files at one place. */
export function checkRowFiles(options: RowOptions & { readonly out?: string }): void {
  const { orders, riders, riderWeeks, out } = options;
  readAll(
    () => checkFile('--orders', orders, endings),
    () => checkFile('--riders', riders, endings),
    () => checkFile('--rider-weeks', riderWeeks, endings),
    () => {
      const paths = [orders, riders, riderWeeks, out].filter((path) => path !== undefined);
      if (new Set(paths.map((path) => resolve(path))).size === paths.length) return;
      throw new BadInput('--orders, --riders, --rider-weeks, --out', [problemAt([], {
        message: { zh: '文件重复', en: 'name a file twice' },
        allowed: { zh: '各不相同的文件', en: 'different files' },
      })]);
    },
  );
}

export class RowFiles {
  private readonly files: RowFile[] = [];
  private readonly begun = new Set<number>();
  private readonly orders: OrderRows;
  private readonly riders: RiderRows;
  private readonly built: BuiltCity;

  /** `about`: lines that say where the files come from. */
  constructor(options: RowOptions, about: readonly string[], scenario: Scenario) {
    const writeOrder = this.open(options.orders, about, orderColumns);
    this.riders = new RiderRows({
      day: this.open(options.riders, about, riderDayColumns),
      week: this.open(options.riderWeeks, about, riderWeekColumns),
    });
    this.orders = new OrderRows((row, rider, pay) => {
      writeOrder?.(row);
      this.riders.orderEnded(row, rider, pay);
    });
    const observers = [this.orders.observer, this.riders.observer];
    this.built = new BuiltCity(scenario, { observers });
  }

  /** The city in which a run is about to begin at its first second. */
  cityFor({ seed }: RunRequest): BuiltCity {
    if (this.begun.has(seed)) throw new Error(`The rows of seed ${seed} have begun before`);
    this.begun.add(seed);
    this.orders.begin(this.built.sim.city, seed);
    this.riders.begin(this.built.sim.city, seed);
    return this.built;
  }

  /** All runs are over: the files take their names. */
  finish(): void {
    for (const file of this.files) file.finish();
  }

  /** Leaves nothing of files that are not whole. */
  abandon(): void {
    for (const file of this.files) file.abandon();
  }

  private open<Row extends Readonly<Record<keyof Row, Cell>>>(
    path: string | undefined,
    about: readonly string[],
    columns: RowColumns<Row>,
  ): ((row: Row) => void) | undefined {
    if (path === undefined) return undefined;
    const ids = columns.map(({ id }) => id);
    const Format = endingOf(path) === '.parquet' ? ParquetFile : CsvFile;
    const file: RowFile = new Format(path, about, columns);
    this.files.push(file);
    return (row) => file.write(ids.map((id) => row[id]));
  }
}
