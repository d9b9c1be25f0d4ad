// A link that cannot be opened: what is wrong with it, where, what is allowed, and the way out. The
// first problems in brief; all of them in full when asked, since one alone may allow hundreds.

import { useEffect, useRef, useState } from 'react';
import { useLinkProblems } from '../state/link-problems.ts';
import { badLinkSentences, badLinkWords } from '../words/bad-link-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { problemLine, type Problem } from '../../scenarios/schema/problem.ts';
import '../styles/bad-link.css';

const mostInBrief = 3;
const mostCharacters = 160;

export function BadLink() {
  const words = useWords();
  const problems = useLinkProblems((state) => state.problems);
  const set = useLinkProblems((state) => state.set);
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), [problems]);
  const leave = (): void => {
    history.replaceState(null, '', location.pathname + location.search);
    set([]);
  };
  return (
    <div className="veil">
      <div
        className="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="bad-link-title"
        data-testid="bad-link"
      >
        <h2 id="bad-link-title">{words(badLinkWords.title)}</h2>
        <p>{words(badLinkWords.why)}</p>
        {/* Another bad link is in brief again. */}
        <Problems key={problems.map(({ path }) => path).join()} problems={problems} />
        <button ref={way} className="solid" onClick={leave}>
          {words(badLinkWords.wayOut)}
        </button>
      </div>
    </div>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = useWords();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isWhole) list.current?.focus();
  }, [isWhole]);
  const lines = problems.map((problem) => problemLine(problem, language));
  const shown = isWhole ? lines : lines.slice(0, mostInBrief).map(inBrief);
  const left = lines.length - shown.length;
  return (
    <>
      <ul ref={list} className="problems" tabIndex={isWhole ? 0 : undefined}>
        {shown.map((line, index) => <li key={index}>{line}</li>)}
      </ul>
      {shown.every((line, index) => line === lines[index]) && left === 0 ? null : (
        <p className="problems-left">
          {left > 0 ? badLinkSentences.more[language](left) : null}
          <button className="plain" onClick={() => setWhole(true)}>
            {words(badLinkWords.whole)}
          </button>
        </p>
      )}
    </>
  );
}

/** By whole characters, of which some are two letters of a text. */
function inBrief(line: string): string {
  const characters = Array.from(line);
  if (characters.length <= mostCharacters) return line;
  return `${characters.slice(0, mostCharacters).join('')}…`;
}
