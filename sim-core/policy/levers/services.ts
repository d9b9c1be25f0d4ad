// What platforms sell to merchants besides their orders: digital tools for accepting and for
// stock, and ingredients bought together. Both are off by default.

import { choiceLever, integerLever } from '../lever.ts';

/** Whether the platform sells merchants its digital tools. */
export const toolsOffered = choiceLever({
  id: 'tools.offered',
  owner: 'platform',
  group: 'merchant-services',
  value: 'no',
  options: [
    { id: 'no', label: { zh: '否', en: 'No' } },
    { id: 'yes', label: { zh: '是', en: 'Yes' } },
  ],
  label: { zh: '提供商家数字化工具', en: 'Digital tools for merchants' },
  doc: {
    zh: '平台是否向商家出售数字化工具（SaaS）：接单更快，库存差错更少。划算的商家每周陆续采用。',
    en: 'Whether the platform sells merchants software that accepts orders and keeps stock: '
      + 'merchants take it up, week by week, whom it pays.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What the tools cost a merchant a month, fen. */
export const toolsFee = integerLever({
  id: 'tools.fee',
  owner: 'platform',
  group: 'merchant-services',
  unit: 'fen',
  min: 0,
  max: 200_000,
  step: 1000,
  value: 20_000,
  usual: [0, 60_000],
  label: { zh: '数字化工具月费', en: 'Fee for the tools a month' },
  doc: {
    zh: '采用数字化工具的商家每月付给平台的费用，按周收取。',
    en: 'What a merchant with the platform’s tools pays it a month, charged by the week.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How much cheaper ingredients are when bought through the platform, per mille. */
export const purchasingSaving = integerLever({
  id: 'purchasing.saving',
  owner: 'platform',
  group: 'merchant-services',
  unit: 'per-mille',
  min: 0,
  max: 300,
  step: 10,
  value: 0,
  usual: [0, 150],
  label: { zh: '集中采购降价', en: 'Saving of central purchasing' },
  doc: {
    zh: '经平台集中采购，食材成本降低的比例；零表示不提供。划算的商家每周陆续加入。',
    en: 'By how much ingredients are cheaper to merchants who buy through the platform; zero is '
      + 'no offer. Merchants join, week by week, whom it pays.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What the platform keeps of what ingredients would have cost elsewhere, per mille. */
export const purchasingFee = integerLever({
  id: 'purchasing.fee',
  owner: 'platform',
  group: 'merchant-services',
  unit: 'per-mille',
  min: 0,
  max: 300,
  step: 5,
  value: 20,
  usual: [0, 50],
  label: { zh: '集中采购服务费', en: 'Fee of central purchasing' },
  doc: {
    zh: '平台按食材原价收取的集中采购服务费比例。',
    en: 'Share of the usual cost of ingredients that the platform charges who buys through it.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What a member of central purchasing pays a week, whatever it buys, fen. */
export const purchasingCharge = integerLever({
  id: 'purchasing.weekly-charge',
  owner: 'platform',
  group: 'merchant-services',
  unit: 'fen',
  min: 0,
  max: 100_000,
  step: 500,
  value: 5000,
  usual: [0, 20_000],
  label: { zh: '集中采购周费', en: 'Weekly charge of central purchasing' },
  doc: {
    zh: '加入集中采购的商家每周付的固定配送与服务费，与采购量无关；用量小的商家因此不加入。',
    en: 'What a member pays a week for being supplied, whatever it buys; so small merchants stay '
      + 'away.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of the fee for tools that the public purse pays, per mille. */
export const toolsAid = integerLever({
  id: 'regulator.tools-aid',
  owner: 'regulator',
  group: 'regulator',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 500],
  label: { zh: '数字化工具补助', en: 'Aid for digital tools' },
  doc: {
    zh: '公共财政替商家支付的数字化工具费用比例。',
    en: 'Share of what tools cost merchants that the public purse pays.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Orders of something that the merchant has not, per mille; mean of merchants without tools. */
export const stockErrors = integerLever({
  id: 'world.stock-errors',
  owner: 'world',
  group: 'kitchens',
  unit: 'per-mille',
  min: 0,
  max: 100,
  step: 1,
  value: 2,
  usual: [0, 20],
  label: { zh: '库存差错率', en: 'Stock errors' },
  doc: {
    zh: '点到商家没有的菜品的订单比例（未用工具的商家平均值，数字化能力弱的商家更高）；一半换菜并退部分款，'
      + '其余由商家取消。',
    en: 'Share of orders for something sold out, in the mean of merchants without tools and '
      + 'higher where less is digital; half are made good by another dish and money back, the '
      + 'others cancelled by the merchant.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of stock errors that tools avoid, per mille. */
export const toolsErrorsAvoided = integerLever({
  id: 'world.tools-errors-avoided',
  owner: 'world',
  group: 'kitchens',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 700,
  usual: [300, 900],
  label: { zh: '工具避免的库存差错', en: 'Stock errors that tools avoid' },
  doc: {
    zh: '采用数字化工具后，库存差错减少的比例。',
    en: 'By how much errors about stock are fewer with digital tools.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Seconds by which tools shorten the mean time to accept an order. */
export const toolsAcceptSeconds = integerLever({
  id: 'world.tools-accept-seconds',
  owner: 'world',
  group: 'kitchens',
  unit: 'seconds',
  min: 0,
  max: 120,
  step: 5,
  value: 40,
  usual: [0, 90],
  label: { zh: '工具节省的接单时间', en: 'Seconds to accept that tools save' },
  doc: {
    zh: '数字化工具使接单平均缩短的秒数；数字化能力弱的商家节省更多。',
    en: 'By how much tools shorten the mean time until a merchant accepts; more where less is '
      + 'digital already.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Merchants who think in a week of what platforms sell them, per mille. */
export const serviceUptake = integerLever({
  id: 'world.service-uptake',
  owner: 'world',
  group: 'merchants',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 250,
  usual: [100, 500],
  label: { zh: '商家考虑新服务的速度', en: 'Pace at which merchants weigh services' },
  doc: {
    zh: '每周重新考虑是否采用数字化工具和集中采购的商家比例；零表示无人改变。',
    en: 'Share of merchants who weigh, in a week, whether to take up or give up tools and central '
      + 'purchasing; at zero nobody changes.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
