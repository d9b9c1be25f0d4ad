// The policies that lessons name, for whoever has no files to read: a page. A lesson that names
// another adds it here; a test compares.

import { noChange } from '../../sim-core/index.ts';
import { parsePolicy } from '../schema/policy-file.ts';
import { accepted, problemAt, refused } from '../schema/problem.ts';
import type { LessonPolicyNamed } from './lesson-file.ts';
import commission25 from '../policies/commission-25.json' with { type: 'json' };
import capAll from '../policies/commission-cap-15-all.json' with { type: 'json' };
import capAnswered from '../policies/commission-cap-15-answered.json' with { type: 'json' };
import coupon5 from '../policies/coupon-5-yuan.json' with { type: 'json' };
import freeDelivery from '../policies/free-delivery.json' with { type: 'json' };
import noMarkdown from '../policies/grocery-no-markdown.json' with { type: 'json' };
import guarantee18 from '../policies/guarantee-18-yuan.json' with { type: 'json' };
import stricterScreening from '../policies/home-stricter-screening.json' with { type: 'json' };
import newUsers from '../policies/new-user-coupons.json' with { type: 'json' };
import payFloor from '../policies/pay-floor-per-order.json' with { type: 'json' };
import payUp from '../policies/pay-up-10-percent.json' with { type: 'json' };
import priceWar from '../policies/price-war.json' with { type: 'json' };
import rainBonus from '../policies/rain-bonus.json' with { type: 'json' };
import stackThree from '../policies/stack-three.json' with { type: 'json' };
import subsidyStops from '../policies/subsidy-that-stops.json' with { type: 'json' };
import surgeFee from '../policies/surge-fee.json' with { type: 'json' };

const files: Readonly<Record<string, unknown>> = {
  'commission-25.json': commission25,
  'commission-cap-15-all.json': capAll,
  'commission-cap-15-answered.json': capAnswered,
  'coupon-5-yuan.json': coupon5,
  'free-delivery.json': freeDelivery,
  'grocery-no-markdown.json': noMarkdown,
  'guarantee-18-yuan.json': guarantee18,
  'home-stricter-screening.json': stricterScreening,
  'new-user-coupons.json': newUsers,
  'pay-floor-per-order.json': payFloor,
  'pay-up-10-percent.json': payUp,
  'price-war.json': priceWar,
  'rain-bonus.json': rainBonus,
  'stack-three.json': stackThree,
  'subsidy-that-stops.json': subsidyStops,
  'surge-fee.json': surgeFee,
};

/** A policy that ships, by the name of its file, with what it is held against. */
export const shippedPolicy: LessonPolicyNamed = (name) => {
  if (!Object.hasOwn(files, name)) {
    const list = Object.keys(files).join(', ');
    return refused([problemAt([], {
      message: { zh: '不是课上用的政策', en: 'is no policy that lessons use' },
      allowed: { zh: list, en: list },
    })]);
  }
  const read = parsePolicy(files[name]);
  if (!read.ok) return read;
  const { baseline = 'defaults' } = read.value;
  if (baseline === 'defaults') return accepted({ policy: read.value, baseline: noChange });
  const base = shippedPolicy(baseline);
  if (!base.ok) return base;
  const changes = [...base.value.policy.changes, ...read.value.changes];
  return accepted({ policy: { ...read.value, changes }, baseline: base.value.policy });
};
