// Kinds of restaurants: their tiers and cuisines (shares assumed).

import type { MerchantTier, Specialty } from '../../world/merchants.ts';

export interface RestaurantTier extends MerchantTier {
  /** Guests at the table for each online order. */
  readonly guestsPerOrder: number;
}

export const restaurantTiers: readonly RestaurantTier[] = [
  {
    id: 'independent',
    label: { zh: '独立小店', en: 'Independent' },
    perMille: 620,
    basketFen: 3600,
    readySeconds: 500,
    quality: 4.4,
    guestsPerOrder: 1.1,
  },
  {
    id: 'chain',
    label: { zh: '连锁品牌', en: 'Chain' },
    perMille: 280,
    basketFen: 4400,
    readySeconds: 420,
    quality: 4.6,
    isChain: true,
    guestsPerOrder: 0.9,
  },
  {
    id: 'kitchen-only',
    label: { zh: '纯外卖厨房', en: 'Delivery-only kitchen' },
    perMille: 100,
    basketFen: 3000,
    readySeconds: 440,
    quality: 4.2,
    guestsPerOrder: 0.05,
  },
];

/** What restaurants are best known for; shares per mille are assumed. */
export const cuisines: readonly Specialty[] = [
  { id: 'rice-dishes', label: { zh: '快餐简餐', en: 'Rice dishes' }, perMille: 240 },
  { id: 'noodles', label: { zh: '粉面', en: 'Noodles' }, perMille: 170 },
  { id: 'spicy-pot', label: { zh: '麻辣烫', en: 'Spicy pot' }, perMille: 110 },
  { id: 'fried-snacks', label: { zh: '炸鸡小吃', en: 'Fried snacks' }, perMille: 110 },
  { id: 'tea-desserts', label: { zh: '奶茶甜品', en: 'Tea and desserts' }, perMille: 150 },
  { id: 'barbecue', label: { zh: '烧烤', en: 'Barbecue' }, perMille: 70 },
  { id: 'burgers', label: { zh: '汉堡西餐', en: 'Burgers' }, perMille: 70 },
  { id: 'light-meals', label: { zh: '轻食粥汤', en: 'Light meals' }, perMille: 80 },
];

/** Guests for each order on a usual day, in the mean of all restaurants. */
export const guestsPerOrder = restaurantTiers.reduce(
  (sum, tier) => sum + (tier.perMille * tier.guestsPerOrder) / 1000, 0,
);
