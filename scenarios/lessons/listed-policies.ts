// Made by `npm run lessons` from the files of lessons; do not edit.

import commission25
  from '../policies/commission-25.json' with { type: 'json' };
import commissionCap15All
  from '../policies/commission-cap-15-all.json' with { type: 'json' };
import commissionCap15Answered
  from '../policies/commission-cap-15-answered.json' with { type: 'json' };
import coupon5Yuan
  from '../policies/coupon-5-yuan.json' with { type: 'json' };
import freeDelivery
  from '../policies/free-delivery.json' with { type: 'json' };
import groceryNoMarkdown
  from '../policies/grocery-no-markdown.json' with { type: 'json' };
import guarantee18Yuan
  from '../policies/guarantee-18-yuan.json' with { type: 'json' };
import homeStricterScreening
  from '../policies/home-stricter-screening.json' with { type: 'json' };
import newUserCoupons
  from '../policies/new-user-coupons.json' with { type: 'json' };
import payFloorPerOrder
  from '../policies/pay-floor-per-order.json' with { type: 'json' };
import payUp10Percent
  from '../policies/pay-up-10-percent.json' with { type: 'json' };
import priceWar
  from '../policies/price-war.json' with { type: 'json' };
import rainBonus
  from '../policies/rain-bonus.json' with { type: 'json' };
import stackThree
  from '../policies/stack-three.json' with { type: 'json' };
import subsidyThatStops
  from '../policies/subsidy-that-stops.json' with { type: 'json' };
import surgeFee
  from '../policies/surge-fee.json' with { type: 'json' };

/** By the name of the file. */
export const listedPolicies: Readonly<Record<string, unknown>> = {
  'commission-25.json': commission25,
  'commission-cap-15-all.json': commissionCap15All,
  'commission-cap-15-answered.json': commissionCap15Answered,
  'coupon-5-yuan.json': coupon5Yuan,
  'free-delivery.json': freeDelivery,
  'grocery-no-markdown.json': groceryNoMarkdown,
  'guarantee-18-yuan.json': guarantee18Yuan,
  'home-stricter-screening.json': homeStricterScreening,
  'new-user-coupons.json': newUserCoupons,
  'pay-floor-per-order.json': payFloorPerOrder,
  'pay-up-10-percent.json': payUp10Percent,
  'price-war.json': priceWar,
  'rain-bonus.json': rainBonus,
  'stack-three.json': stackThree,
  'subsidy-that-stops.json': subsidyThatStops,
  'surge-fee.json': surgeFee,
};
