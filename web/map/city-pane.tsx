// A place on the page for one arm's picture: takes a canvas, hands it what changes, and gives it
// back. When the browser takes the graphics context, a new canvas is made a few times over; then
// the place gives up and says so.

import { useEffect, useRef, useState } from 'react';
import { playback } from '../engine/session.ts';
import { usePlacing } from '../state/placing.ts';
import { usePlayback } from '../state/playback.ts';
import { useTheme } from '../state/preferences.ts';
import type { Arm } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';
import { giveBackCanvas, takeCanvas } from './canvas-shelf.ts';
import type { CityCanvas } from './city-canvas.ts';
import { chooseByKey } from './choose-by-key.ts';
import { lessMotion } from '../state/less-motion.ts';
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

export function CityPane({ arm, interactive, away = false, onGone, onCanvas }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<CityCanvas | undefined>(undefined);
  const portrait = usePlayback((state) => state.portrait);
  const theme = useTheme();
  const language = useLanguage();
  const hidden = useView((view) => view.hidden);
  const riders = useView((view) => (interactive ? view.riderColour : 'slack'));
  const orders = useView((view) => (interactive ? view.orderColour : 'slack'));
  const chosen = useView((view) => (interactive ? view.chosen : undefined));
  const [rebuilds, setRebuilds] = useState(0);
  useEffect(() => {
    const place = box.current;
    if (place === null || portrait === undefined) return;
    const options = { arm, trails: !lessMotion.matches };
    const manner = { theme, language, interactive };
    const made = rebuilds > mostRebuilds
      ? undefined
      : takeCanvas(place, portrait, options, manner);
    if (made === undefined) return onGone?.();
    canvas.current = made;
    made.onLost = () => setRebuilds(rebuilds + 1);
    made.setAway(false);
    const unlisten = playback.listen(made);
    const picking = made.map.on('click', ({ point }) => {
      if (interactive && usePlacing.getState().lever === undefined) pickAt(made, arm, point);
    });
    const unkey = interactive ? chooseByKey(made) : undefined;
    onCanvas?.(made);
    const unfollow = followPixelRatio(() => made.fit());
    return () => {
      unfollow();
      onCanvas?.(undefined);
      unkey?.();
      picking.unsubscribe();
      unlisten();
      giveBackCanvas(made);
      canvas.current = undefined;
    };
    // Theme and language are handed over below; another canvas is needed for another city only.
  }, [portrait, arm, interactive, onCanvas, onGone, rebuilds]);
  const words = useWords();
  const name = words(arm === 'a' ? mapWords.mapA : mapWords.mapB);
  const called = `${name}. ${words(mapWords.mapKeys)}`;
  useEffect(() => {
    canvas.current?.map.getCanvas().setAttribute('aria-label', called);
  }, [called, portrait, rebuilds]);
  useEffect(() => canvas.current?.setTheme(theme), [theme]);
  useEffect(() => canvas.current?.setLanguage(language), [language]);
  useEffect(() => canvas.current?.setHidden(hidden), [hidden, portrait, rebuilds]);
  useEffect(() => (
    canvas.current?.setColours({ riders, orders })
  ), [riders, orders, portrait, rebuilds]);
  useEffect(() => canvas.current?.setChosen(chosen), [chosen, portrait, rebuilds]);
  useEffect(() => canvas.current?.setAway(away), [away, portrait, rebuilds]);
  return <div ref={box} className="city-pane" data-testid={`map-${arm}`} data-arm={arm} />;
}
