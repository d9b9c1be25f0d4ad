// A published fact that a lever's default rests on.

import { useEffect, useState } from 'react';
import type { Fact } from '../../scenarios/evidence/index.ts';
import { useWords } from '../words/language.ts';

/** What a published fact says, with the way to its source; fetched when it is looked at. */
export function Cited({ id }: { id: string }) {
  const words = useWords();
  const [fact, setFact] = useState<Fact | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const show = (found: Fact | undefined): void => {
      if (wanted) setFact(found);
    };
    // Without it the id stands alone, which is what it is for.
    import('../../scenarios/evidence/index.ts')
      .then(({ factById }) => show(factById(id)))
      .catch(() => show(undefined));
    return () => {
      wanted = false;
    };
  }, [id]);
  if (fact === undefined) return id;
  const { quantity, value, low, high, unit, source } = fact;
  const figure = value ?? (low === null ? '' : `${low}–${high}`);
  return (
    <>
      {id}: {words(quantity)} {figure} {unit}.{' '}
      {source.url === '' ? source.title : (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      )}
    </>
  );
}
