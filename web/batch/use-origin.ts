// What the pictures of a batch are made of, under each of them and in the foot of a file.

import { useMemo } from 'react';
import { engineVersion, type Scenario } from '../../sim-core/index.ts';
import type { OwnOrigin } from '../charts/made-of.ts';
import { windowText } from '../words/batch-text.ts';
import { chartSentences } from '../words/chart-words.ts';
import { weatherWords } from '../words/lab-words.ts';
import { useLanguage } from '../words/language.ts';

interface MadeFrom {
  readonly title: string;
  readonly scenario: Scenario;
  readonly seeds: readonly number[];
}

export function useOriginOf({ scenario, seeds, title }: MadeFrom, window: string): OwnOrigin {
  const language = useLanguage();
  // The same list of seeds while no other is in, so that pictures are not drawn anew.
  const [list, first] = [seeds.join(', '), seeds[0]];
  return useMemo(() => {
    const count = list === '' ? 0 : list.split(', ').length;
    const days = windowText(window, language);
    const { id, label, weather } = scenario;
    return {
      said: chartSentences.madeOf[language](days, count, engineVersion),
      columns: {
        city: id, weather, days: window, seeds: count, first_seed: first,
        interval: 'paired 95 %', engine: engineVersion,
      },
      lines: [
        title,
        chartSentences.place[language](
          label[language], weatherWords[weather][language], days, engineVersion,
        ),
        chartSentences.pairs[language](count, list),
      ],
    };
  }, [scenario, list, first, title, window, language]);
}
