// What a front warehouse sells: categories with their life, margin, share of lines and price, and
// the items of each, from the most to the least popular. 240 items stand for the 2,000 to
// 8,000 of a real warehouse (A7.11, prior); all numbers are assumed unless they carry an id.

import { pow } from '../../kernel/math.ts';
import type { Fen } from '../../kernel/units.ts';
import type { Specialty } from '../../world/merchants.ts';

/** How goods are kept, in the order of `Exposure`. */
export const Keeping = { frozen: 0, chilled: 1, leaf: 2, dry: 3 } as const;

export interface Category {
  readonly id: string;
  readonly label: Specialty['label'];
  /** Days from its arrival during which an item may be sold. */
  readonly lifeDays: number;
  /** What is left of the price when the goods are paid, per mille of it. */
  readonly marginPerMille: number;
  /** Of 1,000 lines of all orders. */
  readonly perMille: number;
  readonly priceFen: Fen;
  readonly items: number;
  /** Units of a full case: no fewer are ordered. */
  readonly caseUnits: number;
  /** What a unit weighs. */
  readonly grams: number;
  readonly keeping: number;
}

export const categories: readonly Category[] = [
  category('leaf', '叶菜', 'Leaf vegetables', [2, 290, 200, 500, 30, 1, 300], Keeping.leaf),
  category(
    'roots-fruit', '根茎与水果', 'Roots and fruit', [5, 330, 180, 1000, 30, 1, 800], Keeping.leaf,
  ),
  category('meat', '鲜肉', 'Fresh meat', [2, 270, 140, 1800, 30, 1, 400], Keeping.chilled),
  category('fish', '水产', 'Fish', [2, 310, 50, 2400, 30, 1, 500], Keeping.chilled),
  category(
    'dairy-eggs', '乳品与蛋', 'Dairy and eggs', [7, 280, 130, 1000, 30, 2, 600], Keeping.chilled,
  ),
  category('frozen', '冷冻食品', 'Frozen food', [90, 370, 80, 1300, 30, 6, 500], Keeping.frozen),
  category('dry', '粮油干货', 'Dry goods', [180, 370, 160, 800, 30, 6, 700], Keeping.dry),
  category('ready-meals', '即食熟食', 'Ready meals', [1, 440, 60, 1000, 30, 1, 400], Keeping.chilled),
];

function category(
  id: string,
  zh: string,
  en: string,
  numbers: readonly [number, number, number, Fen, number, number, number],
  keeping: number,
): Category {
  const [lifeDays, marginPerMille, perMille, priceFen, items, caseUnits, grams] = numbers;
  return {
    id, label: { zh, en }, lifeDays, marginPerMille, perMille, priceFen, items, caseUnits,
    grams, keeping,
  };
}

/** How fast popularity falls with the place of an item in its category. */
const popularityFalls = -0.8;

/** Ages of one item that are told apart. */
export const ageClasses = 8;

/** Every item with what its category says of it, and its share of the category's lines. */
export interface Assortment {
  readonly count: number;
  readonly category: Uint8Array;
  /** Share of the category's lines on a mean day. */
  readonly popularity: Float64Array;
  readonly priceFen: Int32Array;
  readonly costFen: Int32Array;
  /** Days that an age class holds. */
  readonly classDays: Uint8Array;
  /** By category, the first of its items; and one more at the end. */
  readonly first: Int32Array;
}

export const assortment: Assortment = makeAssortment();

function makeAssortment(): Assortment {
  const first = [0];
  for (const { items } of categories) first.push(first[first.length - 1] + items);
  const count = first[categories.length];
  const all = {
    count,
    category: new Uint8Array(count),
    popularity: new Float64Array(count),
    priceFen: new Int32Array(count),
    costFen: new Int32Array(count),
    classDays: new Uint8Array(count),
    first: Int32Array.from(first),
  };
  categories.forEach(({ priceFen, marginPerMille, lifeDays, items }, c) => {
    let sum = 0;
    for (let rank = 1; rank <= items; rank++) sum += pow(rank, popularityFalls);
    for (let rank = 1; rank <= items; rank++) {
      const item = first[c] + rank - 1;
      all.category[item] = c;
      all.popularity[item] = pow(rank, popularityFalls) / sum;
      all.priceFen[item] = priceFen;
      all.costFen[item] = Math.round((priceFen * (1000 - marginPerMille)) / 1000);
      all.classDays[item] = Math.ceil(lifeDays / ageClasses);
    }
  });
  return all;
}

/** Mean price of a line, fen. */
export const meanLineFen = categories.reduce(
  (sum, { perMille, priceFen }) => sum + (perMille * priceFen) / 1000, 0,
);
/** Mean cost of a line over its price. */
export const meanCostShare = categories.reduce((sum, each) => (
  sum + (each.perMille * each.priceFen * (1000 - each.marginPerMille)) / 1_000_000
), 0) / meanLineFen;

/** Age classes in which units may be sold when they may be so old, per mille of their life. */
export function sellableClasses(item: number, sellUntilPerMille: number): number {
  const { category: of, classDays } = assortment;
  const days = (categories[of[item]].lifeDays * sellUntilPerMille) / 1000;
  return Math.max(1, Math.min(ageClasses, Math.floor(days / classDays[item])));
}
