// A lever's change that holds on some days of the run only: what the page sets with dates becomes
// changes at midnights, as a file would write them, and what A says holds before and after.

import {
  type Lever, type PolicyChange, secondsPerDay, type Setting,
} from '../../sim-core/index.ts';
import { baselineIn, settingIn } from './lever-settings.ts';
import { basicsOf, othersOf, withBasics } from './policies.ts';
import { lastingLongEnough } from './policy-files.ts';
import { type Setup, withSetting } from './setup.ts';

/** Days counted from 1; without `until` to the end of the run. */
export interface Dates {
  readonly from: number;
  readonly until: number | undefined;
}

/** What the page or a file lets B set of a lever at a later date, with the dates. */
export function datesOf({ b }: Pick<Setup, 'b'>, { id }: Lever): Dates | undefined {
  const [first, next] = othersOf(b).filter((change) => sets(change, id));
  if (first === undefined) return undefined;
  const day = ({ fromSeconds }: PolicyChange): number => Math.floor(fromSeconds / secondsPerDay);
  return { from: day(first) + 1, until: next === undefined ? undefined : day(next) };
}

/** The question with the lever's change on these days only; on all days without dates. */
export function withDates(setup: Setup, lever: Lever, dates: Dates | undefined): Partial<Setup> {
  const setting = meantSetting(setup, lever);
  const baseline = baselineIn(setup, lever);
  const bare = withBasics(
    setup.b, withSetting(basicsOf(setup.b), lever, dates === undefined ? setting : baseline),
  );
  const others = othersOf(bare).map((change) => (isOwn(change) ? without(change, lever) : change))
    .filter(({ set, open = [] }) => Object.keys(set).length + open.length > 0);
  const dated = dates === undefined ? [] : changesOn(dates, lever, setting, baseline);
  const basics = bare.changes.slice(0, bare.changes.length - othersOf(bare).length);
  const b = {
    ...bare,
    changes: [...basics, ...[...others, ...dated].toSorted(
      (one, other) => one.fromSeconds - other.fromSeconds,
    )],
  };
  return { b, scenario: lastingLongEnough(setup.scenario, { a: setup.a, b }) };
}

/** What the lever is set to on the slider, or else by its first date. */
function meantSetting(setup: Setup, lever: Lever): Setting {
  const now = settingIn(setup, lever);
  const dated = othersOf(setup.b).find((change) => sets(change, lever.id));
  const isMoved = JSON.stringify(now) !== JSON.stringify(baselineIn(setup, lever));
  return isMoved || dated === undefined ? now : dated.set[lever.id];
}

function changesOn(
  { from, until }: Dates, { id }: Lever, setting: Setting, baseline: Setting,
): PolicyChange[] {
  const at = (day: number, value: Setting): PolicyChange => (
    { fromSeconds: (day - 1) * secondsPerDay, set: { [id]: value } }
  );
  return [at(from, setting), ...(until === undefined ? [] : [at(until + 1, baseline)])];
}

/** A change for everybody at a later date: the page can write it. */
function isOwn({ fromSeconds, for: address }: PolicyChange): boolean {
  return fromSeconds > 0 && (address === undefined || address === 'all');
}

function sets(change: PolicyChange, id: string): boolean {
  return isOwn(change) && Object.hasOwn(change.set, id);
}

function without(change: PolicyChange, { id }: Lever): PolicyChange {
  const { [id]: _gone, ...set } = change.set;
  return { ...change, set };
}
