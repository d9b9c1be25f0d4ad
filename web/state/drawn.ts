// A setting as it is drawn on the page: a value for each hour of the week, in the city and in
// districts of their own. What a file says of weather, and after that, lies over it and stays as it
// was written. What is drawn comes back as few entries as say it.

import type { Setting, SettingRow, VariedSetting } from '../../sim-core/index.ts';
import { weekdays } from '../../sim-core/policy-terms.ts';

export const hoursPerDay = 24;
export const hoursPerWeek = hoursPerDay * weekdays.length;
/** What a file may hold of one setting. */
const mostRows = 200;

/** A value for each hour from Monday 0:00 on. */
export type Week = readonly number[];

/** Districts in which something else holds than in the rest of the city. */
export interface DrawnPlace {
  readonly district: number;
  /** What holds there where no hour says otherwise; undefined: what holds in the city. */
  readonly plain: number | undefined;
  readonly week: Week;
}

export interface Drawn {
  readonly plain: number;
  readonly week: Week;
  /** By district number. */
  readonly places: readonly DrawnPlace[];
  /** Win over all that is drawn. */
  readonly kept: readonly SettingRow[];
}

/** The setting with another value for the whole week; odd hours stay as they are. */
export function withPlain(setting: Setting, value: number): Setting {
  return typeof setting === 'object' ? { ...setting, default: value } : value;
}

/** A setting as it is drawn; `otherwise` is the lever's default. */
export function drawnOf(setting: Setting, otherwise: number): Drawn {
  const { default: plain = otherwise, hours = [], districts = [], rows = [] } =
    typeof setting === 'object' ? setting : { default: Number(setting) };
  const ofWeather = rows.findIndex(({ when }) => when !== undefined);
  const drawnRows = ofWeather < 0 ? rows : rows.slice(0, ofWeather);
  const layers: readonly SettingRow[] = [
    ...hours.map(({ from, to, value }) => ({ hours: { from, to }, value })),
    ...districts.map(({ district, value }) => ({ districts: [district], value })),
    ...drawnRows,
  ];
  const named = [...new Set(layers.flatMap((row) => row.districts ?? []))];
  const inCity = layers.filter((row) => row.districts === undefined);
  return {
    plain,
    week: painted(always(plain), inCity),
    places: named.toSorted((one, other) => one - other).map((district) => ({
      district, ...placeUnder(layers, plain, district),
    })),
    kept: ofWeather < 0 ? [] : rows.slice(ofWeather),
  };
}

/** The setting that says what is drawn: a plain number when nothing varies. */
export function settingOfDrawn({ plain, week, places, kept }: Drawn): Setting {
  const rest = isConstant(week) ? week[0] : plain;
  const daily = dailyOf(week, rest);
  const hours = rowsOver(daily, always(rest)).map(({ hours: span, value }) => (
    { ...(span ?? { from: 0, to: hoursPerDay }), value }
  ));
  const ofDays = rowsOver(week, daily);
  const own = places
    .filter((place) => !sameWeek(place.week, week))
    .map((place) => (isConstant(place.week) ? { ...place, plain: place.week[0] } : place));
  // A row for the whole city lies over plain entries of districts.
  const isPlain = (place: DrawnPlace): boolean => (
    ofDays.length === 0 && place.plain !== undefined
  );
  const districts = own.filter(isPlain).map(({ district, plain: there }) => (
    { district, value: Number(there) }
  ));
  const ofPlaces = grouped(own).flatMap(({ place, numbers }): SettingRow[] => {
    const ground = place.plain === undefined ? week : always(place.plain);
    const odd = rowsOver(place.week, ground).map((row) => ({ ...row, districts: numbers }));
    if (place.plain === undefined || isPlain(place)) return odd;
    return [{ districts: numbers, value: place.plain }, ...odd];
  });
  return settingOf(rest, { hours, districts, rows: [...ofDays, ...ofPlaces, ...kept] });
}

/** Whether a file can hold the setting. */
export function isWritable(setting: Setting): boolean {
  return typeof setting !== 'object' || (setting.rows ?? []).length <= mostRows;
}

/** What holds in a place that has nothing of its own yet. */
export function placeIn(drawn: Drawn, district: number): DrawnPlace {
  return drawn.places.find((place) => place.district === district)
    ?? { district, plain: undefined, week: drawn.week };
}

/** The place with another value where no hour says otherwise. */
export function placeWith(place: DrawnPlace, ground: Week, plain: number): DrawnPlace {
  const before = place.plain === undefined ? ground : always(place.plain);
  const week = place.week.map((value, at) => (value === before[at] ? plain : value));
  return { ...place, plain, week };
}

