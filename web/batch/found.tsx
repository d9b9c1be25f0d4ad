// What the open experiment has found so far: the figure, days and policy that are looked at, the
// picture that its design asks for, what its rule comes to, and all of it as a table.

import { useMemo, useState } from 'react';
import type { Experiment } from '../../scenarios/experiments.ts';
import { type FigureId, figures } from '../../sim-core/figures.ts';
import { OriginOfCharts } from '../charts/made-of.ts';
import { type Look, movedFactors, plannedRows, seedsKnown } from '../state/batch-rows.ts';
import { useBatch } from '../state/batch.ts';
import { batchWords } from '../words/batch-words.ts';
import { windowText } from '../words/batch-text.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { Decided } from './decided.tsx';
import { FoundPicture } from './found-picture.tsx';
import { FoundTable } from './found-table.tsx';
import { useOriginOf } from './use-origin.ts';

export function Found({ experiment: asked }: { experiment: Experiment }) {
  const words = useWords();
  const rows = useBatch((batch) => batch.rows);
  const findings = useBatch((batch) => batch.findings);
  const experiment = findings?.experiment ?? asked;
  const windows = ['all', ...experiment.scenario.windows ?? []];
  const [chosen, choose] = useState<Look>({ window: windows.at(-1) ?? 'all' });
  // One point is read figure by figure, several are read side by side in one figure.
  const isWide = experiment.points.length > 1;
  const figure = chosen.figure ?? toldFirst(experiment);
  const look: Look = isWide ? { ...chosen, figure } : { window: chosen.window };
  const planned = useMemo(
    () => plannedRows(experiment, rows, look),
    [experiment, rows, look.window, look.figure, look.arm],
  );
  const seeds = experiment.seeds.slice(0, seedsKnown(planned));
  const origin = useOriginOf({ ...experiment, seeds }, look.window);
  const arm = look.arm ?? 0;
  return (
    <OriginOfCharts.Provider value={origin}>
      <section className="batch-found" data-testid="batch-found">
        <Decided />
        <p className="batch-look">
          {isWide ? (
            <Choose
              name={words(batchWords.figure)}
              testId="batch-figure"
              value={figure}
              options={experiment.figures.map((id) => [id, words(figures[id].label)])}
              choose={(id) => choose({ ...chosen, figure: id as FigureId })}
            />
          ) : null}
          <Window windows={windows} value={look.window}
            choose={(window) => choose({ ...chosen, window })} />
          {isWide && experiment.arms.length > 1 ? (
            <Choose
              name={words(batchWords.arm)}
              value={String(arm)}
              options={experiment.arms.map(({ id }, place) => [String(place), id])}
              choose={(place) => choose({ ...chosen, arm: Number(place) })}
            />
          ) : null}
        </p>
        {isWide ? (
          <FoundPicture
            experiment={experiment}
            moved={movedFactors(experiment)}
            metric={figures[figure]}
            look={{ ...look, arm }}
          />
        ) : null}
        <FoundTable experiment={experiment} rows={planned} isWide={isWide} />
      </section>
    </OriginOfCharts.Provider>
  );
}

/** What the rule decides by, or else the first of the file's. */
function toldFirst({ figures: told, decision }: Experiment): FigureId {
  const decides = decision?.goal.figure;
  return decides !== undefined && told.includes(decides) ? decides : told[0];
}

function Window({ windows, value, choose }: {
  windows: readonly string[];
  value: string;
  choose(window: string): void;
}) {
  const words = useWords();
  const language = useLanguage();
  return (
    <Choose
      name={words(batchWords.window)}
      testId="batch-window"
      value={value}
      options={windows.map((each) => [each, windowText(each, language)])}
      choose={choose}
    />
  );
}

interface ChooseProps {
  readonly name: string;
  readonly testId?: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  choose(value: string): void;
}

function Choose({ name, testId, value, options, choose }: ChooseProps) {
  return (
    <label className="choice">
      <span>{name}</span>
      <select data-testid={testId} value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(([each, said]) => <option key={each} value={each}>{said}</option>)}
      </select>
    </label>
  );
}
