// Decision rules that can be taken as they are: what is adopted upon which answer, as an experiment
// file says it. Their bounds are judgements that whoever decides may set otherwise in the file.

import type { Text } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';

/** A difference and its bound, as a file has it. */
interface WrittenCondition {
  readonly figure: FigureId;
  readonly atLeast: string | number;
}

export interface ReadyRule {
  readonly id: string;
  readonly title: Text;
  readonly goal: WrittenCondition;
  readonly guardrails: readonly WrittenCondition[];
}

const onePoint = -0.01;

/** In the order in which they are offered. */
export const readyRules: readonly ReadyRule[] = [
  {
    id: 'profit',
    title: {
      zh: '每单利润上升，准时率与低收入骑手不降',
      en: 'Profit an order rises; neither on-time share nor low-paid riders fall',
    },
    goal: { figure: 'platform.profit-per-order', atLeast: 0 },
    guardrails: [
      { figure: 'delivery.on-time-share', atLeast: onePoint },
      { figure: 'rider.hourly-p10', atLeast: '-2%' },
    ],
  },
  {
    id: 'growth',
    title: {
      zh: '订单增加 1 %，利润与骑手时薪守住',
      en: 'Orders grow by 1 %; profit and riders’ earnings hold',
    },
    goal: { figure: 'orders.placed', atLeast: '1%' },
    guardrails: [
      { figure: 'platform.profit', atLeast: '-1%' },
      { figure: 'rider.hourly-earnings', atLeast: '-2%' },
      { figure: 'delivery.on-time-share', atLeast: onePoint },
    ],
  },
  {
    id: 'riders',
    title: {
      zh: '低收入骑手时薪上升 2 %，订单与利润守住',
      en: 'Low-paid riders earn 2 % more; orders and profit hold',
    },
    goal: { figure: 'rider.hourly-p10', atLeast: '2%' },
    guardrails: [
      { figure: 'orders.placed', atLeast: '-1%' },
      { figure: 'platform.profit', atLeast: '-5%' },
    ],
  },
  {
    id: 'welfare',
    title: {
      zh: '总福利上升，消费者、骑手与商家都不受损',
      en: 'Total welfare rises; consumers, riders and merchants lose nothing that matters',
    },
    goal: { figure: 'welfare.total', atLeast: 0 },
    guardrails: [
      { figure: 'consumer.surplus', atLeast: '-2%' },
      { figure: 'rider.hourly-earnings', atLeast: '-2%' },
      { figure: 'merchant.net-margin-online', atLeast: onePoint },
    ],
  },
];

/** The rule on some days, as an experiment file has it. */
export function writtenRule({ goal, guardrails }: ReadyRule, window: string): unknown {
  const on = (condition: WrittenCondition): unknown => (
    window === 'all' ? condition : { ...condition, window }
  );
  return { goal: on(goal), guardrails: guardrails.map(on) };
}
