// The engine and the scenarios as others get them: packed, installed in an empty folder, compiled
// against and run in plain Node. The reports in docs/api say what the doors let out, and
// everything that they let out is explained.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiReports, reportsFolder } from '../../.ci/api-report.js';
import { buildPackages } from '../../.ci/pack.js';
import { exampleForPackages, root } from '../../.ci/packages.js';
import { compileThere, installedPackages, installElsewhere, printedThere } from './consumer.ts';
import { exportsWithoutWords, namesOfDoors, undocumented } from './undocumented.ts';

/** Uses every door once: a plug-in that decides, one that listens, a screen, files and a policy. */
const everyDoor = `
import { BuiltCity } from '@o2o-city/engine';
import { benchmarkDayRules } from '@o2o-city/engine/benchmark';
import type { Dispatcher, Observer } from '@o2o-city/engine/plug-in';
import { districtCountOf } from '@o2o-city/engine/ground';
import { metricById } from '@o2o-city/engine/figures';
import { weekdays } from '@o2o-city/engine/policy-terms';
import { LocalLive, readFrame } from '@o2o-city/engine/screen';
import { LocalBatch, noChange, RunPool, type RunRequest } from '@o2o-city/engine';
import { presets } from '@o2o-city/scenarios';
import { parsePolicy, readScenario } from '@o2o-city/scenarios/files';
import { parseExperiment, startFindings } from '@o2o-city/scenarios/experiments';
import bonus from '@o2o-city/scenarios/policies/rain-bonus.json' with { type: 'json' };

const firstFound: Dispatcher = {
  id: 'first-found',
  match(desk) {
    for (let i = 0; i < desk.orderCount; i++) {
      desk.findRiders(desk.order[i]!);
      const rider = desk.nearest.rider[0]!;
      if (desk.nearest.count > 0 && !desk.isTaken(rider)) desk.pair(desk.order[i]!, rider);
    }
  },
};
let delivered = 0;
const counter: Observer = { orderDelivered: () => { delivered++; } };
const scenario = readScenario('{"preset":"riverside"}');
const policy = parsePolicy(bonus);
if (!scenario.ok || !policy.ok) throw new Error('what was packed is not understood');
const city = new BuiltCity(scenario.value, { observers: [counter], customDispatcher: firstFound });
city.begin(policy.value, 7);
const { figures, orders } = city.finish();
const request: RunRequest = { scenario: presets.riverside!, policy: noChange, seed: 7 };
const live = new LocalLive();
const portrait = await live.load(request);
const frame = readFrame(await live.seek(portrait.startSeconds + 12 * 3600));
const study = parseExperiment({
  title: 'Dearer delivery', scenario: { preset: 'riverside', weather: 'dry' }, seeds: [1, 2],
  arms: [{ id: 'dearer', policy: { 'delivery-fee.base': 600 } }], figures: ['orders.placed'],
  decision: { goal: { figure: 'orders.placed', atLeast: '1%' } },
}, () => ({ ok: false, problems: [] }));
if (!study.ok) throw new Error('the experiment is not understood');
const { rows, decisions } =
  (await startFindings(study.value, new RunPool(() => new LocalBatch(), 1)).result)!;
console.log(JSON.stringify({
  dearer: rows[0]!.found.difference, decision: decisions[0]!.decision,
  delivered, orders, onTime: figures['delivery.on-time-share'],
  riders: frame.riderCount, days: weekdays.length,
  metric: metricById('delivery.on-time-share')?.unit,
  districts: districtCountOf(scenario.value.city) - portrait.districtNames.length,
  rules: Object.keys(benchmarkDayRules),
}));
`;

let folder = '';
let api: ReturnType<typeof apiReports>;

beforeAll(async () => {
  const built = await buildPackages();
  api = apiReports();
  folder = installElsewhere(built, ['seedrandom', 'zod']);
}, 240_000);

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

describe('installed in an empty folder', () => {
  it('brings nothing but what it needs', () => {
    expect(installedPackages(folder)).toEqual([
      '@o2o-city/engine', '@o2o-city/scenarios', 'seedrandom', 'zod',
    ]);
  });

  it('compiles and runs the example of the README, and a program that uses every door', () => {
    compileThere(folder, { 'example.ts': exampleForPackages(), 'every-door.ts': everyDoor });
    const [orders, onTime, earnings] = printedThere(folder, 'example.js').split(/\s+/).map(Number);
    expect(orders).toBeGreaterThan(1000);
    expect(onTime).toBeGreaterThan(0.5);
    expect(onTime).toBeLessThanOrEqual(1);
    expect(earnings).toBeGreaterThan(500);
    const found = JSON.parse(printedThere(folder, 'every-door.js'));
    expect(found.orders).toBeGreaterThan(1000);
    expect(found.delivered / found.orders).toBeGreaterThan(0.9);
    expect(found.riders).toBeGreaterThan(10);
    expect(found.days).toBe(7);
    expect(found.metric).toBe('share');
    expect(found.districts).toBe(0);
    expect(found.rules).toContain('greedy');
    expect(found.onTime).toBeGreaterThan(0);
    expect(found.dearer).toBeLessThan(-10);
    expect(found.decision).toBe('reject');
  }, 120_000);
});

