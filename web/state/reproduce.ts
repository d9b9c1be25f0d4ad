// The answer on the screen as something that a program can run again: the request behind it, a
// command line and a program, all pinned to the engine's version and to the very seeds.

import { presets } from '../../scenarios/index.ts';
import { policyInFile } from '../../scenarios/schema/policy-file.ts';
import {
  canonicalJson, type ComparisonRequest, engineVersion, linesOfRuns, type PolicyDiff, type Scenario,
  type Setting, type SettingRow,
} from '../../sim-core/index.ts';
import { isBeyond, lastingFor } from './horizon.ts';
import { basicsOf, othersOf, type Settings } from './policies.ts';
import { policyOf, type Setup } from './setup.ts';

/** What is on the screen: a question, the seeds that are in, and the days that are shown. */
export interface Shown {
  readonly setup: Setup;
  readonly seeds: readonly number[];
  /** As `1` or `22-28`. */
  readonly days: string;
  /** Whether these are all days of the run. */
  readonly isRun: boolean;
}

/** The request that gives the figures on the screen. */
export function requestBehind({ setup, seeds, days, isRun }: Shown): ComparisonRequest {
  const lasting = isBeyond(days, setup) ? lastingFor(setup, days) : setup;
  return {
    scenario: lasting.scenario,
    baseline: policyOf(lasting, 'a'),
    policy: policyOf(lasting, 'b'),
    seeds,
    windows: isRun ? [] : [days],
  };
}

/** Names all that the figures depend on; the same as in a file that the command writes. */
export async function keyOf(shown: Shown): Promise<string> {
  const { scenario, baseline, policy, seeds, windows } = requestBehind(shown);
  return keyOfLines(linesOfRuns({ scenario, past: baseline, windows }, [baseline, policy], seeds));
}

/** The key that files of the command line bear for the same lines. */
export async function keyOfLines(lines: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines));
  const digits = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, 32);
}

/**
 * A command line that gives the same figures, the files that it needs written first. Undefined
 * where an assumption varies in a way that only a program can say.
 */
export function commandFor(shown: Shown): string | undefined {
  const { scenario, seeds, windows = [] } = requestBehind(shown);
  const { a, b, world } = shown.setup;
  if (!isWordable(world)) return undefined;
  const { written, beside: files } = writtenScenario(scenario);
  if (Object.keys(written).length > 1) files['scenario.json'] = written;
  const bare = a.changes.length === 0 && othersOf(b).length === 0 && isWordable(basicsOf(b));
  if (!bare) {
    files['a.json'] = writtenPolicy(a, 'A');
    files['b.json'] = writtenPolicy(b, 'B');
  }
  const words = [
    `npm run -s o2o -- compare ${'scenario.json' in files ? 'scenario.json' : scenario.id}`,
    `--engine ${engineVersion}`,
    `--weather ${scenario.weather} --days ${scenario.days} --warm-up ${scenario.warmUp}`,
    ...(windows.length === 0 ? [] : [`--windows ${windows.join(',')}`]),
    ...(bare
      ? inWords(basicsOf(b)).map((word) => `--set ${word}`)
      : ['--policy b.json --baseline a.json']),
    ...inWords(world).map((word) => `--assume ${word}`),
    `--seeds ${listOf(seeds)}`,
    '--json',
  ];
  return `${filesFirst(files)}${words.join(' \\\n  ')}\n`;
}

/** Lines that write files before a command needs them. */
export function filesFirst(files: Readonly<Record<string, unknown>>): string {
  return Object.entries(files).map(([name, content]) => (
    `cat > ${name} <<'END'\n${JSON.stringify(content, undefined, 2)}\nEND\n`
  )).join('');
}

