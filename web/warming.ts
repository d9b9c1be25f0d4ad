// What is done while the first page is read, so that the first slider waits for nothing: the page
// is kept for times without a network, all its parts are fetched, every engine builds the
// question's city and practises on it, and the map that the home page has not is made. All begins
// with the first figure on the screen, the engines with the city in sight: what is built at one go
// is then behind us when somebody moves a slider, and what is left of the answer gives way. Who
// saves data gets the small files of what is known alone.

import { embeddedIn } from './embed/address.ts';
import { prepareEngines } from './engine/session.ts';
import { prefetchParts } from './frame/part.tsx';
import { fetchKept } from './state/kept.ts';
import { keepOffline } from './state/offline.ts';
import { usePlayback } from './state/playback.ts';
import { useResults, type Progress, type Results } from './state/results.ts';
import { isSparing } from './state/sparing.ts';
import { when } from './state/when.ts';

const answered: readonly Progress[] = ['final', 'cancelled', 'failed'];
/** Browsers that don't tell when they are idle are given this long. */
const patienceMilliseconds = 200;

/** Warms everything once; an embedded answer needs nothing more than it shows. */
export function warmWhileReading(): void {
  if (embeddedIn(location.search) !== undefined) return;
  when(useResults, (results) => results.comparison ?? isAnswered(results), () => {
    if (isSparing) {
      whenIdle(() => void fetchKept());
      return;
    }
    // Needs none of this tab's time, so it need not wait until that is idle.
    void keepOffline();
    whenIdle(() => void warmPage());
    // The city in sight goes first.
    when(usePlayback, ({ portrait }) => portrait, () => void prepareEngines());
  });
}

async function warmPage(): Promise<void> {
  await prefetchParts();
  const { readyMapOfB } = await import('./map/ready-map.ts');
  whenIdle(readyMapOfB);
  await fetchKept();
}

function isAnswered({ progress }: Results): boolean {
  return answered.includes(progress);
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else setTimeout(work, patienceMilliseconds);
}
