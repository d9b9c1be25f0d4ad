// One line of a design: what it is called, and what it is.

import type { ReactNode } from 'react';
import type { Scenario } from '../../sim-core/index.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { windowText } from '../words/batch-text.ts';
import { listed } from '../words/format.ts';
import { weatherWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

interface Props {
  readonly name: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

export function DesignEntry({ name, testId, children }: Props) {
  return (
    <div data-testid={testId}>
      <dt className="small quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** City, weather, and which days are looked at. */
export function CityEntry({ scenario }: { scenario: Scenario }) {
  const words = useWords();
  const language = useLanguage();
  const { label, weather, days, warmUp, windows = [] } = scenario;
  return (
    <DesignEntry name={words(batchWords.city)}>
      {listed([
        words(label), words(weatherWords[weather]),
        batchSentences.days[language](days, warmUp),
        ...windows.map((each) => windowText(each, language)),
      ], language)}
    </DesignEntry>
  );
}
