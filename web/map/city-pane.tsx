// A place on the page for one arm's picture: makes the canvas, hands it what changes, and takes it
// away again.

import { useEffect, useRef } from 'react';
import { playback } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import { useTheme } from '../state/preferences.ts';
import type { Arm } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { useLanguage } from '../words/language.ts';
import { CityCanvas } from './city-canvas.ts';
import { pickAt } from './pick.ts';

interface Props {
  readonly arm: Arm;
  readonly interactive: boolean;
  /** Told of the canvas when there is one, and of its end. */
  readonly onCanvas?: (canvas: CityCanvas | undefined) => void;
}

const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

export function CityPane({ arm, interactive, onCanvas }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<CityCanvas | undefined>(undefined);
  const portrait = usePlayback((state) => state.portrait);
  const theme = useTheme();
  const language = useLanguage();
  const hidden = useView((view) => view.hidden);
  useEffect(() => {
    if (box.current === null || portrait === undefined) return;
    const trails = !lessMotion.matches;
    const options = { arm, theme, language, interactive, trails };
    const made = new CityCanvas(box.current, portrait, options);
    canvas.current = made;
    const unlisten = playback.listen(made);
    if (interactive) made.map.on('click', ({ point }) => pickAt(made, arm, point));
    onCanvas?.(made);
    return () => {
      onCanvas?.(undefined);
      unlisten();
      made.remove();
      canvas.current = undefined;
    };
    // Theme and language are handed over below; a new canvas is made for another city only.
  }, [portrait, arm, interactive, onCanvas]);
  useEffect(() => canvas.current?.setTheme(theme), [theme]);
  useEffect(() => canvas.current?.setLanguage(language), [language]);
  useEffect(() => canvas.current?.setHidden(hidden), [hidden, portrait]);
  return <div ref={box} className="city-pane" data-testid={`map-${arm}`} data-arm={arm} />;
}