/** What docs/own-program.md asks of Node. */
const nodeThreads = `
interface ImportMeta { readonly url: string }
declare module 'node:worker_threads' {
  export const parentPort: {
    on(event: 'message', hear: (message: any) => void): void;
    postMessage(message: unknown): void;
  } | null;
  export class Worker {
    constructor(file: URL);
    once(event: string, hear: (message: any) => void): void;
    removeListener(event: string, hear: (message: any) => void): void;
    postMessage(message: unknown): void;
    terminate(): Promise<number>;
  }
}
`;

it('compares a dispatcher, a metric, riders of its own on two threads, by the docs alone', () => {
  const text = readFileSync(join(root, 'docs/own-program.md'), 'utf8');
  const programs = [...text.matchAll(/```ts\n([\s\S]*?)```/g)];
  const [thread, compare, riders] = programs.map(([, code]) => code);
  compileThere(folder, {
    'thread.ts': thread, 'compare.ts': compare, 'riders.ts': riders, 'threads.d.ts': nodeThreads,
  });
  const { deliveryMinutes, declinedPerOrder } = JSON.parse(printedThere(folder, 'compare.js'));
  expect(Math.abs(deliveryMinutes)).toBeGreaterThan(0);
  expect(Math.abs(deliveryMinutes)).toBeLessThan(20);
  const [usual, own] = declinedPerOrder as number[];
  expect(usual).toBeGreaterThan(0);
  expect(own).toBeGreaterThan(0);
  expect(own).not.toBe(usual);
  const choosy = JSON.parse(printedThere(folder, 'riders.js'));
  expect(choosy.declinedShare).toBeGreaterThan(0);
  expect(choosy.declinedShare).toBeLessThan(1);
  expect(Math.abs(choosy.hourlyEarnings)).toBeGreaterThan(0);
}, 120_000);

describe('the doors', () => {
  it('let out what docs/api says', () => {
    const written = readdirSync(reportsFolder).map((name) =>
      [name, readFileSync(join(reportsFolder, name), 'utf8')]);
    const isFresh = JSON.stringify(Object.entries(api.reports).sort())
      === JSON.stringify(written.sort());
    expect(isFresh, 'what the doors let out has changed; if on purpose: npm run docs').toBe(true);
  });

  it('explain everything that they let out', () => {
    const reports = Object.entries(api.reports);
    const names = namesOfDoors(reports);
    expect(reports.flatMap((report) => undocumented(report, names))).toEqual([]);
  });

  it('explain what they let benches have', () => {
    expect(exportsWithoutWords(join(root, 'sim-core/workbench.ts'))).toEqual([]);
  });

  it('name every type that is met behind them, but for the insides of a city', () => {
    const named = namesOfDoors(Object.entries(api.reports));
    const unnamed = api.unnamed
      .filter(({ door }) => door !== '@o2o-city/engine/plug-in')
      .map(({ name }) => name)
      // Constants begin with a small letter; a type that is made of their keys is named itself.
      .filter((name) => /^[A-Z]/.test(name) && !named.has(name));
    expect(unnamed).toEqual([]);
  });
});

describe('the search for what is not explained', () => {
  const report = (code: string) => ['a.api.md', code] as const;
  const found = (code: string) => undocumented(report(code), new Set(['Text', 'B.run']));

  it.each([
    ['an export', '// @public (undocumented)\nexport interface A {'],
    ['a quantity without a unit', 'export interface A {\n  // (undocumented)\n  wait: number;'],
    ['a method', 'export interface A {\n  // (undocumented)\n  run(seed: number): void;'],
    ['what no interface asks for',
      'export class A implements B {\n  // (undocumented)\n  stop(seed: number): void;'],
    ['a type of nobody', 'export interface A {\n  // (undocumented)\n  it: Inside;'],
  ])('finds %s', (_title, code) => expect(found(code)).toHaveLength(1));

  it.each([
    ['what is explained', '// @public\nexport interface A {\n  wait: number;'],
    ['a unit', 'export interface A {\n  // (undocumented)\n  readonly waitSeconds: number;'],
    ['yes or no', 'export class A {\n  // (undocumented)\n  isOver: boolean;'],
    ['a type of a door',
      'export class A {\n  // (undocumented)\n  readonly words: readonly Text[];'],
    ['what an interface explains',
      'export class A implements B {\n  // (undocumented)\n  run(seed: number): void;'],
  ])('leaves in peace: %s', (_title, code) => expect(found(code)).toEqual([]));
});
