// Results of runs in the browser's own database, so that a reload of the tab loses nothing. They
// are kept by the key of their run and by the build that ran them: another build forgets them all.
// Within a budget the longest unused give way. Where the browser refuses storage nothing is kept,
// and everything is simply run again.

import { engineVersion, type RunRequest, type RunResult, runKey } from '../../sim-core/index.ts';
import { useResults } from '../state/results.ts';
import { store, stored } from '../state/stored.ts';
import { keptKey, type RunKeeper } from './kept-runs.ts';

/** Some hundred days of a city with all that the page asks of each. */
const mostBytes = 64_000_000;
/** Results that wait to be kept: no more than a question has. */
const mostWaiting = 256;
const patienceMilliseconds = 1000;

const runs = 'runs';
const sizes = 'sizes';

/** What is known of a result without reading it. */
interface Size {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** This build's engine: the address of a chunk bears the hash of what it imports. */
const build = `${engineVersion} ${import.meta.url}`;

/** Opens what this device keeps; what another build has kept is forgotten. */
export async function openDeviceRuns(): Promise<RunKeeper> {
  const request = indexedDB.open(keptKey, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(runs);
    request.result.createObjectStore(sizes);
  };
  const database = await answerOf(request);
  if (stored(keptKey).build !== build) {
    const change = database.transaction([runs, sizes], 'readwrite');
    change.objectStore(runs).clear();
    change.objectStore(sizes).clear();
    await endOf(change);
    store(keptKey, { build });
  }
  const all = database.transaction(sizes).objectStore(sizes);
  const [keys, values] = await Promise.all([answerOf(all.getAllKeys()), answerOf(all.getAll())]);
  return new DeviceRuns(database, new Map(keys.map((key, i) => [String(key), values[i] as Size])));
}

class DeviceRuns implements RunKeeper {
  readonly #database: IDBDatabase;
  /** Of all that is kept. */
  readonly #known: Map<string, Size>;
  readonly #waiting = new Map<string, RunResult>();
  #isBusy = false;

  constructor(database: IDBDatabase, known: Map<string, Size>) {
    this.#database = database;
    this.#known = known;
    // Another tab of a newer page may want to change the database.
    database.onversionchange = () => database.close();
  }

  async find(jobs: readonly RunRequest[]): Promise<ReadonlyMap<number, RunResult>> {
    const kept = jobs.flatMap((job, index) => {
      const key = keyOf(job);
      return this.#known.has(key) ? [{ index, key }] : [];
    });
    if (kept.length === 0) return new Map();
    const from = this.#database.transaction(runs).objectStore(runs);
    const read = await Promise.all(kept.map(({ key }) => answerOf(from.get(key))));
    const found = kept.flatMap(({ index, key }, i): [number, RunResult][] => {
      const result = read[i] as RunResult | undefined;
      // Another tab may have let it go.
      if (result === undefined) this.#known.delete(key);
      else this.#known.set(key, { bytes: this.#known.get(key)?.bytes ?? 0, usedAt: Date.now() });
      return result === undefined ? [] : [[index, result]];
    });
    return new Map(found);
  }

  mayHave(jobs: readonly RunRequest[]): boolean {
    return jobs.some((job) => this.#known.has(keyOf(job)));
  }

  keep(job: RunRequest, result: RunResult): void {
    if (this.#waiting.size >= mostWaiting) return;
    this.#waiting.set(keyOf(job), result);
    if (this.#isBusy) return;
    this.#isBusy = true;
    const write = (): void => void this.#write().catch(() => undefined).finally(() => {
      this.#isBusy = false;
    });
    // What an answer shows goes first; of what runs behind it no more is lost than must be.
    if (useResults.getState().progress === 'final') write();
    else whenIdle(write);
  }

  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      const [[key, result]] = this.#waiting;
      this.#waiting.delete(key);
      this.#known.set(key, { bytes: bytesIn(result), usedAt: Date.now() });
      const change = this.#database.transaction([runs, sizes], 'readwrite');
      change.objectStore(runs).put(result, key);
      change.objectStore(sizes).put(this.#known.get(key), key);
      for (const gone of this.#tooMany(key)) {
        this.#known.delete(gone);
        change.objectStore(runs).delete(gone);
        change.objectStore(sizes).delete(gone);
      }
      await endOf(change);
    }
  }

  /** Keys of the longest unused, as many as are beyond the budget. */
  #tooMany(newest: string): string[] {
    let bytes = [...this.#known.values()].reduce((sum, each) => sum + each.bytes, 0);
    if (bytes <= mostBytes) return [];
    const oldest = [...this.#known].toSorted(([, one], [, other]) => one.usedAt - other.usedAt);
    return oldest.flatMap(([key, each]) => {
      if (bytes <= mostBytes || key === newest) return [];
      bytes -= each.bytes;
      return [key];
    });
  }
}

function keyOf(job: RunRequest): string {
  return `${build} ${runKey(job)}`;
}

/** Nearly all of a result are columns of numbers. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, each) => sum + bytesIn(each), 0);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}

function endOf(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error ?? new Error('refused'));
  });
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) {
    window.requestIdleCallback(work, { timeout: patienceMilliseconds });
  } else setTimeout(work);
}
