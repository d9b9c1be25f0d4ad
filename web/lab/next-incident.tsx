// The way to what happens next, behind a word beside the day: each kind in A and in B, by mouse and
// by key; and the word that there is none any more.

import { useEffect } from 'react';
import { incidentKinds } from '../../sim-core/screen.ts';
import { Disclosure } from '../frame/disclosure.tsx';
import { useCityKeys } from '../frame/keys.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { armMeant, goToNext, useIncident } from '../state/incident.ts';
import { usePlayback } from '../state/playback.ts';
import {
  incidentNames, incidentSentences, incidentWords, whatHappened,
} from '../words/incident-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import '../styles/incident.css';

const arms = ['a', 'b'] as const;
const keys = Object.fromEntries(incidentKinds.map((kind) => [
  incidentNames[kind].key.toLowerCase(),
  (event: KeyboardEvent) => {
    const arm = armMeant();
    void goToNext(kind, event.shiftKey ? (arm === 'a' ? 'b' : 'a') : arm);
  },
]));

export function NextIncident() {
  const words = useWords();
  const language = useLanguage();
  useCityKeys(keys);
  return (
    <div className="next-incident" title={words(incidentWords.nextIs)}>
      <Disclosure name={words(incidentWords.next)} className="more upwards">
        <div className="more-box" data-testid="next-incident">
          {incidentKinds.map((kind) => (
            <p key={kind}>
              <span>{words(incidentNames[kind])}</span>
              <kbd>{incidentNames[kind].key}</kbd>
              {arms.map((arm) => (
                <button
                  key={arm}
                  className="plain mini"
                  data-next={`${kind} ${arm}`}
                  aria-label={incidentSentences.inArm[language](
                    words(incidentNames[kind]), arm.toUpperCase(),
                  )}
                  onClick={({ currentTarget }) => {
                    currentTarget.closest('details')!.open = false;
                    void goToNext(kind, arm);
                  }}
                >
                  {arm.toUpperCase()}
                </button>
              ))}
            </p>
          ))}
        </div>
      </Disclosure>
      <Note />
    </div>
  );
}

/** What the search has come to, until the clock goes elsewhere. */
function Note() {
  const words = useWords();
  const language = useLanguage();
  const { status, kind, arm, incident, failure } = useIncident();
  const at = usePlayback((state) => state.atSeconds);
  useEffect(() => {
    const { status: present } = useIncident.getState();
    if (present === 'none' || present === 'failed') useIncident.setState({ status: 'idle' });
  }, [at]);
  const none = incidentSentences.none[language](words(incidentNames[kind]), arm.toUpperCase());
  const seen = {
    idle: '', found: '', none,
    searching: words(incidentWords.searching),
    failed: failure === undefined ? '' : words(failure),
  }[status];
  const isFound = status === 'found' && incident !== undefined;
  const said = isFound ? whatHappened(incident, language) : status === 'searching' ? '' : seen;
  return (
    <>
      {seen === '' ? null : (
        <p className="incident-note small" data-testid="incident-note" data-status={status}>
          {seen}
        </p>
      )}
      <SaidAloud text={said} />
    </>
  );
}
