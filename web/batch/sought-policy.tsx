// The policy that a search has found: its levers, how it stands on seeds that the search has not
// seen, the policies that were tried, and a way to take it to the Lab.

import type { Checked, Held, Sought } from '../../scenarios/experiments.ts';
import { leverById, refusals, standings } from '../../sim-core/index.ts';
import { type FigureId, figures } from '../../sim-core/figures.ts';
import { OriginOfCharts } from '../charts/made-of.ts';
import { useBatch } from '../state/batch.ts';
import { canOpen, openSought } from '../state/open-sought.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { conditionText, factorLabel, levelText, windowText } from '../words/batch-text.ts';
import { joined, listed, showChange, showSetting } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { Frontier } from './frontier.tsx';
import { useOriginOf } from './use-origin.ts';

export function SoughtPolicy() {
  const words = useWords();
  const language = useLanguage();
  const sought = useBatch((batch) => batch.sought);
  if (sought === undefined) return null;
  const { goal: { factors }, tried, best, keepsConditions, runs, freshSeeds } = sought;
  return (
    <section className="batch-found" data-testid="sought" data-keeps={keepsConditions}>
      <h3>{words(batchWords.found)}</h3>
      {keepsConditions ? null : <p className="callout">{words(batchWords.noneKeeps)}</p>}
      <dl className="sought-levers">
        {factors.map((factor, i) => (
          <div key={i}>
            <dt className="small quiet">{factorLabel(factor, language)}</dt>
            <dd><b>{levelText(factor, tried[best].levels[i], language)}</b></dd>
          </div>
        ))}
      </dl>
      {canOpen(sought.goal) ? (
        <p>
          <button
            className="solid"
            data-testid="open-sought"
            onClick={() => openSought(sought)}
          >
            {words(batchWords.toLab)}
          </button>
        </p>
      ) : null}
      <Checks sought={sought} />
      <p className="small quiet">
        {batchSentences.tried[language](tried.length, runs, freshSeeds.length)}
      </p>
      <Drawn sought={sought} />
    </section>
  );
}

function Drawn({ sought }: { sought: Sought }) {
  const { goal, seeds } = sought;
  const origin = useOriginOf({ ...goal, seeds }, goal.aim.window);
  return (
    <OriginOfCharts.Provider value={origin}>
      <Frontier sought={sought} />
    </OriginOfCharts.Provider>
  );
}

/** In the usual world and in others, on fresh seeds. */
function Checks({ sought: { goal: { aim }, checks } }: { sought: Sought }) {
  const words = useWords();
  const language = useLanguage();
  const [{ conditions }] = checks;
  const days = aim.window === 'all' ? [] : [windowText(aim.window, language)];
  return (
    <div className="table-box batch-decided" tabIndex={0} role="region"
      aria-label={words(batchWords.checked)}>
      <table data-testid="sought-checks">
        <caption>{words(batchWords.checked)}</caption>
        <thead>
          <tr>
            <th scope="col">{words(batchWords.world)}</th>
            <th scope="col">{listed([words(figures[aim.figure].label), ...days], language)}</th>
            {conditions.map(({ condition }, i) => (
              <th key={i} scope="col">{conditionText(condition, language)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checks.map(({ world, aim: found, conditions: held }) => (
            <tr key={world ?? ''}>
              <th scope="row">
                {world === undefined ? words(batchWords.usual) : worldText(world, language)}
              </th>
              <td><Difference figure={aim.figure} found={found} /></td>
              {held.map((each, i) => <HeldCell key={i} held={each} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeldCell({ held: { condition, found, standing } }: { held: Held }) {
  const language = useLanguage();
  return (
    <td data-standing={standing}>
      {standings[standing][language]} <Difference figure={condition.figure} found={found} />
    </td>
  );
}

/** The difference and its interval, or why there is none. */
function Difference({ figure, found }: { figure: FigureId; found: Checked['aim'] }) {
  const language = useLanguage();
  const { difference, low, high, noInterval } = found;
  const change = (value: number): string => joined(showChange(figures[figure], value, language));
  const interval = noInterval === undefined
    ? `${change(low)} … ${change(high)}` : refusals[noInterval][language];
  return (
    <>
      {change(difference)}
      <br /><span className="small quiet">{interval}</span>
    </>
  );
}

/** "Price sensitivity 120 %" of `world.price-sensitivity=1200`. */
function worldText(world: string, language: Language): string {
  const [id, value] = world.split('=');
  const lever = leverById(id);
  return lever === undefined
    ? world : `${lever.label[language]} ${showSetting(lever, Number(value), language)}`;
}
