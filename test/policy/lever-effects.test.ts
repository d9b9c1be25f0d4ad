// Each lever at an end of its range on a small city: the day comes to its end with sound figures,
// and one end gives another day than the default. A lever without effect is a lie. The greatest
// value is tried first and the least only where that one binds nothing, since both ends of all
// levers are run and looked through in test/properties/conservation.test.ts.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { optionIndex } from '../../sim-core/policy/lever.ts';
import type { Lever } from '../../sim-core/policy/lever.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import type { RunResult, Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/local-engine.ts';

const { city } = presets.riverside;
const smallCity: Scenario = {
  ...presets.riverside,
  // Whose people are not those of the riverside's settled start.
  start: undefined,
  city: { ...city, ordersPerDay: 500, riders: 40, merchants: 40, residents: 2500 },
  weather: 'rain-evening',
};

/** What else must hold for a lever to matter. */
const conditions: Readonly<Record<string, Record<string, Setting>>> = {
  'promise.fixed-time': { 'promise.rule': 'fixed' },
  'dispatch.largest-bundle': { 'dispatch.rule': 'bundles' },
  'world.loss-aversion': { 'delivery-fee.base': 600 },
  'world.reference-speed': { 'delivery-fee.base': 600 },
  'coupon.daily-budget-per-resident': { 'coupon.amount': 1500 },
  'world.rider-entry': { 'rider-pay.base': 900 },
  'regulator.reminder-after': { 'rider-pay.guarantee-per-online-hour': 4000 },
  'regulator.stop-after': { 'rider-pay.guarantee-per-online-hour': 4000 },
  'rider-pay.guarantee-acceptance': { 'rider-pay.guarantee-per-online-hour': 3000 },
  'regulator.social-insurance-platform-share': { 'regulator.social-insurance': 300 },
  'world.price-pass-through': { 'merchant.commission': 250 },
  'world.price-speed': { 'merchant.commission': 250 },
  'world.price-speed-chains': { 'merchant.commission': 250 },
  'world.entry-scale': { 'merchant.commission': 100, 'world.merchant-exit': 200 },
  'world.table-return': { 'merchant.commission': 300 },
  'membership.discount': { 'membership.fee': 500 },
  'membership.orders': { 'membership.fee': 500 },
  'world.membership-spread': { 'membership.fee': 800 },
  'advertising.relevance-weight': { 'advertising.places': 3 },
  'world.promotion-gain': { 'advertising.places': 3 },
  'world.advertising-adoption': { 'acquisition.advertising': 1000 },
  'world.message-effect': { 'push.per-week': 5 },
  'world.message-fatigue': { 'push.per-week': 10 },
  'regulator.privacy-opt-out': { 'privacy.personal-ranking': 1000 },
  'world.personal-fit': { 'privacy.personal-ranking': 1000 },
  'rider-pay.appeals': { 'rider-pay.late-penalty': 300 },
  'rider-pay.appeal-time': { 'rider-pay.late-penalty': 300, 'rider-pay.appeals': 'people' },
  'world.appeal-readiness': { 'rider-pay.late-penalty': 300, 'rider-pay.appeals': 'people' },
  'leak.day': { 'leak.day': 1 },
  'leak.share': { 'leak.day': 1 },
  'world.leak-distrust': { 'leak.day': 1 },
  'world.leak-recovery': { 'leak.day': 1 },
  'world.leak-leavers': { 'leak.day': 1 },
  'world.leak-decliners': { 'leak.day': 1, 'privacy.personal-ranking': 1000 },
  'service.handover': { 'service.machine-share': 1000 },
  'world.machine-solves': { 'service.machine-share': 1000 },
  'world.answer-weight': { 'service.machine-share': 1000, 'service.handover': 'no' },
  'world.variety-worth': { 'dispatch.delivery-radius': 2000 },
  'world.table-displacement': { 'coupon.amount': 1500 },
  'regulator.commission-cap-scope': { 'regulator.commission-cap': 100 },
  'merchant.delivery-from': { 'merchant.delivery-per-km': 100 },
  'tools.fee': { 'tools.offered': 'yes' },
  'purchasing.fee': { 'purchasing.saving': 100 },
  'purchasing.weekly-charge': { 'purchasing.saving': 100 },
  'regulator.tools-aid': { 'tools.offered': 'yes', 'tools.fee': 60_000 },
  'world.tools-errors-avoided': {
    'tools.offered': 'yes', 'tools.fee': 0, 'world.stock-errors': 50,
  },
  'world.tools-accept-seconds': { 'tools.offered': 'yes' },
  'world.service-uptake': { 'tools.offered': 'yes' },
  'channel.share': { 'world.service-uptake': 1000 },
  'channel.effort': { 'channel.share': 1000, 'world.service-uptake': 1000 },
  'channel.discount': { 'channel.share': 1000, 'world.service-uptake': 1000 },
  'channel.delivery-fee': { 'channel.share': 1000, 'world.service-uptake': 1000 },
  'world.channel-trouble': { 'channel.share': 1000, 'world.service-uptake': 1000 },
  'world.channel-fee': { 'channel.share': 1000, 'world.service-uptake': 1000 },
  'world.errand-cost': { 'channel.share': 1000, 'world.service-uptake': 1000 },
  'tableware.fee': { 'tableware.offered': 500 },
  'tableware.deposit': { 'tableware.offered': 500 },
  'world.tableware-care': { 'tableware.offered': 500 },
  'world.tableware-loss': { 'tableware.offered': 500 },
  'world.tableware-handling': { 'tableware.offered': 500 },
  'merchant.rank-by-take': { 'regulator.commission-cap': 100 },
  'regulator.below-cost-ban': { 'coupon.amount': 2500, 'coupon.merchant-share': 0 },
};

