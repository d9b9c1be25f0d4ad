// A theme of levers under its name: closed, it shows those that are changed or pointed out; open,
// all of them.

import { memo, useState } from 'react';
import type { Lever, Text } from '../../sim-core/index.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { labSentences } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { LeverItem } from './lever-item.tsx';
import { changedLevers } from './use-arm.ts';

interface Props {
  readonly theme: string;
  readonly name: Text;
  readonly levers: readonly Lever[];
  readonly isOpenAtFirst: boolean;
}

export const LeverTheme = memo(function LeverTheme(props: Props) {
  const { theme, name, levers, isOpenAtFirst } = props;
  const words = useWords();
  const language = useLanguage();
  const lit = useView(({ litLever }) => levers.find(({ id }) => id === litLever)?.id);
  // One text, so that a touch elsewhere leaves the theme as it is.
  const moved = useSetup(({ held, setup }) => changedLevers(levers, held ?? setup).join(' '));
  const changed = moved === '' ? [] : moved.split(' ');
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const shown = isOpen ? levers : levers.filter(({ id }) => id === lit || changed.includes(id));
  return (
    <section className="lever-group" data-theme={theme}>
      <h3>
        <button className="plain fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Fold open={isOpen} />
          {words(name)}
          <span className="small quiet">
            {changed.length === 0 ? levers.length : labSentences.changes[language](changed.length)}
          </span>
        </button>
      </h3>
      {shown.length === 0 ? null : (
        <ul>
          {shown.map((lever) => <LeverItem key={lever.id} lever={lever} />)}
        </ul>
      )}
    </section>
  );
});

function Fold({ open }: { open: boolean }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" className={open ? 'open' : ''}>
      <path d="M2 0.5 6 4 2 7.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
