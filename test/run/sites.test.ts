// Sites that a policy opens: each stands from its date at its place, takes orders, is the same
// whatever else opens, and changes nothing before; what cannot be is refused with its place. Places
// for the next one are found by what they change and not by the way that they shorten.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { misfitsIn } from '../../scenarios/schema/fit.ts';
import { decodeLink, defaultLinkState, encodeLink } from '../../scenarios/schema/link.ts';
import { parsePolicy, policyInFile } from '../../scenarios/schema/policy-file.ts';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { siteGround, type SitePoint } from '../../sim-core/ground.ts';
import {
  BuiltCity, noChange, type PlannedSite, type PolicyDiff, runKey, runScenario, type RunRequest,
  type Scenario,
} from '../../sim-core/index.ts';
import { LocalLive, merchantField, merchantStride, readFrame } from '../../sim-core/screen.ts';
import { pastKey } from '../../sim-core/run/run-key.ts';
import { said } from '../cli/said.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { toyScenario } from '../toy-city.ts';

const scenario: Scenario = { ...toyScenario, verticals: ['food', 'grocery'], warmUp: 1, days: 3 };
const ground = siteGround(scenario.city);
const [first, second] = ground.choicesBeside([], 2);

function grocer({ xMetres, yMetres }: SitePoint): PlannedSite {
  return { vertical: 'grocery', xMetres, yMetres };
}

function opens(sites: readonly PlannedSite[], day = 0): PolicyDiff {
  return { title: 'Opens', changes: [{ fromSeconds: day * 86_400, set: {}, open: sites }] };
}

function request(policy: PolicyDiff): RunRequest {
  return { scenario, past: noChange, policy, seed: 7, digest: true };
}

function merchantAt(built: BuiltCity, { xMetres, yMetres }: SitePoint): number {
  const { merchants } = built.sim.city;
  for (let m = 0; m < merchants.end; m += merchants.step) {
    const isThere = merchants.x[m] === xMetres && merchants.y[m] === yMetres;
    if (merchants.isOpen[m] === 1 && isThere) return m;
  }
  return -1;
}