/** Levers that answer a rival, and what it does meanwhile. */
const rivals: Readonly<Record<string, Record<string, Setting>>> = {
  'merchant.exclusive-rebate': {},
  'merchant.exclusive-rank': {},
  'regulator.exclusivity-ban': {},
  'reaction.match-coupon': { 'coupon.amount': 1200 },
  'reaction.match-pay': { 'rider-pay.base': 900 },
  'reaction.fee-pass-through': {},
  'reaction.loss-limit': { 'coupon.amount': 2500 },
};
const underRivalry: Readonly<Record<string, Record<string, Setting>>> = {
  'merchant.exclusive-rank': { 'merchant.exclusive-rebate': 300 },
  'regulator.exclusivity-ban': { 'merchant.exclusive-rebate': 300 },
  'reaction.loss-limit': { 'reaction.match-coupon': 1000, 'coupon.merchant-share': 0 },
};

/** Levers whose effect shows when a week has closed, or newcomers have come. */
const weekly: ReadonlySet<string> = new Set([
  'world.leak-recovery',
  'coupon.audience',
  'membership.orders',
  'ranking.quality-weight',
  'world.advertising-adoption',
  'world.message-fatigue',
  'world.price-pass-through',
  'world.price-speed',
  'world.price-speed-chains',
  'world.rider-entry',
  'regulator.reminder-after',
  'regulator.stop-after',
  'world.rider-turnover',
  'world.merchant-exit',
  'world.entry-scale',
  'world.table-return',
  'merchant.rank-by-take',
  'regulator.below-cost-ban',
  'world.table-displacement',
  'tools.offered',
  'tools.fee',
  'purchasing.saving',
  'purchasing.fee',
  'purchasing.weekly-charge',
  'regulator.tools-aid',
  'world.tools-errors-avoided',
  'world.tools-accept-seconds',
  'world.service-uptake',
  'channel.share',
  'channel.effort',
  'channel.discount',
  'channel.delivery-fee',
  'world.channel-trouble',
  'world.channel-fee',
  'world.errand-cost',
]);

