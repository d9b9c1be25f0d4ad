// What can be decided about online doctors, and what is assumed of them.

import { choiceLever, integerLever } from '../../policy/lever.ts';
import { offOrOn } from '../fulfilment/switch.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

export const levers = {
  level: integerLever({
    id: 'health.level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 50, value: 1000, usual: [500, 3000],
    label: { zh: '问诊需求水平', en: 'Needs of a doctor' },
    doc: {
      zh: '居民想找医生的次数与通常之比；流感周约为三倍。医生按通常的需求排班。',
      en: 'How often people want a doctor over what is usual; in a week of flu some three times as '
        + 'often. Doctors are rostered for what is usual.',
    },
    source: assumed, varies: [],
  }),
  doctors: integerLever({
    id: 'health.doctors', owner: 'platform', group: 'service', unit: 'per-mille',
    min: 500, max: 2000, step: 50, value: 1000, usual: [500, 2000],
    label: { zh: '在线医生排班', en: 'Doctors on line' },
    doc: {
      zh: '每小时在线医生人数与按需求排班之比，可按小时设置；任何时候至少一名。',
      en: 'Doctors on line in an hour over what the usual needs of the hour ask for; at least one '
        + 'at any hour.',
    },
    source: assumed, varies: ['hour'],
  }),
  triage: choiceLever({
    id: 'health.triage', owner: 'platform', group: 'service', options: offOrOn, value: 'off',
    label: { zh: '分诊优先', en: 'Triage' },
    doc: {
      zh: '开启后按所判断的轻重缓急排队（急诊、普通、复诊），不打断正在进行的问诊；关闭则先到先看。',
      en: 'Whether those who seem urgent are seen first, then ordinary cases, then repeats, with '
        + 'nobody interrupted; otherwise whoever comes first.',
    },
    source: assumed, varies: [],
  }),
  urgentWeight: integerLever({
    id: 'health.urgent-weight', owner: 'platform', group: 'dispatch-weights', unit: 'per-mille',
    min: 1000, max: 10_000, step: 500, value: 1000, usual: [1000, 5000],
    label: { zh: '急用药品迟到权重', en: 'Weight of urgent medicine' },
    doc: {
      zh: '派单时，急诊用药超时一秒抵得上普通订单多少秒。',
      en: 'How much a second of lateness weighs for urgent medicine when riders are chosen, over '
        + 'what it weighs for any other order.',
    },
    source: assumed, varies: [],
  }),
  check: choiceLever({
    id: 'health.check', owner: 'regulator', group: 'regulator', options: offOrOn, value: 'on',
    label: { zh: '药师审方', en: 'Pharmacist’s check' },
    doc: {
      zh: '每张处方发往药店前是否须由药师审核；有误的退回医生一次。',
      en: 'Whether a pharmacist reads every prescription before it goes to a pharmacy, and sends '
        + 'one with a fault back to the doctor once.',
    },
    source: assumed, varies: [],
  }),
};
