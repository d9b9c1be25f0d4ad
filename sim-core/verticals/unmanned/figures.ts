// What is measured of drones, and of riders on the same ways.

import { secondsPerMinute } from '../../kernel/units.ts';
import type { BroughtMetric } from '../../world/brought.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';
import {
  carriers, journeyKinds, journeyName, skies, ways, type JourneySum,
} from './tables.ts';

type Sum = (name: string) => number;
type Carrier = (typeof carriers)[number];

/** Which journeys: of a carrier, a way and a weather where these are given. */
interface Of {
  /** Both if absent. */
  readonly carrier?: Carrier;
  readonly way?: (typeof ways)[number];
  readonly sky?: (typeof skies)[number];
}

const words = wordsOf('unmanned');

/** What a sum comes to over such journeys. */
function over(sum: Sum, what: JourneySum, { carrier, way, sky }: Of): number {
  let total = 0;
  for (let row = 0; row < carriers.length * journeyKinds; row++) {
    const kind = row % journeyKinds;
    if (carrier !== undefined && carrier !== carriers[Math.floor(row / journeyKinds)]) continue;
    if (way !== undefined && way !== ways[Math.floor(kind / skies.length)]) continue;
    if (sky !== undefined && sky !== skies[kind % skies.length]) continue;
    total += sum(journeyName(what, row));
  }
  return total;
}

const whoWords = {
  flown: { id: 'flown', zh: '无人机', en: 'by drone' },
  ridden: { id: 'ridden', zh: '骑手', en: 'by riders' },
} as const;
const partWords = {
  all: { id: '', zh: '', en: '' },
  near: { id: '-near', zh: '（三公里内）', en: ', below three kilometres' },
  far: { id: '-far', zh: '（三公里及以上）', en: ', three kilometres and more' },
  calm: { id: '-calm', zh: '（无雨无大风）', en: ', dry and calm' },
  windy: { id: '-windy', zh: '（无雨大风）', en: ', dry and windy' },
  wet: { id: '-wet', zh: '（有雨）', en: ', in rain' },
} as const;
type Part = keyof typeof partWords;
const parts = Object.keys(partWords) as readonly Part[];
const isWay = (part: Part): part is (typeof ways)[number] => part === 'near' || part === 'far';

function of(part: Part, carrier?: Carrier): Of {
  if (part === 'all') return { carrier };
  return isWay(part) ? { carrier, way: part } : { carrier, sky: part };
}

/** Minutes from placing an order to having it. */
function timeOf(carrier: Carrier, part: Part): BroughtMetric {
  const who = whoWords[carrier];
  const where = partWords[part];
  const kinds = of(part, carrier);
  return {
    ...words(`time-${who.id}${where.id}`, `航线订单用时：${who.zh}${where.zh}`,
      `Time on routes ${who.en}${where.en}`),
    doc: {
      zh: `两端都在开通航线起降点 300 米内、由${who.zh}送达的订单${where.zh}，从下单到拿到的分钟数。`,
      en: 'Minutes from placing to having an order whose shop and door lie within 300 metres of the '
        + `pads of an open route, brought ${who.en}${where.en}.`,
    },
    group: 'consumers', unit: 'minutes', digits: 2, better: 'lower',
    value: (sum) => over(sum, 'seconds', kinds) / over(sum, 'count', kinds) / secondsPerMinute,
  };
}

