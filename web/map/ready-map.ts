// The Lab's second map, made while the home page is read: the first one is there already, since the
// home page shows it.

import type { CityPortrait } from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import { themeOf, usePreferences } from '../state/preferences.ts';
import { useView } from '../state/view.ts';
import { when } from '../state/when.ts';
import { firstPage } from '../pages.ts';
import { readyCanvas } from './canvas-shelf.ts';
import { hasWebGl } from './has-web-gl.ts';

/** Makes the map of B ready as soon as there is a city to draw. */
export function readyMapOfB(): void {
  when(usePlayback, ({ portrait }) => portrait, makeMapOfB);
}

/** Nothing where nothing can be drawn, or somebody is in the Lab already. */
function makeMapOfB(portrait: CityPortrait): void {
  const isReading = useView.getState().page === firstPage.id;
  if (!isReading || !hasWebGl()) return;
  const preferences = usePreferences.getState();
  const trails = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { language } = preferences;
  const manner = { theme: themeOf(preferences), language, interactive: true };
  const canvas = readyCanvas(portrait, { arm: 'b', trails }, manner);
  if (canvas !== undefined && playback.latest !== undefined) canvas.frames(playback.latest);
}
