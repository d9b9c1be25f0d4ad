// Eight weeks of a county town with every service there is and three platforms, each under a policy
// of its own, while levers of the services, and in half of the cases all others too, stand at their
// ends: whatever was begun has ended or is held, of every service and in every table.

import fc from 'fast-check';
import { presets } from '../../scenarios/index.ts';
import { noChange, verticals, type PolicyDiff, type Setting } from '../../sim-core/index.ts';
import type { Lever } from '../../sim-core/policy/lever.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import { weatherKinds } from '../../sim-core/world/weather.ts';
import { anyOwnPolicy, endsOf } from '../properties/any-policy.ts';
import { WatchedCity } from '../properties/watched-run.ts';
import { countProblems } from '../verticals/kept/counts.ts';
import { droneProblems } from '../verticals/kept/drones.ts';
import { groceryProblems } from '../verticals/kept/groceries.ts';
import { roundProblems } from '../verticals/kept/rounds.ts';
import { shopProblems } from '../verticals/kept/shops.ts';
import type { Figures, Verification } from './verification.ts';

const cases = 5;
const days = 56;
const daySeconds = 86_400;
const lookEverySeconds = daySeconds / 2;
const platforms = ['a', 'b', 'c'];

const broughtLevers = verticals.flatMap(({ levers = {} }) => Object.values(levers));

/** Others than that of all needs at once, which would fill any city's tables. */
const levers: readonly Lever[] = leverList.filter(({ id }) => id !== 'world.demand-level');

/** A run ends with this error where more waits than the city has rows for, and loses nothing. */
const isFull = (row: Figures): boolean => (
  String(row.problems).startsWith('Error: the table of holdings is full')
);

/** Some of these levers at an end of their range. */
function atEnds(levers: readonly Lever[]): fc.Arbitrary<Readonly<Record<string, Setting>>> {
  return fc.subarray([...levers], { minLength: 1 }).chain((some) => fc.record(
    Object.fromEntries(some.map((lever) => [lever.id, fc.constantFrom(...endsOf(lever))])),
  ));
}

interface Case {
  readonly scenario: Scenario;
  readonly policy: PolicyDiff;
}

const anyCase = (turned: readonly Lever[]): fc.Arbitrary<Case> => fc.record({
  weather: fc.constantFrom(...weatherKinds),
  policies: fc.tuple(...platforms.map(() => fc.oneof(fc.constant(noChange), anyOwnPolicy()))),
  first: atEnds(turned),
  later: atEnds(turned),
}).map(({ weather, policies, first, later }) => ({
  scenario: {
    ...presets['county-town'],
    weather,
    days,
    warmUp: 0,
    verticals: verticals.map(({ id }) => id),
    platforms: platforms.map((id, number) => ({
      id, label: { zh: `平台 ${id}`, en: `Platform ${id}` }, policy: policies[number],
    })),
  },
  policy: {
    title: 'At their ends',
    changes: [
      { fromSeconds: 0, set: first }, { fromSeconds: (days / 2) * daySeconds, set: later },
    ],
  },
}));

/** What is wrong with goods, slots, cells, flights, tours, vouchers, parcels, cases and visits. */
function serviceProblems(city: City): readonly string[] {
  return [
    ...groceryProblems(city), ...shopProblems(city), ...droneProblems(city),
    ...roundProblems(city, false), ...countProblems(city),
  ];
}

export const allServices: Verification = {
  id: 'all-services',
  shows: 'Over eight weeks with all services and three platforms nothing is created or lost.',
  keys: Array.from({ length: cases }, (_unused, i) => `case ${i + 1}`),
  rowsAgain: 0,

  compute(key): Promise<Figures> {
    const number = Number(key.slice('case '.length));
    const turned = number % 2 === 0 ? [...broughtLevers, ...levers] : broughtLevers;
    const [{ scenario, policy }] = fc.sample(anyCase(turned), { seed: number, numRuns: 1 });
    const city = new WatchedCity(scenario, {}, serviceProblems);
    const { result, problems } = city.run({ policy, seed: number }, lookEverySeconds);
    const { holdings } = city.built.sim.city;
    return Promise.resolve({
      weather: scenario.weather,
      settings: policy.changes.reduce((sum, { set }) => sum + Object.keys(set).length, 0),
      orders: result?.orders ?? null,
      held: holdings.head.held[0],
      holdings: holdings.head.made[0],
      // Without the places in the engine where an error was thrown.
      problems: problems.map((problem) => problem.split('\n')[0]).join('; '),
    });
  },

  report(rows) {
    const all = [...rows.values()];
    const sum = (name: string): number => (
      all.reduce((total, row) => total + Number(row[name] ?? 0), 0)
    );
    return [
      `${all.length} policies over ${days} days each, with ${sum('orders')} orders and `
        + `${sum('holdings')} things that waited, ${sum('held')} of them held at the end`,
      `${all.filter(isFull).length} of them ended with an error, as more waited than there is room`,
      `${this.problems(rows).length} policies under which something is wrong`,
    ];
  },

  problems(rows) {
    return [...rows].flatMap(([key, row]) => (
      row.problems === '' || isFull(row) ? [] : [`${key}: ${row.problems}`]
    ));
  },
};
