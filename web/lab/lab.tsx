// The Lab: levers on the left, the living city or its results in the middle, figures on the right,
// the day along the bottom. On a narrow window the two columns are sheets.

import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { followFurther } from '../engine/further.ts';
import { background } from '../engine/session.ts';
import { followHorizon } from '../engine/weeks.ts';
import { partOf } from '../frame/part.tsx';
import { Region } from '../frame/region.tsx';
import { useView, type LabTab } from '../state/view.ts';
import { labWords } from '../words/lab-words.ts';
import { leverWords } from '../words/lever-words.ts';
import { localeOf } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { ArmsChoice } from './arms-choice.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { LeversPanel } from './levers-panel.tsx';
import { MapAnswer } from './map-answer.tsx';
import { ScenarioBar } from './scenario-bar.tsx';
import { Timeline } from './timeline.tsx';
import '../styles/lab.css';
import '../styles/day.css';
import '../styles/levers.css';
import '../styles/placing.css';
import '../styles/figures.css';
import '../styles/charts.css';

const CityView = partOf(async () => (await import('../map/city-view.tsx')).CityView);
const Results = partOf(async () => (await import('./results.tsx')).Results);

export function Lab() {
  const words = useWords();
  const language = useLanguage();
  const tab = useView((view) => view.tab);
  const sheet = useView((view) => view.sheet);
  useEffect(() => followHorizon(background), []);
  useEffect(() => followFurther(background), []);
  return (
    <I18nProvider locale={localeOf(language)}>
    <main className={`lab sheet-${sheet} on-${tab}`}>
      <div className="column left">
        <CloseSheet hasAnswer />
        <Region>
          <LeversPanel />
        </Region>
      </div>
      <div className="middle">
        <MiddleBar />
        <Region
          key={tab}
          waiting={<p className="quiet loading">{words(labWords.loadingCity)}</p>}
        >
          {tab === 'city' ? <MapWithAnswer /> : <Results />}
        </Region>
      </div>
      <div className="column right">
        <CloseSheet />
        <Region>
          <FiguresPanel />
        </Region>
      </div>
      <Region>
        <Timeline />
      </Region>
      <SheetBar />
    </main>
    </I18nProvider>
  );
}

function MapWithAnswer() {
  return (
    <div className="map-with-answer">
      <MapAnswer />
      <CityView />
    </div>
  );
}

function MiddleBar() {
  const words = useWords();
  const tab = useView((view) => view.tab);
  const show = useView((view) => view.show);
  const tabButton = (to: LabTab, text: string) => (
    <button className="plain" aria-pressed={tab === to} onClick={() => show({ tab: to })}>
      {text}
    </button>
  );
  return (
    <div className="middle-bar">
      <div className="segments" role="group">
        {tabButton('city', words(labWords.map))}
        {tabButton('results', words(labWords.results))}
      </div>
      {tab === 'city' ? <ArmsChoice /> : null}
      <ScenarioBar />
    </div>
  );
}

/** Two words at the foot of a narrow window that bring the columns up. */
function SheetBar() {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <div className="sheet-bar">
      <button className="plain" onClick={() => show({ sheet: 'levers' })}>
        {words(labWords.openLevers)}
      </button>
      <button className="plain" onClick={() => show({ sheet: 'figures' })}>
        {words(labWords.openFigures)}
      </button>
    </div>
  );
}

/** `hasAnswer`: what is set there leads to an answer, which a narrow window hides behind it. */
function CloseSheet({ hasAnswer = false }: { hasAnswer?: boolean }) {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <div className="close-sheet">
      {hasAnswer ? (
        <button
          className="plain"
          data-testid="to-answer"
          onClick={() => show({ sheet: 'none', tab: 'results' })}
        >
          {words(leverWords.toAnswer)}
        </button>
      ) : null}
      <button className="plain" onClick={() => show({ sheet: 'none' })}>
        {words(labWords.close)}
      </button>
    </div>
  );
}
