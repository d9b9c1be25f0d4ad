// Some levers with whole numbers, each with the range over which it goes.

import { type IntegerLever, leverById } from '../../sim-core/index.ts';
import { LeverOptions, RangeEnd, useNumberLevers } from '../lab/lever-range.tsx';
import { useSetup } from '../state/setup.ts';
import { batchWords } from '../words/batch-words.ts';
import { curveWords } from '../words/curve-words.ts';
import { useWords } from '../words/language.ts';

/** What is to be varied: no lever, or one over a range in its own unit. */
export interface WantedLever {
  readonly id: string;
  readonly range: readonly [low: number, high: number];
}

export const noLever: WantedLever = { id: '', range: [0, 0] };

/** Those that are chosen, with their levers. */
export function chosenLevers(wanted: readonly WantedLever[]) {
  return wanted.flatMap(({ id, range }) => {
    const lever = leverById(id);
    return lever?.kind === 'integer' ? [{ lever, range }] : [];
  });
}

/** Whether each range lies within what its lever may be, and no lever stands twice. */
export function areGood(wanted: readonly WantedLever[]): boolean {
  const chosen = chosenLevers(wanted);
  const isEach = chosen.every(({ lever: { min, max }, range: [low, high] }) => (
    low >= min && high <= max && low < high
  ));
  return isEach && new Set(chosen.map(({ lever }) => lever.id)).size === chosen.length;
}

interface Props {
  readonly wanted: readonly WantedLever[];
  readonly name: string;
  readonly testId: string;
  want(next: readonly WantedLever[]): void;
}

/** One row for each that is chosen, and one more while there is room. */
export function VariedLevers({ wanted, name, testId, want }: Props) {
  const setup = useSetup((state) => state.setup);
  const { levers, changed } = useNumberLevers(setup);
  const first = wanted.findIndex(({ id }) => id === '');
  const rows = wanted.filter(({ id }, place) => id !== '' || place === first);
  return rows.map((each) => {
    const place = wanted.indexOf(each);
    return (
      <p key={place} className="sweep-choice">
        <label className="choice">
          <span>{name} {place + 1}</span>
          <LeverOptions
            id={each.id}
            levers={levers}
            changed={changed}
            testId={`${testId}-${place + 1}`}
            besides={[{ id: '', title: batchWords.noFactor }]}
            choose={(id) => want(wanted.with(place, { id, range: usualOf(id) }))}
          />
        </label>
        <Range wanted={each} put={(range) => want(wanted.with(place, { ...each, range }))} />
      </p>
    );
  });
}

function usualOf(id: string): WantedLever['range'] {
  const lever = leverById(id);
  return lever?.kind === 'integer' ? lever.usual : [0, 0];
}

function Range({ wanted: { id, range }, put }: {
  wanted: WantedLever;
  put(range: WantedLever['range']): void;
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
