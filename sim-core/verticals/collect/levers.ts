// What can be decided about lockers and about what consumers fetch, and what is assumed of needs.

import { integerLever } from '../../policy/lever.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

export const levers = {
  level: integerLever({
    id: 'collect.level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 50, value: 1000, usual: [500, 2000],
    label: { zh: '自提需求水平', en: 'Parcels, and needs of neighbourhood shops' },
    doc: {
      zh: '送往自提柜的包裹与社区小店的需求与通常之比。',
      en: 'Parcels for lockers and needs of neighbourhood shops, over what is usual.',
    },
    source: assumed, varies: [],
  }),
  cells: integerLever({
    id: 'collect.cells', owner: 'merchant', group: 'merchant', unit: 'places',
    min: 20, max: 400, step: 4, value: 80, usual: [40, 160],
    label: { zh: '每组自提柜格口数', en: 'Cells of a bank' },
    doc: {
      zh: '每组自提柜的格口数：小、中、大格各占 50%、35%、15%；格口越多溢出越少、成本越高。',
      en: 'Cells of a bank of lockers, .50 of them small, .35 middle and .15 large: more of them '
        + 'overflow less and cost more.',
    },
    source: assumed, varies: [],
  }),
  banksOpen: integerLever({
    id: 'collect.banks-open', owner: 'merchant', group: 'merchant', unit: 'places',
    min: 1, max: 25, step: 1, value: 16, usual: [5, 25],
    label: { zh: '每万人自提柜组数', en: 'Banks for 10,000 people' },
    doc: {
      zh: '每一万居民设几组自提柜，先设在最能缩短居民步行距离的小店门口，不超过小店总数。',
      en: 'Banks of lockers for each 10,000 people, at the shops first that shorten ways from homes '
        + 'most, and no more than there are shops.',
    },
    source: assumed, varies: [],
  }),
  freshParcels: integerLever({
    id: 'collect.fresh-parcels', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 500, step: 10, value: 0, usual: [50, 200],
    label: { zh: '生鲜包裹占比', en: 'Parcels that must be kept cool' },
    doc: {
      zh: '须低温存放的包裹比例；不制冷则越热越久越易变质。',
      en: 'Share of parcels that must be kept cool: elsewhere they spoil by how warm it is, and '
        + 'how long.',
    },
    source: assumed, varies: [],
  }),
  cooledCells: integerLever({
    id: 'collect.cooled-cells', owner: 'merchant', group: 'merchant', unit: 'per-mille',
    min: 0, max: 1000, step: 50, value: 0, usual: [0, 300],
    label: { zh: '制冷格口占比', en: 'Cells with cooling' },
    doc: {
      zh: '各种大小的格口中制冷的比例；生鲜包裹先放入。',
      en: 'Share of the cells of each size that are cooled: what must be kept cool goes there '
        + 'first.',
    },
    source: assumed, varies: [],
  }),
  freeHours: integerLever({
    id: 'collect.free-hours', owner: 'regulator', group: 'regulator', unit: 'hours',
    min: 6, max: 72, step: 6, value: 24, usual: [12, 48],
    label: { zh: '自提柜免费保管时长', en: 'Hours free in a cell' },
    doc: {
      zh: '包裹放入后多少小时内取走不算超期。',
      en: 'Hours after being put in at which a parcel becomes overdue.',
    },
    source: assumed, varies: [],
  }),
  overdueFee: integerLever({
    id: 'collect.overdue-fee', owner: 'merchant', group: 'merchant', unit: 'fen',
    min: 0, max: 300, step: 10, value: 0, usual: [0, 200],
    label: { zh: '超期保管费', en: 'Fee for an overdue parcel' },
    doc: {
      zh: '超期包裹每开始一天收取的费用；收费使人更早来取。',
      en: 'What each day begun costs once a parcel is overdue; people come sooner for it.',
    },
    source: assumed, varies: [],
  }),
  pickupDiscount: integerLever({
    id: 'collect.pickup-discount', owner: 'platform', group: 'delivery-fee', unit: 'fen',
    min: 0, max: 2000, step: 50, value: 0, usual: [0, 500],
    label: { zh: '到店自提优惠', en: 'Discount for fetching' },
    doc: {
      zh: '顾客到店自提的订单由平台减免的金额，至多为商品金额。',
      en: 'What the platform takes off an order that its consumer fetches, up to its basket.',
    },
    source: assumed, varies: [],
  }),
};
