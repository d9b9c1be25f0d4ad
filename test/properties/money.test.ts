// Money is added up in one place. A spy beside the ledger writes every posting down; from the list
// alone come each money figure, each merchant's and rider's account, and the sums by platform, and
// they must agree to the fen under any policy, with one platform and with two.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures as list } from '../../sim-core/metrics/index.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import type { Lever } from '../../sim-core/policy/lever.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { RunResult, Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { holderOf } from '../../sim-core/world/reasons.ts';
import type { Book, Party, PostingReason } from '../../sim-core/world/reasons.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const propertySeed = Number(process.env.PROPERTY_SEED ?? 20_241);
/** Riders online for less are left out of riders' figures. */
const shortestDaySeconds = 1800;

interface Posting {
  readonly reason: PostingReason;
  readonly fen: number;
  readonly platform: number;
  readonly holder: number;
}

interface Paid {
  netFen: number;
  onlineSeconds: number;
}

/** Everything that was posted, and what riders' days came to by the postings of these days. */
class Spy {
  postings: Posting[] = [];
  merchantDays = 0;
  readonly riderDays: Paid[] = [];
  private dayStart = 0;
  private built: BuiltCity | undefined;

  readonly observer: Observer = {
    merchantDayEnded: () => { this.merchantDays++; },
    riderDayEnded: (rider) => {
      const onlineSeconds = this.city.riders.onlineSeconds[rider];
      if (onlineSeconds < shortestDaySeconds) return;
      const today = this.postings.slice(this.dayStart);
      // Accidents have a figure of their own; earnings do not bear them.
      const own = today.filter(({ reason, holder }) => (
        holderOf(reason) === 'rider' && holder === rider && !reason.id.startsWith('accident')
      ));
      this.riderDays.push({ netFen: gain(own, 'rider'), onlineSeconds });
    },
    dayEnded: () => { this.dayStart = this.postings.length; },
  };

  /** Listens to a city's ledger, which works on as before. */
  watch(built: BuiltCity): void {
    this.built = built;
    const { ledger } = this.city;
    const post = ledger.post.bind(ledger);
    ledger.post = (reason, fen, platform, holder, vertical) => {
      this.postings.push({ reason: ledger.reasons[reason], fen, platform, holder });
      post(reason, fen, platform, holder, vertical);
    };
  }

  forget(): void {
    this.postings = [];
    this.riderDays.length = 0;
    this.merchantDays = this.dayStart = 0;
  }

  private get city() {
    if (this.built === undefined) throw new Error('no city is watched');
    return this.built.sim.city;
  }
}

/** What a party gained in some postings, for reasons of some books or of all. */
function gain(postings: readonly Posting[], party: Party, books?: readonly Book[]): number {
  return postings.reduce((sum, { reason, fen }) => {
    if (books !== undefined && !books.includes(reason.book)) return sum;
    return sum + (reason.to === party ? fen : 0) - (reason.from === party ? fen : 0);
  }, 0);
}

function posted(postings: readonly Posting[], ...ids: readonly string[]): number {
  return postings.reduce((sum, { reason, fen }) => sum + (ids.includes(reason.id) ? fen : 0), 0);
}

/** A ratio as a figure gives it: undefined over nothing. */
function over(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}

/** What platforms take in. */
const revenues = ['commission', 'deliveryFee', 'deliveryCharge', 'membershipFee', 'advertising'];

/** Every money figure, from the list of postings. */
function expectedFigures(spy: Spy, delivered: number): Record<string, number> {
  const { postings, riderDays, merchantDays } = spy;
  const online = ['onlineSales', 'onlineCosts', 'onlineFixed'] as const;
  const onlineSales = gain(postings, 'merchant', ['onlineSales']);
  const netFen = riderDays.reduce((sum, day) => sum + day.netFen, 0);
  const seconds = riderDays.reduce((sum, day) => sum + day.onlineSeconds, 0);
  return {
    'platform.profit': gain(postings, 'platform'),
    'platform.profit-per-order': over(gain(postings, 'platform'), delivered),
    'platform.revenue-per-order': over(
      posted(postings, ...revenues), delivered,
    ),
    'platform.rider-pay-per-order': over(gain(postings, 'rider', ['riderPay']), delivered),
    'platform.coupon-per-order': over(posted(postings, 'platformCoupon'), delivered),
    'merchant.net-margin': over(
      gain(postings, 'merchant'), gain(postings, 'merchant', ['onlineSales', 'tableSales']),
    ),
    'merchant.net-margin-online': over(gain(postings, 'merchant', online), onlineSales),
    'merchant.online-sales': over(onlineSales, merchantDays),
    'rider.hourly-earnings': over(netFen * 3600, seconds),
    'rider.daily-income': over(netFen, riderDays.length),
  };
}

