// The head of every page: the name, the pages, and in the fixed corner language, theme, link
// and help.

import { useState } from 'react';
import type { Text } from '../../sim-core/index.ts';
import { usePreferences, useTheme } from '../state/preferences.ts';
import { pages } from '../pages.ts';
import { useView } from '../state/view.ts';
import { copied } from './clipboard.ts';
import { frameWords } from '../words/frame-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function Header() {
  const words = useWords();
  const page = useView((view) => view.page);
  const show = useView((view) => view.show);
  return (
    <header className="head">
      <span className="name">
        <Mark />
        {words(frameWords.name)}
      </span>
      <nav aria-label={words(frameWords.pages)}>
        {pages.filter(({ inHead }) => inHead).map(({ id, label, Page }) => (
          <button
            key={id}
            className="plain"
            aria-current={page === id ? 'page' : undefined}
            onPointerEnter={() => void Page.prefetch()}
            onClick={() => show({ page: id })}
          >
            {words(label)}
          </button>
        ))}
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
  const [said, setSaid] = useState<Text>(frameWords.share);
  const copy = async (): Promise<void> => {
    const { currentLink } = await import('../state/link.ts');
    setSaid(await copied(currentLink()) ? frameWords.shared : frameWords.notShared);
    setTimeout(() => setSaid(frameWords.share), 1600);
  };
  return (
    <button className="plain word" data-testid="copy-link" onClick={() => void copy()}>
      {words(said)}
    </button>
  );
}
