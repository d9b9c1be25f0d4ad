// Links that hold the state of the page: what differs from the defaults, as canonical JSON,
// deflated, in letters that a web address may carry. One state has one link; a broken link gives
// a list of problems and never throws.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import * as z from 'zod/mini';
import {
  assumedLevers, canonicalJson, type CitySpec, digestText, noChange, type PlatformPlan,
  type PolicyDiff,
  type Scenario, type Setting, type WeatherKind,
} from '../../sim-core/index.ts';
import { ordinaryDay, presetIds, presets } from '../index.ts';
import {
  cityMisfits, citySpecSchema, idSchema, namesakeMisfits, seedSchema,
} from './city-file.ts';
import { misfitsIn } from './fit.ts';
import { readJson } from './json-text.ts';
import { planSchema, plansInLink } from './platforms.ts';
import { policyInFile, policySchema, settingsInFile } from './policy-file.ts';
import { accepted, problemAt, refused } from './problem.ts';
import type { Parsed, Problem } from './problem.ts';
import { daysSchema, verticalsSchema, warmUpSchema, weatherSchema } from './scenario-file.ts';
import { settingsSchema } from './setting.ts';
import { leaf, listOf, notA, oneOf, readBy, shown, textLike, wholeNumber } from './strict.ts';
import type { Schema } from './strict.ts';

/** Small facts about what is on the screen: words, numbers and switches by name. */
export type LinkView = Readonly<Record<string, string | number | boolean>>;

/** What a link reproduces. */
export interface LinkState {
  /** Id of a preset scenario, or of the city that is described. */
  readonly scenario: string;
  /** A city of somebody's own, in place of a preset. */
  readonly city?: CitySpec;
  readonly weather: WeatherKind;
  readonly days: number;
  readonly warmUp: number;
  readonly platforms: readonly PlatformPlan[];
  /** What is sold in the city, by the verticals' ids. */
  readonly verticals: readonly string[];
  /** Root of the seeds. */
  readonly seed: number;
  /** How many seeds are run. */
  readonly seeds: number;
  /** The baseline and the policy. */
  readonly a: PolicyDiff;
  readonly b: PolicyDiff;
  /** Further policies that are held against the baseline, at most four. */
  readonly further: readonly PolicyDiff[];
  /** Assumptions about the world, the same on both sides, by lever id. */
  readonly assume: Readonly<Record<string, Setting>>;
  readonly view: LinkView;
}

/**
 * Finds the city that a link names by the digest of its description. What comes from somebody's own
 * files is in no link: whoever opens one has the files.
 */
export type CityKnown = (digest: string) => CitySpec | undefined;

export const defaultLinkState: LinkState = defaultsOf('riverside');

/** What a link that names only a preset or a city stands for: its own days, weather and so on. */
function defaultsOf(scenario: string, city?: CitySpec): LinkState {
  const { weather, days, warmUp, platforms, verticals } = plainOf(scenario, city);
  const question = {
    seed: 1, seeds: 16, a: noChange, b: noChange, further: [], assume: {},
  };
  return { scenario, weather, days, warmUp, platforms, verticals, ...question, view: {} };
}

function plainOf(scenario: string, city: CitySpec | undefined): Scenario {
  return city === undefined ? presets[scenario] : ordinaryDay(city);
}

/** The scenario that a link's question is run in. */
export function scenarioInLink(link: LinkState): Scenario {
  const { scenario, city, weather, days, warmUp, platforms, verticals } = link;
  return { ...plainOf(scenario, city), weather, days, warmUp, platforms, verticals };
}

const version = 1;
const longestLink = 16_384;
/** Policies beside A and B. */
export const mostFurther = 4;
const longestText = 262_144;
const checkLength = 4;