describe('a site', () => {
  it('opens at the first midnight from its date on, sells, and nothing moves before', () => {
    const plain = runScenario(request(noChange));
    const built = new BuiltCity(scenario);
    // An hour after midnight is the next one's.
    const [change] = opens([grocer(first)]).changes;
    built.start(request({ title: 'Later', changes: [{ ...change, fromSeconds: 3600 }] }));
    built.advance(2 * 86_400 - 1);
    expect(merchantAt(built, first)).toBe(-1);
    built.advance(2 * 86_400);
    const merchant = merchantAt(built, first);
    expect(merchant).toBeGreaterThanOrEqual(0);
    const opened = built.finish();
    const { merchants } = built.sim.city;
    expect(merchants.ordersTaken[merchant]).toBeGreaterThan(0);
    expect(merchants.fixedDailyFen[merchant]).toBeGreaterThan(0);
    expect(problemsOf(built.sim)).toEqual([]);
    expect(opened.byDay[0]).toEqual(plain.byDay[0]);
    expect(opened.byDay[1]).not.toEqual(plain.byDay[1]);
  });

  it('is the same whatever else opens, and after a restore', () => {
    const built = new BuiltCity(scenario);
    const characterBeside = (sites: readonly PlannedSite[]): readonly number[] => {
      built.start(request(opens(sites)));
      built.advance(86_400);
      const merchant = merchantAt(built, first);
      const { key, usualReadySeconds, trueQuality, firstRating } = built.sim.city.merchants;
      return [key, usualReadySeconds, trueQuality, firstRating].map((column) => column[merchant]);
    };
    const both = [grocer(second), grocer(first)];
    expect(characterBeside(both)).toEqual(characterBeside([grocer(first)]));
    built.start(request(opens(both)));
    built.advance(1.5 * 86_400);
    const image = built.snapshot();
    const { digest } = built.finish();
    const elsewhere = new BuiltCity(scenario);
    elsewhere.resume(request(opens(both)), image);
    expect(elsewhere.finish().digest).toBe(digest);
  });

  it('is a tier of its vertical where the policy says so', () => {
    const mixed = { ...scenario, verticals: ['food', 'retail'] };
    const built = new BuiltCity(mixed);
    const shop = { ...grocer(first), vertical: 'retail', tier: 'pharmacy' };
    built.start({ ...request(opens([shop])), scenario: mixed });
    built.advance(86_400);
    const merchant = merchantAt(built, first);
    const { verticals, merchants } = built.sim.city;
    expect(verticals[1].tiers[merchants.tier[merchant]].id).toBe('pharmacy');
  });

  it('is in the picture of a city that is watched, from its day on', async () => {
    const live = new LocalLive();
    const { merchantCount } = await live.load(request(opens([grocer(first)], 1)));
    const openAt = async (seconds: number): Promise<number> => {
      const { merchants } = readFrame(await live.seek(seconds));
      expect(merchants).toHaveLength(merchantCount * merchantStride);
      const rows = Array.from({ length: merchantCount }, (_unused, row) => row * merchantStride);
      const { x, y, open } = merchantField;
      const there = rows.find((at) => (
        merchants[at + x] === first.xMetres && merchants[at + y] === first.yMetres
      ));
      return there === undefined ? NaN : merchants[there + open];
    };
    expect(await openAt(2 * 86_400 - 3600)).toBeNaN();
    expect(await openAt(2 * 86_400 + 3600)).toBe(0);
    expect(await openAt(2.5 * 86_400)).toBe(1);
  });

  it('is part of a run and not of its past', () => {
    const opened = request(opens([grocer(first)]));
    expect(runKey(opened)).not.toBe(runKey(request(noChange)));
    expect(pastKey({ ...opened, past: opened.policy })).toBe(pastKey(request(noChange)));
  });

  it('is kept by policy files and by links', () => {
    const policy = { ...opens([grocer(first)], 1), title: 'B' };
    expect(parsePolicy(policyInFile(policy))).toEqual({ ok: true, value: policy });
    const link = decodeLink(encodeLink({ ...defaultLinkState, b: policy }));
    expect(link).toMatchObject({ ok: true, value: { b: { changes: policy.changes } } });
  });
});

describe('a site that cannot be', () => {
  it('is refused with its place by the city that it meets', async () => {
    const water = wetPoint();
    const at = grocer(first);
    const sites: PlannedSite[] = [
      at, { ...at, xMetres: at.xMetres + 1 }, { ...at, vertical: 'retail' }, grocer(water),
      { ...at, yMetres: 100_000 },
    ];
    const { policies } = await misfitsIn(scenario, [opens(sites)]);
    expect(policies[0].map(({ path, message }) => [path, message])).toEqual([
      ['changes[0].open[1]', 'stands in one zone with another of its vertical'],
      ['changes[0].open[2].vertical', expect.stringContaining('retail')],
      ['changes[0].open[3]', 'lies in the water'],
      ['changes[0].open[4].yMetres', 'lies outside the city'],
    ]);
    const many = [0, 1, 2, 3, 4].map((nth) => ({ ...at, xMetres: 300 + 300 * nth, yMetres: 300 }));
    const found = await misfitsIn(scenario, [opens(many)]);
    expect(found.policies[0].map(({ message }) => message)).toContain('is number 5 of grocery');
  });

  it('is refused by the files of policies and of platforms', () => {
    const site = grocer(first);
    const wrong = parsePolicy({
      title: 'Wrong',
      changes: [
        { from: 'day 0' },
        { from: 'day 0', for: 'regulator', open: [{ ...site, tier: 'palace' }] },
      ],
    });
    expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['changes[1].open[0].tier']),
    );
    const empty = parsePolicy({
      title: 'Empty', changes: [{ from: 'day 0' }, { from: 'day 0', for: 'a', open: [site] }],
    });
    expect(empty.ok ? [] : empty.problems.map(({ path }) => path)).toEqual([
      'changes[0]', 'changes[1].for',
    ]);
    const own = parseScenario(
      { preset: 'riverside', platforms: [{ id: 'a', policy: 'opens.json' }] },
      () => ({ ok: true, value: opens([site]) }),
    );
    expect(own.ok ? [] : own.problems.map(({ path }) => path)).toEqual(['platforms[0].policy']);
  });

  it("is refused as a program's own", () => {
    const built = new BuiltCity(scenario);
    const run = (site: PlannedSite): (() => unknown) => (
      () => runScenario(request(opens([site])), built)
    );
    expect(run({ ...grocer(first), vertical: 'retail' })).toThrow(/retail/);
    expect(run(grocer(wetPoint()))).toThrow(/dry ground/);
  });
});

