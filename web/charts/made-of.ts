// What the numbers of a chart were made of: which days of which city, from how many seeds, by which
// engine. It stands under every chart and goes with every file.

import { createContext, useContext } from 'react';
import { engineVersion } from '../../sim-core/index.ts';
import { useDistrictNames } from '../state/districts.ts';
import { keyOf } from '../state/reproduce.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { daysName } from '../words/answer-words.ts';
import { chartSentences } from '../words/chart-words.ts';
import { diffSentence, leverChanges, policiesInWords } from '../words/diff-sentence.ts';
import { labWords, weatherWords } from '../words/lab-words.ts';
import { useLanguage } from '../words/language.ts';

/** Columns of a file that say the same in each row; their ids are the same in every language. */
export type MadeOf = Readonly<Record<string, string | number>>;

/** What charts are made of where that is not the answer on the table. */
export interface OwnOrigin {
  /** Under each chart. */
  readonly said: string;
  readonly columns: MadeOf;
  /** In the foot of a picture, a line each. */
  readonly lines: readonly string[];
}

export const OriginOfCharts = createContext<OwnOrigin | undefined>(undefined);

/** Undefined before there is an answer; `of`: of how many seeds, where not of all. */
export function useMadeOf(of?: number): Pick<OwnOrigin, 'said' | 'columns'> | undefined {
  const language = useLanguage();
  const own = useContext(OriginOfCharts);
  const { setup, comparison, days } = useShownAnswer();
  if (own !== undefined) return own;
  if (setup === undefined || comparison === undefined) return undefined;
  const { id, weather } = setup.scenario;
  const { n: all, seeds: [first] } = comparison;
  const n = of ?? all;
  const window = daysName(days)[language];
  return {
    said: chartSentences.madeOf[language](window, n, engineVersion),
    columns: {
      city: id, weather, days, seeds: n, first_seed: first, interval: 'paired 95 %',
      engine: engineVersion,
    },
  };
}

/** Where the answer comes from, a line each: place, days and engine; the seeds; what B changes. */
export function useOrigin(): readonly string[] {
  const language = useLanguage();
  const names = useDistrictNames();
  const { setup, comparison, days } = useShownAnswer();
  if (setup === undefined || comparison === undefined) return [];
  const { n, seeds } = comparison;
  const { scenario, a, b, world } = setup;
  const place = [scenario.label, weatherWords[scenario.weather], daysName(days)];
  const [city, weather, window] = place.map((text) => text[language]);
  const assumed = diffSentence(leverChanges({}, world, language, names), language);
  return [
    chartSentences.place[language](city, weather, window, engineVersion),
    chartSentences.pairs[language](n, seeds.join(', ')),
    policiesInWords(a, b, language, names),
    ...(assumed === '' ? [] : [`${labWords.assumptions[language]}: ${assumed}`]),
  ];
}

/** The same as a picture's foot: the key of the runs too, where the browser can make one. */
export function useProvenance(): () => Promise<readonly string[]> {
  const language = useLanguage();
  const origin = useOrigin();
  const own = useContext(OriginOfCharts);
  const { setup, comparison, days, isRun } = useShownAnswer();
  return async () => {
    if (own !== undefined) return own.lines;
    if (setup === undefined || comparison === undefined || !isSecureContext) return origin;
    const key = await keyOf({ setup, seeds: comparison.seeds, days, isRun });
    return [...origin, chartSentences.runs[language](key)];
  };
}
