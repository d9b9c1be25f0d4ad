// Until when the answer looks: the run as it stands, or a window of days that a longer run has. A
// window within the run's own days comes with it; a later one is computed in the background.

import { daysPerWeek, readWindow } from '../../sim-core/index.ts';
import type { Setup } from './setup.ts';

/** All days of the run, or a window of days. */
export const horizons = ['run', '1', '1-7', '22-28', '78-84'] as const;
export type Horizon = (typeof horizons)[number];

/** The windows that a run of so many days is asked for; one day is a window itself. */
export function windowsWithin(days: number): string[] {
  if (days === 1) return [];
  return horizons.filter((id) => (readWindow(id)?.last ?? Infinity) <= days);
}

/** The whole weeks of a run of so many days. */
export function weeksWithin(days: number): string[] {
  return Array.from({ length: Math.floor(days / daysPerWeek) }, (_, week) => (
    `${week * daysPerWeek + 1}-${(week + 1) * daysPerWeek}`
  ));
}

/** What a run of so many days is asked for: the horizons within it and its weeks. */
export function windowsAsked(days: number): string[] {
  return [...new Set([...windowsWithin(days), ...weeksWithin(days)])];
}

/** The horizons that say something of their own for a run of so many days. */
export function horizonsFor(days: number): readonly Horizon[] {
  return horizons.filter((id) => !(id === '1' && days === 1) && id !== `1-${days}`);
}

/** All days of a run of so many, as a window is written. */
export function daysOfRun(days: number): string {
  return days === 1 ? '1' : `1-${days}`;
}

/** Whether a horizon looks beyond the run's own days. */
export function isBeyond(horizon: string, { scenario }: Setup): boolean {
  return (readWindow(horizon)?.last ?? 0) > scenario.days;
}

/** The question for as many days as a horizon needs, after a week at least. */
export function lastingFor(setup: Setup, horizon: string): Setup {
  const days = readWindow(horizon)?.last ?? setup.scenario.days;
  const warmUp = Math.max(daysPerWeek, setup.scenario.warmUp);
  return { ...setup, scenario: { ...setup.scenario, days, warmUp } };
}

/** The question for the days that are looked at. */
export function runFor(setup: Setup, days: string): Setup {
  return isBeyond(days, setup) ? lastingFor(setup, days) : setup;
}
