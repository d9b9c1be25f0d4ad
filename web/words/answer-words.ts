// Words of the answer: who gains and who pays, until when, and what the question comes to.

import { readWindow, reactionsIn, type Text } from '../../sim-core/index.ts';
import type { stakeholders } from '../../sim-core/figures.ts';
import type { Language, Sentence } from './language.ts';

export const answerWords = {
  who: { zh: '谁得益，谁买单', en: 'Who gains and who pays' },
  unit: { zh: '元/天，B − A', en: '¥ a day, B − A' },
  total: { zh: '合计', en: 'Total' },
  horizon: { zh: '时段', en: 'When' },
  moreChoices: { zh: '更多', en: 'More' },
  firstDay: { zh: '首日', en: 'First day' },
  firstWeek: { zh: '首周', en: 'First week' },
  oneRunOnly: {
    zh: '只模拟了一次，还看不出方向',
    en: 'One run alone tells no direction',
  },
  noChange: { zh: '不变', en: 'no change' },
  costOfOrder: { zh: '每多一单的代价', en: 'Cost of an additional order' },
  gainOfOrder: { zh: '每多一单多得', en: 'Gained with each additional order' },
  gainOfLostOrder: { zh: '每少一单多得', en: 'Gained for each order lost' },
  costOfLostOrder: { zh: '每少一单损失', en: 'Lost with each order lost' },
  noClearOrders: { zh: '订单没有明显变化', en: 'orders do not clearly change' },
  noCoupons: { zh: 'B 没有优惠券', en: 'no coupons in B' },
  ofPlatformProfit: { zh: '平台利润', en: 'of platform profit' },
  standsIn: {
    zh: '这一时段还在后台计算，下面先给出已有的天数。',
    en: 'These days are being run in the background; below is what is there already.',
  },
  notYetClear: { zh: '还看不出方向', en: 'Not clear yet' },
  goOn: { zh: '继续', en: 'Go on' },
  weeksFailed: { zh: '后台计算没有完成。', en: 'The runs in the background did not finish.' },
  byPlatform: { zh: '按平台', en: 'By platform' },
  evidence: { zh: '图表', en: 'Charts' },
  level: { zh: 'A → B', en: 'A → B' },
  ofEachYuan: { zh: '买单方每付出 1 元：', en: 'Of each ¥1 that is paid, ' },
  comma: { zh: '，', en: ', ' },
  stop: { zh: '。', en: '.' },
} as const satisfies Record<string, Text>;

