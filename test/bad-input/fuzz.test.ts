// Spoilt files and links of every kind, as many as are asked for: each is refused with problems
// that say where and what would be allowed, or read so that nothing of it is changed without a
// word. No reader throws, and none thinks longer than a second or needs more than 200 MB.
//
// npm test tries a few of each kind; all of them by hand:
//   FUZZ_CASES=5000 npx vitest run --project node test/bad-input/fuzz.test.ts

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { BadInput, BadInputs } from '../../cli/bad-input.ts';
import { changesFromWords } from '../../cli/settings-option.ts';
import { presetIds, presets } from '../../scenarios/index.ts';
import { importMdrp, MDRP_FILES, type MdrpTexts } from '../../scenarios/mdrp/import.ts';
import { parseCity } from '../../scenarios/schema/city-file.ts';
import { parseExperiment } from '../../scenarios/schema/experiment-file.ts';
import { readJson } from '../../scenarios/schema/json-text.ts';
import { decodeLink, defaultLinkState, encodeLink, readLink, sealed }
  from '../../scenarios/schema/link.ts';
import { parsePolicy, policyInFile } from '../../scenarios/schema/policy-file.ts';
import type { Parsed } from '../../scenarios/schema/problem.ts';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { canonicalWindows, readWindows } from '../../scenarios/schema/windows.ts';
import type { BenchmarkDay } from '../../sim-core/benchmark.ts';
import { canonicalJson } from '../../sim-core/kernel/canonical-json.ts';
import { said } from '../cli/said.ts';
import { Luck, mutatedTable, mutatedText, mutatedValue } from './mutate.ts';

const cases = Number(process.env.FUZZ_CASES ?? 100);
const longestSeconds = 1;
const mostBytes = 200_000_000;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textsIn = (path: string): string[] => readdirSync(here(path))
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(join(here(path), name), 'utf8'));

const policies = textsIn('../../scenarios/policies');
const markets = textsIn('../../scenarios/markets');
const cities = presetIds.map((id) => JSON.stringify(presets[id].city));
const scenarios = [
  ...markets,
  ...presetIds.map((preset) => (
    JSON.stringify({ preset, weather: 'dry', days: 3, windows: ['1', '2-3'] })
  )),
  ...cities.map((city) => `{"city": ${city}, "warmUp": 2, "verticals": ["food"]}`),
  JSON.stringify({ preset: 'riverside', platforms: [
    { id: 'a', policy: { 'delivery-fee.base': { hours: { '11-13': 0 }, districts: { 1: 300 } } } },
    { id: 'b', label: { zh: '乙', en: 'Second' } },
  ] }),
];

const experiments = [
  ...textsIn('../../scenarios/experiments'),
  JSON.stringify({
    title: 'Sobol', scenario: 'riverside', seeds: { root: 3, count: 4 }, baseline: 'defaults',
    arms: [{ id: 'free', policy: { 'delivery-fee.base': 0 } }, { id: 'plain', policy: {} }],
    factors: [
      { lever: 'coupon[x].amount', for: 'a', from: 100, to: 900 },
      { lever: 'promise.rule', values: ['fixed', 'quantile'] },
      { lever: 'world.rider-entry' },
    ],
    design: { kind: 'sobol', points: 12 },
  }),
  JSON.stringify({
    title: 'Listed', scenario: { preset: 'district', days: 2 }, seeds: [3, 5],
    arms: [{ id: 'floor', policy: { 'merchant.commission': 150 } }],
  }),
];
const noFile = { path: '', message: 'is not here', allowed: 'settings', zh: '不在此处' };

/** How many were refused, each with all that a refusal must say. */
let refused = 0;

/** Of what is spoilt at one to three places some must still be read, or little was tried. */
function expectBoth(): void {
  expect(refused).toBeGreaterThan(0.2 * cases);
  expect(refused).toBeLessThan(0.97 * cases);
}

