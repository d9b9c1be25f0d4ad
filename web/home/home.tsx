// The home page asks. A sentence with the numbers of real runs, a living city behind it, and
// questions that open the Lab with both policies set. It is useful before anybody touches it.

import { useEffect, useState } from 'react';
import { playback } from '../engine/session.ts';
import { partOf } from '../frame/part.tsx';
import { Region } from '../frame/region.tsx';
import { useResults } from '../state/results.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { homeWords } from '../words/home-words.ts';
import { useWords } from '../words/language.ts';
import { DaySentence, DayFigures } from './day-sentence.tsx';
import { questions, type Question } from './questions.ts';
import '../styles/home.css';

const LivingCity = partOf(async () => (await import('./living-city.tsx')).LivingCity);

export function Home() {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <main className="home">
      <div className="hero">
        <CityBehind />
        <div className="hero-words">
          <h1>{words(homeWords.lead)}</h1>
          <DaySentence />
          <DayFigures />
        </div>
      </div>
      <section className="ask" aria-labelledby="ask-title">
        <h2 id="ask-title">{words(homeWords.questions)}</h2>
        <ul className="questions">
          {questions.map((question) => (
            <Card key={question.id} question={question} />
          ))}
        </ul>
        <p className="own-way">
          <button className="solid hollow" onClick={() => show({ page: 'lab' })}>
            {words(homeWords.open)}
          </button>
          <span className="quiet">{words(homeWords.openNote)}</span>
        </p>
        <p className="small quiet basis">{words(homeWords.basis)}</p>
      </section>
    </main>
  );
}

function Card({ question }: { question: Question }) {
  const words = useWords();
  const open = (): void => {
    useSetup.getState().replace(question.setup);
    playback.seekFromStart(question.atSeconds);
    useView.getState().show({
      page: 'lab',
      tab: 'city',
      arms: 'split',
      litLever: question.lever,
      chosen: undefined,
    });
  };
  return (
    <li>
      <button className="question" data-question={question.id} onClick={open}>
        <span className="question-title">{words(question.title)}</span>
        <span className="quiet">{words(question.trial)}</span>
        <span className="go" aria-hidden="true">
          A → B
        </span>
      </button>
    </li>
  );
}

/** The map is large and comes after the first figures, so that reading never waits for it. */
function CityBehind() {
  const ready = useResults((results) => results.comparison !== undefined);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (ready) setWanted(true);
  }, [ready]);
  return (
    <div className="city-behind" aria-hidden="true" inert>
      {wanted ? (
        <Region isDecoration>
          <LivingCity />
        </Region>
      ) : null}
    </div>
  );
}
