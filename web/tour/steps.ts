// The guided tour, a minute and a half from the first sentence to a link that holds everything. One
// entry a step: what is pointed at, what the page must show for it, and what is said.

import type { Text } from '../../sim-core/index.ts';

export interface TourStep {
  /** Marks what is pointed at; where it is not to be seen, as on a phone, the words stand alone. */
  readonly selector: string;
  /** The part of the page that is spoken of: the first question opened, or a page as it is. */
  readonly on: 'home' | 'question' | 'results' | 'city' | 'levers';
  readonly text: Text;
}

export const tourSteps: readonly TourStep[] = [
  {
    selector: '[data-testid=sentence]',
    on: 'home',
    text: {
      zh: '这些数字不是演示：你的浏览器刚刚把这座城市的一天模拟了许多遍。',
      en: 'These numbers are no demonstration: your browser has just simulated days of this city.',
    },
  },
  {
    selector: '[data-question]',
    on: 'home',
    text: {
      zh: '从问题开始：点开就是一组现成的对照，A 是现行规则，B 是新政策。',
      en: 'Start from a question: it opens with A, today’s rules, and B, the policy in question.',
    },
  },
  {
    selector: '[data-testid=headline]',
    on: 'question',
    text: {
      zh: '先给答案。下面写明它来自多少个模拟日；没有把握的事不会说成有。',
      en: 'The answer comes first, with how many days it rests on. What is not sure is not claimed.',
    },
  },
  {
    selector: '[data-testid=sides]',
    on: 'results',
    text: {
      zh: '谁得益、谁买单，每天多少元，合计对得上。色带是 95 % 区间，每个点是一个模拟日。',
      en: 'Who gains and who pays, in yuan a day, adding up. Bands: 95 % intervals; a dot is one day.',
    },
  },
  {
    selector: '[data-testid=horizon]',
    on: 'results',
    text: {
      zh: '人会慢慢作出反应：第一天的答案不等于第四周的。在这里选看到什么时候。',
      en: 'People take time to react: day one is not week four. Choose here until when you look.',
    },
  },
  {
    selector: '.map-with-answer',
    on: 'city',
    text: {
      zh: '同一批人、同样的订单，在两种政策下各过一天。按 D 看 B 在哪里不同，点任何骑手或订单看细节。',
      en: 'The same people live the day under both policies. D shows where B differs; click anybody.',
    },
  },
  {
    selector: '.column.left',
    on: 'levers',
    text: {
      zh: '拖动任何一个杠杆，数字随手而动；放手后算出区间。每个默认值都能查到出处。',
      en: 'Move any lever: figures follow your hand, intervals come when you let go. Each default '
        + 'has its source.',
    },
  },
  {
    selector: '[data-testid=copy-link]',
    on: 'city',
    text: {
      zh: '网址里就是全部设置：复制给别人，打开是同一组数字。答案页有报告和代码，“课程”里有课堂用的课程。',
      en: 'The address holds it all: whoever opens it gets the same numbers. Under Answer there are '
        + 'report and code; under Learn lessons for a class.',
    },
  },
];

export const tourWords = {
  name: { zh: '导览', en: 'Tour' },
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '上一步', en: 'Back' },
  skip: { zh: '跳过', en: 'Skip' },
  done: { zh: '完成', en: 'Done' },
} as const satisfies Record<string, Text>;
