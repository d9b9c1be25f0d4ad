// What commands print and write. A file appears whole or not at all: it is written under another
// name beside its place and then renamed.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync }
  from 'node:fs';
import { dirname, extname, join, basename, resolve } from 'node:path';
import { type Csv, csvText } from '../scenarios/csv-text.ts';
import { problemAt } from '../scenarios/schema/problem.ts';
import { visibleLines } from '../scenarios/schema/visible-text.ts';
import { BadInput } from './bad-input.ts';
import { lookAt } from './text-file.ts';

export interface OutputOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
}

/** Refuses an `--out` that could not be written, before any work is done. */
export function checkOut(out: string | undefined): void {
  checkFile('--out', out, ['.json', '.csv']);
}

/** Refuses a file behind an option that has another ending or could not be written. */
export function checkFile(
  option: string,
  path: string | undefined,
  endings: readonly string[],
): void {
  if (path === undefined) return;
  const isFolder = lookAt(path)?.isDirectory() ?? false;
  if (endings.includes(endingOf(path)) && !isFolder) return checkPlace(option, path);
  throw new BadInput(`${option} ${path}`, [problemAt([], {
    message: isFolder
      ? { zh: '是文件夹', en: 'is a folder' }
      : { zh: '文件名无法识别', en: 'has another ending' },
    allowed: {
      zh: `${endings.join(' 或 ')} 文件名`, en: `the name of a ${endings.join(' or ')} file`,
    },
  })]);
}

/** Small letters; people write `X.CSV` too. */
export function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

/** Refuses a file that cannot come to be, by making it under another name and taking it away. */
export function checkPlace(option: string, path: string): void {
  const made: string[] = [];
  try {
    makeFolder(dirname(resolve(path)), made);
    const trial = temporaryFor(path);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new BadInput(`${option} ${path}`, [problemAt([], {
      message: { zh: `无法写入（${code}）`, en: `cannot be written (${code})` },
      allowed: { zh: '可写的文件夹中的文件', en: 'a file in a folder that can be written to' },
    })]);
  } finally {
    for (const folder of made.reverse()) rmdirSync(folder);
  }
}

/** Folder by folder: in some places, such as /proc, making all at once never ends. */
export function makeFolder(folder: string, made: string[] = []): void {
  if (lookAt(folder)?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

/** What a file is called until it is whole. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}

/** Takes away what writers that were killed left in a folder, of files that are whole by now. */
export function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const whole = /^\.(.+)\.\d+\.part$/.exec(name)?.[1];
    if (whole !== undefined && existsSync(join(folder, whole))) rmSync(join(folder, name));
  }
}

/** Prints a result in the form asked for, and writes it where asked. */
export function give(
  options: OutputOptions,
  forms: { json: () => unknown; csv: () => Csv; table: () => string },
): void {
  if (options.out !== undefined) {
    const text = endingOf(options.out) === '.csv' ? csvText(forms.csv()) : jsonText(forms.json());
    writeWhole(options.out, text);
  }
  if (options.json) process.stdout.write(jsonText(forms.json()));
  else if (options.csv) process.stdout.write(csvText(forms.csv()));
  else if (options.out === undefined) process.stdout.write(visibleLines(forms.table()));
  else process.stderr.write(`${options.out}\n`);
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = temporaryFor(path);
  makeFolder(dirname(resolve(path)));
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** One line of JSON; a figure that is not defined is null. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** A table for people: first column to the left, the others to the right. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_cell, column) => (
    Math.max(...rows.map((row) => widthOf(row[column] ?? '')))
  ));
  const line = (row: readonly string[]): string => row.map((cell, column) => {
    const blanks = ' '.repeat(widths[column] - widthOf(cell));
    return column === 0 ? cell + blanks : blanks + cell;
  }).join('  ').trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n')}\n`;
}

const isWide = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

/** Columns of a terminal that a text takes: Chinese characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide.test(character) ? 2 : 1;
  return width;
}
