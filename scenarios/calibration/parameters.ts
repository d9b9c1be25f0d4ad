// What a calibration may move: levers whose default nobody published and no case's policy sets,
// within the ranges in which the model was checked. A search states values and changes no default.

import {
  type IntegerLever, leverById, type SearchedRange, type Text,
} from '../../sim-core/index.ts';

/** A default that may move. */
export interface CalibrationParameter {
  readonly lever: IntegerLever;
  /** What tells its value. */
  readonly toldBy: Text;
  /** Why the default stays where a search that has converged states another value. */
  readonly keptBecause?: Text;
}

function parameter(id: string, zh: string, en: string): CalibrationParameter {
  const lever = leverById(id);
  if (lever?.kind !== 'integer') throw new Error(`${id} is no lever of whole numbers`);
  return { lever, toldBy: { zh, en } };
}

/** In the order in which a search tries them. */
export const parameters: readonly CalibrationParameter[] = [
  parameter('world.rider-supply', '在手订单、取餐时间', 'orders on hand, minutes to pick-up'),
  parameter('world.kitchen-speed', '取餐时间、送达时间', 'minutes to pick-up and to the door'),
  parameter('world.reservation-wage', '收入、工作时长', 'income and hours of riders'),
  parameter('dispatch.detour-weight', '在手订单、每小时单量', 'orders on hand and an hour'),
  parameter('dispatch.age-weight', '派单等待', 'minutes until the first offer'),
  parameter('world.rider-entry', '提薪后时薪的回落', 'how fast a rise of pay fades'),
  parameter('world.rough-weather-wage', '雨天的承诺时间', 'promised minutes in rain'),
];

/** Values by lever id. */
export type World = Readonly<Record<string, number>>;

/** The defaults of parameters. */
export function defaultWorld(of: readonly CalibrationParameter[] = parameters): World {
  return Object.fromEntries(of.map(({ lever }) => [lever.id, lever.value]));
}

/** The least step of a search is this part of a range: less drowns in the luck of few seeds. */
const finest = 1 / 32;

/** Where a search goes: the usual range by about its 32nd part, from the default. */
export function rangeOf({ lever }: CalibrationParameter): SearchedRange {
  const [low, high] = lever.usual;
  const steps = Math.max(1, Math.round((high - low) * finest / lever.step));
  return { low, high, step: steps * lever.step, start: lever.value };
}
