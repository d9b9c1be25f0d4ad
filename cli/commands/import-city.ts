// `o2o import city`: a city from a person's own four files, checked with every problem told, and
// `o2o import replay`: the orders of their log under the rules of a policy.

import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { givenDay, daysOf } from '../../scenarios/own-city/town-day.ts';
import { type TableName, townColumns } from '../../scenarios/own-city/columns.ts';
import type { TextTable } from '../../scenarios/own-city/text-table.ts';
import { type Fit, fitted } from '../../scenarios/own-city/fit.ts';
import { readGeoJson } from '../../scenarios/own-city/geojson.ts';
import { templateOf } from '../../scenarios/own-city/template.ts';
import { type StreetMap, withStreets } from '../../scenarios/own-city/streets.ts';
import { cityOf, ordersPerDay } from '../../scenarios/own-city/town-city.ts';
import { readTown, type Town, type TownReading } from '../../scenarios/own-city/town.ts';
import { parseCity } from '../../scenarios/schema/city-file.ts';
import { problemAt, type Problem } from '../../scenarios/schema/problem.ts';
import { visibleLines } from '../../scenarios/schema/visible-text.ts';
import { type DayMove, playDay } from '../../sim-core/benchmark.ts';
import { type CitySpec, cuisines, verticals } from '../../sim-core/index.ts';
import { BadInput, readAll, valueOrThrow } from '../bad-input.ts';
import { readTable } from '../csv-table.ts';
import { policiesFrom, wholeNumberOption } from '../inputs.ts';
import { type Language, languageOf } from '../language.ts';
import { checkFile, checkPlace, jsonText, tableText, writeWhole } from '../output.ts';
import {
  readStreets, streetLines, type StreetsOptions, type SummaryLine,
} from '../streets-file.ts';
import { lookAt, textOfFile } from '../text-file.ts';

interface Options {
  readonly datum: TownReading['datum'];
  readonly column: readonly string[];
  readonly lang?: string;
}

interface CityOptions extends Options, StreetsOptions {
  readonly template?: boolean;
  readonly out?: string;
  readonly id?: string;
  readonly zoneMetres?: string;
  readonly fit?: boolean;
}

interface ReplayOptions extends Options {
  readonly day?: string;
  readonly policy?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
}

