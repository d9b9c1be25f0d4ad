// What is measured of orders to homes outside the core, whoever brings them, and of tours.

import { secondsPerMinute } from '../../kernel/units.ts';
import type { BroughtMetric } from '../../world/brought.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';

type Sum = (name: string) => number;

const words = wordsOf('rounds');

const publicFen = (sum: Sum): number => sum('servicePay') + sum('relayCost');

const ofOrders: readonly BroughtMetric[] = [
  {
    ...words('orders', '镇区外日单量', 'Orders outside the core'),
    doc: {
      zh: '每天送到镇区外住处的订单数（跑腿除外），无论由谁送。',
      en: 'Orders brought to homes outside the core on a day, errands left out, whoever brings them.',
    },
    group: 'city', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => sum('delivered') / days,
  },
  {
    ...words('time', '镇区外用时', 'Time outside the core'),
    doc: {
      zh: '镇区外订单从下单到拿到家的平均分钟数，去代收点的步行计入。',
      en: 'Minutes from placing an order to having it at a home outside the core, the walk to a '
        + 'relay point among them.',
    },
    group: 'consumers', unit: 'minutes', digits: 1, better: 'lower',
    value: (sum) => sum('seconds') / sum('delivered') / secondsPerMinute,
  },
  {
    ...words('late', '镇区外超时率', 'Late outside the core'),
    doc: {
      zh: '镇区外送达订单中晚于承诺时间的占比。',
      en: 'Share of the orders brought outside the core that come after their promise.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('late') / sum('delivered'),
  },
  {
    ...words('undelivered', '镇区外未送达率', 'Not brought outside the core'),
    doc: {
      zh: '镇区外已结束订单中没有送到的占比。',
      en: 'Share of the orders to homes outside the core that end without being brought.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower',
    value: (sum) => sum('lost') / (sum('lost') + sum('delivered')),
  },
  {
    ...words('cost-per-order', '镇区外每单运费', 'Cost of an order outside the core'),
    doc: {
      zh: '骑手报酬、班次运费与代收点酬劳合计除以镇区外送达订单。',
      en: 'Riders’ pay, tours and what relay points are paid by the order, over the orders brought '
        + 'to homes outside the core.',
    },
    group: 'platform', unit: 'fen-per-order', digits: 0, better: 'lower',
    value: (sum) => (sum('riderFen') + sum('tourPay') + sum('relayPay')) / sum('delivered'),
  },
  {
    ...words('public-per-order', '镇区外每单公共支出', 'Public money an order outside the core'),
    doc: {
      zh: '每单补贴与代收点日常费用合计除以镇区外送达订单。',
      en: 'Subsidies and the public’s relay points, over the orders brought to homes outside the '
        + 'core.',
    },
    group: 'city', unit: 'fen-per-order', digits: 0, better: 'lower',
    value: (sum) => publicFen(sum) / sum('delivered'),
  },
  {
    ...words('public', '镇区外日公共支出', 'Public money a day'),
    doc: {
      zh: '一天的镇区外每单补贴与代收点日常费用。',
      en: 'What subsidies of orders outside the core and the public’s relay points cost on a day.',
    },
    group: 'city', unit: 'fen', digits: 0, better: 'lower',
    value: (sum, days) => publicFen(sum) / days,
  },
  {
    ...words('kinds-open', '镇区外可选种类', 'Kinds of providers outside the core'),
    doc: {
      zh: '一天结束时，镇区外居民平均能看到几类（各服务的商家品类）仍在经营的商家。',
      en: 'Kinds of merchants, by the classes of each service, of which a resident outside the core '
        + 'is shown one at least that keeps shop as the day ends; the mean of residents.',
    },
    group: 'city', unit: 'index', digits: 2, better: 'higher', moves: 'slowly',
    value: (sum) => sum('kindsShown') / sum('residents'),
  },
];

const ofTours: readonly BroughtMetric[] = [
  {
    ...words('carried', '班次送达占比', 'Brought by tours'),
    doc: {
      zh: '镇区外送达订单中由班次送的占比。',
      en: 'Share of the orders brought outside the core that tours bring.',
    },
    group: 'city', unit: 'share', digits: 1, better: 'neither',
    value: (sum) => sum('carried') / sum('delivered'),
  },
  {
    ...words('tour-orders', '每班单数', 'Orders of a tour'),
    doc: { zh: '每班平均带几单。', en: 'Orders that a tour leaves with.' },
    group: 'platform', unit: 'orders', digits: 2, better: 'neither',
    value: (sum) => sum('tourOrders') / sum('tours'),
  },
  {
    ...words('tour-way', '每班里程', 'Way of a tour'),
    doc: { zh: '每班往返的公里数。', en: 'Kilometres of a tour, out and back.' },
    group: 'platform', unit: 'kilometres', digits: 1, better: 'lower',
    value: (sum) => sum('tourMetres') / sum('tours') / 1000,
  },
  {
    ...words('wait', '等发车的时间', 'Wait for a departure'),
    doc: {
      zh: '随班次走的订单从备好到发车的平均分钟数。',
      en: 'Minutes from an order’s being ready to the departure of the tour that takes it.',
    },
    group: 'consumers', unit: 'minutes', digits: 1, better: 'lower',
    value: (sum) => sum('waitSeconds') / sum('tourOrders') / secondsPerMinute,
  },
  {
    ...words('walk', '每单步行时间', 'Walk for an order'),
    doc: {
      zh: '镇区外每单平均往返代收点步行的分钟数，送上门的计 0。',
      en: 'Minutes on foot to a relay point and back for each order outside the core; none for what '
        + 'is brought to the door.',
    },
    group: 'consumers', unit: 'minutes', digits: 2, better: 'lower',
    value: (sum) => sum('walkSeconds') / sum('delivered') / secondsPerMinute,
  },
];

export const metrics: readonly BroughtMetric[] = [...ofOrders, ...ofTours];
