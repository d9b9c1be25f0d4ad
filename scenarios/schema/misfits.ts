// What a policy says that the scenario it meets does not have: platforms, services, merchant tiers,
// districts, days, or room for one more programme.

import {
  type PlatformPolicy, type PolicyChange, type PolicyDiff, secondsPerDay, type Setting, verticals,
} from '../../sim-core/index.ts';
import {
  changesFor, everybody, mostProgrammes, ownerAt, programmesIn, tierIn,
} from '../../sim-core/policy-terms.ts';
import { momentText } from './moment.ts';
import { problemAt } from './problem.ts';
import type { Complaint, Problem, Step } from './problem.ts';
import { notOneOf } from './strict.ts';

/** What a policy can speak of. */
export interface Place {
  readonly districtCount: number;
  /** Whole days of the run that count: dates are counted from their first. */
  readonly lastsDays: number;
  readonly platforms: readonly PlatformPolicy[];
  /** Ids of the verticals at work. */
  readonly verticals: readonly string[];
  /** Ids of the merchant tiers of all verticals at work. */
  readonly tiers: readonly string[];
}

/** All that does not fit; `path` leads to the policy. */
export function policyMisfits(
  policy: PolicyDiff,
  place: Place,
  path: readonly Step[] = [],
): Problem[] {
  const problems = policy.changes.flatMap((change, i) => {
    const at: Step[] = [...path, 'changes', i];
    return [
      ...dateMisfit(change, place.lastsDays, [...at, 'from']),
      ...addressMisfit(change, place, [...at, 'for']),
      ...districtMisfits(change, place.districtCount, [...at, 'set']),
      ...serviceMisfits(change, place.verticals, [...at, 'set']),
    ];
  });
  return [...problems, ...programmeMisfits(policy, place, [...path, 'changes'])];
}

/** Whether a policy names districts, so that the city must be known before it can be checked. */
export function namesDistricts(policy: PolicyDiff): boolean {
  return policy.changes.some(({ set }) => Object.values(set).some(
    (setting) => districtsIn(setting).length > 0,
  ));
}

function dateMisfit(change: PolicyChange, lastsDays: number, path: readonly Step[]): Problem[] {
  if (change.fromSeconds < lastsDays * secondsPerDay) return [];
  const last = momentText(lastsDays * secondsPerDay - 60);
  return [problemAt(path, {
    message: { zh: '晚于模拟结束', en: 'lies after the end of the run' },
    allowed: { zh: `day 0 00:00 至 ${last}`, en: `day 0 00:00 to ${last}` },
  })];
}

function addressMisfit(change: PolicyChange, place: Place, path: readonly Step[]): Problem[] {
  const address = change.for ?? everybody;
  const tier = tierIn(address);
  const platforms = place.platforms.map(({ id }) => id);
  const complaint: Complaint | undefined = tier !== undefined
    ? place.tiers.includes(tier) ? undefined : notOneOf(tier, place.tiers)
    : ownerAt(address) !== 'platform' || platforms.includes(address)
      ? undefined
      : notOneOf(address, platforms);
  return complaint ? [problemAt(path, complaint)] : [];
}

/** A lever of a service that the city has not would be taken for one without effect. */
function serviceMisfits(
  { set }: PolicyChange,
  atWork: readonly string[],
  path: readonly Step[],
): Problem[] {
  return Object.keys(set).flatMap((lever) => {
    const owner = verticalOfLever(lever);
    const absent = owner && absence(owner, atWork);
    return absent === undefined ? [] : [problemAt([...path, lever], absent)];
  });
}

/** The vertical that brings a lever; undefined of what all cities have. */
export function verticalOfLever(lever: string): (typeof verticals)[number] | undefined {
  return verticals.find(({ levers = {} }) => Object.values(levers).some(({ id }) => id === lever));
}

/** The vertical that brings a figure; undefined of what all cities have. */
export function verticalOfFigure(figure: string): (typeof verticals)[number] | undefined {
  return verticals.find(({ metrics = [] }) => metrics.some(({ id }) => id === figure));
}

/** What is wrong where a figure is asked of a city that lacks its vertical. */
export function figureMisfits(
  figure: string,
  atWork: readonly string[],
  path: readonly Step[],
): Problem[] {
  const owner = verticalOfFigure(figure);
  const absent = owner && absence(owner, atWork);
  return absent === undefined ? [] : [problemAt(path, { ...absent, message: {
    zh: `${figure}：${absent.message.zh}`, en: `${figure}: ${absent.message.en}`,
  } })];
}

function absence(
  { id, label }: (typeof verticals)[number],
  atWork: readonly string[],
): Complaint | undefined {
  return atWork.includes(id) ? undefined : {
    message: { zh: `该城市没有${label.zh}`, en: `the city has no ${id}` },
    allowed: { zh: `verticals 中含 ${id} 的城市`, en: `a city with ${id} among its verticals` },
  };
}

function districtMisfits(
  { set }: PolicyChange,
  districtCount: number,
  path: readonly Step[],
): Problem[] {
  return Object.entries(set).flatMap(([id, setting]) => districtsIn(setting)
    .filter(({ district }) => district >= districtCount)
    .map((named) => problemAt([...path, id, ...named.path], {
      message: { zh: '该城市没有此片区', en: 'the city has no such district' },
      allowed: { zh: `0 至 ${districtCount - 1}`, en: `0 to ${districtCount - 1}` },
    })));
}

/** Each platform's own programmes and those of the run's policy share its places. */
function programmeMisfits(policy: PolicyDiff, place: Place, path: readonly Step[]): Problem[] {
  return place.platforms.flatMap((platform) => {
    const changes = [platform.policy, policy].flatMap((each) => changesFor(each, [platform.id]));
    const count = programmesIn('coupon', changes).length;
    if (count <= mostProgrammes) return [];
    const { id } = platform;
    return [problemAt(path, {
      message: { zh: `平台 ${id} 有 ${count} 个优惠券方案`, en: `gives ${id} ${count} coupon programmes` },
      allowed: {
        zh: `连同第一个至多 ${mostProgrammes} 个`,
        en: `at most ${mostProgrammes}, the first included`,
      },
    })];
  });
}

interface NamedDistrict {
  readonly district: number;
  /** Where in the setting it stands. */
  readonly path: readonly Step[];
}

function districtsIn(setting: Setting): NamedDistrict[] {
  if (typeof setting !== 'object') return [];
  const alone = (setting.districts ?? []).map(({ district }) => (
    { district, path: ['districts', String(district)] }
  ));
  const inRows = (setting.rows ?? []).flatMap(({ districts = [] }, row) => districts.map(
    (district, i) => ({ district, path: ['rows', row, 'districts', i] }),
  ));
  return [...alone, ...inRows];
}
