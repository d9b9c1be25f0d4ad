// A vertical as small as can be that still has everything: shops with a stock of one item, without
// guests and without a kitchen. It lives under test/, so that no file of the engine can know it.

import type { Vertical } from '../../../sim-core/plug-in.ts';
import { levers, openShops, reasons, shopsByDistrict, type Shops } from './shops.ts';
import {
  accepted,
  beginRun,
  opened,
  cancelled,
  dayClosed,
  isOffered,
  placed,
  taskIsDue,
} from './stages.ts';

/** Open from eight to eight, as busy in one hour as in another. */
const shareByHour = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 1 / 12 : 0));

export const toyGrocer: Vertical<Shops> = {
  id: 'toy-grocer',
  label: { zh: '玩具菜铺', en: 'Toy grocer' },
  drawPrefix: 'toy-grocer/',
  needShareByHour: shareByHour,
  needLeadMinutes: 0,
  orderShareByHour: shareByHour,
  tiers: [{
    id: 'corner-shop',
    label: { zh: '街角小店', en: 'Corner shop' },
    perMille: 1000,
    basketFen: 2500,
    readySeconds: 120,
    quality: 4.5,
  }],
  specialties: [{ id: 'greens', label: { zh: '蔬菜', en: 'Greens' }, perMille: 1000 }],
  platformUtility: 3,
  offlineUtility: 0.5,
  nestScale: 0.6,
  considered: 5,
  perStar: 0.4,
  perLoyalty: 0.5,
  rightSpecialty: 0,
  acceptFloorSeconds: 10,
  acceptMeanSeconds: 30,
  dispatchLeadSeconds: 300,
  pickupSeconds: 50,
  patienceFloorSeconds: 1500,
  patienceMeanSeconds: 900,
  reasons,
  levers,
  sums: ['received', 'taken', 'discarded'],
  metrics: [
    {
      id: 'toy-grocer.units-sold',
      group: 'merchants',
      label: { zh: '菜铺日售份数', en: 'Units sold by the toy grocer' },
      doc: { zh: '每天售出的份数。', en: 'Units sold on a day.' },
      unit: 'orders',
      digits: 0,
      better: 'higher',
      headline: false,
      value: (sum, days) => sum('taken') / days,
    },
    {
      id: 'toy-grocer.waste',
      group: 'merchants',
      label: { zh: '菜铺损耗率', en: 'Waste of the toy grocer' },
      doc: { zh: '扔掉的份数除以进货份数。', en: 'Units thrown away over units received.' },
      unit: 'share',
      digits: 1,
      better: 'lower',
      headline: false,
      value: (sum) => sum('discarded') / sum('received'),
    },
    {
      id: 'toy-grocer.restock',
      group: 'merchants',
      label: { zh: '菜铺日进货额', en: 'Restock of the toy grocer' },
      doc: { zh: '每天进货的花费。', en: 'What the shops pay for goods on a day.' },
      unit: 'fen',
      digits: 0,
      better: 'neither',
      headline: false,
      value: (sum, days) => sum('restock') / days,
    },
  ],
  sizeIn: ({ merchants, ordersPerDay }) => ({
    merchants: Math.max(2, Math.round(merchants / 20)),
    ordersPerDay: ordersPerDay / 20,
    needsPerDay: ordersPerDay / 8,
  }),
  open: openShops,
  sections: ({ stock }) => [stock.section],
  setKeys: () => undefined,
  furnish: () => undefined,
  usualDay(_shops, merchants, shop, orders, basketSize) {
    const onlineSalesFen = orders * merchants.priceLevelFen[shop] * basketSize;
    return {
      onlineSalesFen, onlineGoodsFen: onlineSalesFen * 0.6, tableSalesFen: 0, tableGoodsFen: 0,
    };
  },
  weatherDemand: () => 1,
  beginRun,
  opened,
  isOffered,
  waitSeconds: () => 0,
  placed,
  accepted,
  // Goods are paid for when they come.
  handedOver: () => 0,
  cancelled,
  dayClosed,
  taskIsDue,
  derived: (shops) => [shopsByDistrict(shops)],
  sumOf: ({ stock }, name) => {
    const column = stock[name as 'received' | 'taken' | 'discarded'];
    let sum = 0;
    for (let shop = 0; shop < stock.end; shop += stock.step) sum += column[shop];
    return sum;
  },
};