/** The drawn with this place instead of the one of its district. */
export function withPlaces(drawn: Drawn, places: readonly DrawnPlace[]): Drawn {
  const rest = drawn.places.filter(({ district }) => (
    places.every((place) => place.district !== district)
  ));
  const all = [...rest, ...places].toSorted((one, other) => one.district - other.district);
  return { ...drawn, places: all };
}

/** The same at every hour. */
export function always(value: number): Week {
  return new Array<number>(hoursPerWeek).fill(value);
}

/** The place in a week of an hour, 0 to 23, of a day, 0 for Monday. */
export function hourOfWeek(day: number, hour: number): number {
  return day * hoursPerDay + hour;
}

function settingOf(
  plain: number,
  { hours = [], districts = [], rows = [] }: Omit<VariedSetting, 'default'>,
): Setting {
  if (hours.length + districts.length + rows.length === 0) return plain;
  return {
    default: plain,
    ...(hours.length === 0 ? {} : { hours }),
    ...(districts.length === 0 ? {} : { districts }),
    ...(rows.length === 0 ? {} : { rows }),
  };
}

function placeUnder(
  layers: readonly SettingRow[],
  plain: number,
  district: number,
): Omit<DrawnPlace, 'district'> {
  const theirs = layers.filter(({ districts }) => districts?.includes(district) ?? true);
  const own = theirs.findLast((row) => (
    row.districts !== undefined && row.hours === undefined && row.weekdays === undefined
  ));
  return { plain: own?.value, week: painted(always(plain), theirs) };
}

/** A week with rows laid over it, each over those before. */
function painted(ground: Week, rows: readonly SettingRow[]): Week {
  const week = [...ground];
  for (const { hours = { from: 0, to: hoursPerDay }, weekdays: days = weekdays, value } of rows) {
    for (const day of days) {
      const first = hourOfWeek(weekdays.indexOf(day), 0);
      week.fill(value, first + hours.from, first + hours.to);
    }
  }
  return week;
}

/** A week of what holds at an hour on all days, and of `plain` where days differ. */
function dailyOf(week: Week, plain: number): Week {
  const day = Array.from({ length: hoursPerDay }, (_, hour) => {
    const value = week[hour];
    return weekdays.every((_day, at) => week[hourOfWeek(at, hour)] === value) ? value : plain;
  });
  return weekdays.flatMap(() => day);
}

/** The rows that make a week of the one below: days that are alike are said together. */
function rowsOver(week: Week, below: Week): SettingRow[] {
  const alike = new Map<string, number[]>();
  weekdays.forEach((_, day) => {
    const text = JSON.stringify([dayOf(week, day), dayOf(below, day)]);
    alike.set(text, [...alike.get(text) ?? [], day]);
  });
  return [...alike.values()].flatMap((days) => (
    spansOver(dayOf(week, days[0]), dayOf(below, days[0])).map(({ from, to, value }) => ({
      ...(from === 0 && to === hoursPerDay ? {} : { hours: { from, to } }),
      ...(days.length === weekdays.length ? {} : { weekdays: days.map((day) => weekdays[day]) }),
      value,
    }))
  ));
}

/** Runs of equal hours, without those that say what holds below anyway. */
function spansOver(day: Week, below: Week): { from: number; to: number; value: number }[] {
  const spans: { from: number; to: number; value: number }[] = [];
  day.forEach((value, hour) => {
    const last = spans.at(-1);
    if (last?.value === value) last.to = hour + 1;
    else spans.push({ from: hour, to: hour + 1, value });
  });
  return spans.filter(({ from, to, value }) => (
    below.slice(from, to).some((each) => each !== value)
  ));
}

function grouped(
  places: readonly DrawnPlace[],
): { readonly place: DrawnPlace; readonly numbers: readonly number[] }[] {
  const alike = new Map<string, DrawnPlace[]>();
  for (const place of places) {
    const text = JSON.stringify([place.plain, place.week]);
    alike.set(text, [...alike.get(text) ?? [], place]);
  }
  return [...alike.values()].map((places) => (
    { place: places[0], numbers: places.map(({ district }) => district) }
  ));
}

function dayOf(week: Week, day: number): Week {
  return week.slice(hourOfWeek(day, 0), hourOfWeek(day + 1, 0));
}

function isConstant(week: Week): boolean {
  return week.every((value) => value === week[0]);
}

function sameWeek(one: Week, other: Week): boolean {
  return one.every((value, at) => value === other[at]);
}
