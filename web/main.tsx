// The page's first script: preferences, the engines, and the page itself.

import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followSetup } from './engine/session.ts';
import { partHere, partOf, type Part } from './frame/part.tsx';
import { Loading, Region } from './frame/region.tsx';
import { holdBuild } from './state/offline.ts';
import { followPreferences } from './state/preferences.ts';
import { warmWhileReading } from './warming.ts';
import './styles/base.css';
import './styles/frame.css';

/** Opens the link in the address, if there is one, and follows the question from then on. */
async function startSession(): Promise<void> {
  const link = import('./state/link.ts');
  if (location.hash.length > 1) await (await link).openLink(location.hash);
  followSetup();
  (await link).followInAddress();
}

/** The whole page: what a link shows is known once it is read, and no other page comes before. */
function wholePage(): Part {
  if (location.hash.length > 1) return partOf(() => startSession().then(() => App), true);
  void startSession();
  return partHere(App);
}

followPreferences();
holdBuild(import.meta.url);
warmWhileReading();
const Whole = wholePage();
const root = document.getElementById('root');
if (root !== null) {
  // React has already drawn the page again when it says so: what it recovered from is told.
  const onRecoverableError = (error: unknown): void => console.warn('Recovered:', error);
  createRoot(root, { onRecoverableError }).render(
    <Region waiting={<Loading />}>
      <Whole />
    </Region>,
  );
}
