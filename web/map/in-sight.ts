// What has just been chosen is brought into sight, past the card that opens over the map.

import { useEffect } from 'react';
import { playback } from '../engine/session.ts';
import { lessMotion } from '../state/less-motion.ts';
import { useView } from '../state/view.ts';
import { lookOf } from './chosen-place.ts';
import type { CityCanvas } from './city-canvas.ts';
import { lngLat } from './ground.ts';

const edgePixels = 32;
const panMilliseconds = 200;

/** Moves the maps when what is chosen lies outside them, once it is in the picture. */
export function useChosenInSight(canvases: readonly CityCanvas[]): void {
  const chosen = useView((view) => view.chosen);
  useEffect(() => {
    const canvas = canvases.find(({ arm }) => arm === chosen?.arm);
    if (canvas === undefined || chosen === undefined) return;
    // Where the clock has just gone elsewhere, the picture of that moment is still on its way.
    const look = (): boolean => {
      const frame = playback.latest?.[chosen.arm];
      const now = playback.atSeconds;
      if (frame === undefined || Math.abs(frame.atSeconds - now) > 1800) return false;
      const { place } = lookOf(frame, chosen.kind, chosen.id, now);
      if (place === undefined) return false;
      bringIntoSight(canvas, lngLat(...place));
      return true;
    };
    if (look()) return;
    const stop = playback.listen({
      frames: () => void (look() && stop()),
      moment: () => undefined,
    });
    return stop;
  }, [chosen, canvases]);
}

function bringIntoSight({ map, element }: CityCanvas, place: [number, number]): void {
  const { x, y } = map.project(place);
  const { left, top, width, height } = element.getBoundingClientRect();
  const isInside = x > edgePixels && x < width - edgePixels
    && y > edgePixels && y < height - edgePixels;
  const card = element.closest('.city')?.querySelector('.chosen')?.getBoundingClientRect();
  const isCovered = card !== undefined && left + x > card.left - edgePixels
    && left + x < card.right && top + y > card.top && top + y < card.bottom + edgePixels;
  if (isInside && !isCovered) return;
  map.panTo(place, { duration: lessMotion.matches ? 0 : panMilliseconds });
}