const linkSchema = z.strictObject({
  v: wholeNumber(version, version),
  scenario: z.optional(oneOf(presetIds)),
  city: z.optional(citySpecSchema),
  cityFile: z.optional(z.strictObject({ id: idSchema(), digest: digestSchema() })),
  weather: z.optional(weatherSchema()),
  days: z.optional(daysSchema()),
  warmUp: z.optional(warmUpSchema()),
  platforms: z.optional(planSchema()),
  verticals: z.optional(verticalsSchema()),
  seed: z.optional(seedSchema()),
  seeds: z.optional(wholeNumber(1, 1000)),
  a: z.optional(policySchema),
  b: z.optional(policySchema),
  further: z.optional(listOf(policySchema, 0, mostFurther)),
  assume: z.optional(settingsSchema(assumedLevers)),
  view: z.optional(viewSchema()),
});

/** The text of a link, without the number sign before it. */
export function encodeLink(state: LinkState): string {
  const { scenario, city } = state;
  const payload: Record<string, unknown> = { v: version, ...inLinkAs(city) };
  const defaults = {
    ...defaultsOf(scenario, city),
    scenario: city === undefined ? defaultLinkState.scenario : scenario,
  };
  for (const key of Object.keys(defaults) as (keyof LinkState)[]) {
    const value = inLink(key, state);
    if (canonicalJson(value) !== canonicalJson(inLink(key, defaults))) payload[key] = value;
  }
  return sealed(deflateSync(strToU8(canonicalJson(payload)), { level: 9 }));
}

/** A description, or the name of one that holds what is known of somebody's own ground. */
function inLinkAs(city: CitySpec | undefined): Record<string, unknown> {
  if (city === undefined) return {};
  return city.survey === undefined
    ? { city }
    : { cityFile: { id: city.id, digest: digestText(canonicalJson(city)) } };
}

/** Bytes as address letters, with letters behind them that check them. */
export function sealed(bytes: Uint8Array): string {
  const letters = toAddressLetters(bytes);
  return letters + checkLetters(letters);
}

/**
 * The state of a link, or what is wrong with it: its form, and whether its policies fit the city
 * and the days that it names.
 */
export async function readLink(link: string, cityKnown?: CityKnown): Promise<Parsed<LinkState>> {
  const decoded = decodeLink(link, cityKnown);
  if (!decoded.ok) return decoded;
  const problems = await misfitsOf(decoded.value);
  return problems.length === 0 ? decoded : refused(problems);
}

async function misfitsOf(state: LinkState): Promise<Problem[]> {
  const assumed: PolicyDiff = { title: '', changes: [{ fromSeconds: 0, set: state.assume }] };
  const policies = [state.a, state.b, assumed, ...state.further];
  const found = await misfitsIn(scenarioInLink(state), policies);
  const [a, b, assume, ...further] = found.policies;
  const under = (place: string, found: readonly Problem[]): Problem[] =>
    found.map((problem) => ({ ...problem, path: `${place}.${problem.path}` }));
  const bare = assume.map((problem) => ({
    ...problem,
    path: problem.path.replace('changes[0].set', 'assume'),
  }));
  const beside = further.flatMap((problems, i) => under(`further[${i}]`, problems));
  return [...found.scenario, ...under('a', a), ...under('b', b), ...beside, ...bare];
}

