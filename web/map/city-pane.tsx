// A place on the page for one arm's picture: makes the canvas, hands it what changes, and takes it
// away again. When the browser takes the graphics context, a new canvas is made a few times over;
// then the place gives up and says so.

import { useEffect, useRef, useState } from 'react';
import type { CityPortrait } from '../../sim-core/run/engine.ts';
import { playback } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import { useTheme } from '../state/preferences.ts';
import type { Arm } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { useLanguage } from '../words/language.ts';
import { CityCanvas, type CanvasOptions } from './city-canvas.ts';
import { pickAt } from './pick.ts';
import { followPixelRatio } from './pixel-ratio.ts';

interface Props {
  readonly arm: Arm;
  readonly interactive: boolean;
  /** True while the place is out of sight, kept for later. */
  readonly away?: boolean;
  /** Called when no canvas can be made here any more. */
  readonly onGone?: () => void;
  /** Told of the canvas when there is one, and of its end. */
  readonly onCanvas?: (canvas: CityCanvas | undefined) => void;
}

const mostRebuilds = 3;
const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

export function CityPane({ arm, interactive, away = false, onGone, onCanvas }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<CityCanvas | undefined>(undefined);
  const portrait = usePlayback((state) => state.portrait);
  const theme = useTheme();
  const language = useLanguage();
  const hidden = useView((view) => view.hidden);
  const [rebuilds, setRebuilds] = useState(0);
  useEffect(() => {
    const place = box.current;
    if (place === null || portrait === undefined) return;
    const options = { arm, theme, language, interactive, trails: !lessMotion.matches };
    const made = rebuilds > mostRebuilds ? undefined : canvasIn(place, portrait, options);
    if (made === undefined) return onGone?.();
    canvas.current = made;
    const unlisten = playback.listen(made);
    if (interactive) made.map.on('click', ({ point }) => pickAt(made, arm, point));
    onCanvas?.(made);
    const unfollow = followPixelRatio(() => made.fit());
    // The event does not bubble, but it is caught on the way down; map and marks lose one each.
    const lost = (): void => setRebuilds(rebuilds + 1);
    place.addEventListener('webglcontextlost', lost, true);
    return () => {
      place.removeEventListener('webglcontextlost', lost, true);
      unfollow();
      onCanvas?.(undefined);
      unlisten();
      made.remove();
      canvas.current = undefined;
    };
    // Theme and language are handed over below; a new canvas is made for another city only.
  }, [portrait, arm, interactive, onCanvas, onGone, rebuilds]);
  useEffect(() => canvas.current?.setTheme(theme), [theme]);
  useEffect(() => canvas.current?.setLanguage(language), [language]);
  useEffect(() => canvas.current?.setHidden(hidden), [hidden, portrait, rebuilds]);
  useEffect(() => canvas.current?.setAway(away), [away, portrait, rebuilds]);
  return <div ref={box} className="city-pane" data-testid={`map-${arm}`} data-arm={arm} />;
}

/** The canvas, or nothing where the browser gives no context for one. */
function canvasIn(
  box: HTMLElement,
  portrait: CityPortrait,
  options: CanvasOptions,
): CityCanvas | undefined {
  try {
    return new CityCanvas(box, portrait, options);
  } catch {
    box.replaceChildren();
    return undefined;
  }
}
