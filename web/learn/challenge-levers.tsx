// The levers of a challenge and the button that runs them. Nothing runs before it is pressed, since
// each run is one of ten.

import { useState } from 'react';
import {
  type Challenge, keptBy, mostTries, type Try,
} from '../../scenarios/challenges/challenge.ts';
import { startOf } from '../../scenarios/challenges/trial.ts';
import { leverById } from '../../sim-core/index.ts';
import { challengeSentences, challengeWords } from '../words/challenge-words.ts';
import { showSetting } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import type { Tries } from './use-tries.ts';

interface Props {
  readonly challenge: Challenge;
  readonly round: Tries;
}

export function ChallengeLevers({ challenge, round }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { tries, isRunning, failure, tryOut } = round;
  const start = startOf(challenge);
  const [settings, setSettings] = useState(tries.at(-1)?.settings ?? start);
  const same = (other: readonly number[]): boolean => (
    settings.every((each, i) => each === other[i])
  );
  const isOver = tries.length >= mostTries;
  // Where the levers stand as they were just tried, all can see why.
  const isPlain = !isOver && same(tries.at(-1)?.settings ?? []);
  const hindrance = isOver
    ? challengeWords.over
    : same(start)
      ? challengeWords.unmoved
      : tries.some((tried) => same(tried.settings)) ? challengeWords.again : undefined;
  return (
    <section className="lesson-step" aria-labelledby="levers-title">
      <h2 id="levers-title">{words(challengeWords.levers)}</h2>
      {challenge.levers.map(({ lever, from, to, step }, i) => (
        <ChallengeLever
          key={lever}
          id={lever}
          from={from}
          to={to}
          step={step}
          value={settings[i]}
          move={(value) => setSettings(settings.map((each, j) => (j === i ? value : each)))}
        />
      ))}
      <p className="commit">
        <button
          className="solid"
          data-testid="run-try"
          disabled={isRunning || hindrance !== undefined}
          onClick={() => void tryOut(settings)}
        >
          {challengeSentences.run[language](Math.min(tries.length + 1, mostTries), mostTries)}
        </button>
        <span className="small quiet" role="status" data-testid="try-says">
          {isRunning
            ? words(challengeWords.running)
            : failure !== undefined
              ? words(challengeWords.failed) + words(failure)
              : <TrySays challenge={challenge} tries={tries} />}
          {!isRunning && hindrance !== undefined && !isPlain ? ` ${words(hindrance)}` : ''}
        </span>
      </p>
    </section>
  );
}

/** What came of the last try. */
function TrySays({ challenge, tries }: { challenge: Challenge; tries: readonly Try[] }) {
  const language = useLanguage();
  const last = tries.at(-1);
  if (last === undefined) return null;
  const kept = keptBy(challenge, last);
  return challengeSentences.came[language](
    tries.length, kept.filter(Boolean).length, kept.length,
  );
}

interface LeverProps {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly value: number;
  move(value: number): void;
}

function ChallengeLever({ id, from, to, step, value, move }: LeverProps) {
  const words = useWords();
  const language = useLanguage();
  const lever = leverById(id);
  if (lever === undefined) throw new Error(`there is no lever ${id}`);
  const now = showSetting(lever, value, language);
  return (
    <label className="challenge-lever">
      <span>{words(lever.label)}</span>
      <input
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={now}
        onChange={(event) => move(Number(event.target.value))}
      />
      <b>{now}</b>
    </label>
  );
}