function wetPoint(): SitePoint {
  for (let yMetres = 50; yMetres < ground.heightMetres; yMetres += 50) {
    const point = { xMetres: ground.widthMetres / 2, yMetres };
    if (ground.faultAt(point) === 'water') return point;
  }
  throw new Error('the toy town has no river');
}

describe('o2o site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => join(folder, name);
  const { city, verticals } = scenario;
  const town = { id: 'toy', city, weather: 'dry', verticals };
  writeFileSync(at('town.json'), JSON.stringify(town));
  const shared = ['--days', '2', '--seeds', '2', '--workers', '1', '--lang', 'en', '--json'];

  it('ranks places by what they change, and its policy says the same to compare', async () => {
    const words = ['--vertical', 'grocery', '--add', '2', '--places', '3', ...shared];
    const { code, output } = await said(['site', at('town.json'), ...words]);
    expect(code).toBe(0);
    const { steps, policy, rank, window } = JSON.parse(output) as Answer;
    expect([rank, window]).toEqual(['welfare.total', '1-2']);
    expect(steps).toHaveLength(2);
    for (const { tried } of steps) {
      const worth = tried.map(({ figures }) => figures[rank].difference);
      expect(worth).toEqual([...worth].sort((a, b) => b - a));
      for (const place of tried) expect(ground.faultAt(place)).toBeUndefined();
    }
    expect(steps[1].tried.map(({ xMetres, yMetres }) => [xMetres, yMetres]))
      .not.toContainEqual([steps[0].tried[0].xMetres, steps[0].tried[0].yMetres]);
    writeFileSync(at('found.json'), JSON.stringify(policy));
    const again = await said(['compare', at('town.json'), '--policy', at('found.json'), ...shared]);
    const { figures } = JSON.parse(again.output) as Pick<Tried, 'figures'>;
    expect(figures[rank].difference).toBe(steps[1].tried[0].figures[rank].difference);
  }, 60_000);

  it('says all that is wrong with the question at once', async () => {
    const words = ['--vertical', 'bank', '--add', '9', '--rank', 'luck', '--days', '0'];
    const { code, errors } = await said(['site', at('town.json'), ...words, '--lang', 'en']);
    expect(code).toBe(2);
    for (const part of ['--vertical', '--add', '--rank', '--days']) expect(errors).toContain(part);
  });

  it('refuses to rank by a figure of a service that the city has not', async () => {
    const words = ['--vertical', 'grocery', '--rank', 'home.punctual', ...shared];
    const { code, errors } = await said(['site', at('town.json'), ...words]);
    expect([code, errors]).toEqual([2, expect.stringContaining('the city has no home')]);
  });
});

interface Tried extends SitePoint {
  readonly figures: Readonly<Record<string, { readonly difference: number }>>;
}

interface Answer {
  readonly steps: readonly { readonly tried: readonly Tried[] }[];
  readonly policy: unknown;
  readonly rank: string;
  readonly window: string;
}
