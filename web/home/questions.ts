// The questions on the home page. Each is a setup of A and B and the lever that it turns on; the
// words are what people ask, not what levers are called.

import { noChange, type Text } from '../../sim-core/index.ts';
import { withBasics, type Settings } from '../state/policies.ts';
import { firstSetup, type Setup } from '../state/setup.ts';

export interface Question {
  readonly id: string;
  readonly title: Text;
  /** What will be tried, in a sentence. */
  readonly trial: Text;
  readonly setup: Setup;
  /** The lever to point out in the Lab. */
  readonly lever: string;
  /** When of the day the city is shown, seconds. */
  readonly atSeconds: number;
}

const lunch = 11 * 3600 + 25 * 60;
const evening = 18 * 3600 + 10 * 60;

export const questions: readonly Question[] = [
  {
    id: 'free-delivery',
    title: { zh: '免配送费，谁来买单？', en: 'Who pays for free delivery?' },
    trial: {
      zh: '把配送费降到零，其余不变。',
      en: 'The delivery fee goes to zero; nothing else moves.',
    },
    setup: trying({ 'delivery-fee.base': 0, 'delivery-fee.per-km': 0 }),
    lever: 'delivery-fee.base',
    atSeconds: lunch,
  },
  {
    id: 'commission-cap',
    title: { zh: '佣金封顶 15 % 会怎样？', en: 'What if commission is capped at 15 %?' },
    trial: {
      zh: '平台抽成从 18 % 降到 15 %。',
      en: 'The platform’s share falls from 18 % to 15 %.',
    },
    setup: trying({ 'merchant.commission': 150 }),
    lever: 'merchant.commission',
    atSeconds: lunch,
  },
  {
    id: 'minimum-pay',
    title: { zh: '时薪保障会减少工作机会吗？', en: 'Does a minimum hourly pay cost jobs?' },
    trial: {
      zh: '在线每小时至少挣 18 元，不足由平台补齐。',
      en: 'Every online hour pays at least ¥18; the platform tops it up.',
    },
    setup: trying({ 'rider-pay.guarantee-per-online-hour': 1800 }),
    lever: 'rider-pay.guarantee-per-online-hour',
    atSeconds: lunch,
  },
  {
    id: 'rain-at-six',
    title: { zh: '傍晚下雨，加钱管用吗？', en: 'Rain at six: does paying riders more help?' },
    trial: {
      zh: '雨天每单补贴从 1 元加到 4 元。',
      en: 'The rain bonus goes from ¥1 to ¥4 an order.',
    },
    setup: trying({ 'rider-pay.rain-bonus': 400 }, 'rain-evening'),
    lever: 'rider-pay.rain-bonus',
    atSeconds: evening,
  },
];

function trying(b: Settings, weather = firstSetup.scenario.weather): Setup {
  const scenario = { ...firstSetup.scenario, weather };
  return { ...firstSetup, scenario, b: withBasics(noChange, b) };
}
