// Policies as files on the page: those that come with the house, those that a person brings, and
// policy B taken away. What is taken away and brought back sets the same.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import type { PolicyDiff } from '../../sim-core/index.ts';
import { basicsOf, isNamed, samePolicy, withBasics } from '../../web/state/policies.ts';
import {
  armsInText, armsMisfit, armsOf, fileOf, lastingLongEnough, shelfOf,
} from '../../web/state/policy-files.ts';
import { policyNotes } from '../../web/words/policy-notes.ts';
import { policyTitles } from '../../web/words/policy-titles.ts';

const folder = new URL('../../scenarios/policies/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const shelf = shelfOf(Object.fromEntries(files.map((name) => (
  [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]
))));

const arms = (policy: PolicyDiff) => {
  const read = armsOf(policy, shelf);
  if (!read.ok) throw new Error('the arms of a shipped policy');
  return read.value;
};

/** Ids of the published facts that a text names. */
const evidenceIn = (text: string): string[] => text.match(/\b[A-D]\d+(\.\d+)?[a-d]?/gu) ?? [];

describe('policies of the house', () => {
  it.each(files)('%s: come with author, date, source, what they do and leave out', (name) => {
    const { author, written, source, clauses = [], notModelled = [] } = shelf[name];
    expect(written).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(notModelled.length).toBeGreaterThan(0);
    expect(author).toBeTruthy();
    expect(source).toBeTruthy();
    expect(clauses.length).toBeGreaterThan(0);
    expect(arms(shelf[name]).b.changes.length).toBeGreaterThan(0);
  });

  it('are called something in Chinese too', () => {
    const names = files.map((name) => name.replace('.json', ''));
    expect(Object.keys(policyTitles).toSorted()).toEqual(names.toSorted());
    const titles = Object.values(policyTitles);
    expect(new Set(titles).size).toBe(files.length);
    for (const title of titles) expect(title).toMatch(/\p{Script=Han}/u);
  });

  it('say in Chinese too whence they are and what they leave out', () => {
    const names = files.map((name) => name.replace('.json', ''));
    expect(Object.keys(policyNotes).toSorted()).toEqual(names.toSorted());
    for (const name of names) {
      const { source = '' } = shelf[`${name}.json`];
      const [sourceInChinese, notModelled] = policyNotes[name];
      expect(notModelled, name).toMatch(/\p{Script=Han}.*。$/u);
      expect(sourceInChinese, name).toMatch(/\p{Script=Han}/u);
      expect(evidenceIn(sourceInChinese), name).toEqual(evidenceIn(source));
      expect(sourceInChinese.includes('假设'), name).toBe(source.includes('assumed'));
    }
  });

  it('that build on another are held against it', () => {
    const { a, b } = arms(shelf['commission-cap-15-answered.json']);
    expect(basicsOf(a)).toEqual({ 'merchant.commission': 250 });
    expect(basicsOf(b)['merchant.commission']).toBe(250);
    expect(b.changes).toHaveLength(3);
    expect(b.baseline).toBeUndefined();
  });

  it('run long enough to see their last change and what comes of it', () => {
    const { days } = lastingLongEnough(presets.riverside, arms(shelf['subsidy-that-stops.json']));
    expect(days).toBe(28);
    expect(lastingLongEnough(presets.riverside, arms(shelf['free-delivery.json'])).days).toBe(1);
  });

  it('are refused with the reason where the city has no such platform', async () => {
    const problems = await armsMisfit(presets.riverside, arms(shelf['price-war.json']));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0].path).toContain('for');
    expect(await armsMisfit(presets.riverside, arms(shelf['rain-bonus.json']))).toEqual([]);
  });
});

describe('policy B as a file', () => {
  const b = standardQuestions.find(({ id }) => id === 'coupon-that-stops')!.policy;

  it('comes back as it went, under its name', () => {
    const a = arms(shelf['free-delivery.json']).a;
    const read = armsInText(fileOf({ a, b }, 'Two weeks of coupons', shelf), shelf);
    expect(read.ok && read.value.b.title).toBe('Two weeks of coupons');
    expect(read.ok && samePolicy(read.value.b, b)).toBe(true);
  });

  it('comes back with the policy that it builds on', () => {
    const both = arms(shelf['commission-cap-15-independents.json']);
    const text = fileOf(both, 'Cap', shelf);
    expect(JSON.parse(text)).toMatchObject({ baseline: 'commission-25.json' });
    const read = armsInText(text, shelf);
    expect(read.ok && read.value.a.changes).toEqual(both.a.changes);
    expect(read.ok && read.value.b.changes).toEqual(both.b.changes);
  });

  it('loses its name with the first slider that is moved', () => {
    const { b: named } = arms(shelf['free-delivery.json']);
    expect(isNamed(named)).toBe(true);
    const moved = withBasics(named, { ...basicsOf(named), 'merchant.commission': 150 });
    expect(isNamed(moved)).toBe(false);
    expect(moved.author).toBeUndefined();
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['{', ''],
    ['{"title":"x","changes":[{"from":"day 0 00:00","set":{"merchant.commision":1}}]}', 'changes'],
    ['{"title":"x","baseline":"mine.json","changes":[]}', 'baseline'],
  ])('%s: is refused, with its place and what would be allowed', (text, path) => {
    const read = armsInText(text, shelf);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0].path).toContain(path);
    expect(read.problems[0].allowed).toBeDefined();
  });
});
