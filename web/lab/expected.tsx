// Under the sentence that says what B changes: what is expected of it, and once the answer of a
// first day is there, whether it came so. Nothing is said that was not measured.

import { useEffect } from 'react';
import { metricById, stakeholders, type FigureId } from '../../sim-core/figures.ts';
import type { Way } from '../../scenarios/expected/index.ts';
import type { Comparison } from '../../sim-core/index.ts';
import {
  cameSo, type Expectation, expectationOf, fetchExpectations, useExpectations,
} from '../state/expected.ts';
import { useResults } from '../state/results.ts';
import { sameSetup, useSetup } from '../state/setup.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { sideWords } from '../words/answer-words.ts';
import { expectedSentences, expectedWords } from '../words/expected-words.ts';
import { listed, showSetting } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function Expected() {
  const words = useWords();
  const kept = useExpectations((state) => state.kept);
  const setup = useSetup((state) => state.held ?? state.setup);
  const isFinal = useResults(({ progress, stale }) => progress === 'final' && !stale);
  const shown = useShownAnswer();
  useEffect(() => void fetchExpectations().catch(() => undefined), []);
  if (kept === undefined) return null;
  const expectation = expectationOf(setup, kept);
  if (expectation === undefined) {
    return (
      <p className="small quiet expected" data-testid="expected">{words(expectedWords.unknown)}</p>
    );
  }
  const isAnswer = isFinal && shown.days === '1' && shown.setup !== undefined
    && sameSetup(shown.setup, setup);
  return (
    <p className="small quiet expected" data-testid="expected">
      <Ways expectation={expectation} />
      {isAnswer && shown.comparison !== undefined ? (
        <HowItCame ways={expectation.ways} comparison={shown.comparison} />
      ) : null}
    </p>
  );
}

function Ways({ expectation: { lever, measuredAt, ways } }: { expectation: Expectation }) {
  const words = useWords();
  const language = useLanguage();
  const namesOf = useNames();
  const going = (wanted: Way): FigureId[] => (
    (Object.keys(ways) as FigureId[]).filter((id) => ways[id] === wanted)
  );
  const parts = ([['+', 'up'], ['-', 'down'], ['?', 'open']] as const).flatMap(([way, word]) => {
    const ids = going(way);
    return ids.length === 0 ? [] : [expectedSentences[word][language](namesOf(ids))];
  });
  const said = parts.length === 0
    ? words(expectedWords.nothing)
    : parts.join(language === 'zh' ? '；' : '; ');
  const setting = showSetting(lever, measuredAt, language);
  return <>{expectedSentences.expected[language](setting, said)}</>;
}

function HowItCame({ ways, comparison }: {
  ways: Expectation['ways']; comparison: Comparison;
}) {
  const words = useWords();
  const language = useLanguage();
  const namesOf = useNames();
  const { asExpected, otherwise, unclear } = cameSo(ways, comparison);
  const isAll = otherwise.length + unclear.length === 0 && asExpected.length > 0;
  return (
    <b data-testid="came" data-otherwise={otherwise.length} data-as-expected={asExpected.length}>
      {' '}
      {isAll ? words(expectedWords.came) : ''}
      {otherwise.length === 0 ? '' : expectedSentences.otherwise[language](namesOf(otherwise))}
      {unclear.length === 0 ? '' : ` ${expectedSentences.unclear[language](namesOf(unclear))}`}
    </b>
  );
}

function useNames(): (ids: readonly FigureId[]) => string {
  const language = useLanguage();
  return (ids) => listed(ids.map((id) => {
    const side = stakeholders.find((each) => each === id);
    const name = side === undefined ? metricById(id)?.label : sideWords[side];
    const text = name?.[language] ?? id;
    return language === 'en' ? text.toLowerCase() : text;
  }), language).replaceAll('，', '、');
}
