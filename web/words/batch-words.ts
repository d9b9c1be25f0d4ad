// Words of the page of experiments: which one, how it is laid out, how far it is, what it found.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const batchWords = {
  title: { zh: '批量实验', en: 'Experiments' },
  lead: {
    zh: '一份实验文件写明城市、方案、因素、种子和事先定下的规则；在这里运行，与命令行得到同样的数字。',
    en: 'An experiment file says city, policies, factors, seeds and the rule that is set '
      + 'beforehand. Run here, it gives the same figures as on the command line.',
  },
  apart: {
    zh: '另一个标签页也开着这一页，设备替它记住所开的实验；这里开的，刷新或关闭后要重新选，'
      + '跑完的模拟仍留着。',
    en: 'Another tab has this page open, and its experiment is the one that this device goes on '
      + 'with. What is open here has to be chosen again after a reload; finished runs are kept.',
  },
  choose: { zh: '选择实验', en: 'Experiment' },
  none: { zh: '请选择', en: 'Choose one' },
  own: { zh: '自己的', en: 'Your own' },
  bring: { zh: '打开文件…', en: 'Open files…' },
  ofQuestion: { zh: '由实验室当前的问题生成', en: 'Make one from the question in the Lab' },
  ofQuestionWhy: {
    zh: '实验室里的城市、A、B、假设与种子，再加上至多两个要逐级变化的因素。',
    en: 'City, A, B, assumptions and seeds of the Lab, and up to two factors that go through '
      + 'several levels.',
  },
  sameArms: { zh: 'B 与 A 相同：请先选一个因素。', en: 'B is the same as A: choose a factor first.' },
  noFactor: { zh: '不变化', en: 'nothing' },
  make: { zh: '生成', en: 'Make it' },
  notUsable: { zh: '无法使用：', en: 'Cannot be used:' },
  city: { zh: '城市', en: 'City' },
  arms: { zh: '方案', en: 'Policies' },
  baseline: { zh: '基准', en: 'Baseline' },
  factors: { zh: '因素', en: 'Factors' },
  factor: { zh: '因素', en: 'Factor' },
  layout: { zh: '布点', en: 'Layout' },
  seeds: { zh: '种子', en: 'Seeds' },
  figures: { zh: '指标', en: 'Figures' },
  stop: { zh: '何时停', en: 'When it stops' },
  rule: { zh: '事先定下的规则', en: 'Rule set beforehand' },
  run: { zh: '运行', en: 'Run' },
  pause: { zh: '暂停', en: 'Pause' },
  goOn: { zh: '继续', en: 'Go on' },
  again: { zh: '再试一次', en: 'Try again' },
  failed: { zh: '没有跑完：', en: 'It did not finish: ' },
  waiting: { zh: '等当前问题答完就开始', en: 'begins when the question on the table is answered' },
  figure: { zh: '指标', en: 'Figure' },
  window: { zh: '时段', en: 'Days' },
  arm: { zh: '方案', en: 'Policy' },
  allDays: { zh: '全部计数的天', en: 'All days that count' },
  point: { zh: '点', en: 'Point' },
  level: { zh: '基准', en: 'Baseline' },
  difference: { zh: '差异', en: 'Difference' },
  interval: { zh: '95 % 区间', en: '95 % interval' },
  bootstrap: { zh: '自助法：重抽种子', en: 'Bootstrap: seeds drawn again' },
  verdict: { zh: '判断', en: 'Verdict' },
  rows: { zh: '结果表', en: 'Table of results' },
  decided: { zh: '按事先定下的规则', en: 'By the rule set beforehand' },
  noRule: { zh: '没有规则', en: 'No rule' },
  ruledLate: {
    zh: '这条规则是实验运行过之后才选的，因此不算事先定下。',
    en: 'This rule was chosen after the experiment had been run: it was not set beforehand.',
  },
  ruledFirst: {
    zh: '规则在第一次运行之前就已写定。',
    en: 'The rule stood before the first run.',
  },
  goal: { zh: '目标', en: 'Goal' },
  guardrail: { zh: '护栏', en: 'Guardrail' },
  python: { zh: 'Python（pandas）', en: 'Python (pandas)' },
  r: { zh: 'R', en: 'R' },
  citeHow: {
    zh: '结果文件的每一行都有实验的键（key），请一并写上。',
    en: 'Each row of the files of results has the key of the experiment: name it too.',
  },
  download: { zh: '下载', en: 'Download' },
  results: { zh: '结果（CSV）', en: 'Results (CSV)' },
  experimentFile: { zh: '实验文件', en: 'Experiment file' },
  noPicture: {
    zh: '这种布点没有图，请看结果表。',
    en: 'This layout has no picture of its own; the table has it all.',
  },
  ribbonOf: {
    zh: '每一级与基准之差，竖线为 95 % 区间；虚线为没有差异',
    en: 'Difference from the baseline at each level; whiskers: 95 % intervals; dotted: none',
  },
  heatOf: {
    zh: '每格为与基准之差；线上差异为零；格与数字都淡处不能断言有差异',
    en: 'Difference from the baseline in each cell; it is zero on the line; cell and number are '
      + 'pale where no difference may be claimed',
  },
  shapeHeat: { zh: '两个因素的热力图', en: 'A heat map over two factors' },
  effectsOf: {
    zh: '因素走完整个范围时结果平均变化多少，横线为离散（Morris 筛选）',
    en: 'Mean change of the answer over the factor’s whole range; whiskers: spread (Morris)',
  },
  sharesOf: {
    zh: '答案方差中来自该因素的份额：实心为单独，空心为连同交互；横线为 95 % 区间（Sobol 指数）',
    en: 'Share of the answer’s variance: filled from the factor alone, hollow with all its '
      + 'interactions; whiskers: 95 % intervals (Sobol’s indices)',
  },
  condition: { zh: '条件', en: 'Condition' },
  margin: { zh: '容差，%', en: 'Margin, %' },
  drop: { zh: '去掉', en: 'Drop' },
  conditions: { zh: '条件', en: 'Conditions' },
  levers: { zh: '可调的杠杆', en: 'Levers' },
  budget: { zh: '预算', en: 'Budget' },
  worlds: { zh: '复核的假设', en: 'Checked under' },
  world: { zh: '世界', en: 'World' },
  usual: { zh: '通常', en: 'usual' },
  found: { zh: '找到的政策', en: 'The policy that was found' },
  noneKeeps: {
    zh: '没有找到几乎肯定满足所有条件的政策；这是最接近的。',
    en: 'No policy was found that keeps all conditions for nearly sure; this one is nearest.',
  },
  toLab: { zh: '在实验室中打开', en: 'Open it in the Lab' },
  checked: {
    zh: '在搜索没有见过的种子上复核：与基准之差，95 % 区间',
    en: 'On seeds that the search has not seen: difference from the baseline, 95 % interval',
  },
  across: { zh: '横轴', en: 'Across' },
  upwards: { zh: '纵轴', en: 'Upwards' },
  onFrontier: { zh: '在前沿上', en: 'On the frontier' },
  frontierOf: {
    zh: '每点一个试过的政策，与基准之差；实色在前沿上：没有别的政策在所有指标上都胜过它；圈为找到的政策',
    en: 'A dot for each policy that was tried, by its difference from the baseline; full: no other '
      + 'policy beats it in all figures of the frontier; ring: the found one',
  },
  shapeDots: { zh: '政策的散点图', en: 'Policies as dots over two figures' },
  seekGoal: { zh: '寻找达到目标的政策', en: 'Look for the policy that reaches a goal' },
  seekWhy: {
    zh: '从实验室中的城市和 A 出发，在所选杠杆的范围内寻找；找到后在新种子上复核。',
    en: 'From city and A of the Lab, within the ranges of the levers that are chosen; what is '
      + 'found is checked on new seeds.',
  },
  worldLeft: {
    zh: '目标不带假设：桌上的假设不会带过去。',
    en: 'A goal has no assumptions: those on the table are not taken along.',
  },
  least: { zh: '尽量少', en: 'as little as can be' },
  most: { zh: '尽量多', en: 'as much as can be' },
  ofBase: { zh: '% 基准', en: '% of the baseline' },
  runsAtMost: { zh: '模拟次数', en: 'Runs' },
  shapeFactors: { zh: '每个因素一条', en: 'A bar for each factor' },
} as const satisfies Record<string, Text>;

