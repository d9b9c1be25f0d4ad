// A text whose terms explain themselves: the first of each is a button, and what it means stands
// over the page until somebody goes on.

import { type ReactNode, useId, useMemo } from 'react';
import { partedAtTerms, type Term } from '../../scenarios/glossary/term.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { useTerms } from '../words/terms.ts';
import '../styles/terms.css';

export function Explained({ text }: { text: string }) {
  const language = useLanguage();
  const terms = useTerms();
  const pieces = useMemo(() => partedAtTerms(text, terms, language), [text, terms, language]);
  return pieces.map(({ words, term }) => (
    term === undefined ? words : <Marked key={term.code} words={words} term={term} />
  ));
}

function Marked({ words, term }: { words: string; term: Term }) {
  const language = useLanguage();
  const say = useWords();
  return (
    <Noted words={words} meaning={say(term.meaning)}>
      <b>{term[language]}</b> <span className="quiet">{language === 'zh' ? term.en : term.zh}</span>
    </Noted>
  );
}

/** Words that say what they mean when they are pressed. */
export function Noted({ words, meaning, children }: {
  words: string;
  meaning: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <button className="term" popoverTarget={id}>{words}</button>
      <span id={id} popover="auto" className="term-note" role="note">
        {children}
        <span className="term-meaning">{meaning}</span>
      </span>
    </>
  );
}

/** All terms that the page explains. */
export function TermList() {
  const language = useLanguage();
  const say = useWords();
  const terms = useTerms();
  return (
    <dl className="term-list" data-testid="terms">
      {terms.map((term) => (
        <div key={term.code}>
          <dt>
            {term[language]} <span className="small quiet">
              {language === 'zh' ? term.en : term.zh}
            </span>
          </dt>
          <dd>{say(term.meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
