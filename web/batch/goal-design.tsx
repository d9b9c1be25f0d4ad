// What is sought: which levers may be set how far, what shall be least or most, which conditions
// must hold, and how many runs it may take.

import type { Goal } from '../../scenarios/experiments.ts';
import { leverById } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { shippedTitle } from '../state/batch-shelf.ts';
import { useBatch } from '../state/batch.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { conditionText, factorText, windowText } from '../words/batch-text.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { CityEntry, DesignEntry } from './design-entry.tsx';

export function GoalDesign({ goal }: { goal: Goal }) {
  const words = useWords();
  const language = useLanguage();
  const id = useBatch(({ source }) => source?.id);
  const { title, scenario, factors, aim, conditions, runs, fewSeeds, freshSeeds, worlds } = goal;
  const sentence = batchSentences[aim.best][language](words(figures[aim.figure].label));
  return (
    <section className="batch-design" aria-labelledby="batch-title">
      <h2 id="batch-title">{id === undefined ? title : words(shippedTitle(id))}</h2>
      <dl>
        <CityEntry scenario={scenario} />
        <DesignEntry name={words(batchWords.goal)}>
          {aim.window === 'all'
            ? sentence : listed([sentence, windowText(aim.window, language)], language)}
        </DesignEntry>
        <DesignEntry name={words(batchWords.conditions)}>
          <ul>
            {conditions.map((each, i) => <li key={i}>{conditionText(each, language)}</li>)}
          </ul>
        </DesignEntry>
        <DesignEntry name={words(batchWords.levers)}>
          <ul>{factors.map((each, i) => <li key={i}>{factorText(each, language)}</li>)}</ul>
        </DesignEntry>
        <DesignEntry name={words(batchWords.budget)}>
          {batchSentences.budget[language](runs, fewSeeds, freshSeeds)}
        </DesignEntry>
        {worlds.length === 0 ? null : (
          <DesignEntry name={words(batchWords.worlds)}>
            {listed(worlds.map((each) => leverById(each)?.label[language] ?? each), language)}
          </DesignEntry>
        )}
      </dl>
    </section>
  );
}
