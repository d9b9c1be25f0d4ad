// The head of every page: the name, the two pages, and in the fixed corner language, theme, link
// and help.

import { useState } from 'react';
import { usePreferences, useTheme } from '../state/preferences.ts';
import { useView, type Page } from '../state/view.ts';
import { frameWords } from '../words/frame-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function Header() {
  const words = useWords();
  const page = useView((view) => view.page);
  const show = useView((view) => view.show);
  const link = (to: Page, text: string) => (
    <button
      className="plain"
      aria-current={page === to ? 'page' : undefined}
      onClick={() => show({ page: to })}
    >
      {text}
    </button>
  );
  return (
    <header className="head">
      <span className="name">
        <Mark />
        {words(frameWords.name)}
      </span>
      <nav aria-label={words(frameWords.pages)}>
        {link('home', words(frameWords.ask))}
        {link('lab', words(frameWords.lab))}
      </nav>
      <div className="corner">
        <LinkButton />
        <LanguageButton />
        <ThemeButton />
        <button
          className="plain"
          aria-label={words(frameWords.help)}
          onClick={() => show({ dialog: 'keys' })}
        >
          ?
        </button>
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill="var(--arm-a)" />
      <circle cx="16" cy="6" r="4" fill="none" stroke="var(--arm-b)" strokeWidth="2" />
    </svg>
  );
}

function LanguageButton() {
  const words = useWords();
  const language = useLanguage();
  const setLanguage = usePreferences((preferences) => preferences.setLanguage);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      className="plain"
      data-testid="language"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      {words(frameWords.otherLanguage)}
    </button>
  );
}

function ThemeButton() {
  const words = useWords();
  const theme = useTheme();
  const setTheme = usePreferences((preferences) => preferences.setTheme);
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      className="plain"
      data-testid="theme"
      title={words(frameWords.theme)}
      onClick={() => setTheme(next)}
    >
      {words(next === 'dark' ? frameWords.toDark : frameWords.toLight)}
    </button>
  );
}

/** The address bar always holds the link; this copies it. */
function LinkButton() {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const { currentLink } = await import('../state/link.ts');
    await navigator.clipboard?.writeText(await currentLink());
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <button className="plain word" onClick={() => void copy()}>
      {words(copied ? frameWords.shared : frameWords.share)}
    </button>
  );
}
