// A described city as it would be built: the engine builds it in a worker of its own, which ends
// with it, so that the city that is watched stays where it is.

import { wrap } from 'comlink';
import { noChange, type Scenario } from '../../sim-core/index.ts';
import { type CityPortrait, type Frame, readFrame } from '../../sim-core/screen.ts';
import type { LiveInWorker } from './live-in-worker.ts';
import { hearDeath } from './signs.ts';

/** A city before anything happens in it. */
export interface Preview {
  readonly portrait: CityPortrait;
  readonly frame: Frame;
}

/** Builds it; `cancel` ends that, after which nothing comes any more. */
export function startPreview(scenario: Scenario): { result: Promise<Preview>; cancel(): void } {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
    type: 'module', name: 'live',
  });
  const engine = wrap<LiveInWorker>(worker);
  const first = { scenario: { ...scenario, days: 1, warmUp: 0 }, policy: noChange, seed: 1 };
  const build = async (): Promise<Preview> => {
    const portrait = await engine.load(first);
    const { frame } = await engine.seek(portrait.startSeconds);
    return { portrait, frame: readFrame(frame) };
  };
  const result = new Promise<Preview>((resolve, reject) => {
    hearDeath(worker, (reason) => reject(new Error(reason)));
    build().then(resolve, reject);
  }).finally(() => worker.terminate());
  return { result, cancel: () => worker.terminate() };
}
