// What a part of the screen asks for when it is looked at, from a file of its own.

import { useEffect, useState } from 'react';

/**
 * What is fetched for an id; undefined until it is there and where it does not come. What comes
 * after another id was asked for is dropped.
 */
export function useFetched<T>(id: string, fetch: (id: string) => Promise<T>): T | undefined {
  const [found, setFound] = useState<T | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const show = (next: T | undefined): void => {
      if (wanted) setFound(next);
    };
    fetch(id).then(show, () => show(undefined));
    return () => {
      wanted = false;
    };
  }, [id]);
  return found;
}