/** Share of them that come after their promise, whoever brings them. */
function lateOf(part: Part): BroughtMetric {
  const where = partWords[part];
  const kinds = of(part);
  return {
    ...words(`late${where.id}`, `航线订单超时率${where.zh}`, `Late on routes${where.en}`),
    doc: {
      zh: `开通航线可及的订单${where.zh}中超过承诺时间的占比，无论由谁送达。`,
      en: `Share of the orders that an open route reaches${where.en} which come after their `
        + 'promise, whoever brings them.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower',
    value: (sum) => over(sum, 'late', kinds) / over(sum, 'count', kinds),
  };
}

/** What riders are paid for bringing one. */
function payOf(part: Part): BroughtMetric {
  const where = partWords[part];
  const kinds = of(part, 'ridden');
  return {
    ...words(`ride-cost${where.id}`, `航线订单骑手成本${where.zh}`, `Riders’ pay on routes${where.en}`),
    doc: {
      zh: `开通航线可及、由骑手送达的订单${where.zh}平均每单付给骑手的钱，与每飞次成本相比。`,
      en: `What a rider is paid for an order that an open route reaches${where.en}, to be set `
        + 'against what a flight costs.',
    },
    group: 'platform', unit: 'fen-per-order', digits: 0, better: 'lower',
    value: (sum) => over(sum, 'paidFen', kinds) / over(sum, 'count', kinds),
  };
}

const ofFlights: readonly BroughtMetric[] = [
  {
    ...words('share', '无人机订单占比', 'Orders that fly'),
    doc: {
      zh: '全市送达订单中由无人机送达的占比。',
      en: 'Share of the orders that are brought in the city which drones bring.',
    },
    group: 'city', unit: 'share', digits: 2, better: 'neither',
    value: (sum) => sum('flown') / (sum('flown') + sum('ridden')),
  },
  {
    ...words('reached', '航线可及订单占比', 'Orders that a route reaches'),
    doc: {
      zh: '送达订单中商家与住处都在某条开通航线起降点 300 米内的占比。',
      en: 'Share of the orders brought whose shop and door lie within 300 metres of the pads of '
        + 'an open route.',
    },
    group: 'city', unit: 'share', digits: 2, better: 'neither',
    value: (sum) => over(sum, 'count', {}) / (sum('flown') + sum('ridden')),
  },
  {
    ...words('flights', '日飞行架次', 'Flights a day'),
    doc: { zh: '每天载货起飞的架次。', en: 'Take-offs with a load on a day.' },
    group: 'platform', unit: 'orders', digits: 1, better: 'neither',
    value: (sum, days) => sum('flights') / days,
  },
  {
    ...words('cost-per-flight', '每飞次成本', 'Cost of a flight'),
    doc: {
      zh: '起降点、无人机、人员与每飞次成本合计除以载货飞行架次。',
      en: 'Pads, crafts, crews and what each flight costs besides, over flights with a load.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'lower',
    value: (sum) => (sum('padCost') + sum('flightCost')) / sum('flights'),
  },
  {
    ...words('cost', '无人机日成本', 'Cost of drones a day'),
    doc: {
      zh: '一天的起降点、无人机、人员与飞行成本。',
      en: 'What pads, crafts, crews and flights of a day cost.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'lower',
    value: (sum, days) => (sum('padCost') + sum('flightCost')) / days,
  },
  {
    ...words('grounded', '每日停飞小时', 'Hours grounded a day'),
    doc: {
      zh: '起降点营业的 7 至 22 时中，因风或大雨不得飞行的小时数。',
      en: 'Of the hours from seven to ten in the evening in which pads work, those in which wind or '
        + 'heavy rain lets nothing fly.',
    },
    group: 'platform', unit: 'hours', digits: 2, better: 'lower', moves: 'with-rain',
    value: (sum, days) => sum('groundedHours') / days,
  },
  {
    ...words('given-up', '转交骑手占比', 'Given to riders after all'),
    doc: {
      zh: '原定由无人机送、因停飞或迫降改由骑手送达的订单占比。',
      en: 'Share of the orders taken up by drones that riders fetch at a pad, since nothing may take '
        + 'off or the craft has come down elsewhere.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower', moves: 'rarely',
    value: (sum) => sum('givenUp') / sum('chosen'),
  },
  {
    ...words('queue', '等待无人机的时间', 'Wait for a craft'),
    doc: {
      zh: '起飞的订单在起降点等无人机的平均分钟数。',
      en: 'Minutes that an order which takes off has waited at its pad for a craft.',
    },
    group: 'consumers', unit: 'minutes', digits: 2, better: 'lower',
    value: (sum) => sum('queueSeconds') / sum('flights') / secondsPerMinute,
  },
  {
    ...words('rider-metres', '每单骑手里程', 'Riders’ way an order'),
    doc: {
      zh: '全市骑手一天骑行的公里数除以送达的全部订单（含无人机送达）。',
      en: 'Kilometres that all riders of the city ride, over all orders that are brought, those by '
        + 'drones among them.',
    },
    group: 'riders', unit: 'kilometres', digits: 3, better: 'lower',
    value: (sum) => sum('riderMetres') / (sum('flown') + sum('ridden')) / 1000,
  },
];

const timeOfAll: BroughtMetric = {
  ...words('time', '航线订单用时', 'Time on routes'),
  doc: {
    zh: '开通航线可及的订单从下单到拿到的平均分钟数，无论由谁送达。',
    en: 'Minutes from placing to having an order that an open route reaches, whoever brings it.',
  },
  group: 'consumers', unit: 'minutes', digits: 2, better: 'lower',
  value: (sum) => over(sum, 'seconds', {}) / over(sum, 'count', {}) / secondsPerMinute,
};

export const metrics: readonly BroughtMetric[] = [
  ...ofFlights,
  timeOfAll,
  ...carriers.flatMap((carrier) => parts.map((part) => timeOf(carrier, part))),
  ...(['all', ...skies] as const).map(lateOf),
  ...(['all', 'near', 'far', 'wet'] as const).map(payOf),
];
