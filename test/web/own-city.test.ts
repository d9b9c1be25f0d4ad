// A city of somebody's own on the page: the files that it is taken from, the form that describes
// it, the question in it, and what a link and a command line say of it.

import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { cityBounds } from '../../scenarios/schema/city-file.ts';
import { encodeLink, readLink, scenarioInLink } from '../../scenarios/schema/link.ts';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { noChange } from '../../sim-core/index.ts';
import { cityKnown } from '../../web/state/kept-city.ts';
import { questionInLink } from '../../web/state/link-question.ts';
import {
  beginOwnCity, bringCity, cityIn, scenarioInFiles, scenarioOf, takeCity, useOwnCity, writeCity,
} from '../../web/state/own-city.ts';
import { stepsFor, writtenScenario } from '../../web/state/reproduce.ts';
import { programFor } from '../../web/state/snippets.ts';
import { firstSetup, useSetup } from '../../web/state/setup.ts';
import { cityPartWords } from '../../web/words/own-city-words.ts';
import { toyScenario } from '../toy-city.ts';

const { city } = toyScenario;
const file = (name: string, value: unknown) => ({ name, text: JSON.stringify(value) });
const wrong = (): string[] => useOwnCity.getState().problems.map(({ path }) => path);
const described = () => {
  const read = cityIn(useOwnCity.getState().written);
  if (!read.ok) throw new Error(read.problems[0].message);
  return read.value;
};

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});
afterAll(() => vi.unstubAllGlobals());

beforeEach(() => {
  kept.clear();
  useSetup.getState().replace(firstSetup);
  useOwnCity.setState({ written: {}, brought: undefined, begunOn: undefined, problems: [] });
});

describe('files of a city', () => {
  it('are what the command line takes: a city, or a scenario with policies beside it', async () => {
    const alone = await scenarioInFiles([file('town.json', city)]);
    expect(alone).toMatchObject({ ok: true, value: { isAlone: true, scenario: { city } } });
    const platform = { id: 'a', label: { zh: '甲', en: 'A' }, policy: 'cheap.json' };
    const cheap = { title: 'Cheap', changes: [{ from: 'day 0', set: { 'delivery-fee.base': 0 } }] };
    const whole = { city, weather: 'dry', days: 3, verticals: ['food', 'grocery'] };
    const scenario = file('s.json', { ...whole, platforms: [platform] });
    await bringCity([scenario, file('cheap.json', cheap)]);
    const { brought } = useOwnCity.getState();
    expect(scenarioOf(city, brought, presets.riverside)).toMatchObject({
      city, id: 'toy', weather: 'dry', days: 3, verticals: ['food', 'grocery'],
      platforms: [{ policy: { changes: [{ set: { 'delivery-fee.base': 0 } }] } }],
    });
  });

  it('are refused with everything that is wrong, its place and what is allowed', async () => {
    await bringCity([file('town.json', { ...city, rows: 500, merchants: 0, colums: 3 })]);
    expect(wrong()).toEqual(expect.arrayContaining(['rows', 'merchants', 'colums']));
    const { problems } = useOwnCity.getState();
    expect(problems.find(({ path }) => path === 'rows')?.allowed).toContain('4 to 200');
    await bringCity([{ name: 'torn.json', text: '{"city": ' }]);
    expect(wrong()[0]).toContain('torn.json');
    await bringCity([file('a.json', city), file('b.json', city)]);
    expect(useOwnCity.getState().problems[0].message).toContain('2 cities');
    await bringCity([file('namesake.json', { city: { ...city, id: 'riverside' } })]);
    expect(wrong()).toEqual(['city.id']);
    const lone = { id: 'a', label: { zh: '甲', en: 'A' }, policy: 'absent.json' };
    await bringCity([file('s.json', { city, platforms: [lone] })]);
    expect(wrong()[0]).toContain('policy');
  });
});

describe('the form of a city', () => {
  it('names every number of a description that it asks for, within the file’s own bounds', () => {
    const asked = Object.keys(cityPartWords).filter((part) => part in cityBounds);
    expect(asked.length).toBe(13);
    beginOwnCity();
    for (const part of asked) {
      const [min, max] = cityBounds[part as keyof typeof cityBounds];
      for (const beyond of [min - 1, max + 1, 'abc', '', 2.5]) {
        const read = cityIn({ ...useOwnCity.getState().written, [part]: beyond });
        expect(read.ok ? '' : read.problems.map(({ path }) => path), part).toContain(part);
      }
    }
  });

  it('begins with the city on the table, which it leaves alone, under a name of its own', () => {
    beginOwnCity();
    expect(described()).toMatchObject({ id: 'own-city', columns: 20, ordersPerDay: 2000 });
    writeCity('label', { zh: 'Lake Side 3', en: 'Lake Side 3' });
    writeCity('seed', 8);
    expect(described()).toMatchObject({ id: 'own-lake-side-3', seed: 8 });
    expect(presets.riverside.city.seed).toBe(7);
    // A preset's own file is the preset until it is changed.
    useOwnCity.setState({ written: { ...presets.district.city } });
    expect(scenarioOf(described(), undefined, presets.riverside).start)
      .toBe(presets.district.start);
    writeCity('riders', 900);
    expect(described().id).toBe('own-district');
    expect(scenarioOf(described(), undefined, presets.riverside).start).toBeUndefined();
  });
});