export const answerSentences = {
  notClear: {
    zh: (days) => `${days} 次模拟还看不出方向`,
    en: (days) => `Not clear from ${days} simulated runs`,
  } satisfies Sentence<[number]>,
  moved: {
    zh: (name, isUp, from, to) => `${name}从 ${from} ${isUp ? '升至' : '降至'} ${to}`,
    en: (name, isUp, from, to) => `${name} ${isUp ? 'up' : 'down'} from ${from} to ${to}`,
  } satisfies Sentence<[string, boolean, string, string]>,
  stays: {
    zh: (name, level) => `${name}在 A、B 中都是 ${level}`,
    en: (name, level) => `${name} ${level} in A and in B`,
  } satisfies Sentence<[string, string]>,
  reactions: {
    zh: (when, who) => `${when}：${who}。`,
    en: (when, who) => `${when}: ${who}.`,
  } satisfies Sentence<[string, string]>,
  notYet: {
    zh: (when) => `${when}的答案还在计算`,
    en: (when) => `${when}: the answer is still being computed`,
  } satisfies Sentence<[string]>,
  running: {
    zh: (when, percent) => `${when}：后台计算 ${percent}\u00a0%`,
    en: (when, percent) => `${when}: running, ${percent}\u00a0%`,
  } satisfies Sentence<[string, number]>,
  held: {
    zh: (when, percent) => `${when}：已暂停，${percent}\u00a0%`,
    en: (when, percent) => `${when}: paused at ${percent}\u00a0%`,
  } satisfies Sentence<[string, number]>,
  runs: {
    zh: (n) => `模拟 ${n} 次（${n} 个随机种子）`,
    en: (n) => (n === 1 ? '1 simulated run (1 seed)' : `${n} simulated runs (${n} seeds)`),
  } satisfies Sentence<[number]>,
  simulatedDays: {
    zh: (n) => `模拟 ${n} 天（${n} 个随机种子）`,
    en: (n) => (n === 1 ? '1 simulated day (1 seed)' : `${n} simulated days (${n} seeds)`),
  } satisfies Sentence<[number]>,
  ends: {
    zh: (share, side) => `${share} 归${side}`,
    en: (share, side) => `${share} ends with ${side}`,
  } satisfies Sentence<[string, string]>,
  lost: {
    zh: (share) => `${share} 无人得到`,
    en: (share) => `${share} with nobody`,
  } satisfies Sentence<[string]>,
  made: {
    zh: (share) => `另外多出 ${share}`,
    en: (share) => `${share} is made besides`,
  } satisfies Sentence<[string]>,
  doubted: {
    zh: (part, verdict) => `${part}（${verdict}）`,
    en: (part, verdict) => `${part} (${verdict})`,
  } satisfies Sentence<[string, string]>,
  outside: {
    zh: (names) => `超出常见范围，模型未在此处核对：${names}。`,
    en: (names) => `Outside the usual range, where the model was not checked: ${names}.`,
  } satisfies Sentence<[string]>,
  holds: {
    zh: (says, holds, of) => `第 3–4 周：${says}（${of} 种假设中 ${holds} 种如此）`,
    en: (says, holds, of) => `Weeks 3 and 4: ${says} (so in ${holds} of ${of} assumptions)`,
  } satisfies Sentence<[string, number, number]>,
} as const;

/** How long something will go on running: no more exactly than can be known. */
export function leftInWords(seconds: number, language: Language): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return language === 'zh' ? '不到一分钟' : 'less than a minute left';
  if (minutes < 90) return language === 'zh' ? `约 ${minutes} 分钟` : `about ${minutes} min left`;
  const hours = Math.round(minutes / 60);
  return language === 'zh' ? `约 ${hours} 小时` : `about ${hours} h left`;
}

/** Sides without a group of figures of their own are told by the figure's label. */
export const sideWords: Readonly<Record<(typeof stakeholders)[number], Text>> = {
  'welfare.consumers': { zh: '消费者', en: 'Consumers' },
  'welfare.merchants': { zh: '商家', en: 'Merchants' },
  'welfare.riders': { zh: '骑手', en: 'Riders' },
  'welfare.platforms': { zh: '平台', en: 'Platform' },
  'welfare.purse': { zh: '公共财政', en: 'Public purse' },
  'welfare.external': { zh: '外部成本', en: 'Outside costs' },
};

/** The same sides within a sentence. */
export const sidesInSentence: typeof sideWords = {
  'welfare.consumers': { zh: '消费者', en: 'consumers' },
  'welfare.merchants': { zh: '商家', en: 'merchants' },
  'welfare.riders': { zh: '骑手', en: 'riders' },
  'welfare.platforms': { zh: '平台', en: 'the platform' },
  'welfare.purse': { zh: '公共财政', en: 'the public purse' },
  'welfare.external': { zh: '其他人', en: 'everybody else' },
};

/** Some days as people call them: the first day, the first week, week 4, days 3-5. */
export function daysName(id: string): Text {
  const window = readWindow(id);
  if (window === undefined) return { zh: '', en: '' };
  const { first, last } = window;
  if (last === 1) return answerWords.firstDay;
  if (first === 1 && last === 7) return answerWords.firstWeek;
  if (last % 7 === 0 && first === last - 6) {
    return { zh: `第 ${last / 7} 周`, en: `Week ${last / 7}` };
  }
  return { zh: `第 ${first}–${last} 天`, en: `Days ${first}–${last}` };
}

/** Who had time to react within some days. */
export function reactionsWords(id: string): Text {
  const window = readWindow(id);
  return window === undefined ? { zh: '', en: '' } : reactionsIn(window);
}
