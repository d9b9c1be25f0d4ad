// What people's own time is worth to them when they do for themselves what a platform would do.

import type { Fen } from '../kernel/units.ts';

/** What an hour of one's own is worth (B1.02). */
export const ownHourFen: Fen = 9660;
