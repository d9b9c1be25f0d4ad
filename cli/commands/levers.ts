// `o2o levers`: every lever and every assumption about the world, with range, default and source.

import { Command } from 'commander';
import { type Lever, leverList, unitWords } from '../../sim-core/index.ts';
import { BadInput } from '../bad-input.ts';
import { languageOf } from '../language.ts';
import type { Language } from '../language.ts';
import { checkOut, give, tableText } from '../output.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import type { OutputOptions } from '../output.ts';
import { lawsOn } from '../../scenarios/law/laws.ts';
import { verticalOfLever } from '../../scenarios/schema/misfits.ts';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { notOneOf } from '../../scenarios/schema/strict.ts';

interface Options extends OutputOptions {
  readonly lang?: string;
}

export function leversCommand(): Command {
  return new Command('levers')
    .description('List the levers with their ranges and defaults, or explain one')
    .argument('[id]', 'one lever, as merchant.commission')
    .option('--json', 'print a JSON array')
    .option('--csv', 'print comma-separated values')
    .option('--out <file>', 'write to a .json or .csv file')
    .option('--lang <zh|en>', 'language of the table')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- levers
  $ npm run -s o2o -- levers coupon.amount --lang zh
`)
    .action((id: string | undefined, options: Options) => listLevers(id, options));
}

function listLevers(id: string | undefined, options: Options): void {
  checkOut(options.out);
  const language = languageOf(options.lang);
  const levers = leverList.filter((lever) => id === undefined || lever.id === id);
  if (levers.length === 0) {
    const ids = leverList.map((lever) => lever.id);
    throw new BadInput('levers', [problemAt([], notOneOf(id, ids))]);
  }
  give(options, {
    json: () => levers.map((lever) => (
      { ...lever, vertical: verticalOfLever(lever.id)?.id, laws: lawsOn(lever.id) }
    )),
    csv: () => ({ rows: leverRows(levers) }),
    table: () => id === undefined ? leverTable(levers, language) : leverText(levers[0], language),
  });
}

function leverRows(levers: readonly Lever[]): Rows {
  return [
    ['id', 'default', 'min', 'max', 'step', 'unit', 'options', 'varies', 'source', 'owner',
      'vertical'],
    ...levers.map((lever) => [
      lever.id,
      lever.value,
      ...(lever.kind === 'integer'
        ? [lever.min, lever.max, lever.step, lever.unit, undefined]
        : [undefined, undefined, undefined, lever.unit, optionsOf(lever)]),
      lever.varies.join(' '),
      lever.source.cite,
      lever.owner,
      verticalOfLever(lever.id)?.id,
    ]),
  ];
}

function leverTable(levers: readonly Lever[], language: Language): string {
  const head = language === 'zh'
    ? ['杠杆', '名称', '默认值', '范围', '单位', '决定者', '可随…变化']
    : ['lever', 'name', 'default', 'range', 'unit', 'owner', 'varies by'];
  return tableText([head, ...levers.map((lever) => [
    lever.id,
    lever.label[language],
    String(lever.value),
    rangeOf(lever),
    unitWords[lever.unit].stored[language],
    ownerWords[lever.owner][language],
    lever.varies.map((variation) => variationWords[variation][language]).join(', '),
  ])]);
}

const ownerWords = {
  platform: { zh: '平台', en: 'platform' },
  merchant: { zh: '商家', en: 'merchant' },
  regulator: { zh: '监管者', en: 'regulator' },
  world: { zh: '无（假设）', en: 'nobody' },
} as const;

const variationWords = {
  hour: { zh: '时段', en: 'hour' },
  district: { zh: '片区', en: 'district' },
  weekday: { zh: '星期', en: 'weekday' },
  condition: { zh: '天气', en: 'weather' },
} as const;

function leverText(lever: Lever, language: Language): string {
  const unit = unitWords[lever.unit].stored[language];
  return `${lever.id}  ${lever.label[language]}\n\n${lever.doc[language]}\n\n`
    + `${rangeOf(lever)} (${unit}); ${language === 'zh' ? '默认' : 'default'} ${lever.value}; `
    + `${language === 'zh' ? '决定者' : 'owner'} ${ownerWords[lever.owner][language]}; `
    + `${language === 'zh' ? '来源' : 'source'} ${lever.source.cite} (${lever.source.quality})\n`;
}

function rangeOf(lever: Lever): string {
  return lever.kind === 'integer' ? `${lever.min}..${lever.max}` : optionsOf(lever);
}

function optionsOf(lever: Lever): string {
  return lever.kind === 'choice' ? lever.options.map((option) => option.id).join(' | ') : '';
}
