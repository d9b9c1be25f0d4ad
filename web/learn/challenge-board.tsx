// The board of this device: rounds that are over, and codes that others handed over, the best
// first. A code tells the whole of its tries, so that nothing but codes is kept.

import { type FormEvent, useState } from 'react';
import { bestOf, type Challenge, compareTries } from '../../scenarios/challenges/challenge.ts';
import {
  decodeTries, encodeTries, inGroups, type TriesFault,
} from '../../scenarios/challenges/tries-code.ts';
import { noRounds, useChallenges } from '../state/challenges.ts';
import { challengeSentences, challengeWords, triesFaults } from '../words/challenge-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { worthWords } from './challenge-tries.tsx';
import { triesOf } from './use-tries.ts';

export function ChallengeBoard({ challenge }: { challenge: Challenge }) {
  const words = useWords();
  const language = useLanguage();
  const { board } = useChallenges(({ rounds }) => rounds[challenge.id] ?? noRounds);
  const rows = board.flatMap((code) => {
    const tries = triesOf(challenge, code);
    const best = bestOf(challenge, tries);
    return best === undefined ? [] : [{ code, best, count: tries.length }];
  }).sort((a, b) => compareTries(challenge, a.best, b.best));
  return (
    <section className="lesson-step" aria-labelledby="board-title" data-testid="board">
      <h2 id="board-title">{words(challengeWords.board)}</h2>
      <p className="small quiet">{words(challengeWords.boardNote)}</p>
      {rows.length === 0 ? <p className="quiet">{words(challengeWords.noBoard)}</p> : (
        <ol className="tries">
          {rows.map(({ code, best, count }, i) => (
            <li key={code}>
              <span className="quiet">{i + 1}</span>
              <span>
                {inGroups(encodeTries(challenge, [best]))}
                <span className="quiet"> · {challengeSentences.tried[language](count)}</span>
              </span>
              <b>{worthWords(challenge, best, language)}</b>
            </li>
          ))}
        </ol>
      )}
      <TypeCode challenge={challenge} />
    </section>
  );
}

function TypeCode({ challenge }: { challenge: Challenge }) {
  const words = useWords();
  const putUp = useChallenges((state) => state.putUp);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<TriesFault>();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const read = decodeTries(typed, challenge);
    setFault(typeof read === 'string' ? read : undefined);
    if (typeof read === 'string') return;
    putUp(challenge.id, encodeTries(challenge, read));
    setTyped('');
  };
  return (
    <form className="code-entry" onSubmit={add}>
      <label>
        {words(challengeWords.typeCode)}
        <input
          className="long"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby="tries-fault"
          data-testid="type-tries"
          onChange={(event) => setTyped(event.target.value)}
        />
        <button className="plain" disabled={typed.trim() === ''}>
          {words(challengeWords.add)}
        </button>
      </label>
      <p id="tries-fault" className={fault === undefined ? undefined : 'fault'} role="status">
        {fault === undefined ? '' : words(triesFaults[fault])}
      </p>
    </form>
  );
}
