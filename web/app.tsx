// The frame: the head, and the page that is open. Pages and dialogs are fetched when they are first
// wanted or while the home page is read; each is a region that can fail without the rest.

import { useEffect } from 'react';
import { embeddedIn } from './embed/address.ts';
import { Header } from './frame/header.tsx';
import { useKeys } from './frame/keys.ts';
import { partOf } from './frame/part.tsx';
import { Loading, Region } from './frame/region.tsx';
import { useLinkProblems } from './state/link-problems.ts';
import { useTour } from './state/tour.ts';
import { UpdateNotice } from './frame/update-notice.tsx';
import { pageOf } from './pages.ts';
import { useView } from './state/view.ts';

const Embed = partOf(async () => {
  const { Embed: Embedded } = await import('./embed/embed.tsx');
  return () => <Embedded chart={embeddedIn(location.search) ?? ''} />;
});
const Tour = partOf(async () => (await import('./tour/tour.tsx')).Tour);
const BadLink = partOf(async () => (await import('./frame/bad-link.tsx')).BadLink);
const Dialogs = partOf(async () => (await import('./dialogs/dialogs.tsx')).Dialogs);

export function App() {
  const dialog = useView((view) => view.dialog);
  const isBadLink = useLinkProblems(({ problems }) => problems.length > 0);
  return (
    <>
      {embeddedIn(location.search) === undefined ? <Whole /> : (
        <Region>
          <Embed />
        </Region>
      )}
      {dialog === 'none' ? null : (
        <Region>
          <Dialogs />
        </Region>
      )}
      {isBadLink ? (
        <Region>
          <BadLink />
        </Region>
      ) : null}
    </>
  );
}

function Whole() {
  const { id, Page, fillsWindow } = pageOf(useView((view) => view.page));
  const isLed = useTour(({ step }) => step !== undefined);
  useKeys();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [id]);
  return (
    <div className={fillsWindow ? 'app fills-window' : 'app'}>
      <Header />
      <Region key={id} waiting={<Loading />}>
        <Page />
      </Region>
      {isLed ? (
        <Region isDecoration>
          <Tour />
        </Region>
      ) : null}
      <UpdateNotice />
    </div>
  );
}
