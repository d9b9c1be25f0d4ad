// A quiet word at the foot of the window when a newer build is here. It takes nothing away: the tab
// goes on as it is until the person reloads.

import { takeNewer, useOffline } from '../state/offline.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/language.ts';

export function UpdateNotice() {
  const words = useWords();
  const isShown = useOffline(({ isNewerHere, isPutOff }) => isNewerHere && !isPutOff);
  if (!isShown) return null;
  return (
    <aside className="update-notice" role="status" data-testid="update-notice">
      <span>{words(frameWords.newerHere)}</span>
      <button className="solid" onClick={takeNewer}>{words(frameWords.takeNewer)}</button>
      <button className="plain" onClick={() => useOffline.setState({ isPutOff: true })}>
        {words(frameWords.putOff)}
      </button>
    </aside>
  );
}
