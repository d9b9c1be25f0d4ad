// Words of the moment at which one rider, order or merchant parts from itself in the other world.

import type { Text } from '../../sim-core/index.ts';
import type { Aspect } from '../engine/parting.ts';
import type { Sentence } from './language.ts';

export const partingWords = {
  find: { zh: '两个世界从哪一刻分开？', en: 'Where do A and B part?' },
  cancel: { zh: '取消', en: 'Cancel' },
  go: { zh: '跳到这一刻', en: 'Go to that moment' },
  never: {
    zh: '到这次模拟结束，两个世界里完全相同。',
    en: 'The same in both worlds to the end of the run.',
  },
  notPlaced: { zh: '没有下这一单', en: 'this order was not placed' },
  over: { zh: '已经结束', en: 'already over' },
  notThere: { zh: '没有这位骑手', en: 'there is no such rider' },
  offline: { zh: '离线', en: 'offline' },
  noRider: { zh: '尚无骑手', en: 'no rider yet' },
  isOffered: { zh: '待接单', en: 'being offered' },
  weighed: { zh: '派单时的比较', en: 'What dispatch weighed' },
} as const satisfies Record<string, Text>;

export const aspectWords: Readonly<Record<Aspect, Text>> = {
  order: { zh: '在下单时', en: 'at ordering' },
  shop: { zh: '在选商家时', en: 'at the choice of shop' },
  price: { zh: '在价格上', en: 'at the price' },
  promise: { zh: '在承诺时间上', en: 'at the promised time' },
  kitchen: { zh: '在后厨', en: 'in the kitchen' },
  rider: { zh: '在派单时', en: 'at the choice of rider' },
  stage: { zh: '在途中', en: 'on the way' },
  open: { zh: '在开店或关店上', en: 'at opening or closing' },
  listing: { zh: '在平台上的展示', en: 'at how it is listed' },
  orders: { zh: '在进出的订单上', en: 'at the orders that come and go' },
  books: { zh: '在账上', en: 'in its books' },
  split: { zh: '在钱的分配上', en: 'at how the money is split' },
  end: { zh: '在结束的时刻', en: 'at its end' },
  person: { zh: '在由谁来骑上', en: 'at who rides' },
  online: { zh: '在上线或下线时', en: 'at going on or off line' },
  platforms: { zh: '在为哪个平台跑单上', en: 'at the platform ridden for' },
  offer: { zh: '在收到的派单上', en: 'at the order offered' },
  route: { zh: '在接受与路线上', en: 'at what was taken on' },
  pay: { zh: '在报酬上', en: 'at the pay' },
  way: { zh: '在骑行途中', en: 'on the way' },
};

export const partingSentences = {
  partsAt: {
    zh: (clock, aspect) => `${clock} ${aspect}分开`,
    en: (clock, aspect) => `They part at ${clock}, ${aspect}`,
  } satisfies Sentence<[string, string]>,
  alikeUntil: {
    zh: (clock) => `到 ${clock} 为止相同…`,
    en: (clock) => `Alike up to ${clock}…`,
  } satisfies Sentence<[string]>,
  paid: {
    zh: (yuan) => `顾客付 ${yuan}`,
    en: (yuan) => `customer pays ${yuan}`,
  } satisfies Sentence<[string]>,
  promised: {
    zh: (clock) => `承诺 ${clock}`,
    en: (clock) => `promised by ${clock}`,
  } satisfies Sentence<[string]>,
  split: {
    zh: (merchant, rider, platform) => `商家得 ${merchant}，骑手 ${rider}，平台 ${platform}`,
    en: (merchant, rider, platform) =>
      `shop gets ${merchant}, rider ${rider}, platform ${platform}`,
  } satisfies Sentence<[string, string, string]>,
  believed: {
    zh: (minutes, stars, yuan) => `顾客预计 ${minutes} 分钟、${stars} 星，比其他选择值多 ${yuan}`,
    en: (minutes, stars, yuan) =>
      `the customer expected ${minutes} min and ${stars} stars, worth ${yuan} over all else`,
  } satisfies Sentence<[string, string, string]>,
  onHand: {
    zh: (orders) => `手上 ${orders} 单`,
    en: (orders) => `${orders} on hand`,
  } satisfies Sentence<[number]>,
  earned: {
    zh: (yuan) => `今日收入 ${yuan}`,
    en: (yuan) => `${yuan} earned`,
  } satisfies Sentence<[string]>,
  sold: {
    zh: (yuan) => `今日线上卖出 ${yuan}`,
    en: (yuan) => `${yuan} sold online today`,
  } satisfies Sentence<[string]>,
  offered: {
    zh: (yuan) => `收到报酬 ${yuan} 的派单`,
    en: (yuan) => `is offered an order for ${yuan}`,
  } satisfies Sentence<[string]>,
} as const;
