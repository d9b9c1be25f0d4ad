// Two whole days whose every table is known at every hour: the toy city's and the riverside's, each
// on seed 7. When a day differs, the first hour and its tables are named. Figures stand beside the
// digests, rounded, so that the review of an update shows what it meant.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { firstParting, runByTheHour, type HourlyDigests } from '../determinism/hourly-digests.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { goldenOf, rounded } from './golden-file.ts';

const seed = 7;

interface GoldenDay {
  readonly [key: string]: Readonly<Record<string, number | string | null>> | readonly string[];
  readonly figures: Readonly<Record<string, number | null>>;
  readonly tables: readonly string[];
  /** By hour, the tables' digests one after the other. */
  readonly hours: Readonly<Record<string, string>>;
}

/** The first eight of sixteen digits are enough to tell two tables apart. */
function shortened({ tables, hours }: HourlyDigests): HourlyDigests {
  return { tables, hours: hours.map((row) => row.map((digest) => digest.slice(0, 8))) };
}

function dayOf(built: BuiltCity): GoldenDay {
  built.begin(policyOf({}), seed);
  const { tables, hours } = shortened(runByTheHour(built));
  const { figures } = built.close();
  return {
    figures: Object.fromEntries(
      Object.entries(figures).map(([id, value]) => [id, rounded(value)]),
    ),
    tables,
    hours: Object.fromEntries(hours.map((row, i) => [`${i + 1}`, row.join(' ')])),
  };
}

function digestsOf({ tables, hours }: GoldenDay): HourlyDigests {
  return { tables, hours: Object.values(hours).map((row) => row.split(' ')) };
}

describe.each<readonly [string, Scenario]>([
  ['toy-day', toyScenario],
  ['riverside-day', presets.riverside],
])('%s', (name, scenario) => {
  it(`is the golden one on seed ${seed}`, () => {
    const found = dayOf(new BuiltCity(scenario));
    const golden = goldenOf(name, found);
    const parting = firstParting(digestsOf(golden), digestsOf(found));
    expect(parting, 'first hour and tables that differ').toBeUndefined();
    expect(found.figures).toEqual(golden.figures);
  });
});

describe('the comparison of days', () => {
  it('names the first hour and table', () => {
    const built = new BuiltCity(toyScenario);
    built.begin(policyOf({}), seed);
    const usual = runByTheHour(built);
    built.begin({
      title: 'At ten',
      changes: [{ fromSeconds: 10 * 3600, set: { 'merchant.commission': 250 } }],
    }, seed);
    const parting = firstParting(usual, runByTheHour(built));
    expect(parting).toMatch(/^hour 1: queue/);
    built.begin(policyOf({ 'merchant.commission': 250 }), seed);
    expect(firstParting(usual, runByTheHour(built))).toMatch(/^hour \d+: merchants,.* ledger/);
  });
});
