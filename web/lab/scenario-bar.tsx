// What is run, the same for both arms: which city and weather, and until when the answer looks;
// behind a word how many days after how long a warm-up, and which seeds; and what else the question
// holds that has no control here. Beside its own services a city may have others. A phone has the
// days alone in the line: city and weather are the word behind which all else stands.

import type { ReactNode } from 'react';
import { cityChoices, inCity } from '../engine/request.ts';
import { Disclosure } from '../frame/disclosure.tsx';
import { useMedia } from '../frame/use-media.ts';
import { lastsFor } from '../../scenarios/schema/fit.ts';
import { namesDistricts } from '../../scenarios/schema/misfits.ts';
import { plainScenario } from '../../scenarios/index.ts';
import { type Scenario, verticals, withGround, withoutGround } from '../../sim-core/index.ts';
import { type Horizon, horizonsFor } from '../state/horizon.ts';
import { othersOf } from '../state/policies.ts';
import { inSeasonOrWeather, seasonIn, seasonsFor } from '../state/season.ts';
import { setsLeversOf, useSetup, type Setup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { answerWords, daysName } from '../words/answer-words.ts';
import { labSentences, labWords, weatherWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import '../styles/scenario-bar.css';

const quickDays = [1, 3, 7, 14, 28] as const;
const quickWarmUps = [0, 1, 3, 7, 14] as const;

export function ScenarioBar() {
  const words = useWords();
  const ofCity = useNames();
  const isNarrow = useMedia('(max-width: 720px)');
  return isNarrow ? (
    <div className="scenario-bar">
      <HorizonChoice />
      <More name={ofCity}>
        <CityChoice />
        <WeatherSelect />
        <Held />
      </More>
    </div>
  ) : (
    <div className="scenario-bar">
      <CityChoice />
      <WeatherSelect />
      <HorizonChoice />
      <More name={words(answerWords.moreChoices)} />
      <Held />
    </div>
  );
}

/** The city and its weather or season, by their names. */
function useNames(): string {
  const words = useWords();
  const setup = useSetup((state) => state.setup);
  const { scenario } = setup;
  const city = cityChoices(scenario).find(({ id }) => id === scenario.id);
  const weather = seasonIn(setup)?.label ?? weatherWords[scenario.weather];
  return [city?.label, weather].flatMap((text) => text ?? []).map(words).join(' · ');
}

/** Until when the answer looks: the run's own days, or days further on. */
function HorizonChoice() {
  const words = useWords();
  const horizon = useView((view) => view.horizon);
  const show = useView((view) => view.show);
  const days = useSetup((state) => state.setup.scenario.days);
  const own = days === 1 ? '1' : `1-${days}`;
  const choices = horizonsFor(days);
  return (
    <label className="choice">
      <span className="seen-by-readers">{words(answerWords.horizon)}</span>
      <select
        data-testid="horizon"
        value={choices.includes(horizon) ? horizon : 'run'}
        onChange={(event) => show({ horizon: event.target.value as Horizon, tab: 'results' })}
      >
        {choices.map((id) => (
          <option key={id} value={id}>
            {words(daysName(id === 'run' ? own : id))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What few change, behind a word; `children` before it. */
function More({ name, children }: { name: string; children?: ReactNode }) {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <Disclosure name={name} className="more">
      <div className="more-box">
        {children}
        <button
          className="plain"
          data-testid="own-city"
          onClick={() => show({ dialog: 'own-city' })}
        >
          {words(labWords.ownCity)}
        </button>
        <LengthChoice part="days" quick={quickDays} />
        <LengthChoice part="warmUp" quick={quickWarmUps} />
        <SeedField />
        <ServicesChoice />
      </div>
    </Disclosure>
  );
}

function CityChoice() {
  const words = useWords();
  const setup = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  const { scenario, a, b, further } = setup;
  // A district's number means nothing in another city.
  const isBound = [a, b, ...further].some(namesDistricts);
  return (
    <label className="choice" title={isBound ? words(labWords.cityBound) : undefined}>
      <span className="seen-by-readers">{words(labWords.city)}</span>
      <select
        data-testid="city"
        value={scenario.id}
        disabled={isBound}
        onChange={(event) => commit({ scenario: inCity(scenario, event.target.value) })}
      >
        {cityChoices(scenario).map(({ id, label }) => (
          <option key={id} value={id}>
            {words(label)}
          </option>
        ))}
      </select>
    </label>
  );
}

function WeatherSelect() {
  const words = useWords();
  const setup = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  const { scenario } = setup;
  const season = seasonIn(setup);
  return (
    <label className="choice">
      <span className="seen-by-readers">{words(labWords.weather)}</span>
      <select
        data-testid="weather"
        value={season?.id ?? scenario.weather}
        onChange={(event) => commit(inSeasonOrWeather(setup, event.target.value))}
      >
        {Object.entries(weatherWords).map(([id, text]) => (
          <option key={id} value={id}>
            {words(text)}
          </option>
        ))}
        <optgroup label={words(labWords.seasons)}>
          {seasonsFor(scenario).map(({ id, label }) => (
            <option key={id} value={id}>
              {words(label)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

interface LengthProps {
  readonly part: 'days' | 'warmUp';
  readonly quick: readonly number[];
}

/** A few lengths to choose from, the present one among them; none that would cut off a change. */
function LengthChoice({ part, quick }: LengthProps) {
  const words = useWords();
  const language = useLanguage();
  const setup = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  const present = setup.scenario[part];
  const choices = [...new Set([...quick, present])].sort((one, other) => one - other);
  const withLength = (length: number): Scenario => ({ ...setup.scenario, [part]: length });
  return (
    <label className="choice">
      <span>{words(labWords[part])}</span>
      <select
        data-testid={part}
        value={present}
        onChange={(event) => commit({ scenario: withLength(Number(event.target.value)) })}
      >
        {choices.map((length) => (
          <option key={length} value={length} disabled={cutsOff(setup, withLength(length))}>
            {labSentences.days[language](length)}
          </option>
        ))}
      </select>
    </label>
  );
}

function cutsOff({ a, b, further }: Setup, scenario: Scenario): boolean {
  return [a, b, ...further].some((policy) => !lastsFor(scenario, policy));
}

function SeedField() {
  const words = useWords();
  const seed = useSetup((state) => state.setup.seed);
  const commit = useSetup((state) => state.commit);
  return (
    <label className="choice">
      <span>{words(labWords.seed)}</span>
      <input
        data-testid="seed"
        type="number"
        min="1"
        max="999999"
        value={seed}
        onChange={(event) => {
          const next = Math.floor(Number(event.target.value));
          if (next >= 1 && next <= 999_999) commit({ seed: next });
        }}
      />
    </label>
  );
}

/** What else the city has beside its preset's own services; none is dropped that a policy sets. */
function ServicesChoice() {
  const words = useWords();
  const setup = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  const { scenario } = setup;
  const own = plainScenario(scenario.city).verticals.filter((id) => (
    scenario.verticals.includes(id)
  ));
  const others = verticals.filter(({ id }) => !own.includes(id));
  const toggle = (id: string): void => {
    const chosen = scenario.verticals.includes(id)
      ? withoutGround(scenario.verticals, id)
      : withGround([...scenario.verticals, id]);
    const inOrder = verticals.map((each) => each.id).filter((each) => chosen.includes(each));
    commit({ scenario: { ...scenario, verticals: inOrder } });
  };
  return (
    <fieldset className="services" data-testid="services">
      <legend>{words(labWords.services)}</legend>
      {others.map(({ id, label }) => (
        <label key={id} title={setsLeversOf(setup, id) ? words(labWords.serviceSet) : undefined}>
          <input
            type="checkbox"
            value={id}
            checked={scenario.verticals.includes(id)}
            disabled={setsLeversOf(setup, id)}
            onChange={() => toggle(id)}
          />
          {words(label)}
        </label>
      ))}
    </fieldset>
  );
}

/** Several platforms and dated changes, said where there are any. */
function Held() {
  const language = useLanguage();
  const { scenario, a, b } = useSetup((state) => state.setup);
  const dated = othersOf(a).length + othersOf(b).length;
  const platforms = scenario.platforms.length;
  const said = [
    ...(platforms > 1 ? [labSentences.platforms[language](platforms)] : []),
    ...scenario.platforms.flatMap(({ label, opensAfterDays }) => (
      opensAfterDays ? [labSentences.opensLater[language](label[language], opensAfterDays)] : []
    )),
    ...(dated > 0 ? [labSentences.dated[language](dated)] : []),
  ];
  if (said.length === 0) return null;
  return (
    <span className="quiet held" data-testid="held">
      {said.join(' · ')}
    </span>
  );
}
