// What can be decided about drones: how many routes and crafts there are, which orders fly, and
// what the regulator allows.

import { choiceLever, integerLever } from '../../policy/lever.ts';
import { mostCrafts, mostRoutes } from './tables.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

/** The options of `rule`, by number. */
export const Rule = { ridersOnly: 0, flightFirst: 1, cheapest: 2 } as const;

export const levers = {
  rule: choiceLever({
    id: 'unmanned.rule', owner: 'platform', group: 'dispatch',
    options: [
      { id: 'riders-only', label: { zh: '只用骑手', en: 'Riders only' } },
      { id: 'flight-first', label: { zh: '能飞则飞', en: 'Flight first' } },
      { id: 'cheapest', label: { zh: '取成本较低者', en: 'Cheapest' } },
    ],
    value: 'riders-only',
    label: { zh: '无人机派单规则', en: 'Which orders fly' },
    doc: {
      zh: '航线可及的订单由谁送：只用骑手；条件允许就飞；或比较两者的边际成本加预期超时的代价。',
      en: 'Who brings an order that a route reaches: riders only, a drone wherever it may fly, or '
        + 'whichever costs less by the order together with the lateness that is expected of it.',
    },
    source: assumed, varies: [],
  }),
  routesOpen: integerLever({
    id: 'unmanned.routes-open', owner: 'platform', group: 'dispatch', unit: 'places',
    min: 0, max: mostRoutes, step: 1, value: 10, usual: [1, 20],
    label: { zh: '无人机航线数', en: 'Routes of drones' },
    doc: {
      zh: '开通几条航线：从商家密集处到住户密集处，跨河的优先，再按预计单量；只用骑手时不花钱。',
      en: 'Routes from where shops are many to where homes are many, those over a river first and '
        + 'then by the orders that they would have; they cost nothing while only riders bring.',
    },
    source: assumed, varies: [],
  }),
  crafts: integerLever({
    id: 'unmanned.crafts', owner: 'platform', group: 'dispatch', unit: 'places',
    min: 0, max: mostCrafts, step: 1, value: 2, usual: [1, 6],
    label: { zh: '每条航线无人机数', en: 'Drones of a route' },
    doc: {
      zh: '每条航线有几架无人机；每架每天 45 元。',
      en: 'Drones that each route has, at 45 yuan a day each.',
    },
    source: assumed, varies: [],
  }),
  lateWeight: integerLever({
    id: 'unmanned.late-weight', owner: 'platform', group: 'dispatch', unit: 'fen',
    min: 0, max: 500, step: 10, value: 100, usual: [0, 300],
    label: { zh: '每分钟超时的代价', en: 'What a minute of lateness weighs' },
    doc: {
      zh: '按成本选择时，预期超时每分钟计入的金额，骑手与无人机相同。',
      en: 'Where the cheapest is chosen, what each minute of expected lateness counts, of riders '
        + 'and drones alike.',
    },
    source: assumed, varies: [],
  }),
  windLimit: integerLever({
    id: 'unmanned.wind-limit', owner: 'regulator', group: 'regulator', unit: 'metres-per-second',
    min: 5, max: 15, step: 1, value: 10, usual: [7, 12],
    label: { zh: '飞行风速上限', en: 'Wind in which drones may fly' },
    doc: {
      zh: '风速超过此值时不得起飞，在飞的就近降落。',
      en: 'In more wind than this nothing takes off, and what flies lands at the nearest pad.',
    },
    source: assumed, varies: [],
  }),
  reserve: integerLever({
    id: 'unmanned.reserve', owner: 'regulator', group: 'regulator', unit: 'per-mille',
    min: 100, max: 800, step: 10, value: 200, usual: [150, 500],
    label: { zh: '电量储备比例', en: 'Charge kept in reserve' },
    doc: {
      zh: '往返所需电量不得超过满电减去此比例；比例越高，可飞的距离与载重越小。',
      en: 'Share of the charge that out and back together may not touch: the more of it, the '
        + 'shorter the way and the lighter the load that may be flown.',
    },
    source: assumed, varies: [],
  }),
};
