// Riders who decide from outside: the door itself changes nothing, what comes through it does, and
// what is no chance ends the run.

import { describe, expect, it } from 'vitest';
import { BuiltCity, type Figures, noChange } from '../../sim-core/index.ts';
import { RiderKind } from '../../sim-core/world/riders.ts';
import type { Observer, RiderBehaviour } from '../../sim-core/plug-in.ts';
import { toyScenario } from '../toy-city.ts';

interface Day {
  readonly digest: string | undefined;
  readonly figures: Figures;
  readonly declined: number;
  readonly kinds: ReadonlySet<number>;
}

function dayOf(riderBehaviour?: RiderBehaviour): Day {
  let declined = 0;
  const kinds = new Set<number>();
  const listener: Observer = {
    offerDeclined: () => { declined++; },
    orderDelivered: (order) => {
      const { orders, riders } = built.sim.city;
      kinds.add(riders.kind[orders.rider[order]]);
    },
  };
  const built = new BuiltCity(toyScenario, { observers: [listener], riderBehaviour });
  built.begin(noChange, 3);
  const { digest, figures } = built.finish();
  return { digest, figures, declined, kinds };
}

describe('riders from outside', { timeout: 120_000 }, () => {
  it('who do as ever give the same day to the bit', () => {
    const asEver = dayOf({
      id: 'as ever',
      acceptChance: (_city, _rider, _offer, usual) => usual,
      onlineChance: (_city, _rider, _isOnline, usual) => usual,
    });
    expect(asEver.digest).toBe(dayOf().digest);
    expect(asEver.declined).toBeGreaterThan(0);
  });

  it('take what they are told to take, and stay at home when told to', () => {
    expect(dayOf({ id: 'willing', acceptChance: () => 1 }).declined).toBe(0);
    let least = Infinity;
    dayOf({ id: 'looking', acceptChance: (_city, _rider, { addedSeconds }, usual) => {
      least = Math.min(least, addedSeconds);
      return usual;
    } });
    expect(least).toBeGreaterThanOrEqual(0);
    const alone = dayOf({ id: 'at home', onlineChance: () => 0 });
    const all = dayOf();
    expect(all.kinds.has(RiderKind.crowdsourced)).toBe(true);
    expect(alone.digest).not.toBe(all.digest);
    expect(alone.figures['orders.undelivered-share'])
      .toBeGreaterThanOrEqual(all.figures['orders.undelivered-share']);
  });

  it.each([NaN, -0.1, 1.5])('a chance of %d is told with its name', (chance) => {
    expect(() => dayOf({ id: 'odd', acceptChance: () => chance })).toThrow(
      `riders "odd": ${chance} is no chance from 0 to 1`,
    );
    expect(() => dayOf({ id: 'odd', onlineChance: () => chance })).toThrow('riders "odd"');
  });
});
