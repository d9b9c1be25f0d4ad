// Words of challenges: ten tries at a goal.

import type { TriesFault } from '../../scenarios/challenges/tries-code.ts';
import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';
import { codeFaults } from './learn-words.ts';

export const challengeWords = {
  title: { zh: '学完了？来做一道题', en: 'Learnt enough? Play for a goal' },
  lead: {
    zh: '给你预算和目标，十次机会。每次都真的模拟一遍；人人遇到同样的几天，结果可以比。',
    en: 'A budget, a goal and ten tries. Each try is run; everybody meets the same days, so that results can be compared.',
  },
  goal: { zh: '要做到', en: 'What to reach' },
  figure: { zh: '指标', en: 'Figure' },
  bound: { zh: '要求', en: 'Wanted' },
  now: { zh: '现状', en: 'As it is' },
  best: { zh: '最好一次', en: 'Best try' },
  budget: { zh: '预算', en: 'budget' },
  least: { zh: '越少越好', en: 'least' },
  most: { zh: '越多越好', en: 'most' },
  levers: { zh: '杠杆', en: 'Levers' },
  again: { zh: '这样设置已经试过了。', en: 'You have tried exactly this.' },
  unmoved: { zh: '先动一动杠杆。', en: 'Move a lever first.' },
  running: { zh: '正在模拟……', en: 'Running…' },
  failed: { zh: '没有算完，这一次不计：', en: 'It did not finish and does not count: ' },
  over: { zh: '十次用完了。', en: 'All ten tries are used.' },
  tries: { zh: '试过的', en: 'Your tries' },
  noTries: { zh: '还没有试过。', en: 'Nothing tried yet.' },
  kept: { zh: '做到', en: 'kept' },
  missed: { zh: '没做到', en: 'missed' },
  reached: { zh: '全部做到', en: 'reached' },
  code: { zh: '最好一次的码', en: 'Code of your best try' },
  copyAll: { zh: '复制全部尝试的码', en: 'Copy the code of all tries' },
  copied: { zh: '已复制', en: 'Copied' },
  allTries: { zh: '全部尝试的码', en: 'Code of all tries' },
  newRound: { zh: '上榜，再来一轮', en: 'Put it on the board and begin again' },
  board: { zh: '排行榜', en: 'Board' },
  boardNote: {
    zh: '只在这台设备上；没有名字，只有码。',
    en: 'On this device only; codes, no names.',
  },
  noBoard: { zh: '还没有成绩。', en: 'Nobody yet.' },
  typeCode: { zh: '录入别人的码', en: 'Add a code from somebody else' },
  add: { zh: '录入', en: 'Add' },
  mine: { zh: '这一轮', en: 'this round' },
} as const satisfies Readonly<Record<string, Text>>;

export const triesFaults: Readonly<Record<TriesFault, Text>> = {
  character: codeFaults.character,
  check: { zh: '有字符输错了，或少了字符', en: 'A character is wrong or missing' },
  challenge: { zh: '这是另一道题的码', en: 'That is a code of another challenge' },
};

export const challengeSentences = {
  run: {
    zh: (number: number, of: number) => `模拟（第 ${number} 次，共 ${of} 次）`,
    en: (number: number, of: number) => `Run (try ${number} of ${of})`,
  },
  came: {
    zh: (number: number, kept: number, of: number) => `第 ${number} 次：${of} 项做到 ${kept} 项`,
    en: (number: number, kept: number, of: number) => `Try ${number}: ${kept} of ${of} kept`,
  },
  atLeast: { zh: (value: string) => `至少 ${value}`, en: (value: string) => `at least ${value}` },
  atMost: { zh: (value: string) => `至多 ${value}`, en: (value: string) => `at most ${value}` },
  keptOf: {
    zh: (kept: number, of: number) => `${of} 项做到 ${kept} 项`,
    en: (kept: number, of: number) => `${kept} of ${of} kept`,
  },
  tried: {
    zh: (n: number) => `试了 ${n} 次`,
    en: (n: number) => (n === 1 ? '1 try' : `${n} tries`),
  },
  days: {
    zh: (n: number) => `每次模拟 ${n} 天，取平均；换几天，结果会略有不同。`,
    en: (n: number) => (
      `Each try is the mean of ${n} days; other days would give slightly other figures.`
    ),
  },
} satisfies Readonly<Record<string, Sentence<[string]> | Sentence<[number]>
  | Sentence<[number, number]> | Sentence<[number, number, number]>>>;
