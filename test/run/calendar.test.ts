// The calendar: weekdays, and what is done when days and weeks close, by the engine and from
// outside.

import { describe, expect, it } from 'vitest';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { weekdays, weekdayOf, weekOf } from '../../sim-core/kernel/weekdays.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { none } from '../../sim-core/world/ledger.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

describe('a day of the week', () => {
  it('follows from the day alone: day 0 is a Monday, also backwards', () => {
    const names = [-8, -1, 0, 1, 6, 7, 364].map((day) => weekdays[weekdayOf(day)]);
    expect(names).toEqual(['sun', 'sun', 'mon', 'tue', 'sun', 'mon', 'mon']);
    expect([-7, -1, 0, 6, 7, 364].map(weekOf)).toEqual([-1, -1, 0, 0, 1, 52]);
  });
});

describe('a run of nine days after three', () => {
  const scenario = { ...toyScenario, warmUp: 3, days: 9 };

  it('closes each day and each Sunday\'s week, extra steps before the day is told', () => {
    const said: string[] = [];
    const built: BuiltCity = new BuiltCity(scenario, {
      observers: [{
        dayEnded: (day) => said.push(`told ${day}`),
        warmUpEnded: () => said.push(`branch at ${built.sim.city.now.seconds / secondsPerDay}`),
      }],
      calendar: {
        dayCloses: [(_sim, day) => said.push(`day ${day}`)],
        weekCloses: [(_sim, week) => said.push(`week ${week}`)],
      },
    });
    built.begin(policyOf({}), 7);
    built.finish();
    const days = Array.from({ length: 12 }, (_unused, day) => {
      const week = day === 2 ? ['week -1'] : day === 9 ? ['week 0'] : [];
      return [`day ${day}`, ...week, `told ${day}`, ...(day === 2 ? ['branch at 3'] : [])];
    });
    expect(said).toEqual(days.flat());
  }, 30_000);

  it('counts what a step posts on the day that it closes', () => {
    const fen = 12_345;
    const plain = new BuiltCity(toyScenario);
    const taxed = new BuiltCity(toyScenario, {
      calendar: { dayCloses: [({ city }) => city.ledger.post(Reason.support, fen, 0, none, none)] },
    });
    const [without, withStep] = [plain, taxed].map((built) => {
      built.begin(policyOf({}), 7);
      return built.finish().figures['platform.profit'];
    });
    expect(withStep).toBeCloseTo(without - fen, 6);
  });
});
