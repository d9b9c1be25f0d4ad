// Food delivery: a kitchen queue shared with guests at the table, food that cools, and a promise of
// about half an hour. Hours follow a published ordinary week of a Chinese city (A1.h00 to A1.h23).

import type { Vertical } from '../world/vertical.ts';

export const food: Vertical = {
  id: 'food',
  label: { zh: '外卖', en: 'Food delivery' },
  needShareByHour: [
    0.0066, 0.0045, 0.0027, 0.0017, 0.0013, 0.0016, 0.0048, 0.0105, 0.0154, 0.0188, 0.056, 0.2103,
    0.1015, 0.0416, 0.0302, 0.0297, 0.0385, 0.0929, 0.1281, 0.0816, 0.0506, 0.0339, 0.0224, 0.0148,
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
  needsPerOrder: 2.4,
  platformUtility: 2.95,
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
