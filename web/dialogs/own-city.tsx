// A city of somebody's own: its numbers on a form, or a file of it, what is wrong with them, and
// the city that they give as it would be built.

import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { Heading } from 'react-aria-components';
import { cityBounds } from '../../scenarios/schema/city-file.ts';
import { type Problem, problemLine } from '../../scenarios/files.ts';
import type { CitySpec } from '../../sim-core/index.ts';
import { download } from '../frame/download.ts';
import {
  beginOwnCity, bringCity, cityIn, scenarioOf, takeCity, useOwnCity, writeCity, type Written,
} from '../state/own-city.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { plainNumber } from '../words/format.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import {
  cityPartWords, ownCitySentences, ownCityWords,
} from '../words/own-city-words.ts';
import { toolWords } from '../words/tool-words.ts';
import { CityPreview } from './city-preview.tsx';
import '../styles/own-city.css';

type NumberPart = keyof typeof cityBounds & keyof typeof cityPartWords;

const market = ['ordersPerDay', 'residents', 'merchants', 'riders'] as const;
/** Merchants stand where the files say. */
const peopleAlone = ['ordersPerDay', 'residents', 'riders'] as const;
const ground = ['columns', 'rows', 'zoneMetres', 'districtZones', 'seed'] as const;
const places = ['centres', 'campuses', 'industrialParks'] as const;
/** So many orders a day as the largest city that the page offers. */
const quickOrders = 20_000;

export function OwnCity() {
  const words = useWords();
  const { written, brought, problems } = useOwnCity();
  const present = useSetup(({ setup }) => setup.scenario);
  // Before anything is painted: an empty form has everything wrong.
  useLayoutEffect(beginOwnCity, []);
  const read = useMemo(() => cityIn(written), [written]);
  const city = read.ok ? read.value : undefined;
  const scenario = useMemo(
    () => (city === undefined ? undefined : scenarioOf(city, brought, present)),
    [city, brought, present],
  );
  const open = async (files: readonly File[]): Promise<void> => {
    const texts = await Promise.all(files.map((file) => file.text()));
    if (files.length > 0) await bringCity(files.map(({ name }, i) => ({ name, text: texts[i] })));
  };
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void open([...event.dataTransfer.files]);
      }}
    >
      <Heading slot="title">{words(ownCityWords.title)}</Heading>
      <p className="small quiet">{words(ownCityWords.why)}</p>
      <div className="file-actions">
        <label className="plain file-field">
          {words(toolWords.bring)}
          <input
            type="file"
            multiple
            accept=".json,application/json"
            data-testid="city-file"
            onChange={({ target }) => {
              void open([...target.files ?? []]);
              target.value = '';
            }}
          />
        </label>
        <button className="plain" disabled={city === undefined} onClick={() => save(written)}>
          {words(ownCityWords.save)}
        </button>
      </div>
      <div className="city-parts">
        <CityPreview scenario={scenario} />
        <CityForm written={written} wrong={read.ok ? [] : read.problems} />
        <div className="city-foot">
          <Problems problems={read.ok ? problems : [...problems, ...read.problems]} />
          {city === undefined ? null : <Take city={city} />}
        </div>
      </div>
    </div>
  );
}

function save(written: Written): void {
  const text = `${JSON.stringify(written, undefined, 2)}\n`;
  download(`${String(written.id)}.json`, new Blob([text], { type: 'application/json' }));
}

