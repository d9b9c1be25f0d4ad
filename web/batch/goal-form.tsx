// A goal put together from the question on the table: what shall be least or most, which conditions
// must hold, which levers may be set how far, and how many runs it may take.

import { useState } from 'react';
import { type FigureId, figures, metrics } from '../../sim-core/figures.ts';
import { openBatch } from '../engine/batches.ts';
import { goalOf, type WantedCondition } from '../state/batch-of-question.ts';
import { useSetup } from '../state/setup.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { curveWords } from '../words/curve-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { areGood, noLever, VariedLevers, type WantedLever } from './varied-levers.tsx';

type Best = 'least' | 'most';

const mostLevers = 4;
const fewestRuns = 24;
const usualRuns = 120;

const usualConditions: readonly WantedCondition[] = [
  { figure: 'platform.profit', bound: 'atLeast', percent: 10, margin: 0 },
  { figure: 'delivery.on-time-share', bound: 'atLeast', percent: 0, margin: 0 },
  { figure: 'rider.hourly-p10', bound: 'atLeast', percent: 0, margin: 0 },
];

export function GoalForm() {
  const words = useWords();
  const language = useLanguage();
  const setup = useSetup((state) => state.setup);
  const [aim, aimAt] = useState<FigureId>('orders.placed');
  const [best, prefer] = useState<Best>('most');
  const [conditions, require] = useState(usualConditions);
  const [levers, vary] = useState<readonly WantedLever[]>(() => (
    Array.from({ length: mostLevers }, () => noLever)
  ));
  const [runs, spend] = useState(usualRuns);
  const chosen = levers.filter(({ id }) => id !== '');
  const isGood = chosen.length > 0 && areGood(levers) && runs >= fewestRuns
    && conditions.every(({ percent, margin }) => Number.isFinite(percent) && margin >= 0);
  const make = (): void => {
    const title = batchSentences[best][language](words(figures[aim].label));
    void openBatch(goalOf(setup, {
      title, aim, best, conditions, runs,
      ranges: chosen.map(({ id, range: [from, to] }) => ({ lever: id, from, to })),
    }));
  };
  return (
    <details className="of-question" data-testid="goal-form">
      <summary>{words(batchWords.seekGoal)}</summary>
      <p className="small quiet">
        {words(batchWords.seekWhy)}
        {Object.keys(setup.world).length === 0 ? '' : ` ${words(batchWords.worldLeft)}`}
      </p>
      <AimChoice aim={aim} best={best} aimAt={aimAt} prefer={prefer} />
      {conditions.map((condition, i) => (
        <ConditionRow
          key={i}
          condition={condition}
          put={(next) => require(conditions.with(i, next))}
          drop={conditions.length === 1
            ? undefined : () => require(conditions.filter((_each, at) => at !== i))}
        />
      ))}
      <VariedLevers wanted={levers} want={vary} name={words(curveWords.lever)} testId="sought" />
      <p className="sweep-choice">
        <label className="choice">
          <span>{words(batchWords.runsAtMost)}</span>
          <input
            type="number" min={fewestRuns} max="2000" step="4" defaultValue={usualRuns}
            data-testid="goal-runs"
            onChange={({ target }) => spend(target.valueAsNumber)}
          />
        </label>
        <button
          className="solid hollow" data-testid="make-goal" disabled={!isGood} onClick={make}
        >
          {words(batchWords.make)}
        </button>
      </p>
    </details>
  );
}

function AimChoice({ aim, best, aimAt, prefer }: {
  aim: FigureId;
  best: Best;
  aimAt(id: FigureId): void;
  prefer(best: Best): void;
}) {
  const words = useWords();
  return (
    <p className="sweep-choice">
      <FigureChoice name={words(batchWords.goal)} value={aim} choose={aimAt} />
      <label className="choice">
        <select
          aria-label={words(batchWords.goal)}
          value={best}
          onChange={({ target }) => prefer(target.value === 'least' ? 'least' : 'most')}
        >
          <option value="most">{words(batchWords.most)}</option>
          <option value="least">{words(batchWords.least)}</option>
        </select>
      </label>
    </p>
  );
}

function FigureChoice({ name, value, choose }: {
  name: string;
  value: FigureId;
  choose(id: FigureId): void;
}) {
  const words = useWords();
  return (
    <label className="choice">
      <span>{name}</span>
      <select value={value} onChange={({ target }) => choose(target.value as FigureId)}>
        {metrics.map(({ id, label }) => <option key={id} value={id}>{words(label)}</option>)}
      </select>
    </label>
  );
}

function ConditionRow({ condition, put, drop }: {
  condition: WantedCondition;
  put(next: WantedCondition): void;
  drop: (() => void) | undefined;
}) {
  const words = useWords();
  const { figure, bound, percent, margin } = condition;
  return (
    <p className="sweep-choice">
      <FigureChoice
        name={words(batchWords.condition)}
        value={figure}
        choose={(id) => put({ ...condition, figure: id })}
      />
      <label className="choice">
        <select
          aria-label={words(batchWords.condition)}
          value={bound}
          onChange={({ target }) => put({
            ...condition, bound: target.value === 'atMost' ? 'atMost' : 'atLeast',
          })}
        >
          <option value="atLeast">≥</option>
          <option value="atMost">≤</option>
        </select>
        <input
          type="number" defaultValue={percent}
          onChange={({ target }) => put({ ...condition, percent: target.valueAsNumber })}
        />
        <span>{words(batchWords.ofBase)}</span>
      </label>
      <label className="choice">
        <span>{words(batchWords.margin)}</span>
        <input
          type="number" min="0" defaultValue={margin}
          onChange={({ target }) => put({ ...condition, margin: target.valueAsNumber })}
        />
      </label>
      {drop === undefined ? null : (
        <button className="plain mini" onClick={drop}>{words(batchWords.drop)}</button>
      )}
    </p>
  );
}
