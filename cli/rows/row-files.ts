// The files of single orders, riders' days and weeks, merchants' days and postings. They are filled
// in this thread, one run after the other in the order of the seeds, so that their bytes depend on
// nothing else.

import { resolve } from 'node:path';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { BuiltCity, type RunRequest, type Scenario } from '../../sim-core/index.ts';
import { BadInput, readAll } from '../bad-input.ts';
import { CsvFile } from '../csv-file.ts';
import type { Cell } from '../../scenarios/csv-text.ts';
import { checkFile, endingOf } from '../output.ts';
import { ParquetFile } from '../parquet-file.ts';
import type { RowFile } from '../row-file.ts';
import {
  merchantDayColumns, orderColumns, postingColumns, riderDayColumns, riderWeekColumns,
  type RowColumns,
} from './columns.ts';
import { MerchantRows } from './merchant-rows.ts';
import { OrderRows } from './order-rows.ts';
import { PostingRows } from './posting-rows.ts';
import { RiderRows } from './rider-rows.ts';

/** The options that ask for files, by name, in the order in which they are told. */
export const rowOptions = {
  orders: { flag: '--orders', of: 'one row an order' },
  riders: { flag: '--riders', of: 'one row a rider and day' },
  riderWeeks: { flag: '--rider-weeks', of: 'one row a rider and week' },
  merchants: { flag: '--merchants', of: 'one row a merchant and day' },
  postings: { flag: '--postings', of: 'one row a payment' },
} as const;

/** Paths of the files that are asked for. */
export type RowOptions = Readonly<Partial<Record<keyof typeof rowOptions, string>>>;

const endings = ['.csv', '.parquet'];
const optionNames = Object.keys(rowOptions) as (keyof RowOptions)[];

/** Whether any file of rows is asked for. */
export function asksRows(options: RowOptions): boolean {
  return optionNames.some((name) => options[name] !== undefined);
}

/** Refuses paths that could not be written, and two files at one place. */
export function checkRowFiles(options: RowOptions & { readonly out?: string }): void {
  readAll(
    ...optionNames.map((name) => () => checkFile(rowOptions[name].flag, options[name], endings)),
    () => {
      const paths = [...optionNames.map((name) => options[name]), options.out]
        .filter((path) => path !== undefined);
      if (new Set(paths.map((path) => resolve(path))).size === paths.length) return;
      const flags = [...optionNames.map((name) => rowOptions[name].flag), '--out'];
      throw new BadInput(flags.join(', '), [problemAt([], {
        message: { zh: '文件重复', en: 'name a file twice' },
        allowed: { zh: '各不相同的文件', en: 'different files' },
      })]);
    },
  );
}

export class RowFiles {
  private readonly files: RowFile[] = [];
  private readonly begun = new Set<number>();
  /** Those that listen to the city. */
  private readonly rows: readonly (OrderRows | RiderRows | MerchantRows | PostingRows)[];
  private readonly built: BuiltCity;

  /** `about`: lines that say where the files come from. */
  constructor(options: RowOptions, about: readonly string[], scenario: Scenario) {
    const open = <Row extends RowCells<Row>>(
      path: string | undefined, columns: RowColumns<Row>,
    ): ((row: Row) => void) | undefined => this.open(path, about, columns);
    const writeOrder = open(options.orders, orderColumns);
    const riders = options.riders === undefined && options.riderWeeks === undefined
      ? undefined
      : new RiderRows({
        day: open(options.riders, riderDayColumns),
        week: open(options.riderWeeks, riderWeekColumns),
      });
    const writeMerchant = open(options.merchants, merchantDayColumns);
    const merchants = writeMerchant && new MerchantRows(writeMerchant);
    const writePosting = open(options.postings, postingColumns);
    const postings = writePosting && new PostingRows(writePosting);
    const hearsOrders = [writeOrder, riders, merchants].some((each) => each !== undefined);
    const orders = hearsOrders
      ? new OrderRows((row, order, rider, pay) => {
        writeOrder?.(row);
        riders?.orderEnded(row, rider, pay);
        merchants?.orderEnded(row, this.built.sim.city.orders.merchant[order]);
      })
      : undefined;
    this.rows = [orders, riders, merchants, postings].filter((each) => each !== undefined);
    const observers = this.rows.map(({ observer }) => observer);
    this.built = new BuiltCity(scenario, { observers });
  }

  /** The city in which a run is about to begin at its first second. */
  cityFor({ seed }: RunRequest): BuiltCity {
    if (this.begun.has(seed)) throw new Error(`The rows of seed ${seed} have begun before`);
    this.begun.add(seed);
    for (const rows of this.rows) rows.begin(this.built.sim.city, seed);
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

  private open<Row extends RowCells<Row>>(
    path: string | undefined,
    about: readonly string[],
    columns: RowColumns<Row>,
  ): ((row: Row) => void) | undefined {
    if (path === undefined) return undefined;
    const Format = endingOf(path) === '.parquet' ? ParquetFile : CsvFile;
    const file: RowFile = new Format(path, about, columns);
    this.files.push(file);
    return (row) => file.write(row);
  }
}

type RowCells<Row> = Readonly<Record<keyof Row, Cell>>;
