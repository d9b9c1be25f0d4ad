// The button that copies the link which holds all that is on the screen.

import { useState } from 'react';
import type { Text } from '../../sim-core/index.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/language.ts';

/** The address bar always holds the link; this copies it. */
export function LinkButton({ className = 'plain' }: { className?: string }) {
  const words = useWords();
  const [said, setSaid] = useState<Text>(frameWords.share);
  const copy = async (): Promise<void> => {
    const { currentLink } = await import('../state/link.ts');
    setSaid(await copied(currentLink()) ? frameWords.shared : frameWords.notShared);
    setTimeout(() => setSaid(frameWords.share), 1600);
  };
  return (
    <button className={className} data-testid="copy-link" onClick={() => void copy()}>
      {words(said)}
    </button>
  );
}

/** Whether a text got to the clipboard: browsers may lack one, or refuse it to this page. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
