// What is read out by itself to who listens to the page: the newest words, never more often than
// every two seconds, and nothing while there is nothing to know.

import { useEffect, useState } from 'react';

const leastPauseMilliseconds = 2000;
/** When anything on the page was last read out. */
let lastAt = Number.NEGATIVE_INFINITY;

export function SaidAloud({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    // Emptied, so that the same words are read out again when they come again.
    if (text === '') return setSaid('');
    const wait = Math.max(0, lastAt + leastPauseMilliseconds - performance.now());
    const timer = setTimeout(() => {
      lastAt = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return <span role="status" className="seen-by-readers">{said}</span>;
}
