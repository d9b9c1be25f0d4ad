// A challenge: what to reach, the levers, ten tries, their code and the board.

import { use } from 'react';
import { type Challenge, challengeSeeds } from '../../scenarios/challenges/challenge.ts';
import type { ChallengeId } from '../../scenarios/challenges/ids.ts';
import { challengeSentences } from '../words/challenge-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { ChallengeBoard } from './challenge-board.tsx';
import { ChallengeGoal } from './challenge-goal.tsx';
import { ChallengeLevers } from './challenge-levers.tsx';
import { ChallengeTries } from './challenge-tries.tsx';
import { BackToList } from './lesson-view.tsx';
import { loadChallenge } from './load-challenge.ts';
import { useTries } from './use-tries.ts';

export function ChallengeView({ id }: { id: ChallengeId }) {
  const words = useWords();
  const language = useLanguage();
  const challenge = use(loadChallenge(id));
  return (
    <article className="lesson challenge" data-challenge={id}>
      <header className="lesson-head">
        <p className="small"><BackToList /></p>
        <h1>{words(challenge.title)}</h1>
      </header>
      <p className="case">{words(challenge.text)}</p>
      <p className="small quiet">{challengeSentences.days[language](challengeSeeds)}</p>
      <Round challenge={challenge} />
    </article>
  );
}

function Round({ challenge }: { challenge: Challenge }) {
  const round = useTries(challenge);
  return (
    <>
      <ChallengeGoal challenge={challenge} round={round} />
      <ChallengeLevers challenge={challenge} round={round} />
      <ChallengeTries challenge={challenge} tries={round.tries} />
      <ChallengeBoard challenge={challenge} />
    </>
  );
}
