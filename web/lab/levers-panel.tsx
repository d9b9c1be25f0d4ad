// The column of levers, made from the lever objects alone. Policies and assumptions are two tabs
// that look different, since changing the world is not changing the policy.

import { useState } from 'react';
import {
  assumptions, type Lever, type LeverGroup, policyLevers, type Setting,
} from '../../sim-core/index.ts';
import { hue } from '../frame/hue.ts';
import { basicsOf, othersOf, samePolicy } from '../state/policies.ts';
import { useSetup, type Setup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { diffSentence, leverChanges } from '../words/diff-sentence.ts';
import { groupWords, labSentences, labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { DatedChanges } from './dated-changes.tsx';
import { LeverItem } from './lever-item.tsx';

const policies: readonly Lever[] = Object.values(policyLevers);
const world: readonly Lever[] = Object.values(assumptions);
/** Groups open at first: few enough levers to take in at a glance. */
const openAtFirst: readonly LeverGroup[] = ['merchant', 'delivery-fee'];

export function LeversPanel() {
  const words = useWords();
  const lit = useView((view) => view.litLever);
  const [chosenTab, setTab] = useState<'policy' | 'world' | undefined>(undefined);
  const litWorld = world.some((lever) => lever.id === lit);
  const tab = chosenTab ?? (litWorld ? 'world' : 'policy');
  return (
    <section className={`levers ${tab}`} aria-label={words(labWords.levers)}>
      <PolicyHead />
      <div className="segments" role="group">
        <button
          className="plain"
          aria-pressed={tab === 'policy'}
          onClick={() => setTab('policy')}
        >
          {words(labWords.levers)}
        </button>
        <button className="plain" aria-pressed={tab === 'world'} onClick={() => setTab('world')}>
          {words(labWords.assumptions)}
        </button>
      </div>
      {tab === 'world' ? (
        <>
          <p className="small quiet world-note">{words(labWords.assumptionsNote)}</p>
          <ul>
            {world.map((lever) => (
              <LeverItem key={lever.id} lever={lever} />
            ))}
          </ul>
        </>
      ) : (
        groupsOf(policies).map((group) => <LeverGroupPart key={group} group={group} />)
      )}
    </section>
  );
}

function PolicyHead() {
  const words = useWords();
  const language = useLanguage();
  const shown = useSetup((state) => state.held ?? state.setup);
  const past = useSetup((state) => state.past.length);
  const future = useSetup((state) => state.future.length);
  const { commit, undo, redo } = useSetup.getState();
  const changes = leverChanges(basicsOf(shown.a), basicsOf(shown.b), language);
  const isSame = samePolicy(shown.a, shown.b);
  return (
    <div className="policy-head">
      <h2>
        <span className="key" style={hue('arm-b')} />
        {words(labWords.leversTitle)}
        <span className="small quiet">
          {isSame
            ? words(labWords.noChangeYet)
            : labSentences.changes[language](changes.length + othersOf(shown.b).length)}
        </span>
      </h2>
      <p className="diff" data-testid="diff">
        {isSame ? words(labWords.sameAsA) : diffSentence(changes, language)}
      </p>
      <DatedChanges />
      <div className="policy-actions">
        <button className="plain mini" disabled={past === 0} onClick={undo}>
          {words(labWords.undo)}
        </button>
        <button className="plain mini" disabled={future === 0} onClick={redo}>
          {words(labWords.redo)}
        </button>
        <button
          className="plain mini"
          disabled={isSame}
          onClick={() => commit({ b: shown.a })}
        >
          {words(labWords.resetAll)}
        </button>
        <button
          className="plain mini"
          disabled={isSame}
          onClick={() => commit({ a: shown.b })}
        >
          {words(labWords.adopt)}
        </button>
      </div>
    </div>
  );
}

function LeverGroupPart({ group }: { group: LeverGroup }) {
  const words = useWords();
  const language = useLanguage();
  const mine = policies.filter((lever) => lever.group === group);
  const lit = useView((view) => mine.some((lever) => lever.id === view.litLever));
  const changed = useSetup(({ held, setup }) => changedIn(mine, held ?? setup));
  const [open, setOpen] = useState<boolean | undefined>(undefined);
  const isOpen = open ?? (lit || changed > 0 || openAtFirst.includes(group));
  return (
    <section className="lever-group">
      <h3>
        <button className="plain fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Fold open={isOpen} />
          {words(groupWords[group])}
          {changed === 0 ? null : (
            <span className="small quiet">{labSentences.changes[language](changed)}</span>
          )}
        </button>
      </h3>
      {isOpen ? (
        <ul>
          {mine.map((lever) => (
            <LeverItem key={lever.id} lever={lever} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Fold({ open }: { open: boolean }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" className={open ? 'open' : ''}>
      <path d="M2 0.5 6 4 2 7.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}

function groupsOf(of: readonly Lever[]): LeverGroup[] {
  return [...new Set(of.map((lever) => lever.group))];
}

function changedIn(of: readonly Lever[], setup: Setup): number {
  const [a, b] = [basicsOf(setup.a), basicsOf(setup.b)];
  const text = (setting: Setting | undefined): string => JSON.stringify(setting);
  return of.filter(({ id }) => text(a[id]) !== text(b[id])).length;
}
