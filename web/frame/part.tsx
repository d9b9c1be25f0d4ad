// Parts of the page that come in a file of their own: fetched when first wanted, or before that
// while nothing else is to do. A part whose file did not come is fetched again when the region
// around it is tried again, since browsers and React both remember a failure for good.

import { createContext, use, type ComponentType, type ReactNode } from 'react';

/** How often the region around has been tried; parts that failed before that are fetched anew. */
export const Attempt = createContext(0);

/** A component that suspends until its file is there. */
export interface Part {
  (): ReactNode;
  /** Fetches the file now; the component then draws without waiting. */
  prefetch(): Promise<void>;
}

interface Fetch {
  readonly attempt: number;
  readonly done: Promise<ComponentType>;
  failed: boolean;
}

/** Every part that a file which is here could show, but those that few want. */
const known: Part[] = [];

/** `isRare`: fetched when it is wanted, and not while the page has nothing else to do. */
export function partOf(load: () => Promise<ComponentType>, isRare = false): Part {
  let fetched: Fetch | undefined;
  const fetchOnce = (attempt: number): Promise<ComponentType> => {
    if (fetched !== undefined && !(fetched.failed && fetched.attempt < attempt)) {
      return fetched.done;
    }
    const next: Fetch = { attempt, done: load(), failed: false };
    fetched = next;
    next.done.then(
      // What React notes on a promise that it has seen fulfilled: it then draws without waiting.
      (value) => Object.assign(next.done, { status: 'fulfilled', value }),
      () => (next.failed = true),
    );
    return next.done;
  };
  const Part = (): ReactNode => {
    const attempt = use(Attempt);
    const Shown = use(fetchOnce(attempt));
    return <Shown />;
  };
  const part = Object.assign(Part, {
    // Before any region has tried: a failure here must not count against the first one that does.
    prefetch: () => fetchOnce(-1).then(() => undefined, () => undefined),
  });
  if (!isRare) known.push(part);
  return part;
}

/** A part that is here from the start. */
export function partHere(component: ComponentType): Part {
  const Here = component;
  return Object.assign(() => <Here />, { prefetch: () => Promise.resolve() });
}

/** Fetches every part there is, one after the other, and those that come to light meanwhile. */
export async function prefetchParts(): Promise<void> {
  for (const part of known) await part.prefetch();
}
