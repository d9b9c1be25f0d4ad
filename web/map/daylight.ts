// How dark it is at an hour, and what colours marks take then. By night the city darkens under a
// veil, and marks change to the colours made for a dark ground.

import { palettes, rgbOf, type Palette, type Theme } from '../palette.ts';
import type { Colour, GlyphLook } from './glyph-layer.ts';

/** 0 by day, 1 by night, in between at dusk and dawn. */
export function nightAt(atSeconds: number): number {
  const hour = (atSeconds / 3600) % 24;
  if (hour < 12) return 1 - smooth((hour - 5) / 2);
  return smooth((hour - 17.75) / 2.5);
}

/** The colours of marks at a moment in a theme. */
export function lookAt(theme: Theme, night: number): GlyphLook {
  const dark = theme === 'dark' ? 1 : night > 0.5 ? 1 : 0;
  const between = (pick: (palette: Palette) => string): Colour =>
    mixed(rgbOf(pick(palettes.light)), rgbOf(pick(palettes.dark)), dark);
  return {
    slack: [
      between(({ slack }) => slack[0]),
      between(({ slack }) => slack[1]),
      between(({ slack }) => slack[2]),
    ],
    idle: between(({ idle }) => idle),
    ink: between(({ inkQuiet }) => inkQuiet),
    ground: between(({ ground }) => ground),
    night,
  };
}

function smooth(share: number): number {
  const held = Math.min(1, Math.max(0, share));
  return held * held * (3 - 2 * held);
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  return [0, 1, 2].map((i) => from[i] + (to[i] - from[i]) * share) as unknown as Colour;
}