/** A program in TypeScript that prints the same figures, to be run beside the engine. */
export function programFor(shown: Shown): string {
  const { scenario, baseline, policy, seeds, windows = [] } = requestBehind(shown);
  const { weather, days, warmUp } = scenario;
  const parts = { weather, days, warmUp, ...beyondPreset(scenario) };
  const fields = Object.entries(parts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `import {
  type ComparisonRequest, engineVersion, LocalBatch, RunPool, startComparison,
} from './sim-core/index.ts';
import { presets } from './scenarios/index.ts';

if (engineVersion !== '${engineVersion}') throw new Error('made with engine ${engineVersion}');
const request: ComparisonRequest = {
  scenario: { ...presets['${scenario.id}']!, ${fields.join(', ')} },
  baseline: ${JSON.stringify(baseline)},
  policy: ${JSON.stringify(policy)},
  seeds: [${seeds.join(', ')}],
  windows: ${JSON.stringify(windows)},
};
const runner = new RunPool(() => new LocalBatch(), 1);
const found = (await startComparison(request, runner).result)!;
const { figures } = ${windows.length === 0 ? 'found' : `found.windows['${windows[0]}']!`};
console.log(JSON.stringify(figures));
`;
}

/** A scenario as a file has it, without weather and days, and the policies that it names. */
export function writtenScenario(scenario: Scenario): WrittenBeside {
  const beside: Record<string, unknown> = {};
  const { platforms, ...own } = beyondPreset(scenario);
  const plans = platforms?.map(({ policy, ...plan }) => {
    if (policy.changes.length === 0) return plan;
    const name = `platform-${plan.id}.json`;
    beside[name] = writtenPolicy(policy, plan.id);
    return { ...plan, policy: name };
  });
  return { written: { preset: scenario.id, ...own, ...(plans && { platforms: plans }) }, beside };
}

/** What stands in a file, and the files that it names, by their name. */
export interface WrittenBeside {
  readonly written: Readonly<Record<string, unknown>>;
  readonly beside: Record<string, unknown>;
}

/** A policy as a file has it; another file is named by no file that is written alone. */
export function writtenPolicy({ baseline: _left, ...policy }: PolicyDiff, title: string): unknown {
  return policyInFile({ ...policy, title: policy.title === '' ? title : policy.title });
}

/** What of a scenario its preset does not have, beside weather and days. */
function beyondPreset(scenario: Scenario): Partial<Pick<Scenario, 'platforms' | 'verticals'>> {
  const preset = presets[scenario.id];
  const isSame = (part: 'platforms' | 'verticals'): boolean => (
    canonicalJson(scenario[part]) === canonicalJson(preset[part])
  );
  return {
    ...(isSame('platforms') ? {} : { platforms: scenario.platforms }),
    ...(isSame('verticals') ? {} : { verticals: scenario.verticals }),
  };
}

/** A list of one seed would be read as a number of seeds. */
function listOf(seeds: readonly number[]): string {
  return seeds.length === 1 ? `1 --seed ${seeds[0]}` : seeds.join(',');
}

/**
 * Whether words can say it: one place is said once, and hours or a district alone, which other rows
 * win over, are no rows there.
 */
function isWordable(settings: Settings): boolean {
  return Object.values(settings).every((setting) => {
    const rows = typeof setting === 'object' ? setting.rows ?? [] : [];
    const places = rows.map(partsOf);
    const isOnce = new Set(places.map((parts) => parts.toSorted().join())).size === rows.length;
    return isOnce && places.every((parts) => parts.length > 1 || !/^\d|^district/.test(parts[0]));
  });
}

/** Settings as `--set` and `--assume` take them. */
function inWords(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([id, setting]) => wordsOf(id, setting));
}

function wordsOf(id: string, setting: Setting): string[] {
  if (typeof setting !== 'object') return [`${id}=${setting}`];
  const { default: plain, hours = [], districts = [], rows = [] } = setting;
  return [
    ...(plain === undefined ? [] : [`${id}=${plain}`]),
    ...hours.map(({ from, to, value }) => `${id}@${from}-${to}=${value}`),
    ...districts.map(({ district, value }) => `${id}@district:${district}=${value}`),
    ...rows.map((row) => `${id}@${partsOf(row).join('+')}=${row.value}`),
  ];
}

/** Where and when a row holds, as words have it. */
function partsOf({ hours, districts = [], weekdays = [], when }: SettingRow): string[] {
  return [
    ...(hours === undefined ? [] : [`${hours.from}-${hours.to}`]),
    ...districts.map((district) => `district:${district}`),
    ...weekdays.map((day) => `weekday:${day}`),
    ...(when === undefined ? [] : [when]),
  ];
}
