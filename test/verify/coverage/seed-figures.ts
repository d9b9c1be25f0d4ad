// Every figure of a day on many seeds, kept beside this file: what coverage is checked against.
//
//   node --import tsx test/verify/coverage/seed-figures.ts ARM           writes the rows of an arm
//   node --import tsx test/verify/coverage/seed-figures.ts ARM --check   makes ten of them again

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { presets } from '../../../scenarios/index.ts';
import { metrics } from '../../../sim-core/metrics/index.ts';
import type { PolicyDiff, Setting } from '../../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../../sim-core/run/local-engine.ts';
import { engineVersion } from '../../../sim-core/run/version.ts';

/** The policies whose days are kept: the defaults, a lever for rain, and one for all weathers. */
export const arms = {
  default: {},
  'rain-bonus': { 'rider-pay.rain-bonus': 300 },
  'no-stacking': { 'dispatch.largest-stack': 1 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting>>>>;
export type Arm = keyof typeof arms;

export const scenario = presets.riverside;
export const firstSeed = 1;
export const seedCount = 2000;

/** A figure of every seed, from `firstSeed` on. */
export type FigureRows = Readonly<Record<string, Float32Array>>;

interface Head {
  readonly engineVersion: string;
  readonly scenario: string;
  readonly set: Readonly<Record<string, Setting>>;
  readonly firstSeed: number;
  readonly seedCount: number;
  readonly figures: readonly string[];
}

function pathOf(arm: Arm, ending: 'json' | 'f32'): string {
  return fileURLToPath(new URL(`./${arm}.${ending}`, import.meta.url));
}

function policyOf(arm: Arm): PolicyDiff {
  return { title: arm, changes: [{ fromSeconds: 0, set: arms[arm] }] };
}

function figuresOn(built: BuiltCity, arm: Arm, seed: number): Readonly<Record<string, number>> {
  built.begin(policyOf(arm), seed);
  return built.finish().figures;
}

/** What is kept of an arm. */
export function keptRows(arm: Arm): FigureRows {
  const head = JSON.parse(readFileSync(pathOf(arm, 'json'), 'utf8')) as Head;
  const values = new Float32Array(new Uint8Array(readFileSync(pathOf(arm, 'f32'))).buffer);
  const rows: Record<string, Float32Array> = {};
  head.figures.forEach((id, i) => {
    rows[id] = values.subarray(i * head.seedCount, (i + 1) * head.seedCount);
  });
  return rows;
}

/** The seeds, of ten across the file, on which a figure is no longer what is kept. */
function staleSeeds(arm: Arm): number[] {
  const built = new BuiltCity(scenario);
  const rows = keptRows(arm);
  const places = Array.from({ length: 10 }, (_unused, i) => i * (seedCount / 10) + i);
  return places.filter((place) => {
    const found = figuresOn(built, arm, firstSeed + place);
    return Object.keys(rows).some((id) => !Object.is(rows[id][place], Math.fround(found[id])));
  }).map((place) => firstSeed + place);
}

/** Runs every seed of an arm and writes the file, a figure's seeds one after the other. */
function writeRows(arm: Arm): void {
  const built = new BuiltCity(scenario);
  const figures = metrics.map((metric) => metric.id);
  const values = new Float32Array(figures.length * seedCount);
  for (let i = 0; i < seedCount; i++) {
    const found = figuresOn(built, arm, firstSeed + i);
    figures.forEach((id, k) => { values[k * seedCount + i] = found[id]; });
  }
  const head: Head = {
    engineVersion, scenario: scenario.id, set: arms[arm], firstSeed, seedCount, figures,
  };
  writeFileSync(pathOf(arm, 'f32'), new Uint8Array(values.buffer));
  writeFileSync(pathOf(arm, 'json'), `${JSON.stringify(head, undefined, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const arm = process.argv[2] as Arm;
  if (!(arm in arms)) throw new Error(`an arm is one of ${Object.keys(arms).join(', ')}`);
  if (process.argv[3] === '--check') process.stdout.write(`stale: ${staleSeeds(arm).join(' ')}\n`);
  else writeRows(arm);
}
