// How things are found by what people type: a name in either language, an id, or an effect, which
// is a word of either language or its pinyin, with the text that levers, figures and questions
// about it have in common.

import type { Text } from '../../sim-core/index.ts';

interface Concept {
  /** As it is typed, in small letters. */
  readonly typed: readonly string[];
  /** Pieces of ids that it stands for. */
  readonly ids: readonly string[];
}

export const concepts: readonly Concept[] = [
  {
    typed: ['弹性', 'tanxing', 'elasticity', 'sensitivity', '敏感', 'mingan'],
    ids: ['price-sensitivity', 'time-sensitivity', 'world.price-pass-through'],
  },
  {
    typed: ['补贴', 'butie', 'subsidy', 'subsidies', '优惠', 'youhui', 'voucher'],
    ids: ['coupon.', 'coupon-that-stops', 'free-delivery'],
  },
  {
    typed: ['工资', 'gongzi', 'wage', 'wages', 'income', '收入', 'shouru', '薪', 'xin'],
    ids: ['rider-pay.', 'rider.hourly', 'rider.daily-income', 'minimum-pay', 'pay-rise'],
  },
  {
    typed: ['最低', 'zuidi', '底层', 'diceng', 'lowest tenth', 'poorest', 'bottom'],
    ids: ['rider.hourly-p10', 'rider.hourly-gini', 'rider-pay.guarantee', 'minimum-pay'],
  },
  {
    typed: ['成本', 'chengben', '单均', 'cost per order', 'per order'],
    ids: ['-per-order'],
  },
  {
    typed: ['抽成', 'choucheng', '抽佣', '扣点', '佣金', 'yongjin', 'take rate', 'cap'],
    ids: ['merchant.commission', 'commission-cap', 'higher-commission'],
  },
  {
    typed: ['福利', 'fuli', 'welfare', 'surplus', '剩余', 'shengyu', 'who gains', 'incidence'],
    ids: ['welfare.', 'consumer.surplus'],
  },
  {
    typed: ['就业', 'jiuye', 'jobs', 'employment'],
    ids: ['rider.online-mean', 'rider.registered', 'minimum-pay'],
  },
  {
    typed: ['准时', 'zhunshi', 'punctual', 'late', '超时', 'chaoshi', '迟到', 'chidao'],
    ids: ['promise.', 'delivery.on-time', 'delivery.very-late', 'lateness', 'short-promise'],
  },
  {
    typed: ['留存', 'liucun', 'loyalty', 'churn', '流失', 'liushi'],
    ids: ['consumer.retention', 'consumer.lapsed', 'coupon-that-stops'],
  },
  {
    typed: ['公平', 'gongping', 'fairness', 'inequality', 'equity'],
    ids: ['rider.hourly-gini', 'fair'],
  },
  {
    typed: ['下雨', 'xiayu', 'weather', '天气', 'tianqi', 'rain'],
    ids: ['rain', 'weather'],
  },
  {
    typed: ['派单', 'paidan', '调度', 'diaodu', 'matching', 'assignment'],
    ids: ['dispatch.'],
  },
  {
    typed: ['会员', 'huiyuan', 'subscription', 'membership'],
    ids: ['membership'],
  },
  {
    typed: ['骑手', 'qishou', 'courier', 'rider'],
    ids: ['rider', 'fleet.', 'regulator.least-pay', 'regulator.stop-after'],
  },
  {
    typed: ['商家', 'shangjia', 'shop', 'merchant', 'restaurant'],
    ids: ['merchant', 'tools.', 'purchasing.'],
  },
  {
    typed: ['推广', 'tuiguang', '排序', 'paixu', 'promotion', 'ranking'],
    ids: ['advertising.', 'ranking.', 'personal-ranking', 'exclusive-rank', 'rank-by-take'],
  },
  {
    typed: ['二选一', 'erxuanyi', '独家', 'dujia', 'exclusive', 'exclusivity'],
    ids: ['merchant.exclusive', 'exclusivity-ban'],
  },
  {
    typed: ['配送费', 'peisongfei', 'delivery fee'],
    ids: ['delivery-fee.', 'merchant.delivery'],
  },
  {
    typed: ['监管', 'jianguan', 'regulation', 'law'],
    ids: ['regulator.'],
  },
  {
    typed: ['加价', 'jiajia', 'surge', 'dynamic pricing', '溢价', 'yijia'],
    ids: ['delivery-fee.surge', 'surge'],
  },
  {
    typed: ['休息', 'xiuxi', 'rest', 'break', '疲劳', 'pilao', 'fatigue', '工时', 'gongshi', 'hours'],
    ids: ['regulator.reminder-after', 'regulator.stop-after', 'rider.days-over'],
  },
  {
    typed: ['家政', 'jiazheng', '服务人员', 'worker', 'cleaner', 'nanny'],
    ids: ['home.', 'home-'],
  },
  {
    typed: ['夜间', 'yejian', '药店', 'yaodian', 'pharmacies', 'pharmacy', 'night'],
    ids: ['retail.duty', 'retail-duty', 'health.night'],
  },
  {
    typed: ['课程', 'kecheng', '教学', 'jiaoxue', 'lessons', 'teaching', 'class'],
    ids: ['lesson.'],
  },
];

