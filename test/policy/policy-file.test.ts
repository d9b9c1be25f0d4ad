// Policy files: read as written, written as read, dated, built on baselines, and the example of the
// manual.

import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { policyMisfits } from '../../scenarios/schema/misfits.ts';
import { parsePolicy, policyInFile, readPolicy } from '../../scenarios/schema/policy-file.ts';
import { placeOf } from '../../scenarios/schema/scenario-file.ts';
import { momentText } from '../../scenarios/schema/moment.ts';
import { changeMoments, noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import { splitId } from '../../sim-core/policy/programmes.ts';
import { mondayAtTen, rulesUnder } from './rules-under.ts';

const folder = new URL('../../scenarios/policies/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const policy = read(readFileSync(new URL(file, folder), 'utf8'));

  it('says what it is, where it comes from and which clause became which lever', () => {
    expect(policy.title.length).toBeGreaterThan(5);
    expect(policy.author).toBe('O2O City');
    expect(policy.source).toMatch(/assumed|evidence/);
    const inClauses = new Set((policy.clauses ?? []).flatMap((clause) => clause.levers));
    const ids = policy.changes.flatMap(({ set, open }) => (
      [...Object.keys(set), ...(open === undefined ? [] : ['open'])]
    ));
    // A clause names a lever, in whatever programme it is set.
    const changed = new Set(ids.map((id) => splitId(id).leverId));
    expect(inClauses).toEqual(changed);
  });

  it('changes something', () => {
    const changed = policy.changes.map(({ fromSeconds, for: owner }) => (
      rulesUnder(policy, fromSeconds, 3, mondayAtTen, owner === 'b' ? 'b' : 'a')
    ));
    // One that ends comes back to the defaults.
    const sets = changed.some((rules) => !isDeepStrictEqual(rules, rulesUnder(noChange)));
    const opens = policy.changes.some(({ open = [] }) => open.length > 0);
    expect(sets || opens).toBe(true);
  });

  it('is written as it was read', () => {
    expect(parsePolicy(policyInFile(policy))).toEqual({ ok: true, value: policy });
  });
});

describe('policy file', () => {
  it('reads the example of the manual', () => {
    const manual = readFileSync(new URL('../../docs/policies.md', import.meta.url), 'utf8');
    const examples = [...manual.matchAll(/```json\n([\s\S]*?)```/g)].map((found) => found[1]);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) read(example);
  });

  it('has hours and districts where a lever varies', () => {
    const policy = read(JSON.stringify({
      title: 'Varied',
      changes: [{
        from: 'day 0 00:00',
        set: {
          'delivery-fee.base': { default: 500, hours: { '11-13': 100 }, districts: { 1: 50 } },
        },
      }],
    }));
    const feeAt = (hour: number, district: number): number =>
      rulesUnder(policy, 0, 2, { ...mondayAtTen, hour }).platform.deliveryFeeBase.at(district);
    expect(feeAt(10, 0)).toBe(500);
    expect(feeAt(11, 0)).toBe(100);
    expect(feeAt(13, 0)).toBe(500);
    expect(feeAt(11, 1)).toBe(50);
  });

  it('takes force at its dates', () => {
    const policy = read(JSON.stringify({
      title: 'Dated',
      changes: [
        { from: 'day 0 11:30', set: { 'merchant.commission': 100 } },
        { from: 'day 1', set: { 'merchant.commission': 90 } },
      ],
    }));
    expect(changeMoments(policy)).toEqual([41_400, 86_400]);
    const commissionAt = (seconds: number): number =>
      rulesUnder(policy, seconds).platform.commission.at(0);
    expect([41_399, 41_400, 86_400].map(commissionAt)).toEqual([180, 100, 90]);
    expect(momentText(41_400)).toBe('day 0 11:30');
  });

  it('is held against the city and the days it meets', () => {
    const policy = read(JSON.stringify({
      title: 'Elsewhere',
      changes: [{
        from: 'day 3 00:00',
        set: { 'merchant.commission': { districts: { 1: 100, 7: 100 } } },
      }],
    }));
    const { riverside } = presets;
    expect(policyMisfits(policy, placeOf({ ...riverside, days: 4 }, 8))).toEqual([]);
    const short = placeOf({ ...riverside, days: 2, warmUp: 1 }, 4);
    expect(policyMisfits(policy, short).map(({ path, allowed }) => [path, allowed])).toEqual([
      ['changes[0].from', 'day 0 00:00 to day 1 23:59'],
      ['changes[0].set["merchant.commission"].districts["7"]', '0 to 3'],
    ]);
  });

  it('sets no lever of a service that the city has not', () => {
    const policy = read(JSON.stringify({
      title: 'Doctors',
      changes: [{ from: 'day 0 00:00', set: { 'health.doctors': 2000, 'rider-pay.base': 500 } }],
    }));
    const { riverside } = presets;
    const withDoctors = { ...riverside, verticals: ['food', 'retail', 'health'] };
    expect(policyMisfits(policy, placeOf(withDoctors, 8))).toEqual([]);
    const problems = policyMisfits(policy, placeOf(riverside, 8));
    expect(problems.map(({ path, allowed }) => [path, allowed])).toEqual([
      ['changes[0].set["health.doctors"]', 'a city with health among its verticals'],
    ]);
  });
});

function read(text: string): PolicyDiff {
  const policy = readPolicy(text);
  if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
  return policy.value;
}
