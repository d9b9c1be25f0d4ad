// Customer service: how much of it a machine does, how soon people answer, and what an answer is
// worth to whoever complains. At the defaults it is what it always was: people answer as usual.

import { choiceLever, integerLever } from '../lever.ts';

/** Share of complaints that a machine answers first, per mille. */
export const machineShare = integerLever({
  id: 'service.machine-share',
  owner: 'platform',
  group: 'service',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 0,
  usual: [0, 900],
  label: { zh: '机器客服比例', en: 'Complaints answered by machine' },
  doc: {
    zh: '先由机器客服应答的投诉比例：立即应答、成本很低，但退款和未送达等难题大多解决不了。',
    en: 'Share of complaints that a machine answers first: at once and for little, but it solves few '
      + 'of the hard ones, which are about money back and orders that never came.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Minutes until people answer a complaint. */
export const answerMinutes = integerLever({
  id: 'service.answer-time',
  owner: 'platform',
  group: 'service',
  unit: 'minutes',
  min: 1,
  max: 240,
  step: 1,
  value: 10,
  usual: [2, 60],
  label: { zh: '人工应答时间', en: 'Time until people answer' },
  doc: {
    zh: '人工客服平均应答投诉所需的时间；越短，需要的空闲人手越多，每次联系的成本越高。',
    en: 'How long people take to answer a complaint; the shorter, the more of them stand ready and '
      + 'the more an answer costs.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Whether what a machine does not solve is passed on to people. */
export const machineHandover = choiceLever({
  id: 'service.handover',
  owner: 'platform',
  group: 'service',
  value: 'yes',
  options: [
    { id: 'no', label: { zh: '否', en: 'No' } },
    { id: 'yes', label: { zh: '是', en: 'Yes' } },
  ],
  label: { zh: '机器可转人工', en: 'Machine passes on to people' },
  doc: {
    zh: '机器客服解决不了时是否转人工；不转人工则投诉得不到解决。',
    en: 'Whether people take over what the machine does not solve; where they don’t, it stays '
      + 'unsolved.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of easy complaints that a machine solves of those that people would, per mille. */
export const machineSolves = integerLever({
  id: 'world.machine-solves',
  owner: 'world',
  group: 'trust',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 700,
  usual: [400, 850],
  label: { zh: '机器客服解决率', en: 'What machines solve' },
  doc: {
    zh: '人工能解决的一般投诉中，机器客服也能解决的比例；难题只有其三分之一。',
    en: 'Of the easy complaints that people would solve, the share that a machine solves too; of '
      + 'the hard ones a third of it.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How much the answer to a complaint weighs beside the order it is about, per mille. */
export const answerWeight = integerLever({
  id: 'world.answer-weight',
  owner: 'world',
  group: 'trust',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 100,
  value: 1000,
  usual: [300, 2000],
  label: { zh: '客服应答的分量', en: 'Weight of an answer' },
  doc: {
    zh: '投诉得到的应答比平常好或差，对忠诚的影响相对于一次用餐体验的分量；0 表示应答不影响任何人。',
    en: 'How much an answer that is better or worse than usual moves loyalty, against an order that '
      + 'is; at 0 no answer moves anybody.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
