// Under the sentence that says what B changes: what is expected of it, and once the answer of a
// first day is there, whether it came so. Nothing is said that was not measured.

import { useEffect } from 'react';
import type { Comparison } from '../../sim-core/index.ts';
import {
  cameSo, type Expectation, expectationOf, fetchExpectations, useExpectations,
} from '../state/expected.ts';
import { useResults } from '../state/results.ts';
import { sameSetup, useSetup } from '../state/setup.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { cameInWords, waysInWords } from '../words/expected-sentence.ts';
import { expectedWords } from '../words/expected-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function Expected() {
  const words = useWords();
  const language = useLanguage();
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
      {waysInWords(expectation, language)}
      {isAnswer && shown.comparison !== undefined ? (
        <HowItCame ways={expectation.ways} comparison={shown.comparison} />
      ) : null}
    </p>
  );
}

function HowItCame({ ways, comparison }: {
  ways: Expectation['ways']; comparison: Comparison;
}) {
  const language = useLanguage();
  const came = cameSo(ways, comparison);
  return (
    <b
      data-testid="came"
      data-otherwise={came.otherwise.length}
      data-as-expected={came.asExpected.length}
    >
      {' '}
      {cameInWords(came, language)}
    </b>
  );
}