/** How points are laid out. */
export const layoutWords = {
  grid: { zh: '全组合网格', en: 'grid of all combinations' },
  'latin-hypercube': { zh: '拉丁超立方', en: 'Latin hypercube' },
  sobol: { zh: 'Sobol 序列', en: 'Sobol’s sequence' },
  'sobol-indices': { zh: 'Sobol 指数', en: 'rows for Sobol’s indices' },
  morris: { zh: 'Morris 筛选', en: 'Morris’s screen' },
} as const satisfies Record<string, Text>;

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

export const batchSentences = {
  runs: {
    zh: (points, arms, seeds, runs) => (
      `${points} 个点 × ${arms} 个方案 × ${seeds} 个种子，连基准共 ${runs} 次模拟`
    ),
    en: (points, arms, seeds, runs) => (
      `${counted(points, 'point', 'points')} × ${counted(arms, 'policy', 'policies')} × `
        + `${seeds} seeds, ${runs} runs with the baseline’s`
    ),
  } satisfies Sentence<[number, number, number, number]>,
  seeds: {
    zh: (n, root, list) => `${n} 个${root === undefined ? '' : `，由根 ${root} 按雨日配额选出`}：${list}`,
    en: (n, root, list) => (
      `${n}${root === undefined ? '' : `, by quota of rainy days from root ${root}`}: ${list}`
    ),
  } satisfies Sentence<[number, number | undefined, string]>,
  days: {
    zh: (days, warmUp) => `${days} 天${warmUp > 0 ? `，此前预热 ${warmUp} 天` : ''}`,
    en: (days, warmUp) => (
      `${days} ${days === 1 ? 'day' : 'days'}${warmUp > 0 ? ` after ${warmUp} of warm-up` : ''}`
    ),
  } satisfies Sentence<[number, number]>,
  running: {
    zh: (done, of) => `${of} 次模拟中已完成 ${done} 次`,
    en: (done, of) => `${done} of ${of} runs`,
  } satisfies Sentence<[number, number]>,
  paused: {
    zh: (done, of) => `已暂停：${of} 次模拟中已完成 ${done} 次`,
    en: (done, of) => `Paused at ${done} of ${of} runs`,
  } satisfies Sentence<[number, number]>,
  whole: {
    zh: (of) => `已完成，共 ${of} 次模拟`,
    en: (of) => `Complete: ${of} runs`,
  } satisfies Sentence<[number]>,
  asWide: {
    zh: (figure, width, most) => `${figure}的区间窄到 ± ${width} 为止，至多 ${most} 个种子`,
    en: (figure, width, most) => `${figure} known to ± ${width}, at most ${most} seeds`,
  } satisfies Sentence<[string, string, number]>,
  untilKnown: {
    zh: (figure, most) => `直到${figure}的差异已有定论，至多 ${most} 个种子`,
    en: (figure, most) => `until it is known how ${figure} differs, at most ${most} seeds`,
  } satisfies Sentence<[string, number]>,
  ofBaseline: {
    zh: (share) => `基准的 ${share}`,
    en: (share) => `${share} of the baseline`,
  } satisfies Sentence<[string]>,
  missed: {
    zh: (by) => `（容差：${by}）`,
    en: (by) => `, missed by no more than ${by}`,
  } satisfies Sentence<[string]>,
  over: {
    zh: (figure, factor) => `${figure}，随${factor}`,
    en: (figure, factor) => `${figure} over ${factor}`,
  } satisfies Sentence<[string, string]>,
  overTwo: {
    zh: (figure, one, other) => `${figure}，随${one}与${other}`,
    en: (figure, one, other) => `${figure} over ${one} and ${other}`,
  } satisfies Sentence<[string, string, string]>,
  moves: {
    zh: (figure) => `什么左右${figure}的差异`,
    en: (figure) => `What moves the difference in ${figure.toLowerCase()}`,
  } satisfies Sentence<[string]>,
  decided: {
    zh: (adopt, reject, open) => `采纳 ${adopt}，不采纳 ${reject}，尚不能定 ${open}`,
    en: (adopt, reject, open) => `${adopt} adopted, ${reject} rejected, ${open} not decided`,
  } satisfies Sentence<[number, number, number]>,
  least: {
    zh: (figure) => `${figure}尽量少`,
    en: (figure) => `${figure}: as little as can be`,
  } satisfies Sentence<[string]>,
  most: {
    zh: (figure) => `${figure}尽量多`,
    en: (figure) => `${figure}: as much as can be`,
  } satisfies Sentence<[string]>,
  budget: {
    zh: (runs, few, fresh) => (
      `${runs} 次政策模拟，每个政策先用 ${few} 个种子；找到后在 ${fresh} 个新种子上复核`
    ),
    en: (runs, few, fresh) => (
      `${runs} runs of policies, each first on ${few} seeds; checked on ${fresh} fresh ones`
    ),
  } satisfies Sentence<[number, number, number]>,
  tried: {
    zh: (policies, runs, fresh) => (
      `共试 ${policies} 个政策、${runs} 次模拟；在 ${fresh} 个新种子上复核。`
    ),
    en: (policies, runs, fresh) => (
      `${policies} policies in ${runs} runs; checked on ${fresh} fresh seeds.`
    ),
  } satisfies Sentence<[number, number, number]>,
  frontier: {
    zh: (edge, of) => `试过的 ${of} 个政策中 ${edge} 个在前沿上`,
    en: (edge, of) => `${edge} of ${of} policies that were tried are on the frontier`,
  } satisfies Sentence<[number, number]>,
  signs: {
    zh: (up, down, open) => `${up} 点上升，${down} 点下降，${open} 点不能断言`,
    en: (up, down, open) => `up in ${up} points, down in ${down}, not clear in ${open}`,
  } satisfies Sentence<[number, number, number]>,
  forArm: {
    zh: (arm) => `方案 ${arm}`,
    en: (arm) => `policy ${arm}`,
  } satisfies Sentence<[string]>,
} as const;
