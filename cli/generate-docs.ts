// Writes the chapters of the manual that are made from the objects themselves: levers, figures,
// evidence, result files and what was found by calibration and validation. A test compares them,
// so that the manual cannot fall behind.

import { pathToFileURL } from 'node:url';
import {
  assumedLevers, decidedLevers, type Lever, type LeverOwner, type Text, unitWords, type Variation,
} from '../sim-core/index.ts';
import {
  books, coreReasons, type DimensionId, dimensionIds, dimensions, type Metric, type MetricGroup,
  metrics, type SmallestEffect, smallestEffects,
} from '../sim-core/figures.ts';
import { type Law, lawsOn } from '../scenarios/law/laws.ts';
import { isInProgrammes } from '../sim-core/policy-terms.ts';
import { calibrationChapter } from './calibration-chapter.ts';
import { citeLink, evidenceChapter } from './evidence-chapter.ts';
import { figureCode } from './figure-code.ts';
import { shownUnits } from './figure-text.ts';
import { glossaryChapter } from './glossary-chapter.ts';
import { writeWhole } from './output.ts';
import { resultsChapter } from './results-chapter.ts';
import { sensitivityChapter } from './sensitivity-chapter.ts';
import { teacherGuide } from './teacher-guide.ts';
import { validationChapter } from './validation-chapter.ts';

const made = '<!-- Made by `node --import tsx cli/generate-docs.ts`; do not edit. -->';

const codes = figureCode(metrics.map(({ id }) => id));

