// The list of shortcuts.

import { Heading } from 'react-aria-components';
import { startTour } from '../state/tour.ts';
import { useView } from '../state/view.ts';
import { frameWords } from '../words/frame-words.ts';
import { homeWords } from '../words/home-words.ts';
import { keyWords } from '../words/key-words.ts';
import { useWords } from '../words/language.ts';

export function Keys() {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <>
      <Heading slot="title">{words(frameWords.help)}</Heading>
      <p>
        <button
          className="plain"
          onClick={() => {
            show({ dialog: 'none' });
            startTour();
          }}
        >
          {words(homeWords.tour)}
        </button>
      </p>
      <dl className="keys">
        {keyWords.map(({ keys, does }) => (
          <div key={does.en} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words(does)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
