// What waits for something that a store does not hold yet.

import type { StoreApi } from 'zustand';

/** Does something once with what is found in a store's state: as soon as it is there. */
export function when<State, Found>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  find: (state: State) => Found | false | undefined,
  work: (found: Found) => void,
): void {
  const found = find(store.getState());
  if (found !== false && found !== undefined) return work(found);
  const stop = store.subscribe((state) => {
    const come = find(state);
    if (come === false || come === undefined) return;
    stop();
    work(come);
  });
}
