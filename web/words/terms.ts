// The terms that the page explains, fetched once when the first of them may be shown.

import { useEffect, useState } from 'react';
import type { Term } from '../../scenarios/glossary/term.ts';

let known: readonly Term[] = [];

/** Empty until they are there: a text is read before its terms are marked. */
export function useTerms(): readonly Term[] {
  const [terms, setTerms] = useState(known);
  useEffect(() => {
    if (terms.length > 0) return undefined;
    let isShown = true;
    import('../../scenarios/glossary/spoken.json').then(({ default: fetched }) => {
      known = fetched;
      if (isShown) setTerms(fetched);
    }, () => undefined);
    return () => { isShown = false; };
  }, [terms]);
  return terms;
}
