// The Lab's second map, made while the home page is read: the first one is there already, since the
// home page shows it.

import { playback } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import { themeOf, usePreferences } from '../state/preferences.ts';
import { useView } from '../state/view.ts';
import { firstPage } from '../pages.ts';
import { readyCanvas } from './canvas-shelf.ts';
import { hasWebGl } from './has-web-gl.ts';

/** Makes the map of B ready, where there is a city to draw and nobody is in the Lab already. */
export function readyMapOfB(): void {
  const { portrait } = usePlayback.getState();
  const isReading = useView.getState().page === firstPage.id;
  if (portrait === undefined || !isReading || !hasWebGl()) return;
  const preferences = usePreferences.getState();
  const trails = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { language } = preferences;
  const manner = { theme: themeOf(preferences), language, interactive: true };
  const canvas = readyCanvas(portrait, { arm: 'b', trails }, manner);
  if (canvas !== undefined && playback.latest !== undefined) canvas.frames(playback.latest);
}
