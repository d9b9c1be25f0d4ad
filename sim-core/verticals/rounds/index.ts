// Rounds: tours from the core of a small place to the homes around it, where a platform has them
// leave by a timetable or once enough orders wait. They sell nothing: they are a carrier of what
// other verticals sell.

import type { Vertical } from '../../world/city.ts';
import { carrierAlone } from '../fulfilment/carrier-alone.ts';
import { brought } from './brought.ts';
import { dayTurns } from './days.ts';
import { findCore } from './ground.ts';
import { sightFacts, sightKinds, sights } from './sights.ts';
import { feeOffFen, notBrought, orderTurns, riderBrought, takesUp } from './stages.ts';
import { openRounds, sectionsOf, sumOf, type RoundsTables } from './tables.ts';
import { scheduledSeconds } from './timetable.ts';

export const rounds: Vertical<RoundsTables> = {
  ...carrierAlone,
  ...brought,
  drawPrefix: 'rounds/',
  sightKinds,
  open: openRounds,
  sections: sectionsOf,
  setKeys({ keys }, keyFor) {
    keys.fetch = keyFor('fetch');
  },
  beginRun: findCore,
  takesUp,
  carrierTurns: orderTurns,
  riderBrought,
  notBrought,
  feeOffFen,
  scheduledSeconds,
  sights,
  sightFacts,
  dayTurns,
  sumOf,
};
