// Hands the palette to the style sheets as custom properties, so that every colour is written down
// once, in palette.ts.

import { palettes, type Theme } from '../palette.ts';

/** Puts a theme's colours on the document. */
export function applyTheme(theme: Theme): void {
  const palette = palettes[theme];
  const { style, dataset } = document.documentElement;
  dataset.theme = theme;
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
  for (const [name, colour] of Object.entries(colours)) style.setProperty(`--${name}`, colour);
}
