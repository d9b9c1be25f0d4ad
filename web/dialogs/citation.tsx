// How to cite the answer on the screen.

import { useEffect, useState } from 'react';
import { useProvenance } from '../charts/made-of.ts';
import { CodeBlock } from '../frame/code-block.tsx';
import { citationOf } from '../state/citation.ts';
import { currentLink } from '../state/link.ts';
import { toolWords } from '../words/tool-words.ts';

export function Citation() {
  const origin = useProvenance();
  const [from, setFrom] = useState<readonly string[]>([]);
  // The key of the runs takes a moment.
  useEffect(() => {
    let isShown = true;
    void origin().then((lines) => {
      if (isShown) setFrom(lines);
    });
    return () => { isShown = false; };
  }, []);
  return (
    <CodeBlock
      id="citation"
      name={toolWords.cite}
      how={toolWords.citeHow}
      text={citationOf(from, currentLink())}
    />
  );
}
