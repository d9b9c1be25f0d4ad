// What shops sell: a few categories in each tier, with their share of its lines, price and weight
// (assumed). A category stands for all articles of its kind: a need's line is one of them.

import { placeByShare } from '../../kernel/shares.ts';
import type { Fen } from '../../kernel/units.ts';
import type { Specialty } from '../../world/merchants.ts';
import { shopTiers, Tier } from './shops.ts';

export interface GoodsCategory {
  readonly id: string;
  readonly label: Specialty['label'];
  /** Of 1,000 lines of its tier's orders. */
  readonly perMille: number;
  /** Of a line. */
  readonly priceFen: Fen;
  readonly grams: number;
  /** Whether its goods wilt: units are counted, and grow older by the day. */
  readonly wilts: boolean;
}

/** By tier. */
export const categoriesOf: readonly (readonly GoodsCategory[])[] = [
  [
    category('drinks', '饮料', 'Drinks', [400, 700, 800]),
    category('snacks', '零食', 'Snacks', [350, 1200, 250]),
    category('daily-goods', '日用品', 'Daily necessities', [250, 1867, 370]),
  ],
  [
    category('staples', '粮油', 'Rice and oil', [200, 2200, 2200]),
    category('drinks-dairy', '饮料乳品', 'Drinks and dairy', [300, 1000, 1000]),
    category('packaged-food', '包装食品', 'Packaged food', [250, 800, 200]),
    category('household', '家清', 'Household goods', [250, 812, 268]),
  ],
  [
    category('fever-cold', '退烧感冒药', 'Fever and cold', [400, 2800, 100]),
    category('chronic', '慢病用药', 'Chronic illness', [250, 5200, 120]),
    category('first-aid', '器械与急救', 'Devices and first aid', [200, 3000, 250]),
    category('vitamins', '保健品', 'Vitamins', [150, 4867, 200]),
  ],
  [
    category('bouquets', '花束', 'Bouquets', [700, 18_000, 1000], true),
    category('plants', '绿植', 'Plants', [300, 11_333, 1667]),
  ],
  [
    category('beauty', '美妆护肤', 'Beauty', [550, 22_000, 300]),
    category('accessories', '手机配件', 'Phone accessories', [250, 8000, 200]),
    category('small-appliances', '小家电', 'Small appliances', [200, 59_500, 1425]),
  ],
  [
    category('home-textiles', '家居家纺', 'Home textiles', [400, 10_000, 2500]),
    category('books', '图书文具', 'Books and stationery', [250, 4800, 800]),
    category('pet-supplies', '宠物用品', 'Pet supplies', [350, 8000, 4190]),
  ],
];

function category(
  id: string,
  zh: string,
  en: string,
  numbers: readonly [number, Fen, number],
  wilts = false,
): GoodsCategory {
  const [perMille, priceFen, grams] = numbers;
  return { id, label: { zh, en }, perMille, priceFen, grams, wilts };
}

/** Categories of a tier at most: how far tiers lie apart among items. */
export const mostCategories = 4;

/** The number of a category among the items of all tiers. */
export function itemOf(tier: number, place: number): number {
  return tier * mostCategories + place;
}

export function categoryOfItem(item: number): GoodsCategory {
  return categoriesOf[Math.floor(item / mostCategories)][item % mostCategories];
}

/** The item of a tier that luck from 0 to 1 draws. */
export function itemByLuck(tier: number, luck: number): number {
  return itemOf(tier, placeByShare(categoriesOf[tier], luck));
}

/** What goods cost a shop of a tier that are sold for so much. */
export function costFenOf(tier: number, soldFen: Fen): Fen {
  return Math.round(soldFen * shopTiers[tier].costShare);
}

/** The one item that wilts. */
export const bouquets = itemOf(Tier.flowers, 0);
/** Share of a flower shop's lines. */
export const bouquetShare = categoriesOf[Tier.flowers][0].perMille / 1000;