/** Tries the cases one by one; a reader gives what is wrong, or nothing. */
async function tryAll(
  kind: string,
  tried: (luck: Luck) => string | undefined | Promise<string | undefined>,
): Promise<void> {
  const found: string[] = [];
  refused = 0;
  for (let number = 0; number < cases && found.length < 5; number++) {
    const before = process.memoryUsage();
    const startedAt = process.cpuUsage();
    const problem = await Promise.resolve(new Luck(kind, number)).then(tried)
      .catch((error: Error) => error.stack ?? String(error));
    const { user, system } = process.cpuUsage(startedAt);
    const now = process.memoryUsage();
    const seconds = (user + system) / 1e6;
    const bytes = now.heapUsed + now.arrayBuffers - before.heapUsed - before.arrayBuffers;
    if (problem !== undefined) found.push(`${kind} ${number}: ${problem}`);
    if (seconds > longestSeconds) found.push(`${kind} ${number} takes ${seconds} s`);
    if (bytes > mostBytes) found.push(`${kind} ${number} takes ${bytes} bytes`);
  }
  expect(found).toEqual([]);
}

/** A JSON text, spoilt as a text or as a value. */
function spoiltJson(texts: readonly string[], luck: Luck): string {
  const text = luck.of(texts);
  return luck.below(3) === 0
    ? mutatedText(text, luck)
    : JSON.stringify(mutatedValue(JSON.parse(text), luck)) ?? '';
}

/** Refused: problems with all that they must say. */
function complaintsOf(read: Parsed<unknown>): string | undefined {
  if (read.ok) return undefined;
  refused++;
  if (read.problems.length === 0) return 'is refused without a problem';
  if (read.problems.length > 51) return `has ${read.problems.length} problems`;
  const mute = read.problems.find(({ message, zh, allowed }) => (
    message === '' || zh === '' || allowed === ''
  ));
  return mute && `says too little: ${JSON.stringify(mute)}`;
}

const sameAs = (what: string, one: unknown, other: unknown): string | undefined => {
  const [a, b] = [canonicalJson(one), canonicalJson(other)];
  return a === b ? undefined : `${what} differs: ${a.slice(0, 900)} and ${b.slice(0, 900)}`;
};

/** A policy's JSON in the one form in which it is written: full moments, spans without zeros. */
function inOneForm(value: unknown): unknown {
  if (typeof value === 'string') return inOneWord(value);
  if (Array.isArray(value)) return value.map(inOneForm);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => (
    [inOneWord(key), inOneForm(each)]
  )));
}

function inOneWord(word: string): string {
  const [, day, clock = '00:00'] = /^day (\d{1,3})(?: (\d\d:\d\d))?$/.exec(word) ?? [];
  if (day !== undefined) return `day ${Number(day)} ${clock}`;
  const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(word) ?? [];
  return from === undefined ? word : `${Number(from)}-${Number(to)}`;
}

