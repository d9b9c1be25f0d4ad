// A lever with whole numbers, and the range over which it is tried.

import { useMemo } from 'react';
import { type IntegerLever, type Lever, leversOf, type Text } from '../../sim-core/index.ts';
import type { Setup } from '../state/setup.ts';
import { curveWords } from '../words/curve-words.ts';
import { leverForm } from '../words/format.ts';
import { groupWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { changedLevers } from './use-arm.ts';

/** Levers of a city that have whole numbers, and those of them that B changes. */
export function useNumberLevers(setup: Setup) {
  return useMemo(() => {
    const levers = leversOf(setup.scenario.verticals).filter(isNumber);
    const ids = changedLevers(levers, setup);
    return { levers, changed: levers.filter(({ id }) => ids.includes(id)) };
  }, [setup]);
}

function isNumber(lever: Lever): lever is IntegerLever {
  return lever.kind === 'integer';
}

interface OptionsProps {
  readonly id: string;
  readonly levers: readonly IntegerLever[];
  readonly changed: readonly IntegerLever[];
  readonly testId: string;
  /** What can be chosen besides, before all levers, under a name of its own or none. */
  readonly besides: readonly { readonly id: string; readonly title: Text }[];
  readonly besidesName?: Text;
  choose(id: string): void;
}

export function LeverOptions(props: OptionsProps) {
  const words = useWords();
  const { id, levers, changed, testId, besides, besidesName, choose } = props;
  const groups = [...new Set(levers.map(({ group }) => group))];
  const option = ({ id: each, label }: IntegerLever) => (
    <option key={each} value={each}>{words(label)}</option>
  );
  const others = besides.map(({ id: each, title }) => (
    <option key={each} value={each}>{words(title)}</option>
  ));
  return (
    <select data-testid={testId} value={id} onChange={({ target }) => choose(target.value)}>
      {besidesName === undefined
        ? others
        : <optgroup label={words(besidesName)}>{others}</optgroup>}
      {changed.length === 0 ? null : (
        <optgroup label={words(curveWords.changed)}>{changed.map(option)}</optgroup>
      )}
      {groups.map((group) => (
        <optgroup key={group} label={words(groupWords[group])}>
          {levers.filter((lever) => lever.group === group && !changed.includes(lever)).map(option)}
        </optgroup>
      ))}
    </select>
  );
}

interface EndProps {
  readonly lever: IntegerLever;
  readonly value: number;
  readonly name: string;
  put(value: number): void;
}

/** One end of the range, typed in the unit shown. */
export function RangeEnd({ lever, value, name, put }: EndProps) {
  const language = useLanguage();
  const { scale, before, after } = leverForm(lever);
  return (
    <label className="choice">
      <span>{name}</span>
      {before === '' ? null : <span>{before}</span>}
      <input
        type="number"
        defaultValue={value * scale}
        min={lever.min * scale}
        max={lever.max * scale}
        step={lever.step * scale}
        onChange={({ target }) => put(Math.round(target.valueAsNumber / scale))}
      />
      {after[language] === '' ? null : <span>{after[language]}</span>}
    </label>
  );
}
