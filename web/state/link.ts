// The address bar always holds a link that reproduces what is on the screen, and a link that is
// opened sets the screen. The codec belongs to the scenarios; here its state and the page's are
// matched. A bad link changes nothing and its problems are shown.

import { decodeLink, defaultLinkState, encodeLink } from '../../scenarios/schema/link.ts';
import type { LinkState, LinkView } from '../../scenarios/schema/link.ts';
import type { PolicyDiff } from '../../sim-core/index.ts';
import { playback } from '../engine/session.ts';
import { speeds, usePlayback, type Speed } from './playback.ts';
import { useLinkProblems } from './link-problems.ts';
import { usePreferences } from './preferences.ts';
import { useSetup, type Settings, type Setup } from './setup.ts';
import { useView } from './view.ts';

/** Browsers refuse addresses that change more often than this. */
const throttleMilliseconds = 400;

/** The whole address that reproduces the screen. */
export async function currentLink(): Promise<string> {
  const url = new URL(location.href);
  url.hash = encodeLink(currentState());
  return Promise.resolve(url.href);
}

/** Sets the screen from the part of an address after the number sign. */
export function openLink(hash: string): void {
  const read = decodeLink(hash);
  if (!read.ok) {
    useLinkProblems.getState().set(read.problems);
    return;
  }
  useSetup.getState().replace(setupOf(read.value));
  showView(read.value.view);
}

/** Keeps the address true to the screen, and follows an address that a person types in. */
export function followInAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      if (useLinkProblems.getState().problems.length > 0) return;
      const hash = `#${encodeLink(currentState())}`;
      if (hash !== location.hash) history.replaceState(null, '', hash);
    }, throttleMilliseconds);
  };
  useSetup.subscribe((state, before) => (state.setup === before.setup ? undefined : write()));
  useView.subscribe(write);
  usePlayback.subscribe((state, before) => {
    // While the city plays the moment changes all the time; the link takes it when it stops.
    if (!state.playing && state.atSeconds !== before.atSeconds) write();
  });
  usePreferences.subscribe(write);
  window.addEventListener('hashchange', () => openLink(location.hash));
}

function currentState(): LinkState {
  const { setup } = useSetup.getState();
  const { page, tab, arms, figure } = useView.getState();
  const { atSeconds, speed } = usePlayback.getState();
  const view: Record<string, string | number | boolean> = { page, tab, arms, speed };
  view.time = Math.floor(atSeconds);
  view.language = usePreferences.getState().language;
  if (figure !== undefined) view.figure = figure;
  return {
    ...defaultLinkState,
    scenario: setup.preset,
    weather: setup.weather,
    seed: setup.seed,
    seeds: setup.seedCount,
    a: policyIn('Baseline', setup.a),
    b: policyIn('Baseline', setup.b),
    assume: setup.world,
    view,
  };
}

function policyIn(title: string, set: Settings): PolicyDiff {
  return { title, changes: Object.keys(set).length === 0 ? [] : [{ fromSeconds: 0, set }] };
}

function setupOf(state: LinkState): Setup {
  return {
    preset: state.scenario,
    weather: state.weather,
    seed: state.seed,
    seedCount: state.seeds,
    a: settingsIn(state.a),
    b: settingsIn(state.b),
    world: state.assume,
  };
}

function settingsIn(policy: PolicyDiff): Settings {
  return Object.assign({}, ...policy.changes.map((change) => change.set)) as Settings;
}

function showView(view: LinkView): void {
  const { show } = useView.getState();
  if (view.page === 'home' || view.page === 'lab') show({ page: view.page });
  if (view.tab === 'city' || view.tab === 'results') show({ tab: view.tab });
  if (view.arms === 'split' || view.arms === 'a' || view.arms === 'b') show({ arms: view.arms });
  if (typeof view.figure === 'string') show({ figure: view.figure });
  if (view.language === 'zh' || view.language === 'en') {
    usePreferences.getState().setLanguage(view.language);
  }
  if (speeds.includes(view.speed as Speed)) playback.setSpeed(view.speed as Speed);
  if (typeof view.time === 'number') playback.seek(Math.max(0, Math.floor(view.time)));
}
