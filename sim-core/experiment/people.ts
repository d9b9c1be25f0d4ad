// How many people are better and worse off, and by how much: the same rider or merchant in both
// worlds, seed by seed. Whoever has luck in one world has less of it in the other, so that who is
// ranked by the world itself seems to lose at the top and to gain at the bottom whatever the policy
// does: people are ranked by what they come to on the other seeds.

import type { Text } from '../kernel/text.ts';
import { secondsPerHour } from '../kernel/units.ts';
import { personField, personStride, type PeopleOfRun } from '../metrics/people-tally.ts';
import { smallestEffectOf, type SmallestEffects } from '../metrics/smallest-effects.ts';
import {
  honestMean, intervalIn, type Estimate, type HonestInterval, type SeedRain,
} from './honest-interval.ts';
import { adjustedPValues, falseShare } from './verdict.ts';

/** What each person came to on every seed, under both policies, in the order of the seeds. */
export interface ComparedPeople {
  /** Under the baseline. */
  readonly baseline: readonly PeopleOfRun[];
  /** Under the policy. */
  readonly policy: readonly PeopleOfRun[];
  /** Rain of the days that count, seed by seed. */
  readonly rain: SeedRain;
  /** Days that count, 1 or more. */
  readonly days: number;
  /** In place of the usual ones. */
  readonly smallestEffects?: SmallestEffects;
}

/** A number of each person that two worlds are held against each other by. */
export interface PersonalOutcome {
  /** Whose number it is. */
  readonly who: keyof PeopleOfRun;
  /** What it is called. */
  readonly label: Text;
  /** What it counts, and what it leaves out. */
  readonly doc: Text;
}

/** What people’s lots are told by, in fen; each outcome by its id. */
export const personalOutcomes = {
  'rider-income': {
    who: 'riders',
    label: { zh: '骑手每天的收入', en: 'Riders’ income on a day' },
    doc: {
      zh: '报酬减车辆成本与社保缴费，除以全部天数；未减事故损失。',
      en: 'Pay less running costs and contributions, over all days; accidents are not taken off.',
    },
  },
  'rider-hourly': {
    who: 'riders',
    label: { zh: '骑手每在线小时的收入', en: 'Riders’ income an hour online' },
    doc: {
      zh: '同样的收入，除以在线时间。',
      en: 'The same income, over the time online.',
    },
  },
  'merchant-profit': {
    who: 'merchants',
    label: { zh: '商家每天的利润', en: 'Merchants’ profit on a day' },
    doc: {
      zh: '线上线下的利润，已付房租与工资，除以全部天数。',
      en: 'Profit online and at the table, rent and wages paid, over all days.',
    },
  },
} as const satisfies Readonly<Record<string, PersonalOutcome>>;

/** One of the outcomes. */
export type PersonalOutcomeId = keyof typeof personalOutcomes;

/** The ids of all outcomes, in the order in which they are shown. */
export const personalOutcomeIds = Object.keys(personalOutcomes) as readonly PersonalOutcomeId[];

/** A mean over the seeds with its 95 % interval. */
export interface SeedMean extends HonestInterval {
  /** Adjusted for rain; NaN where no seed has it. */
  readonly mean: number;
}

/** Who is better and worse off in a group of people; shares of it, 0 to 1, on one seed. */
export interface PeopleParts {
  /** Better off by more than the smallest amount worth noting. */
  readonly better: SeedMean;
  /** Worse off by more than that. */
  readonly worse: SeedMean;
  /** Neither. */
  readonly same: SeedMean;
  /** Mean change of everybody, in fen. */
  readonly change: SeedMean;
}

/** A tenth of the people, by what they come to under the baseline on the other seeds. */
export interface PeopleDecile extends PeopleParts {
  /** Mean under the baseline on the seed itself, in fen. */
  readonly baseline: SeedMean;
  /** Whether the change is sure at 5 % among all ten, and more than is worth noting. */
  readonly isClear: boolean;
}

/** The same people in both worlds. */
export interface PeopleCompared extends PeopleParts {
  readonly outcome: PersonalOutcomeId;
  /** Seeds that were compared. */
  readonly n: number;
  /** Who was there in both worlds, on a seed on average. */
  readonly people: number;
  /** Who was there under the baseline only, and is in none of the shares; likewise. */
  readonly baselineOnly: number;
  /** Who was there under the policy only; likewise. */
  readonly policyOnly: number;
  /** Mean gain of those better off, in fen, above 0. */
  readonly gain: SeedMean;
  /** Mean loss of those worse off, in fen, above 0. */
  readonly loss: SeedMean;
  /**
   * The smallest amount worth noting, in fen, on average over people: below it somebody counts as
   * neither better nor worse off.
   */
  readonly smallest: number;
  /**
   * Share that would be better off by luck alone, and as many worse off: from how far each person's
   * change on a seed is from the person's mean over the seeds. NaN with fewer than three seeds.
   */
  readonly byLuck: number;
  /** Ten groups, the lowest first; none with fewer than two seeds or fewer than ten people. */
  readonly deciles: readonly PeopleDecile[];
}

