// The verticals that a scenario can name, as a page or a file needs them: what each is called and
// brings to the engine's lists. What they do stands in index.ts, in the same order.

import type { Brought } from '../world/brought.ts';
import { brought as collect } from './collect/brought.ts';
import { brought as errands } from './errands/brought.ts';
import { brought as food } from './food/brought.ts';
import { brought as grocery } from './grocery/brought.ts';
import { brought as home } from './home/brought.ts';
import { brought as instore } from './instore/brought.ts';
import { brought as retail } from './retail/brought.ts';
import { brought as unmanned } from './unmanned/brought.ts';

/** What the verticals of the engine's own list bring, in the list's order. */
export const verticals: readonly Brought[] = [
  food, grocery, retail, home, errands, instore, collect, unmanned,
];
