// The page without a network: a service worker keeps all files of this build, and says when the
// server has a newer one. The tab goes on with its own build until a person asks for the newer one.

import { create } from 'zustand';

interface Offline {
  /** Whether a newer build is here, whole and waiting. */
  readonly isNewerHere: boolean;
  /** Whether the person would rather go on with this one. */
  readonly isPutOff: boolean;
}

export const useOffline = create<Offline>(() => ({ isNewerHere: false, isPutOff: false }));

/** Written beside the page by the build. */
const workerFile = './offline-worker.js';

const restMilliseconds = 1000;

let registration: ServiceWorkerRegistration | undefined;

/**
 * Keeps the files of this tab's build alive for as long as the tab, by a lock that bears the
 * address of the page's first script: browsers give it back when the tab is closed.
 */
export function holdBuild(firstScript: string): void {
  const forever = new Promise<never>(() => undefined);
  void navigator.locks?.request(firstScript, { mode: 'shared' }, () => forever);
}

/**
 * Has this build kept for times without a network, and looks for newer ones whenever the tab is
 * turned to. Nothing happens while the page is developed, or in browsers that keep nothing.
 */
export async function keepOffline(): Promise<void> {
  if (import.meta.hot !== undefined || !('serviceWorker' in navigator)) return;
  try {
    registration = await navigator.serviceWorker.register(workerFile);
  } catch {
    // Without storage, or from a server that lacks the worker, the page only needs its network.
    return;
  }
  const known: ServiceWorkerRegistration | undefined = registration;
  // Where somebody has taken workers away from the browser, registering gives nothing.
  if (known === undefined) return;
  known.active?.postMessage('tidy');
  announceNewer(known);
  watchArriving(known);
  known.addEventListener('updatefound', () => watchArriving(known));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void known.update().catch(() => undefined);
  });
}

/** Opens the page anew in the newer build; what was asked stands in the address. */
export function takeNewer(): void {
  const waiting = registration?.waiting;
  if (waiting == null) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting.postMessage('take-over');
  // A browser asks whether the older worker rests when that worker has ended something; one that
  // has nothing to do is asked after minutes only. So it is given nothing, now and then.
  setInterval(() => registration?.active?.postMessage('rest'), restMilliseconds);
}

function watchArriving(of: ServiceWorkerRegistration): void {
  of.installing?.addEventListener('statechange', () => announceNewer(of));
}

/** The first worker of all announces nothing: it is of this very build. */
function announceNewer({ waiting }: ServiceWorkerRegistration): void {
  const isServed = navigator.serviceWorker.controller !== null;
  if (waiting !== null && isServed) useOffline.setState({ isNewerHere: true });
}