const tableNames = Object.keys(townColumns) as TableName[];
/** Of one file: a log of a year of a town. */
const mostBytes = 67_108_864;
const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function importCityCommand(): Command {
  return withReading(new Command('city')
    .description('A city of your own from four files: zones, merchants, riders, orders')
    .argument('<folder>', 'holds zones, merchants, riders and orders, each .csv or .geojson'))
    .option('--template', 'write the four files of a small made-up town there, to be filled')
    .option('--streets <file>', 'your extract of OpenStreetMap (.osm, .geojson): ways follow it')
    .addOption(new Option('--streets-datum <datum>', 'coordinates of the extract')
      .choices(['wgs84', 'gcj02']).default('wgs84'))
    .option('--out <file>', 'write the city, as run and compare take it (.json)')
    .option('--fit', 'run the city and move its needs until it has the orders of the log')
    .option('--id <id>', 'what the city is called (default: the name of the folder)')
    .option('--zone-metres <n>', 'side of a zone (default: as fine as fits)')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- import city town --template
  $ npm run -s o2o -- import city town
  $ npm run -s o2o -- import city town --datum gcj02 --column zones.residents=population2020
  $ npm run -s o2o -- import city town --fit --out town.json
  $ npm run -s o2o -- import city town --streets streets.osm --fit --out town.json
  $ npm run -s o2o -- import replay town
  $ npm run -s o2o -- compare town.json --set delivery-fee.base=100 --seeds 8
`)
    .action((folder: string, options: CityOptions) => importCity(folder, options));
}

export function importReplayCommand(): Command {
  return withReading(new Command('replay')
    .description('Bring the orders of your own log under the rules of a policy')
    .argument('<folder>', 'as for import city'))
    .option('--day <date>', 'a day of the log (default: the one with most orders)')
    .option('--policy <file>', 'a policy file')
    .option('--set <id=value>', 'set a lever', gather, [])
    .option('--json', 'for programs')
    .action((folder: string, options: ReplayOptions) => replay(folder, options));
}

function withReading(command: Command): Command {
  return command
    .addOption(new Option('--datum <datum>', 'coordinates of the files')
      .choices(['wgs84', 'gcj02']).default('wgs84'))
    .option('--column <table.column=name>', 'what a column is called in your file', gather, [])
    .option('--lang <zh|en>', 'language of tables and problems');
}

function importCity(folder: string, options: CityOptions): void {
  const language = languageOf(options.lang);
  if (options.template) {
    writeTemplate(folder, language);
    return;
  }
  checkFile('--out', options.out, ['.json']);
  const zoneMetres = wholeNumberOption('--zone-metres', options.zoneMetres, 100, 2000);
  const [town, map] = readAll<[Town, StreetMap | undefined]>(
    () => townIn(folder, options), () => readStreets(options),
  );
  const name = basename(resolve(folder));
  const problems: Problem[] = [];
  const ground = cityOf(town, {
    id: options.id ?? idFrom(name), label: { zh: name, en: name }, zoneMetres,
  }, problems);
  const streets = ground && map && withStreets(town, ground, map, problems);
  const city = streets?.city ?? ground;
  if (city === undefined || problems.length > 0) throw new BadInput(folder, problems);
  valueOrThrow(folder, parseCity(JSON.parse(JSON.stringify(city))));
  const fit = options.fit ? fitted(city) : undefined;
  const more = [
    ...(streets === undefined ? [] : streetLines(town, streets)),
    ...(fit === undefined ? [] : fitLines(town, fit)),
  ];
  process.stdout.write(visibleLines(summaryOf(town, city, more, language)));
  if (options.out === undefined) return;
  writeWhole(options.out, jsonText(fit?.city ?? city));
  process.stderr.write(`${options.out}\n`);
}

function idFrom(name: string): string {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  return id === '' ? 'own-city' : id;
}

/** Refuses a folder that has one of the four files. */
export function refuseTaken(folder: string): void {
  const taken = tableNames.filter((name) => fileOf(folder, name) !== undefined);
  if (taken.length === 0) return;
  throw new BadInput(folder, [problemAt([], {
    message: { zh: `已有 ${taken.join('、')}`, en: `holds ${taken.join(', ')} already` },
    allowed: { zh: '新文件夹', en: 'a new folder' },
  })]);
}

function writeTemplate(folder: string, language: Language): void {
  refuseTaken(folder);
  checkPlace('--template', join(folder, 'zones.csv'));
  const files = templateOf(language);
  for (const name of tableNames) {
    writeWhole(join(folder, `${name}.csv`), files[name]);
    process.stdout.write(`${join(folder, `${name}.csv`)}\n`);
  }
}

/** The town of a folder; throws with every problem of all files. */
function townIn(folder: string, options: Options): Town {
  const problems: Problem[] = [];
  const tables: Partial<Record<TableName, TextTable>> = {};
  for (const name of tableNames) {
    const file = fileOf(folder, name);
    if (file === undefined) {
      problems.push({ ...problemAt([], {
        message: { zh: '缺少文件', en: 'is missing' },
        allowed: { zh: `${name}.csv 或 ${name}.geojson`, en: `${name}.csv or ${name}.geojson` },
      }), path: name });
      continue;
    }
    const text = textOfFile(join(folder, file), mostBytes);
    if (!text.ok) problems.push(...text.problems.map((each) => ({ ...each, path: file })));
    else {
      const read = file.endsWith('.csv') ? readTable : readGeoJson;
      tables[name] = read(file, text.value, problems);
    }
  }
  const columns = columnsAsked(options.column);
  const isWhole = tableNames.every((name) => tables[name] !== undefined);
  const town = isWhole
    ? readTown(tables as Record<TableName, TextTable>, {
      datum: options.datum, columns, tiers: wordsOf(tiersOfFood), specialties: wordsOf(cuisines),
    }, problems)
    : undefined;
  if (town === undefined || problems.length > 0) throw new BadInput(folder, problems);
  return town;
}

const tiersOfFood = verticals.find(({ id }) => id === 'food')?.tiers ?? [];

/** Ids and labels in both languages, in small letters, to ids. */
function wordsOf(
  things: readonly { readonly id: string; readonly label: { zh: string; en: string } }[],
): ReadonlyMap<string, string> {
  return new Map(things.flatMap(({ id, label }) => (
    [id, label.zh, label.en].map((word): [string, string] => [word.toLowerCase(), id])
  )));
}

function columnsAsked(words: readonly string[]): ReadonlyMap<string, string> {
  const known = tableNames.flatMap((name) => townColumns[name].map(({ id }) => `${name}.${id}`));
  return new Map(words.map((word): [string, string] => {
    const [, place = '', name = ''] = /^([^=]+)=(.+)$/s.exec(word) ?? [];
    if (known.includes(place)) return [place, name];
    throw new BadInput('--column', [problemAt([], {
      message: { zh: `“${word}”不是列的名称`, en: `"${word}" names no column` },
      allowed: { zh: `形如 zones.residents=人口；${known.join('、')}`,
        en: `a word like zones.residents=population; ${known.join(', ')}` },
    })]);
  }));
}

function fileOf(folder: string, name: TableName): string | undefined {
  return [`${name}.csv`, `${name}.geojson`, `${name}.json`]
    .find((file) => existsSync(join(folder, file)) && lookAt(join(folder, file))?.isFile());
}

function summaryOf(
  town: Town, city: CitySpec, more: readonly SummaryLine[], language: Language,
): string {
  const { zoneMetres, columns, rows } = city;
  const lines: readonly SummaryLine[] = [
    ['区域（即片区）', 'Zones, each a district', String(town.zones.length)],
    ['商家', 'Merchants', String(town.merchants.length)],
    ['骑手', 'Riders', String(town.riders.length)],
    ['日志订单', 'Orders in the log', String(town.orders.length)],
    ['日志天数', 'Days in the log', String(daysOf(town).size)],
    ['每日订单', 'Orders a day', String(ordersPerDay(town))],
    ['模拟的居民', 'Consumers simulated', String(city.residents)],
    ['城市（公里）', 'Town, km', `${(columns * zoneMetres) / 1000} x ${(rows * zoneMetres) / 1000}`],
    ['网格边长（米）', 'Side of a zone, m', String(zoneMetres)],
    ...more,
  ];
  const head = language === 'zh' ? ['文件中', '数'] : ['In the files', 'Number'];
  return tableText([head, ...lines.map(([zh, en, value]) => [language === 'zh' ? zh : en, value])]);
}

function fitLines({ orders }: Town, { city, ordersPerDay: found, deliveryMinutes }: Fit):
SummaryLine[] {
  const told = orders.flatMap(({ placedMinute, deliveredMinute }) => (
    deliveredMinute === undefined ? [] : [deliveredMinute - placedMinute]
  ));
  const mean = told.reduce((sum, each) => sum + each, 0) / told.length;
  return [
    ['模拟：每日订单', 'Simulated: orders a day', found.toFixed(1)],
    ['模拟：每千单的需求', 'Simulated: needs for 1,000 orders', String(city.needsPerThousandOrders)],
    ['模拟：下单到送达（分钟）', 'Simulated: placed to delivered, min', deliveryMinutes.toFixed(1)],
    ...(told.length === 0 ? [] : [[
      '日志：下单到送达（分钟）', 'Log: placed to delivered, min', mean.toFixed(1),
    ] as const]),
  ];
}

function replay(folder: string, options: ReplayOptions): void {
  const [town, { policy }, language] = readAll<
    [Town, ReturnType<typeof policiesFrom>, Language]
  >(
    () => townIn(folder, options),
    () => policiesFrom({ policy: options.policy, set: options.set }),
    () => languageOf(options.lang),
  );
  const days = daysOf(town);
  const busiest = [...days].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const day = options.day ?? busiest;
  if (!days.has(day)) {
    throw new BadInput('--day', [problemAt([], {
      message: { zh: `日志中没有 ${day}`, en: `the log has no ${day}` },
      allowed: { zh: [...days.keys()].join('、'), en: [...days.keys()].join(', ') },
    })]);
  }
  const given = givenDay(town, day);
  const moves = playDay(given, { policy, seed: 1 });
  const log = town.orders.filter((order) => order.day === day);
  const found = replayed(moves, log);
  process.stdout.write(options.json
    ? jsonText({ day, ...found })
    : tableText(tableOf(found, language)));
}

/** Counts and means of a replay beside those of the log. */
interface Replayed {
  readonly placed: { readonly log: number; readonly replay: number };
  readonly delivered: { readonly log: number | null; readonly replay: number };
  /** Minutes from placing to the door; null where the log has none. */
  readonly meanMinutes: { readonly log: number | null; readonly replay: number | null };
  /** Orders placed in each hour. */
  readonly byHour: readonly {
    readonly hour: number; readonly log: number; readonly replay: number;
  }[];
}

function replayed(moves: readonly DayMove[], log: Town['orders']): Replayed {
  const placed = moves.filter(({ kind }) => kind === 'placed');
  const placedMinute = new Map(placed.map(({ order, atSeconds }) => [order, atSeconds / 60]));
  const doors = moves.filter(({ kind }) => kind === 'delivered');
  const told = log.filter(({ deliveredMinute }) => deliveredMinute !== undefined);
  const mean = (values: readonly number[]): number | null => (values.length === 0 ? null
    : Math.round((100 * values.reduce((a, b) => a + b, 0)) / values.length) / 100);
  const inHour = (minutes: readonly number[], hour: number): number => (
    minutes.filter((minute) => Math.floor(minute / 60) === hour).length
  );
  const [ofLog, ofReplay] = [log.map((each) => each.placedMinute), [...placedMinute.values()]];
  const hours = [...new Set(ofLog.map((minute) => Math.floor(minute / 60)))].sort((a, b) => a - b);
  return {
    placed: { log: log.length, replay: ofReplay.length },
    delivered: { log: told.length === 0 ? null : told.length, replay: doors.length },
    meanMinutes: {
      log: mean(told.map((order) => order.deliveredMinute! - order.placedMinute)),
      replay: mean(doors.map(({ atSeconds, order }) => atSeconds / 60 - placedMinute.get(order)!)),
    },
    byHour: hours.map((hour) => (
      { hour, log: inHour(ofLog, hour), replay: inHour(ofReplay, hour) }
    )),
  };
}

function tableOf({ placed, delivered, meanMinutes, byHour }: Replayed, language: Language):
string[][] {
  const zh = language === 'zh';
  const row = (name: string, each: { log: number | null; replay: number | null }): string[] => (
    [name, ...[each.log, each.replay].map((value) => (value === null ? '–' : String(value)))]
  );
  return [
    zh ? ['', '日志', '重放'] : ['', 'Log', 'Replay'],
    row(zh ? '下单' : 'Placed', placed),
    row(zh ? '送达' : 'Delivered', delivered),
    row(zh ? '下单到送达（分钟）' : 'Placed to delivered, min', meanMinutes),
    ...byHour.map((each) => row(zh ? `${each.hour} 时下单` : `Placed from ${each.hour}:00`, each)),
  ];
}