/** Somebody who was there in both worlds: means over the seeds on which that was so. */
export interface PersonMatched {
  /** Tells people apart, in any city of the question, and means nothing else. */
  readonly key: number;
  /** Seeds on which both worlds have the person, 1 or more. */
  readonly seeds: number;
  /** Under the baseline, in fen. */
  readonly baseline: number;
  /** Under the policy, in fen. */
  readonly policy: number;
}

/** Fewer seeds do not tell luck from lot. */
const seedsForLuck = 3;
const decileCount = 10;

/** Holds everybody against the same person in the other world. */
export function peopleCompared(
  people: ComparedPeople,
  outcome: PersonalOutcomeId,
): PeopleCompared {
  const seeds = people.baseline.map((baseline, seed) => (
    pairedOn(people, outcome, baseline, people.policy[seed])
  ));
  const over: Over = (valueOf) => honestMean(seeds.map(valueOf), people.rain);
  const plain = (valueOf: (seed: SeedOfPeople) => number): number => meanOf(seeds.map(valueOf));
  return {
    outcome,
    n: seeds.length,
    people: plain(({ both }) => both.length),
    baselineOnly: plain((seed) => seed.baselineOnly),
    policyOnly: plain((seed) => seed.policyOnly),
    ...partsOf(over, ({ both }) => both),
    gain: meanIn(over(({ both }) => meanOf(both.filter(isBetter).map(changeOf)))),
    loss: meanIn(over(({ both }) => -meanOf(both.filter(isWorse).map(changeOf)))),
    smallest: plain(({ both }) => meanOf(both.map(({ smallest }) => smallest))),
    byLuck: luckShare(seeds),
    deciles: decilesOf(seeds, over),
  };
}

/** Everybody of both worlds, before and after, in no order that means anything. */
export function peopleMatched(
  people: ComparedPeople,
  outcome: PersonalOutcomeId,
): readonly PersonMatched[] {
  const seeds = people.baseline.map((baseline, seed) => (
    pairedOn(people, outcome, baseline, people.policy[seed])
  ));
  return [...byKey(seeds)].map(([key, twins]) => ({
    key,
    seeds: twins.length,
    baseline: meanOf(twins.map((twin) => twin.baseline)),
    policy: meanOf(twins.map((twin) => twin.policy)),
  }));
}

/** Somebody in both worlds. */
interface Twin {
  readonly key: number;
  readonly baseline: number;
  readonly policy: number;
  readonly smallest: number;
}

interface SeedOfPeople {
  /** By key, upwards. */
  readonly both: readonly Twin[];
  readonly baselineOnly: number;
  readonly policyOnly: number;
  /** What everybody of the baseline came to, those without a twin too. */
  readonly underBaseline: ReadonlyMap<number, number>;
}

type Over = (valueOf: (seed: SeedOfPeople, i: number) => number) => Estimate;

function meanIn(estimate: Estimate): SeedMean {
  return { mean: estimate.mean, ...intervalIn(estimate) };
}

function changeOf({ baseline, policy }: Twin): number {
  return policy - baseline;
}

function isBetter(twin: Twin): boolean {
  return changeOf(twin) > twin.smallest;
}

function isWorse(twin: Twin): boolean {
  return changeOf(twin) < -twin.smallest;
}

function pairedOn(
  { days, smallestEffects }: ComparedPeople,
  outcome: PersonalOutcomeId,
  baseline: PeopleOfRun,
  policy: PeopleOfRun,
): SeedOfPeople {
  const { who } = personalOutcomes[outcome];
  const [on, under] = [baseline[who], policy[who]];
  const places = new Map<number, number>();
  for (let at = 0; at < under.length; at += personStride) {
    places.set(under[at + personField.key], at);
  }
  const both: Twin[] = [];
  const underBaseline = new Map<number, number>();
  for (let at = 0; at < on.length; at += personStride) {
    const key = on[at + personField.key];
    const value = valueAt(outcome, on, at, days);
    underBaseline.set(key, value);
    const there = places.get(key);
    if (there === undefined) continue;
    const salesFen = on[at + personField.per] / days;
    both.push({
      key,
      baseline: value,
      policy: valueAt(outcome, under, there, days),
      smallest: smallestOf(outcome, salesFen, smallestEffects),
    });
  }
  return {
    both,
    underBaseline,
    baselineOnly: on.length / personStride - both.length,
    policyOnly: under.length / personStride - both.length,
  };
}

