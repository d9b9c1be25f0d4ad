// Contracts and rules for riders over two weeks of the riverside: each reaches what riders do, and
// the money says whose it was.

import { afterAll, describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { figuresOf, type Figures } from '../../sim-core/metrics/index.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { policyOf } from '../toy-city.ts';

const scenario = { ...presets.riverside, weather: 'dry' as const, days: 14 };
let longestSeconds = 0;
const built: BuiltCity = new BuiltCity(scenario, {
  observers: [{
    riderDayEnded(rider) {
      longestSeconds = Math.max(longestSeconds, built.sim.city.riders.onlineSeconds[rider]);
    },
  }],
});
const kept = new Map<string, { figures: Figures; longestHours: number; posted: Posted }>();
type Source = 'minimum' | 'guarantee' | 'ownInsurance' | 'platformInsurance';
type Posted = Readonly<Record<Source, number>>;

function under(set: Readonly<Record<string, number>>) {
  const key = JSON.stringify(set);
  const found = kept.get(key);
  if (found !== undefined) return found;
  longestSeconds = 0;
  built.begin(policyOf(set), 3);
  const { shape, tally } = built.finish();
  const { ledger } = built.sim.city;
  const made = {
    figures: figuresOf(new Tally(shape, tally)),
    longestHours: longestSeconds / 3600,
    posted: {
      minimum: ledger.postedFen(Reason.riderMinimum),
      guarantee: ledger.postedFen(Reason.riderGuarantee),
      ownInsurance: ledger.postedFen(Reason.riderInsurance),
      platformInsurance: ledger.postedFen(Reason.platformInsurance),
    },
  };
  kept.set(key, made);
  return made;
}

afterAll(() => kept.clear());

describe('riders’ contracts and rules', { timeout: 240_000 }, () => {
  const guarantee = { 'rider-pay.guarantee-per-online-hour': 2600 };

  it('a late penalty keeps riders from late orders', () => {
    const { figures } = under({ 'rider-pay.late-penalty': 1000 });
    const usual = under({}).figures;
    expect(figures['rider.offers-taken']).toBeLessThan(usual['rider.offers-taken'] - 0.01);
  });

  it('a guarantee brings hours, and makes declining free unless it asks for acceptance', () => {
    const usual = under({}).figures;
    const asking = under(guarantee);
    const free = under({ ...guarantee, 'rider-pay.guarantee-acceptance': 0 });
    expect(asking.figures['rider.online-mean']).toBeGreaterThan(1.2 * usual['rider.online-mean']);
    expect(asking.posted.guarantee).toBeGreaterThan(0);
    const taken = (figures: Figures): number => figures['rider.offers-taken'];
    expect(taken(free.figures)).toBeLessThan(taken(asking.figures) - 0.02);
    expect(taken(asking.figures)).toBeLessThan(taken(usual));
    expect(asking.longestHours).toBeLessThan(16.1);
  });

  it('nobody is online for more than 16 hours of a day', () => {
    expect(under({}).longestHours).toBeLessThan(16.1);
  });

  it('forced rest ends days', () => {
    const { longestHours, figures } = under({ 'regulator.stop-after': 480 });
    // The rule holds from the next half hour, and until what is on hand has been delivered.
    expect(longestHours).toBeLessThan(10);
    const usual = under({}).figures;
    expect(figures['rider.days-over-8h']).toBeLessThan(usual['rider.days-over-8h'] / 2);
  });

  it('a reminder shortens days', () => {
    const usual = under({}).figures;
    const { figures } = under({ 'regulator.reminder-after': 300 });
    expect(figures['rider.days-over-8h']).toBeLessThan(usual['rider.days-over-8h']);
  });

  it('least pay of three kinds raises what riders get', () => {
    const usual = under({}).figures;
    const rules = [['order', 750], ['engaged-hour', 2800], ['online-hour', 2200]] as const;
    for (const [kind, fen] of rules) {
      const { figures, posted } = under({ [`regulator.least-pay-per-${kind}`]: fen });
      expect(posted.minimum).toBeGreaterThan(0);
      expect(figures['rider.hourly-earnings']).toBeGreaterThan(usual['rider.hourly-earnings']);
      expect(figures['rider.utilisation']).toBeLessThan(usual['rider.utilisation']);
    }
  });

  it('social insurance is shared, and riders answer to their share', () => {
    const all = { 'regulator.social-insurance': 300 };
    const platforms = under({ ...all, 'regulator.social-insurance-platform-share': 1000 });
    const riders = under({ ...all, 'regulator.social-insurance-platform-share': 0 });
    expect(platforms.posted.ownInsurance).toBe(0);
    expect(riders.posted.platformInsurance).toBe(0);
    expect(platforms.posted.platformInsurance).toBeGreaterThan(0);
    const online = ({ figures }: typeof riders): number => figures['rider.online-mean'];
    expect(online(riders)).toBeLessThan(online(platforms));
  });

  it('log-in rationing keeps riders out and those within busy', () => {
    const usual = under({}).figures;
    const { figures } = under({ 'fleet.admission-orders-per-hour': 4 });
    expect(figures['rider.online-mean']).toBeLessThan(usual['rider.online-mean']);
    expect(figures['rider.utilisation']).toBeGreaterThan(usual['rider.utilisation'] + 0.02);
  });
});
