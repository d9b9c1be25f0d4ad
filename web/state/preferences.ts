// What a person prefers on this device: language and theme. Both follow the system until set, and
// a choice is kept in this browser only. Nothing here changes a result.

import { create } from 'zustand';
import type { Theme } from '../palette.ts';
import { store, stored } from './stored.ts';
import { applyTheme } from './theme.ts';

export type ThemeChoice = Theme | 'system';

interface Preferences {
  readonly language: 'zh' | 'en';
  readonly themeChoice: ThemeChoice;
  readonly systemTheme: Theme;
  setLanguage(language: 'zh' | 'en'): void;
  setTheme(choice: ThemeChoice): void;
  setSystemTheme(theme: Theme): void;
}

const storageKey = 'o2o-city.preferences';
const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

export const usePreferences = create<Preferences>((set) => ({
  language: remembered().language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  themeChoice: remembered().themeChoice ?? 'system',
  systemTheme: darkQuery.matches ? 'dark' : 'light',
  setLanguage: (language) => set({ language }),
  setTheme: (themeChoice) => set({ themeChoice }),
  setSystemTheme: (systemTheme) => set({ systemTheme }),
}));

/** The theme on the screen now. */
export function useTheme(): Theme {
  return usePreferences((preferences) => themeOf(preferences));
}

/** The theme that a choice and a system come to. */
export function themeOf(of: { themeChoice: ThemeChoice; systemTheme: Theme }): Theme {
  return of.themeChoice === 'system' ? of.systemTheme : of.themeChoice;
}

/** Keeps the document's language and theme true, and remembers choices. */
export function followPreferences(): void {
  darkQuery.addEventListener('change', (event) => {
    usePreferences.getState().setSystemTheme(event.matches ? 'dark' : 'light');
  });
  const apply = (): void => {
    const preferences = usePreferences.getState();
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
    applyTheme(themeOf(preferences));
  };
  apply();
  // Paper is white, whatever the screen is.
  window.addEventListener('beforeprint', () => applyTheme('light'));
  window.addEventListener('afterprint', apply);
  usePreferences.subscribe(() => {
    apply();
    remember();
  });
}

function remember(): void {
  const { language, themeChoice } = usePreferences.getState();
  store(storageKey, { language, themeChoice });
}

function remembered(): { language?: 'zh' | 'en'; themeChoice?: ThemeChoice } {
  const { language, themeChoice } = stored(storageKey);
  return {
    language: language === 'zh' || language === 'en' ? language : undefined,
    themeChoice:
      themeChoice === 'light' || themeChoice === 'dark' || themeChoice === 'system'
        ? themeChoice
        : undefined,
  };
}
