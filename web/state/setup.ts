// The question on the table: a run request with two arms. Which city, weather, platforms and days,
// which seeds, and what policy A and policy B are. Every change is one step that can be undone; the
// link and the figures are made from this and nothing else.

import { create } from 'zustand';
import { presets } from '../../scenarios/index.ts';
import {
  type Lever, leverById, noChange, type PolicyDiff, type Scenario, seedsFor, type Setting,
  standsOn, verticals,
} from '../../sim-core/index.ts';
import { leversOfService } from './service-levers.ts';
import { basicsOf, changesOver, contentOfPolicy, sorted, type Settings } from './policies.ts';

export type WeatherChoice = Scenario['weather'];
export type Arm = 'a' | 'b';

export interface Setup {
  readonly scenario: Scenario;
  /** The first of the seeds; the others follow from it. */
  readonly seed: number;
  readonly seedCount: number;
  readonly a: PolicyDiff;
  readonly b: PolicyDiff;
  /** C, D and so on, each held against A as B is. */
  readonly further: readonly PolicyDiff[];
  /** Assumptions, the same in both arms. */
  readonly world: Settings;
}

export const firstSetup: Setup = {
  scenario: presets.riverside,
  seed: 1,
  seedCount: 16,
  a: noChange,
  b: noChange,
  further: [],
  world: {},
};

interface SetupState {
  readonly setup: Setup;
  /** While a slider is held, what it would come to; only a preview is computed from it. */
  readonly held: Setup | undefined;
  readonly past: readonly Setup[];
  readonly future: readonly Setup[];
  /** Takes a new setup as one undoable step. */
  commit(next: Partial<Setup>): void;
  /** Shows what a held slider would do without making a step of it. */
  hold(next: Partial<Setup>): void;
  /** Forgets the steps: another question was opened. */
  replace(setup: Setup): void;
  undo(): void;
  redo(): void;
}

const mostSteps = 200;

export const useSetup = create<SetupState>((set) => ({
  setup: firstSetup,
  held: undefined,
  past: [],
  future: [],
  commit: (next) =>
    set(({ setup, past }) => {
      const merged = { ...setup, ...next };
      const isSame = sameSetup(merged, setup) && merged.further === setup.further;
      if (isSame) return { held: undefined };
      const kept = [...past, setup].slice(-mostSteps);
      return { setup: merged, held: undefined, past: kept, future: [] };
    }),
  hold: (next) => set(({ setup }) => ({ held: { ...setup, ...next } })),
  replace: (setup) => set({ setup, held: undefined, past: [], future: [] }),
  undo: () =>
    set(({ setup, past, future }) =>
      past.length === 0
        ? {}
        : { setup: past[past.length - 1], past: past.slice(0, -1), future: [setup, ...future] },
    ),
  redo: () =>
    set(({ setup, past, future }) =>
      future.length === 0
        ? {}
        : { setup: future[0], past: [...past, setup], future: future.slice(1) },
    ),
}));

/** A scenario as the table holds it: named by its city; the page has windows of its own. */
export function onTable({ windows: _windows, ...scenario }: Scenario): Scenario {
  const { id, label } = scenario.city;
  return { ...scenario, id, label };
}

/** The settings with one lever set, or back at its default when the setting says nothing new. */
export function withSetting(settings: Settings, lever: Lever, setting: Setting): Settings {
  const { [lever.id]: _gone, ...rest } = settings;
  return isDefault(lever, setting) ? rest : { ...rest, [lever.id]: setting };
}

/** What a lever is set to, its default when nothing is said. */
export function settingOf(settings: Settings, lever: Lever): Setting {
  return settings[lever.id] ?? lever.value;
}

/** The number or option of a lever's setting for the whole day, whatever single hours say. */
export function plainSetting(setting: Setting, lever: Lever): number | string {
  return typeof setting === 'object' ? (setting.default ?? lever.value) : setting;
}

/**
 * Levers that are set, in B or in the world, at any hour or place, to a number outside the range in
 * which the model was checked.
 */
export function leversOutside({ b, world }: Pick<Setup, 'b' | 'world'>): Lever[] {
  return Object.entries({ ...world, ...basicsOf(b) }).flatMap(([id, setting]) => {
    const lever = leverById(id);
    if (lever?.kind !== 'integer') return [];
    const [low, high] = lever.usual;
    const isOutside = numbersIn(setting).some((value) => value < low || value > high);
    return isOutside ? [lever] : [];
  });
}

/**
 * Whether a policy or an assumption sets a lever that only a service of the city has, or one that
 * stands on it.
 */
export function setsLeversOf({ a, b, further, world }: Setup, verticalId: string): boolean {
  const dropped = verticals.map(({ id }) => id).filter((id) => (
    id === verticalId || standsOn(id) === verticalId
  ));
  const own = dropped.flatMap(leversOfService).map(({ id }) => id);
  const policies = [a, b, ...further];
  const sets = [world, ...policies.flatMap(({ changes }) => changes.map(({ set }) => set))];
  const sites = policies.flatMap(({ changes }) => changes.flatMap(({ open = [] }) => open));
  return sites.some(({ vertical }) => dropped.includes(vertical))
    || sets.some((set) => own.some((id) => Object.hasOwn(set, id)));
}

function numbersIn(setting: Setting): number[] {
  if (typeof setting !== 'object') return [Number(setting)];
  const { default: plain, hours = [], districts = [], rows = [] } = setting;
  const odd = [...hours, ...districts, ...rows].map(({ value }) => Number(value));
  return plain === undefined ? odd : [Number(plain), ...odd];
}

/** One arm as the policy that the engine takes; the assumptions apply to both arms. */
export function policyOf(setup: Setup, arm: Arm): PolicyDiff {
  return { title: arm.toUpperCase(), changes: changesOver(setup.world, setup[arm]) };
}

/** The seeds of the comparison, listed in the result; the first is the one that is played. */
export function seedsOf({ scenario, seed, seedCount }: Setup): number[] {
  const { weather, warmUp, days } = scenario;
  const id = [weather, warmUp, days, seed, seedCount].join(' ');
  const seeds = knownSeeds.get(id) ?? seedsFor(scenario, seed, seedCount);
  knownSeeds.set(id, seeds);
  return [...seeds];
}

/** Thousands of weathers are drawn to choose seeds, and each touch of a lever asks for the same. */
const knownSeeds = new Map<string, readonly number[]>();

/** Whether two setups ask the same question of A and B. */
export function sameSetup(one: Setup, other: Setup): boolean {
  return canonical(one) === canonical(other);
}

/** One text for one setup, whatever the order in which its levers were moved. */
export function canonical({ scenario, seed, seedCount, a, b, world }: Setup): string {
  const policies = [contentOfPolicy(a), contentOfPolicy(b)];
  return JSON.stringify([scenario, seed, seedCount, policies, sorted(world)]);
}

function isDefault(lever: Lever, setting: Setting): boolean {
  if (typeof setting !== 'object') return setting === lever.value;
  const { hours = [], districts = [], rows = [] } = setting;
  const isVaried = hours.length + districts.length + rows.length > 0;
  return !isVaried && (setting.default ?? lever.value) === lever.value;
}
