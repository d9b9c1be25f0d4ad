// Reusable tableware in place of packaging that is thrown away: offered by platforms or by law,
// chosen by consumers, washed and brought back at a cost. Off by default.

import { integerLever } from '../lever.ts';

/** Orders for which the platform offers reusable tableware, per mille. */
export const tablewareOffered = integerLever({
  id: 'tableware.offered',
  owner: 'platform',
  group: 'tableware',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 500],
  label: { zh: '可循环餐具覆盖率', en: 'Orders offered reusable tableware' },
  doc: {
    zh: '平台提供可循环餐具选项的订单比例；顾客按费用、押金和环保偏好决定是否选用。',
    en: 'Share of orders for which the platform offers reusable tableware; consumers take it by '
      + 'what it costs and by how much they care.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What reusable tableware costs a consumer an order, fen. */
export const tablewareFee = integerLever({
  id: 'tableware.fee',
  owner: 'platform',
  group: 'tableware',
  unit: 'fen',
  min: 0,
  max: 500,
  step: 10,
  value: 0,
  usual: [0, 200],
  label: { zh: '可循环餐具使用费', en: 'Fee for reusable tableware' },
  doc: {
    zh: '顾客每单使用可循环餐具付给平台的费用。',
    en: 'What a consumer pays the platform to have an order in reusable tableware.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What a consumer loses who does not give reusable tableware back, fen. */
export const tablewareDeposit = integerLever({
  id: 'tableware.deposit',
  owner: 'platform',
  group: 'tableware',
  unit: 'fen',
  min: 0,
  max: 5000,
  step: 100,
  value: 1000,
  usual: [0, 3000],
  label: { zh: '可循环餐具押金', en: 'Deposit on reusable tableware' },
  doc: {
    zh: '未归还餐具时顾客损失的押金；归还则全额退回。',
    en: 'What a consumer loses whose tableware does not come back; whoever gives it back pays '
      + 'nothing.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Orders for which the law has reusable tableware offered, per mille. */
export const tablewareMandate = integerLever({
  id: 'regulator.tableware-offered',
  owner: 'regulator',
  group: 'regulator',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 500],
  label: { zh: '可循环餐具最低覆盖率', en: 'Least share offered reusable tableware' },
  doc: {
    zh: '任何平台须提供可循环餐具选项的最低订单比例；零表示不要求。',
    en: 'Least share of orders for which every platform must offer reusable tableware; zero asks '
      + 'for none.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What an order without waste is worth to a consumer in the mean, fen. */
export const tablewareCare = integerLever({
  id: 'world.tableware-care',
  owner: 'world',
  group: 'world',
  unit: 'fen',
  min: 0,
  max: 1000,
  step: 10,
  value: 150,
  usual: [50, 300],
  label: { zh: '环保偏好', en: 'Worth of an order without waste' },
  doc: {
    zh: '一单不产生一次性包装对顾客平均值多少钱；因人呈指数分布，零表示无人在意、无人选用。',
    en: 'What it is worth to a consumer in the mean that an order makes no waste, spread '
      + 'exponentially among people; at zero nobody cares and nobody takes reusable tableware.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Tableware that does not come back, per mille of orders. */
export const tablewareLoss = integerLever({
  id: 'world.tableware-loss',
  owner: 'world',
  group: 'world',
  unit: 'per-mille',
  min: 0,
  max: 500,
  step: 5,
  value: 30,
  usual: [5, 100],
  label: { zh: '餐具流失率', en: 'Tableware that is lost' },
  doc: {
    zh: '可循环餐具一次使用后未归还的比例；平台须补置，每套十二元。',
    en: 'Share of uses after which tableware does not come back; the platform replaces it for twelve '
      + 'yuan.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What a use costs in return trip and washing, fen. */
export const tablewareHandling = integerLever({
  id: 'world.tableware-handling',
  owner: 'world',
  group: 'world',
  unit: 'fen',
  min: 0,
  max: 1000,
  step: 10,
  value: 180,
  usual: [80, 400],
  label: { zh: '回收清洗成本', en: 'Return trip and washing' },
  doc: {
    zh: '可循环餐具每次使用由平台负担的回收、清洗与消毒成本。',
    en: 'What bringing tableware back and washing it costs the platform a use.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
