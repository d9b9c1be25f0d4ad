// What law says of a lever; fetched when it is looked at.

import type { Law } from '../../scenarios/law/laws.ts';
import { useFetched } from '../frame/use-fetched.ts';
import { labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';

/** The rules that bound a lever, as entries of its list of facts; nothing where none is known. */
export function LawNote({ lever }: { lever: string }) {
  const words = useWords();
  // Without them the lever is as it is; the manual has the same words.
  const laws = useFetched(lever, lawsOn) ?? [];
  return laws.map(({ says, title, since, place }) => (
    <div key={title.en} data-testid="law" style={{ display: 'contents' }}>
      <dt>{words(labWords.law)}</dt>
      <dd>
        {words(says)}{' '}
        <span className="quiet">
          {words(title)} · {words(place)} · {words(labWords.since)} {since}
        </span>
      </dd>
    </div>
  ));
}

async function lawsOn(lever: string): Promise<readonly Law[]> {
  return (await import('../../scenarios/law/laws.ts')).lawsOn(lever);
}
