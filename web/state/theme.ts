// Hands the palette to the style sheets as custom properties, so that every colour is written down
// once, in palette.ts.

import { palettes, type Theme } from '../palette.ts';

/** Puts a theme's colours on the document. */
export function applyTheme(theme: Theme): void {
  const { style, dataset } = document.documentElement;
  dataset.theme = theme;
  for (const [name, colour] of Object.entries(coloursOf(theme))) style.setProperty(name, colour);
}

/** A theme's colours as custom properties, also for a part of the page that is dark by itself. */
export function coloursOf(theme: Theme): Readonly<Record<string, string>> {
  const palette = palettes[theme];
  const colours: Record<string, string> = {
    ground: palette.ground,
    ink: palette.ink,
    'ink-quiet': palette.inkQuiet,
    hairline: palette.hairline,
    raised: palette.raised,
    consumers: palette.consumers,
    riders: palette.riders,
    merchants: palette.merchants,
    platform: palette.platform,
    city: palette.city,
    'arm-a': palette.armA,
    'arm-b': palette.armB,
    better: palette.better,
    worse: palette.worse,
    'hairline-strong': `color-mix(in srgb, ${palette.ink} 28%, ${palette.ground})`,
    wash: `color-mix(in srgb, ${palette.ink} 7%, transparent)`,
  };
  return Object.fromEntries(
    Object.entries(colours).map(([name, colour]) => [`--${name}`, colour]),
  );
}
