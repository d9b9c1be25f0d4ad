// A link that cannot be opened: what is wrong with it, where, what is allowed, and the way out.

import { useEffect, useRef } from 'react';
import { useLinkProblems } from '../state/link-problems.ts';
import { frameWords } from '../words/frame-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { problemLine } from '../../scenarios/schema/problem.ts';

export function BadLink() {
  const words = useWords();
  const language = useLanguage();
  const problems = useLinkProblems((state) => state.problems);
  const set = useLinkProblems((state) => state.set);
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), [problems]);
  if (problems.length === 0) return null;
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
        <h2 id="bad-link-title">{words(frameWords.badLink)}</h2>
        <p>{words(frameWords.badLinkWhy)}</p>
        <ul className="problems">
          {problems.map((problem, index) => (
            <li key={index}>
              {problemLine(problem, language)}
            </li>
          ))}
        </ul>
        <button ref={way} className="solid" onClick={leave}>
          {words(frameWords.badLinkOut)}
        </button>
      </div>
    </div>
  );
}
