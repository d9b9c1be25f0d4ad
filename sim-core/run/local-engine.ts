// The engine in this very thread, in its two uses: whole runs for figures, and a city to watch. The
// command line and tests use it directly; workers expose the same objects.

export { LocalBatch } from './local-batch.ts';
export { LocalLive } from './local-live.ts';
export { BuiltCity, runScenario } from './built-city.ts';
export { PastStore } from './pasts.ts';
