// What platforms sell to merchants, and how alike platforms are: who has digital tools and buys
// together, what was sold out, who is on several platforms, and how far their prices lie apart.

import { figure, ratio } from './metric.ts';

export const servicesFigures = {
  'merchant.tools-share': figure({
    group: 'merchants',
    label: { zh: '数字化工具采用率', en: 'Merchants with digital tools' },
    doc: {
      zh: '上架商家中采用平台数字化工具的比例；多个平台分别计。',
      en: 'Share of listed merchants with the platform’s digital tools; each platform counts.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    ...ratio('toolsDays', 'listingDays'),
  }),
  'merchant.purchasing-share': figure({
    group: 'merchants',
    label: { zh: '集中采购参与率', en: 'Merchants who buy together' },
    doc: {
      zh: '营业商家中经平台集中采购食材的比例。',
      en: 'Share of open merchants who buy their ingredients through a platform.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    ...ratio('purchasingDays', 'merchantDays'),
  }),
  'merchant.on-several': figure({
    group: 'merchants',
    label: { zh: '商家多平台经营率', en: 'Merchants on several platforms' },
    doc: {
      zh: '上架商家中同时在其他平台上架的比例；只有一个平台时为零。',
      en: 'Share of listings of merchants who are listed on another platform too; 0 where there is '
        + 'one platform.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    ...ratio('sharedListingDays', 'listingDays'),
  }),
  'platform.shared-orders': figure({
    group: 'platform',
    label: { zh: '平台同质化', en: 'Orders that another platform could serve' },
    doc: {
      zh: '已送达订单中，其商家当时也在其他平台上架的比例：按订单加权的供给重合度。',
      en: 'Share of deliveries whose merchant was listed on another platform too: how far what '
        + 'platforms offer overlaps, weighed by orders.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    ...ratio('sharedDelivered', 'delivered'),
  }),
  'platform.price-gap': figure({
    group: 'platform',
    label: { zh: '平台间菜价差', en: 'Price gap between platforms' },
    doc: {
      zh: '同一商家在本平台与其他平台的菜价差（绝对值）占本平台菜价的比例，按订单加权；无重合商家时没有数值。',
      en: 'How far a merchant’s prices on other platforms lie from those here, either way, as '
        + 'a share of them, weighed by orders; undefined where no merchant is on two.',
    },
    unit: 'share',
    digits: 2,
    better: 'neither',
    headline: false,
    ...ratio('sharedPriceGap', 'sharedDelivered'),
  }),
  'consumer.online-premium': figure({
    group: 'consumers',
    label: { zh: '线上实付溢价', en: 'Paid online beyond the table’s price' },
    doc: {
      zh: '消费者线上实付（含配送费、扣优惠券）比同样菜品的堂食价高出的比例。',
      en: 'By how much what is paid online, with fee and after coupons, exceeds what the same '
        + 'dishes cost at the merchant’s table.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    of: ['menuPaidFen', 'ownPriceSalesFen'],
    value: (read) => read.sum('menuPaidFen') / read.sum('ownPriceSalesFen') - 1,
  }),
};
