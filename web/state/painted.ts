// Painting a setting over the hours of the week: which hours a cell of the grid stands for, and
// what painting them makes of the setting, in the city or in districts of their own.

import type { Lever, Setting } from '../../sim-core/index.ts';
import { weekdays } from '../../sim-core/policy-terms.ts';
import {
  drawnOf, hourOfWeek, hoursPerDay, placeIn, settingOfDrawn, withPlaces, type Drawn,
  type DrawnPlace,
} from './drawn.ts';

/** Days or hours that a row or a column of the grid stands for. */
type Group = readonly number[];

/** Rows of days and columns of hours; the first of several is all the others together. */
export interface WeekGrid {
  readonly days: readonly Group[];
  readonly hours: readonly Group[];
}

/** A cell by row and column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The grid of a lever, by what it may vary with. */
export function gridOf({ varies }: Pick<Lever, 'varies'>): WeekGrid {
  return {
    days: groups(weekdays.length, varies.includes('weekday')),
    hours: groups(hoursPerDay, varies.includes('hour')),
  };
}

/** The hours of the week in the rectangle between two cells. */
export function hoursBetween(grid: WeekGrid, one: Cell, other: Cell): number[] {
  const days = within(grid.days, one.row, other.row);
  const hours = within(grid.hours, one.column, other.column);
  return days.flatMap((day) => hours.map((hour) => hourOfWeek(day, hour)));
}

/** The value of all these hours; undefined where they differ. */
export function valueAt(week: readonly number[], hours: readonly number[]): number | undefined {
  const [first] = hours.map((hour) => week[hour]);
  return hours.every((hour) => week[hour] === first) ? first : undefined;
}

/** What is painted, and where: in the city where `districts` is empty. */
export interface Stroke {
  readonly hours: readonly number[];
  /** Undefined takes back what was painted. */
  readonly value: number | undefined;
  readonly districts: readonly number[];
}

/** The setting after a stroke; `otherwise` is the lever's default. */
export function paintedSetting(setting: Setting, otherwise: number, stroke: Stroke): Setting {
  const drawn = drawnOf(setting, otherwise);
  const { districts } = stroke;
  if (districts.length === 0) return settingOfDrawn(paintedCity(drawn, stroke));
  const places = districts.map((district) => paintedPlace(placeIn(drawn, district), drawn, stroke));
  return settingOfDrawn(withPlaces(drawn, places));
}

/** The setting that is the same all week in the city, or in these districts. */
export function evenedSetting(
  setting: Setting,
  otherwise: number,
  districts: readonly number[],
): Setting {
  const hours = Array.from({ length: weekdays.length * hoursPerDay }, (_, hour) => hour);
  return paintedSetting(setting, otherwise, { hours, value: undefined, districts });
}

function paintedCity(drawn: Drawn, { hours, value }: Stroke): Drawn {
  const week = [...drawn.week];
  for (const hour of hours) week[hour] = value ?? drawn.plain;
  // Where a district only follows the city it goes on following.
  const places = drawn.places.map((place) => (place.plain !== undefined ? place : {
    ...place,
    week: place.week.map((own, hour) => (own === drawn.week[hour] ? week[hour] : own)),
  }));
  return { ...drawn, week, places };
}

function paintedPlace(place: DrawnPlace, drawn: Drawn, { hours, value }: Stroke): DrawnPlace {
  const week = [...place.week];
  for (const hour of hours) week[hour] = value ?? place.plain ?? drawn.week[hour];
  return { ...place, week };
}

function groups(count: number, isVaried: boolean): Group[] {
  const all = Array.from({ length: count }, (_, each) => each);
  return isVaried ? [all, ...all.map((each) => [each])] : [all];
}

function within(all: readonly Group[], from: number, to: number): number[] {
  return [...new Set(all.slice(Math.min(from, to), Math.max(from, to) + 1).flat())];
}
