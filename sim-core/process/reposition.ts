// Idle riders are sent to wait where the forecast wants them. The ride is theirs to pay, and they
// can be called away from it at any moment.

import { isFirstIn } from '../dispatch/rounds.ts';
import type { RiderId, Seconds } from '../kernel/units.ts';
import type { Platform } from '../world/platform.ts';
import { riderX, riderY } from '../world/riders.ts';
import { fileInGrid } from './presence.ts';
import type { Simulation } from './simulation.ts';

/** Riders are moved once in this time (assumed). */
const everySeconds: Seconds = 600;

/** Moves riders when it is time to, and only if the platform's policy says so. */
export function repositionRiders(sim: Simulation, platform: Platform): void {
  const { rules } = platform;
  if (rules.preposition === 0) return;
  if (!isFirstIn(everySeconds, sim.city.now.seconds, rules.batchSeconds)) return;
  const { repositioning } = sim.desk;
  repositioning.plan(platform);
  for (let i = 0; i < repositioning.count; i++) {
    sendToWait(sim, repositioning.rider[i], repositioning.zone[i]);
  }
}

/** Turns an idle rider towards the middle of a zone. */
function sendToWait(sim: Simulation, rider: RiderId, zone: number): void {
  const { riders, travel, now, space } = sim.city;
  const x = riderX(riders, rider, now.seconds);
  const y = riderY(riders, rider, now.seconds);
  riders.riddenMetres[rider] += travel.metres(riders.fromX[rider], riders.fromY[rider], x, y);
  riders.fromX[rider] = x;
  riders.fromY[rider] = y;
  const column = zone % space.columns;
  riders.toX[rider] = Math.round((column + 0.5) * space.zoneMetres);
  riders.toY[rider] = Math.round(((zone - column) / space.columns + 0.5) * space.zoneMetres);
  const ride = travel.seconds(x, y, riders.toX[rider], riders.toY[rider]);
  riders.legStart[rider] = Math.max(now.seconds, riders.legStart[rider]);
  riders.legEnd[rider] = riders.legStart[rider] + Math.round(ride / riders.pace[rider]);
  fileInGrid(sim, rider);
}
