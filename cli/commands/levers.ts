// `o2o levers`: every lever and every assumption about the world, with range, default and source.

import type { Command } from 'commander';
import { type Lever, leverList, unitWords } from '../../sim-core/index.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import { lawsOn } from '../../scenarios/law/laws.ts';
import { verticalOfLever } from '../../scenarios/schema/misfits.ts';
import type { Language } from '../language.ts';
import { tableText } from '../output.ts';
import { listingCommand } from './listing.ts';

export function leversCommand(): Command {
  return listingCommand({
    name: 'levers',
    description: 'List the levers with their ranges and defaults, or explain one',
    argument: 'one lever, as merchant.commission',
    examples: ['', ' coupon.amount --lang zh'],
    things: leverList,
    json: (lever) => (
      { ...lever, vertical: verticalOfLever(lever.id)?.id, laws: lawsOn(lever.id) }
    ),
    rows: leverRows,
    table: leverTable,
    text: leverText,
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