/** What is wrong with the figures and accounts of a day under a policy. */
function problemsUnder(
  { built, spy }: { built: BuiltCity; spy: Spy },
  set: Readonly<Record<string, Setting>>,
  seed: number,
): string[] {
  spy.forget();
  built.begin(policyOf(set), seed);
  const result = built.finish();
  const tally = new Tally(result.shape, result.tally);
  const expected = expectedFigures(spy, tally.sum('delivered'));
  return [
    ...Object.entries(expected).flatMap(([id, value]) => {
      const found = result.figures[id as keyof RunResult['figures']];
      return Object.is(found, value) ? [] : [`${id} is ${found}, the postings say ${value}`];
    }),
    ...accountProblems(built, spy),
    ...platformProblems(result, tally, spy),
  ];
}

function accountProblems({ sim: { city } }: BuiltCity, { postings }: Spy): string[] {
  const holders = { merchant: city.merchants, rider: city.riders } as const;
  return (['merchant', 'rider'] as const).flatMap((party) => {
    const rows = holders[party];
    const problems: string[] = [];
    const mine = new Map<number, Posting[]>();
    for (const posting of postings) {
      if (holderOf(posting.reason) !== party) continue;
      mine.set(posting.holder, [...mine.get(posting.holder) ?? [], posting]);
    }
    const check = (row: number, name: string, found: number, expected: number): void => {
      if (found !== expected) problems.push(`${party} ${row}: ${name} ${found}, not ${expected}`);
    };
    for (let row = 0; row < rows.end; row += rows.step) {
      const own = mine.get(row) ?? [];
      check(row, 'balance', rows.balanceFen[row], gain(own, party));
      if (party === 'rider') {
        check(row, 'earned', city.riders.earnedFen[row], gain(own, party, ['riderPay']));
        continue;
      }
      const { onlineSalesFen, tableSalesFen } = city.merchants;
      check(row, 'online sales', onlineSalesFen[row], gain(own, party, ['onlineSales']));
      check(row, 'table sales', tableSalesFen[row], gain(own, party, ['tableSales']));
    }
    return problems;
  });
}

function platformProblems({ shape }: RunResult, tally: Tally, { postings }: Spy): string[] {
  const { platform } = shape.parts;
  return platform.flatMap((_part, number) => {
    const own = postings.filter((posting) => posting.platform === number);
    const found = list['platform.profit'].value(tally, 'platform', number);
    const expected = gain(own, 'platform');
    return found === expected ? [] : [`platform ${number}: ${found}, not ${expected}`];
  });
}

function watched(scenario: Scenario): { built: BuiltCity; spy: Spy } {
  const spy = new Spy();
  const built = new BuiltCity(scenario, { observers: [spy.observer] });
  spy.watch(built);
  return { built, spy };
}

function endsOf(lever: Lever): Setting[] {
  return lever.kind === 'integer'
    ? [lever.min, lever.max]
    : lever.options.map((option) => option.id);
}

/** Levers at the ends of their ranges, some or all of them. */
const anyExtremes = fc.record(
  Object.fromEntries(leverList.map((lever) => [lever.id, fc.constantFrom(...endsOf(lever))])),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, Setting>>;

const names = (id: string): Scenario['platforms'][number] =>
  ({ id, label: { zh: id, en: id }, policy: policyOf({}) });
const alone = watched({ ...toyScenario, weather: 'rain-evening' });
const two = watched({
  ...toyScenario, weather: 'rain-evening', platforms: [names('a'), names('b')],
});

describe.each([['one platform', alone], ['two platforms', two]])('money with %s', (_name, city) => {
  it('is what was posted, on an ordinary day', () => {
    expect(problemsUnder(city, {}, 5)).toEqual([]);
    expect(city.spy.postings.length).toBeGreaterThan(1000);
  });

  it('A7: is what was posted when much food is spoiled', () => {
    const set = { 'promise.rule': 'fixed', 'promise.fixed-time': 40, 'world.demand-level': 2000 };
    expect(problemsUnder(city, set, 5)).toEqual([]);
    expect(posted(city.spy.postings, 'spoiled')).toBeGreaterThan(0);
  });

  it(`is what was posted under extreme policies, seed ${propertySeed}`, { timeout: 90_000 }, () => {
    fc.assert(
      fc.property(anyExtremes, fc.integer({ min: 0, max: 1000 }), (set, seed) => {
        expect(problemsUnder(city, set, seed)).toEqual([]);
      }),
      { numRuns: 25, seed: propertySeed },
    );
  });
});
