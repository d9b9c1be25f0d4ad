// What happens next: looked for in one arm's city, gone to, and chosen on the map; or that there is
// none. Whoever asks again at the moment that was gone to gets the one behind it.

import { create } from 'zustand';
import type { Text } from '../../sim-core/index.ts';
import type { Incident, IncidentKind } from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import { failureOf } from '../words/failure.ts';
import type { Arm } from './setup.ts';
import { useView, type ArmsShown } from './view.ts';

interface IncidentState {
  readonly status: 'idle' | 'searching' | 'found' | 'none' | 'failed';
  readonly kind: IncidentKind;
  readonly arm: Arm;
  readonly incident: Incident | undefined;
  readonly failure: Text | undefined;
}

export const useIncident = create<IncidentState>(() => ({
  status: 'idle', kind: 'orderLate', arm: 'b', incident: undefined, failure: undefined,
}));

/** Counts what was asked, so that an answer which is no longer wanted is dropped. */
let asked = 0;

export async function goToNext(kind: IncidentKind, arm: Arm): Promise<void> {
  const mine = ++asked;
  playback.pause();
  const { incident: last, arm: lastArm } = useIncident.getState();
  const at = Math.floor(playback.atSeconds);
  const goesOn = last?.kind === kind && lastArm === arm && last.seenSeconds === at;
  const after = goesOn ? last : { atSeconds: at, id: Infinity };
  const said = { kind, arm, incident: undefined, failure: undefined };
  useIncident.setState({ ...said, status: 'searching' });
  try {
    const incident = await playback.pair.askElsewhere(arm, (engine) => (
      engine.nextIncident(kind, after)
    ));
    if (mine !== asked) return;
    useIncident.setState({ incident, status: incident === undefined ? 'none' : 'found' });
    if (incident === undefined) return;
    playback.seek(incident.seenSeconds);
    const chosen = { kind: incident.subject, id: incident.id, arm };
    useView.getState().show({ chosen, tab: 'city', sheet: 'none', arms: armsWith(arm) });
  } catch (reason) {
    if (mine === asked) useIncident.setState({ status: 'failed', failure: failureOf(reason) });
  }
}

/** The arm that is meant where none is named: the only one in sight, or that of what is chosen. */
export function armMeant(): Arm {
  const { arms, chosen } = useView.getState();
  return arms === 'a' || arms === 'b' ? arms : chosen?.arm ?? 'b';
}

/** What the map shows already, if an arm is to be seen in it; else that arm alone. */
function armsWith(arm: Arm): ArmsShown {
  const { arms } = useView.getState();
  const isSeen = arms === arm || arms === 'split' || arms === 'swipe' || arms === 'blink';
  return isSeen ? arms : arm;
}