const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

/** The pieces of ids that what was typed stands for; from two letters or one character on. */
export function piecesFor(typed: string): readonly string[] {
  return typed.length > 1 || isChinese(typed) ? piecesOf((word) => word.startsWith(typed)) : [];
}

function piecesOf(isMeant: (word: string) => boolean): readonly string[] {
  return concepts.filter(({ typed }) => typed.some(isMeant)).flatMap(({ ids }) => ids);
}

/**
 * Those of that name in either language or of that id, those that have the effect, and those in
 * whose name it merely stands within a word. Where nothing fits all that was typed, its words do.
 */
export function namedOrMoved<Thing extends { readonly id: string }>(
  among: readonly Thing[],
  nameOf: (thing: Thing) => Text,
  typed: string,
): Thing[] {
  const wanted = typed.trim().toLowerCase();
  const whole = fitting(among, nameOf, [wanted]);
  return whole.length > 0 ? whole : fitting(among, nameOf, wordsIn(wanted));
}

/** Words that mean something alone: of three letters or more, and the effects named in Chinese. */
function wordsIn(typed: string): readonly string[] {
  const apart = typed.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const within = concepts.flatMap((concept) => concept.typed)
    .filter((word) => isChinese(word) && typed.includes(word));
  return [...new Set([...apart, ...within])];
}

/** Those that any of the words fits, those that they fit best in front. */
function fitting<Thing extends { readonly id: string }>(
  among: readonly Thing[],
  nameOf: (thing: Thing) => Text,
  words: readonly string[],
): Thing[] {
  const fits = words.map(fitOf);
  return among
    .map((thing) => {
      const { zh, en } = nameOf(thing);
      const names = [thing.id, zh, en].map((name) => name.toLowerCase());
      return { thing, fit: fits.reduce((sum, fit) => sum + fit(names), 0) };
    })
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ thing }) => thing);
}

/** How well a word fits an id and names: 3 by name, 2 by effect, 1 within a word, 0 not at all. */
function fitOf(word: string): (names: readonly string[]) => number {
  const [exact, begun] = [piecesOf((each) => each === word), piecesFor(word)];
  const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  const asWord = isChinese(word) ? word : spaced(word);
  return (names) => {
    if (names.some((name) => spaced(name).includes(asWord))) return 3;
    if (exact.some((piece) => names[0].includes(piece))) return 2;
    const isWithin = names.some((name) => name.includes(word));
    return isWithin || begun.some((piece) => names[0].includes(piece)) ? 1 : 0;
  };
}