describe('a question in a city of somebody’s own', () => {
  it('is one step, and keeps what is asked', async () => {
    const free = { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 0 } }] };
    useSetup.getState().commit({ b: free });
    await takeCity(city);
    const { setup, undo } = useSetup.getState();
    expect(setup).toMatchObject({ b: free, scenario: { id: 'toy', label: city.label, city } });
    undo();
    expect(useSetup.getState().setup.scenario.id).toBe('riverside');
  });

  it('is refused where a policy speaks of places, or of what the city has not', async () => {
    const rows = [{ districts: [1], value: 0 }];
    const local = { 'delivery-fee.base': { default: 300, rows } };
    useSetup.getState().commit({ b: { title: 'B', changes: [{ fromSeconds: 0, set: local }] } });
    await takeCity(city);
    expect(useOwnCity.getState().problems[0].message).toContain('by district');
    const late = { title: 'B', changes: [{ fromSeconds: 86_400 * 3, set: {} }] };
    useSetup.getState().replace({ ...firstSetup, b: late });
    await takeCity(city);
    expect(wrong()[0]).toContain('changes[0]');
    expect(useSetup.getState().setup.scenario.id).toBe('riverside');
  });

  it('is held by its link, a file and a program', async () => {
    await takeCity(city);
    const { setup } = useSetup.getState();
    const link = encodeLink({ ...questionInLink(setup), view: {} });
    expect(link.length).toBeLessThan(2000);
    const read = await readLink(link);
    expect(read.ok && scenarioInLink(read.value)).toEqual(setup.scenario);
    expect(parseScenario(writtenScenario(setup.scenario).written)).toEqual(
      { ok: true, value: setup.scenario },
    );
    const shown = { setup, seeds: [3, 4], days: '1', isRun: true };
    expect(stepsFor(shown)?.lines[0]).toEqual(['compare', 'scenario.json']);
    expect(programFor(shown)).toContain('ordinaryDay({');
  });

  it('is refused in a link that bends it, with all that is wrong', async () => {
    const state = { ...questionInLink({ ...firstSetup, a: noChange }), view: {} };
    const bent = async (spec: typeof city) => {
      const read = await readLink(encodeLink({ ...state, scenario: spec.id, city: spec }));
      return read.ok ? [] : read.problems.map(({ path }) => path);
    };
    expect(await bent(city)).toEqual([]);
    expect(await bent({ ...city, rows: 900, riders: -1 })).toEqual(['city.rows', 'city.riders']);
    expect(await bent({ ...city, bridges: 0 })).toEqual(['city.bridges']);
    expect(await bent({ ...city, id: 'district' })).toEqual(['city.id']);
  });
});

describe('a city whose ground is known from somebody’s own files', () => {
  const parts = [{ zh: '西', en: 'West' }, { zh: '东', en: 'East' }];
  const zones = Array.from({ length: 16 }, (_zone, i) => i);
  const known = {
    ...city, id: 'known', columns: 4, rows: 4, zoneMetres: 500, river: false, bridges: 0,
    merchants: 2, riders: 20, ordersPerDay: 100, residents: 500,
    survey: {
      districts: parts, district: zones.map((zone) => Number(zone % 4 > 1)),
      residents: zones.map((zone) => zone * 10), jobs: zones.map(() => 5),
      merchants: [{ xMetres: 300, yMetres: 300 }, { xMetres: 1700, yMetres: 900 }], riderHomes: [],
    },
  };

  it('is taken as the command line writes it, and is in no link', async () => {
    await bringCity([file('known.json', known)]);
    expect(described()).toEqual(known);
    await takeCity(described());
    const { setup } = useSetup.getState();
    const link = encodeLink({ ...questionInLink(setup), view: {} });
    expect(link.length).toBeLessThan(200);
    const elsewhere = await readLink(link);
    expect(elsewhere.ok ? [] : elsewhere.problems[0]).toMatchObject({
      path: 'cityFile', message: expect.stringContaining('known'),
    });
    // Where it was asked about the device knows it, also when another city is on the table.
    useSetup.getState().replace(firstSetup);
    const here = await readLink(link, cityKnown);
    expect(here.ok && scenarioInLink(here.value)).toEqual(setup.scenario);
    kept.clear();
    expect((await readLink(link, cityKnown)).ok).toBe(false);
  });

  it('is refused where the file does not hold together', async () => {
    const survey = { ...known.survey, merchants: known.survey.merchants.slice(1) };
    await bringCity([file('torn.json', { ...known, survey })]);
    expect(wrong()).toEqual(['survey.merchants']);
  });
});
