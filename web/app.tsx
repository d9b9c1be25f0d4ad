// The frame: the head, and the page that is open. The Lab and its map are fetched when they are
// first wanted, so that the home page is small.

import { lazy, Suspense } from 'react';
import { Header } from './frame/header.tsx';
import { useKeys } from './frame/keys.ts';
import { Home } from './home/home.tsx';
import { BadLink } from './frame/bad-link.tsx';
import { useView } from './state/view.ts';
import { frameWords } from './words/frame-words.ts';
import { useWords } from './words/language.ts';

const Lab = lazy(async () => ({ default: (await import('./lab/lab.tsx')).Lab }));
const Dialogs = lazy(async () => ({ default: (await import('./frame/dialogs.tsx')).Dialogs }));

export function App() {
  const words = useWords();
  const page = useView((view) => view.page);
  const dialog = useView((view) => view.dialog);
  useKeys();
  return (
    <div className={page === 'lab' ? 'app lab-open' : 'app'}>
      <Header />
      {page === 'home' ? (
        <Home />
      ) : (
        <Suspense fallback={<p className="quiet loading">{words(frameWords.loading)}</p>}>
          <Lab />
        </Suspense>
      )}
      {dialog === 'none' ? null : (
        <Suspense fallback={null}>
          <Dialogs />
        </Suspense>
      )}
      <BadLink />
    </div>
  );
}
