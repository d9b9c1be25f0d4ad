// The column of levers, made from the lever objects alone: themes that open on demand, and a field
// to find a lever by name or by effect. Policies and assumptions are two tabs that look different,
// since changing the world is not changing the policy.

import { useEffect, useMemo, useState } from 'react';
import { type Lever, type LeverGroup, leversOf, verticals } from '../../sim-core/index.ts';
import { endWithQuestion, placeLever, usePlacing } from '../state/placing.ts';
import { isCommon, leversOfService } from '../state/service-levers.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { groupWords, labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';
import { namedOrMoved } from '../words/search-words.ts';
import { LeverItem } from './lever-item.tsx';
import { LeverTheme } from './lever-theme.tsx';
import { PolicyHead } from './policy-head.tsx';

type Tab = 'policy' | 'world';

type LeversOn = Readonly<Record<Tab, readonly Lever[]>>;

/** Themes open at first: few enough levers to take in at a glance. */
const openAtFirst: readonly LeverGroup[] = ['merchant', 'delivery-fee'];

/** Levers of both tabs: the engine's, and those that the city's verticals bring. */
function useLeversOn(): LeversOn {
  const verticals = useSetup((state) => state.setup.scenario.verticals);
  return useMemo(() => {
    const all = leversOf(verticals);
    const isWorld = ({ owner }: Lever): boolean => owner === 'world';
    return { policy: all.filter((lever) => !isWorld(lever)), world: all.filter(isWorld) };
  }, [verticals]);
}

/** Escape ends the choice of districts before anything that lies under it. */
function endByEscape(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const isPlacing = usePlacing.getState().lever !== undefined;
    const isCovered = useView.getState().dialog !== 'none';
    if (event.key !== 'Escape' || !isPlacing || isCovered) return;
    placeLever(undefined);
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

export function LeversPanel() {
  const words = useWords();
  useEffect(endByEscape, []);
  useEffect(endWithQuestion, []);
  const leversOn = useLeversOn();
  const lit = useView((view) => view.litLever);
  const [chosenTab, setTab] = useState<Tab | undefined>(undefined);
  const [wanted, setWanted] = useState('');
  const litWorld = leversOn.world.some((lever) => lever.id === lit);
  const tab = chosenTab ?? (litWorld ? 'world' : 'policy');
  const isSearched = wanted.trim() !== '';
  const tabButton = (to: Tab, text: string) => (
    <button className="plain" aria-pressed={tab === to} onClick={() => setTab(to)}>
      {text}
    </button>
  );
  return (
    <section
      className={`levers ${isSearched ? 'searched' : tab}`}
      aria-label={words(labWords.levers)}
    >
      <PolicyHead />
      <div className="segments lever-tabs" role="group">
        {tabButton('policy', words(labWords.levers))}
        {tabButton('world', words(labWords.assumptions))}
        <label className="find-lever">
          <Glass />
          <input
            type="search"
            data-testid="find-lever"
            value={wanted}
            placeholder={words(labWords.find)}
            aria-label={words(labWords.findLever)}
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
      </div>
      {isSearched
        ? <Found wanted={wanted} leversOn={leversOn} />
        : <Themes key={tab} tab={tab} levers={leversOn[tab]} />}
    </section>
  );
}

function Glass() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M9.2 9.2 13 13" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="5.8" cy="5.8" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

function Themes({ tab, levers }: { tab: Tab; levers: readonly Lever[] }) {
  const words = useWords();
  const ids = useSetup((state) => state.setup.scenario.verticals);
  const common = levers.filter(isCommon);
  const themes = [...new Set(common.map((lever) => lever.group))];
  const services = verticals.filter(({ id }) => ids.includes(id)).flatMap(({ id, label }) => {
    const own = leversOfService(id).map((lever) => lever.id);
    const mine = levers.filter((lever) => own.includes(lever.id));
    return mine.length === 0 ? [] : [{ id, label, levers: mine }];
  });
  return (
    <>
      {tab === 'world' ? (
        <p className="small quiet world-note">{words(labWords.assumptionsNote)}</p>
      ) : null}
      {themes.map((theme) => (
        <LeverTheme
          key={theme}
          theme={theme}
          name={groupWords[theme]}
          levers={common.filter(({ group }) => group === theme)}
          isOpenAtFirst={openAtFirst.includes(theme)}
        />
      ))}
      {services.map(({ id, label, levers: mine }) => (
        <LeverTheme key={id} theme={id} name={label} levers={mine} isOpenAtFirst={false} />
      ))}
    </>
  );
}

/** Levers of both tabs by name or effect; assumptions are hatched here too. */
function Found({ wanted, leversOn }: { wanted: string; leversOn: LeversOn }) {
  const words = useWords();
  const all = [...leversOn.policy, ...leversOn.world];
  const found = namedOrMoved(all, ({ label }) => label, wanted);
  if (found.length === 0) return <p className="quiet world-note">{words(labWords.noLever)}</p>;
  return (
    <ul className="found-levers">
      {found.map((lever) => <LeverItem key={lever.id} lever={lever} />)}
    </ul>
  );
}
