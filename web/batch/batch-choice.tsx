// Which experiment: one that comes with the house, one of the person's own files, or the question
// on the table with factors that it is tried over.

import { useState } from 'react';
import { levelsBetween } from '../../scenarios/curves/curve.ts';
import { openBatch } from '../engine/batches.ts';
import { batchInFiles } from '../state/batch-files.ts';
import { batchOf } from '../state/batch-of-question.ts';
import { shippedBatch, shippedBatches, shippedTitle } from '../state/batch-shelf.ts';
import { useBatch } from '../state/batch.ts';
import { useDistrictNames } from '../state/districts.ts';
import { samePolicy } from '../state/policies.ts';
import { useSetup } from '../state/setup.ts';
import { batchWords } from '../words/batch-words.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { GoalForm } from './goal-form.tsx';
import {
  areGood, chosenLevers, noLever, VariedLevers, type WantedLever,
} from './varied-levers.tsx';

export function BatchChoice() {
  const words = useWords();
  const source = useBatch((batch) => batch.source);
  const id = source === undefined ? '' : source.id ?? 'own';
  return (
    <section className="batch-choice">
      <label className="choice">
        <span>{words(batchWords.choose)}</span>
        <select
          data-testid="batch-choice"
          value={id}
          onChange={({ target }) => void openBatch(shippedBatch(target.value))}
        >
          {id === '' ? <option value="">{words(batchWords.none)}</option> : null}
          {id === 'own' ? <option value="own">{words(batchWords.own)}</option> : null}
          {shippedBatches.map((each) => (
            <option key={each} value={each}>
              {words(shippedTitle(each))}
            </option>
          ))}
        </select>
      </label>
      <label className="plain file-field">
        {words(batchWords.bring)}
        <input
          type="file"
          multiple
          accept=".json,application/json"
          data-testid="batch-file"
          onChange={({ target }) => {
            void opened([...target.files ?? []]);
            target.value = '';
          }}
        />
      </label>
      <OfQuestion />
      <GoalForm />
      {id === '' ? <Shelf /> : null}
    </section>
  );
}

/** What comes with the house, as long as nothing is open. */
function Shelf() {
  const words = useWords();
  return (
    <ul className="batch-shelf">
      {shippedBatches.map((each) => (
        <li key={each}>
          <button className="plain" onClick={() => void openBatch(shippedBatch(each))}>
            {words(shippedTitle(each))}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Opens what a person has chosen from their disk, or says what is wrong with it. */
async function opened(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const texts = await Promise.all(files.map((file) => file.text()));
  const read = batchInFiles(files.map(({ name }, i) => ({ name, text: texts[i] })));
  if (read.ok) await openBatch(read.value);
  else useBatch.getState().set({ problems: read.problems });
}

const mostFactors = 2;
/** A line wants more points than a map. */
const pointsByFactors = [0, 5, 4];

function OfQuestion() {
  const words = useWords();
  const language = useLanguage();
  const setup = useSetup((state) => state.setup);
  const names = useDistrictNames();
  const [wanted, want] = useState<readonly WantedLever[]>(() => (
    Array.from({ length: mostFactors }, () => noLever)
  ));
  const chosen = chosenLevers(wanted);
  const isMoved = !samePolicy(setup.a, setup.b);
  const isEmpty = chosen.length === 0 && !isMoved;
  const make = (): void => {
    const points = pointsByFactors[chosen.length];
    const varied = chosen.map(({ lever, range: [low, high] }) => (
      { lever: lever.id, values: levelsBetween(lever, low, high, points) }
    ));
    const title = listed([
      ...(isMoved ? [againstInWords(setup.a, setup.b, language, names)] : []),
      ...chosen.map(({ lever }) => words(lever.label)),
    ], language).slice(0, 200);
    void openBatch(batchOf(setup, title, varied));
  };
  return (
    <details className="of-question">
      <summary>{words(batchWords.ofQuestion)}</summary>
      <p className="small quiet">{words(batchWords.ofQuestionWhy)}</p>
      <VariedLevers wanted={wanted} want={want} name={words(batchWords.factor)} testId="factor" />
      <p className="small">
        <button
          className="solid hollow"
          data-testid="make-batch"
          disabled={isEmpty || !areGood(wanted)}
          onClick={make}
        >
          {words(batchWords.make)}
        </button>{' '}
        <span className="quiet" role={isEmpty ? 'status' : undefined}>
          {isEmpty ? words(batchWords.sameArms) : null}
          {isMoved ? againstInWords(setup.a, setup.b, language, names) : null}
        </span>
      </p>
    </details>
  );
}
