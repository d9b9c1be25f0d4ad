// One seed, one answer: twice in a row, beside another city in the same process, with and without
// listeners, restored in a fresh process, and from any number of workers.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openPool } from '../../cli/pool.ts';
import { startComparison } from '../../sim-core/experiment/compare.ts';
import { leverById } from '../../sim-core/policy/levers/index.ts';
import type { RunResult, Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { firstParting, runByTheHour, type HourlyDigests } from './hourly-digests.ts';

const set = { 'coupon.amount': 600, 'dispatch.largest-stack': 4 };
const noonSeconds = 43_200;
const rule = leverById('dispatch.rule');
const rules = rule?.kind === 'choice' ? rule.options.map((option) => option.id) : [];

function hoursOf(built: BuiltCity, seed: number): HourlyDigests {
  built.begin(policyOf(set), seed);
  return runByTheHour(built);
}

describe('one seed gives one answer', () => {
  const built = new BuiltCity(toyScenario);

  it('twice: every table, every hour', () => {
    const first = hoursOf(built, 7);
    hoursOf(built, 8);
    expect(firstParting(first, hoursOf(built, 7))).toBeUndefined();
    expect(firstParting(first, hoursOf(new BuiltCity(toyScenario), 7))).toBeUndefined();
    expect(first.hours.length).toBeGreaterThanOrEqual(24);
  });

  it('and another seed another answer from the first hour on', () => {
    expect(firstParting(hoursOf(built, 7), hoursOf(built, 8))).toContain('hour 1:');
  });

  it('with two cities interleaved in one process', () => {
    const alone = [7, 8].map((seed) => dayUnder(built, set, seed));
    const pair = [7, 8].map((seed) => {
      const city = new BuiltCity(toyScenario);
      city.begin(policyOf(set), seed);
      return city;
    });
    for (let isMoving = true; isMoving;) {
      isMoving = false;
      for (const city of pair) isMoving = city.step() || isMoving;
    }
    expect(pair.map((city) => city.close())).toEqual(alone);
  });

  it('with and without metrics', () => {
    const silent = new BuiltCity(toyScenario, { isMeasured: false });
    expect(firstParting(hoursOf(silent, 7), hoursOf(built, 7))).toBeUndefined();
    expect(silent.close().digest).toBe(built.close().digest);
  });

  it('whether its clock moves by seconds or by quarters of an hour', () => {
    const whole = dayUnder(built, set, 7);
    built.begin(policyOf(set), 7);
    for (let at = 0; at < 15 * 3600; at += 7) built.advance(at);
    expect(built.finish()).toEqual(whole);
  });
});

/** What a fresh process finds that goes on from an image. */
function finishedElsewhere(image: ArrayBuffer, scenario: Partial<Scenario>): RunResult {
  const folder = mkdtempSync(join(tmpdir(), 'o2o-'));
  try {
    const file = join(folder, 'city.bin');
    writeFileSync(file, Buffer.from(image));
    const program = fileURLToPath(new URL('./finish-saved-city.ts', import.meta.url));
    const said = execFileSync(
      process.execPath,
      ['--import', 'tsx', program, file, JSON.stringify({ set, seed: 7, scenario })],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    return JSON.parse(said) as RunResult;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expectSame(found: RunResult, whole: RunResult): void {
  expect(found.digest).toBe(whole.digest);
  expect(found.figures).toEqual(JSON.parse(JSON.stringify(whole.figures)));
  expect(found.byDay).toEqual(JSON.parse(JSON.stringify(whole.byDay)));
  expect(found.tally).toEqual(Array.from(whole.tally));
}

describe('a city saved at noon and finished elsewhere', { timeout: 60_000 }, () => {
  it('ends like the uninterrupted one, in a fresh process', () => {
    const built = new BuiltCity(toyScenario);
    const whole = dayUnder(built, set, 7);
    built.begin(policyOf(set), 7);
    built.advance(noonSeconds);
    expectSame(finishedElsewhere(built.snapshot(), {}), whole);
  });

  it.each(rules)('ends like the uninterrupted one, under %s and in a busy second', (id) => {
    const built = new BuiltCity(toyScenario);
    const busy = { ...set, 'dispatch.rule': id, 'dispatch.preposition': 'forecast' };
    const whole = dayUnder(built, busy, 7);
    built.begin(policyOf(busy), 7);
    built.advance(noonSeconds + 1234);
    const image = built.snapshot();
    const other = new BuiltCity(toyScenario);
    dayUnder(other, { 'dispatch.delivery-radius': 2000 }, 3);
    for (const city of [other, built]) {
      city.restore(image, policyOf(busy), 7);
      expect(city.finish()).toEqual(whole);
    }
  });
});

describe('days in a row', { timeout: 60_000 }, () => {
  const scenario = { ...toyScenario, days: 2, warmUp: 1 };

  it('go on from a day\'s end in a fresh process', () => {
    const built = new BuiltCity(scenario);
    const whole = dayUnder(built, set, 7);
    built.begin(policyOf(set), 7);
    built.advance(48 * 3600);
    expectSame(finishedElsewhere(built.snapshot(), { days: 2, warmUp: 1 }), whole);
  });

  it('go on from any moment, also around midnight', () => {
    const built = new BuiltCity(scenario);
    const whole = dayUnder(built, set, 7);
    for (const hours of [23.9, 24, 24.01, 47.3, 48]) {
      built.begin(policyOf(set), 7);
      built.advance(Math.round(hours * 3600));
      const other = new BuiltCity(scenario);
      other.restore(built.snapshot(), policyOf(set), 7);
      expect(other.finish(), `from ${hours} h`).toEqual(whole);
    }
  });
});

describe('workers', () => {
  it('one and four give the same comparison', async () => {
    const request = {
      scenario: toyScenario,
      baseline: policyOf({}),
      policy: policyOf(set),
      seeds: [1, 2, 3, 4, 5],
    };
    const results = await Promise.all([1, 4].map(async (count) => {
      const pool = openPool(count, 10);
      const result = await startComparison(request, pool).result;
      pool.close();
      return result;
    }));
    expect(results[0]?.n).toBe(5);
    expect(results[1]).toEqual(results[0]);
  }, 60_000);
});
