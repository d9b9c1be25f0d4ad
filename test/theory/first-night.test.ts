// A run begins at midnight, but its riders lived through a day before it: as many ride in the first
// night as in later ones, as tired, those of the night shift among them.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Activity, RiderKind } from '../../sim-core/world/riders.ts';

const seeds = 24;
const nights = [0, 1, 2, 3] as const;
/** Half past midnight, one and half past two, in seconds of the day. */
const looks = [1800, 3600, 9000] as const;

interface Night {
  crowdsourced: number;
  dedicated: number;
  hoursWorked: number;
}

function nightsOf(): Night[] {
  const built = new BuiltCity({ ...presets.riverside, weather: 'dry', days: 5 });
  const { riders, now } = built.sim.city;
  const seen = nights.map((): Night => ({ crowdsourced: 0, dedicated: 0, hoursWorked: 0 }));
  for (let seed = 1; seed <= seeds; seed++) {
    built.begin(noChange, seed);
    for (const night of nights) {
      for (const look of looks) {
        built.advance(night * secondsPerDay + look);
        for (let rider = 0; rider < riders.end; rider += riders.step) {
          if (riders.activity[rider] === Activity.offline) continue;
          if (riders.kind[rider] === RiderKind.dedicated) {
            seen[night].dedicated++;
            continue;
          }
          const stintSeconds = now.seconds - riders.onlineSince[rider];
          seen[night].crowdsourced++;
          seen[night].hoursWorked += (riders.workedSeconds[rider] + stintSeconds) / 3600;
        }
      }
    }
  }
  return seen;
}

describe('the first night of a run', () => {
  it('has the riders of later nights, as tired, and night shifts', () => {
    const [first, ...later] = nightsOf();
    const mean = (of: (night: Night) => number): number => (
      later.reduce((sum, night) => sum + of(night), 0) / later.length
    );
    const crowdsourced = first.crowdsourced / mean((night) => night.crowdsourced);
    expect(crowdsourced).toBeGreaterThan(0.7);
    expect(crowdsourced).toBeLessThan(1.4);
    const dedicated = first.dedicated / mean((night) => night.dedicated);
    expect(dedicated).toBeGreaterThan(0.6);
    expect(dedicated).toBeLessThan(1.6);
    const hoursOf = (night: Night): number => night.hoursWorked / night.crowdsourced;
    expect(hoursOf(first) / mean(hoursOf)).toBeGreaterThan(0.7);
    expect(hoursOf(first) / mean(hoursOf)).toBeLessThan(1.4);
  }, 60_000);
});
