// The worker that runs whole days for the figures: the engine itself, spoken to through comlink.

import { expose } from 'comlink';
import { LocalBatch } from '../../sim-core/index.ts';
import { pause } from './pause.ts';

expose(new LocalBatch({ pause }));
