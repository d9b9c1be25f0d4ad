// Riders' safety: how far and how fast each has ridden since the day began, and until when an
// accident keeps a rider at home. One row for each rider, by the rider's number.

import { table, type Table } from '../kernel/table.ts';

const columns = {
  /** The day's metres, each weighed by its danger. */
  riskMetres: 'i32',
  /** How many of the day's metres were gained on usual speed, below 0 when lost. */
  gainedMetres: 'i32',
  /**
   * What the day's danger is expected to cost the rider beyond the usual, below 0 when less; and
   * the part of it that has not gone into what riders believe.
   */
  dangerFen: 'f64',
  uncountedDangerFen: 'f64',
  /** How much more pressed than usual the rider is: see `decide/hurry.ts`. */
  strain: 'f32',
  /** The first day on which the rider can ride again, counted from the first simulated. */
  awayUntilDay: 'i32',
} as const;

/** What riders' ways were like, and who cannot ride. */
export type Safety = Table<typeof columns>;

/** Riders of whom nobody has had an accident. */
export function makeSafety(riders: number): Safety {
  return table('rider safety', riders, columns);
}
