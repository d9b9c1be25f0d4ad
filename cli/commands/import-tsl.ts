// `o2o import tsl`: the four tables of a city from a person's own copy of the waybills of the
// Meituan-INFORMS TSL Research Challenge, some days and districts of it. Rows are read one by one.

import { createReadStream, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { CsvError, parse } from 'csv-parse';
import { csvText, type Rows } from '../../scenarios/csv-text.ts';
import type { TableName } from '../../scenarios/own-city/columns.ts';
import { problemIn } from '../../scenarios/own-city/text-table.ts';
import { cityOf } from '../../scenarios/own-city/town-city.ts';
import { readTown } from '../../scenarios/own-city/town.ts';
import { type WaybillPart, Waybills, type WaybillWish } from '../../scenarios/own-city/waybills.ts';
import { mostProblems, problemAt, type Problem } from '../../scenarios/schema/problem.ts';
import { visibleCut, visibleLines } from '../../scenarios/schema/visible-text.ts';
import { BadInput } from '../bad-input.ts';
import { type Language, languageOf } from '../language.ts';
import { checkPlace, tableText, writeWhole } from '../output.ts';
import { lookAt } from '../text-file.ts';
import { refuseTaken } from './import-city.ts';

interface Options {
  readonly day: readonly string[];
  readonly district: readonly string[];
  readonly out?: string;
  readonly lang?: string;
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function importTslCommand(): Command {
  return new Command('tsl')
    .description('Your own copy of the Meituan-INFORMS TSL waybills as the files of a city')
    .argument('<path>', 'all_waybill_info_meituan*.csv, or the folder that it lies in')
    .option('--day <date>', 'a day on which orders were placed (default: all)', gather, [])
    .option('--district <id>', 'a district, da_id (default: all)', gather, [])
    .option('--out <folder>', 'write zones, merchants, riders and orders there')
    .option('--lang <zh|en>', 'language of tables and problems')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- import tsl waybills.csv
  $ npm run -s o2o -- import tsl waybills.csv --day 2022-10-18 --district 3 --out town
  $ npm run -s o2o -- import city town --fit --out town.json
  $ npm run -s o2o -- import replay town
`)
    .action((path: string, options: Options) => importTsl(path, options));
}

async function importTsl(path: string, options: Options): Promise<void> {
  const language = languageOf(options.lang);
  const wish = wishOf(options);
  if (options.out !== undefined) {
    refuseTaken(options.out);
    checkPlace('--out', join(options.out, 'zones.csv'));
  }
  const log = await readLog(fileAt(path), wish);
  refuseUnknown('--day', [...wish.days], log.days);
  refuseUnknown('--district', [...wish.districts], log.districts);
  if (options.out === undefined) {
    process.stdout.write(visibleLines(contentsOf(log, wish, language)));
    return;
  }
  const tables = log.tables();
  if (tables === undefined) {
    throw new BadInput(path, [problemAt([], {
      message: { zh: '没有可用的订单', en: 'has no order that can be used' },
      allowed: { zh: '其他日期或片区', en: 'other days or districts' },
    })]);
  }
  checkTables(options.out, tables);
  for (const [name, rows] of Object.entries(tables)) {
    writeWhole(join(options.out, `${name}.csv`), csvText({ rows }));
    process.stderr.write(`${join(options.out, `${name}.csv`)}\n`);
  }
  process.stdout.write(visibleLines(countsOf(log, tables, language)));
}

function wishOf({ day, district }: Options): WaybillWish {
  const form = (option: string, words: readonly string[], shape: RegExp, example: string): void => {
    const problems = words.filter((word) => !shape.test(word)).map((word) => problemAt([], {
      message: { zh: `“${visibleCut(word)}”无法识别`, en: `"${visibleCut(word)}" is not understood` },
      allowed: { zh: `形如 ${example}`, en: `one like ${example}` },
    }));
    if (problems.length > 0) throw new BadInput(option, problems);
  };
  form('--day', day, /^\d{4}-\d{2}-\d{2}$/, '2022-10-18');
  form('--district', district, /^\d{1,9}$/, '3');
  return { days: new Set(day), districts: new Set(district.map(Number)) };
}

/** The file of waybills, or the one in a folder. */
function fileAt(path: string): string {
  if (lookAt(path)?.isDirectory() !== true) return path;
  const found = readdirSync(path).filter((name) => /^all_waybill.*\.csv$/.test(name));
  if (found.length === 1) return join(path, found[0]);
  throw new BadInput(path, [problemAt([], {
    message: {
      zh: `有 ${found.length} 个 all_waybill_info_meituan*.csv`,
      en: `holds ${found.length} files all_waybill_info_meituan*.csv`,
    },
    allowed: { zh: '一个，已解压', en: 'one, taken out of its .zip' },
  })]);
}

async function readLog(path: string, wish: WaybillWish): Promise<Waybills> {
  const file = basename(path);
  const problems: Problem[] = [];
  let log: Waybills | undefined;
  const refuse = (): void => { if (problems.length > 0) throw new BadInput(path, problems); };
  const take = (cells: readonly string[], line: number): void => {
    if (log !== undefined) log.take(cells, line);
    else {
      log = new Waybills(file, cells, wish, problems);
      refuse();
    }
    // A whole file of another kind need not be read to its end.
    if (problems.length > mostProblems) refuse();
  };
  const parser = parse({
    bom: true, trim: true, relaxColumnCount: true, skipEmptyLines: true,
    // Nothing is handed on: rows would otherwise queue up to be asked for one by one.
    onRecord: (cells: readonly string[], { lines }) => {
      take(cells, lines);
      return null;
    },
  });
  try {
    await pipeline(createReadStream(path), parser.resume());
  } catch (error) {
    refuse();
    const told = String((error as NodeJS.ErrnoException).code ?? error);
    throw new BadInput(path, [error instanceof CsvError
      ? problemIn(file, { line: Number(error.lines) }, '不是表格', 'is no table', {
        zh: '逗号分隔、引号成对的行', en: 'rows with commas between cells and quotes in pairs',
      })
      : problemAt([], { message: { zh: `无法读取（${told}）`, en: `cannot be read (${told})` } })]);
  }
  if (log === undefined) {
    problems.push(problemIn(file, {}, '没有数据行', 'has no rows',
      { zh: '一行表头和至少一行数据', en: 'a head and at least one row' }));
  }
  refuse();
  return log!;
}

function refuseUnknown<T>(option: string, wanted: readonly T[], parts: ReadonlyMap<T, unknown>):
void {
  const unknown = wanted.filter((each) => !parts.has(each));
  if (unknown.length === 0) return;
  const known = [...parts.keys()].sort().join(', ');
  throw new BadInput(option, unknown.map((each) => problemAt([], {
    message: { zh: `文件中没有 ${String(each)}`, en: `the file has no ${String(each)}` },
    allowed: { zh: known, en: known },
  })));
}

/** The same checks as those of `import city`, before anything is written. */
function checkTables(folder: string, tables: Readonly<Record<TableName, Rows>>): void {
  const problems: Problem[] = [];
  const read = Object.fromEntries(Object.entries(tables).map(([name, [head, ...rows]]) => [name, {
    file: `${name}.csv`,
    head: head.map(String),
    rows: rows.map((cells, i) => ({ line: i + 2, cells: cells.map(String) })),
  }])) as unknown as Parameters<typeof readTown>[0];
  const town = readTown(read, {
    datum: 'wgs84', columns: new Map(), tiers: new Map(), specialties: new Map(),
  }, problems);
  if (town !== undefined) {
    const label = { zh: folder, en: folder };
    cityOf(town, { id: 'town', label, zoneMetres: undefined }, problems);
  }
  if (problems.length > 0) throw new BadInput(folder, problems);
}

/** What the file holds, by day and by district. */
function contentsOf(log: Waybills, wish: WaybillWish, language: Language): string {
  const zh = language === 'zh';
  const table = <T>(name: string, parts: ReadonlyMap<T, WaybillPart>): string => tableText([
    zh ? [name, '接受的订单', '其中预订', '商家', '被派单的骑手']
      : [name, 'Orders taken', 'of them prebooked', 'Merchants', 'Riders asked'],
    ...[...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, held]) => [
      String(part), ...[held.orders, held.prebooked, held.merchants.size, held.riders.size]
        .map(String),
    ]),
  ]);
  const days = wish.days.size === 0 ? '' : ` (${[...wish.days].join(', ')})`;
  return [
    table(zh ? '下单日' : 'Day', log.days),
    table(`${zh ? '片区' : 'District'}${days}`, log.districts),
  ].join('\n');
}

function countsOf(
  { counts }: Waybills, tables: Readonly<Record<TableName, Rows>>, language: Language,
): string {
  const lines: readonly (readonly [zh: string, en: string, value: number])[] = [
    ['文件行数（每行一次派单）', 'Rows of the file, each an offer', counts.rows],
    ['– 其他日期', '- of other days', counts.otherDays],
    ['– 其他片区', '- of other districts', counts.otherDistricts],
    ['– 骑手未接受', '- not taken by the courier', counts.declined],
    ['– 预订单', '- of prebooked orders', counts.prebooked],
    ['– 订单已被接受过', '- of orders taken before', counts.takenTwice],
    ['– 没有位置', '- without a place', counts.withoutPlace],
    ['– 离商家超过 7 公里', '- over 7 km from the merchant', counts.tooFar],
    ['= 订单', '= orders', counts.orders],
    ['其中无送达时刻', 'of them without a delivery', counts.notDelivered],
    ['其中无出餐时刻', 'of them without a time when ready', counts.withoutReady],
    ['商家', 'Merchants', tables.merchants.length - 1],
    ['骑手（订单最多的一天）', 'Riders, of the day with most orders', tables.riders.length - 1],
    ['其中当日也被派其他片区的订单', 'of them also asked in other districts', counts.sharedRiders],
    ['未列入：未接单或无位置', 'left out: took nothing, or no place', counts.idleRiders],
    ['区域', 'Zones', tables.zones.length - 1],
  ];
  const head = language === 'zh' ? ['文件中', '数'] : ['In the file', 'Number'];
  return tableText([head, ...lines.map(([zh, en, value]) => (
    [language === 'zh' ? zh : en, String(value)]
  ))]);
}
