// Links: every state comes back as it was, one state has one link, defaults cost nothing, links of
// earlier releases open, and random letters never throw.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetIds, presets } from '../../scenarios/index.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import { verticals, withGround } from '../../sim-core/index.ts';
import { canonicalJson } from '../../sim-core/kernel/canonical-json.ts';
import {
  decodeLink, defaultLinkState, encodeLink, readLink, scenarioInLink,
} from '../../scenarios/schema/link.ts';
import type { LinkState } from '../../scenarios/schema/link.ts';
import type { Lever } from '../../sim-core/policy/lever.ts';
import { assumptions, platformLevers, policyLevers, regulatorLevers }
  from '../../sim-core/policy/levers/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyDiff, Setting, SettingRow } from '../../sim-core/policy/policy.ts';
import { weatherKinds } from '../../sim-core/world/weather.ts';

function settingOf(lever: Lever): fc.Arbitrary<Setting> {
  if (lever.kind === 'choice') return fc.constantFrom(...lever.options.map((option) => option.id));
  const number = fc.integer({ min: lever.min, max: lever.max });
  if (!lever.varies.includes('hour')) return number;
  const varied = fc.record({
    default: number,
    hours: number.map((value) => [{ from: 11, to: 13, value }, { from: 17, to: 20, value }]),
    rows: number.map((value): SettingRow[] => [
      { when: 'rain', value },
      { hours: { from: 11, to: 13 }, districts: [3, 4], weekdays: ['sat', 'sun'], value },
    ]),
  });
  return fc.oneof(number, varied);
}

const settingsOf = (group: readonly Lever[]): fc.Arbitrary<Record<string, Setting>> => fc.record(
  Object.fromEntries(group.map((lever) => [lever.id, settingOf(lever)])),
  { requiredKeys: [] },
).map((record) => ({ ...record }) as Record<string, Setting>);

const policies: fc.Arbitrary<PolicyDiff> = fc.record({
  title: fc.constantFrom('封顶 15 %', 'Free delivery', 'x'),
  changes: fc.array(settingsOf(Object.values(policyLevers)), { maxLength: 2 })
    .map((sets) => sets.map((set, i) => ({ fromSeconds: i * 39_600, set }))),
});

/** With a change for one address each, and a further programme. */
const addressed: fc.Arbitrary<PolicyDiff> = fc.record({
  title: fc.constant('Addressed'),
  changes: fc.tuple(
    settingsOf(Object.values(platformLevers)), settingsOf(Object.values(regulatorLevers)),
    fc.integer({ min: 0, max: 2500 }),
  ).map(([platform, regulator, amount]) => [
    { fromSeconds: 0, for: 'other', set: platform },
    { fromSeconds: 60, for: 'regulator', set: regulator },
    { fromSeconds: 120, for: 'merchants:chain', set: {} },
    { fromSeconds: 180, for: 'all', set: { 'coupon[newcomers].amount': amount } },
  ]),
});

const ownPolicies: fc.Arbitrary<PolicyDiff> = fc.record({
  title: fc.constant('Own'),
  changes: settingsOf(Object.values(platformLevers)).map((set) => [{ fromSeconds: 0, set }]),
});

const states: fc.Arbitrary<LinkState> = fc.record({
  scenario: fc.constantFrom(...presetIds),
  weather: fc.constantFrom(...weatherKinds),
  days: fc.integer({ min: 1, max: 366 }),
  warmUp: fc.integer({ min: 0, max: 60 }),
  platforms: fc.constantFrom('a', 'one', 'x-3').chain((id) => fc.record({
    id: fc.constant(id),
    label: fc.constant({ zh: '甲', en: 'First' }),
    policy: ownPolicies,
  }).map((first) => [first, { ...first, id: 'other', policy: noChange }])),
  verticals: fc.shuffledSubarray(verticals.map(({ id }) => id), { minLength: 1 })
    .filter((ids) => verticals.some(({ id, tiers }) => ids.includes(id) && tiers.length > 0))
    .map(withGround),
  seed: fc.integer({ min: 0, max: 2_147_483_647 }),
  seeds: fc.integer({ min: 1, max: 1000 }),
  a: policies,
  b: fc.oneof(policies, addressed),
  further: fc.array(addressed, { maxLength: 1 }),
  assume: settingsOf(Object.values(assumptions)),
  view: fc.constantFrom<LinkState['view']>({}, { screen: 'lab', at: 41_400.5, isSplit: true }),
});

/** Links as they were given away, with what they stand for; each release adds its own. */
const oldLinks = JSON.parse(
  readFileSync(new URL('./old-links.json', import.meta.url), 'utf8'),
) as readonly { release: string; name: string; link: string; state: LinkState }[];

describe('link', () => {
  it('gives back every state', () => {
    fc.assert(fc.property(states, (state) => {
      const link = encodeLink(state);
      expect(link).toMatch(/^[A-Za-z0-9_-]+$/);
      const read = decodeLink(`#${link}`);
      expect(read).toEqual({ ok: true, value: state });
    }), { numRuns: 100 });
  });

  it('that names only a city stands for that city\'s own days and warm-up', () => {
    const bare = encodeLink({ ...defaultLinkState, scenario: 'county-town' });
    const said = encodeLink({ ...defaultLinkState, scenario: 'county-town', warmUp: 2 });
    expect(bare.length).toBeLessThan(said.length);
    const read = decodeLink(bare);
    expect(read.ok && scenarioInLink(read.value)).toEqual(presets['county-town']);
  });

  it('is one for one state, whatever the order of its parts', () => {
    const turned = Object.fromEntries(Object.entries(defaultLinkState).reverse());
    expect(encodeLink(turned as unknown as LinkState)).toBe(encodeLink(defaultLinkState));
    expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }] }))
      .toBe('{"a":[{"c":null}],"b":1}');
  });

  it('is short where nothing differs from the defaults', () => {
    expect(encodeLink(defaultLinkState).length).toBeLessThan(20);
  });

  it('AC-U2: has at most 2,000 characters for every standard question and city', () => {
    const view = {
      page: 'lab', tab: 'results', horizon: '22-28', arms: 'difference', time: 86_399,
      figure: 'rider.hourly-earnings', place: 'delivery.time-mean', placeHours: 'now',
      language: 'zh', speed: 3600,
    };
    const asked = standardQuestions.map(({ scenario, policy }): LinkState => {
      const { id, weather, days, warmUp, platforms } = scenario;
      return {
        ...defaultLinkState, scenario: id, weather, days, warmUp, platforms, b: policy, view,
      };
    });
    const cities = presetIds.map((scenario) => ({ ...defaultLinkState, scenario, view }));
    expect(asked.length).toBeGreaterThanOrEqual(10);
    for (const state of [...asked, ...cities]) {
      expect(encodeLink(state).length, state.b.title).toBeLessThan(2000);
    }
  });

  it.each(oldLinks)('AC-U3: of $release opens as it was: $name', async ({ link, state }) => {
    // Then there was food alone and no third policy, and no link could say so.
    const value = { ...state, further: [], verticals: ['food'] };
    expect(await readLink(link)).toEqual({ ok: true, value });
  });

  it('never throws on letters from anywhere, and never takes them for a state', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(decodeLink(text).ok).toBe(false);
    }), { numRuns: 500 });
    const good = encodeLink({ ...defaultLinkState, seed: 77, weather: 'heat' });
    for (let i = 0; i < good.length; i++) {
      const letter = good[i] === 'x' ? 'y' : 'x';
      expect(decodeLink(good.slice(0, i) + letter + good.slice(i + 1)).ok).toBe(false);
    }
  });
});
