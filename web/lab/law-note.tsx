// What law says of a lever; fetched when it is looked at.

import { useEffect, useState } from 'react';
import type { Law } from '../../scenarios/law/laws.ts';
import { labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';

/** The rules that bound a lever, as entries of its list of facts; nothing where none is known. */
export function LawNote({ lever }: { lever: string }) {
  const words = useWords();
  const [laws, setLaws] = useState<readonly Law[]>([]);
  useEffect(() => {
    let wanted = true;
    const show = (found: readonly Law[]): void => {
      if (wanted) setLaws(found);
    };
    // Without it the lever is as it is; the manual has the same words.
    import('../../scenarios/law/laws.ts').then(({ lawsOn }) => show(lawsOn(lever)), () => show([]));
    return () => {
      wanted = false;
    };
  }, [lever]);
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
