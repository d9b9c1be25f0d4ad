// How dark it is at an hour, and what colours marks take then. By night the base map
// takes a palette of its own, and marks change to the colours made for a dark ground.

import {
  lampLight, mapColours, palettes, rgbOf, type MapColours, type Palette, type Theme,
} from '../palette.ts';
import type { Colour, GlyphLook } from './glyph-layer.ts';

/** 0 by day, 1 by night, in between at dusk and dawn. */
export function nightAt(atSeconds: number): number {
  const hour = (atSeconds / 3600) % 24;
  if (hour < 12) return 1 - smooth((hour - 5) / 2);
  return smooth((hour - 17.75) / 2.5);
}

/** The colours of marks at a moment in a theme. */
export function lookAt(theme: Theme, night: number): GlyphLook {
  const dark = isDarkAt(theme, night) ? 1 : 0;
  const between = (pick: (palette: Palette) => string): Colour =>
    mixed(rgbOf(pick(palettes.light)), rgbOf(pick(palettes.dark)), dark);
  return {
    slack: [
      between(({ slack }) => slack[0]),
      between(({ slack }) => slack[1]),
      between(({ slack }) => slack[2]),
    ],
    idle: between(({ idle }) => idle),
    kinds: [
      between(({ kinds }) => kinds[0]),
      between(({ kinds }) => kinds[1]),
      between(({ kinds }) => kinds[2]),
    ],
    ink: between(({ inkQuiet }) => inkQuiet),
    ground: between(({ ground }) => ground),
    lamp: rgbOf(lampLight),
    night,
  };
}

/** Dusk and dawn in so many steps: each repaints the base map. */
const duskSteps = 10;

/** How dark the base map is drawn, in steps. */
export function duskOf(night: number): number {
  return Math.round(night * duskSteps) / duskSteps;
}

/** The base map's colours in a theme between day and night. */
export function mapColoursAt(theme: Theme, night: number): MapColours {
  const { day, night: dark } = mapColours[theme];
  const entries = Object.entries(day).map(([name, colour]) => (
    [name, cssOf(mixed(rgbOf(colour), rgbOf(dark[name as keyof MapColours]), night))]
  ));
  return Object.fromEntries(entries) as unknown as MapColours;
}

/** Whether marks and captions on the map are those for a dark ground. */
export function isDarkAt(theme: Theme, night: number): boolean {
  return theme === 'dark' || night > 0.5;
}

function cssOf(colour: Colour): string {
  return `rgb(${colour.map((part) => Math.round(part * 255)).join(',')})`;
}

function smooth(share: number): number {
  const held = Math.min(1, Math.max(0, share));
  return held * held * (3 - 2 * held);
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  return [0, 1, 2].map((i) => from[i] + (to[i] - from[i]) * share) as unknown as Colour;
}
