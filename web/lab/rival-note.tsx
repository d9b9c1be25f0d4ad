// Under a lever that needs another platform, in a city that has one: why it does nothing, and the
// way to a city in which it can be asked.

import { lacksRival, withRival } from '../state/rival.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { useWords } from '../words/language.ts';
import { leverWords } from '../words/lever-words.ts';

export function RivalNote({ lever }: { lever: string }) {
  const words = useWords();
  const isLacking = useSetup(({ setup }) => lacksRival(lever, setup));
  if (!isLacking) return null;
  const open = (): void => {
    const { setup, commit } = useSetup.getState();
    commit(withRival(setup, lever));
    // Merchants weigh such an offer when a week closes.
    useView.getState().show({ horizon: '22-28', tab: 'results', sheet: 'none' });
  };
  return (
    <p className="small quiet outside" data-testid="lacks-rival">
      {words(leverWords.lacksRival)}{' '}
      <button className="plain mini" data-testid="open-rival" onClick={open}>
        {words(leverWords.openRival)}
      </button>
    </p>
  );
}
