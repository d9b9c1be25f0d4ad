// The tally: everything that figures are made from, as sums in one array. Cells count by hour of
// the day, district and kind of rider; histograms and ledger lines follow. Tallies of several runs
// are added element by element, and memory does not grow with events.

import { assert } from '../kernel/assert.ts';
import { verticals } from '../verticals/index.ts';
import { reasonKeys, type ReasonKey } from '../world/ledger.ts';
import type { Brought } from '../world/vertical.ts';

/** Sums kept for each hour, district and kind of rider. */
export const cellNames = [
  'needs',
  'needsOffline',
  'needsPlatform',
  'surplusFen',
  'placed',
  'promisedSeconds',
  'paidFen',
  'valueFen',
  'dispatched',
  'offers',
  'declined',
  'firstTaken',
  'delivered',
  'doorSeconds',
  'late',
  'veryLate',
  'lateSeconds',
  'acceptSeconds',
  'poolSeconds',
  'answerSeconds',
  'fetchSeconds',
  'carrySeconds',
  'readyToPickupSeconds',
  'straightMetres',
  'rideMetres',
  'cancelled',
  'refundFen',
  'onlineSeconds',
  'engagedSeconds',
  'onHandSeconds',
] as const;
/** A sum kept by hour, district and kind of rider. */
export type CellName = (typeof cellNames)[number];

/** Histograms: bins of equal width, the last one open. */
export const histograms = {
  /** Click to door of deliveries, by kind of rider. */
  doorSeconds: { width: 15, bins: 720 },
  /** Click to door less promise, from -3,600 s. */
  latenessSeconds: { width: 30, bins: 360 },
  /** Earnings net of running costs over online hours, one entry a rider and day. */
  hourlyFen: { width: 20, bins: 600 },
  /** The same over the day. */
  dailyFen: { width: 200, bins: 400 },
} as const;
/** A distribution that a tally keeps. */
export type HistogramName = keyof typeof histograms;
export const latenessOffsetSeconds = 3600;

/** Single sums over a run. */
export const totalNames = [
  'days',
  'riders',
  'riderEarnedFen',
  'riderCostFen',
  'riderOnlineSeconds',
  'riderEngagedSeconds',
  'riderHourlyFen',
  'riderHourlySquared',
  'merchants',
  'onlineSalesFen',
  'onlineCostFen',
  'offlineSalesFen',
  'fixedFen',
  'fixedOnlineFen',
  'onHandPeak',
  'onlinePeak',
  'needsPerRun',
  'forecastError',
  'forecastOrders',
] as const;
/** A sum kept for the run as a whole. */
export type TotalName = (typeof totalNames)[number];

const riderKinds = 2;
const hours = 24;

/** Names of what verticals bring to be summed: the fen of their reasons, then their sums. */
export function broughtNames(brought: readonly Brought[]): string[] {
  return brought.flatMap(({ id, reasons = {}, sums = [] }) =>
    [...Object.keys(reasons), ...sums].map((name) => broughtName(id, name)));
}

/** A vertical's name for a sum, as the tally knows it. */
export function broughtName(vertical: string, name: string): string {
  return `${vertical}/${name}`;
}

/** Part of the whole: one hour of the day, one district, one kind of rider, or any together. */
export interface Slice {
  /** Hour of the day, 0 to 23; all when absent. */
  readonly hour?: number;
  /** A district's number; all when absent. */
  readonly district?: number;
  /** 0 dedicated, 1 crowdsourced; both when absent. */
  readonly riderKind?: number;
}

export const whole: Slice = {};

/**
 * Sums of a run that add up over runs: cells by hour, district and kind of rider, histograms,
 * totals and the ledger's lines.
 */
export class Tally {
  /** All sums in one array; arrays of the same city add up. */
  readonly values: Float64Array;
  /** Districts of the city. */
  readonly districtCount: number;
  private readonly cellCount: number;
  private readonly histogramStart: Readonly<Record<HistogramName, number>>;
  private readonly totalStart: number;
  private readonly ledgerStart: number;
  /** Verticals that bring sums besides those of the engine's list. */
  readonly others: readonly Brought[];
  private readonly broughtNames: readonly string[];

  /**
   * Reads an existing array of the right length, or starts from zero. Throws when its length is
   * another city's.
   */
  constructor(districtCount: number, values?: Float64Array, others: readonly Brought[] = []) {
    this.others = others;
    this.broughtNames = broughtNames([...verticals, ...others]);
    this.districtCount = districtCount;
    this.cellCount = hours * districtCount * riderKinds;
    let offset = cellNames.length * this.cellCount;
    const starts: Partial<Record<HistogramName, number>> = {};
    for (const name of Object.keys(histograms) as HistogramName[]) {
      starts[name] = offset;
      offset += histograms[name].bins * riderKinds;
    }
    this.histogramStart = starts as Record<HistogramName, number>;
    this.totalStart = offset;
    this.ledgerStart = offset + totalNames.length;
    const length = this.ledgerStart + reasonKeys.length + this.broughtNames.length;
    this.values = values ?? new Float64Array(length);
    assert(this.values.length === length, 'this tally is of another city', this.values.length);
  }

