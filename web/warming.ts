// What is done while the first page is read, so that the first slider waits for nothing: the page
// is kept for times without a network, all its parts are fetched, every engine builds the
// question's city and practises on it, and the map that the home page has not is made. It begins
// when the first answer is on the screen, since until then the cores are needed for that.

import { prepareEngines } from './engine/session.ts';
import { prefetchParts } from './frame/part.tsx';
import { fetchKept } from './state/kept.ts';
import { keepOffline } from './state/offline.ts';
import { useResults, type Progress } from './state/results.ts';

const answered: readonly Progress[] = ['final', 'cancelled', 'failed'];
/** Browsers that don't tell when they are idle are given this long. */
const patienceMilliseconds = 200;

/** Warms everything once, after the first answer. */
export function warmWhileReading(): void {
  const stop = useResults.subscribe(({ progress }) => {
    if (!answered.includes(progress)) return;
    stop();
    // Needs none of this tab's time, so it need not wait until that is idle.
    void keepOffline();
    whenIdle(() => void warm());
  });
}

async function warm(): Promise<void> {
  await prefetchParts();
  await fetchKept();
  await prepareEngines();
  const { readyMapOfB } = await import('./map/ready-map.ts');
  whenIdle(readyMapOfB);
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else setTimeout(work, patienceMilliseconds);
}
