// The answer on the screen as something that can be run again: the request behind it and a command
// line, pinned to the engine's version and to the very seeds.

import { plainScenario, presetScenario } from '../../scenarios/index.ts';
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

/** Files that are written first, and the words behind `npm run -s o2o --`, a line each. */
export interface Steps {
  readonly files: Readonly<Record<string, string>>;
  readonly lines: readonly (readonly string[])[];
}

/**
 * What gives the same figures on the command line. Undefined where an assumption varies in a way
 * that only a program can say; `arm`: what the policy is called, and its file after it.
 */
export function stepsFor(shown: Shown, arm = 'B'): Steps | undefined {
  const { scenario, seeds, windows = [] } = requestBehind(shown);
  const { a, b, world } = shown.setup;
  if (!isWordable(world)) return undefined;
  const { written, beside: files } = writtenScenario(scenario);
  const isPreset = Object.keys(written).every((part) => part === 'preset');
  if (!isPreset) files['scenario.json'] = written;
  const bare = a.changes.length === 0 && othersOf(b).length === 0 && isWordable(basicsOf(b));
  const policyFile = `${arm.toLowerCase()}.json`;
  if (!bare) {
    files['a.json'] = writtenPolicy(a, 'A');
    files[policyFile] = writtenPolicy(b, arm);
  }
  const { weather, days, warmUp } = scenario;
  return {
    files: Object.fromEntries(Object.entries(files).map(([name, content]) => (
      [name, JSON.stringify(content, undefined, 2)]
    ))),
    lines: [
      ['compare', isPreset ? scenario.id : 'scenario.json'],
      ['--engine', engineVersion],
      ['--weather', weather, '--days', String(days), '--warm-up', String(warmUp)],
      ...(windows.length === 0 ? [] : [['--windows', windows.join(',')]]),
      ...(bare
        ? inWords(basicsOf(b)).map((word) => ['--set', word])
        : [['--policy', policyFile, '--baseline', 'a.json']]),
      ...inWords(world).map((word) => ['--assume', word]),
      ['--seeds', ...listOf(seeds)],
      ['--json'],
    ],
  };
}

/** The same as lines for a shell, the files that it needs written first. */
export function commandFor(shown: Shown, arm?: string): string | undefined {
  const steps = stepsFor(shown, arm);
  if (steps === undefined) return undefined;
  const [first, ...others] = steps.lines.map((words) => words.join(' '));
  return `${filesFirst(steps.files)}${[`npm run -s o2o -- ${first}`, ...others].join(' \\\n  ')}\n`;
}

/** Lines that write files before a command needs them; `files`: their text by name. */
function filesFirst(files: Readonly<Record<string, string>>): string {
  return Object.entries(files).map(([name, text]) => (
    `cat > ${name} <<'END'\n${text}\nEND\n`
  )).join('');
}

/** A request as a program can hold it: beside what its city has of itself, only what differs. */
export function besideCity(scenario: Scenario): Readonly<Record<string, unknown>> {
  const { weather, days, warmUp } = scenario;
  return { weather, days, warmUp, ...beyondPreset(scenario) };
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
  const { id, city } = scenario;
  const place = presetScenario(id) === undefined ? { city } : { preset: id };
  return { written: { ...place, ...own, ...(plans && { platforms: plans }) }, beside };
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

/** What of a scenario its city does not have of itself, beside weather and days. */
function beyondPreset(scenario: Scenario): Partial<Pick<Scenario, 'platforms' | 'verticals'>> {
  const plain = plainScenario(scenario.city);
  const isSame = (part: 'platforms' | 'verticals'): boolean => (
    canonicalJson(scenario[part]) === canonicalJson(plain[part])
  );
  return {
    ...(isSame('platforms') ? {} : { platforms: scenario.platforms }),
    ...(isSame('verticals') ? {} : { verticals: scenario.verticals }),
  };
}

/** A list of one seed would be read as a number of seeds. */
function listOf(seeds: readonly number[]): readonly string[] {
  return seeds.length === 1 ? ['1', '--seed', String(seeds[0])] : [seeds.join(',')];
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
