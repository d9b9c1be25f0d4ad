// A city of somebody's own: a description that is written number by number or comes from a file,
// and becomes the city of the question. The command line takes the same files.

import { create } from 'zustand';
import { plainScenario, presetScenario } from '../../scenarios/index.ts';
import { namesakeMisfits, parseCity } from '../../scenarios/schema/city-file.ts';
import { kindOfJson, scenarioInJson } from '../../scenarios/schema/file-kind.ts';
import { misfitsIn } from '../../scenarios/schema/fit.ts';
import { namesDistricts } from '../../scenarios/schema/misfits.ts';
import { accepted, type Parsed, problemAt, type Problem, refused }
  from '../../scenarios/schema/problem.ts';
import { opensSites } from '../../scenarios/schema/sites.ts';
import type { CitySpec, Scenario } from '../../sim-core/index.ts';
import { labWords } from '../words/lab-words.ts';
import { ownCityWords } from '../words/own-city-words.ts';
import { type BroughtFile, namedAmong, oneOfFiles } from './batch-files.ts';
import { keepCity, keptCity } from './kept-city.ts';
import { policyOf, onTable, useSetup } from './setup.ts';

/** A description as it is being written: the JSON of its file, good or not yet. */
export type Written = Readonly<Record<string, unknown>>;

interface OwnCity {
  readonly written: Written;
  /** The scenario of the file that the description came from, unless it was a city alone. */
  readonly brought: Scenario | undefined;
  /** The city that was on the table when it was begun. */
  readonly begunOn: CitySpec | undefined;
  /** What is wrong with the files that were opened, or with the city on the table. */
  readonly problems: readonly Problem[];
}

export const useOwnCity = create<OwnCity>(() => (
  { written: {}, brought: undefined, begunOn: undefined, problems: [] }
));

/** Begins with the city on the table, or with the last one that was described here. */
export function beginOwnCity(): void {
  const { city } = useSetup.getState().setup.scenario;
  if (useOwnCity.getState().begunOn === city) return;
  const isOwn = presetScenario(city.id) === undefined;
  const last = keptCity();
  const { needsPerThousandOrders: _found, ...likePreset } = city;
  const own = { ...likePreset, id: idOf(''), label: ownCityWords.unnamed };
  const written = isOwn ? { ...city } : { ...last ?? own };
  useOwnCity.setState({ written, brought: undefined, begunOn: city, problems: [] });
}

/** The description with one part changed: no preset any more, if it was one. */
export function writeCity(part: string, value: unknown): void {
  const { written } = useOwnCity.getState();
  const label = part === 'label' ? value : written.label;
  const name = (label as Partial<CitySpec['label']> | undefined)?.en;
  const isOwn = typeof written.id !== 'string' || presetScenario(written.id) === undefined;
  const id = isOwn && part !== 'label' ? written.id : idOf(String(name));
  useOwnCity.setState({ written: { ...written, [part]: value, id }, problems: [] });
}

/** Puts the city of some files into the form, or says everything that is wrong with them. */
export async function bringCity(files: readonly BroughtFile[]): Promise<void> {
  const read = await scenarioInFiles(files);
  if (!read.ok) return useOwnCity.setState({ problems: read.problems });
  const { scenario, isAlone } = read.value;
  useOwnCity.setState({
    written: { ...scenario.city }, brought: isAlone ? undefined : scenario, problems: [],
  });
}

interface FileCity {
  readonly scenario: Scenario;
  /** Whether the file describes a city and nothing else. */
  readonly isAlone: boolean;
}

/** The city or scenario among some files, of which the others are policies that it may name. */
export async function scenarioInFiles(files: readonly BroughtFile[]): Promise<Parsed<FileCity>> {
  const isWanted = (value: unknown): boolean => (
    ['city', 'scenario'].includes(kindOfJson(value) ?? '')
  );
  const found = oneOfFiles(files, isWanted, (count) => ({
    message: {
      zh: `所选文件中有 ${count} 座城市`,
      en: `there are ${count} cities among the files`,
    },
    allowed: ownCityWords.takes,
  }));
  if (!found.ok) return found;
  const { written, beside } = found.value;
  const read = scenarioInJson(written, namedAmong(beside));
  if (!read.ok) return read;
  const isAlone = kindOfJson(written) === 'city';
  const { scenario: misfits } = await misfitsIn(read.value, []);
  const problems = [...namesakeMisfits(read.value.city, isAlone ? [] : ['city']), ...misfits];
  return problems.length > 0 ? refused(problems) : accepted({ scenario: read.value, isAlone });
}

/** The city that is described, or everything that is wrong with it. */
export function cityIn(written: Written): Parsed<CitySpec> {
  const read = parseCity(written);
  const problems = read.ok ? namesakeMisfits(read.value, []) : [];
  return problems.length > 0 ? refused(problems) : read;
}

/** The scenario of a described city: what its file says beside it, or else what the table says. */
export function scenarioOf(
  city: CitySpec, brought: Scenario | undefined, present: Scenario,
): Scenario {
  const { weather, days, platforms, verticals } = brought ?? present;
  const { warmUp } = brought ?? plainScenario(city);
  return onTable({ ...plainScenario(city), weather, days, warmUp, platforms, verticals });
}

/** Makes it the city of the question, or says why the question cannot be asked there. */
export async function takeCity(city: CitySpec): Promise<void> {
  const { setup, commit } = useSetup.getState();
  const scenario = scenarioOf(city, useOwnCity.getState().brought, setup.scenario);
  const policies = [policyOf(setup, 'a'), policyOf(setup, 'b'), ...setup.further];
  // A place of one city means nothing in another.
  const isBound = policies.some((policy) => namesDistricts(policy) || opensSites(policy));
  const misfits = isBound ? undefined : await misfitsIn(scenario, policies);
  const problems = misfits === undefined
    ? [problemAt([], { message: labWords.cityBound })]
    : [...misfits.scenario, ...misfits.policies.flat()];
  useOwnCity.setState({ problems });
  if (problems.length > 0 || useSetup.getState().setup !== setup) return;
  keepCity(city);
  commit({ scenario });
}

/** Letters and digits of a name; none of a preset begins so. */
function idOf(name: string): string {
  const letters = name.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().replaceAll(' ', '-');
  return `own-${letters === '' ? 'city' : letters}`.slice(0, 60);
}
