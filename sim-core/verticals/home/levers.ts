// What can be decided about services at home, and what is assumed of them.

import { choiceLever, integerLever } from '../../policy/lever.ts';
import { offOrOn } from '../fulfilment/switch.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

export const levers = {
  level: integerLever({
    id: 'home.level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 50, value: 1000, usual: [500, 2000],
    label: { zh: '到家服务需求水平', en: 'Needs of home services' },
    doc: {
      zh: '居民需要保洁、维修、陪护等上门服务的次数与通常之比。',
      en: 'How often people want somebody to clean, repair or care at home, over what is usual.',
    },
    source: assumed, varies: [],
  }),
  take: integerLever({
    id: 'home.take', owner: 'platform', group: 'merchant', unit: 'per-mille',
    min: 0, max: 400, step: 1, value: 167, usual: [100, 300],
    label: { zh: '到家服务抽成', en: 'Take of a visit' },
    doc: {
      zh: '平台从每次上门服务的价格中留下的比例；月嫂与育儿嫂合同按同一比例。',
      en: 'Share of the price of a visit, or of a contract’s week, that the platform keeps.',
    },
    source: assumed, varies: [],
  }),
  screeningCut: integerLever({
    id: 'home.screening-cut', owner: 'platform', group: 'merchant', unit: 'per-mille',
    min: 3500, max: 4800, step: 50, value: 4100, usual: [3800, 4600],
    label: { zh: '准入考核线', en: 'Least score of a worker' },
    doc: {
      zh: '考核得分（千分之一星，含误差）不低于此线者才能接单；线越高质量越好、人越少。',
      en: 'Thousandths of a star that a worker must score, with the test’s error, to be shown: a '
        + 'higher one means better and fewer workers.',
    },
    source: assumed, varies: [],
  }),
  trainingHours: integerLever({
    id: 'home.training-hours', owner: 'platform', group: 'merchant', unit: 'hours',
    min: 0, max: 80, step: 1, value: 8, usual: [0, 40],
    label: { zh: '岗前培训时长', en: 'Hours of training' },
    doc: {
      zh: '平台为每位服务人员付费的培训小时数。',
      en: 'Hours of training that the platform pays for each worker.',
    },
    source: assumed, varies: [],
  }),
  recorder: choiceLever({
    id: 'home.recorder', owner: 'platform', group: 'merchant',
    options: offOrOn, value: 'off',
    label: { zh: '上门记录仪', en: 'Recorders of visits' },
    doc: {
      zh: '记录每次上门的时长与质量：据此留出时间、更新考核得分。',
      en: 'Records the length and quality of visits: calendars and workers’ scores follow what is '
        + 'recorded.',
    },
    source: assumed, varies: [],
  }),
  insurance: choiceLever({
    id: 'home.insurance', owner: 'regulator', group: 'regulator',
    options: [
      { id: 'on', label: { zh: '投保', en: 'On' } },
      { id: 'off', label: { zh: '不投保', en: 'Off' } },
    ],
    value: 'on',
    label: { zh: '上门服务责任险', en: 'Insurance of visits' },
    doc: {
      zh: '是否由平台为每次上门投保；不投保时损失由服务人员赔付，至多为当次价格。',
      en: 'Whether the platform insures each visit; without it the worker pays for damage, up to the '
        + 'price of the visit.',
    },
    source: assumed, varies: [],
  }),
  travelPay: integerLever({
    id: 'home.travel-pay', owner: 'regulator', group: 'regulator', unit: 'fen',
    min: 0, max: 100, step: 5, value: 0, usual: [0, 50],
    label: { zh: '路途时间补偿', en: 'Pay for travelling' },
    doc: {
      zh: '平台须为服务人员路上每分钟支付的金额。',
      en: 'What the platform must pay a worker for each minute on the way to a visit.',
    },
    source: assumed, varies: [],
  }),
};
