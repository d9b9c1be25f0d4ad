// Curves that courses ask for by name. Each is a lever, the figure that answers it, and what else
// is set at every point; a lesson may show one, and so may Results.

import type { Setting, Text } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';

/** A lever and the figure that answers it. */
export interface NamedCurve {
  readonly title: Text;
  /** Id of a lever with whole numbers that a policy sets. */
  readonly lever: string;
  /** What is set at every point besides, by lever. */
  readonly beside: Readonly<Record<string, Setting>>;
  readonly figure: FigureId;
  /** The ends between which it is drawn, in the lever's unit. */
  readonly range: readonly [low: number, high: number];
  /** What to read off it. */
  readonly doc: Text;
}

/** The names that lesson files use. */
export const curveIds = ['supply', 'demand', 'promise'] as const;
export type CurveId = (typeof curveIds)[number];

export const curves: Readonly<Record<CurveId, NamedCurve>> = {
  supply: {
    title: { zh: '供给曲线：每单底价与在线骑手', en: 'Supply: base pay and riders online' },
    lever: 'rider-pay.base',
    beside: {},
    figure: 'rider.online-mean',
    range: [250, 850],
    doc: {
      zh: '底价只是每单收入的一部分，所以对底价的弹性小于对整单收入的弹性。',
      en: 'Base pay is a part of what an order brings, so the elasticity to it is smaller than that '
        + 'to all that an order brings.',
    },
  },
  demand: {
    title: { zh: '需求曲线：基础配送费与订单', en: 'Demand: delivery fee and orders' },
    lever: 'delivery-fee.base',
    beside: {},
    figure: 'orders.placed',
    range: [0, 800],
    doc: {
      zh: '配送费只是消费者所付的一小部分，所以对配送费的弹性小于对整单价格的弹性。',
      en: 'The fee is a small part of what a consumer pays, so the elasticity to it is smaller than '
        + 'that to the price of the whole order.',
    },
  },
  promise: {
    title: { zh: '承诺的外部性：多承诺一分钟', en: 'A promise and others: one minute more' },
    lever: 'promise.fixed-time',
    beside: { 'promise.rule': 'fixed' },
    figure: 'orders.placed',
    range: [25, 60],
    doc: {
      zh: '平台决定承诺多久；下表是每多一分钟，商家、骑手和其他人各得失多少，他们没有参与决定。',
      en: 'The platform decides what it promises. The table has what each further minute brings to '
        + 'merchants, riders and others, who have no say in it.',
    },
  },
};