/** The same for the page, where it is fetched when somebody asks. */
export function figureCodeFile(): string {
  const lines = Object.entries(codes).map(([id, code]) => (
    `  ${JSON.stringify(id)}: ${JSON.stringify(code)}`
  ));
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The chapters by file name. */
export function generatedDocs(): Readonly<Record<string, string>> {
  return {
    'calibration.md': `${made}\n\n${calibrationChapter()}`,
    'evidence.md': `${made}\n\n${evidenceChapter()}`,
    'glossary.md': `${made}\n\n${glossaryChapter()}`,
    'levers.md': leversChapter(),
    'metrics.md': metricsChapter(),
    'results.md': `${made}\n\n${resultsChapter()}`,
    'sensitivity.md': `${made}\n\n${sensitivityChapter()}`,
    'teaching.md': `${made}\n\n${teacherGuide('en')}`,
    'teaching.zh.md': `${made}\n\n${teacherGuide('zh')}`,
    'validation.md': `${made}\n\n${validationChapter()}`,
  };
}

function leversChapter(): string {
  return `${made}

# Levers 杠杆

Numbers are whole: fen (¥0.01), per mille, seconds, minutes, metres. A source is an id of
[the evidence](evidence.md); \`assumed\` means that nobody published it, and it belongs in a
sensitivity study. The usual range is where the model was checked; values outside it are allowed
and marked. The owner is who decides, and whom a policy addresses (\`policies.md\`); levers that
stand in programmes may be set once in each programme of their kind, as
\`coupon[newcomers].amount\`.

数都是整数：分（¥0.01）、千分数、秒、分钟、米。来源是[证据](evidence.md)中的 id；\`assumed\` 表示没有人发表过，应作敏感性分析。\
通常范围（usually）是检验过模型的范围，范围以外允许，但会标出。所有者（owner）是作决定的人，也是政策的对象（[policies.zh.md](policies.zh.md)）；\
属于方案的杠杆，可以在同类的每套方案里各设一次，如 \`coupon[newcomers].amount\`。

## What a policy decides 政策

${decidedLevers.map(leverEntry).join('\n')}
## Assumptions about the world 假设

Nobody decides these. Changing them is not changing a policy: they are set with \`--assume\`, on
both sides of a comparison, and policy files refuse them.

这些没有人决定。改变它们不是改变政策：用 \`--assume\` 设定，对比较的两边都生效，政策文件不接受。

${assumedLevers.map(leverEntry).join('\n')}`;
}

function leverEntry(lever: Lever): string {
  const range = lever.kind === 'integer'
    ? `${lever.min} to ${lever.max} by ${lever.step} (${both(unitWords[lever.unit].stored)}), `
      + `usually ${lever.usual[0]} to ${lever.usual[1]}`
    : lever.options.map((option) => `\`${option.id}\` ${both(option.label)}`).join(', ');
  const varies = lever.varies.length === 0
    ? 'nothing 不变'
    : lever.varies.map((variation) => variationWords[variation]).join(', ');
  const { cite, quality } = lever.source;
  const owner = ownerWords[lever.owner] + (isInProgrammes(lever) ? ', in each programme 每套方案' : '');
  return `### \`${lever.id}\`

${both(lever.label)}. ${lever.doc.en} ${lever.doc.zh}

| default 默认 | range 范围 | owner 所有者 | varies by 随何变化 | source 来源 |
| --- | --- | --- | --- | --- |
| \`${lever.value}\` | ${range} | ${owner} | ${varies} | ${citeLink(cite)} (${quality}) |
${lawsOn(lever.id).map(lawLine).join('')}`;
}

function lawLine({ says, title, since, place }: Law): string {
  return `\nLaw 法规, ${both(place)}, ${since}: ${says.en} ${says.zh} (${title.en} ${title.zh})\n`;
}

const ownerWords: Readonly<Record<LeverOwner, string>> = {
  platform: 'each platform 每个平台',
  merchant: 'merchants, by tier 商家，按层级',
  regulator: 'the regulator 监管方',
  world: 'nobody 无人',
};

const variationWords: Readonly<Record<Variation, string>> = {
  hour: 'hour 小时',
  district: 'district 片区',
  weekday: 'weekday 星期',
  condition: 'rain and heat 下雨与高温',
};

const groupTitles: Readonly<Record<MetricGroup, Text>> = {
  consumers: { zh: '消费者', en: 'Consumers' },
  riders: { zh: '骑手', en: 'Riders' },
  merchants: { zh: '商家', en: 'Merchants' },
  platform: { zh: '平台', en: 'Platform' },
  city: { zh: '城市', en: 'City' },
};

function metricsChapter(): string {
  const groups = (Object.keys(groupTitles) as MetricGroup[])
    .map((group) => ({ group, inGroup: metrics.filter((metric) => metric.group === group) }))
    .filter(({ inGroup }) => inGroup.length > 0);
  return `${made}

# Figures 指标

Every figure is read from sums that add up over runs. In JSON and CSV it keeps the unit of the
engine (\`share\` from 0 to 1, money in fen); tables for people show per cent and yuan. An asterisk
marks the headline figures. What a figure can be broken down by follows from the measures that it is
made of; the command line's \`--by\` and the page's charts show it. Below what it matters from,
in the figure's unit or as a share of the baseline, a difference is never called one (the smallest
effect 最小效应; \`--smallest\` sets another). A formula is read from the code, with what it
calls of the same file; names in it are
sums (\`sim-core/metrics/measures.ts\`, or the vertical's own).

每个指标都由可以跨运行相加的累计得出。JSON 和 CSV 用引擎的单位（\`share\` 从 0 到 1，金额为分）；给人看的表格用百分数和元。\
星号表示主要指标。能按什么拆分，取决于它由哪些计量组成；命令行的 \`--by\` 和网页的图表按此显示。\
小于“最小效应”（matters from，用指标的单位，或占基准值的比例）的差异，从不算作差异；\`--smallest\` 另设。
公式（formula）取自代码，连同它所用的同一文件中的函数；其中的名称是累加的量（\`sim-core/metrics/measures.ts\`，或业态自己的）。

## Dimensions 维度

| id | dimension 维度 | parts 部分 |
| --- | --- | --- |
${dimensionIds.map(dimensionRow).join('\n')}

${groups.map(({ group, inGroup }) => `## ${groupTitles[group].en} ${groupTitles[group].zh}

| id | figure 指标 | definition 定义 | formula 公式 | unit 单位 | better 好的方向 | matters from 最小效应 | by 维度 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${inGroup.map(metricRow).join('\n')}
`).join('\n')}
${reasonsSection()}`;
}

function dimensionRow(id: DimensionId): string {
  const { label, doc } = dimensions[id];
  return `| \`${id}\` | ${both(label)} | ${both(doc)} |`;
}

/** Why money moves: the rows of the one ledger. */
function reasonsSection(): string {
  const rows = coreReasons.map(({ id, from, to, book, label }) => (
    `| \`${id}\` | ${both(label)} | ${from} | ${to} | ${both(books[book])} |`
  ));
  return `## Money 资金

All money is posted to one ledger, in whole fen, for one of these reasons; figures of money are sums
of it. Verticals bring reasons of their own behind these.

所有资金以整数的分记入同一个账本，出于下列原因之一；金额指标是它们之和。各业态在此之后另有自己的原因。

| id | reason 原因 | from 付方 | to 收方 | book 账目 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function metricRow(metric: Metric): string {
  const shown = shownUnits[metric.unit].words.en;
  const unit = shown === '' ? metric.unit : `${metric.unit} (shown ${shown})`;
  return `| \`${metric.id}\`${metric.headline ? ' *' : ''} | ${both(metric.label)} `
    + `| ${metric.doc.en} ${metric.doc.zh} | ${formulaOf(metric)} | ${unit} | ${metric.better} `
    + `| ${mattersFrom(metric)} | ${metric.by.join(', ')} |`;
}

/** As the code has it, and where. */
function formulaOf({ id }: Metric): string {
  const { path, code } = codes[id];
  const lines = code.map((line) => `\`${line.replaceAll('|', '\\|')}\``);
  return `${lines.join('; ')} (${path})`;
}

/** The smallest difference that is called one, and why. */
function mattersFrom({ id }: Metric): string {
  const effect = (smallestEffects as Readonly<Record<string, SmallestEffect>>)[id];
  if (effect === undefined) return '1 % of the baseline, as of all that nobody has judged';
  const { of, size, reason } = effect;
  return `${of === 'unit' ? size : `${100 * size} % of the baseline`}: ${both(reason)}`;
}

function both(text: Text): string {
  return `${text.en} ${text.zh}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of Object.entries(generatedDocs())) writeWhole(`docs/${name}`, text);
  writeWhole('web/lab/figure-code.json', figureCodeFile());
}
