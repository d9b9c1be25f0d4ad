// The registry of levers: complete, well-formed in both languages, with sources that exist, and
// each one with an effect at its ends.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facts } from '../../scenarios/evidence/index.ts';
import { laws, lawsOn } from '../../scenarios/law/laws.ts';
import { parseSettings } from '../../scenarios/schema/policy-file.ts';
import { defaultNumber } from '../../sim-core/policy/lever.ts';
import type { Lever } from '../../sim-core/policy/lever.ts';
import { assumptions, leverById, leverList, levers, policyLevers }
  from '../../sim-core/policy/levers/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { leverList as everyLever } from '../../sim-core/index.ts';
import { rulesUnder } from './rules-under.ts';

/** Of one theme; more are parted. */
const mostOfATheme = 10;
const folder = new URL('../../sim-core/policy/levers/', import.meta.url);

describe('what law says', () => {
  it('is of levers that are there, in both languages, with a day from which it holds', () => {
    const known = new Set(everyLever.map(({ id }) => id));
    for (const { levers: spokenOf, says, title, since } of laws) {
      expect(spokenOf.filter((id) => !known.has(id))).toEqual([]);
      expect([says.zh, says.en, title.zh, title.en].every(Boolean)).toBe(true);
      expect(Date.parse(since)).toBeLessThan(Date.parse('2026-11-28'));
    }
    expect(lawsOn('regulator.exclusivity-ban')[0].title.zh).toContain('电子商务法');
    expect(lawsOn('dispatch.rule')).toEqual([]);
  });
});

describe('registry of levers', () => {
  it('lists every lever of the folder', async () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    const found: unknown[] = [];
    for (const file of files) {
      const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
      found.push(...Object.values(module).filter(isLever));
    }
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found)).toEqual(new Set(leverList));
  });

  it('has unique ids that lead back to the lever', () => {
    expect(new Set(leverList.map((lever) => lever.id)).size).toBe(leverList.length);
    for (const lever of leverList) expect(leverById(lever.id)).toBe(lever);
    expect(leverById('merchant.comission')).toBeUndefined();
  });

  it('keeps the world apart from policy', () => {
    expect(Object.keys(levers))
      .toEqual([...Object.keys(policyLevers), ...Object.keys(assumptions)]);
    const policy: readonly Lever[] = Object.values(policyLevers);
    const world: readonly Lever[] = Object.values(assumptions);
    for (const { owner } of world) expect(owner).toBe('world');
    for (const { owner } of policy) expect(owner).not.toBe('world');
    const themes = new Set<string>(policy.map(({ group }) => group));
    expect(world.filter(({ group }) => themes.has(group))).toEqual([]);
  });

  it('has themes of few levers each, so that a list of them is short', () => {
    for (const theme of new Set(leverList.map(({ group }) => group))) {
      const names = leverList.filter(({ group }) => group === theme).map(({ id }) => id);
      expect(names.length, names.join(', ')).toBeLessThanOrEqual(mostOfATheme);
    }
  });

  it('cites evidence that exists', () => {
    const known = new Set([...facts.map(({ id }) => id), 'assumed']);
    for (const lever of leverList) expect(known, lever.id).toContain(lever.source.cite);
  });
});

describe.each(leverList.map((lever) => [lever.id, lever] as const))('%s', (id, lever) => {
  it('is well-formed in both languages', () => {
    expect(id).toMatch(/^[a-z-]+\.[a-z-]+$/);
    for (const text of [lever.label, lever.doc]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/^[A-Z]/);
      expect(text.en).not.toMatch(/courier/i);
    }
    expect(lever.source.quality === 'assumed' || lever.source.cite !== 'assumed').toBe(true);
  });

  it('accepts its ends and its default, and nothing beside them', () => {
    const accepts = (value: unknown): boolean => parseSettings({ [id]: value }).ok;
    expect(accepts(lever.value)).toBe(true);
    if (lever.kind === 'choice') {
      for (const option of lever.options) expect(accepts(option.id)).toBe(true);
      for (const bad of ['', 'nobody', 0, null, {}]) expect(accepts(bad)).toBe(false);
      return;
    }
    expect([lever.min, lever.max].every(accepts)).toBe(true);
    const half = lever.min + 0.5;
    for (const bad of [lever.min - 1, lever.max + 1, half, NaN, Infinity, '5', null, [], {}]) {
      expect(accepts(bad)).toBe(false);
    }
    expect(accepts({ hours: { '11-13': lever.min } })).toBe(lever.varies.includes('hour'));
    expect(accepts({ districts: { 0: lever.min } })).toBe(lever.varies.includes('district'));
  });

  it('has its default on the slider and inside the usual range', () => {
    if (lever.kind === 'choice') {
      expect(defaultNumber(lever)).toBeGreaterThanOrEqual(0);
      return;
    }
    expect(Number.isInteger((lever.value - lever.min) / lever.step)).toBe(true);
    expect(Number.isInteger((lever.max - lever.min) / lever.step)).toBe(true);
    const [low, high] = lever.usual;
    expect(lever.min <= low && low <= lever.value).toBe(true);
    expect(lever.value <= high && high <= lever.max).toBe(true);
  });

  it('set to its default compiles to what no change compiles to', () => {
    const changes = [{ fromSeconds: 0, set: { [id]: lever.value } }];
    expect(rulesUnder({ title: 'same', changes })).toEqual(rulesUnder(noChange));
  });
});

function isLever(value: unknown): value is Lever {
  return typeof value === 'object' && value !== null && 'kind' in value && 'group' in value;
}
