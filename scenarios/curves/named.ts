// What courses ask for by name, for lessons and for Results: curves, each of which is a lever, the
// figure that answers it and what else is set at every point; who ends with one yuan; and how
// evenly riders are paid.

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
  /** Whether it is drawn of what the platform gets and what all others get, not of the figure. */
  readonly isOfSides?: true;
  /** The ends between which it is drawn, in the lever's unit. */
  readonly range: readonly [low: number, high: number];
  /** What to read off it. */
  readonly doc: Text;
}

/** The names that lesson files use. */
export const curveIds = ['supply', 'demand', 'promise'] as const;
export type CurveId = (typeof curveIds)[number];

/** All that a lesson may show beside its explanation. */
export const exhibitIds = [...curveIds, 'incidence', 'lorenz'] as const;
export type ExhibitId = (typeof exhibitIds)[number];

/** Whether an exhibit, or whatever else is chosen by id, is a curve with a name. */
export function isCurve(id: string): id is CurveId {
  return (curveIds as readonly string[]).includes(id);
}

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
    isOfSides: true,
    range: [25, 60],
    doc: {
      zh: '平台决定承诺多久，其他各方没有参与决定：他们那条线离原来有多远，就是这项决定的外部性。',
      en: 'The platform decides what it promises; all others have no say in it. How far their line '
        + 'lies from the world as it is, is what the decision costs, or brings, others.',
    },
  },
};
