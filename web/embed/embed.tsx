// An answer as it stands in somebody else's page: the sentence and how sure it is, one chart, the
// levers that B changes, and the way to the whole page. It runs the question itself, as the whole
// page does; nothing of the page around is known or told.

import { useEffect, useState } from 'react';
import { leverById } from '../../sim-core/index.ts';
import { background } from '../engine/session.ts';
import { followHorizon } from '../engine/weeks.ts';
import { Headline, State } from '../lab/answer.tsx';
import { LeverItem } from '../lab/lever-item.tsx';
import { useLinkProblems } from '../state/link-problems.ts';
import { basicsOf } from '../state/policies.ts';
import { useResults } from '../state/results.ts';
import { useSetup } from '../state/setup.ts';
import { useSpokenAnswer } from '../state/use-health.ts';
import { chartWords } from '../words/chart-words.ts';
import { frameWords } from '../words/frame-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { toolSentences, toolWords } from '../words/tool-words.ts';
import { wholeAddress } from './address.ts';
import { embeddedChart, embeddedCharts } from './charts.ts';
import '../styles/lab.css';
import '../styles/levers.css';
import '../styles/figures.css';
import '../styles/charts.css';
import '../styles/answer.css';
import '../styles/embed.css';

export function Embed({ chart }: { chart: string }) {
  const words = useWords();
  const language = useLanguage();
  useEffect(() => followHorizon(background), []);
  const { setup, comparison, days, standsIn } = useSpokenAnswer();
  const { stale, failure } = useResults();
  const found = embeddedChart(chart);
  const isBad = useLinkProblems(({ problems }) => problems.length > 0);
  // Of a link that cannot be opened nothing is shown, least of all another answer.
  if (isBad) return null;
  if (found === undefined) {
    const known = embeddedCharts.map(({ id }) => id);
    return <p className="callout">{toolSentences.noSuchChart[language](chart, known)}</p>;
  }
  const { Chart } = found;
  return (
    <main className={stale ? 'embed stale' : 'embed'} data-testid="embed">
      {setup === undefined || comparison === undefined ? (
        <p className="quiet loading">{words(failure ?? chartWords.empty)}</p>
      ) : (
        <div className="answer">
          <Headline setup={setup} comparison={comparison} days={days} standsIn={standsIn} />
          <State days={days} comparison={comparison} />
          <Chart comparison={comparison} />
        </div>
      )}
      <ChangedLevers />
      <Source />
    </main>
  );
}

/** Those that B changed when it was opened: one put back stays, so that it can be moved again. */
function ChangedLevers() {
  const { a, b } = useSetup((state) => state.setup);
  const [ids, setIds] = useState<readonly string[]>([]);
  const changed = [...Object.keys(basicsOf(b)), ...Object.keys(basicsOf(a))].join();
  useEffect(() => {
    setIds((known) => [...new Set([...known, ...changed.split(',')])].filter((id) => id !== ''));
  }, [changed]);
  const levers = ids.flatMap((id) => leverById(id) ?? []);
  return levers.length === 0 ? null : (
    <ul className="embedded-levers">
      {levers.map((lever) => <LeverItem key={lever.id} lever={lever} />)}
    </ul>
  );
}

function Source() {
  const words = useWords();
  const [address, setAddress] = useState(location.href);
  return (
    <p className="small quiet">
      <a
        href={wholeAddress(address)}
        target="_blank"
        rel="noopener"
        onPointerEnter={() => setAddress(location.href)}
        onFocus={() => setAddress(location.href)}
      >
        {words(toolWords.openWhole)}
      </a>{' '}
      {words(frameWords.name)}
    </p>
  );
}
