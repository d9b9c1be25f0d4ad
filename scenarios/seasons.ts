// Times of the year that a question may be asked in, as data: a weather and assumptions about the
// world, the same on every side. What they set is made of levers alone, so that anybody can set
// more or less; all of it is assumed.

import { leversOf, type Setting, type Text, type WeatherKind } from '../sim-core/index.ts';

/** A time of the year. */
export interface Season {
  readonly id: string;
  readonly label: Text;
  /** What is then different, in a sentence. */
  readonly doc: Text;
  /** Absent where any weather goes with it. */
  readonly weather?: WeatherKind;
  /** Settings of assumptions by lever id, those of services that a city may not have among them. */
  readonly world: Readonly<Record<string, Setting>>;
}

export const seasons: readonly Season[] = [
  {
    id: 'flower-day',
    label: { zh: '鲜花节（周五）', en: 'Flower day, a Friday' },
    doc: {
      zh: '周五是送花的日子：鲜花需求为平日的八倍，一半提前二至四天预订。',
      en: 'Friday is a day for flowers: eight times as many needs for them, half of which are '
        + 'ordered two to four days ahead.',
    },
    world: { 'retail.flower-day': 'friday', 'retail.ordered-ahead': 500 },
  },
  {
    id: 'spring-festival',
    label: { zh: '春节周', en: 'Spring festival week' },
    doc: {
      zh: '许多人回乡：用餐需求减四成，注册骑手不到一半且要价更高；买菜、到店和买药几乎不减，到家和快递更少。',
      en: 'Many have gone home: four in ten meals fewer, less than half of the riders, who want '
        + 'more; groceries, visits and medicine hardly fall, services at home and parcels do more.',
    },
    world: {
      'world.demand-level': 600,
      'world.rider-supply': 450,
      'world.reservation-wage': 2000,
      'grocery.level': 1500,
      'retail.level': 1500,
      'home.level': 500,
      'errands.level': 700,
      'instore.level': 1600,
      'collect.level': 300,
      'health.level': 1500,
    },
  },
  {
    id: 'heat-week',
    label: { zh: '高温周', en: 'Week of heat' },
    doc: {
      zh: '三十三度上下：便利店的冷饮需求上升，离开冷链的生鲜更快变坏，高温规则生效。',
      en: 'Some 33 degrees: more cold drinks from convenience stores, groceries lose more out of '
        + 'the cold, and rules for heat hold.',
    },
    weather: 'heat',
    world: { 'retail.cold-drinks': 60 },
  },
  {
    id: 'flu-week',
    label: { zh: '流感周', en: 'Week of flu' },
    doc: {
      zh: '天冷，想找医生的次数为通常的三倍，医生按通常排班。',
      en: 'It is cold, and people want a doctor three times as often, whose roster is the usual.',
    },
    weather: 'cold',
    world: { 'health.level': 3000 },
  },
];

/** The season of an id; undefined when there is none. */
export function seasonOf(id: string): Season | undefined {
  return seasons.find((season) => season.id === id);
}

/** Of what a season sets, what a city with these verticals has. */
export function worldIn(
  { world }: Season, verticalIds: readonly string[],
): Readonly<Record<string, Setting>> {
  const here = new Set(leversOf(verticalIds).map(({ id }) => id));
  return Object.fromEntries(Object.entries(world).filter(([id]) => here.has(id)));
}
