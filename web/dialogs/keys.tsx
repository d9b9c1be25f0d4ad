// The list of shortcuts.

import { Heading } from 'react-aria-components';
import { frameWords, keyWords } from '../words/frame-words.ts';
import { useWords } from '../words/language.ts';

export function Keys() {
  const words = useWords();
  return (
    <>
      <Heading slot="title">{words(frameWords.help)}</Heading>
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
