// Words of what an answer can be asked for: its checks, how to run it again, policies as files, and
// what the model was held against.

import type { Text } from '../../sim-core/index.ts';
import type { HealthCheck, HealthId, HealthState } from '../state/health.ts';
import { plainNumber } from './format.ts';
import type { Language, Sentence } from './language.ts';

export const toolWords = {
  reproduce: { zh: '重现与引用', en: 'Run it again, cite it' },
  cite: { zh: '引用', en: 'To cite it' },
  citeHow: {
    zh: '参考文献一条，下面是 BibTeX。键（key）代表这些数字所依赖的一切：城市、政策、种子和引擎版本。',
    en: 'A line for your references, then BibTeX. The key stands for all that the numbers depend on: '
      + 'city, policies, seeds and version.',
  },
  reproduceWhy: {
    zh: '在本项目的文件夹中运行，会得到屏幕上的同一组数字，一位不差；引擎版本和种子都已写明。',
    en: 'Run in the folder of this project, these give the very figures on the screen: the engine’s '
      + 'version and the seeds are written into them.',
  },
  commandLine: { zh: '命令行', en: 'Command line' },
  program: { zh: 'TypeScript 程序', en: 'Program in TypeScript' },
  programHow: {
    zh: '保存为 answer.ts，运行 npx tsx answer.ts',
    en: 'Save as answer.ts, run npx tsx answer.ts',
  },
  python: { zh: 'Python 程序', en: 'Program in Python' },
  pythonHow: {
    zh: '保存为 answer.py，运行 python3 answer.py；只用标准库。',
    en: 'Save as answer.py, run python3 answer.py; it needs nothing but Python itself.',
  },
  r: { zh: 'R 程序', en: 'Program in R' },
  rHow: {
    zh: '保存为 answer.R，运行 Rscript answer.R；需要 jsonlite 包。',
    en: 'Save as answer.R, run Rscript answer.R; it needs the package jsonlite.',
  },
  onlyProgram: {
    zh: '有一项假设按多个条件变化，命令行写不出来，请用下面的程序。',
    en: 'An assumption varies in a way that no command line can say; the program below can.',
  },
  embed: { zh: '放进别的网页', en: 'In another page' },
  embedHow: {
    zh: '标题、一张图和 B 改动的杠杆；读者可以拖动。放置本页的服务器须允许被嵌入。',
    en: 'The sentence, one chart and the levers that B changes, which readers can move. The server '
      + 'of this page must let others frame it.',
  },
  embedChart: { zh: '图', en: 'Chart' },
  openWhole: { zh: '打开完整页面', en: 'Open the whole page' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: { zh: '请手动选取', en: 'Select it by hand' },
  print: { zh: '打印', en: 'Print' },
  health: { zh: '这一答案可靠吗', en: 'Is this answer sound?' },
  healthWhy: {
    zh: '页面把结果重新核对了一遍。未通过的检查会收回“得益”“受损”的说法；提醒不会。',
    en: 'The page has counted its results again. A check that fails takes back all words of gain and '
      + 'harm; a warning does not.',
  },
  broken: {
    zh: '有一项检查未通过，因此不作结论',
    en: 'A check has failed, so that nothing is concluded',
  },
  policies: { zh: '政策文件', en: 'Policy files' },
  policiesWhy: {
    zh: '选一个作为 B。建立在另一份政策之上的，那一份会成为 A。',
    en: 'One of them becomes B. Where it builds on another policy, that one becomes A.',
  },
  source: { zh: '来源', en: 'Source' },
  findPolicy: { zh: '查找政策', en: 'Find a policy' },
  take: { zh: '设为 B', en: 'Make it B' },
  bring: { zh: '打开文件…', en: 'Open a file…' },
  saveAs: { zh: '名称', en: 'Name' },
  save: { zh: '保存 B', en: 'Save B' },
  notUsable: { zh: '无法采用：', en: 'Cannot be taken:' },
  nothingFound: { zh: '没有这样的政策。', en: 'No policy has that name.' },
  notModelled: { zh: '未建模', en: 'Not modelled' },
  writtenBy: { zh: '作者', en: 'By' },
  target: { zh: '目标', en: 'Target' },
  published: { zh: '公布的范围', en: 'Published band' },
  model: { zh: '模型（95 % 区间）', en: 'Model (95 % interval)' },
  result: { zh: '结果', en: 'Result' },
  inside: { zh: '在内', en: 'inside' },
  outside: { zh: '在外', en: 'outside' },
  fitted: { zh: '用来校准过的目标', en: 'Targets that were fitted' },
  staleResults: {
    zh: '保存的检验结果来自另一个引擎版本，因此不显示。',
    en: 'The results that are kept are of another engine, so that they are not shown.',
  },
} as const satisfies Record<string, Text>;

export const toolSentences = {
  checks: {
    zh: (passed, of) => `${of} 项检查通过 ${passed} 项`,
    en: (passed, of) => `${passed} of ${of} checks passed`,
  } satisfies Sentence<[number, number]>,
  noSuchChart: {
    zh: (id, known) => `没有名为“${id}”的图；可用：${known.join('、')}`,
    en: (id, known) => `There is no chart "${id}"; there are ${known.join(', ')}`,
  } satisfies Sentence<[string, readonly string[]]>,
  validated: {
    zh: (inside, of, fitted) => (
      `未用于校准的 ${of} 个目标中，${inside} 个的整个区间落在公布的范围内；另有 ${fitted} 个用于校准，不算检验。`
    ),
    en: (inside, of, fitted) => (
      `Of ${of} targets to which nothing was fitted, the whole interval of ${inside} lies in the `
      + `published band; ${fitted} more were fitted, and test nothing.`
    ),
  } satisfies Sentence<[number, number, number]>,
} as const;

export const stateWords: Readonly<Record<HealthState, Text>> = {
  passed: { zh: '通过', en: 'passed' },
  warned: { zh: '提醒', en: 'warning' },
  failed: { zh: '未通过', en: 'failed' },
};

/** What each check is about. */
export const healthWords: Readonly<Record<HealthId, Text>> = {
  money: {
    zh: '钱：账目逐项相加等于利润，各方相加等于合计',
    en: 'Money: the ledger’s lines make the profit, the sides make the total',
  },
  orders: { zh: '订单：下单的都有结局', en: 'Orders: all that were placed have ended' },
  pairing: { zh: '配对：A、B 面对同样的需求', en: 'Pairing: A and B have met the same wishes' },
  settled: { zh: '起点：开始前已适应，结束时不再变化', en: 'Start: lived before, and still at the end' },
  queues: { zh: '排队：没有卡住', en: 'Queues: none that is stuck' },
  range: { zh: '范围：各项都在核对过的范围内', en: 'Range: nothing beyond what was checked' },
};

/** What a check has found, in a sentence. */
export function foundInWords(check: HealthCheck, language: Language): string {
  const [first, second = 0] = check.found;
  const number = (value: number): string => plainNumber(value, 0, language);
  const zh = language === 'zh';
  switch (check.id) {
    case 'money':
      return zh ? `相差 ${plainNumber(first, 2, 'zh')} 元` : `off by ¥${plainNumber(first, 2, 'en')}`;
    case 'orders':
      return zh ? `跨日 ${number(first)} 单` : `${number(first)} carried over from other days`;
    case 'pairing':
      return zh
        ? `各 ${number(first)} 次需求，相差 ${number(second)}`
        : `${number(first)} wishes each, ${number(second)} apart`;
    case 'settled': return settledInWords(first, second, zh);
    case 'queues': {
      const percent = plainNumber(first * 100, 1, language);
      return zh
        ? `超过一小时或未送达的占 ${percent}\u00a0%`
        : `${percent}\u00a0% took over an hour or were lost`;
    }
    case 'range': return zh ? `${number(first)} 项在外` : `${number(first)} outside`;
  }
}

function settledInWords(warmUp: number, moving: number, zh: boolean): string {
  if (zh) return `预热 ${warmUp} 天，末尾仍在变化的指标 ${moving} 个`;
  return `${warmUp} days of warm-up, ${moving} figures still moving at the end`;
}
