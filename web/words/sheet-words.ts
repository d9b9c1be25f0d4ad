// Words of a lesson's sheet on paper.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const sheetWords = {
  print: { zh: '打印学习单和角色卡', en: 'Print worksheet and role cards' },
  before: { zh: '一、先猜', en: '1 Guess first' },
  beforeHow: {
    zh: '每个指标在一格里画一个点；拿不准就空着。',
    en: 'Put a dot in one box of each figure. Leave it out if not sure.',
  },
  code: { zh: '用设备预测的，抄下答案码：', en: 'If you guessed on a device, copy your answer code:' },
  after: { zh: '二、看结果', en: '2 What happened' },
  came: { zh: '结果与我的猜测差在哪里？', en: 'Where was the result not as I guessed?' },
  because: { zh: '原因是什么？把链条画出来。', en: 'Why? Draw the chain from the rule to the result.' },
  transfer: { zh: '三、换一个情形', en: '3 Another case' },
  roles: { zh: '角色卡', en: 'Role cards' },
  rolesHow: {
    zh: '剪开，每组一张。先用你的指标说：这项规则对你好不好？再说：怎样改你就能接受？',
    en: 'Cut apart, one for each group. Say by your figure whether the rule is good for you, and then which change would make you accept it.',
  },
  ruler: { zh: '监管者', en: 'the town, which makes the rule' },
  rulerHow: {
    zh: '听完每一方：谁得益，谁吃亏，凭哪个数？再决定：通过、改还是不通过。',
    en: 'Hear every side: who gains, who loses, and by which number? Then pass the rule, change it or refuse it.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const sheetSentences = {
  speakFor: {
    zh: (who: string) => `你代表：${who}`,
    en: (who: string) => `You speak for: ${who}`,
  },
} satisfies Readonly<Record<string, Sentence<[string]>>>;
