// What was expected of B before it was run, and how the answer came, as sentences.

import type { Way } from '../../scenarios/expected/index.ts';
import { type FigureId, metricById, stakeholders } from '../../sim-core/figures.ts';
import type { Came, Expectation } from '../state/expected.ts';
import { sideWords } from './answer-words.ts';
import { expectedSentences, expectedWords } from './expected-words.ts';
import { listed, showSetting } from './format.ts';
import type { Language } from './language.ts';

/** What goes up, what goes down and what was not clear, and where that was measured. */
export function waysInWords(
  { lever, measuredAt, ways }: Expectation, language: Language,
): string {
  const going = (wanted: Way): FigureId[] => (
    (Object.keys(ways) as FigureId[]).filter((id) => ways[id] === wanted)
  );
  const parts = ([['+', 'up'], ['-', 'down'], ['?', 'open']] as const).flatMap(([way, word]) => {
    const ids = going(way);
    return ids.length === 0 ? [] : [expectedSentences[word][language](namesOf(ids, language))];
  });
  const said = parts.length === 0
    ? expectedWords.nothing[language]
    : parts.join(language === 'zh' ? '；' : '; ');
  return expectedSentences.expected[language](showSetting(lever, measuredAt, language), said);
}

/** Whether it came so, and of what it did not; empty where nothing was expected. */
export function cameInWords({ asExpected, otherwise, unclear }: Came, language: Language): string {
  const isAll = otherwise.length + unclear.length === 0 && asExpected.length > 0;
  return [
    isAll ? expectedWords.came[language] : '',
    otherwise.length === 0
      ? ''
      : expectedSentences.otherwise[language](namesOf(otherwise, language)),
    unclear.length === 0 ? '' : expectedSentences.unclear[language](namesOf(unclear, language)),
  ].filter((part) => part !== '').join(' ');
}

function namesOf(ids: readonly FigureId[], language: Language): string {
  return listed(ids.map((id) => {
    const side = stakeholders.find((each) => each === id);
    const name = side === undefined ? metricById(id)?.label : sideWords[side];
    const text = name?.[language] ?? id;
    return language === 'en' ? text.toLowerCase() : text;
  }), language).replaceAll('，', '、');
}