describe(`${cases} spoilt files and links of a kind`, { timeout: 1_800_000 }, () => {
  it('policy files', () => tryAll('policy', (luck) => {
    const json = readJson(spoiltJson(policies, luck));
    if (!json.ok) return complaintsOf(json);
    const read = parsePolicy(json.value);
    if (!read.ok) return complaintsOf(read);
    const written = policyInFile(read.value);
    const again = parsePolicy(JSON.parse(JSON.stringify(written)));
    return sameAs('what is read again', again.ok ? again.value : again.problems, read.value)
      ?? sameAs('what is written', inOneForm(written), inOneForm(json.value));
  }).then(expectBoth));

  it('scenario files', () => tryAll('scenario', (luck) => {
    const json = readJson(spoiltJson(scenarios, luck));
    if (!json.ok) return complaintsOf(json);
    const read = parseScenario(json.value);
    if (!read.ok) return complaintsOf(read);
    const { preset, platforms = [], ...said } = json.value as Record<string, unknown> & {
      preset?: string; platforms?: { id: string; policy?: object }[];
    };
    const kept = Object.fromEntries(Object.keys(said).map((key) => (
      [key, read.value[key as keyof typeof read.value]]
    )));
    const own = platforms.map(({ id, policy = {} }) => [id, Object.keys(policy)]);
    const keptOwn = read.value.platforms.map(({ id, policy: { changes } }) => (
      [id, changes.flatMap(({ set }) => Object.keys(set))]
    ));
    if (said.windows !== undefined) said.windows = canonicalWindows(said.windows as string[]);
    return sameAs('what is kept', kept, said)
      ?? (preset === undefined
        ? undefined
        : sameAs('the city', read.value.city, presets[preset].city))
      ?? (platforms.length === 0 ? undefined : sameAs('a platform', keptOwn, own));
  }).then(expectBoth));

  it('city files', () => tryAll('city', (luck) => {
    const json = readJson(spoiltJson(cities, luck));
    if (!json.ok) return complaintsOf(json);
    const read = parseCity(json.value);
    return read.ok ? sameAs('the city', read.value, json.value) : complaintsOf(read);
  }).then(expectBoth));

  it('experiment files', () => tryAll('experiment', (luck) => {
    const json = readJson(spoiltJson(experiments, luck));
    if (!json.ok) return complaintsOf(json);
    const read = parseExperiment(json.value, () => ({ ok: false, problems: [noFile] }));
    if (!read.ok) return complaintsOf(read);
    const { title, arms, factors, figures, seeds } = json.value as {
      title: string; arms?: { id: string }[]; factors?: { lever: string }[];
      figures?: string[]; seeds?: number | number[] | { count: number };
    };
    const wanted = Array.isArray(seeds) ? seeds.length
      : typeof seeds === 'object' ? seeds.count : seeds ?? 16;
    return sameAs('the title', read.value.title, title)
      ?? sameAs('the arms', read.value.arms.map(({ id }) => id), arms?.map(({ id }) => id)
        ?? ['policy'])
      ?? sameAs('the factors', read.value.factors.map(({ lever }) => lever),
        (factors ?? []).map(({ lever }) => lever))
      ?? (figures && sameAs('the figures', read.value.figures, figures))
      ?? sameAs('how many seeds', read.value.seeds.length, wanted)
      ?? sameAs('levels a point', read.value.points.every(({ length }) => (
        length === read.value.factors.length)), true);
  }).then(expectBoth));

  it('AC-U4: links whose letters are spoilt', () => tryAll('letters', async (luck) => {
    const link = encodeLink(stateWith(luck));
    const spoilt = mutatedText(link, luck);
    const read = await readLink(spoilt);
    if (!read.ok) return complaintsOf(read);
    return spoilt.replace(/^#/, '') === link ? undefined : `${spoilt} is read as ${link}`;
  }));

  it('AC-U4: links whose content is spoilt', () => tryAll('link', async (luck) => {
    const payload = JSON.stringify(mutatedValue(payloadOf(stateWith(luck)), luck)) ?? '';
    const link = sealed(deflateSync(strToU8(payload)));
    const read = await readLink(link);
    if (!read.ok) return complaintsOf(read);
    const again = decodeLink(encodeLink(read.value));
    return sameAs('what is read again', again.ok ? again.value : again.problems, read.value)
      ?? keptIn(JSON.parse(payload) as object, read.value);
  }).then(expectBoth));

  it('delivery days and orders files', () => tryAll('mdrp', (luck) => {
    const texts = { ...luck.of(days) };
    const part = luck.of(Object.keys(MDRP_FILES) as (keyof MdrpTexts)[]);
    texts[part] = mutatedTable(texts[part], luck);
    const { day, problems } = importMdrp('fuzz', texts);
    if (day !== null) return sameAs('the day', tablesOf(day), cellsOf(texts));
    return problems.length > 0 && problems.every(({ message }) => message !== '')
      ? undefined
      : 'is refused without a problem';
  }));

  it('words behind --set, and windows', () => tryAll('words', (luck) => {
    const words = [
      'merchant.commission=150', 'coupon.amount@11-13+rain=500', 'a:coupon[x].amount=1',
      'delivery-fee.base@district:3=0', 'promise.rule=fixed',
      'regulator:regulator.commission-cap=9',
    ];
    const windows = readWindows(mutatedText('1,1-7,22-28', luck), 28);
    try {
      changesFromWords('--set', [mutatedText(luck.of(words), luck), luck.of(words)]);
    } catch (error) {
      if (!(error instanceof BadInput || error instanceof BadInputs)) throw error;
    }
    return complaintsOf(windows);
  }));

  it('files of bytes, by the command line', () => tryAll('bytes', async (luck) => {
    const bytes = Buffer.from(luck.of([...policies, ...scenarios, ...cities]));
    for (let left = luck.below(6); left >= 0; left--) {
      bytes[luck.below(bytes.length)] = luck.below(256);
    }
    const file = join(folder, 'spoilt.json');
    const isCut = luck.below(4) === 0;
    writeFileSync(file, bytes.subarray(0, isCut ? luck.below(bytes.length) : undefined));
    const { code, output, errors } = await said(['check', file]);
    if (code === 0 && errors === '' && output !== '') return undefined;
    const isRefusal = code === 2 && output === '' && /spoilt\.json(:\d+)?: /.test(errors);
    return isRefusal && !/\n\s+at /.test(errors) ? undefined : `exit code ${code}: ${errors}`;
  }));
});

/** A state of the page as people share it. */
function stateWith(luck: Luck): typeof defaultLinkState {
  const read = luck.below(3) === 0 ? undefined : parsePolicy(JSON.parse(luck.of(policies)));
  return {
    ...defaultLinkState,
    scenario: luck.of(['county-town', 'riverside']),
    seed: luck.below(1000),
    days: 1 + luck.below(30),
    view: { page: 'lab', mode: 'side', speed: luck.below(5) },
    ...(read?.ok && read.value.changes.every(({ fromSeconds }) => fromSeconds === 0)
      ? { b: read.value } : {}),
    ...(luck.below(2) === 0 ? { assume: { 'world.price-sensitivity': 900 } } : {}),
  };
}

/** What a link holds, before it is deflated. */
function payloadOf(state: typeof defaultLinkState): Record<string, unknown> {
  const { a: _a, b, platforms: _platforms, ...rest } = state;
  return { v: 1, ...rest, b: policyInFile(b) };
}

/** Everything that a link says stands in what is read of it. */
function keptIn(payload: object, state: object): string | undefined {
  const { v: _v, a, b, platforms: _platforms, ...said } = payload as Record<string, unknown>;
  const kept = state as Record<string, never>;
  const asWritten = (policy: unknown): unknown => inOneForm(policyInFile(policy as never));
  const keptOfIt = Object.fromEntries(Object.keys(said).map((key) => [key, kept[key]]));
  return sameAs('what is kept', keptOfIt, said)
    ?? (a === undefined ? undefined : sameAs('A', asWritten(kept.a), inOneForm(a)))
    ?? (b === undefined ? undefined : sameAs('B', asWritten(kept.b), inOneForm(b)));
}

const days: readonly MdrpTexts[] = ['dinner-rush', 'thin-supply'].map((name) => (
  Object.fromEntries(Object.entries(MDRP_FILES).map(([part, file]) => (
    [part, readFileSync(here(`../../scenarios/mdrp/instances/${name}/${file}`), 'utf8')]
  ))) as unknown as MdrpTexts
));

/** Rows of a part's file, their cells by the names that are known, in any order. */
function rowsOf(text: string, names: readonly string[]): string[] {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').trimEnd().split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t'));
  const places = names.map((name) => header.indexOf(name));
  return lines.map((cells) => places.map((at) => (
    /^-?\d+$/.test(cells[at]) && !names[0].includes(names[places.indexOf(at)])
      ? String(Number(cells[at])) : cells[at]
  )).join(' ')).sort();
}

function cellsOf(texts: MdrpTexts): unknown {
  return {
    orders: rowsOf(texts.orders, ['order', 'x', 'y', 'placement_time', 'ready_time']),
    restaurants: rowsOf(texts.restaurants, ['restaurant', 'x', 'y']),
    couriers: rowsOf(texts.couriers, ['courier', 'x', 'y', 'on_time', 'off_time']),
  };
}

function tablesOf(day: BenchmarkDay): unknown {
  const rows = (...columns: readonly ArrayLike<string | number>[]): string[] => (
    Array.from(columns[0], (_cell, i) => columns.map((column) => column[i]).join(' ')).sort()
  );
  return {
    orders: rows(day.orderIds, day.orderX, day.orderY, day.orderPlacedMinute, day.orderReadyMinute),
    restaurants: rows(day.restaurantIds, day.restaurantX, day.restaurantY),
    couriers: rows(day.riderIds, day.riderX, day.riderY, day.riderOnMinute, day.riderOffMinute),
  };
}
