// The home page asks. A sentence with the numbers of real runs, a living city behind it, and
// questions that open the Lab with both policies set. It is useful before anybody touches it.

import { useEffect, useState } from 'react';
import { background } from '../engine/session.ts';
import { partOf } from '../frame/part.tsx';
import { Region } from '../frame/region.tsx';
import { useKept } from '../state/kept.ts';
import { useResults } from '../state/results.ts';
import { isSparing } from '../state/sparing.ts';
import { startTour } from '../state/tour.ts';
import { useView } from '../state/view.ts';
import { frameWords } from '../words/frame-words.ts';
import { homeSentences, homeWords } from '../words/home-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { Card } from './card.tsx';
import { DaySentence, DayFigures } from './day-sentence.tsx';
import { answerCards } from './first-answers.ts';
import { questions, questionsOfServices } from './questions.ts';
import '../styles/home.css';

const LivingCity = partOf(async () => (await import('./living-city.tsx')).LivingCity);

export function Home() {
  const words = useWords();
  const show = useView((view) => view.show);
  const [areOpen, setOpen] = useState(false);
  const asked = areOpen ? [...questions, ...questionsOfServices] : questions;
  useEffect(() => (isSparing ? undefined : answerCards(background, asked)), [areOpen]);
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
        <AskHead />
        <ul className="questions">
          {questions.map((question) => (
            <Card key={question.id} question={question} />
          ))}
        </ul>
        <details
          className="other-services"
          data-testid="service-questions"
          open={areOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{words(homeWords.services)}</summary>
          <ul className="questions">
            {areOpen ? questionsOfServices.map((question) => (
              <Card key={question.id} question={question} />
            )) : null}
          </ul>
        </details>
        <p className="own-way">
          <button className="solid hollow" onClick={() => show({ page: 'lab' })}>
            {words(homeWords.open)}
          </button>
          <span className="quiet">{words(homeWords.openNote)}</span>
        </p>
        <Trust />
        <p className="small quiet basis">{words(homeWords.basis)}</p>
      </section>
    </main>
  );
}

/** Over the questions: what is looked for by name or effect, and the tour. */
function AskHead() {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <div className="ask-head">
      <h2 id="ask-title">{words(homeWords.questions)}</h2>
      <span>
        <button className="plain" data-testid="search" onClick={() => show({ dialog: 'search' })}>
          {words(frameWords.search)}
        </button>
        <button className="plain" data-testid="start-tour" onClick={startTour}>
          {words(homeWords.tour)}
        </button>
      </span>
    </div>
  );
}

/** For who comes for the first time: what this is, and what its numbers may be trusted for. */
function Trust() {
  const words = useWords();
  const language = useLanguage();
  const { inside, of } = useKept(({ validated }) => validated);
  return (
    <details className="trust" data-testid="trust">
      <summary>{words(homeWords.trustTitle)}</summary>
      <p>{words(homeWords.whatItIs)}</p>
      <p>{words(homeWords.howSure)}</p>
      <p>
        {of === 0
          ? words(homeWords.notValidated)
          : homeSentences.validated[language](inside, of)}
      </p>
    </details>
  );
}

/**
 * The map is large and comes after the first figures, so that reading never waits for it; as a
 * decoration it does not come to who saves data.
 */
function CityBehind() {
  const ready = useResults((results) => results.comparison !== undefined);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (ready && !isSparing) setWanted(true);
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
