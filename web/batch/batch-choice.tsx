// Which experiment: one that comes with the house, one of the person's own files, or the question on
// the table with factors that it is tried over.

import { useState } from 'react';
import { levelsBetween } from '../../scenarios/curves/curve.ts';
import { type IntegerLever, leverById } from '../../sim-core/index.ts';
import { openBatch } from '../engine/batches.ts';
import { LeverOptions, RangeEnd, useNumberLevers } from '../lab/lever-range.tsx';
import { batchInFiles } from '../state/batch-files.ts';
import { batchOf } from '../state/batch-of-question.ts';
import { shippedBatch, shippedBatches } from '../state/batch-shelf.ts';
import { useBatch } from '../state/batch.ts';
import { useDistrictNames } from '../state/districts.ts';
import { samePolicy } from '../state/policies.ts';
import { useSetup } from '../state/setup.ts';
import { batchTitles } from '../words/batch-titles.ts';
import { batchWords } from '../words/batch-words.ts';
import { curveWords } from '../words/curve-words.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import { useLanguage, useWords } from '../words/language.ts';

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
              {words(batchTitles[each])}
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
            {words(batchTitles[each])}
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

/** What a factor of the question is to be: no lever, or one over a range. */
interface Wanted {
  readonly id: string;
  readonly range: readonly [low: number, high: number];
}

const nothing: Wanted = { id: '', range: [0, 0] };
const mostFactors = 2;
/** A line wants more points than a map. */
const pointsByFactors = [0, 5, 4];

function OfQuestion() {
  const words = useWords();
  const language = useLanguage();
  const setup = useSetup((state) => state.setup);
  const names = useDistrictNames();
  const { levers, changed } = useNumberLevers(setup);
  const [wanted, want] = useState<readonly Wanted[]>(() => (
    Array.from({ length: mostFactors }, () => nothing)
  ));
  const asked = wanted.flatMap(({ id, range }) => {
    const lever = leverById(id);
    return lever?.kind === 'integer' ? [{ lever, range }] : [];
  });
  const isGood = asked.every(({ lever: { min, max }, range: [low, high] }) => (
    low >= min && high <= max && low < high
  )) && new Set(asked.map(({ lever }) => lever.id)).size === asked.length;
  const isEmpty = asked.length === 0 && samePolicy(setup.a, setup.b);
  const make = (): void => {
    const points = pointsByFactors[asked.length];
    const varied = asked.map(({ lever, range: [low, high] }) => (
      { lever: lever.id, values: levelsBetween(lever, low, high, points) }
    ));
    const title = againstInWords(setup.a, setup.b, language, names).slice(0, 200);
    void openBatch(batchOf(setup, title, varied));
  };
  return (
    <details className="of-question">
      <summary>{words(batchWords.ofQuestion)}</summary>
      <p className="small quiet">{words(batchWords.ofQuestionWhy)}</p>
      {wanted.map((each, place) => (
        <p key={place} className="sweep-choice">
          <label className="choice">
            <span>{words(batchWords.factors)} {place + 1}</span>
            <LeverOptions
              id={each.id}
              levers={levers}
              changed={changed}
              testId={`factor-${place + 1}`}
              besides={[{ id: '', title: batchWords.noFactor }]}
              choose={(id) => want(wanted.with(place, { id, range: usualOf(id) }))}
            />
          </label>
          <Range wanted={each} put={(range) => want(wanted.with(place, { ...each, range }))} />
        </p>
      ))}
      <p className="small">
        <button
          className="solid hollow"
          data-testid="make-batch"
          disabled={isEmpty || !isGood}
          onClick={make}
        >
          {words(batchWords.make)}
        </button>{' '}
        <span className="quiet" role={isEmpty ? 'status' : undefined}>
          {isEmpty ? words(batchWords.sameArms) : againstInWords(setup.a, setup.b, language, names)}
        </span>
      </p>
    </details>
  );
}

function usualOf(id: string): Wanted['range'] {
  const lever = leverById(id);
  return lever?.kind === 'integer' ? lever.usual : [0, 0];
}

function Range({ wanted: { id, range }, put }: {
  wanted: Wanted;
  put(range: Wanted['range']): void;
}) {
  const words = useWords();
  const lever = leverById(id);
  if (lever?.kind !== 'integer') return null;
  const [low, high] = range;
  return ([0, 1] as const).map((end) => (
    <RangeEnd
      key={`${id} ${end}`}
      lever={lever satisfies IntegerLever}
      value={range[end]}
      name={words(end === 0 ? curveWords.from : curveWords.to)}
      put={(value) => put(end === 0 ? [value, high] : [low, value])}
    />
  ));
}
