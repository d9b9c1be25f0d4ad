// When a lever's change holds: hours of the week that are painted, in the city or in the districts
// that are chosen, and days of the run; with a word where that is never in the days simulated.

import { useState } from 'react';
import { mostDays } from '../../scenarios/schema/windows.ts';
import { daysPerWeek, type IntegerLever } from '../../sim-core/index.ts';
import { asleepOn, weekdaysIn } from '../state/asleep.ts';
import { datesOf, withDates } from '../state/dated.ts';
import { chosenIn, usePlacing } from '../state/placing.ts';
import { isBeyond, lastingFor } from '../state/horizon.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { leverSentences, leverWords } from '../words/lever-words.ts';
import { daysInWords } from '../words/week-words.ts';
import { WeekPainter } from './week-painter.tsx';
import type { LeverControl } from './use-arm.ts';
import '../styles/week.css';

interface Props {
  readonly lever: IntegerLever;
  readonly control: LeverControl;
}

export function LeverWhen({ lever, control }: Props) {
  const isPlaced = usePlacing((placing) => placing.lever === lever.id);
  const pending = usePlacing((placing) => placing.pending);
  const chosen = chosenIn(control.setting, isPlaced ? pending : []);
  const [isInCity, setInCity] = useState(!isPlaced);
  const districts = isInCity ? [] : chosen;
  return (
    <div className="when">
      {chosen.length === 0 ? null : (
        <WhereChoice count={chosen.length} isInCity={isInCity} choose={setInCity} />
      )}
      <WeekPainter
        key={districts.join()}
        lever={lever}
        control={control}
        districts={districts}
      />
      <Asleep control={control} />
      {lever.owner === 'world' ? null : <DatesForm lever={lever} control={control} />}
    </div>
  );
}

interface WhereProps {
  readonly count: number;
  readonly isInCity: boolean;
  choose(isInCity: boolean): void;
}

function WhereChoice({ count, isInCity, choose }: WhereProps) {
  const words = useWords();
  const language = useLanguage();
  const button = (isCity: boolean, text: string) => (
    <button
      className="plain mini"
      aria-pressed={isInCity === isCity}
      onClick={() => choose(isCity)}
    >
      {text}
    </button>
  );
  return (
    <div className="segments" role="group" aria-label={words(leverWords.where)}>
      {button(true, words(leverWords.elsewherePainted))}
      {button(false, leverSentences.there[language](count))}
    </div>
  );
}

/** Days of the week that are set and not simulated, and the way to simulate them. */
function Asleep({ control }: Pick<Props, 'control'>) {
  const words = useWords();
  const language = useLanguage();
  const horizon = useView((view) => view.horizon);
  const setup = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  const { days } = (isBeyond(horizon, setup) ? lastingFor(setup, horizon) : setup).scenario;
  const asleep = asleepOn(control.setting, weekdaysIn(`1-${days}`));
  if (asleep.length === 0) return null;
  const simulate = (): void => commit({ scenario: { ...setup.scenario, days: daysPerWeek } });
  return (
    <p className="callout small" data-testid="asleep">
      {leverSentences.asleep[language](daysInWords(asleep, language), days)}{' '}
      <button className="plain mini" onClick={simulate}>{words(leverWords.simulateWeek)}</button>
    </p>
  );
}

/** Days of the run on which the change holds; the run is made long enough for them. */
function DatesForm({ lever, control }: Props) {
  const words = useWords();
  const setup = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  const dates = datesOf(setup, lever);
  if (!control.changed && dates === undefined) return null;
  return (
    <form
      key={JSON.stringify(dates)}
      className="dates small"
      data-testid="dates"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const until = String(form.get('until'));
        commit(withDates(setup, lever, {
          from: Number(form.get('from')),
          until: until === '' ? undefined : Number(until),
        }));
      }}
      onInput={({ currentTarget }) => {
        const field = (name: string) => currentTarget.elements.namedItem(name) as HTMLInputElement;
        field('until').min = field('from').value;
      }}
    >
      <span>{words(leverWords.dates)}</span>
      <DayField name="from" text={words(leverWords.fromDay)} value={dates?.from ?? 2} least={2} />
      <DayField
        name="until"
        text={words(leverWords.untilDay)}
        value={dates?.until}
        least={dates?.from ?? 2}
      />
      <button className="plain mini" type="submit">{words(leverWords.setDates)}</button>
      {dates === undefined ? null : (
        <button
          className="plain mini"
          type="button"
          onClick={() => commit(withDates(setup, lever, undefined))}
        >
          {words(leverWords.alwaysOn)}
        </button>
      )}
    </form>
  );
}

interface DayProps {
  readonly name: string;
  readonly text: string;
  readonly value: number | undefined;
  readonly least: number;
}

/** The last day that leaves two weeks after it in the longest run. */
const lastDay = (Math.floor(mostDays / daysPerWeek) - 2) * daysPerWeek;

function DayField({ name, text, value, least }: DayProps) {
  return (
    <label>
      {text}{' '}
      <input
        type="number"
        name={name}
        required={name === 'from'}
        min={least}
        max={lastDay}
        step={1}
        defaultValue={value}
      />
    </label>
  );
}