/** Everything at once, each with its place and what is allowed there. */
function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = useWords();
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <div className="callout" role="alert" data-testid="city-problems">
      <p>{words(toolWords.notUsable)}</p>
      <ul>
        {problems.map((problem, i) => (
          <li key={i}>
            {problemLine({ ...problem, path: nameOf(problem.path, language) }, language)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a part of a description is called on the form, or in its file where the form has it not. */
function nameOf(path: string, language: Language): string {
  return Object.hasOwn(cityPartWords, path)
    ? cityPartWords[path as keyof typeof cityPartWords][language] : path;
}

/** Asks in it: the page goes back to the question, which has another city now. */
function Take({ city }: { city: CitySpec }) {
  const words = useWords();
  const language = useLanguage();
  const brought = useOwnCity((own) => own.brought);
  const take = async (): Promise<void> => {
    await takeCity(city);
    const { dialog, show } = useView.getState();
    const isTaken = useOwnCity.getState().problems.length === 0;
    if (isTaken && dialog === 'own-city') show({ dialog: 'none', page: 'lab', chosen: undefined });
  };
  return (
    <div className="small">
      {brought === undefined ? null : (
        <p>
          {ownCitySentences.alsoBrought[language](
            brought.platforms.length, brought.verticals.length, brought.days,
          )}
        </p>
      )}
      {city.ordersPerDay > quickOrders ? <p>{words(ownCityWords.large)}</p> : null}
      <p className="quiet">{words(ownCityWords.newcomers)}</p>
      <button className="solid" data-testid="take-city" onClick={() => void take()}>
        {words(ownCityWords.take)}
      </button>
    </div>
  );
}

function CityForm({ written, wrong }: { written: Written; wrong: readonly Problem[] }) {
  const words = useWords();
  const language = useLanguage();
  const { label, survey } = written;
  const isKnown = survey !== undefined;
  const name = (label as Partial<CitySpec['label']> | undefined)?.[language];
  const whole = { written, wrong };
  return (
    <div className="city-form">
      <label className="choice city-name">
        <span>{words(toolWords.saveAs)}</span>
        <input
          data-testid="city-name"
          value={String(name ?? '')}
          onChange={({ target: { value } }) => writeCity('label', { zh: value, en: value })}
        />
      </label>
      <Group name={words(ownCityWords.market)}>
        <Numbers parts={isKnown ? peopleAlone : market} {...whole} />
      </Group>
      {isKnown ? <p className="small">{words(ownCityWords.fromFiles)}</p> : (
        <Drawn written={written} wrong={wrong} />
      )}
    </div>
  );
}

/** What is drawn from the seed where no files say it. */
function Drawn(whole: Omit<NumbersProps, 'parts'>) {
  const words = useWords();
  const { written } = whole;
  return (
    <>
      <Group name={words(ownCityWords.ground)}>
        <Numbers parts={ground} {...whole} />
        <button
          className="plain mini"
          data-testid="another-seed"
          onClick={() => writeCity('seed', Number(written.seed) + 1)}
        >
          {words(ownCityWords.anotherSeed)}
        </button>
      </Group>
      <Group name={words(ownCityWords.places)}>
        <Numbers parts={places} {...whole} />
        <Switch part="oldTown" isOn={written.oldTown === true} />
        <Switch part="river" isOn={written.river === true} />
        {written.river === true ? <Numbers parts={['bridges']} {...whole} /> : null}
      </Group>
    </>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface NumbersProps {
  readonly parts: readonly NumberPart[];
  readonly written: Written;
  /** What is wrong with the whole description. */
  readonly wrong: readonly Problem[];
}

/** Whole numbers with what is allowed beside each; what is no number stays as it was typed. */
function Numbers({ parts, written, wrong }: NumbersProps) {
  const words = useWords();
  const language = useLanguage();
  return parts.map((part) => {
    const range = cityBounds[part].map((each) => plainNumber(each, 0, language)).join('–');
    return (
      <label key={part} className="choice">
        <span>{words(cityPartWords[part])}</span>
        <input
          inputMode="numeric"
          data-testid={`city-${part}`}
          aria-invalid={wrong.some(({ path }) => path === part)}
          value={String(written[part] ?? '')}
          onChange={({ target: { value } }) => (
            writeCity(part, /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value)
          )}
        />
        <span className="range">{range}</span>
      </label>
    );
  });
}

function Switch({ part, isOn }: { part: 'oldTown' | 'river'; isOn: boolean }) {
  const words = useWords();
  return (
    <label className="switch">
      <input
        type="checkbox"
        data-testid={`city-${part}`}
        checked={isOn}
        onChange={({ target }) => writeCity(part, target.checked)}
      />
      {words(cityPartWords[part])}
    </label>
  );
}
