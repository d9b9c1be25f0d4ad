// The address bar always holds a link that reproduces what is on the screen, and a link that is
// opened sets the screen. The codec belongs to the scenarios; here its state and the page's are
// matched. A bad link changes nothing and its problems are shown. Each page is a step of its own in
// the browser's history, so that Back leads to the page before.

import { readClassAddress } from '../../scenarios/lessons/period.ts';
import {
  defaultLinkState, encodeLink, readLink, scenarioInLink,
} from '../../scenarios/schema/link.ts';
import type { LinkState } from '../../scenarios/schema/link.ts';
import { firstPage } from '../pages.ts';
import { sameTable } from './further.ts';
import { cityKnown } from './kept-city.ts';
import { usePlayback } from './playback.ts';
import { useLesson } from './lesson.ts';
import { useLinkProblems } from './link-problems.ts';
import { questionInLink } from './link-question.ts';
import { currentView, showView, viewProblems } from './link-view.ts';
import { usePreferences } from './preferences.ts';
import { useSetup, type Setup } from './setup.ts';
import { useView } from './view.ts';

/** Browsers refuse addresses that change more often than this. */
const throttleMilliseconds = 400;

/** Grows with every link that is opened: only the newest one gets to the screen. */
let opened = 0;
/** True while a link sets the screen: that is no step of the person's own. */
let isOpening = false;
/** What the page wrote or read last: an address beside it was typed, and waits to be read. */
let followed = '';

/** The whole address that reproduces the screen. */
export function currentLink(): string {
  const url = new URL(location.href);
  url.hash = encodeLink(currentState());
  return url.href;
}

/** Sets the screen from the part of an address after the number sign. */
export async function openLink(hash: string): Promise<void> {
  const mine = ++opened;
  const view = readClassAddress(hash);
  const whole = view === undefined ? hash : `#${encodeLink({ ...defaultLinkState, view })}`;
  const read = await readLink(whole, cityKnown);
  if (mine !== opened) return;
  followed = hash;
  const { set } = useLinkProblems.getState();
  if (!read.ok) return set(read.problems);
  const setup = setupOf(read.value);
  const problems = viewProblems(read.value.view, setup.scenario);
  set(problems);
  if (problems.length > 0) return;
  isOpening = true;
  // The same question again, as after Back, keeps what can be undone.
  if (!sameTable(setup, useSetup.getState().setup)) useSetup.getState().replace(setup);
  showView(read.value.view);
  isOpening = false;
}

/** Keeps the address true to the screen, and follows an address that a person types in. */
export function followInAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      writeAddress(false);
    }, throttleMilliseconds);
  };
  useSetup.subscribe((state, before) => (state.setup === before.setup ? undefined : write()));
  useView.subscribe((state, before) => {
    if (state.page !== before.page && !isOpening) writeAddress(true);
    else write();
  });
  usePlayback.subscribe((state, before) => {
    // While the city plays the moment changes all the time; the link takes it when it stops.
    if (!state.playing && state.atSeconds !== before.atSeconds) write();
  });
  useLesson.subscribe((state, before) => {
    if (state.lesson !== before.lesson && !isOpening) writeAddress(true);
    else write();
  });
  usePreferences.subscribe(write);
  useLinkProblems.subscribe((state, before) => {
    // A bad link that was left took its address along.
    if (state.problems.length === 0 && before.problems.length > 0) followed = location.hash;
  });
  const follow = (): void => {
    if (location.hash.length > 1) void openLink(location.hash);
    else showFirstPage();
  };
  window.addEventListener('hashchange', follow);
  // Typed while the first link was read.
  if (location.hash !== followed) follow();
}

/** Back at the bare address: the page as it first opened, with the question as it is now. */
function showFirstPage(): void {
  followed = location.hash;
  isOpening = true;
  useView.getState().show({ page: firstPage.id });
  isOpening = false;
}

function writeAddress(isStep: boolean): void {
  if (useLinkProblems.getState().problems.length > 0 || location.hash !== followed) return;
  const hash = `#${encodeLink(currentState())}`;
  if (hash === location.hash) return;
  if (isStep) history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
  followed = hash;
}

function currentState(): LinkState {
  return { ...questionInLink(useSetup.getState().setup), view: currentView() };
}

function setupOf(state: LinkState): Setup {
  const { seed, seeds, a, b, further, assume } = state;
  return { scenario: scenarioInLink(state), seed, seedCount: seeds, a, b, further, world: assume };
}
