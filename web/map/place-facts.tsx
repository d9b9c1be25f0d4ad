// What can be seen of a chosen place besides its queue, asked of the engine at each picture and
// named by the service that it belongs to.

import { useEffect, useState } from 'react';
import type { PlaceFact } from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import type { Chosen } from '../state/view.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function PlaceFacts({ chosen }: { chosen: Chosen }) {
  const words = useWords();
  const language = useLanguage();
  const facts = usePlaceFacts(chosen);
  const number = (value: number): string => plainNumber(value, 0, language);
  return facts.length === 0 ? null : (
    <dl data-testid="place-facts">
      {facts.map(({ label, value, of, said }) => (
        <div key={label.en}>
          <dt>{words(label)}</dt>
          <dd>
            {said !== undefined ? words(said)
              : of === undefined ? number(value) : `${number(value)} / ${number(of)}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function usePlaceFacts({ arm, id }: Chosen): readonly PlaceFact[] {
  const totals = usePlayback((state) => state.totals);
  const [facts, setFacts] = useState<readonly PlaceFact[]>([]);
  useEffect(() => {
    let isWanted = true;
    // The card goes without this part when no answer comes.
    void playback.pair.ask(arm, (engine) => engine.placeFacts(id))
      .then((found) => (isWanted ? setFacts(found) : undefined), () => undefined);
    return () => {
      isWanted = false;
    };
  }, [arm, id, totals]);
  return facts;
}
