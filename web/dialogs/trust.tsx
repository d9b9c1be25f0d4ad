// How far an answer may be trusted: what speaks for it and against it, which assumptions would turn
// it, who decides in the model and what it leaves out, and what it was held against.

import { useEffect, type ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import type { LeftOut } from '../../scenarios/left-out/left-out.ts';
import type { QuestionStudy } from '../../scenarios/questions/study.ts';
import { leverById, type Text, verticals } from '../../sim-core/index.ts';
import { metricById } from '../../sim-core/figures.ts';
import { ChartWords } from '../charts/chart-description.ts';
import { downloadCsv } from '../charts/chart-table.ts';
import { Tornado, type Swing } from '../charts/tornado.tsx';
import { useFetched } from '../frame/use-fetched.ts';
import { studiedQuestionOf } from '../state/asked.ts';
import { fetchKept, useStudy } from '../state/kept.ts';
import { useView } from '../state/view.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { chartWords } from '../words/chart-words.ts';
import { figureScale, joined, showChange, showSetting } from '../words/format.ts';
import { marks, useLanguage, useWords, type Language } from '../words/language.ts';
import {
  decisions, reasonsToDoubt, reasonsToTrust, trustSentences, trustWords,
} from '../words/trust-words.ts';
import { Targets } from './trust-targets.tsx';
import { Versions } from './versions.tsx';
import '../styles/charts.css';

const shownSwings = 10;

export function Trust() {
  const words = useWords();
  // Where nothing was fetched ahead, as within another page.
  useEffect(() => void fetchKept().catch(() => undefined), []);
  return (
    <>
      <Heading slot="title">{words(trustWords.title)}</Heading>
      <div className="for-and-against">
        <Part title={trustWords.reasons}><Lines of={reasonsToTrust} /></Part>
        <Part title={trustWords.doubts}><Lines of={reasonsToDoubt} /></Part>
      </div>
      <Part title={trustWords.turns}><Turning /></Part>
      <Part title={trustWords.whoDecides}><Lines of={decisions} /></Part>
      <Part title={trustWords.leftOut}>
        <LeftOutHere />
      </Part>
      <Part title={trustWords.heldAgainst}><Targets /></Part>
      <Part title={trustWords.versions}><Versions /></Part>
    </>
  );
}

function Part({ title, children }: { title: Text; children: ReactNode }) {
  const words = useWords();
  return (
    <section>
      <h3>{words(title)}</h3>
      {children}
    </section>
  );
}

function Lines({ of }: { of: readonly Text[] }) {
  const words = useWords();
  return (
    <ol className="small">
      {of.map((line) => <li key={line.en}>{words(line)}</li>)}
    </ol>
  );
}

/** Of meals as a list, of each other service of the city in its own paragraph. */
function LeftOutHere() {
  const words = useWords();
  const language = useLanguage();
  const { setup } = useShownAnswer();
  const parts = useFetched(setup?.scenario.verticals.join() ?? 'food', leftOutBy) ?? [];
  return parts.map(({ id, says }) => (
    <p key={id} className="small left-out" data-testid="left-out" data-service={id}>
      {parts.length === 1 ? null : <b>{words(serviceOf(id))}{marks[language].colon}</b>}
      {says.map(words).join(marks[language].and)}
    </p>
  ));
}

function serviceOf(id: string): Text {
  return verticals.find((vertical) => vertical.id === id)?.label ?? { zh: id, en: id };
}

async function leftOutBy(verticals: string): Promise<readonly LeftOut[]> {
  const { leftOutOf } = await import('../../scenarios/left-out/left-out.ts');
  return leftOutOf(verticals.split(','));
}

/** The study of this very question, where there is one. */
function Turning() {
  const words = useWords();
  const language = useLanguage();
  const show = useView((view) => view.show);
  const { setup } = useShownAnswer();
  const study = useStudy(setup && studiedQuestionOf(setup)?.id);
  const metric = study === undefined ? undefined : metricById(study.answer);
  if (study === undefined || metric === undefined) {
    return (
      <p className="small">
        {words(trustWords.notStudied)}{' '}
        <button className="plain mini" onClick={() => show({ dialog: 'none', page: 'batch' })}>
          {words(trustWords.study)}
        </button>
      </p>
    );
  }
  const scale = figureScale(metric);
  const swings = swingsOf(study, scale, language);
  const showValue = (value: number): string => joined(showChange(metric, value / scale, language));
  const title = `${words(metric.label)} ${showValue(study.defaults.difference * scale)}`;
  const holds = trustSentences.holds[language](study.holds, study.worlds.length);
  const table = {
    columns: [
      { id: 'assumption', name: words(trustWords.assumption) },
      { id: 'at_low', name: words(trustWords.atLow) },
      { id: 'at_high', name: words(trustWords.atHigh) },
    ],
    rows: swings.map(({ name, low, high }) => [name, low, high]),
  };
  return (
    <figure className="chart" data-chart="turning">
      <figcaption>
        <h4>{title}</h4>
        <p className="small">{holds}</p>
        <p className="small quiet">{words(trustWords.turnsHow)}</p>
      </figcaption>
      <ChartWords.Provider value={[title, holds]}>
        <Tornado
          swings={swings.slice(0, shownSwings)}
          usual={study.defaults.difference * scale}
          show={showValue}
        />
      </ChartWords.Provider>
      <div className="chart-actions">
        <button
          className="plain mini"
          onClick={() => downloadCsv('turning', table, { engine: study.engineVersion })}
        >
          {words(chartWords.csv)}
        </button>
        <span className="small quiet made-of">
          {trustSentences.studied[language](study.engineVersion)}
        </span>
      </div>
    </figure>
  );
}

/** The answer at both ends of each assumption's range, those that move it most in front. */
function swingsOf(study: QuestionStudy, scale: number, language: Language): Swing[] {
  const usual = study.defaults.difference * scale;
  const byId = new Map<string, { at: number; answer: number }[]>();
  for (const { variation, difference } of study.worlds) {
    const [id, value] = variation.split('=');
    byId.set(id, [...byId.get(id) ?? [], { at: Number(value), answer: difference * scale }]);
  }
  return [...byId].flatMap(([id, ends]) => {
    const lever = leverById(id);
    if (lever?.kind !== 'integer') return [];
    const sorted = [...ends].sort((one, other) => one.at - other.at);
    const [low, high] = [sorted[0], sorted[sorted.length - 1]];
    const answerAt = (end: typeof low, isLow: boolean): number => (
      end.at < lever.value === isLow ? end.answer : usual
    );
    return [{
      name: trustSentences.range[language](
        lever.label[language], showSetting(lever, low.at, language),
        showSetting(lever, high.at, language),
      ),
      low: answerAt(low, true),
      high: answerAt(high, false),
    }];
  }).sort((one, other) => spanOf(other, usual) - spanOf(one, usual));
}

function spanOf({ low, high }: Swing, usual: number): number {
  return Math.max(low, high, usual) - Math.min(low, high, usual);
}
