// The worker of the engines, spoken to through comlink. Its name says whether it runs whole days
// (`batch`) or holds the city that is watched (`live`): both are one file, so that the engine is
// fetched, compiled and kept for times without a network once.

import { expose } from 'comlink';
import { batchInWorker } from './batch-in-worker.ts';
import { liveInWorker } from './live-in-worker.ts';

expose(self.name === 'live' ? liveInWorker() : batchInWorker());
