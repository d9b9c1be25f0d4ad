// What has been tried, the latest first, and the codes that hold it.

import { useState } from 'react';
import {
  bestOf, type Challenge, figureOf, keptBy, reaches, type Try,
} from '../../scenarios/challenges/challenge.ts';
import { encodeTries, inGroups } from '../../scenarios/challenges/tries-code.ts';
import { leverById } from '../../sim-core/index.ts';
import { copied } from '../frame/clipboard.ts';
import { useChallenges } from '../state/challenges.ts';
import { challengeSentences, challengeWords } from '../words/challenge-words.ts';
import { listed, showSetting } from '../words/format.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import { told } from './challenge-goal.tsx';

interface Props {
  readonly challenge: Challenge;
  readonly tries: readonly Try[];
}

export function ChallengeTries({ challenge, tries }: Props) {
  const words = useWords();
  const language = useLanguage();
  const best = bestOf(challenge, tries);
  if (best === undefined) return null;
  return (
    <section className="lesson-step" aria-labelledby="tries-title">
      <h2 id="tries-title">{words(challengeWords.tries)}</h2>
      <ol className="tries" reversed>
        {tries.map((tried, i) => (
          <li key={i} value={i + 1} className={tried === best ? 'best' : undefined}>
            <span className="quiet">{i + 1}</span>
            <span>{settingsWords(challenge, tried, language)}</span>
            <b>{worthWords(challenge, tried, language)}</b>
          </li>
        )).reverse()}
      </ol>
      <Codes challenge={challenge} tries={tries} best={best} />
    </section>
  );
}

function Codes({ challenge, tries, best }: Props & { readonly best: Try }) {
  const words = useWords();
  const endRound = useChallenges((state) => state.endRound);
  const [copy, setCopy] = useState<'none' | 'copied' | 'shown'>('none');
  const all = inGroups(encodeTries(challenge, tries));
  return (
    <>
      <p className="answer-code">
        <span>
          {words(challengeWords.code)}{' '}
          <b data-testid="best-code">{inGroups(encodeTries(challenge, [best]))}</b>
        </span>
        <button
          className="plain"
          onClick={() => void copied(all).then((is) => setCopy(is ? 'copied' : 'shown'))}
        >
          {words(copy === 'copied' ? challengeWords.copied : challengeWords.copyAll)}
        </button>
        <button className="plain" data-testid="new-round" onClick={() => endRound(challenge.id)}>
          {words(challengeWords.newRound)}
        </button>
      </p>
      {copy === 'shown' ? (
        <p className="small all-tries">{words(challengeWords.allTries)}: {all}</p>
      ) : null}
    </>
  );
}

function settingsWords({ levers }: Challenge, { settings }: Try, language: Language): string {
  return listed(levers.map(({ lever }, i) => {
    const known = leverById(lever);
    if (known === undefined) return '';
    return `${known.label[language]} ${showSetting(known, settings[i], language)}`;
  }), language);
}

/** How good a try is: what is still missing, or how far the aim was reached. */
export function worthWords(challenge: Challenge, tried: Try, language: Language): string {
  const kept = keptBy(challenge, tried);
  if (!reaches(challenge, tried)) {
    return challengeSentences.keptOf[language](kept.filter(Boolean).length, kept.length);
  }
  const { figure } = challenge.aim;
  return `✓ ${told(figure, figureOf(challenge, tried, figure), language)}`;
}
