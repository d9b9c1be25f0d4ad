// Food delivery: a kitchen queue shared with guests at the table, food that cools, and a promise of
// about half an hour. Hours follow a published ordinary week of a Chinese city (A1.h00 to A1.h23).

import type { Vertical } from '../world/vertical.ts';

/** Restaurant meals: kitchens with guests at the table, delivered hot. */
export const food: Vertical = {
  id: 'food',
  label: { zh: '外卖', en: 'Food delivery' },
  needShareByHour: [
    0.0075, 0.0046, 0.0029, 0.0018, 0.0012, 0.0013, 0.0041, 0.0092, 0.0152, 0.0167, 0.042, 0.2006,
    0.1193, 0.048, 0.0322, 0.0305, 0.0331, 0.0842, 0.1263, 0.0882, 0.0542, 0.0373, 0.0241, 0.0155,
  ],
  needLeadMinutes: 9,
  orderShareByHour: [
    0.00854, 0.00555, 0.00344, 0.00221, 0.00157, 0.00163, 0.00503, 0.0109, 0.01767, 0.02133,
    0.05523, 0.17307, 0.10994, 0.05315, 0.03717, 0.03309, 0.04021, 0.08948, 0.11705, 0.08438,
    0.05428, 0.03608, 0.02343, 0.01557,
  ],
  guestShareByHour: [
    0.002, 0.001, 0.001, 0, 0, 0.001, 0.02, 0.05, 0.04, 0.02, 0.03, 0.15, 0.18, 0.07, 0.02, 0.02,
    0.03, 0.08, 0.13, 0.09, 0.045, 0.015, 0.004, 0.001,
  ],
  tiers: [
    {
      id: 'independent',
      label: { zh: '独立小店', en: 'Independent' },
      menuFen: 3600,
      preparationSeconds: 500,
      quality: 4.4,
      guestsPerOrder: 1.1,
    },
    {
      id: 'chain',
      label: { zh: '连锁品牌', en: 'Chain' },
      menuFen: 4400,
      preparationSeconds: 420,
      quality: 4.6,
      guestsPerOrder: 0.9,
    },
    {
      id: 'kitchen-only',
      label: { zh: '纯外卖厨房', en: 'Delivery-only kitchen' },
      menuFen: 3000,
      preparationSeconds: 440,
      quality: 4.2,
      guestsPerOrder: 0.05,
    },
  ],
  needsPerThousandOrders: 2400,
  platformUtility: 3.1,
  offlineUtility: 0.3,
  nestScale: 0.5,
  considered: 14,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightCuisine: 0.5,
  acceptFloorSeconds: 20,
  acceptMeanSeconds: 130,
  preparationShape: 4,
  plannedKitchenUse: 0.6,
  dispatchLeadSeconds: 420,
  pickupSeconds: 75,
  parkSeconds: 40,
  ingredientShare: 0.38,
  fixedCostShare: 0.33,
  packagingFen: 150,
  patienceFloorSeconds: 1800,
  patienceMeanSeconds: 1200,
};