function valueAt(
  outcome: PersonalOutcomeId,
  rows: Float64Array,
  at: number,
  days: number,
): number {
  const fen = rows[at + personField.fen];
  if (outcome !== 'rider-hourly') return fen / days;
  return (fen * secondsPerHour) / rows[at + personField.per];
}

/** As of the figure that says the same of all together; of a merchant, of its own sales. */
function smallestOf(
  outcome: PersonalOutcomeId,
  salesFen: number,
  effects?: SmallestEffects,
): number {
  if (outcome === 'rider-income') return smallestEffectOf('rider.daily-income', 0, effects);
  if (outcome === 'rider-hourly') return smallestEffectOf('rider.hourly-earnings', 0, effects);
  return smallestEffectOf('merchant.net-margin', 0, effects) * salesFen;
}

function partsOf(
  over: Over,
  groupOf: (seed: SeedOfPeople, i: number) => readonly Twin[],
): PeopleParts {
  const shareOf = (isMeant: (twin: Twin) => boolean): SeedMean => meanIn(over((seed, i) => {
    const group = groupOf(seed, i);
    return group.filter(isMeant).length / group.length;
  }));
  return {
    better: shareOf(isBetter),
    worse: shareOf(isWorse),
    same: shareOf((twin) => !isBetter(twin) && !isWorse(twin)),
    change: meanIn(over((seed, i) => meanOf(groupOf(seed, i).map(changeOf)))),
  };
}

function decilesOf(seeds: readonly SeedOfPeople[], over: Over): PeopleDecile[] {
  const groups = seeds.map((seed, i) => groupsOf(seed, seeds.filter((_other, j) => j !== i)));
  if (groups.some(({ length }) => length === 0)) return [];
  const tenth = (decile: number) => (_seed: SeedOfPeople, i: number) => groups[i][decile];
  const numbers = Array.from({ length: decileCount }, (_unused, decile) => decile);
  const changes = numbers.map((decile) => (
    over((_seed, i) => meanOf(groups[i][decile].map(changeOf)))
  ));
  const adjusted = adjustedPValues(changes.map(({ pValue }) => pValue));
  return numbers.map((decile) => {
    const smallest = meanOf(groups.map((group) => (
      meanOf(group[decile].map((twin) => twin.smallest))
    )));
    return {
      baseline: meanIn(over((_seed, i) => meanOf(groups[i][decile].map((twin) => twin.baseline)))),
      ...partsOf(over, tenth(decile)),
      isClear: adjusted[decile] <= falseShare && Math.abs(changes[decile].mean) >= smallest,
    };
  });
}

/** A seed's people in ten groups by their mean on other seeds, without who is on none of them. */
function groupsOf({ both }: SeedOfPeople, others: readonly SeedOfPeople[]): Twin[][] {
  const ranked = both.flatMap((twin) => {
    const known = others.flatMap(({ underBaseline }) => underBaseline.get(twin.key) ?? []);
    return known.length === 0 ? [] : [{ twin, usual: meanOf(known) }];
  }).sort((one, other) => one.usual - other.usual || one.twin.key - other.twin.key);
  if (ranked.length < decileCount) return [];
  const groups = Array.from({ length: decileCount }, (): Twin[] => []);
  ranked.forEach(({ twin }, rank) => {
    groups[Math.floor((rank * decileCount) / ranked.length)].push(twin);
  });
  return groups;
}

/** The same people on all their seeds. */
function byKey(seeds: readonly SeedOfPeople[]): Map<number, Twin[]> {
  const twins = new Map<number, Twin[]>();
  for (const { both } of seeds) {
    for (const twin of both) {
      const known = twins.get(twin.key) ?? [];
      known.push(twin);
      twins.set(twin.key, known);
    }
  }
  return twins;
}

function luckShare(seeds: readonly SeedOfPeople[]): number {
  let [beyond, all] = [0, 0];
  for (const known of byKey(seeds).values()) {
    if (known.length < seedsForLuck) continue;
    const mean = meanOf(known.map(changeOf));
    // A mean of few lies near each of them; so widened, residuals vary as changes do.
    const widened = Math.sqrt(known.length / (known.length - 1));
    for (const twin of known) {
      all++;
      if (Math.abs(changeOf(twin) - mean) * widened > twin.smallest) beyond++;
    }
  }
  return beyond / all / 2;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
