// A published fact that a lever's default rests on.

import type { Fact } from '../../scenarios/evidence/index.ts';
import { useFetched } from '../frame/use-fetched.ts';
import { useWords } from '../words/language.ts';

/** What a published fact says, with the way to its source; fetched when it is looked at. */
export function Cited({ id }: { id: string }) {
  const words = useWords();
  // Without it the id stands alone, which is what it is for.
  const fact = useFetched(id, factOf);
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

async function factOf(id: string): Promise<Fact | undefined> {
  return (await import('../../scenarios/evidence/index.ts')).factById(id);
}
