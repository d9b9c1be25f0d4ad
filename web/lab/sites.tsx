// Where the next places of a service should stand: asked for by a person, since it takes runs of
// its own; then the places that were tried, the best first, each ready to be opened in B.

import { opening, type PlannedSite, verticals } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { runsForSites, searchSites, toldOfSites } from '../engine/site-search.ts';
import { mostSites } from '../../scenarios/schema/sites.ts';
import { type Shareable, useSites } from '../state/asked-runs.ts';
import { usePlayback } from '../state/playback.ts';
import { useResults } from '../state/results.ts';
import { sameSetup, useSetup } from '../state/setup.ts';
import { useSiteChoice } from '../state/site-choice.ts';
import { useView } from '../state/view.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { siteSentences, siteWords } from '../words/site-words.ts';
import { ArmCell } from './arms.tsx';
import { AskingRuns } from './asking-runs.tsx';

/** A city keeps room for no more. */
const counts = Array.from({ length: mostSites }, (_, i) => i + 1);

export function Sites() {
  const words = useWords();
  const language = useLanguage();
  const { setup, days } = useShownAnswer();
  const isWhole = useResults(({ progress, stale }) => progress === 'final' && !stale);
  const isSeen = usePlayback(({ totals }) => totals !== undefined);
  const asked = useSites();
  const { vertical, add, choose } = useSiteChoice();
  const services = verticals.filter(({ id, tiers }) => (
    tiers.length > 0 && setup?.scenario.verticals.includes(id) === true
  ));
  if (setup === undefined || services.length < 2) return null;
  const answer: Shareable = { setup, days };
  const service = services.find(({ id }) => id === vertical) ?? services[1];
  // What B is does not matter: places are held against A.
  const isOurs = asked.setup !== undefined && asked.days === days
    && sameSetup({ ...asked.setup, b: setup.b }, setup);
  return (
    <section data-testid="sites" aria-label={words(siteWords.title)}>
      <h3>{words(siteWords.title)}</h3>
      <p className="small choice">
        <label>
          {words(siteWords.service)}{' '}
          <select
            value={service.id}
            onChange={({ target }) => choose({ vertical: target.value })}
          >
            {services.map(({ id, label }) => <option key={id} value={id}>{words(label)}</option>)}
          </select>
        </label>{' '}
        <label>
          {words(siteWords.count)}{' '}
          <select value={add} onChange={({ target }) => choose({ add: Number(target.value) })}>
            {counts.map((count) => <option key={count}>{count}</option>)}
          </select>
        </label>
      </p>
      {isWhole && isSeen ? (
        <AskingRuns
          answer={answer}
          asked={isOurs ? asked : undefined}
          id="find-sites"
          start={words(siteWords.find)}
          running={siteSentences.running[language]}
          ask={() => void searchSites(answer, service.id, add)}
        >
          {siteSentences.cost[language](runsForSites(answer, add))}
        </AskingRuns>
      ) : null}
      {isOurs ? <Found vertical={service.id} /> : null}
    </section>
  );
}

function Found({ vertical }: { vertical: string }) {
  const words = useWords();
  const found = useSites((sites) => sites.found);
  const isOnMap = useSiteChoice((choice) => choice.isOnMap);
  const { setup, commit } = useSetup.getState();
  if (found === undefined) return null;
  const { steps, sites } = found;
  if (steps.length === 0) return <p>{words(siteWords.none)}</p>;
  const open = (site: PlannedSite, step: number): void => {
    commit({ b: opening(setup.a, [...sites.slice(0, step), site]) });
  };
  return (
    <>
      <button
        className="plain mini"
        aria-pressed={isOnMap}
        onClick={() => {
          useSiteChoice.setState({ isOnMap: !isOnMap });
          if (!isOnMap) useView.getState().show({ tab: 'city' });
        }}
      >
        {words(siteWords.onMap)}
      </button>
      <div className="table-box" tabIndex={0} role="region" aria-label={words(siteWords.title)}>
        <table className="arm-table" data-testid="site-table">
          <thead>
            <tr>
              <th scope="col">{words(siteWords.place)}</th>
              {toldOfSites.map((id) => <th key={id} scope="col">{words(figures[id].label)}</th>)}
            </tr>
          </thead>
          <tbody>
            {steps.flatMap(({ tried }, step) => tried.map((site, place) => (
              <tr key={`${step} ${place}`}>
                <th scope="row">
                  {step + 1}.{place + 1} {words(site.districtName)} ({site.xMetres}, {site.yMetres})
                  <button
                    className="plain mini"
                    onClick={() => open({
                      vertical, xMetres: site.xMetres, yMetres: site.yMetres,
                    }, step)}
                  >
                    {words(siteWords.openInB)}
                  </button>
                </th>
                {toldOfSites.map((id) => (
                  <td key={id}><ArmCell id={id} figure={site.figures[id]} /></td>
                ))}
              </tr>
            )))}
          </tbody>
        </table>
      </div>
    </>
  );
}
