// Who is better off: what the city's business is worth to each side on a day, in money, and to all
// together. The parts are made of the same sums as the total, so they add up to it exactly. Riders'
// part is pay less running costs and accidents: what their hours would be worth elsewhere is not
// taken off.

import type { Text } from '../kernel/text.ts';
import { costFenPerKm } from '../world/riders.ts';
import type { MeasureId, MoneyId, SumId } from './measures.ts';
import { figure, type Figure } from './metric.ts';

/** Harm that nobody pays for (assumed): of a kilometre ridden, and of an order's packaging. */
const harmFenPerKm = 1;
const harmFenPerPackage = 20;
/** The same of a use of reusable tableware: 63 % less (D04). */
const harmFenPerUse = 7.4;
/** What an accident costs others: who else is hurt, ambulances, the street (assumed). */
const harmFenPerAccident = 200_000;

interface Read<M extends MeasureId> {
  sum(measure: M): number;
}

type Part = 'choiceGainFen' | 'livedGainFen' | 'merchantProfitFen' | 'riderNetFen'
  | 'platformProfitFen' | 'purseFen' | OfOthers;
type OfOthers = 'riderRunningFen' | 'delivered' | 'ownOrders' | 'reused' | 'expectedAccidents';

const ofConsumers = (read: Read<'choiceGainFen' | 'livedGainFen'>): number => (
  read.sum('choiceGainFen') + read.sum('livedGainFen')
);

const ofOthers = (read: Read<OfOthers>): number => {
  const kilometres = -read.sum('riderRunningFen') / costFenPerKm;
  const accidentsFen = read.sum('expectedAccidents') * harmFenPerAccident;
  const packages = read.sum('delivered') + read.sum('ownOrders') - read.sum('reused');
  const packagesFen = packages * harmFenPerPackage + read.sum('reused') * harmFenPerUse;
  return -(kilometres * harmFenPerKm + packagesFen + accidentsFen);
};

export const welfareFigures = {
  'welfare.consumers': daily(
    { zh: '消费者所得', en: 'Consumers' },
    { zh: '消费者剩余，按实际经历计，每天。', en: 'Consumers’ surplus as lived, on a day.' },
    ['choiceGainFen', 'livedGainFen'],
    ofConsumers,
  ),
  'welfare.merchants': ofMoney(
    'merchantProfitFen',
    { zh: '商家所得', en: 'Merchants' },
    { zh: '商家线上线下的利润，每天。', en: 'Merchants’ profit, online and at the table, on a day.' },
  ),
  'welfare.riders': ofMoney(
    'riderNetFen',
    { zh: '骑手所得', en: 'Riders' },
    {
      zh: '骑手报酬减车辆成本与事故损失，每天；未减其时间的机会成本。',
      en: 'Riders’ pay less running costs and accidents, on a day; what their time is worth is not '
        + 'taken off.',
    },
  ),
  'welfare.platforms': ofMoney(
    'platformProfitFen',
    { zh: '平台所得', en: 'Platforms' },
    { zh: '各平台的利润，每天。', en: 'Platforms’ profit on a day.' },
  ),
  'welfare.purse': ofMoney(
    'purseFen',
    { zh: '公共财政所得', en: 'Public purse' },
    { zh: '公共财政收入减支出，每天。', en: 'What the public purse takes in less what it gives.' },
  ),
  'welfare.external': daily(
    { zh: '外部成本', en: 'External costs' },
    {
      zh: '骑行里程、包装和骑手事故对他人造成的、无人付费的损害，每天，记为负。',
      en: 'Harm to others by kilometres ridden, packaging and riders’ accidents, on a day, below '
        + 'zero.',
    },
    ['riderRunningFen', 'delivered', 'ownOrders', 'reused', 'expectedAccidents'],
    ofOthers,
  ),
  'welfare.total': daily(
    { zh: '各方合计', en: 'All together' },
    {
      zh: '消费者、商家、骑手、平台、公共财政与外部成本之和，每天。',
      en: 'Consumers, merchants, riders, platforms, purse and external costs added up, on a day.',
    },
    [
      'choiceGainFen', 'livedGainFen', 'merchantProfitFen', 'riderNetFen', 'platformProfitFen',
      'purseFen', 'riderRunningFen', 'delivered', 'ownOrders', 'reused', 'expectedAccidents',
    ],
    (read: Read<Part>) => ofConsumers(read) + read.sum('merchantProfitFen')
      + read.sum('riderNetFen') + read.sum('platformProfitFen') + read.sum('purseFen')
      + ofOthers(read),
  ),
} satisfies Record<string, Figure>;

/** The sides whose parts add up to `welfare.total`. */
export const stakeholders = [
  'welfare.consumers', 'welfare.merchants', 'welfare.riders', 'welfare.platforms',
  'welfare.purse', 'welfare.external',
] as const satisfies readonly (keyof typeof welfareFigures)[];

function ofMoney(measure: MoneyId, label: Text, doc: Text): Figure {
  return daily(label, doc, [measure], (read: Read<MoneyId>) => read.sum(measure));
}

function daily<M extends SumId | MoneyId>(
  label: Text,
  doc: Text,
  of: readonly M[],
  sum: (read: Read<M>) => number,
): Figure {
  return figure<M, 'days'>({
    group: 'city',
    label,
    doc,
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    of,
    per: ['days'],
    value: (read) => sum(read as Read<M>) / (read as Read<'days'>).sum('days'),
  });
}
