// Whether an answer is sound: what it was made of is counted again on the page. Money and orders
// must add up, both arms must have met the same wishes; what may be so and yet be of concern is
// warned of: a start that has not settled, queues that do not move, values that were never checked.

import { type Comparison, readWindow } from '../../sim-core/index.ts';
import { profitLines, stakeholders, Tally } from '../../sim-core/figures.ts';
import { isBeyond, lastingFor } from './horizon.ts';
import type { Shown } from './reproduce.ts';
import { leversOutside } from './setup.ts';

export const healthIds = ['money', 'orders', 'pairing', 'settled', 'queues', 'range'] as const;
export type HealthId = (typeof healthIds)[number];

/** A check that fails takes the answer's words away; a warning stands beside them. */
export type HealthState = 'passed' | 'warned' | 'failed';

export interface HealthCheck {
  readonly id: HealthId;
  readonly state: HealthState;
  /** What was found, the worse arm first where it is of the arms; meaning by check. */
  readonly found: readonly number[];
}

/** Fen that sums of millions may be off by for rounding. */
const roundingFen = 1;
/** Orders of other days that end in these, or begin here and end later, over those placed. */
const mostCarriedOver = 0.02;
/** From the click to the door; longer than that is a queue that does not move (assumed). */
const longSeconds = 3600;
/** Share of the orders that may take longer than that or be lost (assumed). */
const mostStuck = 0.1;

const arms = ['baseline', 'policy'] as const;

/** All checks, in the order in which they are shown. */
export function healthOf(of: Omit<Shown, 'seeds'>, comparison: Comparison): HealthCheck[] {
  const tallies = arms.map((arm) => new Tally(comparison.shape, comparison.tallies[arm]));
  return [
    money(comparison, tallies),
    orders(of, comparison, tallies),
    pairing(comparison, tallies),
    settled(of, comparison),
    queues(tallies),
    range(of),
  ];
}

/** The ledger's lines against the figure of profit, and the sides against their total. */
function money({ figures: found, n }: Comparison, tallies: readonly Tally[]): HealthCheck {
  const offs = arms.map((arm, i) => {
    const tally = tallies[i];
    const lines = profitLines(tally.shape.reasons, 'platform');
    const posted = lines.reduce((sum, { row, sign }) => sum + sign * tally.postedFen(row), 0);
    const days = tally.sum('days') / n;
    const told = days * summed(found['platform.profit'].perSeed[arm]);
    return Math.abs(posted - told);
  });
  const sides = stakeholders.reduce((sum, id) => sum + found[id].difference, 0);
  const total = found['welfare.total'].difference;
  const off = Math.max(...offs, Math.abs(sides - total));
  return { id: 'money', state: off <= roundingFen * n ? 'passed' : 'failed', found: [off / 100] };
}

/** Orders placed against orders that ended; days that others lie beside may share a few. */
function orders(
  { setup, days, isRun }: Omit<Shown, 'seeds'>,
  { figures: found, n }: Comparison,
  tallies: readonly Tally[],
): HealthCheck {
  const { warmUp } = (isBeyond(days, setup) ? lastingFor(setup, days) : setup).scenario;
  const isWhole = isRun && warmUp === 0;
  const offs = arms.map((arm, i) => {
    const tally = tallies[i];
    const placed = tally.sum('placed');
    const ended = tally.sum('delivered') + tally.sum('cancelled');
    const told = (tally.sum('days') / n) * summed(found['orders.placed'].perSeed[arm]);
    const allowed = isWhole ? 0 : mostCarriedOver * placed;
    const off = Math.abs(placed - ended);
    return { off, isOff: off > allowed || Math.abs(placed - told) > 0.5 };
  });
  const isOff = offs.some((each) => each.isOff);
  const off = Math.max(...offs.map((each) => each.off));
  return { id: 'orders', state: isOff ? 'failed' : 'passed', found: [off] };
}

/** Both arms have met the same needs, on seeds of which none is another once more. */
function pairing({ seeds }: Comparison, [a, b]: readonly Tally[]): HealthCheck {
  const off = Math.abs(a.sum('needs') - b.sum('needs'));
  const isPaired = off === 0 && new Set(seeds).size === seeds.length;
  return { id: 'pairing', state: isPaired ? 'passed' : 'failed', found: [a.sum('needs'), off] };
}

/** A start that was lived before, or a week of warm-up; and nothing that still moves at the end. */
function settled({ setup, days }: Omit<Shown, 'seeds'>, { drifting }: Comparison): HealthCheck {
  const { scenario } = isBeyond(days, setup) ? lastingFor(setup, days) : setup;
  const moving = drifting?.length ?? 0;
  const isLived = scenario.start !== undefined || scenario.warmUp >= 7;
  const isLast = (readWindow(days)?.last ?? 0) === scenario.days;
  const isSettled = isLived && !(isLast && moving > 0);
  return {
    id: 'settled', state: isSettled ? 'passed' : 'warned', found: [scenario.warmUp, moving],
  };
}

/** Orders that took longer than an hour or were never delivered, over all that ended. */
function queues(tallies: readonly Tally[]): HealthCheck {
  const shares = tallies.map((tally) => {
    const bins = tally.bins('doorSecondsSpread');
    const late = bins.subarray(longSeconds / secondsPerBin);
    const stuck = summed([...late]) + tally.sum('cancelled');
    return stuck / (tally.sum('delivered') + tally.sum('cancelled'));
  });
  const most = Math.max(...shares);
  return { id: 'queues', state: most <= mostStuck ? 'passed' : 'warned', found: [most] };
}

/** As the engine counts times from the click to the door. */
const secondsPerBin = 15;

/** Levers outside the range in which the model was checked. */
function range({ setup }: Omit<Shown, 'seeds'>): HealthCheck {
  const outside = leversOutside(setup).length;
  return { id: 'range', state: outside === 0 ? 'passed' : 'warned', found: [outside] };
}

function summed(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** An answer as it may be spoken of: where a check has failed, no figure has a direction. */
export function spokenOf(comparison: Comparison, checks: readonly HealthCheck[]): Comparison {
  if (!isBroken(checks)) return comparison;
  const figures = Object.entries(comparison.figures).map(([id, figure]) => (
    [id, { ...figure, verdict: 'unknown' }]
  ));
  return { ...comparison, figures: Object.fromEntries(figures) };
}

/** Whether nothing may be said of gain and harm. */
export function isBroken(checks: readonly HealthCheck[]): boolean {
  return checks.some(({ state }) => state === 'failed');
}
