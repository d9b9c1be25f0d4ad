// What the numbers of a chart were made of: which days of which city, from how many seeds, by which
// engine. It stands under every chart and goes with every file.

import { engineVersion } from '../../sim-core/index.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { daysName } from '../words/answer-words.ts';
import { chartSentences } from '../words/chart-words.ts';
import { useLanguage } from '../words/language.ts';

/** Columns of a file that say the same in each row; their ids are the same in every language. */
export type MadeOf = Readonly<Record<string, string | number>>;

/** Undefined before there is an answer. */
export function useMadeOf(): { said: string; columns: MadeOf } | undefined {
  const language = useLanguage();
  const { setup, comparison, days } = useShownAnswer();
  if (setup === undefined || comparison === undefined) return undefined;
  const { id, weather } = setup.scenario;
  const { n, seeds: [first] } = comparison;
  const window = daysName(days)[language];
  return {
    said: chartSentences.madeOf[language](window, n, engineVersion),
    columns: {
      city: id, weather, days, seeds: n, first_seed: first, interval: 'paired 95 %',
      engine: engineVersion,
    },
  };
}
