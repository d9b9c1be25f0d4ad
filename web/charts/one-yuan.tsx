// Of each yuan that the losing sides give up, how much ends with whom: a bar cut into parts, and
// the same as a sentence whose parts have the bar's colours.

import type { CSSProperties } from 'react';
import { groupOf, hue } from '../frame/hue.ts';
import type { Incidence, Text } from '../../sim-core/index.ts';
import type { stakeholders } from '../../sim-core/figures.ts';
import { answerSentences, answerWords, sidesInSentence } from '../words/answer-words.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import '../styles/one-yuan.css';

type Side = (typeof stakeholders)[number];

/** Below this a part is neither drawn nor said. */
const smallestYuan = 0.005;

interface Part {
  /** Undefined of what ends with nobody. */
  readonly side: Side | undefined;
  readonly yuan: number;
}

interface Props {
  readonly incidence: Incidence;
  /** How unsure it is that anything ends with a side, or with nobody, where it is not sure. */
  readonly doubts?: ReadonlyMap<Part['side'], Text>;
}

/** Nothing where nobody pays. */
export function OneYuan({ incidence: { ofEachYuan, lostOfEachYuan }, doubts }: Props) {
  const words = useWords();
  const language = useLanguage();
  if (ofEachYuan === null || lostOfEachYuan === null) return null;
  const ends = Object.entries(ofEachYuan)
    .map(([side, yuan]): Part => ({ side: `welfare.${side}` as Side, yuan }))
    .sort((one, other) => other.yuan - one.yuan);
  const lost: Part = { side: undefined, yuan: lostOfEachYuan };
  const parts = [...ends, lost].filter(({ yuan }) => yuan >= smallestYuan);
  const made = -lostOfEachYuan >= smallestYuan ? -lostOfEachYuan : 0;
  const whole = parts.reduce((sum, { yuan }) => sum + yuan, 0);
  const say = (yuan: number): string => `¥${plainNumber(yuan, 2, language)}`;
  const doubted = (text: string, side: Part['side']): string => {
    const doubt = doubts?.get(side);
    return doubt === undefined ? text : answerSentences.doubted[language](text, words(doubt));
  };
  const said = [
    ...parts.map(({ side, yuan }) => ({
      side,
      text: doubted(side === undefined
        ? answerSentences.lost[language](say(yuan))
        : answerSentences.ends[language](say(yuan), sidesInSentence[side][language]), side),
    })),
    ...(made > 0
      ? [{ side: null, text: doubted(answerSentences.made[language](say(made)), undefined) }]
      : []),
  ];
  return (
    <div className="one-yuan">
      <div className="one-yuan-bar" aria-hidden="true">
        {parts.map(({ side, yuan }) => (
          <i
            key={side ?? 'lost'}
            className={keyOf(side)}
            style={{ ...lookOf(side), width: `${(yuan / whole) * 100}%` }}
          />
        ))}
        {made > 0 ? <b style={{ left: `${100 / whole}%` }}>¥1</b> : null}
      </div>
      <p className="small incidence" data-testid="incidence">
        {words(answerWords.ofEachYuan)}
        {said.map(({ side, text }, i) => (
          <span key={text}>
            {side === null ? null : <i className={keyOf(side)} style={lookOf(side)} />}
            {text}{words(i + 1 < said.length ? answerWords.comma : answerWords.stop)}
          </span>
        ))}
      </p>
    </div>
  );
}

function keyOf(side: Side | undefined): string {
  return side === undefined ? 'key lost' : 'key';
}

function lookOf(side: Side | undefined): CSSProperties {
  return side === undefined ? {} : hue(groupOf(side));
}
