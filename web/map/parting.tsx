// The moment at which one rider, order or merchant parts from itself in the other world: looked for
// when somebody asks, since both days are played for it.

import { useEffect, useRef, useState } from 'react';
import type { Text } from '../../sim-core/index.ts';
import { searchParting, type Parting } from '../engine/parting.ts';
import { playback } from '../engine/session.ts';
import { hue } from '../frame/hue.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { usePlayback } from '../state/playback.ts';
import { useSetup, type Arm } from '../state/setup.ts';
import type { Chosen } from '../state/view.ts';
import { failureOf } from '../words/failure.ts';
import { runClock } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { aspectWords, partingSentences, partingWords } from '../words/parting-words.ts';
import { useStateWords } from './followed-words.ts';
import { followedIn } from './twin.ts';

type Search =
  | { readonly step: 'asked' | 'none' }
  | { readonly step: 'looking'; readonly alikeUntil: number }
  | { readonly step: 'found'; readonly parting: Parting }
  | { readonly step: 'failed'; readonly failure: Text };

const arms = ['a', 'b'] as const;
/** Who got the order in a world, and two who did not. */
const mostReasons = 3;

export function PartingPart({ chosen }: { chosen: Chosen }) {
  const words = useWords();
  const language = useLanguage();
  const clock = useClock();
  const portrait = usePlayback((state) => state.portrait);
  const { search, look, cancel } = useSearch(chosen);
  if (portrait === undefined) return null;
  if (search.step === 'asked') {
    const isThere = playback.latest !== undefined && followedIn(playback.latest, chosen);
    return !isThere ? null : (
      <button className="plain mini" data-testid="find-parting" onClick={look}>
        {words(partingWords.find)}
      </button>
    );
  }
  if (search.step === 'looking') {
    const { startSeconds, endSeconds } = portrait;
    const said = partingSentences.alikeUntil[language](clock(search.alikeUntil));
    return (
      <section className="parting small">
        <progress
          aria-label={words(partingWords.find)}
          max={endSeconds - startSeconds}
          value={search.alikeUntil - startSeconds}
        />
        <p>
          {said}{' '}
          <button className="plain mini" onClick={cancel}>{words(partingWords.cancel)}</button>
        </p>
      </section>
    );
  }
  if (search.step === 'found') return <Found parting={search.parting} />;
  const said = search.step === 'failed' ? search.failure : partingWords.never;
  return (
    <section className="parting small" data-testid="parting" data-at="never">
      <p>{words(said)}</p>
      <SaidAloud text={words(said)} />
    </section>
  );
}

function useSearch(chosen: Chosen) {
  const { setup } = useSetup();
  const asked = useRef(0);
  const [search, setSearch] = useState<Search>({ step: 'asked' });
  const cancel = (): void => {
    asked.current++;
    setSearch({ step: 'asked' });
  };
  // What was found is of these two policies, and nobody waits for it behind another card.
  useEffect(() => () => {
    asked.current++;
    setSearch({ step: 'asked' });
  }, [setup, chosen]);
  const look = (): void => {
    const who = playback.latest === undefined ? undefined : followedIn(playback.latest, chosen);
    if (who === undefined) return;
    const mine = ++asked.current;
    const tell = (next: Search): boolean => {
      if (mine === asked.current) setSearch(next);
      return mine === asked.current;
    };
    const { portrait } = usePlayback.getState();
    if (portrait === undefined) return;
    const { pair } = playback;
    playback.pause();
    tell({ step: 'looking', alikeUntil: portrait.startSeconds });
    const search = pair.isOne ? Promise.resolve(undefined) : searchParting(
      who,
      (arm, from, until) => pair.askElsewhere(arm, (engine) => engine.follow(who, from, until)),
      { ...portrait, onAlike: (alikeUntil) => tell({ step: 'looking', alikeUntil }) },
    );
    search.then(
      (parting) => tell(parting === undefined ? { step: 'none' } : { step: 'found', parting }),
      (reason: unknown) => tell({ step: 'failed', failure: failureOf(reason) }),
    );
  };
  return { search, look, cancel };
}

function Found({ parting }: { parting: Parting }) {
  const words = useWords();
  const language = useLanguage();
  const clock = useClock();
  const stateWords = useStateWords();
  const { atSeconds, aspect } = parting;
  const said = partingSentences.partsAt[language](clock(atSeconds), words(aspectWords[aspect]));
  return (
    <section className="parting small" data-testid="parting" data-at={atSeconds}>
      <p><b>{said}</b></p>
      <SaidAloud text={said} />
      {arms.map((arm) => (
        <p key={arm}>
          <ArmName arm={arm} /> {stateWords(parting, arm)}
        </p>
      ))}
      <Weighed parting={parting} />
      <button className="plain mini" onClick={() => playback.seek(atSeconds)}>
        {words(partingWords.go)}
      </button>
    </section>
  );
}

/** What dispatch compared, where the two part at who is to bring what. */
function Weighed({ parting }: { parting: Parting }) {
  const words = useWords();
  const [reasons, setReasons] = useState<Readonly<Record<Arm, readonly Text[]>>>({ a: [], b: [] });
  useEffect(() => {
    let wanted = true;
    if (!['rider', 'offer'].includes(parting.aspect)) return;
    for (const arm of arms) {
      const order = dispatchedIn(parting[arm]);
      if (order === undefined) continue;
      // The part goes without these sentences when no answer comes.
      const reasonsIn = playback.pair.askElsewhere(arm, async (engine) => {
        await engine.seek(parting.atSeconds);
        return engine.explainOrder(order);
      });
      reasonsIn.then(
        (found) => (wanted ? setReasons((known) => ({ ...known, [arm]: found })) : undefined),
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [parting]);
  if (arms.every((arm) => reasons[arm].length === 0)) return null;
  return (
    <>
      <p className="quiet">{words(partingWords.weighed)}</p>
      <ul>
        {arms.flatMap((arm) => reasons[arm].slice(0, mostReasons).map((reason) => (
          <li key={arm + reason.en}><ArmName arm={arm} /> {words(reason)}</li>
        )))}
      </ul>
    </>
  );
}

/** Number of the order that a rider reads the offer of, or that was followed. */
function dispatchedIn(state: Parting['a']): number | undefined {
  if (state?.kind === 'order') return state.number;
  return state?.kind !== 'rider' || state.offered === 0 ? undefined : state.orderNumber;
}

function ArmName({ arm }: { arm: Arm }) {
  return <b className="arm-name" style={hue(`arm-${arm}`)}>{arm.toUpperCase()}</b>;
}

/** The clock of the run to the second. */
function useClock(): (atSeconds: number) => string {
  const language = useLanguage();
  const portrait = usePlayback((state) => state.portrait);
  return (atSeconds) => (portrait === undefined
    ? ''
    : `${runClock(atSeconds, portrait, language)}:${String(atSeconds % 60).padStart(2, '0')}`);
}