/** The state of a link by its form alone, or what is wrong with it. */
export function decodeLink(
  link: string,
  cityKnown: CityKnown = () => undefined,
): Parsed<LinkState> {
  const text = textOf(link.replace(/^#/, ''));
  if (!text.ok) return text;
  const json = readJson(text.value);
  if (!json.ok) return json;
  const read = readBy(linkSchema, json.value);
  if (!read.ok) return read;
  const { v: _version, city: written, cityFile, ...state } = read.value;
  const given = withoutUndefined(state);
  const { scenario = defaultLinkState.scenario } = given;
  const city = written ?? (cityFile && cityKnown(cityFile.digest));
  const named = [given.scenario, written, cityFile].filter((each) => each !== undefined);
  const problems = [
    ...(written === undefined ? [] : cityMisfits(written, ['city'])),
    ...(written === undefined ? [] : namesakeMisfits(written, ['city'])),
    ...(cityFile !== undefined && city === undefined ? [notInLink(cityFile.id)] : []),
    ...(named.length <= 1 ? [] : [problemAt([], {
      message: { zh: '说了几座城市', en: 'names several cities' },
      allowed: {
        zh: 'scenario、city、cityFile 之一', en: 'one of scenario, city and cityFile',
      },
    })]),
  ];
  if (problems.length > 0) return refused(problems);
  return city === undefined
    ? accepted({ ...defaultsOf(scenario), ...given })
    : accepted({ ...defaultsOf(city.id, city), ...given, scenario: city.id, city });
}

function notInLink(id: string): Problem {
  return problemAt(['cityFile'], {
    message: {
      zh: `城市 ${id} 来自某人自己的文件，不在链接里`,
      en: `the city ${id} comes from somebody's own files and is not in the link`,
    },
    allowed: {
      zh: '先在“更多 · 自己的城市”里打开它的文件，再打开链接',
      en: 'its file opened first, under More, A city of your own; then the link',
    },
  });
}

function digestSchema(): Schema<string> {
  const form = { zh: '16 位十六进制数字', en: '16 hexadecimal digits' };
  return textLike(/^[0-9a-f]{16}$/, form);
}

function inLink(key: keyof LinkState, state: LinkState): unknown {
  if (key === 'a' || key === 'b') return policyInFile(state[key]);
  if (key === 'further') return state.further.map(policyInFile);
  if (key === 'platforms') return plansInLink(state.platforms);
  return key === 'assume' ? settingsInFile(state.assume) : state[key];
}

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as T;
}

function textOf(link: string): Parsed<string> {
  const refuse = (zh: string, en: string): Parsed<string> => refused([problemAt([], {
    message: { zh, en },
    allowed: {
      zh: `由本页生成的完整链接，至多 ${longestLink} 个字符`,
      en: `a whole link made by this page, at most ${longestLink} characters`,
    },
  })]);
  if (link === '') return refuse('链接为空', 'the link is empty');
  if (link.length > longestLink) {
    return refuse(`链接有 ${link.length} 个字符`, `the link has ${link.length} characters`);
  }
  if (!/^[A-Za-z0-9_-]+$/.test(link)) {
    return refuse('链接含有不应出现的字符', 'the link holds characters that do not belong in it');
  }
  const letters = link.slice(0, -checkLength);
  if (checkLetters(letters) !== link.slice(-checkLength)) {
    return refuse('链接不完整或已损坏', 'the link is cut or damaged');
  }
  try {
    const bytes = inflateSync(fromAddressLetters(letters));
    if (bytes.length > longestText) return refuse('链接内容过大', 'what the link holds is too large');
    // Fatal: bytes that are no text would become other words without a sign.
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('链接不完整或已损坏', 'the link is cut or damaged');
  }
}

/** Without these a changed letter could still give a state, only another one. */
function checkLetters(letters: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < letters.length; i++) {
    hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  }
  return toAddressLetters(Uint8Array.of(hash >>> 16, hash >>> 8, hash)).slice(0, checkLength);
}

function toAddressLetters(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true))
    .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromAddressLetters(letters: string): Uint8Array {
  return strToU8(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), true);
}

function viewSchema(): Schema<LinkView> {
  const allowed = {
    zh: '至多 40 项，名称为字母，值为真假、有限数或至多 64 个字符的文字',
    en: 'at most 40 entries named by letters, each true, false, a finite number or a text of at '
      + 'most 64 characters',
  };
  return leaf((value, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report({ message: notA(value, '对象', 'an object'), allowed });
      return {};
    }
    const entries = Object.entries(value);
    if (entries.length > 40) {
      const count = entries.length;
      report({ message: { zh: `有 ${count} 项`, en: `has ${count} entries` }, allowed });
    }
    for (const [key, entry] of entries) {
      const isKept = typeof entry === 'boolean'
        || (typeof entry === 'number' && Number.isFinite(entry))
        || (typeof entry === 'string' && entry.length <= 64);
      if (isKept && /^[a-z][A-Za-z]{0,31}$/.test(key)) continue;
      const message = { zh: `${shown(entry)} 不能放在这里`, en: `${shown(entry)} cannot stand here` };
      report({ message, allowed }, [key]);
    }
    return value as LinkView;
  });
}
