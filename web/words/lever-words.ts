// Words of what a lever's change is bound to: districts, hours and days.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const leverWords = {
  when: { zh: '何时', en: 'When' },
  where: { zh: '何处', en: 'Where' },
  brush: { zh: '画上去的数值', en: 'Paint with' },
  hoursOfWeek: { zh: '一周各小时', en: 'hours of the week' },
  howToPaint: {
    zh: '拖动画出时段，再拖一次擦去；方向键移动，空格键画。',
    en: 'Drag over hours, again to clear. Arrow keys move, space paints.',
  },
  lacksRival: {
    zh: '这座城只有一家平台，商家没有另一家可以放弃，所以这一项不起作用。',
    en: 'This city has one platform: merchants have no other to give up, so this does nothing.',
  },
  openRival: {
    zh: '加一家平台，由原来那家提出独家，看第 4 周',
    en: 'Add a platform, let the first one offer it, look at week 4',
  },
  toAnswer: { zh: '看答案', en: 'See the answer' },
  differs: { zh: '不一', en: 'differs' },
  wholeDay: { zh: '全天相同', en: 'Same all day' },
  wholeWeek: { zh: '整周相同', en: 'Same all week' },
  tooManyRows: {
    zh: '时段太零碎，文件里放不下（至多 200 段）。这一笔没有画上。',
    en: 'Too many different times for a file (at most 200). This stroke was not taken.',
  },
  cityPainted: { zh: '全城', en: 'Whole city' },
  elsewherePainted: { zh: '其余片区', en: 'Everywhere else' },
  simulateWeek: { zh: '模拟 7 天', en: 'Simulate 7 days' },
  dates: { zh: '日期', en: 'Dates' },
  fromDay: { zh: '从第几天', en: 'from day' },
  untilDay: { zh: '到第几天', en: 'to day' },
  setDates: { zh: '设定日期', en: 'Set dates' },
  alwaysOn: { zh: '始终有效', en: 'From the start on' },
  chooseDistricts: {
    zh: '在地图上点选片区，或在这里勾选。',
    en: 'Choose districts on the map, or tick them here.',
  },
  clickDistricts: { zh: '点选要单独设定的片区', en: 'Click the districts where it is to differ' },
  setValue: { zh: '设定数值', en: 'Set the value' },
  districtsComing: { zh: '正在读取片区…', en: 'Reading the districts…' },
  sameEverywhere: { zh: '全城相同', en: 'Same everywhere' },
  chooseOnMap: { zh: '在地图上选', en: 'Choose on the map' },
  done: { zh: '完成', en: 'Done' },
  districtsOnMap: { zh: '选择片区', en: 'Choosing districts' },
} as const satisfies Record<string, Text>;

export const leverSentences = {
  /** What of a setting stands over all that is painted. */
  liesOver: {
    zh: (value) => `以下仍优先于所画：${value}`,
    en: (value) => `Over what is painted still holds: ${value}`,
  } satisfies Sentence<[string]>,
  /** Days of the week on which something holds, and how many days are simulated. */
  asleep: {
    zh: (days, n) => `${days}不在模拟的 ${n} 天内（第 1 天是周一），在那里的设定不起作用。`,
    en: (days, n) => (
      `${days}: not among the ${n === 1 ? 'one day' : `${n} days`} simulated (day 1 is a Monday), `
      + 'so what is set there does nothing.'
    ),
  } satisfies Sentence<[string, number]>,
  /** Levers of which something holds on none of the days of an answer. */
  asleepHere: {
    zh: (levers) => `有的设定在别的日子才起作用：${levers}。`,
    en: (levers) => `Part of what is set holds on other days only: ${levers}.`,
  } satisfies Sentence<[string]>,
  there: {
    zh: (n) => `选中的 ${n} 个片区`,
    en: (n) => (n === 1 ? 'In the chosen district' : `In the ${n} chosen districts`),
  } satisfies Sentence<[number]>,
  elsewhere: {
    zh: (value) => `其余片区：${value}`,
    en: (value) => `Everywhere else: ${value}`,
  } satisfies Sentence<[string]>,
  chosen: {
    zh: (names) => `已选：${names}`,
    en: (names) => `Chosen: ${names}`,
  } satisfies Sentence<[string]>,
} as const;
