// Any policy at all, as fast-check draws it: few levers, half of them or all, each over its whole
// range and at its ends, plain or varied by all that it may vary with, at any moment, and said to
// everybody, to one platform or to the regulator.

import fc from 'fast-check';
import { weekdays } from '../../sim-core/kernel/weekdays.ts';
import { everybody, theRegulator } from '../../sim-core/policy/addresses.ts';
import type { IntegerLever, Lever, LeverOwner } from '../../sim-core/policy/lever.ts';
import { isInProgrammes, leverList } from '../../sim-core/policy/levers/index.ts';
import { conditions } from '../../sim-core/policy/policy.ts';
import type {
  PolicyChange, PolicyDiff, Setting, SettingRow,
} from '../../sim-core/policy/policy.ts';
import { idInProgramme } from '../../sim-core/policy/programmes.ts';

const furtherProgrammes = ['further', 'third'];

/** The least and the greatest value of a lever, or all its options. */
export function endsOf(lever: Lever): Setting[] {
  return lever.kind === 'integer'
    ? [lever.min, lever.max]
    : lever.options.map((option) => option.id);
}

function anyNumber({ min, max, step }: IntegerLever): fc.Arbitrary<number> {
  const within = fc.integer({ min: 0, max: Math.floor((max - min) / step) })
    .map((n) => min + n * step);
  return fc.oneof(fc.constantFrom(min, max), within);
}

function anyRow(lever: IntegerLever): fc.Arbitrary<SettingRow> {
  const may = (what: IntegerLever['varies'][number]): boolean => lever.varies.includes(what);
  const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
    .map(([from, length]) => ({ from, to: Math.min(24, from + length) }));
  return fc.record({
    value: anyNumber(lever),
    ...(may('hour') ? { hours } : {}),
    ...(may('district') ? { districts: fc.constant([0]) } : {}),
    ...(may('weekday') ? { weekdays: fc.subarray([...weekdays], { minLength: 1 }) } : {}),
    ...(may('condition') ? { when: fc.constantFrom(...conditions) } : {}),
  }, { requiredKeys: ['value'] });
}

/** Any setting of a lever: a value of its range, or one that differs by what it may vary with. */
export function anySetting(lever: Lever): fc.Arbitrary<Setting> {
  if (lever.kind === 'choice') return fc.constantFrom(...endsOf(lever));
  const number = anyNumber(lever);
  if (lever.varies.length === 0) return number;
  const varied = fc.record({
    default: number,
    rows: fc.array(anyRow(lever), { minLength: 1, maxLength: 4 }),
  });
  return fc.oneof(number, varied);
}

/** Some of what owners may set: a few levers, any number of them, or all; programmes included. */
function anySettings(owners: readonly LeverOwner[]): fc.Arbitrary<PolicyChange['set']> {
  const theirs = leverList.filter(({ owner }) => owners.includes(owner));
  const named = theirs.flatMap((lever) => [
    [lever.id, anySetting(lever)] as const,
    ...(isInProgrammes(lever) ? furtherProgrammes : []).map((programme) => (
      [idInProgramme(lever.id, programme), anySetting(lever)] as const
    )),
  ]);
  const some = fc.oneof(
    fc.subarray(named, { minLength: 1, maxLength: 5 }),
    fc.subarray(named),
    fc.constant(named),
  );
  return some.chain((chosen) => fc.record(Object.fromEntries(chosen)));
}

/** What platforms, regulator and the world can be set to by one change, whoever is addressed. */
function anyChange(platforms: readonly string[], lastsSeconds: number): fc.Arbitrary<PolicyChange> {
  const fromSeconds = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: lastsSeconds - 1 }));
  const said = (address: string, owners: readonly LeverOwner[]) => fc.record({
    fromSeconds, for: fc.constant(address), set: anySettings(owners),
  });
  return fc.oneof(
    { weight: 4, arbitrary: said(everybody, ['platform', 'merchant', 'regulator', 'world']) },
    { weight: 1, arbitrary: said(theRegulator, ['regulator']) },
    ...platforms.map((id) => ({ weight: 1, arbitrary: said(id, ['platform']) })),
  );
}

/** Any policy for platforms of these ids, with one to three changes within some seconds. */
export function anyPolicy(
  platforms: readonly string[],
  lastsSeconds: number,
): fc.Arbitrary<PolicyDiff> {
  return fc.array(anyChange(platforms, lastsSeconds), { minLength: 1, maxLength: 3 })
    .map((changes) => ({
      title: 'Any',
      changes: changes.sort((a, b) => a.fromSeconds - b.fromSeconds),
    }));
}

/** What a platform may decide by itself from the first second on. */
export function anyOwnPolicy(): fc.Arbitrary<PolicyDiff> {
  return anySettings(['platform'])
    .map((set) => ({ title: 'Own', changes: [{ fromSeconds: 0, set }] }));
}