const built = new BuiltCity(smallCity);
const [platform] = smallCity.platforms;
/** Few orders a head, so that many do not use the platform, for levers that are about them. */
const sparse = new BuiltCity({ ...smallCity, city: { ...smallCity.city, residents: 20_000 } });
const aboutNonUsers: ReadonlySet<string> = new Set(['world.advertising-adoption']);
const two = new BuiltCity({
  ...smallCity,
  platforms: [{ ...platform, id: 'a' }, { ...platform, id: 'b' }],
});

describe.each(leverList.map((lever) => [lever.id, lever] as const))('%s', (id, lever) => {
  it('runs at its end and makes a difference', () => {
    const given = conditions[id] ?? underRivalry[id] ?? {};
    const days = id in rivals ? 16 : weekly.has(id) ? 8 : 1;
    const alone = aboutNonUsers.has(id) ? sparse : built;
    const usual = usualDays(given, days, rivals[id], alone);
    // What something is worth changes figures and nobody's day.
    const seen = ({ digest, figures }: RunResult): string => JSON.stringify([digest, figures]);
    const differs = (value: Setting): boolean => {
      const end = daysUnder({ ...given, [id]: value }, days, rivals[id], alone);
      const { orders, figures } = end;
      // Where nobody rides, no platform can be ordered from.
      if (figures['orders.unavailable-share'] < 1) expect(orders).toBeGreaterThan(0);
      for (const [figure, value] of Object.entries(figures)) {
        expect(Math.abs(value), figure).not.toBe(Infinity);
      }
      return seen(end) !== seen(usual);
    };
    const ends = endsOf(lever);
    // Every named option is another rule; of a range, one end may lie where nothing binds.
    expect(lever.kind === 'choice' ? ends.every(differs) : ends.some(differs)).toBe(true);
  });
});

const usualKnown = new Map<string, RunResult>();

/** The same, kept: many levers are measured against one and the same day. */
function usualDays(
  set: Record<string, Setting>,
  days: number,
  rival: Record<string, Setting> | undefined,
  alone: BuiltCity,
): RunResult {
  const key = JSON.stringify([set, days, rival, alone === sparse]);
  const usual = usualKnown.get(key) ?? daysUnder(set, days, rival, alone);
  usualKnown.set(key, usual);
  return usual;
}

/** Days under a policy; the rival's is another platform's, beside which the levers are set. */
function daysUnder(
  set: Record<string, Setting>,
  days: number,
  rival: Record<string, Setting> | undefined,
  alone: BuiltCity,
): RunResult {
  const isAlone = rival === undefined;
  const { regulator, own } = partedBy(set);
  const changes = isAlone
    ? [{ fromSeconds: 0, set }]
    : [
      { fromSeconds: 0, for: 'a', set: own },
      { fromSeconds: 0, for: 'b', set: rival },
      { fromSeconds: 0, for: 'regulator', set: regulator },
    ];
  const policy: PolicyDiff = { title: 'ends', changes };
  const city = isAlone ? alone : two;
  const scenario = { ...city.scenario, days };
  return runScenario({ scenario, policy, seed: 6, digest: true }, city);
}

function partedBy(set: Record<string, Setting>): Record<'regulator' | 'own', typeof set> {
  const isRegulators = ([id]: readonly [string, Setting]): boolean => id.startsWith('regulator.');
  const entries = Object.entries(set);
  return {
    regulator: Object.fromEntries(entries.filter(isRegulators)),
    own: Object.fromEntries(entries.filter((entry) => !isRegulators(entry))),
  };
}

function endsOf(lever: Lever): Setting[] {
  if (lever.kind === 'integer') return [lever.max, lever.min];
  return lever.options
    .filter((option) => optionIndex(lever, option.id) !== optionIndex(lever, lever.value))
    .map((option) => option.id);
}