  /** Where a column's cells start; add the result of `cell`. */
  column(name: CellName): number {
    return cellNames.indexOf(name) * this.cellCount;
  }

  /** The cell of an hour, district and kind of rider within a column. */
  cell(hour: number, district: number, riderKind: number): number {
    return (hour * this.districtCount + district) * riderKinds + riderKind;
  }

  /** Adds to a total. */
  addTotal(name: TotalName, amount: number): void {
    this.values[this.totalStart + totalNames.indexOf(name)] += amount;
  }

  /** A total over the run. */
  total(name: TotalName): number {
    return this.values[this.totalStart + totalNames.indexOf(name)];
  }

  /** Index of the first bin of a histogram for a kind of rider. */
  histogram(name: HistogramName, riderKind: number): number {
    return this.histogramStart[name] + riderKind * histograms[name].bins;
  }

  /** Counts one value. */
  count(name: HistogramName, riderKind: number, value: number): void {
    const { width, bins } = histograms[name];
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(value / width)));
    this.values[this.histogram(name, riderKind) + bin]++;
  }

  /** The bins of a histogram, over both kinds of riders unless one is named. */
  bins(name: HistogramName, slice: Slice = whole): Float64Array {
    const { bins } = histograms[name];
    const sum = new Float64Array(bins);
    for (let kind = 0; kind < riderKinds; kind++) {
      if (slice.riderKind !== undefined && slice.riderKind !== kind) continue;
      const start = this.histogram(name, kind);
      for (let bin = 0; bin < bins; bin++) sum[bin] += this.values[start + bin];
    }
    return sum;
  }

  /** Sets the fen posted for a reason, by the reason's row. */
  setLedger(reasonRow: number, fen: number): void {
    this.values[this.ledgerStart + reasonRow] = fen;
  }

  /** Fen posted for a reason. */
  ledger(reason: ReasonKey): number {
    return this.values[this.ledgerStart + reasonKeys.indexOf(reason)];
  }

  /** Sets a sum that a vertical brought, by its name. */
  setBrought(name: string, sum: number): void {
    this.values[this.broughtPlace(name)] = sum;
  }

  /** A sum that a vertical brings, by its `broughtName`. */
  broughtSum(name: string): number {
    return this.values[this.broughtPlace(name)];
  }

  private broughtPlace(name: string): number {
    const place = this.broughtNames.indexOf(name);
    assert(place >= 0, `no vertical brings ${name}`);
    return this.ledgerStart + reasonKeys.length + place;
  }

  /** A column's sum over a slice. */
  sum(name: CellName, slice: Slice = whole): number {
    const start = this.column(name);
    let sum = 0;
    for (let hour = slice.hour ?? 0; hour <= (slice.hour ?? hours - 1); hour++) {
      const last = slice.district ?? this.districtCount - 1;
      for (let district = slice.district ?? 0; district <= last; district++) {
        for (let kind = slice.riderKind ?? 0; kind <= (slice.riderKind ?? 1); kind++) {
          sum += this.values[start + this.cell(hour, district, kind)];
        }
      }
    }
    return sum;
  }

  /** Adds another day or run of the same city. Throws when it is of another city. */
  merge(other: Tally): void {
    assert(other.values.length === this.values.length, 'tallies of different cities');
    for (let i = 0; i < this.values.length; i++) this.values[i] += other.values[i];
  }

  /** Back to zero. */
  clear(): void {
    this.values.fill(0);
  }
}

/** The value below which a share of a histogram's entries lie, interpolated; NaN when empty. */
export function quantileOf(bins: Float64Array, width: number, share: number): number {
  let total = 0;
  for (let bin = 0; bin < bins.length; bin++) total += bins[bin];
  if (total === 0) return NaN;
  const target = share * total;
  let below = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    if (below + bins[bin] >= target && bins[bin] > 0) {
      return (bin + (target - below) / bins[bin]) * width;
    }
    below += bins[bin];
  }
  return bins.length * width;
}

/** The Gini index of a histogram's values, each taken at the middle of its bin; NaN when empty. */
export function giniOf(bins: Float64Array, width: number): number {
  let count = 0;
  let sum = 0;
  let area = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    const value = (bin + 0.5) * width * bins[bin];
    area += bins[bin] * (2 * sum + value);
    count += bins[bin];
    sum += value;
  }
  return count === 0 || sum === 0 ? NaN : 1 - area / (count * sum);
}
