// Assumptions about riders that no policy decides: how quickly they learn what an hour brings, how
// many come and go for it, and what weather asks.

import { integerLever } from '../lever.ts';

/** Weight of a day in what riders expect of an hour, per mille. */
export const beliefSpeed = integerLever({
  id: 'world.belief-speed',
  owner: 'world',
  group: 'riders',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 150,
  usual: [50, 300],
  label: { zh: '骑手预期学习速度', en: 'Speed of riders’ learning' },
  doc: {
    zh: '骑手对某时段时薪的预期，每天向当天实际时薪靠近的比例；0 表示不再学习。',
    en: 'How far what riders expect of an hour moves each day towards what it brought; 0 means '
      + 'that they learn nothing.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** More people who take up riding in a week, per mille of the pool and unit of log earnings. */
export const riderEntry = integerLever({
  id: 'world.rider-entry',
  owner: 'world',
  group: 'riders',
  unit: 'per-mille',
  min: 0,
  max: 2000,
  step: 50,
  value: 400,
  usual: [250, 800],
  label: { zh: '骑手进入速度', en: 'Speed of riders’ entry' },
  doc: {
    zh: '时薪每高于平常 1%，每周多进入的骑手占在册骑手的比例为此数的百分之一。',
    en: 'Earnings one per cent above the usual bring this share of the pool, over a hundred, as '
      + 'further riders each week.',
  },
  source: { cite: 'B3.05', quality: 'assumed' },
  varies: [],
});

/** Riders who leave in a week at usual earnings, and as many who come, against A4.18; per mille. */
export const riderTurnover = integerLever({
  id: 'world.rider-turnover',
  owner: 'world',
  group: 'riders',
  unit: 'per-mille',
  min: 0,
  max: 2000,
  step: 50,
  value: 1000,
  usual: [500, 1500],
  label: { zh: '骑手流动率', en: 'Turnover of riders' },
  doc: {
    zh: '收入如常时每周离开并由新人接替的骑手，1000 为众包每月 20%、专送每年 70%。',
    en: 'Riders who leave in a week at usual earnings and are replaced; 1000 is 20 % a month of '
      + 'the crowdsourced and 70 % a year at stations.',
  },
  source: { cite: 'A4.18', quality: 'derived' },
  varies: [],
});

/** Added to the reservation wage in light rain or heat, twice in heavy rain; fen per hour. */
export const roughWeather = integerLever({
  id: 'world.rough-weather-wage',
  owner: 'world',
  group: 'riders',
  unit: 'fen-per-hour',
  min: 0,
  max: 2000,
  step: 20,
  value: 240,
  usual: [100, 500],
  label: { zh: '恶劣天气要价', en: 'What rough weather asks' },
  doc: {
    zh: '小雨或高温时骑手保留工资每小时增加的金额；大雨加倍。',
    en: 'Added to an hour’s reservation wage in light rain or in heat; heavy rain adds it twice.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
