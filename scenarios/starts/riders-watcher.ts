// Watches what riders earn and expect over the last days of the runs for a settled start.

import type { SettledStart } from '../../sim-core/index.ts';
import { type City, riderNetFen } from '../../sim-core/plug-in.ts';

/** Sums over days and runs, of platform 0. */
export class RidersWatcher {
  private days = 0;
  private readonly netFen: number[] = [];
  private readonly hours: number[] = [];
  /** By kind of rider. */
  private readonly earnedFen = [0, 0];
  private readonly onlineSeconds = [0, 0];

  /** One of the last days closes; the columns still hold it. */
  closeDay({ platforms, riders }: City): void {
    const { netFenPerHour, onlineHours } = platforms[0].expectations.cells;
    this.days++;
    for (let cell = 0; cell < netFenPerHour.length; cell++) {
      this.netFen[cell] = (this.netFen[cell] ?? 0) + netFenPerHour[cell];
      this.hours[cell] = (this.hours[cell] ?? 0) + onlineHours[cell];
    }
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      this.earnedFen[riders.kind[rider]] += riderNetFen(riders, rider);
      this.onlineSeconds[riders.kind[rider]] += riders.onlineSeconds[rider];
    }
  }

  /** What riders know after the days watched. */
  get known(): SettledStart['riders'] {
    return {
      netFenPerHour: this.netFen.map((sum) => Math.round(sum / this.days)),
      onlineHoursTenths: this.hours.map((sum) => Math.round((10 * sum) / this.days)),
      usualFenPerHour: this.earnedFen.map((fen, kind) => (
        Math.round((3600 * fen) / Math.max(1, this.onlineSeconds[kind]))
      )),
    };
  }
}
