// Complaints and what customer service makes of them: how many there are, how long an answer takes,
// how many are solved, and what answers cost.

import { figure, ratio } from './metric.ts';

export const complaintFigures = {
  'consumer.complaints': figure({
    group: 'consumers',
    label: { zh: '投诉率', en: 'Orders with a complaint' },
    doc: {
      zh: '结束的订单中引起投诉的比例：晚于承诺十分钟以上、换过菜或未送达。',
      en: 'Share of orders that ended in a complaint: more than ten minutes late, with another dish, '
        + 'or never delivered.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    of: ['complaints', 'delivered', 'cancelled'],
    value: (read) => (
      read.sum('complaints') / (read.sum('delivered') + read.sum('cancelled'))
    ),
  }),
  'consumer.answer-time': figure({
    group: 'consumers',
    label: { zh: '客服应答时间', en: 'Time to an answer' },
    doc: {
      zh: '从投诉到客服给出最后答复的平均时间，含机器未能解决而转人工的时间。',
      en: 'Mean time from a complaint to the last word of customer service, with that lost by a '
        + 'machine that passes it on.',
    },
    unit: 'minutes',
    digits: 1,
    better: 'lower',
    headline: false,
    ...ratio('answerMinutes', 'complaints'),
  }),
  'consumer.complaints-solved': figure({
    group: 'consumers',
    label: { zh: '投诉解决率', en: 'Complaints solved' },
    doc: {
      zh: '得到解决的投诉比例。',
      en: 'Share of complaints that are solved.',
    },
    unit: 'share',
    digits: 1,
    better: 'higher',
    headline: false,
    moves: 'rarely',
    ...ratio('complaintsSolved', 'complaints'),
  }),
  'platform.answer-cost': figure({
    group: 'platform',
    label: { zh: '每次应答成本', en: 'Cost of an answer' },
    doc: {
      zh: '客服应答一次投诉的平均成本；平常的成本已含在每单的客服费中，只有与平常的差额另记。',
      en: 'What the answer to a complaint costs; as usual it is part of the support of each order, '
        + 'and only what it differs is posted besides.',
    },
    unit: 'fen',
    digits: 0,
    better: 'lower',
    headline: false,
    ...ratio('answerFen', 'complaints'),
  }),
};
