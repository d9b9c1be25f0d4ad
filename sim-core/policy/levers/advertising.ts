// Traffic: places at the top of the lists that merchants can buy, and what the rest of a list is
// ranked by.

import { integerLever } from '../lever.ts';

/** Promoted places at the top of each list. */
export const advertisingPlaces = integerLever({
  id: 'advertising.places',
  owner: 'platform',
  group: 'ranking',
  unit: 'places',
  min: 0,
  max: 10,
  step: 1,
  value: 0,
  usual: [0, 5],
  label: { zh: '推广位数', en: 'Promoted places' },
  doc: {
    zh: '每个列表最前面拍卖给商家的位置数，按次价拍卖；商家对经由推广位的每单付下一名所需的出价。零表示'
      + '不出售。',
    en: 'Places at the top of each list that are auctioned to merchants, who pay for each order '
      + 'through one what they would have had to bid to keep it; at zero none are sold.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What relevance counts against a bid, per mille. */
export const advertisingRelevance = integerLever({
  id: 'advertising.relevance-weight',
  owner: 'platform',
  group: 'ranking',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 100,
  value: 1000,
  usual: [0, 2000],
  label: { zh: '推广相关性权重', en: 'Weight of relevance' },
  doc: {
    zh: '推广位拍卖中相关性的权重：1000 时自然排序高一星的商家，出价的对数多算一；0 只看出价。',
    en: 'How much a merchant’s own place in the list counts beside its bid: at 1000 a whole star '
      + 'adds one to the logarithm of the bid, at 0 the bid alone decides.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Weight of shown stars in the lists, per mille. */
export const rankingQuality = integerLever({
  id: 'ranking.quality-weight',
  owner: 'platform',
  group: 'ranking',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 100,
  value: 1000,
  usual: [0, 3000],
  label: { zh: '排序：评分权重', en: 'Ranking by stars' },
  doc: {
    zh: '评分在列表排序中的权重，1000 为通常；每周收盘时重排，用当时显示的评分。',
    en: 'What stars count in the order of the lists; 1000 is usual. Lists take it up when a week '
      + 'closes, with the stars shown then.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Rank lost by a kilometre, per mille of a star. */
export const rankingDistance = integerLever({
  id: 'ranking.distance-weight',
  owner: 'platform',
  group: 'ranking',
  unit: 'per-mille',
  min: 0,
  max: 2000,
  step: 20,
  value: 80,
  usual: [0, 500],
  label: { zh: '排序：距离权重', en: 'Ranking by distance' },
  doc: {
    zh: '列表排序中每公里距离扣减的排位，1000 相当于一星。',
    en: 'What a kilometre costs a merchant in the order of the lists; 1000 is a whole star.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of promoted orders that merchants think they gain, before they have seen, per mille. */
export const promotionGain = integerLever({
  id: 'world.promotion-gain',
  owner: 'world',
  group: 'marketing-effects',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 300,
  usual: [100, 600],
  label: { zh: '商家对推广的预期', en: 'What merchants expect of promotion' },
  doc: {
    zh: '商家在有经验之前，认为经由推广位的订单中有多大比例是多出来的；之后从自己的周订单中学习。0 表示'
      + '无人出价。',
    en: 'Of orders through promoted places, the share that merchants take for gained before they '
      + 'have any experience; then they learn from their own weeks. At 0 nobody bids.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
